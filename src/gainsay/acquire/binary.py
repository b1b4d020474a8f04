"""What kind of binary file some bytes are, told by how they begin."""

# Only marks long or odd enough that no text begins with them.
_MAGIC = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"II*\0", "a TIFF picture"),
    (b"MM\0*", "a TIFF picture"),
    (b"\0\0\x01\0", "an icon"),
    (b"PK\x03\x04", "a ZIP archive (as are .docx, .odt and .epub files)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh91AY", "a bzip2 archive"),
    (b"\xfd7zXZ\0", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0", "an old Microsoft Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
    (b"ID3\x03", "an MP3 recording"),
    (b"ID3\x04", "an MP3 recording"),
    (b"OggS\0", "an Ogg recording"),
    (b"fLaC\0", "a FLAC recording"),
    (b"\x1aE\xdf\xa3", "a Matroska or WebM video"),
)
# RIFF and MP4 files carry their kind after a length.
_LATER_MAGIC = (
    (b"WEBP", 8, "a WebP picture"),
    (b"WAVE", 8, "a WAV recording"),
    (b"AVI ", 8, "an AVI video"),
    (b"ftyp", 4, "an MP4 video or AVIF picture"),
)


def binary_kind(body: bytes) -> str | None:
    """The kind, with its article ("a PNG picture"), or None when `body` begins like none known."""
    for magic, kind in _MAGIC:
        if body.startswith(magic):
            return kind
    for magic, offset, kind in _LATER_MAGIC:
        # Text can hold these letters by chance, the length before them holds a NUL byte.
        if body[offset : offset + len(magic)] == magic and b"\0" in body[:8]:
            return kind
    return None

"""Files and standard input to RawPages; gzip is unpacked, whatever the name says.

Raises InputError for what cannot be opened or unpacked, TooLarge above
`MAX_PAGE_BYTES`, counted after unpacking.
"""

import gzip
import io
import sys
import zlib
from pathlib import Path
from typing import BinaryIO

from gainsay.acquire.capture import captured
from gainsay.config import MAX_PAGE_BYTES
from gainsay.errors import InputError, TooLarge
from gainsay.records import RawPage

MEDIA_TYPES = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "application/xhtml+xml",
}

_GZIP_MAGIC = b"\x1f\x8b"


def media_type(path: Path) -> str | None:
    """The media type that the suffix of `path` names; a last `.gz` does not count."""
    suffixes = [suffix.lower() for suffix in path.suffixes]
    if suffixes and suffixes[-1] == ".gz":
        suffixes.pop()
    return MEDIA_TYPES.get(suffixes[-1]) if suffixes else None


def read_file(path: Path) -> RawPage:
    """The page in the file `path`. Raises InputError or TooLarge."""
    try:
        with path.open("rb") as stream:
            body = contents(stream, str(path))
    except OSError as error:
        raise InputError(f"cannot read {path}: {error.strerror or error}; check the path") from error
    except ValueError as error:  # a NUL character in the name
        raise InputError(f"cannot read {str(path)!r}: {error}; check the path") from error
    return captured(str(path), body, media_type=media_type(path))


def read_stdin(stream: BinaryIO | None = None) -> RawPage:
    """The page on standard input (or on `stream`). Raises InputError or TooLarge."""
    return captured("-", contents(stream or sys.stdin.buffer, "standard input"))


def contents(stream: BinaryIO, name: str) -> bytes:
    """The bytes of a file that is open, which messages call `name`. Raises InputError or TooLarge."""
    body = stream.read(MAX_PAGE_BYTES + 1)
    _check_size(body, name)
    return _unpacked(body, name) if body.startswith(_GZIP_MAGIC) else body


def _unpacked(packed: bytes, name: str) -> bytes:
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(packed)) as stream:
            body = stream.read(MAX_PAGE_BYTES + 1)
    except (EOFError, OSError, zlib.error) as error:
        raise InputError(
            f"the gzip data of {name} is damaged or cut off ({error}); fetch or pack it again"
        ) from error
    _check_size(body, name)
    return body


def _check_size(body: bytes, name: str) -> None:
    if len(body) > MAX_PAGE_BYTES:
        raise TooLarge(
            f"{name} holds more than {MAX_PAGE_BYTES // 1_000_000} MB (unpacked), which no article does; "
            "cut it into single articles"
        )

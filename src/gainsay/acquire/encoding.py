"""The bytes of a page to its text, whatever the page says of its encoding.

In this order: a byte order mark; UTF-16 that shows by its NUL bytes; UTF-8
that is sound, since text of another encoding is hardly ever valid UTF-8 by
chance; what the server, then the page itself, declares, unless the bytes
disprove it; detection. Line ends and all characters stay as they are; only
the byte order mark is dropped. A byte that fits nowhere becomes U+FFFD.
"""

import codecs
import re

from gainsay.acquire.binary import binary_kind
from gainsay.acquire.detection import detected_codec
from gainsay.acquire.labels import codec_of, declared_labels
from gainsay.errors import NoArticle, NotText
from gainsay.records import RawPage

_WIDE_MARKS = (
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# The bytes that are looked at to tell UTF-16; its NUL bytes begin at once.
_HEAD_BYTES = 8192

# Random bytes hold one such character in nine and articles none; a captured
# terminal session, or a form feed on each page, stays below this share.
_MAX_CONTROL_SHARE = 0.02
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


def decode(page: RawPage) -> str:
    """The text of `page.body`.

    Raises NotText for bytes that are no text, and NoArticle when there are none
    or only white space.
    """
    kind = binary_kind(page.body)
    if kind is not None:
        raise NotText(f"{page.source} looks like {kind}, not like text; hand in its text or its HTML page")
    text = _text(page)
    if not text.strip():
        raise NoArticle(f"{page.source} is empty; hand in the text or the HTML page of an article")
    # UTF-16 is decoded by now, so a NUL that is left is the mark of binary data.
    if "\0" in text or len(_CONTROLS.findall(text)) > _MAX_CONTROL_SHARE * len(text):
        raise NotText(f"{page.source} looks like binary data, not like text; hand in its text or HTML page")
    return text


def _text(page: RawPage) -> str:
    labels = declared_labels(page)
    body, wide = _wide(page.body, labels)
    if wide is not None:
        return body.decode(wide, errors="replace")
    # Plain ASCII on the surface, so it has to come before UTF-8.
    if b"\x1b$" in body and "iso2022_jp" in map(codec_of, labels):
        return body.decode("iso2022_jp", errors="replace")
    declared = next(filter(None, map(codec_of, labels)), None)
    for codec in ("utf-8", declared):
        text = _sound(body, codec) if codec else None
        if text is not None:
            return text
    return body.decode(detected_codec(body), errors="replace")


def _wide(body: bytes, labels: list[str]) -> tuple[bytes, str | None]:
    """The body without its byte order mark, and its codec when that is UTF-16 or UTF-32."""
    for mark, codec in _WIDE_MARKS:
        if body.startswith(mark):
            return body[len(mark) :], codec
    return body.removeprefix(codecs.BOM_UTF8), _unmarked_utf16(body[:_HEAD_BYTES], labels)


def _unmarked_utf16(head: bytes, labels: list[str]) -> str | None:
    """The codec of UTF-16 without a mark: the NUL bytes of its ASCII stand on one side of each pair."""
    even, odd = head[::2].count(0), head[1::2].count(0)
    # Half of the bytes of English are NUL. A page of another script holds few (its
    # spaces), so its label has to say that it is UTF-16.
    least = 1 if any("utf-16" in label for label in labels) else len(head) // 4
    # The other side may hold some: U+0100, U+0200 … end in a zero byte.
    if max(even, odd) < max(least, 2) or min(even, odd) * 20 > max(even, odd):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _sound(body: bytes, codec: str) -> str | None:
    """The text by `codec`; None when more of its non-ASCII characters are broken than whole.

    A page that is cut off within a character, or holds a foreign byte, is still
    in its encoding; in a wrong one nearly every character beyond ASCII is broken
    (Chinese read as UTF-8, the nearest miss: four of five).
    """
    try:
        # First as it is: a text that other programs have damaged holds U+FFFD of its own.
        return body.decode(codec)
    except UnicodeDecodeError:
        text = body.decode(codec, errors="replace")
    broken = text.count("\N{REPLACEMENT CHARACTER}")
    whole = len(text) - broken - len(text.encode("ascii", errors="ignore"))
    return text if broken <= whole else None

"""JSON lines as input: each line an article as `text` or `html`, with what is known of it.

A line is an object with `text` or `html` and optionally `url`, `outlet`,
`title`, `published`, `language`; other keys are ignored. One with a `document`
instead is a reading that was printed before (`gainsay.handed`). A bad line is an
error of that line alone; a file that cannot be read on is one more error.
"""

import gzip
import hashlib
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, cast

import msgspec

from gainsay import handed, posted
from gainsay.config import MAX_PAGE_BYTES, Given
from gainsay.errors import InputError, TooLarge
from gainsay.posted import Posted
from gainsay.records import RawPage

_SUFFIXES = (".jsonl", ".jsonl.gz", ".ndjson", ".ndjson.gz")

# A line holds one page; JSON writes a character in up to six bytes (é as \u00e9).
_MAX_LINE = 6 * MAX_PAGE_BYTES


@dataclass(frozen=True, slots=True, kw_only=True)
class Row(Posted):
    """One line as it is written: an article, or a reading, which has a document."""

    document: Any = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A numbered line (`name` is such as `news.jsonl:12`), not yet parsed."""

    name: str
    raw: bytes


_DECODER = msgspec.json.Decoder(Row)


def holds_rows(source: str) -> bool:
    """Whether `source` is named as a file of JSON lines."""
    return source.lower().endswith(_SUFFIXES) and "://" not in source


def lines(source: str) -> Iterator[Line]:
    """The lines of the file `source` that are not empty. Raises InputError where it cannot be read."""
    number = 0
    try:
        with _opened(Path(source)) as stream:
            while raw := stream.readline(_MAX_LINE + 1):
                number += 1
                if raw.strip():
                    yield Line(name=f"{source}:{number}", raw=raw)
                _skip_rest(stream, raw)
    except (OSError, EOFError, zlib.error) as error:
        why = getattr(error, "strerror", None) or error
        raise InputError(f"cannot read {source} after line {number}: {why}; check the file") from error


def parse(line: Line) -> tuple[RawPage, Given]:
    """The page in a line and what the line says of it. Raises InputError or TooLarge."""
    if len(line.raw) > _MAX_LINE:
        raise TooLarge(f"{line.name} is longer than {_MAX_LINE // 1_000_000} MB, which no article is; cut it")
    try:
        row = _DECODER.decode(line.raw)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise InputError(
            f"{line.name} is no JSON object with text or html ({error}); correct the line"
        ) from error
    if row.document is not None and not (row.text or row.html):
        return _reading(line), Given()
    return posted.page(line.name, row), posted.given(line.name, row)


def _reading(line: Line) -> RawPage:
    """The line itself, to be taken over as it is."""
    body = line.raw.strip()
    return RawPage(
        source=line.name,
        body=body,
        sha256=hashlib.sha256(body).hexdigest(),
        media_type=handed.MEDIA_TYPE,
        charset="utf-8",
    )


def _opened(path: Path) -> BinaryIO:
    if path.suffix.lower() == ".gz":
        return cast(BinaryIO, gzip.open(path, "rb"))
    return path.open("rb")


def _skip_rest(stream: BinaryIO, raw: bytes) -> None:
    while len(raw) > _MAX_LINE and not raw.endswith(b"\n"):
        raw = stream.readline(_MAX_LINE + 1)

"""Readings that were made before, as `gainsay read --jsonl` prints them: taken over, not read again.

A reading is taken only where it holds: every quotation stands in its text, the ids of article and statements
are the hashes that they should be, every reference leads to a record of it.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

import msgspec

from gainsay import clean, stated
from gainsay.config import MAX_TEXT_CHARACTERS, Given
from gainsay.errors import InputError
from gainsay.extract.ids import statement_id
from gainsay.records import DocumentKind, RawPage, Reading, When

# What marks a page whose body is a reading as JSON rather than an article.
MEDIA_TYPE = "application/vnd.gainsay.reading+json"
# What stands for the version that read it, which a reading does not tell.
READER = "handed in as a reading"

_ROLES = ("asserted", "denied", "proof_demanded", "evidence", "admitted", "counter_account", "related")
_DECODER = msgspec.json.Decoder(Reading)


def is_reading(page: RawPage) -> bool:
    """Whether the page is such a reading."""
    return page.media_type == MEDIA_TYPE


def taken(page: RawPage, given: Given) -> Reading:
    """The reading in a page. Raises InputError where it does not hold, or is given other facts."""
    if any((given.outlet, given.published, given.url, given.title, given.language)):
        raise InputError(
            f"{page.source} was read already, so what is known of it cannot be changed; "
            "leave out --outlet, --published, --url, --title and --language, or read the article again"
        )
    try:
        reading = _DECODER.decode(page.body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise InputError(
            f"{page.source} is no reading that `gainsay read` printed ({error}); read the article again"
        ) from error
    for wrong in _faults(page.body, reading):
        raise InputError(f"{page.source} is a reading that does not hold: {wrong}; read the article again")
    return reading


def _faults(body: bytes, reading: Reading) -> Iterator[str]:
    document, text = reading.document, reading.document.text
    if b"\\u0000" in body:
        yield "it holds a NUL, which no text has"
    elif len(text) > MAX_TEXT_CHARACTERS:
        yield f"its text has more than {MAX_TEXT_CHARACTERS:,} characters"
    digest = hashlib.sha256(text.encode()).hexdigest()
    if document.text_sha256 != digest:
        yield "the hash of its text is another"
    if document.id not in _ids_of(reading):
        yield "the article's id is not that of its text, outlet and address"
    if not all(0 <= block.start < block.end <= len(text) for block in document.blocks):
        yield "a block lies outside of its text"
    yield from _quotations(reading)
    yield from _ids(reading)
    yield from _references(reading)
    yield from _times(reading)


def _ids_of(reading: Reading) -> Iterator[str]:
    """The ids that the document may have."""
    document = reading.document
    if document.kind is DocumentKind.ARTICLE:
        yield clean.document_id(document.outlet, document.url, document.text_sha256)
    elif len(reading.statements) == 1:
        yield stated.document_id(document, reading.statements[0])


def _quotations(reading: Reading) -> Iterator[str]:
    text = reading.document.text
    for name in reading.__dataclass_fields__:
        for record in getattr(reading, name) if name != "document" else ():
            for start, end, words in _quoted(msgspec.to_builtins(record)):
                if not 0 <= start < end or text[start:end] != words:
                    yield f"{_short(words)!r} of its {name} does not stand at {start} to {end}"


def _quoted(value: Any) -> Iterator[tuple[int, int, str]]:
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys():
            yield value["start"], value["end"], value["text"]
        value = list(value.values())
    if isinstance(value, list | tuple):
        for inner in value:
            yield from _quoted(inner)


def _ids(reading: Reading) -> Iterator[str]:
    for one in reading.statements:
        if not one.content:
            yield f"the statement {one.id} has no words"
        elif one.id != statement_id(reading.document.id, one.content, one.cue):
            yield f"{one.id} is not the id of the statement {_short(one.content[0].text)!r}"
    for name in ("statements", "actors", "disputes"):
        counts = Counter(one.id for one in getattr(reading, name))
        for twice in (one for one, number in counts.items() if number > 1):
            yield f"two of its {name} have the id {twice}"
        for wrong in (one for one in counts if len(one) != 17):
            yield f"{_short(wrong)!r} is no id"


def _references(reading: Reading) -> Iterator[str]:
    said, known = {one.id for one in reading.statements}, {one.id for one in reading.actors}
    speakers = (one.speaker.id for one in reading.statements if one.speaker)
    members = (one for dispute in reading.disputes for role in _ROLES for one in getattr(dispute, role))
    told = [one.statement for one in reading.figures] + [one.statement for one in reading.events]
    for missing in (one for one in speakers if one is not None and one not in known):
        yield f"it names an actor {missing} that it does not have"
    for missing in (one for one in (*members, *told) if one is not None and one not in said):
        yield f"it names a statement {missing} that it does not have"


def _times(reading: Reading) -> Iterator[str]:
    whens = [reading.document.published, *(one.said_on for one in reading.statements)]
    for bound in (bound for when in whens if when for bound in _bounds(when)):
        try:
            date.fromisoformat(bound[:10])
        except ValueError:
            yield f"{_short(bound)!r} is no date"


def _bounds(when: When) -> list[str]:
    return [bound for bound in (when.earliest, when.latest) if bound is not None]


def _short(words: str) -> str:
    return words if len(words) <= 40 else words[:40] + "…"

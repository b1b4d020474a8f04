"""Records to rows and back: the record as JSON, beside it what queries ask for."""

import hashlib
import json
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

import msgspec

from gainsay.config import Given
from gainsay.records import (
    Actor,
    DateMention,
    Dispute,
    Document,
    DocumentKind,
    Event,
    Figure,
    Note,
    Place,
    RawPage,
    Reading,
    Silence,
    Statement,
    When,
    Wording,
)

Row = dict[str, Any]

TYPES: Mapping[str, type[Any]] = {
    "statements": Statement,
    "actors": Actor,
    "disputes": Dispute,
    "figures": Figure,
    "events": Event,
    "dates": DateMention,
    "silences": Silence,
    "places": Place,
    "wording": Wording,
    "notes": Note,
}

ROLES = ("asserted", "denied", "proof_demanded", "evidence", "admitted", "counter_account", "related")


def body(sha256: str, found: bytes) -> Row:
    """Bytes, packed, under their hash."""
    return {"sha256": sha256, "size": len(found), "packed": zlib.compress(found, 6)}


def capture(page: RawPage) -> Row:
    """How and when the bytes were got; the same bytes got again at another time are another capture."""
    told = {
        "body": page.sha256,
        "source": page.source,
        "url": page.url,
        "media_type": page.media_type,
        "charset": page.charset,
        "headers": json.dumps(page.headers),
        "retrieved": page.retrieved,
    }
    return {"id": capture_id(told), **told}


def capture_id(told: Mapping[str, str | None]) -> str:
    """The id of a capture: a hash of all that is known of it."""
    listed = json.dumps([told[name] for name in sorted(told)])
    return "c" + hashlib.sha256(listed.encode()).hexdigest()[:16]


def page(capture: Mapping[Any, Any], packed: bytes) -> RawPage:
    """The page as it was captured. Raises zlib.error where the bytes are damaged."""
    return RawPage(
        source=capture["source"],
        body=zlib.decompress(packed),
        sha256=capture["body"],
        retrieved=capture["retrieved"],
        url=capture["url"],
        media_type=capture["media_type"],
        charset=capture["charset"],
        headers=tuple((name, value) for name, value in json.loads(capture["headers"])),
    )


def document(found: Document, given: Given) -> Row:
    """The columns of an article that come from its reading."""
    return {
        "id": found.id,
        "title": found.title,
        "outlet": found.outlet,
        "published": _day(found.published),
        "text": found.text,
        "text_sha256": found.text_sha256,
        "record": _json(replace(found, text="")),
        "given": given_as_text(given),
    }


def as_document(row: Mapping[Any, Any]) -> Document:
    """The article of a row."""
    return replace(msgspec.json.decode(row["record"], type=Document), text=row["text"])


def given_as_text(given: Given) -> str:
    """What was said about an article, as it is stored and compared."""
    return _json(given)


def as_given(row: Mapping[Any, Any]) -> Given:
    """What was said about the article when it was added."""
    return msgspec.json.decode(row["given"], type=Given)


def records(reading: Reading) -> Iterator[tuple[str, list[Row]]]:
    """Each table's name with its rows, without the empty ones."""
    for name in TYPES:
        listed = getattr(reading, name)
        shared = {"document": reading.document.id}
        rows = [
            {**shared, "ordinal": i, **COLUMNS.get(name, _none)(one), "record": _json(one)}
            for i, one in enumerate(listed)
        ]
        if rows:
            yield name, rows


def as_record(name: str, record: str) -> Any:
    """The record of a row in the table `name`."""
    return msgspec.json.decode(record, type=TYPES[name])


def members(reading: Reading) -> list[Row]:
    """Which statement is what in which dispute."""
    return [
        {"dispute": dispute.id, "role": role, "statement": statement}
        for dispute in reading.disputes
        for role in ROLES
        for statement in dict.fromkeys(getattr(dispute, role))
    ]


def spans(reading: Reading) -> list[Row]:
    """Every stretch of text that a record quotes."""
    rows: list[Row] = []
    for name in TYPES:
        for ordinal, record in enumerate(getattr(reading, name)):
            for field, quoted in _quoted(msgspec.to_builtins(record), ""):
                rows.append(
                    {
                        "document": reading.document.id,
                        "number": len(rows),
                        "kind": name,
                        "ordinal": ordinal,
                        "field": field,
                        "begins": quoted["start"],
                        "ends": quoted["end"],
                        "words": quoted["text"],
                    }
                )
    return rows


def searched(reading: Reading) -> list[Row]:
    """What full-text search looks through: the article, and each statement with who said it.

    The text of a single statement is the statement's.
    """
    article = {"document": reading.document.id, "statement": None, "words": reading.document.text}
    return [
        *([article] if reading.document.kind is DocumentKind.ARTICLE else []),
        *(
            {
                "document": reading.document.id,
                "statement": one.id,
                "words": "\n".join(
                    [one.speaker.name if one.speaker else "", *(span.text for span in one.content)]
                ),
            }
            for one in reading.statements
        ),
    ]


def _quoted(value: Any, field: str) -> Iterator[tuple[str, Row]]:
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys():
            yield field, value
        for name, inner in value.items():
            yield from _quoted(inner, f"{field}.{name}".lstrip("."))
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _quoted(inner, field)


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def _day(when: When | None) -> str | None:
    """The first day of what is bounded on both sides; a mere bound is no time to sort or filter by."""
    return when.earliest if when is not None and when.latest is not None else None


def _none(_: Any) -> Row:
    return {}


def _of_statement(one: Statement) -> Row:
    said = one.said_on
    return {
        "id": one.id,
        "act": one.act.value,
        "speaker": one.speaker.name if one.speaker else None,
        "actor": one.speaker.id if one.speaker else None,
        "said_first": said.earliest if said else None,
        "said_last": said.latest if said else None,
    }


def _of_actor(one: Actor) -> Row:
    return {"id": one.id, "name": one.name, "kind": one.kind.value, "country": one.country, "code": one.code}


COLUMNS: Mapping[str, Callable[[Any], Row]] = {
    "statements": _of_statement,
    "actors": _of_actor,
    "disputes": lambda one: {"id": one.id, "claim": one.claim},
    "figures": lambda one: {"id": one.id, "what": one.what.value, "statement": one.statement},
    "events": lambda one: {"id": one.id, "plover": one.plover, "status": one.status.value},
    "places": lambda one: {"name": one.name, "country": one.country},
}

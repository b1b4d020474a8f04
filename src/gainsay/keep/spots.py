"""Where it happened, and of which places people speak: places with their events and statements."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import sqlalchemy as sa

from gainsay.ground.gazetteer import Kind, gazetteer
from gainsay.keep import rows
from gainsay.keep.batches import batches
from gainsay.keep.board import Connection
from gainsay.keep.judgement_tables import judged_statements
from gainsay.keep.ledger import Ledger
from gainsay.keep.search import Filters, of_documents
from gainsay.keep.tables import documents, events, places, statements
from gainsay.records import Event, Place, Statement

# The latest articles that are looked at.
MOST = 120

_Key = tuple[object, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """An event or a statement that names a place; `words` are the article's, `who` speaks or acts."""

    id: str
    document: str
    who: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place with what is told of it.

    `kind` says how precise its coordinates are: "country", "state", "county", "city", "region", "water", or
    None where the gazetteer does not have it. `belief` is the least share that any mention gives it against
    its `rivals`.
    """

    name: str
    country: str | None
    kind: str | None
    lat: float
    lon: float
    geonames_id: int | None
    belief: float
    rivals: tuple[str, ...]
    articles: tuple[str, ...]
    events: tuple[Here, ...]
    statements: tuple[Here, ...]


@dataclass(slots=True)
class _Found:
    """What is gathered of one place; events and statements by id, so that each counts once."""

    mentions: list[Place] = field(default_factory=list)
    articles: dict[str, None] = field(default_factory=dict)
    events: dict[str, Here] = field(default_factory=dict)
    statements: dict[str, Here] = field(default_factory=dict)


def spots(ledger: Ledger, filters: Filters) -> list[Spot]:
    """The places that events and statements of the latest articles name, those most spoken of first."""
    wanted = sa.select(documents.c.id).where(*of_documents(filters))
    latest = wanted.order_by(documents.c.published.is_(None), documents.c.published.desc(), documents.c.id)
    with ledger.looking() as connection:
        inside = list(connection.scalars(latest.limit(MOST)))
        found = _gathered(connection, inside)
    made = [_spot(one) for one in found.values() if one.events or one.statements]
    return sorted(made, key=lambda one: (-len(one.events) - len(one.statements), one.name, one.lat, one.lon))


def _gathered(connection: Connection, inside: Sequence[str]) -> dict[_Key, _Found]:
    found: dict[_Key, _Found] = defaultdict(_Found)
    mentions: dict[str, list[Place]] = defaultdict(list)
    for document, place in _records(connection, places, inside):
        if place.lat is not None:
            mentions[document].append(place)
            one = found[_key(place)]
            one.mentions.append(place)
            one.articles[document] = None
    judged = sa.select(judged_statements.c.statement).where(judged_statements.c.verdict == "rejected")
    rejected = {*connection.scalars(judged)}
    for document, event in _records(connection, events, inside):
        if event.statement not in rejected:
            _at_event(found, mentions[document], document, event)
    for document, statement in _records(connection, statements, inside):
        if statement.id not in rejected:
            _at_statement(found, mentions[document], document, statement)
    return found


def _records(connection: Connection, table: sa.Table, inside: Iterable[str]) -> Iterator[tuple[str, Any]]:
    """Each record of a table in these documents, with its document."""
    for some in batches(inside):
        query = sa.select(table.c.document, table.c.record).where(table.c.document.in_(some))
        for document, record in connection.execute(query.order_by(table.c.document, table.c.ordinal)):
            yield document, rows.as_record(table.name, record)


def _at_event(found: dict[_Key, _Found], mentions: Sequence[Place], document: str, event: Event) -> None:
    place = next((one for one in mentions if one.name == event.place), None)
    if place is not None:
        who = " → ".join(filter(None, [", ".join(event.source), ", ".join(event.target)]))
        told = Here(id=event.id, document=document, who=who, words=event.mentions[0].text)
        found[_key(place)].events[event.id] = told


def _at_statement(
    found: dict[_Key, _Found], mentions: Sequence[Place], document: str, statement: Statement
) -> None:
    """A statement belongs to each place that its words name."""
    words = " … ".join(" ".join(span.text.split()) for span in statement.content)
    who = statement.speaker.name if statement.speaker else "speaker not found"
    told = Here(id=statement.id, document=document, who=who, words=words)
    for place in mentions:
        if any(span.start <= place.start and place.end <= span.end for span in statement.content):
            found[_key(place)].statements[statement.id] = told


def _key(place: Place) -> _Key:
    return (place.geonames_id,) if place.geonames_id else (place.name, place.lat, place.lon)


def _spot(one: _Found) -> Spot:
    first = one.mentions[0]
    rivals = [rival for place in one.mentions for rival in place.rivals]
    named = (f"{rival.name} ({rival.country})" if rival.country else rival.name for rival in rivals)
    return Spot(
        name=first.name,
        country=first.country,
        kind=_kind(first.name, first.geonames_id),
        lat=first.lat or 0.0,
        lon=first.lon or 0.0,
        geonames_id=first.geonames_id,
        belief=min(place.score for place in one.mentions),
        rivals=tuple(dict.fromkeys(named)),
        articles=tuple(one.articles),
        events=tuple(one.events.values()),
        statements=tuple(one.statements.values()),
    )


@lru_cache(maxsize=4096)
def _kind(name: str, geonames_id: int | None) -> str | None:
    """What the gazetteer says that a place is."""
    known = gazetteer()
    entries = (known.entry(number) for number, _ in known.named(name))
    return next((Kind(one.kind).name.lower() for one in entries if one.geonames_id == geonames_id), None)

"""What people judged: written once, never changed, undone only by a judgement of its own.

A judgement names two things by their ids and holds, as anchors, what they stood for
when they were judged: the statements of a claim by their places in the articles, the
articles of a story. By these they are known again when reading or linking anew gave
them other ids.
"""

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

import msgspec
import sqlalchemy as sa

from gainsay.keep.batches import batches
from gainsay.keep.judgement_tables import judged_documents, judged_statements, judgements
from gainsay.keep.neighbours import Connection
from gainsay.keep.tables import statements, stories_of


class Verb(StrEnum):
    """What a person does with a thing."""

    CONFIRM = "confirm"
    REJECT = "reject"
    MERGE = "merge"
    SPLIT = "split"
    UNDO = "undo"


class Kind(StrEnum):
    """What can be judged, or named in a judgement."""

    STATEMENT = "statement"
    CLAIM = "claim"
    STORY = "story"
    ARTICLE = "article"
    ORIGIN = "origin"
    JUDGEMENT = "judgement"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A statement by its id, and where in which article its content stood."""

    id: str
    document: str
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """A thing that is judged: a claim with its statements, a statement with its place, a story's articles."""

    kind: Kind
    id: str
    places: tuple[Place, ...] = ()
    documents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """Who judged what, when (UTC) and why; `undone` is the judgement that undid it."""

    id: str
    number: int
    made: str
    who: str
    why: str
    verb: Verb
    thing: Thing
    other: Thing | None
    undone: str | None = None

    @property
    def documents(self) -> frozenset[str]:
        """The articles that it bears on."""
        things = [one for one in (self.thing, self.other) if one is not None]
        return frozenset(
            document
            for one in things
            for document in (*one.documents, *(place.document for place in one.places))
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """Judgements, in their order, and all stories that they bear on: the found story of each article."""

    judgements: tuple[Judgement, ...]
    found: Mapping[str, str]

    @property
    def holding(self) -> list[Judgement]:
        """Those that nobody has undone."""
        return [one for one in self.judgements if one.undone is None and one.verb is not Verb.UNDO]


@dataclass(frozen=True, slots=True, kw_only=True)
class Of:
    """What is judged of one statement."""

    statement: str
    verdict: str | None = None
    origin: str | None = None
    reason: str | None = None


def put(connection: Connection, who: str, why: str, verb: Verb, *things: Thing) -> Judgement:
    """Write a judgement on one thing, or on two."""
    thing, other = things if len(things) > 1 else (things[0], None)
    row = {
        "number": (connection.scalar(sa.select(sa.func.max(judgements.c.number))) or 0) + 1,
        "made": datetime.now(UTC).isoformat(timespec="seconds"),
        "who": who,
        "why": why,
        "verb": verb.value,
        "kind": thing.kind.value,
        "thing": thing.id,
        "other_kind": other.kind.value if other else None,
        "other": other.id if other else None,
        "anchors": _anchors(things),
    }
    row["id"] = judgement_id(row)
    connection.execute(sa.insert(judgements), row)
    made = _judgement(row, None)
    listed = [{"judgement": made.id, "document": one} for one in sorted(made.documents)]
    if listed:
        connection.execute(sa.insert(judged_documents), listed)
    return made


def judgement_id(row: Mapping[Any, Any]) -> str:
    """The id of a judgement: a hash of all other columns of its row."""
    told = json.dumps([row[name] for name in sorted(row) if name != "id"])
    return "j" + hashlib.sha256(told.encode()).hexdigest()[:16]


def judgement(connection: Connection, wanted: str) -> Judgement | None:
    """The judgement with this id."""
    return next(iter(_chosen(connection, judgements.c.id == wanted)), None)


def every(connection: Connection) -> list[Judgement]:
    """All judgements, in their order."""
    return _chosen(connection, sa.true())


def of_documents(connection: Connection, wanted: Collection[str]) -> list[Judgement]:
    """The judgements that bear on these articles, in their order."""
    return _among(
        connection, _values(connection, judged_documents.c.judgement, judged_documents.c.document, wanted)
    )


def around(connection: Connection, stories: Collection[str]) -> Around:
    """The judgements that bear on these found stories, with the stories that these bear on, and so on."""
    seen: set[str] = set()
    listed: set[str] = set()
    todo = set(stories)
    inside = judged_documents.join(stories_of, stories_of.c.document == judged_documents.c.document)
    while todo:
        seen |= todo
        new = _values(connection, judged_documents.c.judgement, stories_of.c.found, todo, inside) - listed
        if not new:
            break
        listed |= new
        documents = _values(connection, judged_documents.c.document, judged_documents.c.judgement, new)
        todo = _values(connection, stories_of.c.found, stories_of.c.document, documents) - seen
    found: dict[str, str] = {}
    for some in batches(seen if listed else ()):
        query = sa.select(stories_of.c.document, stories_of.c.found).where(stories_of.c.found.in_(some))
        found |= dict(tuple(row) for row in connection.execute(query.order_by(stories_of.c.document)))
    return Around(judgements=tuple(_among(connection, listed)), found=found)


def stories_found(connection: Connection, documents: Collection[str]) -> set[str]:
    """The stories that were found for these articles."""
    return _values(connection, stories_of.c.found, stories_of.c.document, documents)


def put_stories(connection: Connection, stories: Mapping[str, str]) -> None:
    """Put articles into the stories in which they are as judged."""
    for document, story in stories.items():
        changed = sa.update(stories_of).where(stories_of.c.document == document, stories_of.c.story != story)
        connection.execute(changed.values(story=story))


def put_statements(connection: Connection, documents: Collection[str], found: Iterable[Of]) -> None:
    """Put what is judged of statements in the place of what was of those of these articles."""
    for some in batches(documents):
        own = sa.select(statements.c.id).where(statements.c.document.in_(some))
        connection.execute(sa.delete(judged_statements).where(judged_statements.c.statement.in_(own)))
    listed = [
        {"statement": one.statement, "verdict": one.verdict, "origin": one.origin, "reason": one.reason}
        for one in found
    ]
    if listed:
        connection.execute(sa.insert(judged_statements), listed)


def rejected(connection: Connection, wanted: Collection[str]) -> set[str]:
    """Which of these statements were rejected."""
    query = sa.select(judged_statements.c.statement).where(judged_statements.c.verdict == "rejected")
    return {
        one
        for some in batches(wanted)
        for one in connection.scalars(query.where(judged_statements.c.statement.in_(some)))
    }


def verdicts(connection: Connection, documents: Collection[str]) -> dict[str, str]:
    """Which statements of these articles were confirmed or rejected."""
    query = sa.select(judged_statements.c.statement, judged_statements.c.verdict).join(statements)
    found: dict[str, str] = {}
    for some in batches(documents):
        chosen = query.where(statements.c.document.in_(some), judged_statements.c.verdict.is_not(None))
        found |= dict(tuple(row) for row in connection.execute(chosen))
    return found


def places(connection: Connection, wanted: Collection[str]) -> list[Place]:
    """Where these statements stand."""
    return sorted(_places(connection, statements.c.id, wanted), key=lambda one: (one.document, one.id))


def current(connection: Connection, wanted: Collection[Place]) -> dict[Place, str]:
    """The statements that stand where these stood, by their ids of now.

    One that has another id now is that of the same article with which it shares more
    than half of the longer one's characters.
    """
    documents = {one.document for one in wanted}
    now: dict[str, list[Place]] = {document: [] for document in documents}
    for one in sorted(_places(connection, statements.c.document, documents), key=lambda one: one.id):
        now[one.document].append(one)
    found: dict[Place, str] = {}
    for place in wanted:
        share, best = max(
            ((_shared(place, one), one) for one in now[place.document]), key=_first, default=(0, None)
        )
        if best is not None and share > 0.5:
            found[place] = best.id
    return found


def _first(found: tuple[float, Place | None]) -> float:
    return found[0]


def _shared(one: Place, other: Place) -> float:
    """1 for the same statement; else the share of the longer content that both have."""
    if one.id == other.id:
        return 2.0
    a, b = ({n for span in place.spans for n in range(*span)} for place in (one, other))
    return len(a & b) / max(len(a), len(b))


def _places(connection: Connection, column: sa.Column[str], wanted: Collection[str]) -> list[Place]:
    found = []
    for some in batches(wanted):
        query = sa.select(statements.c.id, statements.c.document, statements.c.record).where(column.in_(some))
        for name, document, record in connection.execute(query):
            content = json.loads(record)["content"]
            spans = tuple((span["start"], span["end"]) for span in content)
            found.append(Place(id=name, document=document, spans=spans))
    return found


def _anchors(things: Sequence[Thing]) -> str:
    return msgspec.json.encode(
        [{"places": one.places, "documents": one.documents} for one in things]
    ).decode()


def _among(connection: Connection, wanted: Collection[str]) -> list[Judgement]:
    found = [one for some in batches(wanted) for one in _chosen(connection, judgements.c.id.in_(some))]
    return sorted(found, key=lambda one: one.number)


def _chosen(connection: Connection, chosen: sa.ColumnElement[bool]) -> list[Judgement]:
    undoing = judgements.alias()
    undone = (
        sa.select(sa.func.min(undoing.c.id))
        .where(undoing.c.verb == Verb.UNDO.value, undoing.c.thing == judgements.c.id)
        .scalar_subquery()
    )
    query = sa.select(judgements, undone.label("undone")).where(chosen).order_by(judgements.c.number)
    return [_judgement(row, row["undone"]) for row in connection.execute(query).mappings()]


def _judgement(row: Mapping[Any, Any], undone: str | None) -> Judgement:
    anchors = msgspec.json.decode(row["anchors"], type=list[_Anchor])
    named = [(row["kind"], row["thing"]), (row["other_kind"], row["other"])]
    things = [
        Thing(kind=Kind(kind), id=name, places=anchor.places, documents=anchor.documents)
        for (kind, name), anchor in zip(named, anchors, strict=False)
    ]
    return Judgement(
        thing=things[0],
        other=things[1] if len(things) > 1 else None,
        verb=Verb(row["verb"]),
        undone=undone,
        **{name: row[name] for name in ("id", "number", "made", "who", "why")},
    )


class _Anchor(msgspec.Struct):
    places: tuple[Place, ...]
    documents: tuple[str, ...]


def _values(
    connection: Connection,
    asked: sa.Column[str],
    column: sa.Column[str],
    among: Collection[str],
    rows: sa.FromClause | None = None,
) -> set[str]:
    """The values of one column where another one has one of these."""
    query = sa.select(asked) if rows is None else sa.select(asked).select_from(rows)
    found: set[str] = set()
    for some in batches(among):
        found |= set(connection.scalars(query.where(column.in_(some)).distinct()))
    return found

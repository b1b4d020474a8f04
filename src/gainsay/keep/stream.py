"""The records of a ledger one after another, each with its article; never more than some articles at once."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import msgspec
import sqlalchemy as sa

from gainsay.errors import UsageError
from gainsay.keep import rows
from gainsay.keep.judgements import verdicts
from gainsay.keep.ledger import Ledger
from gainsay.keep.search import OUTLET, Filters, of_documents, of_statements
from gainsay.keep.tables import RECORDS, disputes, documents, members, statements, stories_of
from gainsay.records import Document

# Articles whose records are held at once.
_AT_ONCE = 100

T = TypeVar("T")
Conditions = Sequence[sa.ColumnElement[bool]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A statement's part in a dispute, with who makes the statement."""

    dispute: str
    role: str
    statement: str
    speaker: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored(Generic[T]):
    """A record with its article (whose `text` is empty), the outlet by its usual name, and the story.

    `parts` are those of a statement, or of all statements of a dispute; other records have none.
    `verdict` is "confirmed" or "rejected" where a person judged a statement so; a rejected one has no parts.
    """

    document: Document
    outlet: str | None
    story: str | None
    record: T
    parts: tuple[Part, ...] = ()
    verdict: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """How an article stands in the ledger: the document, its revision, when it was added and what read it."""

    document: Document
    outlet: str | None
    story: str | None
    revision: int
    added: str
    reader: str
    statements: int
    disputes: int


def records(ledger: Ledger, kind: str, filters: Filters) -> Iterator[Stored[Any]]:
    """All records of a kind (a field of Reading) in the order in which articles were added.

    Raises UsageError where the filters ask for statements and the kind has none to choose by.
    """
    return _records(ledger, kind, of_documents(filters), _of_kind(kind, filters))


def _records(ledger: Ledger, kind: str, wanted: Conditions, chosen: Conditions) -> Iterator[Stored[Any]]:
    table = RECORDS[kind]
    with ledger.looking() as connection:
        for some in _documents(connection, wanted):
            here = table.c.document.in_([row["id"] for row in some])
            found = defaultdict(list)
            for document, record in connection.execute(
                sa.select(table.c.document, table.c.record).where(here, *chosen).order_by(table.c.ordinal)
            ):
                found[document].append(rows.as_record(kind, record))
            parts = _parts(connection, kind, found)
            judged = verdicts(connection, list(found)) if kind == "statements" else {}
            for row in some:
                document = msgspec.json.decode(row["record"], type=Document)
                for record in found[row["id"]]:
                    verdict = judged.get(record.id) if judged else None
                    taken = tuple(parts[record.id]) if kind in _PARTS and verdict != "rejected" else ()
                    yield Stored(
                        document=document,
                        outlet=row["outlet"],
                        story=row["story"],
                        record=record,
                        parts=taken,
                        verdict=verdict,
                    )


def one(ledger: Ledger, kind: str, wanted: str) -> Stored[Any] | None:
    """The statement, actor or dispute of an article with this id; None where the ledger has none."""
    table = RECORDS[kind]
    inside = sa.select(table.c.document).where(table.c.id == wanted)
    return next(_records(ledger, kind, [documents.c.id.in_(inside)], [table.c.id == wanted]), None)


def articles(ledger: Ledger, filters: Filters) -> Iterator[Article]:
    """The articles in the order in which they were added: those with a statement that the filters ask for."""
    with ledger.looking() as connection:
        for some in _documents(connection, _with_statements(filters), documents.c.text, *_STANDING):
            yield from (_article(row, rows.as_document(row)) for row in some)


def latest_articles(ledger: Ledger, filters: Filters) -> list[Article]:
    """As `articles`, but the last that was added first, as many as asked for, without their texts."""
    query = (
        _asked(_with_statements(filters), *_STANDING)
        .order_by(documents.c.added.desc(), documents.c.id)
        .offset(filters.skip)
        .limit(filters.limit)
    )
    with ledger.looking() as connection:
        found = connection.execute(query).mappings()
        return [_article(row, msgspec.json.decode(row["record"], type=Document)) for row in found]


# How an article stands in the ledger, and how much was read in it.
_STANDING = (
    documents.c.revision,
    documents.c.added,
    documents.c.reader,
    *(
        sa.select(sa.func.count()).where(table.c.document == documents.c.id).scalar_subquery().label(name)
        for name, table in (("statements", statements), ("disputes", disputes))
    ),
)


def _article(row: sa.RowMapping, document: Document) -> Article:
    told = {name: row[name] for name in ("outlet", "story", "revision", "added", "reader")}
    numbers = {name: row[name] for name in ("statements", "disputes")}
    return Article(document=document, **told, **numbers)


def _with_statements(filters: Filters) -> Conditions:
    said = of_statements(filters)
    inside = documents.c.id.in_(sa.select(statements.c.document).where(*said))
    return [*of_documents(filters), *([inside] if said else [])]


def _of_kind(kind: str, filters: Filters) -> list[sa.ColumnElement[bool]]:
    said = of_statements(filters)
    if not said or kind == "statements":
        return said
    if kind == "disputes":
        inside = sa.select(members.c.dispute).join(statements, statements.c.id == members.c.statement)
        return [disputes.c.id.in_(inside.where(*said))]
    refuse_choice_of_statements(kind, filters)
    return []


def refuse_choice_of_statements(kind: str, filters: Filters) -> None:
    """Raises UsageError where the filters ask for statements, by which this kind cannot be chosen."""
    if of_statements(filters):
        raise UsageError(
            f"--speaker, --act and --disputed choose statements, disputes, claims or documents, not {kind}; "
            "leave them out"
        )


def _documents(
    connection: sa.Connection,
    chosen: Conditions,
    *columns: sa.ColumnElement[Any],
) -> Iterator[Sequence[sa.RowMapping]]:
    query = _asked(chosen, *columns).order_by(documents.c.added, documents.c.id)
    with connection.execute(query.execution_options(yield_per=_AT_ONCE)) as result:
        yield from result.mappings().partitions()


def _asked(chosen: Conditions, *columns: sa.ColumnElement[Any]) -> sa.Select[Any]:
    return (
        sa.select(documents.c.id, documents.c.record, OUTLET, stories_of.c.story, *columns)
        .select_from(documents.outerjoin(stories_of))
        .where(*chosen)
    )


# The column by which a record of the kind finds its parts.
_PARTS = {"statements": "statement", "disputes": "dispute"}


def _parts(connection: sa.Connection, kind: str, found: dict[str, list[Any]]) -> defaultdict[str, list[Part]]:
    """The parts in disputes by the ids of the records found."""
    by_record: defaultdict[str, list[Part]] = defaultdict(list)
    if kind not in _PARTS:
        return by_record
    query = (
        sa.select(members.c.dispute, members.c.role, members.c.statement, statements.c.speaker)
        .join(statements, statements.c.id == members.c.statement)
        .where(statements.c.document.in_(list(found)))
        .order_by(members.c.dispute, statements.c.ordinal, members.c.role)
    )
    for row in connection.execute(query).mappings():
        by_record[row[_PARTS[kind]]].append(Part(**row))
    return by_record

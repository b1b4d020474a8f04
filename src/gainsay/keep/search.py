"""Full-text search over statements and articles, and the list of disputes, with filters."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any

import sqlalchemy as sa

from gainsay.errors import UsageError
from gainsay.ground.outlets import bare
from gainsay.keep.judgement_tables import judged_statements
from gainsay.keep.ledger import Ledger
from gainsay.keep.tables import (
    copies,
    documents,
    members,
    outlet_names,
    outlets_of,
    places,
    searched,
    statements,
    stories_of,
)
from gainsay.records import Act

# The outlet's usual name; of one that is not known what the page calls itself.
OUTLET = sa.func.coalesce(
    sa.select(outlets_of.c.name).where(outlets_of.c.document == documents.c.id).scalar_subquery(),
    documents.c.outlet,
).label("outlet")
# A year, a month or a day.
_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
# A phrase in quotation marks, or a word.
_TERM = re.compile(r'"([^"]+)"|(\S+)')


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What narrows a list; None does not. `since` and `until` are ISO dates of publication, inclusive.

    `added` lets through what came into the ledger after that moment (ISO 8601, UTC).
    Of what is found the first `skip` are left out, and `limit` of the others listed.

    Raises UsageError for an act or a date that is none, by which nothing would be found.
    """

    speaker: str | None = None
    act: str | None = None
    outlet: str | None = None
    place: str | None = None
    story: str | None = None
    since: str | None = None
    until: str | None = None
    disputed: bool | None = None
    added: str | None = None
    skip: int = 0
    limit: int | None = 50

    def __post_init__(self) -> None:
        for option, day in (("--since", self.since), ("--until", self.until)):
            if day is not None and not _DAY.fullmatch(day):
                raise UsageError(f"{option} {day!r} is no date; write it as 2021, 2021-12 or 2021-12-25")
        if self.act is not None and self.act not in set(Act):
            raise UsageError(f"there is no act {self.act!r}; give one of {', '.join(Act)}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A statement that was found, or an article whose text was (`statement` is None).

    `verdict` is "confirmed" or "rejected" where a person judged a statement so.
    """

    document: str
    statement: str | None
    title: str | None
    outlet: str | None
    published: str | None
    speaker: str | None
    act: str | None
    words: str
    verdict: str | None = None


def search(ledger: Ledger, words: str, filters: Filters) -> list[Hit]:
    """What holds all of `words` (quotation marks hold a phrase together), the best first.

    Statements come before articles that only mention the words elsewhere.
    """
    found, rank = found_by(ledger, words)
    order = (searched.c.statement.is_(None), rank, searched.c.id)
    query = hits(filters).where(found).order_by(*order)
    with ledger.looking() as connection:
        return [hit(row) for row in connection.execute(query).mappings()]


def hits(filters: Filters) -> sa.Select[Any]:
    """Asks for what the filters let through, a row as `hit` takes it; of no order."""
    return (
        sa.select(
            searched.c.document,
            searched.c.statement,
            documents.c.title,
            OUTLET,
            documents.c.published,
            statements.c.speaker,
            statements.c.act,
            searched.c.words,
            judged_statements.c.verdict,
        )
        .select_from(searched.join(documents).outerjoin(statements, statements.c.id == searched.c.statement))
        .outerjoin(judged_statements, judged_statements.c.statement == searched.c.statement)
        .where(*_conditions(filters))
        .offset(filters.skip)
        .limit(filters.limit)
    )


def hit(row: sa.RowMapping) -> Hit:
    """A row of `hits`: a statement's words without the speaker's name, by which it is found too."""
    told = {field.name: row[field.name] for field in fields(Hit)}
    return Hit(**told | {"words": row["words"].partition("\n")[2] if row["statement"] else ""})


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A story in one line: its first article, and how many articles of how many outlets tell it.

    `origins` counts articles that copy one another as one.
    """

    id: str
    title: str | None
    articles: int
    outlets: int
    origins: int
    first: str | None
    last: str | None


def stories(ledger: Ledger, filters: Filters) -> list[Told]:
    """The stories, those of the most articles first, then the latest."""
    chosen = sa.select(stories_of.c.story).join(documents).where(*of_documents(filters))
    number = sa.func.count()
    last = sa.func.max(documents.c.published)
    query = (
        sa.select(
            stories_of.c.story,
            number,
            sa.func.count(sa.distinct(outlets_of.c.outlet)),
            sa.func.min(documents.c.published),
            last,
        )
        .select_from(
            stories_of.join(documents).outerjoin(outlets_of, outlets_of.c.document == documents.c.id)
        )
        .where(stories_of.c.story.in_(chosen))
        .group_by(stories_of.c.story)
        .order_by(number.desc(), last.is_(None), last.desc(), stories_of.c.story)
        .offset(filters.skip)
        .limit(filters.limit)
    )
    with ledger.looking() as connection:
        rows = connection.execute(query).all()
        return [
            Told(
                id=story,
                title=_title(connection, story),
                articles=articles,
                outlets=outlets,
                origins=_origins(connection, story),
                first=first,
                last=last,
            )
            for story, articles, outlets, first, last in rows
        ]


def articles_of(ledger: Ledger, story: str) -> list[Hit]:
    """The articles of a story in the order of publication; none where there is no such story."""
    query = (
        sa.select(documents.c.id)
        .select_from(stories_of.join(documents))
        .where(stories_of.c.story == story)
        .order_by(documents.c.published.is_(None), documents.c.published, documents.c.added)
    )
    with ledger.looking() as connection:
        return [_article(connection, document) for document in connection.scalars(query).all()]


def _origins(connection: sa.Connection, story: str) -> int:
    """How many articles a story has if copies of one another, and reports of one agency, count as one."""
    inside = sa.select(stories_of.c.document).where(stories_of.c.story == story)
    family = {document: document for document in connection.scalars(inside)}
    pairs = sa.select(copies.c.document, copies.c.other).where(
        copies.c.document.in_(inside), copies.c.other.in_(inside)
    )
    for one, other in [*connection.execute(pairs), *_of_one_agency(connection, inside)]:
        ours, theirs = family[one], family[other]
        family = {document: ours if of == theirs else of for document, of in family.items()}
    return len(set(family.values()))


def _of_one_agency(connection: sa.Connection, inside: sa.Select[tuple[str]]) -> Iterator[tuple[str, str]]:
    """Each report of an agency with another one of the same agency."""
    own = sa.case((outlets_of.c.agency, outlets_of.c.outlet))
    agency = sa.func.coalesce(outlets_of.c.wire, own)
    query = sa.select(agency, outlets_of.c.document).where(
        outlets_of.c.document.in_(inside), agency.is_not(None)
    )
    first: dict[str, str] = {}
    for name, document in connection.execute(query.order_by(outlets_of.c.document)):
        yield first.setdefault(name, document), document


def copies_of(ledger: Ledger, document: str) -> list[tuple[Hit, float]]:
    """The articles that share the wording of one, with the share of the shorter one, the closest first."""
    other = sa.case((copies.c.document == document, copies.c.other), else_=copies.c.document)
    query = (
        sa.select(documents.c.id, copies.c.share)
        .join(documents, documents.c.id == other)
        .where((copies.c.document == document) | (copies.c.other == document))
        .order_by(copies.c.share.desc(), documents.c.id)
    )
    with ledger.looking() as connection:
        found = connection.execute(query).all()
        return [(_article(connection, one), share) for one, share in found]


def _article(connection: sa.Connection, document: str) -> Hit:
    columns = (documents.c.title, OUTLET, documents.c.published)
    title, outlet, published = connection.execute(sa.select(*columns).where(documents.c.id == document)).one()
    return Hit(
        document=document,
        statement=None,
        title=title,
        outlet=outlet,
        published=published,
        speaker=None,
        act=None,
        words="",
    )


def _title(connection: sa.Connection, story: str) -> str | None:
    """The title of the article that was first in the story."""
    return connection.scalar(
        sa.select(documents.c.title)
        .select_from(stories_of.join(documents))
        .where(stories_of.c.story == story)
        .order_by(documents.c.published.is_(None), documents.c.published, documents.c.added)
        .limit(1)
    )


def found_by(ledger: Ledger, words: str) -> tuple[sa.ColumnElement[bool], sa.ColumnElement[Any]]:
    """What is found by words, and by what its rank is ordered."""
    postgresql = ledger.engine.dialect.name == "postgresql"
    return _found_postgresql(words) if postgresql else _found_sqlite(words)


def _found_sqlite(words: str) -> tuple[sa.ColumnElement[bool], sa.ColumnElement[Any]]:
    terms = " ".join(f'"{one}"' for one in _terms(words))
    matched = sa.text("SELECT rowid FROM found WHERE found MATCH :words").bindparams(words=terms or '""')
    return searched.c.id.in_(matched), sa.null()


def _found_postgresql(words: str) -> tuple[sa.ColumnElement[bool], sa.ColumnElement[Any]]:
    query = sa.func.websearch_to_tsquery("english", " ".join(f'"{one}"' for one in _terms(words)))
    vector: sa.ColumnElement[Any] = sa.literal_column("searched.found")
    return vector.op("@@")(query), sa.func.ts_rank(vector, query).desc()


def _terms(words: str) -> Iterator[str]:
    for phrase, word in _TERM.findall(words):
        if term := " ".join((phrase or word).replace('"', " ").split()):
            yield term


def _conditions(filters: Filters) -> list[sa.ColumnElement[bool]]:
    return [*of_statements(filters), *of_documents(filters)]


def of_statements(filters: Filters) -> list[sa.ColumnElement[bool]]:
    """The conditions on rows of `statements`."""
    found: list[sa.ColumnElement[bool]] = []
    if filters.speaker is not None:
        found.append(statements.c.speaker.icontains(filters.speaker, autoescape=True))
    if filters.act is not None:
        found.append(statements.c.act == filters.act)
    if filters.disputed is not None:
        rejected = judged_statements.c.verdict == "rejected"
        inside = statements.c.id.in_(sa.select(members.c.statement)) & statements.c.id.not_in(
            sa.select(judged_statements.c.statement).where(rejected)
        )
        found.append(inside if filters.disputed else ~inside)
    return found


def of_documents(filters: Filters) -> list[sa.ColumnElement[bool]]:
    """The conditions on rows of `documents`."""
    found: list[sa.ColumnElement[bool]] = []
    if filters.outlet is not None:
        found.append(_of_outlet(filters.outlet))
    if filters.place is not None:
        named = sa.select(places.c.document).where(places.c.name.icontains(filters.place, autoescape=True))
        found.append(documents.c.id.in_(named))
    if filters.story is not None:
        told = sa.select(stories_of.c.document).where(stories_of.c.story == filters.story)
        found.append(documents.c.id.in_(told))
    if filters.since is not None:
        found.append(documents.c.published >= filters.since)
    if filters.added is not None:
        found.append(documents.c.added > filters.added)
    if filters.until is not None:
        # A time of the last day is later than the day's own text.
        found.append(documents.c.published <= filters.until + "T99")
    return found


def _of_outlet(name: str) -> sa.ColumnElement[bool]:
    """Articles of outlets that go by a name, or host, with `name` in it."""
    forms = [outlet_names.c.name.icontains(form, autoescape=True) for form in (name, bare(name))]
    going_by = sa.select(outlet_names.c.outlet).where(sa.or_(*forms))
    resolved = sa.select(outlets_of.c.document).where(outlets_of.c.outlet.in_(going_by))
    return documents.c.outlet.icontains(name, autoescape=True) | documents.c.id.in_(resolved)

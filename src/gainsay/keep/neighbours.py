"""What the ledger remembers of an article so that like ones are found without reading all of them.

However many articles share a term, a run of words or a story, no more than a number
of them are looked at: those published nearest to the day in question, on either side.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from gainsay.keep import rows
from gainsay.keep.tables import copies, documents, shingles, stories_of, terms
from gainsay.records import Document

Connection = sa.Connection

# Keys asked for in one query; SQLite takes 500 parts of one, and each key has two.
_AT_ONCE = 200
# Before the day and on it, and after it: how days compare, and in which order they come.
_SIDES = (("<=", "DESC"), (">", "ASC"))


@dataclass(frozen=True, slots=True)
class Shared:
    """A term of another article, with its weight there."""

    document: str
    term: str
    weight: float


@dataclass(frozen=True, slots=True)
class Member:
    """An article of a story, and its day of publication as text where it has one."""

    story: str
    document: str
    published: str | None


def day_of(connection: sa.Connection, document: str) -> int:
    """The day of an article as a number: that of publication, or else the one on which it was added."""
    query = sa.select(documents.c.published, documents.c.added).where(documents.c.id == document)
    published, added = connection.execute(query).one()
    for told in (published, added):
        try:
            return date.fromisoformat((told or "")[:10]).toordinal()
        except ValueError:
            continue
    return 0


def put_terms(connection: sa.Connection, document: str, weights: Mapping[str, float]) -> None:
    """Remember what an article is about, in the place of what was known."""
    connection.execute(sa.delete(terms).where(terms.c.document == document))
    shared = {"document": document, "day": day_of(connection, document)}
    listed = [{**shared, "term": term, "weight": weights[term]} for term in sorted(weights)]
    if listed:
        connection.execute(sa.insert(terms), listed)


def sharing(connection: sa.Connection, document: str, wanted: Sequence[str], most: int) -> list[Shared]:
    """Uses of each of these terms by other articles: `most` before the article's day and `most` after it."""
    near = Near(terms.c.term, ("document", "term", "weight"), most)
    return [Shared(*row) for row in near.rows(connection, document, wanted)]


def weights(connection: sa.Connection, of: Collection[str], wanted: Collection[str]) -> list[Shared]:
    """These terms of these articles."""
    query = (
        sa.select(terms.c.document, terms.c.term, terms.c.weight)
        .where(terms.c.document.in_(sorted(of)), terms.c.term.in_(sorted(wanted)))
        .order_by(terms.c.document, terms.c.term)
    )
    return [Shared(*row) for row in connection.execute(query)]


def put_story(connection: sa.Connection, document: str, story: str, score: float) -> None:
    """Put an article into the story that was found for it."""
    connection.execute(sa.delete(stories_of).where(stories_of.c.document == document))
    told = {"story": story, "found": story, "score": score}
    row = {"document": document, "day": day_of(connection, document), **told}
    connection.execute(sa.insert(stories_of), row)


def stories(connection: sa.Connection, of: Collection[str]) -> dict[str, str]:
    """The story of each of these articles that is in one, as it was found."""
    query = sa.select(stories_of.c.document, stories_of.c.found).where(stories_of.c.document.in_(sorted(of)))
    return dict(tuple(row) for row in connection.execute(query))


def members(connection: sa.Connection, document: str, of: Sequence[str], most: int) -> list[Member]:
    """The other articles of these stories: of each `most` before the article's day and `most` after it."""
    near = Near(stories_of.c.found, ("document", "found"), most)
    story: dict[str, str] = dict(near.rows(connection, document, of))
    query = sa.select(documents.c.id, documents.c.published).where(documents.c.id.in_(sorted(story)))
    published = dict(tuple(row) for row in connection.execute(query))
    return [Member(story[one], one, published[one]) for one in sorted(story)]


def put_shingles(connection: sa.Connection, document: str, hashes: Collection[int]) -> None:
    """Remember some of the runs of words of an article, in the place of what was known."""
    connection.execute(sa.delete(shingles).where(shingles.c.document == document))
    shared = {"document": document, "day": day_of(connection, document)}
    listed = [{**shared, "hash": one} for one in sorted(hashes)]
    if listed:
        connection.execute(sa.insert(shingles), listed)


def sharing_shingles(
    connection: sa.Connection, document: str, hashes: Sequence[int], most: int
) -> Counter[str]:
    """How many of these runs of words other articles have, `most` of each before the day and after it."""
    near = Near(shingles.c.hash, ("document",), most)
    return Counter(row[0] for row in near.rows(connection, document, hashes))


def texts(connection: sa.Connection, wanted: Sequence[str]) -> Iterator[Document]:
    """These articles, in their order."""
    query = sa.select(documents.c.record, documents.c.text)
    for document in wanted:
        for row in connection.execute(query.where(documents.c.id == document)).mappings():
            yield rows.as_document(row)


def put_copies(connection: sa.Connection, document: str, shares: Mapping[str, float]) -> None:
    """Remember of which articles one is a copy, or they of it."""
    connection.execute(sa.delete(copies).where(copies.c.document == document))
    listed = [{"document": document, "other": other, "share": shares[other]} for other in sorted(shares)]
    if listed:
        connection.execute(sa.insert(copies), listed)


def copies_of(connection: sa.Connection, document: str) -> dict[str, float]:
    """The articles that one is a copy of, or that are copies of it, with the share of the shorter one."""
    found: dict[str, float] = {}
    for one, other in ((copies.c.document, copies.c.other), (copies.c.other, copies.c.document)):
        query = sa.select(other, copies.c.share).where(one == document).order_by(other)
        found |= dict(tuple(row) for row in connection.execute(query))
    return found


@dataclass(frozen=True, slots=True)
class Near:
    """Asks for `columns` of the rows with a key: of the `most` articles up to a day and as many after it.

    Both databases answer from the index over key, day and document without looking at further rows.
    """

    key: sa.Column[Any]
    columns: Sequence[str]
    most: int

    def rows(
        self, connection: sa.Connection, document: str, wanted: Sequence[str] | Sequence[int]
    ) -> Iterator[tuple[Any, ...]]:
        """Of each key those about the day of the article, its own left out."""
        told = {"document": document, "day": day_of(connection, document), "most": self.most}
        for first in range(0, len(wanted), _AT_ONCE):
            keys = {f"key{n}": key for n, key in enumerate(wanted[first : first + _AT_ONCE])}
            query = sa.text(" UNION ALL ".join(self._part(key, side) for key in keys for side in _SIDES))
            yield from (tuple(row) for row in connection.execute(query, {**keys, **told}))

    def _part(self, key: str, side: tuple[str, str]) -> str:
        days, order = side
        return (
            f"SELECT * FROM (SELECT {', '.join(self.columns)} FROM {self.key.table.name} "
            f"WHERE {self.key.name} = :{key} AND day {days} :day AND document <> :document "
            f"ORDER BY day {order}, document {order} LIMIT :most) AS {key}{order}"
        )

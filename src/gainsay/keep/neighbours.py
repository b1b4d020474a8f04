"""What the ledger remembers of an article so that like ones are found without reading all of them."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from gainsay.keep import rows
from gainsay.keep.tables import copies, documents, shingles, stories_of, terms
from gainsay.records import Document

Connection = sa.Connection

# Terms asked for in one query; databases limit the number of parameters.
_AT_ONCE = 400


@dataclass(frozen=True, slots=True)
class Shared:
    """A term of another article, with its weight there and when that one was published."""

    document: str
    term: str
    weight: float
    published: str | None


@dataclass(frozen=True, slots=True)
class Story:
    """A story and how many articles it has."""

    id: str
    size: int


def put_terms(connection: sa.Connection, document: str, weights: Mapping[str, float]) -> None:
    """Remember what an article is about, in the place of what was known."""
    connection.execute(sa.delete(terms).where(terms.c.document == document))
    rows = [{"document": document, "term": term, "weight": weight} for term, weight in weights.items()]
    if rows:
        connection.execute(sa.insert(terms), rows)


def sharing(connection: sa.Connection, wanted: Sequence[str]) -> list[Shared]:
    """Every use of one of these terms by an article that is in a story."""
    found: list[Shared] = []
    for first in range(0, len(wanted), _AT_ONCE):
        query = (
            sa.select(terms.c.document, terms.c.term, terms.c.weight, documents.c.published)
            .select_from(terms.join(documents).join(stories_of, stories_of.c.document == terms.c.document))
            .where(terms.c.term.in_(wanted[first : first + _AT_ONCE]))
            .order_by(terms.c.document, terms.c.term)
        )
        found += [Shared(*row) for row in connection.execute(query)]
    return found


def put_story(connection: sa.Connection, document: str, story: str, score: float) -> None:
    """Put an article into a story."""
    connection.execute(sa.delete(stories_of).where(stories_of.c.document == document))
    connection.execute(sa.insert(stories_of), {"document": document, "story": story, "score": score})


def stories(connection: sa.Connection, wanted: Sequence[str]) -> dict[str, Story]:
    """The story of each of these articles that is in one."""
    found: dict[str, Story] = {}
    counted = (
        sa.select(stories_of.c.story, sa.func.count().label("size")).group_by(stories_of.c.story).subquery()
    )
    for first in range(0, len(wanted), _AT_ONCE):
        query = (
            sa.select(stories_of.c.document, stories_of.c.story, counted.c.size)
            .join(counted, counted.c.story == stories_of.c.story)
            .where(stories_of.c.document.in_(wanted[first : first + _AT_ONCE]))
        )
        found |= {document: Story(story, size) for document, story, size in connection.execute(query)}
    return found


def put_shingles(connection: sa.Connection, document: str, hashes: Collection[int]) -> None:
    """Remember some of the runs of words of an article, in the place of what was known."""
    connection.execute(sa.delete(shingles).where(shingles.c.document == document))
    listed = [{"document": document, "hash": one} for one in sorted(hashes)]
    if listed:
        connection.execute(sa.insert(shingles), listed)


def sharing_shingles(connection: sa.Connection, hashes: Sequence[int]) -> dict[str, int]:
    """How many of these runs of words each article of the ledger has, of those that have any."""
    found: Counter[str] = Counter()
    for first in range(0, len(hashes), _AT_ONCE):
        query = (
            sa.select(shingles.c.document, sa.func.count())
            .where(shingles.c.hash.in_(hashes[first : first + _AT_ONCE]))
            .group_by(shingles.c.document)
        )
        found.update(dict(tuple(row) for row in connection.execute(query)))
    return dict(found)


def texts(connection: sa.Connection, wanted: Sequence[str]) -> Iterator[Document]:
    """These articles, by their ids."""
    query = sa.select(documents.c.record, documents.c.text)
    for document in sorted(wanted):
        for row in connection.execute(query.where(documents.c.id == document)).mappings():
            yield rows.as_document(row)


def put_copies(connection: sa.Connection, document: str, shares: Mapping[str, float]) -> None:
    """Remember of which articles one is a copy, or they of it."""
    connection.execute(sa.delete(copies).where(copies.c.document == document))
    listed = [{"document": document, "other": other, "share": share} for other, share in shares.items()]
    if listed:
        connection.execute(sa.insert(copies), listed)

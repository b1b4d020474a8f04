"""What the ledger remembers of an article so that like ones are found without reading all of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from gainsay.keep.tables import documents, stories_of, terms

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

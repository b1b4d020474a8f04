"""What came into a ledger when: statements after a mark, and when articles and claims last got something."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

import sqlalchemy as sa

from gainsay.errors import UsageError
from gainsay.keep.batches import batches
from gainsay.keep.ledger import Ledger
from gainsay.keep.search import Filters, Hit, found_by, hit, hits, of_documents, of_statements
from gainsay.keep.tables import claim_members, documents, statements

# A mark as it is written.
WRITTEN = r"[-+0-9T:.]{10,40}_d[0-9a-f]{16}_[0-9]{1,10}"


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A place in the order in which statements came: by when their articles were added, and in each."""

    added: str
    document: str
    ordinal: int

    def __str__(self) -> str:
        return f"{self.added}_{self.document}_{self.ordinal}"


def mark(written: str) -> Mark:
    """The mark that was written so. Raises UsageError where it is none."""
    if not re.fullmatch(WRITTEN, written):
        raise UsageError(f"{written!r} is no place in the order in which statements came; leave it out")
    added, document, ordinal = written.split("_")
    return Mark(added, document, int(ordinal))


def end(ledger: Ledger) -> Mark:
    """The mark after which nothing came yet."""
    last = (documents.c.added.desc(), documents.c.id.desc())
    with ledger.looking() as connection:
        row = connection.execute(
            sa.select(documents.c.added, documents.c.id).order_by(*last).limit(1)
        ).first()
    # After all statements of the article.
    return Mark(row[0], row[1], 2**31 - 1) if row else Mark("", "", 0)


def arrived(ledger: Ledger, after: Mark, filters: Filters) -> list[tuple[Mark, Hit]]:
    """The statements that came after a mark, with their marks, as many as the filters say."""
    place = (documents.c.added, documents.c.id, statements.c.ordinal)
    later = sa.tuple_(*place) > sa.tuple_(after.added, after.document, after.ordinal)
    query = (
        hits(filters)
        .add_columns(documents.c.added, statements.c.ordinal)
        # Said once more for the index.
        .where(later, documents.c.added >= after.added, statements.c.id.is_not(None))
        .order_by(*place)
    )
    with ledger.looking() as connection:
        return [
            (Mark(row["added"], row["document"], row["ordinal"]), hit(row))
            for row in connection.execute(query).mappings()
        ]


def latest(ledger: Ledger, filters: Filters, words: str = "") -> list[Hit]:
    """The statements of the articles that were added last; with `words` only those that hold all of them."""
    order = (documents.c.added.desc(), documents.c.id, statements.c.ordinal)
    if words.strip():
        query = hits(filters).where(found_by(ledger, words)[0], statements.c.id.is_not(None))
    else:
        chosen = statements.c.id.in_(_last(filters, order))
        query = hits(replace(filters, skip=0)).where(chosen, statements.c.document == documents.c.id)
    with ledger.looking() as connection:
        return [hit(row) for row in connection.execute(query.order_by(*order)).mappings()]


def _last(filters: Filters, order: Sequence[sa.ColumnElement[Any]]) -> sa.Select[tuple[str]]:
    # The empty text keeps SQLite from going through all statements: through the articles by the time when
    # they were added it comes to those that are wanted at once.
    inside = (documents.c.id + "") == statements.c.document
    return (
        sa.select(statements.c.id)
        .where(inside, *of_statements(filters), *of_documents(filters))
        .order_by(*order)
        .offset(filters.skip)
        .limit(filters.limit)
        .correlate(None)
    )


def added(ledger: Ledger, wanted: Collection[str]) -> dict[str, str]:
    """When these articles were added, in UTC."""
    query = sa.select(documents.c.id, documents.c.added)
    found: dict[str, str] = {}
    with ledger.looking() as connection:
        for some in batches(wanted):
            found |= dict(tuple(row) for row in connection.execute(query.where(documents.c.id.in_(some))))
    return found


def learned(ledger: Ledger, claims: Collection[str]) -> dict[str, str]:
    """When the last article with a statement on each of these claims was added, in UTC."""
    joined = claim_members.join(statements).join(documents)
    query = (
        sa.select(claim_members.c.claim, sa.func.max(documents.c.added))
        .select_from(joined)
        .group_by(claim_members.c.claim)
    )
    found: dict[str, str] = {}
    with ledger.looking() as connection:
        for some in batches(claims):
            chosen = query.where(claim_members.c.claim.in_(some))
            found |= dict(tuple(row) for row in connection.execute(chosen))
    return found

"""The revisions of an article: what its address held at other times."""

from dataclasses import dataclass

import sqlalchemy as sa

from gainsay.keep.ledger import Ledger
from gainsay.keep.tables import captures, documents


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """One state of an article: when its page was `retrieved`, None for no web page, and `added`."""

    document: str
    revision: int
    title: str | None
    published: str | None
    retrieved: str | None
    added: str


def revisions(ledger: Ledger, document: str) -> list[Revision]:
    """All revisions of the article's address, the first one first; none where it has no address."""
    own = sa.select(documents.c.address).where(documents.c.id == document).scalar_subquery()
    query = (
        sa.select(
            documents.c.id.label("document"),
            documents.c.revision,
            documents.c.title,
            documents.c.published,
            captures.c.retrieved,
            documents.c.added,
        )
        .select_from(documents.join(captures))
        .where(documents.c.address == own)
        .order_by(documents.c.revision)
    )
    with ledger.looking() as connection:
        return [Revision(**row) for row in connection.execute(query).mappings()]

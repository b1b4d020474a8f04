"""Where words were taken from: the facts of articles that a citation needs."""

from collections.abc import Iterable
from dataclasses import dataclass

import sqlalchemy as sa

from gainsay.keep.batches import batches
from gainsay.keep.board import Connection
from gainsay.keep.search import OUTLET
from gainsay.keep.tables import documents


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An article: `published` is an ISO day, `url` None for what was no page of the web."""

    document: str
    title: str | None
    outlet: str | None
    published: str | None
    url: str | None
    text_sha256: str


def sources_of(connection: Connection, wanted: Iterable[str]) -> dict[str, Source]:
    """The articles with these ids."""
    told = (documents.c.id, documents.c.title, OUTLET, documents.c.published)
    columns = (*told, documents.c.address, documents.c.text_sha256)
    found = {}
    for some in batches(wanted):
        query = sa.select(*columns).where(documents.c.id.in_(some))
        for document, title, outlet, published, address, digest in connection.execute(query):
            found[document] = Source(
                document=document,
                title=title,
                outlet=outlet,
                published=published and published[:10],
                url=address if address and address.startswith(("http://", "https://")) else None,
                text_sha256=digest,
            )
    return found

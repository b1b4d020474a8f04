"""Articles tied to one another: one happening, copies, where statements arose, what they claim."""

from collections.abc import Sequence

from gainsay.ground import Outlet
from gainsay.keep import claims as kept
from gainsay.keep import neighbours
from gainsay.keep import origins as tracing
from gainsay.keep import outlets as publishing
from gainsay.link import claims, copies, judged, origins, outlets, senses, stories
from gainsay.records import Document

__all__ = ["link", "told_of"]


def link(connection: neighbours.Connection, document: Document) -> None:
    """Tie an article that the ledger holds to those before it; the cost is that of its neighbourhood."""
    before = kept.story_of(connection, document.id)
    joined = stories.join(connection, document)
    copies.find(connection, document)
    outlets.resolve(connection, document)
    origins.trace(connection, document)
    senses.keep(connection, document)
    claims.file(connection, document)
    if before is not None and before != joined.story:
        claims.file_in(connection, before)
    judged.settle(connection, {joined.story} | ({before} if before is not None else set()))


def told_of(connection: neighbours.Connection, own: Sequence[Outlet]) -> None:
    """Keep a user's outlets; where they are news, tell anew of which outlet each article is, and all origins.

    That costs what the ledger holds.
    """
    if not publishing.put_own(connection, own):
        return
    documents = publishing.everything(connection)
    publishing.forget_all(connection)
    for text in neighbours.texts(connection, documents):
        outlets.resolve(connection, text)
    for document in documents:
        origins.put(connection, tracing.statements_of(connection, [document]))

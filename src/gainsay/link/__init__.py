"""Articles tied to one another: which tell of one happening, which are copies."""

from gainsay.keep import neighbours
from gainsay.link import copies, stories
from gainsay.records import Document

__all__ = ["link"]


def link(connection: neighbours.Connection, document: Document) -> None:
    """Tie an article that the ledger holds to those before it; the cost is that of its neighbourhood."""
    stories.join(connection, document)
    copies.find(connection, document)

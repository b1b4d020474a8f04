"""How much a ledger holds."""

import sqlalchemy as sa

from gainsay.keep.judgement_tables import judgements
from gainsay.keep.ledger import Ledger
from gainsay.keep.tables import captures, claims, documents, statements

_COUNTED = {
    "captures": captures,
    "articles": documents,
    "statements": statements,
    "claims": claims,
    "judgements": judgements,
}


def sizes(ledger: Ledger) -> dict[str, int]:
    """The number of rows of each kind."""
    with ledger.looking() as connection:
        return {
            kind: connection.scalar(sa.select(sa.func.count()).select_from(table)) or 0
            for kind, table in _COUNTED.items()
        }

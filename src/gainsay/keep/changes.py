"""Whether anything was written to a ledger since it was last looked at, by this program or another one."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from threading import Lock

import sqlalchemy as sa

from gainsay.keep.ledger import Ledger

# A mark that is another one after every write; the same mark means the same ledger.
Mark = Callable[[], object]


@contextmanager
def marking(ledger: Ledger) -> Iterator[Mark]:
    """Gives the function that tells the ledger's mark; threads may share it."""
    if ledger.engine.dialect.name == "postgresql":
        yield lambda: _snapshot(ledger)
        return
    # SQLite counts for each connection the writes of all others, so one is kept that writes nothing.
    with closing(ledger.engine.raw_connection()) as connection:
        lock = Lock()

        def mark() -> object:
            with lock:
                return connection.cursor().execute("PRAGMA data_version").fetchone()[0]

        yield mark


def _snapshot(ledger: Ledger) -> object:
    """The transactions that are over; any that ends in this database server changes it."""
    with ledger.looking() as connection:
        return connection.scalar(sa.text("SELECT CAST(pg_current_snapshot() AS text)"))

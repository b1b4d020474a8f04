"""The ledger: captured pages and what was read in them, in SQLite or PostgreSQL."""

from gainsay.keep.ledger import Added, Ledger
from gainsay.keep.opening import opened

__all__ = ["Added", "Ledger", "opened"]

"""A new ledger for each test on both databases, as the tests of `keep` have it."""

from tests.keep.conftest import address, ledger

__all__ = ["address", "ledger"]

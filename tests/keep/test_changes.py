"""Every write to a ledger is seen, from wherever it comes, and nothing else is."""

from gainsay.keep import Ledger, opened
from gainsay.keep.changes import marking
from tests.keep.articles import everything, kept


def test_writes_of_anybody_give_another_mark(ledger: Ledger, address: str) -> None:
    with marking(ledger) as mark:
        before = mark()
        assert mark() == before
        ledger.body("none")
        assert mark() == before
        ledger.keep(b"ours")
        ours = mark()
        assert ours != before
        assert mark() == ours
        with opened(address) as other:
            assert mark() == ours
            other.add(everything(), kept())
        assert mark() != ours


def test_a_write_that_was_given_up_is_none(ledger: Ledger) -> None:
    with marking(ledger) as mark:
        before = mark()
        try:
            with ledger.writing():
                raise RuntimeError
        except RuntimeError:
            assert mark() == before

"""What linking derives is checked too: each row must refer to what is there."""

import pytest
import sqlalchemy as sa

from gainsay.keep import Ledger
from gainsay.keep.verify import faults
from tests.link.articles import Line, add, article
from tests.link.test_origins import OTHER, wire


def linked(ledger: Ledger) -> None:
    add(ledger, wire("one", outlet="Tidewater Post"), wire("two", outlet="Harbour Gazette"))
    add(ledger, article("three", f"“{OTHER}”, she told AFP.", Line(OTHER, via=("AFP",))))


def test_what_was_linked_holds(ledger: Ledger) -> None:
    linked(ledger)
    assert list(faults(ledger)) == []


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ("UPDATE outlets_of SET outlet = 'gone'", "an outlet goes by no name"),
        ("DELETE FROM outlet_names", "an outlet goes by no name"),
        (
            "UPDATE origins SET origin = 'dgone' WHERE kind = 'own'",
            "an origin is an article that is not there",
        ),
        ("UPDATE origins SET origin = 'outlet:x' WHERE kind = 'heard'", "an origin is not of its outlet"),
        (
            "UPDATE passages SET document = (SELECT document FROM statements WHERE id = statement)",
            "a passage stands in the statement's own article",
        ),
        ("DELETE FROM origins WHERE kind = 'own'", "a statement has no origin"),
    ],
)
def test_what_refers_to_nothing_is_told(ledger: Ledger, change: str, what: str) -> None:
    linked(ledger)
    with ledger.writing() as connection:
        assert connection.execute(sa.text(change)).rowcount > 0
    assert any(what in fault for fault in faults(ledger))

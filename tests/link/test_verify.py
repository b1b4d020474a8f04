"""What linking derives is checked too: each row must refer to what is there."""

import pytest
import sqlalchemy as sa

from gainsay.keep import Ledger
from gainsay.keep.board import disputed
from gainsay.keep.judgements import Verb
from gainsay.keep.search import Filters
from gainsay.keep.verify import faults
from gainsay.link.judging import judge, undo
from tests.keep.test_verify import tampered
from tests.link.articles import Line, add, article
from tests.link.test_judging import ACCUSED, DENIED, LENA
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


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ("UPDATE judgements SET why = 'another reason'", "is not what was written"),
        ("DELETE FROM judgements WHERE number = 1", "one before it is missing"),
        ("UPDATE judgements SET thing = 'jgone' WHERE verb = 'undo'", "undoes jgone, which is not there"),
        ("DELETE FROM judged_documents", "no judgement bears on its article"),
        ("DELETE FROM judged_documents", "differ from its anchors"),
        ("UPDATE judged_documents SET document = 'dgone' WHERE document = 'done'", "differ from its anchors"),
        ("UPDATE claims SET story = 'tgone'", "a claim is of no story"),
    ],
)
def test_judgements_that_were_tampered_with_are_told(ledger: Ledger, change: str, what: str) -> None:
    add(ledger, ACCUSED, DENIED)
    (dispute,) = disputed(ledger, Filters())
    made = [
        judge(ledger, LENA, Verb.REJECT, dispute.id),
        judge(ledger, LENA, Verb.CONFIRM, ACCUSED.statements[0].id),
        judge(ledger, LENA, Verb.REJECT, DENIED.statements[0].id),
    ]
    undo(ledger, LENA, made[0].id)
    assert any(what in fault for fault in tampered(ledger, change))


def test_an_article_in_a_story_that_nobody_put_it_in(ledger: Ledger) -> None:
    linked(ledger)
    found = tampered(ledger, "UPDATE stories_of SET story = 'tother' WHERE document = 'done'")
    assert any("nobody judged so" in fault for fault in found)

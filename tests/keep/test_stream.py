"""Records come out one after another, each with its article, chosen as lists are."""

from functools import partial
from typing import Any

import pytest

from gainsay.errors import UsageError
from gainsay.keep import Ledger, stream
from gainsay.keep.neighbours import put_story
from gainsay.keep.search import Filters
from gainsay.keep.stream import articles, records
from gainsay.keep.tables import RECORDS
from gainsay.records import Document
from tests.keep.articles import everything, kept, renamed

READINGS = [everything(), renamed(everything(), "second"), renamed(everything(), "third")]


@pytest.fixture
def stocked(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> Ledger:
    """Three articles, each a story, of which two are held at once."""
    monkeypatch.setattr(stream, "_AT_ONCE", 2)
    for number, reading in enumerate(READINGS):
        ledger.add(reading, kept(b"%d" % number), partial(_begin, f"t{number}"))
    return ledger


def _begin(story: str, connection: Any, document: Document) -> None:
    put_story(connection, document.id, story, 1.0)


def listed(ledger: Ledger, kind: str, **filters: Any) -> list[Any]:
    return [one.record for one in records(ledger, kind, Filters(**filters))]


@pytest.mark.parametrize("kind", RECORDS)
def test_all_records_of_a_kind_in_the_order_of_articles(stocked: Ledger, kind: str) -> None:
    every = [record for reading in READINGS for record in getattr(reading, kind)]
    assert listed(stocked, kind) == every != []


def test_each_stands_with_its_article(stocked: Ledger) -> None:
    found = list(records(stocked, "places", Filters()))
    one = READINGS[2].document
    assert (found[-1].document.id, found[-1].story) == (one.id, "t2")
    assert (found[-1].document.url, found[-1].document.text) == (one.url, "")


def test_a_statement_tells_its_parts_in_disputes_and_a_dispute_those_of_its_statements(
    stocked: Ledger,
) -> None:
    (dispute, _) = READINGS[1].disputes
    expected = {(s, role) for role in ("asserted", "denied", "evidence") for s in getattr(dispute, role)}
    of_statements = {
        (one.record.id, part.role)
        for one in records(stocked, "statements", Filters(story="t1"))
        for part in one.parts
        if part.dispute == dispute.id
    }
    assert expected < of_statements
    (found,) = (one for one in records(stocked, "disputes", Filters()) if one.record.id == dispute.id)
    assert {(part.statement, part.role) for part in found.parts} == of_statements
    assert {part.speaker for part in found.parts if part.role == "denied"} == {"Defence Ministry of Varnia"}


def test_filters_choose_articles_and_statements(stocked: Ledger) -> None:
    assert {s.act.value for s in listed(stocked, "statements", act="deny")} == {"deny"}
    assert len(listed(stocked, "statements", act="deny", story="t1")) == 3
    assert listed(stocked, "disputes", speaker="nobody") == []
    assert len(listed(stocked, "disputes", speaker="defence ministry", story="t1")) == 2
    assert listed(stocked, "figures", outlet="gazette") == []
    assert listed(stocked, "figures", until="2031-05-13") == []


@pytest.mark.parametrize("filters", [{"speaker": "x"}, {"act": "deny"}, {"disputed": False}])
def test_what_has_no_speaker_cannot_be_chosen_by_one(stocked: Ledger, filters: dict[str, Any]) -> None:
    with pytest.raises(UsageError, match="not figures"):
        listed(stocked, "figures", **filters)


def test_articles_with_their_place_in_the_ledger(stocked: Ledger) -> None:
    found = list(articles(stocked, Filters()))
    assert [one.document for one in found] == [reading.document for reading in READINGS]
    assert [(one.revision, one.statements, one.disputes, one.reader) for one in found] == [
        (number, 12, 2, "gainsay test") for number in (1, 2, 3)
    ]
    assert len(list(articles(stocked, Filters(act="deny", story="t1")))) == 1
    assert list(articles(stocked, Filters(speaker="nobody"))) == []


def test_one_state_is_seen_throughout(stocked: Ledger) -> None:
    going: Any = records(stocked, "statements", Filters())
    next(going)
    stocked.add(renamed(everything(), "later"), kept(b"later"))
    assert sum(1 for _ in going) == 3 * 12 - 1

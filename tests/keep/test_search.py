"""Words, phrases, stems and filters find statements and articles."""

from dataclasses import replace
from functools import partial
from typing import Any

import pytest

from gainsay.errors import UsageError
from gainsay.keep import Ledger
from gainsay.keep.neighbours import Connection, put_story
from gainsay.keep.search import Filters, search
from gainsay.records import Document, When
from tests.keep.articles import everything, kept, renamed


@pytest.fixture
def stocked(ledger: Ledger) -> Ledger:
    """Two articles of two outlets, each a story, the second a day later and without its disputes."""
    ledger.add(everything(), kept(), partial(_begin, "t1"))
    other = renamed(everything(), "other")
    day = When(earliest="2031-05-15", latest="2031-05-15", grain="day", timex="2031-05-15")
    document = replace(other.document, outlet="Harbour Gazette", published=day, url=None, title=None)
    ledger.add(
        replace(other, document=document, disputes=(), places=()), kept(b"other"), partial(_begin, "t2")
    )
    return ledger


def _begin(story: str, connection: Connection, document: Document) -> None:
    put_story(connection, document.id, story, 1.0)


def found(ledger: Ledger, words: str, **filters: Any) -> list[tuple[str | None, str | None]]:
    return [(hit.outlet, hit.speaker) for hit in search(ledger, words, Filters(**filters))]


def test_statements_come_before_articles(stocked: Ledger) -> None:
    hits = search(stocked, "radar tracks", Filters())
    assert [(hit.statement is None, hit.outlet) for hit in hits] == [
        (False, "The Tidewater Post"),
        (False, "Harbour Gazette"),
        (True, "The Tidewater Post"),
        (True, "Harbour Gazette"),
    ]
    assert hits[0].words == "radar tracks “leave no doubt”"
    assert hits[2].words == ""


def test_all_words_must_be_there_whatever_their_endings(stocked: Ledger) -> None:
    assert found(stocked, "vessel areas", outlet="tidewater", act="admit")
    assert found(stocked, "vessels elephants") == []


def test_a_phrase_keeps_its_order(stocked: Ledger) -> None:
    assert found(stocked, '"patrol boats fired"', act="deny")
    assert found(stocked, '"fired patrol boats"') == []


@pytest.mark.parametrize(
    "words", ['"', "'", "AND", "NEAR(", "a* OR b", "words:x", "%", "\\", "", "(", "!", "<->"]
)
def test_no_words_are_syntax(stocked: Ledger, words: str) -> None:
    search(stocked, words, Filters())


def test_filters(stocked: Ledger) -> None:
    assert {outlet for outlet, _ in found(stocked, "radar", outlet="gazette")} == {"Harbour Gazette"}
    assert {who for _, who in found(stocked, "boat", speaker="defence ministry")} == {
        "Defence Ministry of Varnia"
    }
    assert found(stocked, "boat", speaker="%") == []
    assert {o for o, _ in found(stocked, "radar", since="2031-05-15")} == {"Harbour Gazette"}
    assert {o for o, _ in found(stocked, "radar", until="2031-05-14")} == {"The Tidewater Post"}
    assert {o for o, _ in found(stocked, "radar", place="port elmas")} == {"The Tidewater Post"}
    assert found(stocked, "radar", place="Atlantis") == []
    assert {o for o, _ in found(stocked, "radar", story="t2")} == {"Harbour Gazette"}
    assert found(stocked, "radar", story="t3") == []
    assert {o for o, who in found(stocked, "radar", disputed=True)} == {"The Tidewater Post"}
    undisputed = {o for o, who in found(stocked, "radar", disputed=False) if who}
    assert undisputed == {"Harbour Gazette"}
    assert len(found(stocked, "radar", limit=1)) == 1


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"since": "soon"}, "--since 'soon'"),
        ({"until": "5/6/2031"}, "--until"),
        ({"act": "lie"}, "no act 'lie'"),
    ],
)
def test_filters_by_which_nothing_would_be_found(wrong: dict[str, Any], said: str) -> None:
    with pytest.raises(UsageError, match=said):
        Filters(**wrong)


def test_a_year_and_a_month_are_times_too(stocked: Ledger) -> None:
    assert len({o for o, _ in found(stocked, "radar", since="2031", until="2031-05")}) == 2
    assert found(stocked, "radar", until="2031-04") == found(stocked, "radar", since="2032") == []

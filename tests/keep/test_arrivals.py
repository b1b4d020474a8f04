"""What came last, and what came after a mark: each statement once, in the order of its coming."""

from dataclasses import replace

import pytest

from gainsay.errors import UsageError
from gainsay.keep import Ledger
from gainsay.keep.arrivals import added, arrived, end, latest, learned, mark
from gainsay.keep.points import points
from gainsay.keep.search import Filters
from gainsay.keep.stream import latest_articles, one
from tests.keep.articles import everything, kept, renamed

ALL = Filters(limit=None)


@pytest.fixture
def stocked(ledger: Ledger) -> Ledger:
    """Three articles with the same statements."""
    for name in ("first", "second", "third"):
        ledger.add(renamed(everything(), name), kept(name.encode()))
    return ledger


def documents(ledger: Ledger) -> list[str]:
    """The articles in the order in which they were added."""
    return [found.document.id for found in latest_articles(ledger, ALL)][::-1]


def test_statements_come_after_one_another(stocked: Ledger) -> None:
    told = [(hit.document, hit.statement) for _, hit in arrived(stocked, mark(BEGIN), ALL)]
    readings = [stocked.reading(document) for document in documents(stocked)]
    assert told == [(each.document.id, said.id) for each in readings if each for said in each.statements]
    assert len(told) > 6


BEGIN = "2000-01-01T00:00:00_d0000000000000000_0"


def test_what_was_told_is_not_told_again(stocked: Ledger) -> None:
    everything_told = arrived(stocked, mark(BEGIN), ALL)
    for number, (place, _) in enumerate(everything_told, 1):
        assert mark(str(place)) == place
        assert arrived(stocked, place, ALL) == everything_told[number:]
    part = arrived(stocked, mark(BEGIN), Filters(limit=2))
    assert part == everything_told[:2]
    assert arrived(stocked, end(stocked), ALL) == []


def test_after_the_end_comes_what_is_added_then(ledger: Ledger) -> None:
    before = end(ledger)
    ledger.add(everything(), kept())
    assert len(arrived(ledger, before, ALL)) == len(everything().statements)
    after = end(ledger)
    ledger.add(renamed(everything(), "other"), kept(b"other"))
    assert {hit.document for _, hit in arrived(ledger, after, ALL)} == {documents(ledger)[-1]}


@pytest.mark.parametrize("wrong", ["", "soon", BEGIN + "9" * 12, BEGIN.replace("d0", "x0"), BEGIN + "\n"])
def test_a_wrong_mark_is_refused(wrong: str) -> None:
    with pytest.raises(UsageError, match="no place in the order"):
        mark(wrong)


def test_the_latest_come_first(stocked: Ledger) -> None:
    order = documents(stocked)[::-1]
    found = latest(stocked, ALL)
    assert list(dict.fromkeys(hit.document for hit in found)) == order
    assert all(hit.statement for hit in found)
    with_words = latest(stocked, ALL, "radar tracks")
    assert [hit.document for hit in with_words] == order
    assert latest(stocked, Filters(skip=1, limit=2)) == found[1:3]
    articles = latest_articles(stocked, Filters(skip=1, limit=1))
    assert [(each.document.id, each.document.text) for each in articles] == [(order[1], "")]
    assert articles[0].statements == len(everything().statements)
    denying = latest_articles(stocked, Filters(act="deny"))
    assert [each.document.id for each in denying] == order
    assert latest_articles(stocked, Filters(speaker="nobody")) == []


def test_one_record_comes_with_its_article(stocked: Ledger) -> None:
    hit = latest(stocked, ALL)[0]
    assert hit.statement
    found = one(stocked, "statements", hit.statement)
    assert found is not None
    assert (found.record.id, found.document.id, found.document.text) == (hit.statement, hit.document, "")
    assert one(stocked, "statements", "nothing") is None


def test_when_articles_and_claims_got_something(stocked: Ledger) -> None:
    order = documents(stocked)
    times = added(stocked, order[1:])
    assert set(times) == set(order[1:])
    assert times[order[1]] < times[order[2]]
    assert learned(stocked, ["nothing"]) == {}


def test_places_lie_where_their_first_mention_is_resolved(ledger: Ledger) -> None:
    reading = everything()
    known = next(place for place in reading.places if place.lat is not None)
    lost = replace(known, name="Nowhere", lat=None, lon=None, rivals=())
    ledger.add(replace(reading, places=(known, lost)), kept())
    assert points(ledger, [reading.document.id]) == {
        (reading.document.id, known.name): (known.lat, known.lon)
    }
    assert points(ledger, []) == {}

"""Of many articles that share something, those nearest in time are found, and never the article itself."""

from dataclasses import replace

import pytest

from gainsay.keep import Ledger, neighbours
from gainsay.keep.neighbours import Connection
from gainsay.records import Document, Reading, When
from tests.keep.articles import kept
from tests.readings import document

# In an order that is not that of their days.
DAYS = ("04", "01", "07", "02", "06", "03", "05")


def remember(connection: Connection, one: Document) -> None:
    neighbours.put_terms(connection, one.id, {"quay": 0.8, f"only{one.id}": 0.6})
    neighbours.put_story(connection, one.id, "t1", 1.0)
    neighbours.put_shingles(connection, one.id, [5, 6] if one.id == "d06" else [5])


@pytest.fixture
def stocked(ledger: Ledger) -> Ledger:
    for day in DAYS:
        when = When(earliest=f"2031-05-{day}", latest=f"2031-05-{day}", grain="day", timex=None)
        one = replace(document("Headline\n\nPhoto\n\nWords"), id=f"d{day}", url=None, published=when)
        ledger.add(Reading(document=one, statements=()), kept(day.encode()), remember)
    return ledger


def test_articles_that_share_a_term(stocked: Ledger) -> None:
    with stocked.looking() as connection:
        found = neighbours.sharing(connection, "d04", ["quay", "onlyd01", "none"], 2)
        assert {(one.document, one.term, one.weight) for one in found} == {
            ("d02", "quay", 0.8),
            ("d03", "quay", 0.8),
            ("d05", "quay", 0.8),
            ("d06", "quay", 0.8),
            ("d01", "onlyd01", 0.6),
        }
        everything = {one.document for one in neighbours.sharing(connection, "d04", ["quay"], 9)}
        assert everything == {f"d{day}" for day in DAYS} - {"d04"}


def test_articles_of_a_story(stocked: Ledger) -> None:
    with stocked.looking() as connection:
        found = neighbours.members(connection, "d01", ["t1", "t2"], 2)
    assert [(one.story, one.document, one.published) for one in found] == [
        ("t1", "d02", "2031-05-02"),
        ("t1", "d03", "2031-05-03"),
    ]


def test_articles_that_share_runs_of_words(stocked: Ledger) -> None:
    with stocked.looking() as connection:
        assert neighbours.sharing_shingles(connection, "d07", [5, 6], 2) == {"d05": 1, "d06": 2}
        many = [*range(1000, 1700), 5]
        assert neighbours.sharing_shingles(connection, "d07", many, 9)["d01"] == 1


def test_an_article_without_a_day_is_of_the_day_on_which_it_was_added(stocked: Ledger) -> None:
    one = replace(document("Headline\n\nPhoto\n\nWords"), id="d00", url=None, published=None)
    stocked.add(Reading(document=one, statements=()), kept(b"now"), remember)
    with stocked.looking() as connection:
        # Long before those of 2031.
        assert {one.document for one in neighbours.sharing(connection, "d01", ["quay"], 1)} == {"d00", "d02"}

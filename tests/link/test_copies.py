"""Copies are found however they were cut and put together anew; articles that only share a topic are none."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gainsay.keep import Ledger, opened
from gainsay.link.copies import Copy, contained, find, sampled, shingles
from gainsay.records import Reading
from tests.keep.articles import kept
from tests.readings import document

PARAGRAPHS = [
    f"On day {n} the {who} of Port Elmas told the harbour court that {what} had crossed the strait by night, "
    f"and that nobody on the {n}th pier had kept a log of it, whatever the ministry chose to say later."
    for n, (who, what) in enumerate(
        [
            ("pilot", "two grey tugs"),
            ("clerk", "a barge with timber"),
            ("diver", "some empty skiffs"),
            ("cook", "an old trawler"),
            ("mate", "four patrol boats"),
            ("smith", "a ferry without lights"),
        ],
        3,
    )
]


@pytest.fixture
def ledger() -> Iterator[Ledger]:
    with opened(":memory:") as made:
        yield made


def added(ledger: Ledger, name: str, *paragraphs: str) -> list[Copy]:
    text = "\n\n".join(["Home", f"Headline {name}", "Photo", *paragraphs, "End"])
    one = replace(document(text), id=name, title=None, url=None)
    found: list[Copy] = []
    ledger.add(
        Reading(document=one, statements=()),
        kept(name.encode()),
        lambda connection, stored: found.extend(find(connection, stored)),
    )
    return found


def test_a_copy_that_was_cut_and_put_in_another_order_is_found(ledger: Ledger) -> None:
    assert added(ledger, "d1", *PARAGRAPHS) == []
    (copy,) = added(ledger, "d2", "A new lead of the desk.", PARAGRAPHS[4], PARAGRAPHS[1], PARAGRAPHS[2])
    assert copy.document == "d1"
    assert 0.8 < copy.share < 1


def test_the_closest_comes_first(ledger: Ledger) -> None:
    added(ledger, "d1", *PARAGRAPHS[:3])
    added(ledger, "d2", *PARAGRAPHS)
    other = (
        "Nothing of this was said in the weekly of the island, which told of pears and of the price of rope."
    )
    found = added(ledger, "d3", *PARAGRAPHS[2:], other)
    assert [one.document for one in found] == ["d2", "d1"]


def test_another_text_is_no_copy(ledger: Ledger) -> None:
    added(ledger, "d1", *PARAGRAPHS)
    assert added(ledger, "d2", *(" ".join(reversed(p.split())) for p in PARAGRAPHS)) == []


def test_a_notice_of_a_few_words_copies_nothing(ledger: Ledger) -> None:
    added(ledger, "d1", *PARAGRAPHS)
    assert added(ledger, "d2", " ".join(PARAGRAPHS[0].split()[:12])) == []


def test_the_pages_furniture_does_not_count() -> None:
    one = document("Subscribe to our newsletter now\n\nHeadline\n\nPhoto\n\nWords of the text\n\nEnd")
    assert shingles(one) == shingles(
        replace(document("X\n\nHeadline\n\nPhoto\n\nWords of the text\n\nOther"))
    )


@given(st.sets(st.integers(0, 500), min_size=30), st.sets(st.integers(0, 500), min_size=30))
def test_shares(one: set[int], other: set[int]) -> None:
    first, second = frozenset(one), frozenset(other)
    assert contained(first, second) == contained(second, first)
    assert 0 <= contained(first, second) <= 1
    assert contained(first, first | second) == 1
    assert sampled(first) <= first

"""Counts of one thing over time: bounds, estimates, conflicts, and what only looks like one."""

from dataclasses import replace
from typing import Any

from gainsay.keep.counts import Given
from gainsay.link.tolls import Toll, tolls
from gainsay.records import Bound, Counted, Figure, FigureStatus, When
from gainsay.spans import Span


def given(value: int | None, day: str | None = "2031-05-14", giver: str = "the mayor", **facts: Any) -> Given:
    """A count of people killed, unless `facts` say otherwise."""
    usual: dict[str, Any] = {
        "low": value,
        "high": value,
        "bound": Bound.EXACT,
        "what": Counted.KILLED,
        "of": "people",
        "when": None,
        "status": FigureStatus.CURRENT,
        "acled": None,
    }
    figure = Figure(
        id=f"f{giver}{day}{value}",
        mentions=(Span(start=0, end=2, text="so"),),
        value=value,
        given_by=giver,
        place=None,
        statement=None,
        score=0.9,
        found_by="rule:test",
        **usual | facts,
    )
    return Given(figure=figure, document=f"d{day}", giver=giver, outlet="Harbour Gazette", day=day)


def toll(*listed: Given) -> Toll:
    (found,) = tolls(listed)
    return found


def test_the_last_counts_make_the_estimates_and_a_tie_is_read_low() -> None:
    found = toll(
        given(2, "2031-05-14", "the ministry"),
        given(5, "2031-05-16", "the ministry"),
        given(3, "2031-05-16", "the mayor"),
        given(5, "2031-05-16", "a doctor"),
    )
    assert (found.low, found.best, found.high, found.acled) == (3, 5, 5, 3)
    assert toll(given(4, giver="a"), given(3, giver="b")).best == 3


def test_a_word_that_was_not_repeated_for_days_no_longer_stands() -> None:
    found = toll(given(2, "2031-05-10", "the ministry"), given(7, "2031-05-16", "the mayor"))
    assert (found.low, found.best, found.rises) == (7, 7, True)


def test_conflicts_are_of_one_time_and_of_numbers_that_cannot_both_hold() -> None:
    one, other = given(2, giver="a"), given(3, giver="b")
    assert [(a.giver, b.giver) for a, b in toll(one, other).conflicts] == [("a", "b")]
    assert toll(one, replace(other, day="2031-05-16")).conflicts == ()
    at_least = given(2, giver="a", high=None, bound=Bound.AT_LEAST)
    assert toll(at_least, other).conflicts == ()
    then = When(earliest="2031-05-01", latest="2031-05-02", grain="day", timex="2031-05-01")
    now = When(earliest="2031-05-13", latest="2031-05-14", grain="day", timex="2031-05-14")
    assert toll(given(2, giver="a", when=then), given(3, giver="b", when=now)).conflicts == ()


def test_vague_counts_take_acleds_reading_and_no_number_of_ours() -> None:
    found = toll(given(None, low=None, high=None, acled=12), given(30, giver="b"))
    assert (found.low, found.acled) == (30, 12)


def test_people_are_told_apart_by_what_befell_them_or_else_by_who_they_are() -> None:
    troops = {"what": Counted.TROOPS}
    found = tolls([
        given(2, of="miners"),
        given(3, of="guards", giver="b"),
        given(100, of="French soldiers", **troops),
        given(300, of="mercenaries", **troops),
        given(9, status=FigureStatus.PLANNED),
    ])  # fmt: skip
    assert [(one.what, one.of, len(one.counts)) for one in found] == [
        ("killed", "", 2),
        ("troops", "French soldiers", 1),
        ("troops", "mercenaries", 1),
    ]
    assert all(one.acled is None for one in found[1:])


def test_without_days_nothing_rises() -> None:
    assert not toll(given(2, None), given(9, None, "b")).rises

"""Pictures: every day at its place, every mark told, nothing of the ledger acting as markup."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from gainsay.keep.positions import STANDS, Said, positions
from gainsay.serve.drawing.axis import spanning
from gainsay.serve.drawing.positions import drawn
from gainsay.serve.views import over_time, party

DAYS = st.dates(date(1990, 1, 1), date(2035, 12, 31))


@settings(deadline=None)
@given(st.lists(DAYS, min_size=1, max_size=20))
def test_days_lie_in_their_order_between_the_ends(days: list[date]) -> None:
    axis = spanning(days, 100, 900)
    places = [axis.at(day) for day in sorted(days)]
    assert all(100 <= place <= 900 for place in places)
    assert all(a <= b for a, b in pairwise(places))


@settings(deadline=None)
@given(DAYS, st.integers(0, 15_000))
def test_a_few_days_of_any_span_are_named(first: date, length: int) -> None:
    axis = spanning([first, first + timedelta(length)], 0, 900)
    named = axis.names()
    assert 1 <= len(named) <= 8
    assert [day for day, _ in named] == sorted({day for day, _ in named})
    assert len({name for _, name in named}) == len(named)


def said(name: str, day: str | None, role: str, number: int) -> Said:
    return Said(
        party=name, speaker=name, day=day, role=role, statement=f"s{number}", words=f"the port {number}"
    )


def test_each_position_has_its_line_and_each_day_its_mark() -> None:
    told = [
        said("<b>Mali</b>", "2021-12-24", "denied", 1),
        said("<b>Mali</b>", "2021-12-24", "denied", 2),
        said("<b>Mali</b>", "2022-05-02", "admitted", 3),
        said("France", "2021-12-23", "asserted", 4),
        said("France", "2021-12-25", "asserted", 5),
        said("France", None, "asserted", 6),
    ]
    picture = drawn([party(one) for one in over_time(positions(told))])
    assert picture is not None
    root = etree.fromstring(str(picture))
    titles = [one.text for one in root.iter("title") if one.text]
    assert titles == [
        "Denied, 24 December 2021: 2 statements",
        "Admitted, 2 May 2022: 1 statement",
        "Asserted, 23 December 2021: 1 statement",
        "Asserted, 25 December 2021: 1 statement",
    ]
    names = [one.text for one in root.iter("text") if one.get("class") == "party"]
    assert names == ["<b>Mali</b>", "France"]
    assert {one.get("class") for one in root.iter("path")} == {*STANDS, "rule"}


def test_without_a_day_there_is_no_picture() -> None:
    told = [said("France", None, role, n) for n, role in enumerate(("asserted", "denied"))]
    assert drawn([party(one) for one in over_time(positions(told))]) is None

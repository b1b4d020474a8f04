"""Days as a text names them, told from the day of publication."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gainsay.ground import days

SATURDAY = date(2021, 12, 25)


def found(text: str, published: date = SATURDAY) -> list[str]:
    return [one.day.isoformat() for one in days(text, 0, len(text), published)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("they alleged on Thursday", "2021-12-23"),
        ("released late Friday", "2021-12-24"),
        ("it said Saturday", "2021-12-25"),
        ("last Saturday", "2021-12-18"),
        ("he said yesterday", "2021-12-24"),
        ("she told radio this morning", "2021-12-25"),
        ("Earlier in the day he denied it", "2021-12-25"),
        ("a December 15 ceremony", "2021-12-15"),
        ("on 3 January", "2022-01-03"),
        ("on Feb. 3, 2018", "2018-02-03"),
        ("on the 5th May 2019", "2019-05-05"),
    ],
)
def test_a_day(text: str, day: str) -> None:
    assert found(text) == [day]


@pytest.mark.parametrize(
    "text",
    [
        "next Friday",
        "on Fridays",
        "every Monday",
        "February 30",
        "31 April 2020",
        "the Sundance festival",
        "a December 15th Families meeting",
    ],
)
def test_no_day(text: str) -> None:
    assert found(text) == []


def test_only_within_the_range_and_where_it_stands() -> None:
    text = "Monday came. On Tuesday it rained."
    (one,) = days(text, 13, len(text), SATURDAY)
    assert text[one.start : one.end] == "Tuesday"


@given(st.dates(date(1900, 1, 8), date(2200, 1, 1)), st.integers(0, 6))
def test_a_weekday_is_the_last_one_up_to_publication(published: date, back: int) -> None:
    day = published - timedelta(days=back)
    assert found(f"on {day:%A}", published) == [day.isoformat()]


@given(st.dates(date(1900, 1, 8), date(2200, 1, 1)), st.integers(-150, 150))
def test_a_date_without_a_year_is_the_nearest(published: date, shift: int) -> None:
    day = published + timedelta(days=shift)
    if (day.month, day.day) != (2, 29):
        assert found(f"on {day:%B} {day.day}", published) == [day.isoformat()]

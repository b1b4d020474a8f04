"""Days with a name, against almanacs."""

from datetime import date

import pytest

from gainsay.ground.calendar.holidays import NAMES, easter


@pytest.mark.parametrize(
    "day", [date(1943, 4, 25), date(2000, 4, 23), date(2016, 3, 27), date(2019, 4, 21), date(2038, 4, 25)]
)
def test_easter(day: date) -> None:
    assert easter(day.year) == day


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("thanksgiving", date(2016, 11, 24)),
        ("black friday", date(2016, 11, 25)),
        ("election day", date(2016, 11, 8)),
        ("election day", date(2022, 11, 8)),
        ("labor day", date(2021, 9, 6)),
        ("memorial day", date(2021, 5, 31)),
        ("memorial day", date(2022, 5, 30)),
        ("martin luther king day", date(2021, 1, 18)),
        ("good friday", date(2016, 3, 25)),
        ("ash wednesday", date(2016, 2, 10)),
        ("boxing day", date(2021, 12, 26)),
    ],
)
def test_a_named_day(name: str, day: date) -> None:
    assert NAMES[name](day.year) == day


def test_every_name_falls_in_every_year_of_the_calendar() -> None:
    for falls in NAMES.values():
        assert {falls(year).year for year in (1, 1583, 2024, 9999)} == {1, 1583, 2024, 9999}

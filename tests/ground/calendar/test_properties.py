"""What holds of every day, publication and text."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gainsay.ground.calendar import Anchor, Direction, Setting, find, resolve
from tests.ground.calendar.test_find import WORDS

DAYS = st.dates(date(1900, 1, 8), date(2090, 1, 1))
FORMS = (
    "{0:%B} {0.day}, {0.year}",
    "{0.day} {0:%B} {0.year}",
    "{0:%A}, {0:%b}. {0.day}, {0.year}",
    "the {0.day}th of {0:%B} {0.year}",
    "{0:%Y-%m-%d}",
    "{0:%A} {0.day} {0:%B} {0.year}",
    "late {0:%B} {0.day}, {0.year}",
)


@pytest.mark.parametrize("form", FORMS)
def test_every_day_of_a_year_comes_back_as_it_was_printed(form: str) -> None:
    for number in range(366):
        day = date(2016, 1, 1) + timedelta(days=number)
        text = f"It was on {form.format(day)} that they came."
        (said,) = find(text)
        told = resolve(said, Setting())
        assert told is not None, text
        assert told.first == told.last == day, text


@given(DAYS, st.integers(0, 6))
def test_a_weekday_is_the_last_one_up_to_publication(published: date, back: int) -> None:
    day = published - timedelta(days=back)
    (said,) = find(f"on {day:%A}")
    told = resolve(said, Setting(published=Anchor.of(published, "")))
    assert told is not None
    assert told.first == told.last == day


@given(DAYS, st.integers(0, 6))
def test_a_weekday_to_come_is_the_next_one(published: date, ahead: int) -> None:
    day = published + timedelta(days=ahead)
    (said,) = find(f"on {day:%A}")
    told = resolve(said, Setting(published=Anchor.of(published, ""), direction=Direction.FUTURE))
    assert told is not None
    assert told.first == told.last == day


@given(DAYS, st.integers(-200, 120))
def test_a_date_without_a_year_is_the_nearest_and_rather_past(published: date, shift: int) -> None:
    day = published + timedelta(days=shift)
    (said,) = find(f"on {day:%B} {day.day}")
    told = resolve(said, Setting(published=Anchor.of(published, "")))
    assert told is not None
    if (day.month, day.day) != (2, 29):
        assert told.first == told.last == day


ANCHORS = st.builds(
    Anchor,
    year=st.none(),
    month=st.none() | st.integers(1, 12),
    day=st.none() | st.integers(1, 28),
    told=st.just("published"),
)


@given(
    st.lists(st.sampled_from(WORDS), max_size=10),
    DAYS | st.sampled_from([date.min, date.max]),
    st.sampled_from([None, *Direction]),
)
def test_bounds_are_in_order(words: list[str], published: date, direction: Direction | None) -> None:
    setting = Setting(published=Anchor.of(published, ""), direction=direction)
    for said in find(" ".join(words)):
        told = resolve(said, setting)
        if told is not None and told.first is not None and told.last is not None:
            assert told.first <= told.last
        if told is not None:
            period = told.period
            assert (period.first is None) == (period.last is None)


@given(
    st.lists(st.sampled_from(WORDS), max_size=10),
    ANCHORS,
    ANCHORS | st.none(),
    st.sampled_from([None, *Direction]),
)
def test_no_bound_comes_without_a_year(
    words: list[str], published: Anchor, local: Anchor | None, direction: Direction | None
) -> None:
    for said in find(" ".join(words)):
        told = resolve(said, Setting(published=published, local=local, direction=direction))
        names_year = any(ch.isdecimal() for role in said.roles.values() for word in role for ch in word.text)
        if told is not None and not names_year:
            assert (told.first, told.last) == (None, None)

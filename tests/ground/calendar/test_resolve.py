"""What a date means, told from a publication, a tense and what the text told of last."""

from datetime import date

import pytest

from gainsay.ground.calendar import Anchor, Direction, Resolved, Setting, counted_from, find, resolve

SATURDAY = Anchor.of(date(2021, 12, 25), "published 2021-12-25")
UNKNOWN = Anchor()
DECEMBER = Anchor(month=12, told="published XXXX-12")
PAST, FUTURE = Direction.PAST, Direction.FUTURE


def meant(
    text: str,
    published: Anchor = SATURDAY,
    direction: Direction | None = None,
    local: Anchor | None = None,
) -> Resolved:
    (said,) = find(text)
    resolved = resolve(said, Setting(published=published, direction=direction, local=local))
    assert resolved is not None
    return resolved


def bounds(resolved: Resolved) -> tuple[str, str]:
    return str(resolved.first), str(resolved.last)


@pytest.mark.parametrize(
    ("text", "timex", "first", "last"),
    [
        ("late Friday", "2021-12-24", "2021-12-24", "2021-12-24"),
        ("on Thursday", "2021-12-23", "2021-12-23", "2021-12-23"),
        ("on Saturday", "2021-12-25", "2021-12-25", "2021-12-25"),
        ("last Saturday", "2021-12-18", "2021-12-18", "2021-12-18"),
        ("next Saturday", "2022-01-01", "2022-01-01", "2022-01-01"),
        ("Tuesday of next week", "2021-12-28", "2021-12-28", "2021-12-28"),
        ("Thursday morning", "2021-12-23TMO", "2021-12-23", "2021-12-23"),
        ("5 p.m. on Thursday", "2021-12-23T17:00", "2021-12-23", "2021-12-23"),
        ("noon Friday", "2021-12-24T12:00", "2021-12-24", "2021-12-24"),
        ("yesterday", "2021-12-24", "2021-12-24", "2021-12-24"),
        ("last night", "2021-12-24TNI", "2021-12-24", "2021-12-24"),
        ("tonight", "2021-12-25TNI", "2021-12-25", "2021-12-25"),
        ("at 6.10pm", "2021-12-25T18:10", "2021-12-25", "2021-12-25"),
        ("a December 15 ceremony", "2021-12-15", "2021-12-15", "2021-12-15"),
        ("on 3 January", "2022-01-03", "2022-01-03", "2022-01-03"),
        ("the 5th of May 2019", "2019-05-05", "2019-05-05", "2019-05-05"),
        ("Dec. 15-17", "2021-12-15/2021-12-17", "2021-12-15", "2021-12-17"),
        ("Sept. 11 attacks", "2001-09-11", "2001-09-11", "2001-09-11"),
        ("2021-12-24", "2021-12-24", "2021-12-24", "2021-12-24"),
        ("23/4/2016", "2016-04-23", "2016-04-23", "2016-04-23"),
        ("3/4/2016", "2016", "2016-01-01", "2016-12-31"),
        ("on Christmas Eve", "2021-12-24", "2021-12-24", "2021-12-24"),
        ("last Christmas", "2020-12-25", "2020-12-25", "2020-12-25"),
        ("Easter 2016", "2016-03-27", "2016-03-27", "2016-03-27"),
        ("earlier this month", "2021-12", "2021-12-01", "2021-12-25"),
        ("later this month", "2021-12", "2021-12-25", "2021-12-31"),
        ("Late last month", "2021-11", "2021-11-21", "2021-11-30"),
        ("Back in October,", "2021-10", "2021-10-01", "2021-10-31"),
        ("last December", "2020-12", "2020-12-01", "2020-12-31"),
        ("in October last year", "2020-10", "2020-10-01", "2020-10-31"),
        ("this week", "2021-W51", "2021-12-20", "2021-12-26"),
        ("early next week", "2021-W52", "2021-12-27", "2021-12-28"),
        ("the weekend", "2021-W51-WE", "2021-12-25", "2021-12-26"),
        ("last summer", "2021-SU", "2021-06-01", "2021-08-31"),
        ("the winter of 2015", "2015-WI", "2015-12-01", "2016-02-29"),
        ("the third quarter", "2021-Q3", "2021-07-01", "2021-09-30"),
        ("first half of 2015", "2015-H1", "2015-01-01", "2015-06-30"),
        ("last year", "2020", "2020-01-01", "2020-12-31"),
        ("early 2016", "2016", "2016-01-01", "2016-04-30"),
        ("2014-16", "2014/2016", "2014-01-01", "2016-12-31"),
        ("the mid-1990s", "199X", "1994-01-01", "1996-12-31"),
        ("the 19th century", "18XX", "1801-01-01", "1900-12-31"),
        ("this decade", "202X", "2020-01-01", "2029-12-31"),
        ("three days ago", "2021-12-22", "2021-12-22", "2021-12-22"),
        ("two weeks ago", "2021-W49", "2021-12-06", "2021-12-12"),
        ("two months ago", "2021-10", "2021-10-01", "2021-10-31"),
        ("a decade ago", "2011", "2011-01-01", "2011-12-31"),
        ("a week from now", "2021-W52", "2021-12-27", "2022-01-02"),
        ("the past two months", "P2M", "2021-10-25", "2021-12-25"),
        ("over the last year", "P1Y", "2020-12-25", "2021-12-25"),
        ("by next year", "2022", "None", "2022-12-31"),
        ("before Friday", "2021-12-24", "None", "2021-12-23"),
        ("after 2010", "2010", "2011-01-01", "None"),
        ("since 2012", "2012", "2012-01-01", "2021-12-25"),
        ("the year-ago period", "2020", "2020-01-01", "2020-12-31"),
    ],
)
def test_a_stretch_of_time(text: str, timex: str, first: str, last: str) -> None:
    found = meant(text)
    assert (found.period.timex, *bounds(found)) == (timex, first, last)


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("for three days", "P3D"),
        ("a 16-hour trip", "PT16H"),
        ("5 1/2 hours", "PT5H30M"),
        ("half an hour", "PT30M"),
        ("two and a half years", "P2Y6M"),
        ("nearly a decade after the war", "P10Y"),
        ("two hundred years", "P200Y"),
        ("for several weeks", "PXW"),
        ("in recent years", "PXY"),
        ("a couple of months", "P2M"),
        ("day-long", "P1D"),
        ("every week", "XXXX-WXX"),
        ("every two weeks", "P2W"),
        ("on Fridays", "XXXX-WXX-5"),
        ("daily", "XXXX-XX-XX"),
        ("now", "PRESENT_REF"),
        ("recently", "PAST_REF"),
        ("years ago", "PAST_REF"),
    ],
)
def test_a_length_or_set_has_no_bounds(text: str, timex: str) -> None:
    found = meant(text)
    assert (found.period.timex, *bounds(found)) == (timex, "None", "None")


@pytest.mark.parametrize(
    ("text", "direction", "timex"),
    [
        ("on Tuesday", PAST, "2021-12-21"),
        ("on Tuesday", FUTURE, "2021-12-28"),
        ("on Saturday", FUTURE, "2021-12-25"),
        ("in March,", PAST, "2021-03"),
        ("in March,", FUTURE, "2022-03"),
        ("in March,", None, "2022-03"),
        ("in the spring", PAST, "2021-SP"),
        ("in the spring", FUTURE, "2022-SP"),
        ("on May 30", PAST, "2021-05-30"),
        ("on May 30", FUTURE, "2022-05-30"),
        ("on January 3", PAST, "2022-01-03"),
        ("over the weekend", FUTURE, "2021-W51-WE"),
    ],
)
def test_the_tense_tells_what_lies_ahead(text: str, direction: Direction | None, timex: str) -> None:
    assert meant(text, direction=direction).period.timex == timex


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("the previous day", "2021-12-14"),
        ("the next morning", "2021-12-16TMO"),
        ("that day", "2021-12-15"),
        ("later that year", "2021"),
        ("three days later,", "2021-12-18"),
        ("a year earlier,", "2020"),
        ("the following Friday", "2021-12-17"),
        ("the following month", "2022-01"),
    ],
)
def test_what_leans_on_the_time_told_of_last(text: str, timex: str) -> None:
    found = meant(text, local=Anchor.of(date(2021, 12, 15), "mentioned 2021-12-15"))
    assert (found.period.timex, found.anchor) == (timex, "mentioned 2021-12-15")


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("late Friday", "XXXX-WXX-5"),
        ("Friday night", "XXXX-WXX-5TNI"),
        ("a December 15 ceremony", "XXXX-12-15"),
        ("Back in October,", "XXXX-10"),
        ("yesterday", "XXXX-XX-XX"),
        ("last month", "XXXX-XX"),
        ("this week", "XXXX-WXX"),
        ("by next year", "XXXX"),
        ("two weeks ago", "XXXX-WXX"),
        ("last summer", "XXXX-SU"),
        ("the previous day", "XXXX-XX-XX"),
    ],
)
def test_without_a_publication_nothing_is_invented(text: str, timex: str) -> None:
    found = meant(text, UNKNOWN)
    assert (found.period.timex, *bounds(found), found.anchor) == (timex, "None", "None", None)


def test_a_month_without_its_year_tells_the_months_around_it() -> None:
    assert meant("earlier this month", DECEMBER).period.timex == "XXXX-12"
    found = meant("late last month", DECEMBER)
    assert (found.period.timex, found.anchor) == ("XXXX-11", "published XXXX-12")
    assert meant("next month", DECEMBER).period.timex == "XXXX-01"
    assert bounds(found) == ("None", "None")


def test_no_such_day() -> None:
    for text in ("February 30", "31 April 2020", "2021-13-01"):
        for said in find(text):
            assert resolve(said, Setting(published=SATURDAY)) is None or said.rule == "year"


def test_days_counted_from_a_date() -> None:
    before, christmas = find("two days before Christmas")
    base = resolve(christmas, Setting(published=SATURDAY))
    assert base is not None
    counted = counted_from(before, base)
    assert counted is not None
    assert counted.period.timex == "2021-12-23"
    assert counted_from(christmas, base) is None


def test_the_second_of_two_days_has_the_month_of_the_first() -> None:
    _, second = find("on Dec. 3 and 4")
    told = resolve(second, Setting(published=SATURDAY, local=Anchor(year=2021, month=12, day=3)))
    assert told is not None
    assert told.period.timex == "2021-12-04"
    assert resolve(second, Setting(published=SATURDAY)) is None

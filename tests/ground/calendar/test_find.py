"""Which words of a text are a date, and which only look like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gainsay.ground.calendar import find

WORDS = (
    "Friday", "May", "may", "12", "2012", "of", "the", "a", "late", "last", "week", "weeks", "two",
    "ago", ",", ".", "10:30", "a.m.", "December", "15", "troops", "Sun", "Christmas", "New", "Year",
    "'s", "-", "\n\n", "'90s", "Q3", "2014-16", "earlier", "in", "by", "9/11", "$", "half", "and",
    "old", "day", "before", "every", "$1990", "31st",
)  # fmt: skip


def found(text: str) -> list[str]:
    return [text[one.start : one.end] for one in find(text)]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("released late Friday", ["late Friday"]),
        ("earlier this month, they left", ["earlier this month"]),
        ("by next year", ["next year"]),
        ("nearly a decade after the war", ["nearly a decade after"]),
        ("since 2012", ["2012"]),
        ("the previous day", ["the previous day"]),
        ("a December 15 ceremony", ["December 15"]),
        ("Back in October, crowds", ["October"]),
        ("in the 1990s and the late '80s", ["the 1990s", "the late '80s"]),
        ("two weeks ago", ["two weeks ago"]),
        ("Late last month, a convoy", ["Late last month"]),
        ("Aug. 7-9, and on Oct. 23 and 24", ["Aug. 7-9", "Oct. 23", "24"]),
        ("at 10 a.m. on Friday, Oct. 23, 1998.", ["10 a.m. on Friday, Oct. 23, 1998"]),
        ("for twenty-five years and 5 1/2 hours", ["twenty-five years", "5 1/2 hours"]),
        ("every Monday, on Fridays, twice a week", ["every Monday", "Fridays", "a week"]),
        ("New Year’s Eve and CHRISTMAS", ["New Year’s Eve", "CHRISTMAS"]),
        ("the third quarter of 1998", ["third quarter of 1998"]),
        ("in 2014-16 and in the 19th century", ["2014-16", "19th century"]),
        ("At 5am yesterday", ["5am yesterday"]),
        ("In this May 18, 2017 photo", ["May 18, 2017"]),
        ("in May, they left", ["May"]),
        ("in two days before Easter", ["two days before", "Easter"]),
    ],
)
def test_a_date(text: str, dates: list[str]) -> None:
    assert found(text) == dates


@pytest.mark.parametrize(
    "text",
    [
        "they may march in a second line",
        "Theresa May said so",
        "the Sun and the Sunday Times",
        "the 15th Brigade",
        "the 9/11 families",
        "September 11th Families",
        "it cost $1990",
        "2012 people and 1500 soldiers",
        "aged 18, an 18-year-old, a two year old",
        "Security Council resolution 1973",
        "4 million light years away",
        "Bloody Sunday",
        "the Daily Mail",
        "a Long March 9 rocket",
        "rose 6.50 percent",
        "a midnight cherry car",
        "the fall of Saigon",
        "every other day",
        "a last-minute deal",
    ],
)
def test_no_date(text: str) -> None:
    assert found(text) == []


def test_a_paragraph_ends_a_date() -> None:
    assert found("on Friday\n\nOctober 3") == ["Friday", "October 3"]


def test_only_within_the_range() -> None:
    text = "Monday came. On Tuesday it rained on Wednesday."
    (one,) = find(text, 13, 31)
    assert (text[one.start : one.end], one.lead, one.after) == ("Tuesday", "on", "OTHER")


def test_what_a_preposition_before_an_article_stands_for() -> None:
    """ "After the December 15 ceremony" is not after December 15."""
    assert [one.lead for one in find("after the December 15 ceremony")] == ["the"]
    assert [one.lead for one in find("after Friday's vote")] == [""]
    assert [one.lead for one in find("since the 1990s, he")] == ["since"]


@given(st.lists(st.sampled_from(WORDS), max_size=12))
def test_dates_lie_in_the_text_in_order_and_apart(words: list[str]) -> None:
    text = " ".join(words)
    last = 0
    for one in find(text):
        assert last <= one.start < one.end <= len(text)
        assert not text[one.start].isspace()
        assert not text[one.end - 1].isspace()
        last = one.end


@given(st.text(max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    for one in find(text):
        assert 0 <= one.start < one.end <= len(text)

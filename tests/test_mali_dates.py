"""The times of the article that the product was conceived from, with and without its publication."""

from functools import cache

import pytest

from gainsay.acquire import acquire
from gainsay.config import Given
from gainsay.pipeline import read_page
from gainsay.records import Reading
from tests.needs import shared as shared_folder

pytestmark = pytest.mark.needs("shared")


@cache
def reading(published: str | None) -> Reading:
    folder = shared_folder()
    assert folder is not None
    path = folder / "articles" / "mali-wagner-denial.txt"
    return read_page(acquire(str(path)), Given(published=published, outlet="Press TV"))


def told(published: str | None) -> dict[str, tuple[str | None, str | None, str | None]]:
    return {one.text.lower(): (one.timex, one.earliest, one.latest) for one in reading(published).dates}


def test_every_time_of_the_article() -> None:
    found = told("2021-12-25")
    assert found["late friday"] == ("2021-12-24", "2021-12-24", "2021-12-24")
    assert found["thursday"] == ("2021-12-23", "2021-12-23", "2021-12-23")
    assert found["december 15"] == ("2021-12-15", "2021-12-15", "2021-12-15")
    assert found["earlier this month"] == ("2021-12", "2021-12-01", "2021-12-25")
    assert found["october"] == ("2021-10", "2021-10-01", "2021-10-31")
    assert found["late last month"] == ("2021-11", "2021-11-21", "2021-11-30")
    assert found["2012"] == ("2012", "2012-01-01", "2012-12-31")
    assert found["next year"] == ("2022", None, "2022-12-31")
    assert found["nearly a decade after"] == ("P10Y", None, None)


def test_what_was_said_when() -> None:
    said = {s.content[0].text[:24]: s.said_on for s in reading("2021-12-25").statements if s.said_on}
    days = {words: (when.earliest, when.latest) for words, when in said.items()}
    claimants, government = ("2021-12-23", "2021-12-23"), ("2021-12-24", "2021-12-24")
    assert days["that Moscow had provided"] == claimants
    assert days['that they "firmly condem'] == claimants
    assert days['The government "gives a '] == government
    assert days["demands that proof be br"] == government
    late_november = ("2021-11-21", "2021-11-30")
    assert set(days.values()) == {claimants, government, late_november}


def test_without_a_publication_it_is_some_december_and_no_day_is_invented() -> None:
    published = reading(None).document.published
    assert published is not None
    assert (published.timex, published.earliest, published.latest) == ("XXXX-12", None, None)
    assert "“earlier this month” stands beside “December 15”" in published.reasons
    found = told(None)
    assert found["late friday"] == ("XXXX-WXX-5", None, None)
    assert found["thursday"] == ("XXXX-WXX-4", None, None)
    assert found["december 15"] == ("XXXX-12-15", None, None)
    assert found["late last month"] == ("XXXX-11", None, None)
    bounds = {text: bounds[1:] for text, bounds in found.items() if bounds[1:] != (None, None)}
    assert bounds == {"2012": ("2012-01-01", "2012-12-31")}
    assert {s.said_on.earliest for s in reading(None).statements if s.said_on} == {None}

"""The counts of people in the article that the product was conceived from."""

from functools import cache

import pytest

from gainsay.acquire import acquire
from gainsay.config import Given
from gainsay.pipeline import read_page
from gainsay.records import Bound, Counted, Figure, FigureStatus
from tests.needs import shared as shared_folder

pytestmark = pytest.mark.needs("shared")


@cache
def figures() -> tuple[Figure, ...]:
    folder = shared_folder()
    assert folder is not None
    path = folder / "articles" / "mali-wagner-denial.txt"
    return read_page(acquire(str(path)), Given(published="2021-12-25", outlet="Press TV")).figures


def the(what: Counted, value: int | None) -> Figure:
    (found,) = [one for one in figures() if (one.what, one.value) == (what, value)]
    return found


def test_these_counts_and_no_others() -> None:
    assert [(one.what.value, one.value) for one in figures()] == [
        ("troops", 5000),
        ("troops", None),
        ("troops", 150),
        ("protesters", 100),
        ("troops", 3000),
        ("killed", 2),
        ("injured", 18),
    ]


def test_the_troops_told_twice_are_one_figure_as_careful_as_the_more_careful() -> None:
    troops = the(Counted.TROOPS, 5000)
    assert [span.text for span in troops.mentions] == ["roughly 5,000 troops", "5,000 troops"]
    assert (troops.bound, troops.low, troops.high) == (Bound.ABOUT, None, None)
    assert (troops.given_by, troops.status) == (None, FigureStatus.CURRENT)


def test_the_planned_cut_is_a_figure_of_its_own() -> None:
    planned = the(Counted.TROOPS, 3000)
    assert (planned.status, planned.bound) == (FigureStatus.PLANNED, Bound.ABOUT)
    assert planned.when is not None
    assert planned.when.timex == "2022"


def test_the_soldiers_at_the_base_had_been_there_before() -> None:
    base = the(Counted.TROOPS, 150)
    assert (base.status, base.bound, base.of) == (FigureStatus.PAST, Bound.ABOUT, "soldiers")


def test_the_dead_and_wounded_are_given_by_the_nigerian_government() -> None:
    for what, value, of in ((Counted.KILLED, 2, "people"), (Counted.INJURED, 18, "others")):
        one = the(what, value)
        assert (one.given_by, one.bound, one.of) == ("Government of Nigeria", Bound.EXACT, of)
        assert one.statement is not None


def test_hundreds_of_protesters_in_the_capital_in_october() -> None:
    crowd = the(Counted.PROTESTERS, 100)
    assert (crowd.bound, crowd.low, crowd.high, crowd.acled) == (Bound.AT_LEAST, 100, None, 100)
    assert (crowd.place, crowd.of) == ("Bamako", "Malian protesters")
    assert crowd.when is not None
    assert crowd.when.timex == "2021-10"


def test_a_significant_number_is_a_size_without_a_number() -> None:
    mercenaries = the(Counted.TROOPS, None)
    assert (mercenaries.bound, mercenaries.low, mercenaries.high, mercenaries.acled) == (None,) * 4
    assert mercenaries.of == "mercenaries"
    assert "French government source" in (mercenaries.given_by or "")

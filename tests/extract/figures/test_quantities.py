import pytest

from gainsay.extract.figures.quantities import Quantity, quantities
from gainsay.records import Bound
from tests.extract.build import build


def found(notation: str) -> list[Quantity]:
    return list(quantities(build(notation).syntax, ()))


@pytest.mark.parametrize(
    ("words", "bound", "low", "high"),
    [
        ("30 people", Bound.EXACT, 30, 30),
        ("only 30 people", Bound.EXACT, 30, 30),
        ("about 30 people", Bound.ABOUT, None, None),
        ("some 30 people", Bound.ABOUT, None, None),
        ("30 or so people", Bound.ABOUT, None, None),
        ("at least 30 people", Bound.AT_LEAST, 30, None),
        ("no fewer than 30 people", Bound.AT_LEAST, 30, None),
        ("30 or more people", Bound.AT_LEAST, 30, None),
        ("another more than 30 people", Bound.AT_LEAST, 30, None),
        ("up to 30 people", Bound.AT_MOST, None, 30),
        ("no more than 30 people", Bound.AT_MOST, None, 30),
        ("hundreds of people", Bound.AT_LEAST, 100, None),
        ("a couple of people", Bound.ABOUT, None, None),
    ],
)
def test_bounds(words: str, bound: Bound, low: int | None, high: int | None) -> None:
    (one,) = found(f"There were {words}")
    assert (one.bound, one.low, one.high) == (bound, low, high)


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("between 200 and 250", 200, 250),
        ("10 to 15", 10, 15),
        ("12 +- +15", 12, 15),
        ("two or three", 2, 3),
        ("two to three hundred", 200, 300),
        ("5 +- +6,000", 5_000, 6_000),
    ],
)
def test_ranges_have_two_ends_and_no_value(words: str, low: int, high: int) -> None:
    (one,) = found(f"There were {words} people")
    assert (one.value, one.low, one.high, one.bound) == (None, low, high, Bound.RANGE)


def test_from_one_number_to_another_is_no_range() -> None:
    assert [one.value for one in found("It rose from 10 to 15")] == [10, 15]


@pytest.mark.parametrize(
    "words",
    ["$ +5", "a 30 +- +year +- +old man", "5 +: +30", "No. 4", "all but three"],
)
def test_parts_of_longer_words_and_sums_are_none(words: str) -> None:
    assert found(words) == []


def test_over_belongs_to_the_verb_before_it() -> None:
    (handed,) = found("They handed over 21 girls")
    assert handed.bound is Bound.EXACT
    (passed,) = found("They freed over 21 girls")
    assert passed.bound is Bound.AT_LEAST


@pytest.mark.parametrize(("part", "value"), [("half", 150), ("a third", 100), ("two thirds", 200)])
def test_a_part_of_a_whole_is_a_quantity_besides_it(part: str, value: int) -> None:
    whole, some = found(f"They freed {part} of the 300 hostages")
    assert (whole.value, some.value, some.bound) == (300, value, Bound.ABOUT)

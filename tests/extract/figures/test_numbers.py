from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gainsay.extract.figures.numbers import Number, number_at
from tests.extract.build import build

_UNITS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def spelled(value: int) -> str:
    """The number in words, a hyphen as a word of its own."""
    for scale, name in ((1_000_000, "million"), (1_000, "thousand"), (100, "hundred")):
        if value >= scale:
            rest = f" and {spelled(value % scale)}" if value % scale else ""
            return f"{spelled(value // scale)} {name}{rest}"
    if value < 20:
        return _UNITS[value]
    ten, one = divmod(value, 10)
    return _TENS[ten - 2] + (f" +- +{_UNITS[one]}" if one else "")


def read(notation: str) -> Number | None:
    return number_at(build(f"{notation} people").syntax, 0)


@given(st.integers(1, 999))
def test_words_below_a_thousand_are_their_number(value: int) -> None:
    words = spelled(value)
    assert read(words) == Number(0, len(words.split()), value, scale=100 if value >= 100 else 1)


@given(st.integers(1, 999_999_999))
def test_digits_with_and_without_commas_are_their_number(value: int) -> None:
    for digits in (f"{value}", f"{value:,}"):
        assert read(digits) == Number(0, 1, value)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("1.5 million", 1_500_000),
        ("2.6 million", 2_600_000),
        ("a dozen", 12),
        ("two dozen", 24),
        ("half a million", 500_000),
        ("a hundred", 100),
        ("twelve thousand", 12_000),
    ],
)
def test_scales_multiply(words: str, value: int) -> None:
    found = read(words)
    assert found is not None
    assert (found.value, found.last, found.vague) == (value, len(words.split()), False)


@pytest.mark.parametrize(
    ("words", "unit", "acled"),
    [
        ("dozens", 12, 12),
        ("scores", 20, None),
        ("tens of thousands", 10_000, 10_000),
        ("hundreds of thousands", 100_000, 100_000),
        ("several hundred", 100, 100),
        ("a few dozen", 12, 12),
    ],
)
def test_vague_sizes_are_their_unit(words: str, unit: int, acled: int | None) -> None:
    found = read(words)
    assert found is not None
    assert (found.value, found.acled, found.vague, found.last) == (unit, acled, True, len(words.split()))


@pytest.mark.parametrize(
    "words", ["several", "a handful of", "a large/ADJ number of", "a very/ADV large/ADJ number of"]
)
def test_sizes_without_a_number_have_no_value(words: str) -> None:
    found = read(words)
    assert found is not None
    assert (found.value, found.last) == (None, len(words.split()))


@pytest.mark.parametrize("words", ["1.5", "the number of", "a", "a very old", "few", "half"])
def test_what_is_no_whole_number_is_none(words: str) -> None:
    assert read(words) is None


def test_spelling_is_told_apart_for_every_two_numbers() -> None:
    assert all(spelled(a) != spelled(b) for a, b in pairwise(range(1, 999)))

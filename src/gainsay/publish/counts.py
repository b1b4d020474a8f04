"""Numbers in plain words: how many, with the bound that the article gives, and runs of numbers."""

from collections.abc import Sequence

from gainsay.link.tolls import Count, Toll
from gainsay.records import Bound, Counted, Figure

_BOUNDS = {
    Bound.EXACT: "",
    Bound.AT_LEAST: "at least ",
    Bound.AT_MOST: "at most ",
    Bound.ABOUT: "about ",
}
_KINDS = {Counted.OTHER: "counted"}


def in_words(figure: Figure) -> str:
    """`about 3,000`, `12 to 15`, `a number not told`."""
    if figure.bound is Bound.RANGE and figure.low is not None and figure.high is not None:
        return f"{figure.low:,} to {figure.high:,}"
    if figure.value is None:
        return "a number not told"
    return f"{_BOUNDS.get(figure.bound or Bound.EXACT, '')}{figure.value:,}"


def count_in_words(one: Count) -> str:
    """`3,000`, `12 to 15`, `at least 40`; the article's own words for a size without a number."""
    if one.low == one.high:
        return f"{one.low:,}" if one.low is not None else one.text
    if one.low is None or one.high is None:
        return f"at least {one.low:,}" if one.low is not None else f"at most {one.high:,}"
    return f"{one.low:,} to {one.high:,}"


def estimates(toll: Toll) -> list[tuple[str, int]]:
    """What the counts come to, each number with its name: of deaths what the data sets would make of them."""
    killed = toll.what == Counted.KILLED
    names = ("UCDP low", "best", "high", "ACLED") if killed else ("lowest", "", "highest", "")
    numbers = (toll.low, toll.best, toll.high, toll.acled)
    pairs = zip(names, numbers, strict=True)
    return [(name, number) for name, number in pairs if name and number is not None]


def toll_in_words(toll: Toll) -> str:
    """What a toll counts: `killed`, `troops of Mali`; `people` where nothing says it."""
    kind = "" if toll.what == Counted.OTHER else toll.what
    return " ".join(filter(None, [kind, toll.of])) or "people"


def counted_in_words(figure: Figure) -> str:
    """What is counted: `killed: two fishermen`, `troops` where the article has no other word."""
    kind = _KINDS.get(figure.what, figure.what.value)
    return f"{kind}: {figure.of}" if figure.of and figure.of != kind else kind


def runs(numbers: Sequence[int]) -> str:
    """`1, 4–6` for 1, 4, 5, 6; `numbers` are in order."""
    told: list[list[int]] = []
    for number in numbers:
        if told and number == told[-1][-1] + 1:
            told[-1].append(number)
        else:
            told.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else f"{run[0]}" for run in told)

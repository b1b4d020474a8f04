"""How the counts of one happening went over time, where they conflict, and what data sets make of them.

`low`, `best` and `high` follow the coding rules of the Uppsala Conflict Data Program
(UCDP GED Codebook, 5.2: of reports that nothing tells apart the lower one is the best
estimate), `acled` those of the Armed Conflict Location and Event Data project (ACLED
Codebook: the most conservative of the reported counts, which later reports replace;
what it reads into vague counts is `Figure.acled`). Both look at what each giver said
last; a verdict on the givers is nobody's here.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from gainsay.keep.counts import Given
from gainsay.link.pieces import piece
from gainsay.records import Counted, FigureStatus

# People who are counted by what befell them, whoever they are.
_BEFELL = frozenset({
    Counted.KILLED, Counted.INJURED, Counted.MISSING, Counted.KIDNAPPED,
    Counted.FREED, Counted.ARRESTED, Counted.DISPLACED,
})  # fmt: skip
# Days before the last count within which a giver's last word still stands beside it.
_STANDS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """One count: the number or its bounds, who gave it where and on which day, and of when it is."""

    figure: str
    document: str
    day: str | None
    giver: str
    outlet: str
    low: int | None
    high: int | None
    text: str
    when: tuple[str | None, str | None] = (None, None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Toll:
    """The counts of one thing in the order of time; `of` is who is counted.

    `conflicts` pairs counts of two givers that cannot both hold; `rises` tells whether
    what is given on the last day lies above what was given on the first.
    """

    what: str
    of: str
    counts: tuple[Count, ...]
    low: int | None
    best: int | None
    high: int | None
    acled: int | None
    rises: bool
    conflicts: tuple[tuple[Count, Count], ...]


def tolls(given: Iterable[Given]) -> list[Toll]:
    """A toll for each thing that is counted now (not planned, not past), those with the most counts first."""
    series: dict[tuple[str, str], list[Given]] = {}
    for one in given:
        if one.figure.status is FigureStatus.CURRENT:
            series.setdefault(_thing(one), []).append(one)
    found = [_toll(what, of, listed) for (what, of), listed in series.items()]
    return sorted(found, key=lambda toll: (-len(toll.counts), toll.what, toll.of))


def _thing(one: Given) -> tuple[str, str]:
    """What is counted: by what befell people, else by who they are."""
    what = one.figure.what
    return what.value, "" if what in _BEFELL else " ".join(sorted(piece(one.figure.of).stems))


def _toll(what: str, of: str, given: Sequence[Given]) -> Toll:
    counts = tuple(_count(one) for one in given)
    last = _last(counts)
    lows = [one.low for one in last if one.low is not None]
    highs = [one.high for one in last if one.high is not None]
    readings = {one.figure.id: one.figure.acled for one in given}
    vague = [reading for one in last if (reading := readings[one.figure]) is not None]
    return Toll(
        what=what,
        of=of and Counter(one.figure.of for one in given).most_common(1)[0][0],
        counts=counts,
        low=min(lows, default=None),
        best=_best(last),
        high=max(highs, default=None),
        acled=min(lows + vague, default=None) if what == Counted.KILLED else None,
        rises=_rises(counts),
        conflicts=tuple(pair for pair in combinations(last, 2) if _disagree(*pair)),
    )


def _count(one: Given) -> Count:
    figure = one.figure
    number = figure.value
    # A number without bounds is "about" so many.
    bounded = figure.low is not None or figure.high is not None
    return Count(
        figure=figure.id,
        document=one.document,
        day=one.day,
        giver=one.giver,
        outlet=one.outlet,
        low=figure.low if bounded else number,
        high=figure.high if bounded else number,
        text=figure.mentions[0].text if figure.mentions else figure.of,
        when=(figure.when.earliest, figure.when.latest) if figure.when else (None, None),
    )


def _last(counts: Sequence[Count]) -> list[Count]:
    """What each giver said last, as far as it still stands beside the last count of all."""
    latest = {one.giver: one for one in counts}
    days = [_day(one) for one in latest.values()]
    end = max((day for day in days if day), default=None)
    return [
        one
        for one, day in zip(latest.values(), days, strict=True)
        if end is None or (day is not None and (end - day).days <= _STANDS)
    ]


def _best(last: Sequence[Count]) -> int | None:
    """The number that most givers give; of several the lower."""
    numbers = Counter(one.low if one.low is not None else one.high for one in last)
    numbers.pop(None, None)
    return min(numbers, key=lambda number: (-numbers[number], number or 0), default=None)


def _disagree(one: Count, other: Count) -> bool:
    """Whether no number lies within both, though they are given within a day and of the same time."""
    pairs = ((one, other), (other, one))
    a_day, b_day = _day(one), _day(other)
    if a_day is None or b_day is None or abs((a_day - b_day).days) > 1:
        return False
    if any(a.when[1] and b.when[0] and a.when[1] < b.when[0] for a, b in pairs):
        return False
    return any(a.high is not None and b.low is not None and a.high < b.low for a, b in pairs)


def _rises(counts: Sequence[Count]) -> bool:
    dated = [one for one in counts if one.day and one.low is not None]
    if not dated:
        return False
    first, last = ([one.low or 0 for one in dated if one.day == dated[end].day] for end in (0, -1))
    return dated[0].day != dated[-1].day and max(last) > max(first)


def _day(one: Count) -> date | None:
    return date.fromisoformat(one.day) if one.day else None


def each_once(counts: Sequence[Count]) -> list[Count]:
    """Without what the same giver repeats in a copy of the same day."""
    return list({(one.giver, one.low, one.high, one.day): one for one in counts}.values())

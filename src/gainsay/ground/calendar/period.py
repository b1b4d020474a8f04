"""Stretches of time as far as they are known: first and last day, grain and TIMEX3 value.

Where the year (or month) is not known, the value says so with X and there are no
bounds: `month(None, 12)` is "XXXX-12". A part of a stretch ("late", "early") is its
last or first third.
"""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

# `date` is a property of an anchor too.
Day = date

# First and last month of the seasons, of the northern half of the world; a winter ends in the next year.
_SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A stretch of time; `first` and `last` are inclusive and None where unknown."""

    grain: str
    timex: str
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A day as far as it is known, from which others are told; `told` says where it comes from."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    told: str = ""

    @property
    def date(self) -> date | None:
        """The day, where all of it is known."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)

    @classmethod
    def of(cls, day: Day, told: str) -> "Anchor":
        """A day that is known."""
        return cls(year=day.year, month=day.month, day=day.day, told=told)


def day(one: date) -> Period:
    """A day of the calendar."""
    return Period(grain="day", timex=one.isoformat(), first=one, last=one)


def month_day(year: int | None, month: int, number: int) -> Period | None:
    """A day of a month; None where there is none such ("31 April")."""
    if not 1 <= month <= 12 or not 1 <= number <= monthrange(year or 2000, month)[1]:
        return None
    if year is None:
        return Period(grain="day", timex=f"XXXX-{month:02}-{number:02}")
    return day(date(year, month, number))


def week(one: date) -> Period:
    """The week from Monday to Sunday that holds a day."""
    first = shifted(one, days=-one.weekday())
    year, number, _ = one.isocalendar()
    return Period(grain="week", timex=f"{year:04}-W{number:02}", first=first, last=shifted(first, days=6))


def weekend(one: date) -> Period:
    """Saturday and Sunday of the week that holds a day."""
    whole = week(one)
    return Period(
        grain="weekend",
        timex=f"{whole.timex}-WE",
        first=shifted(whole.first, days=5) if whole.first else None,
        last=whole.last,
    )


def month(year: int | None, number: int | None) -> Period:
    """A month."""
    timex = f"{_year(year)}-{'XX' if number is None else f'{number:02}'}"
    if year is None or number is None:
        return Period(grain="month", timex=timex)
    return _months("month", timex, year, number, number)


def quarter(year: int | None, number: int | None) -> Period:
    """A quarter of a year."""
    timex = f"{_year(year)}-Q{'X' if number is None else number}"
    if year is None or number is None:
        return Period(grain="quarter", timex=timex)
    return _months("quarter", timex, year, 3 * number - 2, 3 * number)


def half(year: int | None, number: int) -> Period:
    """A half of a year."""
    timex = f"{_year(year)}-H{number}"
    if year is None:
        return Period(grain="half", timex=timex)
    return _months("half", timex, year, 6 * number - 5, 6 * number)


def season(year: int | None, letters: str) -> Period:
    """A season; a winter goes under the year in which it begins."""
    timex = f"{_year(year)}-{letters}"
    if year is None:
        return Period(grain="season", timex=timex)
    first, last = _SEASONS[letters]
    return _months("season", timex, year, first, last)


def year(number: int | None) -> Period:
    """A year."""
    if number is None or not 1 <= number <= date.max.year:
        return Period(grain="year", timex="XXXX")
    return years("year", f"{number:04}", number, number)


def decade(first: int | None) -> Period:
    """Ten years from `first` on: 1990 begins the 1990s."""
    if first is None or not 1 <= first <= date.max.year:
        return Period(grain="decade", timex="XXXX")
    return years("decade", f"{first // 10:03}X", first, first + 9)


def century(number: int) -> Period:
    """A century as it is counted: the 19th."""
    if not 1 <= number <= date.max.year // 100:
        return Period(grain="century", timex="XXXX")
    return years("century", f"{number - 1:02}XX", 100 * number - 99, 100 * number)


def years(grain: str, timex: str, first: int, last: int) -> Period:
    """Whole years."""
    if not 1 <= first <= last <= date.max.year:
        return Period(grain=grain, timex=timex)
    return Period(grain=grain, timex=timex, first=date(first, 1, 1), last=date(last, 12, 31))


def duration(amount: float | None, unit: str) -> Period:
    """A length of time, None for one without a number: P3D, PT16H, PXY."""
    letter, times = _LETTERS[unit]
    prefix = "PT" if unit in {"hour", "minute", "second"} else "P"
    if amount is None:
        return Period(grain=unit, timex=f"{prefix}X{letter}")
    whole, rest = divmod(amount * times, 1)
    if not rest:
        return Period(grain=unit, timex=f"{prefix}{int(whole)}{letter}")
    smaller = _SMALLER.get(letter if prefix == "P" else "T" + letter)
    parts = f"{int(whole)}{letter}" if whole else ""
    if smaller is None:
        return Period(grain=unit, timex=f"{prefix}{amount * times:g}{letter}")
    return Period(grain=unit, timex=f"{prefix}{parts}{round(rest * smaller[1])}{smaller[0]}")


# TIMEX3 has no decade or century among the lengths: ten and a hundred years.
_LETTERS = {
    "second": ("S", 1), "minute": ("M", 1), "hour": ("H", 1), "day": ("D", 1), "night": ("D", 1),
    "week": ("W", 1), "weekend": ("D", 2), "fortnight": ("W", 2), "month": ("M", 1), "quarter": ("M", 3),
    "year": ("Y", 1), "decade": ("Y", 10), "century": ("Y", 100),
}  # fmt: skip
_SMALLER = {"Y": ("M", 12), "TH": ("M", 60), "TM": ("S", 60)}


def shifted(one: date, *, days: int = 0, months: int = 0) -> date:
    """A day so many days and months away, at the ends of the calendar its first or last day."""
    if months:
        at = one.year * 12 + one.month - 1 + months
        wanted = at // 12
        if not 1 <= wanted <= date.max.year:
            return date.min if wanted < 1 else date.max
        number = at % 12 + 1
        one = date(wanted, number, min(one.day, monthrange(wanted, number)[1]))
    try:
        return one + timedelta(days=days)
    except OverflowError:
        return date.min if days < 0 else date.max


def part(whole: Period, mod: str) -> Period:
    """Its first (START), middle (MID) or last (END) third, where its bounds are known."""
    first, last = whole.first, whole.last
    if first is None or last is None or first == last:
        return whole
    if whole.grain in {"decade", "century"}:
        tenth = (last.year - first.year + 1) // 10
        # Early are the years 0 to 3, late 7 to 9.
        cuts = [date(first.year + 4 * tenth, 1, 1), date(first.year + 7 * tenth, 1, 1)]
    elif whole.grain == "year":
        cuts = [date(first.year, 5, 1), date(first.year, 9, 1)]
    else:
        third = timedelta(days=10) if whole.grain == "month" else (last - first + timedelta(days=1)) / 3
        cuts = [first + third, first + 2 * third]
    begins = {"START": first, "MID": cuts[0], "END": cuts[1]}[mod]
    ends = {"START": shifted(cuts[0], days=-1), "MID": shifted(cuts[1], days=-1), "END": last}[mod]
    return replace(whole, first=begins, last=ends) if begins <= ends else whole


def _months(grain: str, timex: str, at: int, first: int, last: int) -> Period:
    """Whole months; a last one before the first is in the next year."""
    end = at + (last < first)
    if at < date.min.year or end > date.max.year:
        return Period(grain=grain, timex=timex)
    return Period(
        grain=grain,
        timex=timex,
        first=date(at, first, 1),
        last=date(end, last, monthrange(end, last)[1]),
    )


def _year(number: int | None) -> str:
    return "XXXX" if number is None else f"{number:04}"

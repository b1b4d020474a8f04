"""Dates that name a day, month, season, year or century of the calendar."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from gainsay.ground.calendar import period
from gainsay.ground.calendar.clocks import at_time
from gainsay.ground.calendar.expressions import Expression
from gainsay.ground.calendar.holidays import NAMES
from gainsay.ground.calendar.period import Anchor
from gainsay.ground.calendar.setting import Direction, Setting, Told
from gainsay.ground.calendar.words import years as year_range

# Days by which a date without its year may lie against the tense: "was due on 3 January".
_AGAINST_TENSE = 60
# News tells more of what was: a day to come counts as so many times farther away.
_FUTURE = 1.5
# The month in which a season begins.
_BEGINS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def iso(said: Expression, at: Setting) -> Told:
    """A date in figures, year first."""
    year, month, number = (int(part) for part in str(said.value("iso")).split("-"))
    found = period.month_day(year, month, number)
    return (found, None) if found else None


def figures(said: Expression, at: Setting) -> Told:
    """A date as "11/23/1989"; where day and month cannot be told apart, its year."""
    first, second, year = (int(part) for part in str(said.value("figures")).split("/"))
    if year < 100:
        year += 1900 if year >= 30 else 2000
    if first > 12 or first == second:
        first, second = second, first
    elif second <= 12:
        return period.year(year), None
    found = period.month_day(year, first, second)
    return (found, None) if found else None


def eleven(said: Expression, at: Setting) -> Told:
    """The day of 2001 that is known by its date; other days of terror have a year of their own."""
    if "mon" in said and (said.number("mon"), said.number("day")) != (9, 11):
        return day(said, at)
    return period.day(date(2001, 9, 11)), None


def day(said: Expression, at: Setting) -> Told:
    """A day of a month, or several in a row, with or without the year."""
    month = said.number("mon")
    if month is None:
        return None
    first, last = _numbers(said)
    year, anchor = _year_said(said, at)
    if year is None:
        year, anchor = nearest_year(month, first, _before(at) if "last" in said else at, said), at.published
    found = period.month_day(year, month, first)
    end = period.month_day(year, month, last) if last is not None else None
    if found is None:
        return None
    if end is not None and last is not None and last > first:
        timex = f"{found.timex}/{end.timex}"
        found = period.Period(grain="day", timex=timex, first=found.first, last=end.last)
    return at_time(found, said), anchor if year is None or anchor is not None else None


def _numbers(said: Expression) -> tuple[int, int | None]:
    if "span" in said:
        first, last = str(said.value("span")).replace("–", "-").split("-")
        return int(first), int(last)
    return said.number("day") or 0, said.number("day2")


def _year_said(said: Expression, at: Setting) -> tuple[int | None, Anchor | None]:
    """The year that an expression names, and the anchor where it is told from one ("last year")."""
    if "year" in said:
        return said.number("year"), None
    if "rel" in said and at.published.year is not None:
        return at.published.year + (said.number("rel") or 0), at.published
    if "way" in said and at.base.year is not None:
        return at.base.year + (said.number("way") or 0), at.base
    return None, None


def listed(said: Expression, at: Setting) -> Told:
    """The second of "April 24 and 25"."""
    number = said.number("day")
    if at.local is None or at.local.month is None or number is None:
        return None
    found = period.month_day(at.local.year, at.local.month, number)
    return (found, at.published) if found else None


def _before(at: Setting) -> Setting:
    return replace(at, direction=Direction.PAST)


def nearest_year(month: int, number: int, at: Setting, said: Expression) -> int | None:
    """The year in which a day lies nearest to the publication, or nearest on the side of the tense."""
    if at.today is None:
        return _year_of_month(month, at)
    days = [d for shift in (-1, 0, 1) if (d := _date(at.today.year + shift, month, number)) is not None]
    weekday = said.number("wday")
    days = [d for d in days if weekday is None or d.weekday() == weekday] or days
    if not days:
        return at.today.year
    today = at.today
    return _nearest(days, at, today).year


def _nearest(days: Sequence[date], at: Setting, today: date) -> date:
    """The day nearest to the publication, unless it lies far on the wrong side of the tense."""
    near = min(days, key=lambda d: (d - today).days * _FUTURE if d > today else (today - d).days)
    away = (near - today).days
    if at.direction is Direction.PAST and away > _AGAINST_TENSE:
        return max((d for d in days if d <= today), default=near)
    if at.direction is Direction.FUTURE and away < -_AGAINST_TENSE:
        return min((d for d in days if d >= today), default=near)
    return near


def _date(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _year_of_month(month: int, at: Setting) -> int | None:
    """The year of a month named alone: by the tense, else the nearest."""
    year, now = at.published.year, at.published.month
    if year is None or now is None:
        return None
    ahead = (month - now) % 12
    if at.direction is Direction.FUTURE or (at.direction is None and 0 < ahead < 6):
        return year + (month < now)
    return year - (month > now)


def month(said: Expression, at: Setting) -> Told:
    """A month."""
    number = said.number("mon")
    if number is None:
        return None
    year, anchor = _year_said(said, at)
    if year is None:
        year, anchor = _relative_year(said, at, number), at.published
    if "year" in said:
        anchor = None
    return _parted(period.month(year, number), said), anchor


def _relative_year(said: Expression, at: Setting, number: int) -> int | None:
    """The year of "last October", "next May", "in June"."""
    year, now = at.published.year, at.published.month
    way = said.kind("rel")
    if way is None or year is None or now is None or "year" in said:
        return _year_of_month(number, at)
    if way in {"LAST", "PAST"}:
        return year - (number >= now)
    return year + (number <= now) if way == "NEXT" else year


def holiday(said: Expression, at: Setting) -> Told:
    """A day with a name."""
    falls = NAMES[str(said.value("holiday"))]
    if (year := said.number("year")) is not None:
        return period.day(falls(year)), None
    today = at.today
    if today is None:
        known = at.published.year
        return (period.day(falls(known)) if known else period.Period(grain="day", timex="XXXX-XX-XX")), (
            at.published
        )
    days = [falls(y) for y in range(max(1, today.year - 1), min(date.max.year, today.year + 1) + 1)]
    way = said.kind("rel")
    if way in {"LAST", "PAST"}:
        return period.day(max((d for d in days if d < today), default=days[0])), at.published
    if way == "NEXT":
        return period.day(min((d for d in days if d > today), default=days[-1])), at.published
    return period.day(_nearest(days, at, today)), at.published


def season(said: Expression, at: Setting) -> Told:
    """A season; without its year the last one that has begun, or the next."""
    letters = str(said.value("season"))
    if (year := said.number("year")) is not None:
        return _parted(period.season(year, letters), said), None
    if "ofyear" in said and at.published.year is not None:
        year = at.published.year + (said.number("rel") or 0)
        return _parted(period.season(year, letters), said), at.published
    year, now = at.published.year, at.published.month
    if year is None or now is None:
        return period.season(None, letters), at.published
    begins, way = _BEGINS[letters], said.kind("rel")
    if way in {"LAST", "PAST"}:
        # One that has ended.
        year -= begins + 3 > now
    elif way in {"NEXT", "COMING"} or at.direction is Direction.FUTURE:
        year += begins < now - 2
    elif way is None or at.direction is Direction.PAST:
        year -= begins > now
    return _parted(period.season(year, letters), said), at.published


def quarter(said: Expression, at: Setting) -> Told:
    """A quarter; without its year the last one that has begun."""
    number = said.number("ord") or 0
    if not 1 <= number <= 4:
        return None
    year, anchor = _year_said(said, at)
    if year is None and "year" not in said:
        year, now = at.published.year, at.published.month
        anchor = at.published
        year = None if year is None or now is None else year - (3 * number - 2 > now)
    return _parted(period.quarter(year, number), said), anchor


def half(said: Expression, at: Setting) -> Told:
    """A half of a year."""
    number = said.number("ord") or 0
    if number > 2:
        return None
    year, anchor = _year_said(said, at)
    if year is None:
        year, anchor = at.published.year, at.published
    return period.half(year, number), anchor


def century(said: Expression, at: Setting) -> Told:
    """A century by its number."""
    number = said.number("ord") or 0
    return (_parted(period.century(number), said), None) if 1 <= number <= 99 else None


def decade(said: Expression, at: Setting) -> Told:
    """A decade: "the 1990s", "the late '80s"."""
    return _parted(period.decade(said.number("decade")), said), None


def years(said: Expression, at: Setting) -> Told:
    """Several years in a row: "2014-16"."""
    first, last = year_range(str(said.value("span")))
    return (period.years("year", f"{first}/{last}", first, last), None) if first < last else None


def year(said: Expression, at: Setting) -> Told:
    """A year."""
    return _parted(period.year(said.number("year")), said), None


def _parted(whole: period.Period, said: Expression) -> period.Period:
    """The part that "early", "the end of" leave of it."""
    mod = said.name("mod") or said.name("mod2") or said.name("edge")
    return period.part(whole, mod) if mod else whole

"""Dates that are told from the publication or from what the text told of last."""

from datetime import date

from gainsay.ground.calendar import absolute, period
from gainsay.ground.calendar.clocks import at_time
from gainsay.ground.calendar.expressions import Expression
from gainsay.ground.calendar.lengths import quantity, unit_of
from gainsay.ground.calendar.period import Anchor, Period
from gainsay.ground.calendar.setting import Direction, Setting, Told

# Months and days of each unit, for arithmetic.
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
# What may stand behind "the day before" where it is a date by itself, and not "the day before he left".
_ENDING = frozenset({"", "COMMA", "DOT", "BREAK", "AND", "HYPHEN", "MARK"})
# "Over the last year" is a length of time up to now, "last year" a year.
_WITHIN = frozenset({"over", "during", "within", "for", "in"})
_DAYS = {"day": 1, "NI": 1, "week": 7, "fortnight": 14, "weekend": 7}


def today(said: Expression, at: Setting) -> Told:
    """The day of publication, the one before it or behind it."""
    shift = -1 if "last" in said else said.number("today") or 0
    day = period.day(period.shifted(at.today, days=shift)) if at.today is not None else _unknown("day")
    if said.kind("today") == "TONIGHT" or (said.kind("part") == "NIGHT" and "last" in said):
        return Period(grain="part_of_day", timex=f"{day.timex}TNI", first=day.first, last=day.last), (
            at.published
        )
    return at_time(day, said), at.published


def weekday(said: Expression, at: Setting) -> Told:
    """A day of the week: the last one up to publication, or the next where the tense is to come."""
    number = said.number("wday") if "wday" in said else said.number("wday2")
    anchor = at.base if "way" in said else at.published
    if number is None:
        return None
    if anchor.date is None:
        return at_time(Period(grain="day", timex=f"XXXX-WXX-{number + 1}"), said), anchor
    return at_time(period.day(_weekday(said, at, number, anchor.date)), said), anchor


def _weekday(said: Expression, at: Setting, number: int, told: date) -> date:
    back, ahead = (told.weekday() - number) % 7, (number - told.weekday()) % 7
    if "rel2" in said:  # of last week, of next week
        monday = period.shifted(told, days=7 * (said.number("rel2") or 0) - told.weekday())
        return period.shifted(monday, days=number)
    way = said.kind("rel") or said.kind("way")
    if way in {"LAST", "PAST", "PREVIOUS"}:
        return period.shifted(told, days=-(back or 7))
    if way in {"NEXT", "FOLLOWING"}:
        return period.shifted(told, days=ahead or 7)
    coming = at.direction is Direction.FUTURE or way == "COMING"
    if coming or (way == "THIS" and at.direction is None and told.weekday() <= number):
        return period.shifted(told, days=ahead)
    return period.shifted(told, days=-back)


def unit(said: Expression, at: Setting) -> Told:
    """This, last or next week, month, quarter, year, with "earlier", "late", "the end of"."""
    name = unit_of(said)
    if "the" in said and said.kind("rel") == "LAST" and said.lead in _WITHIN:
        return span(said, at)
    if name == "weekend" and said.number("rel") in {None, 0}:
        return _weekend(at), at.published
    whole = _shifted(name, at.published, said.number("rel") or 0)
    if whole is None:
        return None
    return _clipped(_parted(whole, said), said, at.today), at.published


def _weekend(at: Setting) -> Period:
    """The last weekend that has begun, or the one to come."""
    if at.today is None:
        return _unknown("weekend")
    this = period.weekend(at.today)
    begun = this.first is not None and this.first <= at.today
    if at.direction is Direction.FUTURE or begun:
        return this
    return period.weekend(period.shifted(at.today, days=-7))


def _clipped(whole: Period, said: Expression, today: date | None) -> Period:
    """What is left of a stretch before or behind the day that "earlier" and "later" are told from."""
    way = said.number("mod")
    if way is None or today is None or whole.first is None or whole.last is None:
        return whole
    if not whole.first <= today <= whole.last:
        return whole
    first, last = (whole.first, today) if way < 0 else (today, whole.last)
    return Period(grain=whole.grain, timex=whole.timex, first=first, last=last)


def week(said: Expression, at: Setting) -> Told:
    """The week of a date."""
    told = absolute.holiday(said, at) if "holiday" in said else absolute.day(said, at)
    if told is None or told[0].first is None:
        return None
    whole = period.weekend if said.kind("unit") == "WEEKEND" else period.week
    return whole(told[0].first), told[1]


def span(said: Expression, at: Setting) -> Told:
    """The past or next so many units, counted from the publication."""
    name = unit_of(said)
    amount = quantity(said) if "qty" in said else (1 if said.kind("unit") != "UNITS" else None)
    length = period.duration(amount, name)
    way = said.number("rel") or 0
    if (
        at.today is None
        or amount is None
        or said.kind("rel") in {"PREVIOUS", "FOLLOWING", "THIS"}
        or (said.after == "OF")
    ):
        return length, None
    far = _moved(at.today, name, way * amount)
    if far is None:
        return length, at.published
    first, last = sorted((far, at.today))
    return Period(grain=length.grain, timex=length.timex, first=first, last=last), at.published


def ago(said: Expression, at: Setting) -> Told:
    """So many units before the publication, or from now on."""
    way = -1 if said.kind("way") == "AGO" else 1
    amount = quantity(said) if "qty" in said else None if said.kind("unit") == "UNITS" else 1
    if amount is None:
        return Period(grain=unit_of(said), timex="PAST_REF" if way < 0 else "FUTURE_REF"), at.published
    return _from(at.published, unit_of(said), way * amount), at.published


def later(said: Expression, at: Setting) -> Told:
    """So many units before or after what the text told of last, or how long before something."""
    if said.kind("way") in {"BEFORE", "AFTER"} and said.after not in _ENDING:
        # Before or after something that is no date: only how long is known.
        return period.duration(quantity(said), unit_of(said)), None
    amount = quantity(said)
    if amount is None:
        return period.duration(None, unit_of(said)), None
    return _from(at.base, unit_of(said), (said.number("way") or 0) * amount), at.base


def from_date(said: Expression, base: Anchor) -> Period | None:
    """So many units before or after a date that follows: "two days before Christmas"."""
    amount = quantity(said) if "qty" in said else 1
    if amount is None or base.date is None:
        return None
    return _from(base, unit_of(said), (said.number("way") or 0) * amount)


def adjacent(said: Expression, at: Setting) -> Told:
    """The unit before or after what the text told of last: "the previous day", "the next morning"."""
    way = said.number("way") or 0
    if said.kind("way") in {"BEFORE", "AFTER"} and said.after not in _ENDING:
        return period.duration(1, "day" if "part" in said else unit_of(said)), None
    if "part" in said:
        return at_time(_shifted("day", at.base, way) or _unknown("day"), said), at.base
    found = _shifted(unit_of(said), at.base, way)
    return (found, at.base) if found is not None else None


def that(said: Expression, at: Setting) -> Told:
    """The unit that the text told of last: "that day", "later that year"."""
    found = _shifted("day" if "part" in said else unit_of(said), at.base, 0)
    if found is None:
        return None
    return at_time(_clipped(_parted(found, said), said, at.base.date), said), at.base


def _parted(whole: Period, said: Expression) -> Period:
    mod = said.name("mod2") or said.name("edge")
    return period.part(whole, mod) if mod else whole


def _unknown(name: str) -> Period:
    return Period(grain=name, timex=_UNKNOWN[name])


_UNKNOWN = {
    "day": "XXXX-XX-XX",
    "hour": "XXXX-XX-XX",
    "minute": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "fortnight": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "year": "XXXX",
    "decade": "XXXX",
    "century": "XXXX",
}


def _from(anchor: Anchor, name: str, amount: float) -> Period:
    """The day, week, month or year that lies so many units away."""
    if name in _DAYS and name != "weekend":
        far = _moved(anchor.date, name, amount) if anchor.date is not None else None
        if far is None:
            return _unknown("week" if _DAYS[name] > 1 else "day")
        return period.week(far) if _DAYS[name] > 1 else period.day(far)
    if name in {"hour", "minute", "second"}:
        return period.day(anchor.date) if anchor.date is not None else _unknown("day")
    months = round(amount * _MONTHS.get(name, 1))
    if months % 12 == 0:
        return _shifted("year", anchor, months // 12) or _unknown("year")
    return _shifted("month", anchor, months) or _unknown("month")


def _moved(day: date, name: str, amount: float) -> date | None:
    """A day so many units away; None where they are too many for the calendar."""
    if abs(amount) * _MONTHS.get(name, 1) > 100_000 or abs(amount) > 1_000_000:
        return None
    if name in _MONTHS:
        return period.shifted(day, months=round(amount * _MONTHS[name]))
    return period.shifted(day, days=round(amount * _DAYS.get(name, 0)))


def _shifted(name: str, anchor: Anchor, way: int) -> Period | None:
    """The whole unit so many away from the one that holds the anchor, as far as it is known."""
    if name in _WHOLE:
        if anchor.date is None:
            return _unknown(name)
        return _WHOLE[name](period.shifted(anchor.date, days=way * _DAYS[name]))
    if name == "month":
        return _month(anchor, way)
    if anchor.year is None:
        return _unknown(name) if name in _UNKNOWN else None
    return _quarter(anchor, way) if name == "quarter" else _years(name, anchor.year, way)


_WHOLE = {"day": period.day, "week": period.week, "weekend": period.weekend, "fortnight": period.week}


def _years(name: str, year: int, way: int) -> Period:
    """The year, decade or century so many away."""
    if name == "decade":
        return period.decade(year // 10 * 10 + 10 * way)
    return period.century((year - 1) // 100 + 1 + way) if name == "century" else period.year(year + way)


def _month(anchor: Anchor, way: int) -> Period:
    if anchor.month is None:
        return period.month(anchor.year if not way else None, None)
    at = (anchor.year or 0) * 12 + anchor.month - 1 + way
    return period.month(at // 12 if anchor.year is not None else None, at % 12 + 1)


def _quarter(anchor: Anchor, way: int) -> Period:
    if anchor.month is None:
        return period.quarter(None, None)
    at = (anchor.year or 0) * 4 + (anchor.month - 1) // 3 + way
    return period.quarter(at // 4, at % 4 + 1)

"""Times of day: "10:35 a.m.", "Friday morning", "noon"."""

from dataclasses import replace

from gainsay.ground.calendar import period, words
from gainsay.ground.calendar.expressions import Expression
from gainsay.ground.calendar.period import Period
from gainsay.ground.calendar.setting import Setting, Told


def at_time(day: Period, said: Expression) -> Period:
    """The day with the part of it or the time that the expression names."""
    if time := _time(said):
        return replace(day, grain="minute", timex=f"{day.timex}T{time}")
    part = said.name("part")
    return replace(day, grain="part_of_day", timex=f"{day.timex}T{part}") if part else day


def clock(said: Expression, at: Setting) -> Told:
    """A time of the day told of last, else of the day of publication."""
    anchor = at.base if at.base.date is not None else at.published
    day = period.day(anchor.date) if anchor.date is not None else Period(grain="day", timex="XXXX-XX-XX")
    return (at_time(day, said), anchor) if _time(said) else None


def _time(said: Expression) -> str:
    """As HH:MM; empty where the figures are no time ("6.50")."""
    if (noon := said.name("noon")) is not None:
        return noon
    after = next((n for role in _HALVES if (n := said.number(role)) is not None), None)
    if (hour := said.number("hour")) is not None:
        evening = said.name("part") in {"AF", "EV"} if after is None else bool(after)
        return f"{words.afternoon(hour, evening):02}:00"
    told = words.clock(str(said.value("clock") or said.value("clock2") or ""))
    if told is None:
        return ""
    hour, minute = told
    return (
        f"{words.afternoon(hour, bool(after)) if after is not None and hour <= 12 else hour:02}:{minute:02}"
    )


_HALVES = ("half", "half2", "half3")

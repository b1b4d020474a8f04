"""Durations, sets and times that are no stretch of the calendar: "three days", "daily", "now"."""

from gainsay.ground.calendar import period
from gainsay.ground.calendar.expressions import Expression
from gainsay.ground.calendar.period import Period
from gainsay.ground.calendar.setting import Setting, Told
from gainsay.ground.calendar.words import Token

# The TIMEX3 values of what comes back, by its unit.
_SETS = {
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "year": "XXXX", "quarter": "XXXX-QX",
    "weekend": "XXXX-WXX-WE",
}  # fmt: skip
_VAGUE = frozenset({"several", "few", "many", "some"})
_ARTICLES = frozenset({"a", "an"})


def quantity(said: Expression) -> float | None:
    """How many units, None where it is no number: "twenty-five", "2 1/2", "half a", "several"."""
    total = 0.0
    for word in said.roles.get("qty", ()):
        if word.text.lower() in _VAGUE:
            return None
        if word.text.lower() not in _ARTICLES:
            total = _counted_on(total, word)
    return total or 1


def _counted_on(total: float, word: Token) -> float:
    if isinstance(word.value, str):
        above, _, below = word.value.partition("/")
        return total + (int(above) / int(below) if below else 0)
    # "two hundred", but "a hundred and five"
    return total * word.value if word.value in {100, 1000} and 0 < total < word.value else total + word.value


def unit_of(said: Expression) -> str:
    """The unit of time that an expression names."""
    return said.name("unit") or "day"


def lasting(said: Expression, at: Setting) -> Told:
    """How long something lasts."""
    amount = quantity(said) if "qty" in said else None if said.kind("unit") == "UNITS" else 1
    return period.duration(amount, unit_of(said)), None


def each(said: Expression, at: Setting) -> Told:
    """What comes back every so many units: "every day", "every two years"."""
    amount = quantity(said) if "qty" in said else 1
    if said.kind("unit") in {"PART", "NIGHT"}:
        return Period(grain="part_of_day", timex=f"XXXX-XX-XXT{said.name('unit')}"), None
    return _set(unit_of(said), amount), None


def often(said: Expression, at: Setting) -> Told:
    """What comes back by the unit: "daily"."""
    return _set(said.name("often") or "day", 1), None


def rate(said: Expression, at: Setting) -> Told:
    """The unit in "twice a week"."""
    return each(said, at)


def _set(unit: str, amount: float | None) -> Period:
    known = _SETS.get(unit) if amount == 1 else None
    return Period(grain=unit, timex=known) if known else period.duration(amount, unit)


def weekdays(said: Expression, at: Setting) -> Told:
    """A day of every week: "Fridays"."""
    number = said.number("wdays") if "wdays" in said else said.number("wday")
    return Period(grain="day", timex=f"XXXX-WXX-{(number or 0) + 1}"), None


def months(said: Expression, at: Setting) -> Told:
    """A month of every year."""
    return period.month(None, said.number("mon")), None


def now(said: Expression, at: Setting) -> Told:
    """The present, the past or the future as such, which have no bounds."""
    return Period(grain="reference", timex=said.name("now") or "PRESENT_REF"), None

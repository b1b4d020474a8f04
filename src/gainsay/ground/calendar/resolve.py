"""What the date expressions of a text mean."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from gainsay.ground.calendar import absolute, clocks, lengths, period, relative
from gainsay.ground.calendar.expressions import Expression
from gainsay.ground.calendar.period import Anchor, Period
from gainsay.ground.calendar.setting import Setting, Told

_RULES: Mapping[str, Callable[[Expression, Setting], Told]] = {
    "iso": absolute.iso,
    "figures": absolute.figures,
    "eleven": absolute.eleven,
    "day": absolute.day,
    "listed": absolute.listed,
    "holiday": absolute.holiday,
    "month": absolute.month,
    "season": absolute.season,
    "quarter": absolute.quarter,
    "half": absolute.half,
    "century": absolute.century,
    "decade": absolute.decade,
    "years": absolute.years,
    "year": absolute.year,
    "clock": clocks.clock,
    "weekday": relative.weekday,
    "today": relative.today,
    "unit": relative.unit,
    "week": relative.week,
    "span": relative.span,
    "ago": relative.ago,
    "later": relative.later,
    "adjacent": relative.adjacent,
    "that": relative.that,
    "weekdays": lengths.weekdays,
    "months": lengths.months,
    "each": lengths.each,
    "often": lengths.often,
    "rate": lengths.rate,
    "lasting": lengths.lasting,
    "now": lengths.now,
}


def rules() -> frozenset[str]:
    """The names of the rules that can be resolved."""
    return frozenset(_RULES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """What an expression means: its period, what it was told from, and the rule that took it.

    `period` is that of the words themselves; `first` and `last` are the bounds with the
    preposition before them: "by Friday" has no first day, "since 2012" lasts to the publication.
    """

    period: Period
    first: date | None
    last: date | None
    anchor: str | None
    rule: str


def resolve(said: Expression, at: Setting) -> Resolved | None:
    """The meaning of an expression; None where it is no time after all ("February 30")."""
    told = _RULES[said.rule](said, at)
    if told is None:
        return None
    found, anchor = told
    first, last = _bounded(said, found, at)
    source = anchor.told if anchor is not None and _is_used(said, found) else None
    return Resolved(period=found, first=first, last=last, anchor=source or None, rule=said.rule)


def _is_used(said: Expression, found: Period) -> bool:
    """Whether anything was told from the anchor: bounds, or the month of "last month"."""
    of_month = found.grain == "month" and said.rule != "month" and not found.timex.endswith("XX")
    return found.first is not None or of_month


def counted_from(said: Expression, base: Resolved) -> Resolved | None:
    """So many days before or after a date that stands right behind: "two days before Christmas"."""
    if said.rule not in {"later", "adjacent"} or said.kind("way") not in {"BEFORE", "AFTER"}:
        return None
    day = base.period.first
    found = relative.from_date(said, Anchor.of(day, "")) if day and day == base.period.last else None
    if found is None:
        return None
    return replace(base, period=found, first=found.first, last=found.last, rule=said.rule)


def _bounded(said: Expression, found: Period, at: Setting) -> tuple[date | None, date | None]:
    """The bounds of a period with the preposition before it."""
    first, last = found.first, found.last
    if first is None or last is None or found.grain in {"minute", "part_of_day"}:
        return first, last
    if said.lead in {"by", "until", "till"}:
        return None, last
    if said.lead == "before":
        return None, period.shifted(first, days=-1)
    if said.lead == "after":
        return period.shifted(last, days=1), None
    if said.lead == "since":
        return first, at.today if at.today is not None and at.today >= first else None
    return first, last

"""Counts of one thing over time: a mark or a bar for each, numbered as the rows of the table beside it."""

from collections.abc import Iterable, Sequence
from datetime import date

from markupsafe import Markup

from gainsay.link.tolls import Count, Toll
from gainsay.publish.counts import count_in_words, estimates
from gainsay.publish.odd import harmless
from gainsay.publish.phrases import date_in_words
from gainsay.serve.drawing.axis import Axis, spanning
from gainsay.serve.drawing.scale import Scale, reaching

_WIDTH, _HEIGHT = 720, 300
_LEFT, _RIGHT, _TOP, _BOTTOM = 64, 560, 30, 262
# Where what the data sets make of the counts stands, and how far counts of one day stand apart.
_SUMMARY, _APART, _WIDEST = 606, 16, 240
# How far a count reaches whose other bound nobody knows.
_OPEN = 22


def drawn(toll: Toll, counts: Sequence[Count]) -> Markup | None:
    """The picture of `counts`, the toll's as they are listed; None unless several have a day and a number."""
    shown = [(n, one) for n, one in enumerate(counts, 1) if one.day and _bounds(one)]
    if len(shown) < 2:
        return None
    axis = spanning((date.fromisoformat(one.day or "") for _, one in shown), _LEFT + 40, _RIGHT - 40)
    numbers = [number for _, one in shown for number in _bounds(one)]
    told = estimates(toll)
    scale = reaching(max([1, *numbers, *(number for _, number in told)]), _BOTTOM, _TOP)
    apart = {_same(count) for pair in toll.conflicts for count in pair}
    parts = [*_rules(axis, scale)]
    for x, number, one in _spread(shown, axis):
        parts.append(_mark(x, number, one, scale, "conflict" if _same(one) in apart else "count"))
    parts += _summary(told, scale)
    start = Markup('<svg class="chart" viewBox="0 0 {} {}" aria-hidden="true">').format(_WIDTH, _HEIGHT)
    return start + Markup("").join(parts) + Markup("</svg>")


def _same(one: Count) -> tuple[object, ...]:
    """What counts that are listed once have in common."""
    return one.giver, one.low, one.high, one.day


def _bounds(one: Count) -> list[int]:
    return [number for number in (one.low, one.high) if number is not None]


def _rules(axis: Axis, scale: Scale) -> Iterable[Markup]:
    for number in scale.names():
        y = scale.at(number)
        yield Markup('<path class="rule" d="M{} {}H{}"/>').format(_LEFT, y, _WIDTH)
        yield Markup('<text x="{}" y="{}" text-anchor="end">{:,}</text>').format(_LEFT - 8, y + 4, number)
    for day, name in axis.names():
        place = Markup('<text x="{}" y="{}" text-anchor="middle">{}</text>')
        yield place.format(axis.at(day), _BOTTOM + 22, name)


def _spread(shown: Sequence[tuple[int, Count]], axis: Axis) -> Iterable[tuple[float, int, Count]]:
    """Each count with its place; those of one day stand side by side around it."""
    days: dict[str, list[tuple[int, Count]]] = {}
    for number, one in shown:
        days.setdefault(one.day or "", []).append((number, one))
    for day, listed in days.items():
        apart = min(_APART, _WIDEST / len(listed))
        first = axis.at(date.fromisoformat(day)) - apart * (len(listed) - 1) / 2
        for place, (number, one) in enumerate(listed):
            yield round(first + place * apart, 1), number, one


def _mark(x: float, number: int, one: Count, scale: Scale, kind: str) -> Markup:
    """A dot for a number, a bar between bounds, a line that goes on where one is not known."""
    low = scale.at(one.low) if one.low is not None else min(scale.at(one.high or 0) + _OPEN, scale.low)
    high = scale.at(one.high) if one.high is not None else max(scale.at(one.low or 0) - _OPEN, scale.high - 8)
    bar = Markup('<path d="M{0} {1}V{2}"/>').format(x, low, high) if low != high else Markup("")
    known = dict.fromkeys(scale.at(bound) for bound in _bounds(one))
    dots = Markup("").join(Markup('<circle cx="{}" cy="{}" r="4"/>').format(x, y) for y in known)
    day = date_in_words(one.day or "")
    told = f"{number}: {count_in_words(one)}, by {harmless(one.giver)}, {day}"
    name = Markup('<text x="{}" y="{}" text-anchor="middle">{}</text>').format(x, high - 8, number)
    return Markup('<g class="{}"><title>{}</title>{}{}{}</g>').format(kind, told, bar, dots, name)


def _summary(told: Sequence[tuple[str, int]], scale: Scale) -> Iterable[Markup]:
    """The estimates beside the counts: a bar from the lowest to the highest, a tick and a name for each."""
    if not told:
        return
    numbers = [scale.at(number) for _, number in told]
    yield Markup('<path class="reach" d="M{0} {1}V{2}"/>').format(_SUMMARY, max(numbers), min(numbers))
    floor = scale.low + 14
    for name, number in sorted(told, key=lambda one: one[1]):
        y = scale.at(number)
        # Names of near numbers stand one above the other.
        floor = min(y + 4, floor - 13)
        yield Markup('<path class="reach" d="M{} {}h12"/>').format(_SUMMARY - 6, y)
        yield Markup('<text x="{}" y="{}">{} {:,}</text>').format(_SUMMARY + 12, floor, name, number)

"""How much was said and happened on each day: bars up and down, and lines for what is known less well."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from markupsafe import Markup

from gainsay.publish.phrases import counted, date_in_words
from gainsay.serve.days import Told
from gainsay.serve.drawing.axis import Axis, spanning

_WIDTH, _LEFT, _RIGHT = 960, 90, 940
# The heights of the axis' names, of the middle line, and of the longest bars above and below it.
_NAMES, _MIDDLE, _UP, _DOWN = 14, 104, 72, 44
_FIRST_LINE, _LINE, _MOST_LINES = 160, 7, 12


def drawn(told: Sequence[Told]) -> Markup | None:
    """The picture; None where no day is known."""
    exact = [one for one in told if one.first and one.first == one.last]
    if not exact:
        return None
    axis = spanning((date.fromisoformat(one.first or "") for one in exact), _LEFT, _RIGHT)
    said = Counter(one.first or "" for one in exact if one.entries)
    done = Counter(one.first or "" for one in exact if one.happenings)
    most = max([*said.values(), *done.values()])
    parts = [*_scale(axis)]
    parts += _bars(axis, said, "statement", -_UP / most)
    parts += _bars(axis, done, "event", _DOWN / most)
    lines = list(_lines(axis, told))
    parts += lines
    height = _FIRST_LINE + _LINE * len(lines)
    start = Markup('<svg class="days" viewBox="0 0 {} {}" aria-hidden="true">').format(_WIDTH, height)
    return start + Markup("").join(parts) + Markup("</svg>")


def _scale(axis: Axis) -> Iterable[Markup]:
    for day, name in axis.names():
        x = axis.at(day)
        yield Markup('<path class="rule" d="M{} 22V{}"/>').format(x, _MIDDLE + _DOWN)
        place = Markup('<text x="{}" y="{}" text-anchor="middle">{}</text>')
        yield place.format(min(max(x, _LEFT), _RIGHT - 20), _NAMES, name)
    yield Markup('<path class="middle" d="M{} {}H{}"/>').format(_LEFT - 6, _MIDDLE, _RIGHT + 6)
    yield Markup('<text x="0" y="{}">statements</text>').format(_MIDDLE - 8)
    yield Markup('<text x="0" y="{}">events</text>').format(_MIDDLE + 18)


def _bars(axis: Axis, days: Counter[str], what: str, step: float) -> Iterable[Markup]:
    for day, often in sorted(days.items()):
        x, told = axis.at(date.fromisoformat(day)), f"{date_in_words(day)}: {counted(often, what)}"
        yield Markup('<path class="{}" d="M{} {}v{}"><title>{}</title></path>').format(
            what, x, _MIDDLE, round(step * often, 1), told
        )


def _lines(axis: Axis, told: Iterable[Told]) -> Iterable[Markup]:
    """A line from the first to the last day on which something may have been, cut off at the axis' ends."""
    bounds = Counter((one.first, one.last) for one in told if one.first and one.last)
    seen = [
        (first, last, often)
        for (first, last), often in sorted(bounds.items())
        if first < last and _ordinal(last) >= axis.first and _ordinal(first) <= axis.last
    ]
    for number, (first, last, often) in enumerate(seen[:_MOST_LINES]):
        inside = (min(max(_ordinal(day), axis.first), axis.last) for day in (first, last))
        left, right = (axis.at(date.fromordinal(day)) for day in inside)
        y, told_of = _FIRST_LINE + _LINE * number, f"{date_in_words(first)} to {date_in_words(last)}: {often}"
        yield Markup('<path class="span" d="M{} {}H{}"><title>{}</title></path>').format(
            left, y, max(right, left + 3), told_of
        )


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()

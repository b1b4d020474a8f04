"""A map of places over Natural Earth's coasts and borders; what is less exactly known is drawn larger."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import cos, radians

import msgspec
from markupsafe import Markup

from gainsay.keep.spots import Spot
from gainsay.publish.odd import harmless
from gainsay.publish.phrases import counted

_WIDTH, _TALLEST = 960.0, 620.0
# Degrees around the outermost places, and the least that a map shows.
_MARGIN, _LEAST = 7.0, 20.0
# How far from its coordinates a place reaches; a belief below which a mark is broken.
_REACH = {"city": 6, "county": 11, "state": 15, "region": 24, "water": 24, "country": 24}
_DOUBTED = 0.8
_LETTER = 6.6
# Names that may stand on a map.
_MOST_NAMES = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """The part of the world that is drawn; degrees of longitude are `across` wide, of latitude `down`."""

    west: float
    north: float
    across: float
    down: float
    width: float
    height: float

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        """Where a point lies."""
        return round((lon - self.west) * self.across, 1), round((self.north - lat) * self.down, 1)


def around(spots: Sequence[Spot]) -> View:
    """The view that holds all of these places."""
    west, east = min(s.lon for s in spots) - _MARGIN, max(s.lon for s in spots) + _MARGIN
    south, north = min(s.lat for s in spots) - _MARGIN, max(s.lat for s in spots) + _MARGIN
    narrow = cos(radians(min(abs(south + north) / 2, 70.0)))
    # So wide that what is tall fits too, and near places do not fill the whole picture.
    wide = max(east - west, _LEAST, (north - south) * _WIDTH / _TALLEST / narrow)
    west = (west + east - wide) / 2
    across = _WIDTH / wide
    down = across / narrow
    tall = max(north - south, _LEAST * 0.5)
    return View(
        west=west,
        north=(north + south + tall) / 2,
        across=across,
        down=down,
        width=_WIDTH,
        height=round(tall * down, 1),
    )


def drawn(spots: Sequence[Spot]) -> Markup | None:
    """The picture, its marks numbered as the places come; None without a place."""
    if not spots:
        return None
    view = around(spots)
    parts = [Markup('<path class="outline" d="{}"/>').format(" ".join(_outlines(view)))]
    numbered = list(enumerate(spots, 1))
    # The largest lie lowest, so that none hides another.
    parts += [_mark(n, one, view) for n, one in sorted(numbered, key=lambda pair: -_reach(pair[1]))]
    parts += _names(numbered, view)
    start = Markup('<svg class="world" viewBox="0 0 {} {}" aria-hidden="true">')
    return start.format(view.width, view.height) + Markup("").join(parts) + Markup("</svg>")


def _outlines(view: View) -> Iterable[str]:
    """Each line that comes into the view."""
    for line in _lines():
        points = [view.at(line[n] / 10, line[n + 1] / 10) for n in range(0, len(line), 2)]
        xs, ys = [x for x, _ in points], [y for _, y in points]
        if max(xs) >= 0 and min(xs) <= view.width and max(ys) >= 0 and min(ys) <= view.height:
            yield "M" + "L".join(f"{x:g} {y:g}" for x, y in points)


@cache
def _lines() -> list[list[int]]:
    body = files("gainsay.serve").joinpath("data/outlines.json").read_bytes()
    return msgspec.json.decode(body, type=list[list[int]])


def _reach(one: Spot) -> int:
    return _REACH.get(one.kind or "", _REACH["region"])


def _mark(number: int, one: Spot, view: View) -> Markup:
    x, y = view.at(one.lon, one.lat)
    kinds = ["event" if one.events else "statement", "doubted" if one.belief < _DOUBTED else ""]
    told = f"{number}: {harmless(one.name)}, {tallied(one)}"
    return Markup('<circle class="{}" cx="{}" cy="{}" r="{}"><title>{}</title></circle>').format(
        " ".join(filter(None, kinds)), x, y, _reach(one), told
    )


def tallied(one: Spot) -> str:
    """`3 events, 1 statement`."""
    pairs = ((len(one.events), "event"), (len(one.statements), "statement"))
    return ", ".join(counted(number, what) for number, what in pairs if number)


def _names(numbered: Sequence[tuple[int, Spot]], view: View) -> Iterable[Markup]:
    """The names of the places most spoken of, as far as they find room beside their marks."""
    taken: list[tuple[float, float, float]] = []
    for number, one in numbered[:_MOST_NAMES]:
        x, y = view.at(one.lon, one.lat)
        name = f"{number} {harmless(one.name)}"
        left, right = x + 9, x + 9 + _LETTER * len(name)
        if right > view.width:
            left, right = x - 9 - _LETTER * len(name), x - 9
        if all(right < a or left > b or abs(y - other) > 13 for a, b, other in taken):
            taken.append((left, right, y))
            yield Markup('<text x="{}" y="{}">{}</text>').format(round(left, 1), round(y + 4, 1), name)

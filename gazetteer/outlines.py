"""Makes the outlines that the board's map draws from Natural Earth's countries.

    python -m gazetteer.outlines countries-110m.json src/gainsay/serve/data/outlines.json

The input is the file of that name in the npm package world-atlas 2.0.2: Natural Earth 4.1.0, 1:110m, as
TopoJSON. The output is a list of lines, coasts and borders, each a list of whole tenths of a degree:
longitude, latitude, longitude …; points that lie nearer to a line than a tenth of a degree are left out.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path

Point = tuple[float, float]

_NEAR = 0.1


def lines(topology: dict[str, object]) -> Iterator[list[Point]]:
    """The arcs of a topology in degrees."""
    transform, arcs = topology["transform"], topology["arcs"]
    assert isinstance(transform, dict)
    assert isinstance(arcs, list)
    (sx, sy), (tx, ty) = transform["scale"], transform["translate"]
    for arc in arcs:
        xs, ys = (list(accumulate(step[axis] for step in arc)) for axis in (0, 1))
        yield from _cut([(x * sx + tx, y * sy + ty) for x, y in zip(xs, ys, strict=True)])


def _cut(line: list[Point]) -> Iterator[list[Point]]:
    """The line in parts that do not go round the world where the 180th meridian is crossed."""
    begun = 0
    for number in range(1, len(line)):
        if abs(line[number][0] - line[number - 1][0]) > 180:
            yield line[begun:number]
            begun = number
    yield line[begun:]


def simplified(line: Sequence[Point]) -> list[Point]:
    """The line without the points that add little (Douglas and Peucker, 1973)."""
    if len(line) < 3:
        return list(line)
    far, most = 0, 0.0
    for number in range(1, len(line) - 1):
        distance = _distance(line[number], line[0], line[-1])
        if distance > most:
            far, most = number, distance
    if most < _NEAR:
        return [line[0], line[-1]]
    return [*simplified(line[: far + 1])[:-1], *simplified(line[far:])]


def _distance(point: Point, one: Point, other: Point) -> float:
    """From a point to the stretch between two others."""
    (x, y), (ax, ay), (bx, by) = point, one, other
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    along = max(0.0, min(1.0, ((x - ax) * dx + (y - ay) * dy) / length)) if length else 0.0
    return float(((x - ax - along * dx) ** 2 + (y - ay - along * dy) ** 2) ** 0.5)


def made(topology: dict[str, object]) -> list[list[int]]:
    """All lines in tenths of a degree, without points that fall together."""
    found = []
    for line in lines(topology):
        if len(line) < 2:
            continue
        tenths = dict.fromkeys((round(x * 10), round(y * 10)) for x, y in simplified(line)[:-1])
        x, y = line[-1]
        points = [*tenths, (round(x * 10), round(y * 10))]
        found.append([number for point in points for number in point])
    return found


if __name__ == "__main__":
    source, target = map(Path, sys.argv[1:])
    target.write_text(json.dumps(made(json.loads(source.read_bytes())), separators=(",", ":")) + "\n")

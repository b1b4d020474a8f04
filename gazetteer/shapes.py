"""The middles of outlines in TopoJSON."""

from collections.abc import Iterator
from typing import Any


def centres(topology: dict[str, Any], name: str) -> dict[str, tuple[float, float]]:
    """Latitude and longitude of the middle of each geometry's largest ring, by its id."""
    arcs = [list(_absolute(arc, topology.get("transform"))) for arc in topology["arcs"]]
    found = {}
    for geometry in topology["objects"][name]["geometries"]:
        polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        rings = [_ring(arcs, polygon[0]) for polygon in polygons if polygon]
        if rings:
            _, lon, lat = max(map(_centroid, rings))
            found[geometry["id"]] = (round(lat, 4), round(lon, 4))
    return found


def _absolute(
    arc: list[list[int]], transform: dict[str, list[float]] | None
) -> Iterator[tuple[float, float]]:
    """The points of an arc, which are kept as steps on a grid."""
    scale, shift = (transform["scale"], transform["translate"]) if transform else ([1.0, 1.0], [0.0, 0.0])
    x = y = 0
    for step in arc:
        x, y = x + step[0], y + step[1]
        yield x * scale[0] + shift[0], y * scale[1] + shift[1]


def _ring(arcs: list[list[tuple[float, float]]], numbers: list[int]) -> list[tuple[float, float]]:
    """A closed line of arcs; a negative number is an arc backwards."""
    return [point for n in numbers for point in (arcs[n] if n >= 0 else arcs[~n][::-1])]


def _centroid(ring: list[tuple[float, float]]) -> tuple[float, float, float]:
    """Area in square degrees and the middle of a ring."""
    area = lon = lat = 0.0
    for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
        cross = x1 * y2 - x2 * y1
        area, lon, lat = area + cross, lon + (x1 + x2) * cross, lat + (y1 + y2) * cross
    return (abs(area) / 2, lon / (3 * area), lat / (3 * area)) if area else (0.0, *ring[0])

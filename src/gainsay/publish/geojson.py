"""Records on a map (GeoJSON, RFC 7946), each at the point that the gazetteer has for its place."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import msgspec

from gainsay.publish.columns import Column

# Degrees of latitude and longitude; None where it is not known where something lies.
Point = tuple[float, float] | None


def collection(things: Iterable[Any], columns: Sequence[Column[Any]], at: Callable[[Any], Point]) -> bytes:
    """A feature a thing, with its columns as properties; what lies nobody knows where has no geometry."""
    features = [
        {
            "type": "Feature",
            "geometry": _geometry(at(thing)),
            "properties": {column.name: column.of(thing) for column in columns},
        }
        for thing in things
    ]
    return msgspec.json.encode({"type": "FeatureCollection", "features": features})


def _geometry(point: Point) -> dict[str, object] | None:
    """Longitude first, as the standard has it."""
    return {"type": "Point", "coordinates": [point[1], point[0]]} if point else None

"""The map: where events happened, and the places of which people speak."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import msgspec
from fastapi import APIRouter, HTTPException, Request
from starlette.responses import Response

from gainsay.keep.search import Filters, articles_of
from gainsay.keep.spots import MOST, Spot, spots
from gainsay.serve.asked import Filtered
from gainsay.serve.desk import Recalled
from gainsay.serve.drawing.world import drawn
from gainsay.serve.rendering import answer, here

router = APIRouter()

GEOJSON = "geojson"


@router.get("/map")
def whole(request: Request, recall: Recalled, asked: Filtered) -> Response:
    """The places of the latest articles."""
    wanted = replace(asked.filters, skip=0, limit=None)
    return _answer(request, recall(spots, wanted), wanted, None)


@router.get("/stories/{wanted}/map")
def of_story(request: Request, recall: Recalled, wanted: str) -> Response:
    """The places of a story."""
    articles = recall(articles_of, wanted)
    if not articles:
        raise HTTPException(404, f"The ledger has no story {wanted}.")
    filters = Filters(story=wanted, limit=None)
    return _answer(request, recall(spots, filters), filters, articles[0].title or "Article without a title")


def _answer(request: Request, found: Sequence[Spot], filters: Filters, title: str | None) -> Response:
    if request.query_params.get("format") == GEOJSON:
        return Response(msgspec.json.encode(features(found)), media_type="application/geo+json")
    more = {"title": title, "most": MOST, "geojson": here(request, format=GEOJSON)}
    return answer(request, "world.html", found, filters=filters, picture=drawn(found), **more)


def features(found: Sequence[Spot]) -> dict[str, Any]:
    """The places as GeoJSON (RFC 7946), each with what is told of it."""
    return {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "geometry": {"type": "Point", "coordinates": [one.lon, one.lat]},
                "properties": {
                    name: value
                    for name, value in msgspec.to_builtins(one).items()
                    if name not in {"lat", "lon"}
                },
            }
            for one in found
        ],
    }

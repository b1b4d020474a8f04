"""What was read in the articles besides statements: counts, events, places, each with its article."""

from collections.abc import Callable
from functools import partial
from itertools import islice
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from gainsay.keep import Ledger
from gainsay.keep.points import points
from gainsay.keep.search import Filters
from gainsay.keep.stream import Stored
from gainsay.keep.stream import records as every
from gainsay.publish.columns import KINDS
from gainsay.publish.geojson import Point, collection
from gainsay.records import Event, Figure, Place
from gainsay.serve.api.answers import told
from gainsay.serve.api.asking import Cut, Slice, SlicedArticles
from gainsay.serve.api.described import served
from gainsay.serve.api.tables import table
from gainsay.serve.desk import AtDesk, Recalled
from gainsay.serve.recall import Recall

router = APIRouter()


@served(router, "/figures", list[Stored[Figure]], "csv")
def figures(request: Request, recall: Recalled, sliced: SlicedArticles) -> Response:
    """The counts of people, in the order in which their articles were added."""
    return _told(request, _slice(recall, sliced, "figures"), "figures")


@served(router, "/events", list[Stored[Event]], "csv", "geojson")
def events(request: Request, desk: AtDesk, recall: Recalled, sliced: SlicedArticles) -> Response:
    """Who did what to whom, in the order in which the articles were added."""
    found = _slice(recall, sliced, "events")

    def mapped() -> bytes:
        lying = points(desk.ledger, [one.document.id for one in found.rows])
        return collection(
            found.rows,
            KINDS["events"].columns,
            lambda one: lying.get((one.document.id, one.record.place)),
        )

    return _told(request, found, "events", mapped)


@served(router, "/places", list[Stored[Place]], "csv", "geojson")
def places(request: Request, recall: Recalled, sliced: SlicedArticles) -> Response:
    """The places that articles name, in the order in which these were added."""
    found = _slice(recall, sliced, "places")
    return _told(request, found, "places", partial(collection, found.rows, KINDS["places"].columns, _point))


def _point(one: Stored[Place]) -> Point:
    place = one.record
    return (place.lat, place.lon) if place.lat is not None and place.lon is not None else None


def _slice(recall: Recall, sliced: Slice, kind: str) -> Cut[Stored[Any]]:
    return sliced.cut(recall(_records, kind, sliced.filters))


def _told(
    request: Request, found: Cut[Stored[Any]], kind: str, mapped: Callable[[], bytes] | None = None
) -> Response:
    forms = {"csv": partial(table, found.rows, KINDS[kind].columns)}
    return told(request, found, {**forms, "geojson": mapped} if mapped else forms)


def _records(ledger: Ledger, kind: str, filters: Filters) -> list[Stored[Any]]:
    end = filters.skip + filters.limit if filters.limit is not None else None
    return list(islice(every(ledger, kind, filters), filters.skip, end))

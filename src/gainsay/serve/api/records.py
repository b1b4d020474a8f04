"""What was read in the articles besides statements: actors, counts, events, places, each with its article."""

from functools import partial
from itertools import islice
from typing import Any

from fastapi import APIRouter, HTTPException, Request
from starlette.responses import Response

from gainsay.keep import Ledger
from gainsay.keep.search import Filters
from gainsay.keep.stream import Stored, one
from gainsay.keep.stream import records as every
from gainsay.publish.columns import KINDS
from gainsay.records import Actor, Event, Figure, Place
from gainsay.serve.api.answers import told
from gainsay.serve.api.asking import SlicedArticles, Wanted
from gainsay.serve.api.described import served
from gainsay.serve.api.tables import table
from gainsay.serve.desk import Recalled

router = APIRouter()


@served(router, "/actors", list[Stored[Actor]], "csv")
def actors(request: Request, recall: Recalled, sliced: SlicedArticles) -> Response:
    """The parties of the articles, in the order in which these were added."""
    return _listed(request, recall, sliced, "actors")


@served(router, "/actors/{wanted}", Stored[Actor], none=True)
def actor(request: Request, recall: Recalled, wanted: Wanted) -> Response:
    """A party of an article with every place that names it."""
    found = recall(one, "actors", wanted)
    if found is None:
        raise HTTPException(404, f"The ledger has no actor {wanted}.")
    return told(request, found)


@served(router, "/figures", list[Stored[Figure]], "csv")
def figures(request: Request, recall: Recalled, sliced: SlicedArticles) -> Response:
    """The counts of people, in the order in which their articles were added."""
    return _listed(request, recall, sliced, "figures")


@served(router, "/events", list[Stored[Event]], "csv")
def events(request: Request, recall: Recalled, sliced: SlicedArticles) -> Response:
    """Who did what to whom, in the order in which the articles were added."""
    return _listed(request, recall, sliced, "events")


@served(router, "/places", list[Stored[Place]], "csv")
def places(request: Request, recall: Recalled, sliced: SlicedArticles) -> Response:
    """The places that articles name, in the order in which these were added."""
    return _listed(request, recall, sliced, "places")


def _listed(request: Request, recall: Recalled, sliced: SlicedArticles, kind: str) -> Response:
    found = sliced.cut(recall(_records, kind, sliced.filters))
    return told(request, found, {"csv": partial(table, found.rows, KINDS[kind].columns)})


def _records(ledger: Ledger, kind: str, filters: Filters) -> list[Stored[Any]]:
    end = filters.skip + filters.limit if filters.limit is not None else None
    return list(islice(every(ledger, kind, filters), filters.skip, end))

"""The stories, one of them whole, and its claims and counts."""

from functools import partial

from fastapi import APIRouter, HTTPException, Request
from starlette.responses import Response

from gainsay.keep import Ledger
from gainsay.keep.board import claims_of
from gainsay.keep.heads import Disputed
from gainsay.keep.search import Told, stories
from gainsay.link.tolls import Toll
from gainsay.link.whole_story import Story
from gainsay.link.whole_story import story as whole
from gainsay.publish.columns import COUNTS, KINDS, counts
from gainsay.serve.api.answers import told
from gainsay.serve.api.asking import SlicedArticles, Wanted
from gainsay.serve.api.described import served
from gainsay.serve.api.tables import table
from gainsay.serve.desk import Recalled

router = APIRouter()


@served(router, "/stories", list[Told], "csv")
def listed(request: Request, recall: Recalled, sliced: SlicedArticles) -> Response:
    """The happenings that several articles tell of, the most told first."""
    found = sliced.cut(recall(stories, sliced.filters))
    return told(request, found, {"csv": partial(table, found.rows, KINDS["stories"].columns)})


@served(router, "/stories/{wanted}/claims", list[Disputed], "csv", none=True)
def claims(request: Request, recall: Recalled, wanted: Wanted) -> Response:
    """All claims of a story, those that somebody denies first, each with the most told first."""
    _story(recall, wanted)
    found = recall(_claims, wanted)
    return told(request, found, {"csv": partial(table, found, KINDS["claims"].columns)})


@served(router, "/stories/{wanted}/figures", list[Toll], "csv", none=True)
def figures(request: Request, recall: Recalled, wanted: Wanted) -> Response:
    """The counts of a story over time, with who gives each, where they conflict, and estimates."""
    found = _story(recall, wanted).figures
    return told(request, found, {"csv": partial(table, counts(found), COUNTS)})


@served(router, "/stories/{wanted}", Story, none=True)
def story(request: Request, recall: Recalled, wanted: Wanted) -> Response:
    """A story: its articles, what is contested in it, what is not, its counts."""
    return told(request, _story(recall, wanted))


def _story(recall: Recalled, wanted: str) -> Story:
    found = recall(whole, wanted)
    if found is None:
        raise HTTPException(404, f"The ledger has no story {wanted}.")
    return found


def _claims(ledger: Ledger, story: str) -> list[Disputed]:
    return [one for contested in (True, False) for one in claims_of(ledger, story, contested=contested)]

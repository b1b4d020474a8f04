"""What was said and what happened, day by day: of a story, or on a claim."""

from collections.abc import Sequence

from fastapi import APIRouter, HTTPException, Request
from starlette.responses import Response

from gainsay.keep.happenings import Moment, in_story, on_claim
from gainsay.serve.asked import Asked, Filtered
from gainsay.serve.days import by_day, once
from gainsay.serve.desk import Recalled
from gainsay.serve.drawing.timeline import drawn
from gainsay.serve.rendering import answer

router = APIRouter()


@router.get("/stories/{wanted}/timeline")
def of_story(request: Request, recall: Recalled, asked: Filtered, wanted: str) -> Response:
    """The statements on claims of a story, and the events in its articles."""
    return _answer(request, asked, recall(in_story, wanted), f"/stories/{wanted}", "story")


@router.get("/disputes/{wanted}/timeline")
def on_dispute(request: Request, recall: Recalled, asked: Filtered, wanted: str) -> Response:
    """The statements on a claim, and the events that they tell."""
    return _answer(request, asked, recall(on_claim, wanted), f"/disputes/{wanted}", "dispute")


def _answer(request: Request, asked: Asked, moments: Sequence[Moment], of: str, what: str) -> Response:
    if not moments:
        raise HTTPException(404, f"The ledger tells nothing of a {what} {of.rpartition('/')[2]}.")
    told = once(moments)
    part = asked.cut(told[asked.filters.skip :])
    days = by_day(part.rows)
    return answer(request, "timeline.html", part, of=of, what=what, days=days, picture=drawn(told))

"""The stories, and one of them with its outlets side by side."""

from fastapi import APIRouter, HTTPException, Request
from starlette.responses import Response

from gainsay.keep.lookup import judgements_on
from gainsay.keep.search import stories
from gainsay.link.whole_story import story as whole
from gainsay.serve.asked import Filtered
from gainsay.serve.desk import AtDesk, Recalled
from gainsay.serve.rendering import answer
from gainsay.serve.views import reports

router = APIRouter()


@router.get("/stories")
def listed(request: Request, recall: Recalled, asked: Filtered) -> Response:
    """The happenings that several articles tell of, the most told first."""
    found = asked.cut(recall(stories, asked.filters))
    return answer(request, "stories.html", found, filters=asked.filters)


@router.get("/stories/{wanted}")
def story(request: Request, desk: AtDesk, recall: Recalled, wanted: str) -> Response:
    """Its articles, what each outlet reports of what is contested, what is not contested, the counts."""
    found = recall(whole, wanted)
    if found is None:
        raise HTTPException(404, f"The ledger has no story {wanted}.")
    with desk.ledger.looking() as connection:
        judged = judgements_on(connection, wanted)
    return answer(request, "story.html", found, reports=reports(found), judged=judged)

"""The counts of a story over time, with who gives each: a picture and its data as a table."""

from fastapi import APIRouter, HTTPException, Request
from starlette.responses import Response

from gainsay.link.tolls import each_once
from gainsay.link.whole_story import story as whole
from gainsay.publish.counts import estimates
from gainsay.serve.desk import Recalled
from gainsay.serve.drawing.figures import drawn
from gainsay.serve.rendering import answer

router = APIRouter()


@router.get("/stories/{wanted}/figures")
def figures(request: Request, recall: Recalled, wanted: str) -> Response:
    """Each thing that the articles of the story count."""
    story = recall(whole, wanted)
    if story is None:
        raise HTTPException(404, f"The ledger has no story {wanted}.")
    charts = []
    for toll in story.figures:
        counts = each_once(toll.counts)
        charts.append((toll, counts, drawn(toll, counts), estimates(toll)))
    return answer(request, "figures.html", story.figures, story=story, charts=charts)

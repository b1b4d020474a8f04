"""An article: the text as stored, every statement marked in it and listed beside it."""

from fastapi import APIRouter, HTTPException, Request
from starlette.responses import Response

from gainsay.keep.lookup import judgements_on, lookup
from gainsay.keep.search import copies_of
from gainsay.publish.outline import outline
from gainsay.publish.phrases import extent, facts
from gainsay.serve.desk import AtDesk
from gainsay.serve.marked import marked
from gainsay.serve.rendering import answer

router = APIRouter()


@router.get("/articles/{wanted}")
def article(request: Request, desk: AtDesk, wanted: str) -> Response:
    """The text, and beside it the statements in its order."""
    reading = desk.ledger.reading(wanted)
    if reading is None:
        raise HTTPException(404, f"The ledger has no article {wanted}.")
    with desk.ledger.looking() as connection:
        found = lookup(connection, wanted)
        judged = judgements_on(connection, wanted)
    lines = outline(reading)
    return answer(
        request,
        "article.html",
        reading,
        text=marked(reading.document, lines.entries),
        entries=lines.entries,
        facts=facts(reading.document),
        extent=extent(reading, lines),
        story=found.story if found else None,
        copies=copies_of(desk.ledger, wanted),
        judged=judged,
    )

"""One statement: its words and chain, what found it, whence it came, the claims it is on, what was judged."""

from fastapi import APIRouter, HTTPException, Request
from starlette.responses import Response

from gainsay.keep.board import claims_with, entries_of
from gainsay.keep.lookup import judgements_on
from gainsay.keep.origins import origins_of
from gainsay.keep.sources import sources_of
from gainsay.publish.citing import of_statement
from gainsay.publish.outline import outline
from gainsay.serve.desk import AtDesk
from gainsay.serve.marked import passage
from gainsay.serve.rendering import answer

router = APIRouter()


@router.get("/statements/{wanted}")
def statement(request: Request, desk: AtDesk, wanted: str) -> Response:
    """The statement with its evidence."""
    document = desk.ledger.document_of(wanted)
    reading = desk.ledger.reading(document) if document else None
    entries = outline(reading).entries if reading else ()
    entry = next((one for one in entries if one.statement.id == wanted), None)
    if reading is None or entry is None:
        raise HTTPException(404, f"The ledger has no statement {wanted}.")
    with desk.ledger.looking() as connection:
        origin = origins_of(connection, [wanted]).get(wanted)
        judged = judgements_on(connection, wanted)
        sources = sources_of(connection, [reading.document.id])
        (told,) = entries_of(connection, [("", wanted)])
    return answer(
        request,
        "statement.html",
        entry.statement,
        passage=passage(reading.document, entry),
        document=reading.document,
        origin=origin,
        claims=claims_with(desk.ledger, wanted),
        judged=judged,
        passage_to_cite=of_statement(told.statement, told.day, sources[reading.document.id]),
    )

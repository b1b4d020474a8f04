"""A dispute, or a claim that nobody denies, with every statement on it."""

from fastapi import APIRouter, HTTPException, Request
from starlette.responses import Response

from gainsay.keep.board import claim
from gainsay.keep.lookup import judgements_on
from gainsay.keep.sources import sources_of
from gainsay.publish.citing import of_dispute
from gainsay.serve.desk import AtDesk, Recalled
from gainsay.serve.drawing.positions import drawn
from gainsay.serve.rendering import answer
from gainsay.serve.views import over_time, parts, party

router = APIRouter()


@router.get("/disputes/{wanted}")
def dispute(request: Request, desk: AtDesk, recall: Recalled, wanted: str) -> Response:
    """Both sides in columns, what bears on the claim below them."""
    whole = recall(claim, wanted)
    if whole is None:
        raise HTTPException(404, f"The ledger has no claim {wanted}.")
    with desk.ledger.looking() as connection:
        judged = judgements_on(connection, wanted)
        sources = sources_of(connection, {one.document for one in whole.entries})
    changing = [party(one) for one in over_time(whole.positions)]
    return answer(
        request,
        "dispute.html",
        whole,
        parts_of_it=parts(whole),
        timeline=drawn(changing),
        parties=changing,
        judged=judged,
        passage=of_dispute(whole, sources),
    )


@router.get("/disputes/{wanted}/dossier")
def dossier(request: Request, desk: AtDesk, recall: Recalled, wanted: str) -> Response:
    """All that is known of the dispute, unfolded, for paper."""
    whole = recall(claim, wanted)
    if whole is None:
        raise HTTPException(404, f"The ledger has no claim {wanted}.")
    with desk.ledger.looking() as connection:
        judged = judgements_on(connection, wanted)
        found = sources_of(connection, {one.document for one in whole.entries})
    sources = sorted(found.values(), key=lambda one: (one.published or "9", one.document))
    return answer(
        request,
        "dossier.html",
        whole,
        parts_of_it=parts(whole),
        sources=sources,
        numbers={one.document: number for number, one in enumerate(sources, 1)},
        judged=judged,
    )

"""The disputes, and each claim with all that is known of it."""

from functools import partial

from fastapi import APIRouter, HTTPException, Request
from starlette.responses import Response

from gainsay.keep.board import State, Whole, claim, disputed
from gainsay.keep.heads import Disputed
from gainsay.publish.columns import KINDS
from gainsay.serve.api.answers import told
from gainsay.serve.api.asking import Sliced, Wanted
from gainsay.serve.api.described import served
from gainsay.serve.api.feeds import of_dispute, of_disputes
from gainsay.serve.api.tables import table
from gainsay.serve.desk import AtDesk, Recalled

router = APIRouter()


@served(router, "/disputes", list[Disputed], "csv", "atom")
def disputes(
    request: Request, desk: AtDesk, recall: Recalled, sliced: Sliced, state: State = State.STANDING
) -> Response:
    """The disputes, the most contested first, then those that moved last."""
    found = sliced.cut(recall(disputed, sliced.filters, state))
    forms = {
        "csv": partial(table, found.rows, KINDS["claims"].columns),
        "atom": partial(of_disputes, request, desk.ledger, found.rows),
    }
    return told(request, found, forms)


@served(router, "/claims/{wanted}", Whole, "atom", none=True)
@served(router, "/disputes/{wanted}", Whole, "atom", none=True)
def dispute(request: Request, desk: AtDesk, recall: Recalled, wanted: Wanted) -> Response:
    """A dispute, or a claim that nobody denies, with every statement on it."""
    whole = recall(claim, wanted)
    if whole is None:
        raise HTTPException(404, f"The ledger has no claim {wanted}.")
    return told(request, whole, {"atom": partial(of_dispute, request, desk.ledger, whole)})

"""Whether the board is up and its ledger answers."""

from fastapi import APIRouter
from starlette.responses import JSONResponse, Response

from gainsay.serve.desk import AtDesk

router = APIRouter()


@router.get("/healthz")
def health(desk: AtDesk) -> Response:
    """Asks the ledger for something that it has not; fails where it does not answer."""
    return JSONResponse({"ok": desk.ledger.body("") is None})

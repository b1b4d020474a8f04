"""What a monitor asks for: how many requests, how long they took, how much the ledger holds."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from gainsay.keep.sizes import sizes
from gainsay.serve.desk import AtDesk
from gainsay.serve.metrics import MEDIA_TYPE

router = APIRouter()


@router.get("/metrics")
def metrics(request: Request, desk: AtDesk) -> Response:
    """In Prometheus' text format."""
    return Response(request.app.state.metrics.text(sizes(desk.ledger)), media_type=MEDIA_TYPE)

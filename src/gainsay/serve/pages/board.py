"""The board: the disputes, the most contested and the latest first."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from gainsay.keep.board import State, disputed
from gainsay.serve.asked import Filtered
from gainsay.serve.desk import Recalled
from gainsay.serve.rendering import answer

router = APIRouter()


@router.get("/")
def board(request: Request, recall: Recalled, asked: Filtered, state: State = State.STANDING) -> Response:
    """One row a dispute."""
    found = asked.cut(recall(disputed, asked.filters, state))
    return answer(request, "board.html", found, filters=asked.filters, state=state, states=tuple(State))

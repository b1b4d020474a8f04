"""Who asks again for what has not changed is told so, before anything is looked up."""

import hashlib
import hmac

from fastapi import Depends, FastAPI, Request
from starlette.responses import Response

from gainsay.serve.desk import AtDesk, Recalled

# Where an answer finds its ETag in the request's scope.
TAG = "gainsay.tag"


class _UnchangedError(Exception):
    """The answer would be the one that the client has."""


def told_already(request: Request, desk: AtDesk, recall: Recalled) -> None:
    """Stop here where If-None-Match names what would be answered.

    An answer depends on the ledger, the address and Accept alone, so a hash of these is its ETag. It is
    taken before the ledger is asked: what is written meanwhile makes another one the next time.
    """
    if request.method != "GET":
        return
    asked = f"{recall.mark()}\n{request.url}\n{request.headers.get('accept', '')}"
    tag = f'"{hmac.new(desk.secret, asked.encode(), hashlib.sha256).hexdigest()[:32]}"'
    request.scope[TAG] = tag
    known = (one.strip().removeprefix("W/") for one in request.headers.get("if-none-match", "").split(","))
    if tag in known:
        raise _UnchangedError


TellOnce = Depends(told_already)


def install(app: FastAPI) -> None:
    """Tell the application how to answer that nothing changed."""
    app.add_exception_handler(_UnchangedError, _unchanged)


def _unchanged(request: Request, _: Exception) -> Response:
    return Response(status_code=304, headers={"etag": request.scope[TAG], "vary": "Accept"})

"""Forms come from our own pages: a token in each of them, tied to a cookie that other sites cannot read."""

import hashlib
import hmac
import secrets
from typing import Annotated

from fastapi import Depends, Form, HTTPException, Request
from starlette.responses import Response

from gainsay.serve.desk import AtDesk, Desk

COOKIE = "gainsay-form"


def visitor(request: Request) -> str:
    """The mark of this browser; a new one where it has none."""
    return request.cookies.get(COOKIE) or secrets.token_urlsafe(16)


def token(desk: Desk, mark: str) -> str:
    """What forms on pages for the browser with this mark carry, while its session lasts."""
    return hmac.new(desk.secret, f"{mark} {desk.session}".encode(), hashlib.sha256).hexdigest()


def remember(request: Request, response: Response, mark: str) -> None:
    """Give the browser its mark, where it has none."""
    if COOKIE not in request.cookies:
        secure = request.url.scheme == "https"
        response.set_cookie(COOKIE, mark, httponly=True, samesite="strict", secure=secure)


def checked(request: Request, desk: AtDesk, csrf: Annotated[str, Form()] = "") -> None:
    """Raises HTTPException where a form does not come from one of our pages."""
    mark = request.cookies.get(COOKIE, "")
    own = request.headers.get("sec-fetch-site", "same-origin") == "same-origin"
    if not (own and mark and hmac.compare_digest(token(desk, mark).encode(), csrf.encode())):
        raise HTTPException(403, "This form is not of this board, or is too old; load its page again.")


Checked = Depends(checked)

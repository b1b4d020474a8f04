"""Who asks: by the cookie of a browser that is logged in, or by the token of a program."""

from datetime import UTC, datetime

from fastapi import Request
from starlette.responses import Response

from gainsay.keep import Ledger, users
from gainsay.keep.users import SESSION, Visitor


def find(request: Request, ledger: Ledger) -> None:
    """Note on the request who asks, if anybody is known. A token goes before a cookie."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        request.state.session, request.state.visitor = "", users.by_token(ledger, token.strip())
        return
    secret = request.cookies.get(_cookie(request), "")
    found = users.by_session(ledger, secret, datetime.now(UTC)) if secret else None
    request.state.session, request.state.visitor = secret if found else "", found


def visitor(request: Request) -> Visitor | None:
    """Who was found to ask."""
    found: Visitor | None = getattr(request.state, "visitor", None)
    return found


def enter(request: Request, response: Response, ledger: Ledger, name: str) -> None:
    """Log the browser in; one that was logged in before is logged out first."""
    leave(request, response, ledger)
    response.set_cookie(
        _cookie(request),
        users.open_session(ledger, name, datetime.now(UTC)),
        max_age=int(SESSION.total_seconds()),
        httponly=True,
        samesite="lax",
        secure=_is_https(request),
    )


def leave(request: Request, response: Response, ledger: Ledger) -> None:
    """Log the browser out."""
    secret = request.cookies.get(_cookie(request), "")
    if secret:
        users.close_session(ledger, secret)
    response.delete_cookie(_cookie(request), httponly=True, samesite="lax", secure=_is_https(request))


def _cookie(request: Request) -> str:
    """The prefix makes browsers refuse the cookie from anywhere but this very host, over TLS."""
    return "__Host-gainsay-session" if _is_https(request) else "gainsay-session"


def _is_https(request: Request) -> bool:
    return request.url.scheme == "https"

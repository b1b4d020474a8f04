"""Where people have to log in: who is let in, and what for. All that is not named here stays shut."""

import math
from urllib.parse import quote

from fastapi import Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from gainsay.keep.users import Role
from gainsay.serve import sessions
from gainsay.serve.desk import Desk
from gainsay.serve.failures import told
from gainsay.serve.limits import Clock, Rate, neighbourhood
from gainsay.serve.rendering import asks_for_json

# Open to everybody: whether the board is up, the way in, and what its page looks like.
_OPEN = frozenset({"/healthz", "/login"})
_STATIC = "/static/"
# What a reader may send: what concerns nobody else.
_OWN = frozenset({"/login", "/logout", "/password", "/following"})
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


class Doors:
    """ASGI middleware: finds out who asks, and refuses what that one may not see or do."""

    def __init__(self, app: ASGIApp, desk: Desk, clock: Clock) -> None:
        self.app, self.desk, self.rate = app, desk, Rate(clock)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http" or not self.desk.logins:
            await self.app(scope, receive, send)
            return
        refusal = await run_in_threadpool(self._refusal, Request(scope))
        await (refusal or self.app)(scope, receive, send)

    def _refusal(self, request: Request) -> Response | None:
        path = request.url.path
        if path == "/healthz" or path.startswith(_STATIC):
            return None
        sessions.find(request, self.desk.ledger)
        visitor = sessions.visitor(request)
        if visitor is None and path not in _OPEN:
            return _shut(request)
        if request.method in _SAFE:
            return None
        if visitor is not None and visitor.role is not Role.EDITOR and path not in _OWN:
            return told(
                request, 403, "A reader sees everything and changes nothing; ask for the role of an editor."
            )
        if request.state.session and request.headers.get("sec-fetch-site", "same-origin") != "same-origin":
            return told(request, 403, "This does not come from a page of the board.")
        return self._flood(request, visitor.name if visitor else client(request))

    def _flood(self, request: Request, who: str) -> Response | None:
        wait = self.rate.wait(who)
        return later(request, wait, "Too many requests") if wait else None


def client(request: Request) -> str:
    """From where is asked."""
    return neighbourhood(request.client.host) if request.client else ""


def later(request: Request, seconds: float, why: str) -> Response:
    """The answer to who has to wait."""
    whole = math.ceil(seconds)
    answer = told(request, 429, f"{why}; try again in {whole} {'second' if whole == 1 else 'seconds'}.")
    answer.headers["retry-after"] = str(whole)
    return answer


def _shut(request: Request) -> Response:
    """Lead a browser to the login page, and tell a program that it needs a token."""
    reads = request.method == "GET" and "text/html" in request.headers.get("accept", "")
    if reads and not asks_for_json(request) and "authorization" not in request.headers:
        wanted = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        return RedirectResponse("/login" + (f"?next={quote(wanted, safe='/')}" if wanted != "/" else ""), 303)
    answer = told(request, 401, "Log in, or send a token that holds: Authorization: Bearer TOKEN.")
    answer.headers["www-authenticate"] = "Bearer"
    return answer

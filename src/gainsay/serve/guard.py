"""What stands before every request: the Host check, the cap on bodies, the headers, the last resort."""

import logging
from collections.abc import Awaitable, Callable, Collection
from ipaddress import ip_address

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from gainsay.config import MAX_PAGE_BYTES
from gainsay.serve.api import PREFIX
from gainsay.serve.failures import problem

# Forms are short; articles may be as long as a page that is fetched.
MOST_BYTES = 64 * 1024
# Among the hosts: any address in numbers.
NUMBERS = "0.0.0.0"
LONGER = {"/add": MAX_PAGE_BYTES, f"{PREFIX}/articles": MAX_PAGE_BYTES}
_TOO_LONG = "What was sent is too long."

HEADERS = {
    "content-security-policy": "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    # Kept by the browser, but asked for again each time: a ledger changes.
    "cache-control": "private, no-cache",
}

_log = logging.getLogger(__name__)

Failed = Callable[[Request, Exception], Response]


class Guard:
    """ASGI middleware around the whole application.

    Only requests to one of `hosts` (names without a port) pass: a page elsewhere whose name
    was turned to this machine's address would otherwise read the ledger (DNS rebinding). NUMBERS
    among them lets every numeric address pass, which no such page has.
    What nothing inside has handled is logged, and answered with what `failed` makes of it.
    """

    def __init__(self, app: ASGIApp, hosts: Collection[str], failed: Failed) -> None:
        self.app, self.hosts, self.failed = app, frozenset(hosts), failed

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started = False

        async def sending(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
                if scope["scheme"] == "https":
                    headers.setdefault("strict-transport-security", "max-age=31536000")
            await send(message)

        try:
            await (self._refusal(scope) or self.app)(scope, _capped(scope, receive), sending)
        except Exception as error:
            _log.exception("%s %s failed", scope["method"], scope["path"])
            if started:
                raise
            await self.failed(Request(scope), error)(scope, receive, sending)

    def _refusal(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        if not self._is_ours(_name(headers.get("host", ""))):
            return _refused(scope, 421, "This board is not served under that name.")
        declared = headers.get("content-length", "0")
        if not declared.isdecimal() or int(declared) > _most(scope):
            return _refused(scope, 413, _TOO_LONG)
        return None

    def _is_ours(self, name: str) -> bool:
        return name in self.hosts or (NUMBERS in self.hosts and _is_numeric(name))


def _is_numeric(name: str) -> bool:
    try:
        ip_address(name.strip("[]"))
    except ValueError:
        return False
    return True


def _refused(scope: Scope, status: int, message: str) -> Response:
    if scope["path"].startswith(PREFIX):
        return problem(status, message)
    return PlainTextResponse(message, status)


def _most(scope: Scope) -> int:
    """The bytes that a body at this address may have."""
    return LONGER.get(scope["path"], MOST_BYTES)


def _name(host: str) -> str:
    """The host without its port."""
    if host.startswith("["):
        return host.partition("]")[0] + "]"
    return host.partition(":")[0].lower()


def _capped(scope: Scope, receive: Receive) -> Callable[[], Awaitable[Message]]:
    """The same body, but for what goes on beyond the cap."""
    got, most = 0, _most(scope)

    async def receiving() -> Message:
        nonlocal got
        message = await receive()
        got += len(message.get("body", b""))
        if got > most:
            raise HTTPException(413, _TOO_LONG)
        return message

    return receiving

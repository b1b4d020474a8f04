"""Starts the server on an address of this machine and runs it until it is stopped."""

import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from ipaddress import ip_address

import uvicorn

from gainsay.errors import UsageError
from gainsay.keep.users import anybody
from gainsay.serve.app import LOOPBACK, create_app
from gainsay.serve.desk import Desk
from gainsay.serve.guard import NUMBERS

_ANY = ("0.0.0.0", "::")


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """Where the board is served, and to whom; port 0 takes any free one.

    `names` are those by which it is known besides the address, `proxy` the address of the program
    that takes requests from others and hands them on, `login` asks for logins on loopback too.
    """

    host: str = "127.0.0.1"
    port: int = 8642
    names: tuple[str, ...] = ()
    proxy: str | None = None
    login: bool = False

    @property
    def for_others(self) -> bool:
        """Whether others than this computer's programs may reach it."""
        return not _is_loopback(self.host) or bool(self.names) or self.proxy is not None

    @property
    def hosts(self) -> tuple[str, ...]:
        """The names that requests may be made to."""
        own = (
            (NUMBERS, socket.gethostname().lower()) if self.host in _ANY else (_bracketed(self.host).lower(),)
        )
        return (*LOOPBACK, *own, *(name.lower() for name in self.names))


def run(desk: Desk, where: Where, ready: Callable[[str], None]) -> None:
    """Serve until Ctrl-C or SIGTERM, which let answers that were begun end; `ready` gets the address.

    Raises UsageError for an address that cannot be had, and where others could reach the ledger and
    nobody could log in.
    """
    logins = where.login or where.for_others
    if logins and not anybody(desk.ledger):
        raise UsageError(
            f"{desk.ledger.name} has no users, and whom you serve it to has to log in; enter one with "
            "`gainsay users add NAME`, or serve it on this computer alone, without any of these options"
        )
    with _listening(where.host, where.port) as listening, _ended_by_sigterm():
        ready(f"http://{_bracketed(where.host)}:{listening.getsockname()[1]}/")
        app = create_app(replace(desk, logins=logins), where.hosts)
        settings = uvicorn.Config(
            app,
            log_config=None,
            log_level="warning",
            timeout_graceful_shutdown=5,
            access_log=False,
            server_header=False,
            lifespan="on",
            ws="none",
            # Only a proxy that was named may say from where a request came, and whether over TLS.
            proxy_headers=where.proxy is not None,
            forwarded_allow_ips=where.proxy,
        )
        server = uvicorn.Server(settings)
        app.state.streams.stopping = lambda: server.should_exit
        try:
            server.run(sockets=[listening])
        except KeyboardInterrupt:  # which uvicorn passes on once it has stopped
            return


@contextmanager
def _ended_by_sigterm() -> Iterator[None]:
    """uvicorn passes SIGTERM on once it has stopped; it then lets the ledger be closed, and no more."""
    before = signal.signal(signal.SIGTERM, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        made = socket.create_server((host, port), family=family)
    except OSError as error:
        raise UsageError(
            f"cannot serve on {host} port {port}: {error.strerror or error}; try another --port"
        ) from error
    # asyncio sends without delay only where the protocol is named; else answers wait 40 ms for a receipt.
    return socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP, fileno=made.detach())

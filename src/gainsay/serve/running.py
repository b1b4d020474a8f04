"""Starts the server on an address of this machine and runs it until it is stopped."""

import socket
from collections.abc import Callable
from ipaddress import ip_address

import uvicorn

from gainsay.errors import UsageError
from gainsay.serve.app import create_app
from gainsay.serve.desk import Desk


def run(desk: Desk, host: str, port: int, ready: Callable[[str], None]) -> None:
    """Serve until Ctrl-C or SIGTERM; `ready` gets the address. Port 0 takes any free one.

    Raises UsageError for an address that others can reach, or that cannot be had.
    """
    if not _is_loopback(host):
        raise UsageError(
            f"cannot serve on {host}: others could reach the ledger there, and logins come first; "
            "leave --host out, or give 127.0.0.1 or ::1"
        )
    with _listening(host, port) as listening:
        name = f"[{host}]" if ":" in host else host
        ready(f"http://{name}:{listening.getsockname()[1]}/")
        settings = uvicorn.Config(
            create_app(desk),
            log_config=None,
            log_level="warning",
            timeout_graceful_shutdown=5,
            access_log=False,
            server_header=False,
            lifespan="on",
            ws="none",
        )
        try:
            uvicorn.Server(settings).run(sockets=[listening])
        except KeyboardInterrupt:  # which uvicorn passes on once it has stopped
            return


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        raise UsageError(
            f"cannot serve on {host} port {port}: {error.strerror or error}; give another with --port"
        ) from error

import ssl
from typing import Any

import httpcore2
import httpx2
import pytest

from gainsay.acquire import transport
from gainsay.acquire.transport import Deadline, GuardedBackend, Transport
from tests.acquire.site import HandClock


class Wire(httpcore2.NetworkStream):
    """A connection that notes what is asked of it, and breaks when TLS has begun."""

    def __init__(self) -> None:
        self.server_name: str | None = None
        self.timeouts: list[float | None] = []

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        assert ssl_context.verify_mode is ssl.CERT_REQUIRED
        assert ssl_context.check_hostname
        self.server_name = server_hostname
        self.timeouts.append(timeout)
        return self

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self.timeouts.append(timeout)

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        self.timeouts.append(timeout)
        raise httpcore2.ReadError("the end")

    def close(self) -> None:
        pass

    def get_extra_info(self, info: str) -> Any:
        return None


def test_tls_is_checked_against_the_name_while_the_checked_address_is_dialled(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wire, dialled, turned = Wire(), [], HandClock()

    def dial(self: object, host: str, port: int, *_: Any) -> Wire:
        dialled.append((host, port))
        return wire

    monkeypatch.setattr(httpcore2.SyncBackend, "connect_tcp", dial)
    monkeypatch.setattr(transport, "resolve", lambda host, port, allow_private: ["8.8.8.8"])
    deadline = Deadline(turned.monotonic)
    deadline.start(5.0)
    backend = GuardedBackend(deadline, allow_private=False)
    with (
        httpx2.Client(transport=Transport(backend), timeout=60.0) as client,
        pytest.raises(httpcore2.ReadError),
    ):
        client.get("https://news.example/a")
    assert dialled == [("8.8.8.8", 443)]
    assert wire.server_name == "news.example"
    assert wire.timeouts
    assert all(timeout is not None and timeout <= 5.0 for timeout in wire.timeouts)


def test_deadline_bounds_and_ends() -> None:
    turned = HandClock()
    deadline = Deadline(turned.monotonic)
    deadline.start(10.0)
    assert deadline.bound(3.0) == 3.0
    assert deadline.bound(None) == 10.0
    turned.seconds = 8.0
    assert deadline.bound(3.0) == 2.0
    deadline.extend(1.0)
    assert deadline.bound(3.0) == 3.0
    assert not deadline.passed
    turned.seconds = 11.0
    assert deadline.passed
    with pytest.raises(httpcore2.ReadTimeout):
        deadline.bound(3.0)

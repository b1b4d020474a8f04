"""The seam between httpx2 and the sockets: checked addresses, and one deadline for all of a page.

Time-outs of HTTP libraries bound each read, so a server that sends a byte now
and then holds a client for ever; here every read, write and connection is
also bounded by what is left of the page's deadline. Connections go to the
addresses that `addresses.resolve` checked while Host and the TLS name stay
those of the URL. Proxies of the environment are not used: behind one, the
address that is spoken to could not be checked.
"""

import ssl
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import httpcore2
import httpx2

from gainsay.acquire.addresses import resolve

# What may come out of a request, apart from errors of gainsay itself.
ERRORS = (
    httpx2.HTTPError,
    httpcore2.NetworkError,
    httpcore2.ProtocolError,
    httpcore2.TimeoutException,
)
TIMEOUTS = (httpx2.TimeoutException, httpcore2.TimeoutException)


class Deadline:
    """The moment, on the clock `monotonic` (seconds), at which a page has to be here."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._end = 0.0

    def start(self, seconds: float) -> None:
        """Set the moment `seconds` from now."""
        self._end = self._monotonic() + seconds

    def extend(self, seconds: float) -> None:
        """Move the moment on, for time that we waited of our own will."""
        self._end += seconds

    @property
    def passed(self) -> bool:
        """Whether the moment is over."""
        return self._monotonic() >= self._end

    def bound(self, timeout: float | None) -> float:
        """`timeout`, or what is left when that is less. Raises httpcore2.ReadTimeout at the end."""
        left = self._end - self._monotonic()
        if left <= 0:
            raise httpcore2.ReadTimeout("the deadline has passed")
        return left if timeout is None else min(timeout, left)


class _Stream(httpcore2.NetworkStream):
    """A connection whose every step ends by the deadline."""

    def __init__(self, inner: httpcore2.NetworkStream, deadline: Deadline) -> None:
        self._inner = inner
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, self._deadline.bound(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, self._deadline.bound(timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        secured = self._inner.start_tls(ssl_context, server_hostname, self._deadline.bound(timeout))
        return _Stream(secured, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


class GuardedBackend(httpcore2.SyncBackend):
    """Opens connections to checked addresses only, bounded by the deadline."""

    def __init__(self, deadline: Deadline, *, allow_private: bool) -> None:
        self._deadline = deadline
        self._allow_private = allow_private

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        """Connect to the first address of `host` that answers. Raises as `resolve` and httpcore2 do."""
        failure: Exception = httpcore2.ConnectError(f"no address for {host}")
        for address in resolve(host, port, allow_private=self._allow_private):
            bounded = self._deadline.bound(timeout)
            try:
                stream = super().connect_tcp(address, port, bounded, local_address, socket_options)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failure = error
            else:
                return _Stream(stream, self._deadline)
        raise failure


class _Body(httpx2.SyncByteStream):
    """The body of an answer, as httpx2 wants it."""

    def __init__(self, answer: httpcore2.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        return self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()


class Transport(httpx2.BaseTransport):
    """Carries httpx2 requests over a pool of guarded connections."""

    def __init__(self, backend: httpcore2.NetworkBackend) -> None:
        self._pool = httpcore2.ConnectionPool(
            ssl_context=httpx2.create_ssl_context(), network_backend=backend
        )

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send one request and return its answer with the body still to be read."""
        url = request.url
        answer = self._pool.handle_request(
            httpcore2.Request(
                method=request.method,
                url=httpcore2.URL(
                    scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
                ),
                headers=request.headers.raw,
                extensions=request.extensions,
            )
        )
        return httpx2.Response(
            answer.status, headers=answer.headers, stream=_Body(answer), extensions=answer.extensions
        )

    def close(self) -> None:
        """Close all connections."""
        self._pool.close()

"""One address to one answer: redirects followed by hand, each hop checked, time bounded.

The HTTP library would follow redirects itself, but then robots.txt and the
polite wait could not come before each hop.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace

import httpx2

from gainsay.acquire import urls
from gainsay.acquire.capture import Headers
from gainsay.acquire.clock import Timeouts
from gainsay.acquire.transport import ERRORS, TIMEOUTS, Deadline, GuardedBackend, Transport
from gainsay.config import USER_AGENT
from gainsay.errors import NetworkError

# The Fetch standard lets browsers follow 20; an honest site needs two or three.
MAX_REDIRECTS = 10
_PERMANENT = (301, 308)

_HEADERS = {
    "User-Agent": USER_AGENT,
    "Accept": "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5",
    "Accept-Language": "en",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One response: its body when the status is 2xx, or the `location` it redirects to.

    `moved` is where the address asked for lives from now on, if it says so.
    """

    url: httpx2.URL
    status: int
    headers: Headers
    body: bytes
    location: str | None
    moved: httpx2.URL | None = None


class Client:
    """Sends GET requests one after the other, all of them bounded by `deadline`."""

    def __init__(self, timeouts: Timeouts, deadline: Deadline, *, allow_private: bool) -> None:
        self._total = timeouts.total
        self._deadline = deadline
        self._client = httpx2.Client(
            transport=Transport(GuardedBackend(deadline, allow_private=allow_private)),
            headers=_HEADERS,
            timeout=httpx2.Timeout(timeouts.read, connect=timeouts.connect),
        )

    def close(self) -> None:
        """Close all connections."""
        self._client.close()

    def follow(
        self,
        start: httpx2.URL,
        read: Callable[[httpx2.Response], bytes],
        permit: Callable[[httpx2.URL], None],
        headers: Mapping[str, str],
    ) -> Answer:
        """Get `start` and what it redirects to; `permit` may raise before each hop, `read` gets a body.

        `headers` go before those that every request has.

        Raises Refused for an address that may not be asked, NetworkError when none answers.
        """
        url, moved, lasting = start, None, True
        for _ in range(MAX_REDIRECTS + 1):
            urls.check(url)
            permit(url)
            answer = self._get(url, read, headers)
            if answer.location is None:
                return replace(answer, moved=moved)
            url = urls.joined(url, answer.location)
            # What stands behind a passing redirect is not where the first address has moved to.
            lasting = lasting and answer.status in _PERMANENT
            moved = url if lasting else moved
        raise NetworkError(
            f"{start} redirects more than {MAX_REDIRECTS} times, last to {url}; "
            "open it in a browser, save the page and read the file"
        )

    def _get(
        self, url: httpx2.URL, read: Callable[[httpx2.Response], bytes], headers: Mapping[str, str]
    ) -> Answer:
        with self._reported(url), self._client.stream("GET", url, headers=headers) as response:
            return Answer(
                url=url,
                status=response.status_code,
                headers=tuple(response.headers.multi_items()),
                body=read(response) if response.is_success else b"",
                location=response.headers["location"] if response.has_redirect_location else None,
            )

    @contextmanager
    def _reported(self, url: httpx2.URL) -> Iterator[None]:
        """Turn what the libraries raise into NetworkError."""
        try:
            yield
        except ERRORS as error:
            if self._deadline.passed:
                reason = f"took longer than {self._total:g} seconds"
            elif isinstance(error, TIMEOUTS):
                reason = "does not answer in time"
            else:
                reason = f"cannot be fetched ({error or type(error).__name__})"
            raise NetworkError(
                f"{url} {reason}; try again later, or save the page in a browser and read the file"
            ) from error


def read_up_to(response: httpx2.Response, size: int) -> bytes:
    """At most `size` bytes of the decoded body; decoding goes on only as far as they need."""
    body = bytearray()
    for chunk in response.iter_bytes():
        body += chunk
        if len(body) >= size:
            break
    return bytes(body[:size])

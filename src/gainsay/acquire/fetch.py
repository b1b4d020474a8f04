"""Pages from the web: robots.txt obeyed, hosts spared, size bounded, failures explained.

Importing this module loads httpx2, so `gainsay.acquire` does it only on demand.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Self

import httpx2

from gainsay.acquire import urls
from gainsay.acquire.capture import captured, content_type
from gainsay.acquire.client import Answer, Client, read_up_to
from gainsay.acquire.clock import Clock, Timeouts
from gainsay.acquire.failures import failure
from gainsay.acquire.pace import Pace
from gainsay.acquire.robots import MAX_ROBOTS_BYTES, Robots
from gainsay.acquire.transport import Deadline
from gainsay.config import MAX_PAGE_BYTES
from gainsay.errors import TooLarge
from gainsay.records import RawPage

# Feeds first: some sites serve the page and its feed at one address.
_FEED = "application/atom+xml,application/rss+xml,application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.5"

_NOT_MODIFIED = 304
_CONDITIONS = frozenset({"If-None-Match", "If-Modified-Since"})

_TIMEOUTS = Timeouts()
_CLOCK = Clock()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A feed's answer: `page` None where it has not changed; `moved` where it says it lives from now on."""

    page: RawPage | None
    moved: str | None


class Fetcher:
    """Fetches pages one after the other (one thread at a time); a context manager.

    `allow_private` permits hosts outside the public internet. `delay` is the
    least number of seconds between two pages of one host; a longer crawl-delay
    of its robots.txt is honoured up to `pace.MAX_DELAY_SECONDS`. `max_bytes`
    bounds a body after content-decoding.
    """

    def __init__(
        self,
        *,
        allow_private: bool = False,
        delay: float = 1.0,
        timeouts: Timeouts = _TIMEOUTS,
        max_bytes: int = MAX_PAGE_BYTES,
        clock: Clock = _CLOCK,
    ) -> None:
        self._total = timeouts.total
        self._max_bytes = max_bytes
        self._clock = clock
        self._deadline = Deadline(clock.monotonic)
        self._client = Client(timeouts, self._deadline, allow_private=allow_private)
        self._robots = Robots(self._robots_answer, clock.monotonic)
        self._pace = Pace(delay, clock)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close all connections."""
        self._client.close()

    def fetch(self, address: str) -> RawPage:
        """The page at `address` after redirects, as captured.

        Raises InputError when it is no address; Refused when its scheme, a private
        host or robots.txt forbids it, at any hop; NetworkError when it cannot be had;
        TooLarge above `max_bytes`.
        """
        return self._page(address, self._answer(address, {}))

    def fetch_feed(self, address: str, *, etag: str | None = None, modified: str | None = None) -> Fetched:
        """The feed at `address`, unless it is the one that had these headers. Raises as `fetch` does."""
        conditions = {"If-None-Match": etag, "If-Modified-Since": modified}
        headers = {name: value for name, value in conditions.items() if value}
        answer = self._answer(address, {"Accept": _FEED, **headers})
        return Fetched(
            page=None if answer.status == _NOT_MODIFIED else self._page(address, answer),
            moved=str(answer.moved) if answer.moved else None,
        )

    def _answer(self, address: str, headers: Mapping[str, str]) -> Answer:
        start = urls.parsed(address)
        self._deadline.start(self._total)
        asked: set[str] = set()
        try:
            answer = self._client.follow(
                start, self._page_body, lambda url: self._permit(url, asked), headers
            )
        finally:
            self._pace.mark(asked)
        # Nothing has changed only for one who has something.
        unchanged = answer.status == _NOT_MODIFIED and not _CONDITIONS.isdisjoint(headers)
        if not (200 <= answer.status < 300 or unchanged):
            raise failure(answer, self._clock.now())
        return answer

    def _permit(self, url: httpx2.URL, asked: set[str]) -> None:
        """Ask robots.txt and wait; a hop to a host that this page has just asked need not wait again."""
        wanted = self._robots.check(urls.origin(url), str(url))
        if url.host not in asked:
            self._deadline.extend(self._pace.wait(url.host, wanted))
            asked.add(url.host)

    def _page(self, address: str, answer: Answer) -> RawPage:
        media_type, charset = content_type(answer.headers)
        page = captured(address, answer.body, retrieved=self._clock.now(), media_type=media_type)
        return replace(page, url=str(answer.url), charset=charset, headers=answer.headers)

    def _page_body(self, response: httpx2.Response) -> bytes:
        declared = response.headers.get("content-length", "")
        # A declared size saves the download; it may also be missing or a lie.
        if not (declared.isdecimal() and int(declared) > self._max_bytes):
            body = read_up_to(response, self._max_bytes + 1)
            if len(body) <= self._max_bytes:
                return body
        raise TooLarge(
            f"{response.url} holds more than {self._max_bytes:,} bytes, which no article and no feed does; "
            "check that the address is that of one"
        )

    def _robots_answer(self, address: str) -> tuple[int, bytes]:
        answer = self._client.follow(
            urls.parsed(address),
            lambda response: read_up_to(response, MAX_ROBOTS_BYTES),
            lambda url: None,
            {},
        )
        return answer.status, answer.body

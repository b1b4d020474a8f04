"""What the tests of a watch work with: pages put on a site, rounds run, time moved on."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler

import pytest

from gainsay.acquire import Fetcher
from gainsay.config import Given
from gainsay.keep import Ledger
from gainsay.watching import Asked, Followed, Taken, Watch
from tests.acquire.site import HandClock, Page, Site, reply
from tests.keep.conftest import DATABASES

both = pytest.mark.parametrize("ledger", DATABASES, indirect=True)

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def rss(*links: str) -> bytes:
    """A feed of these links, the newest first, each published a day after the one behind it."""
    items = "".join(
        f"<item><link>{link}</link><title>{link}</title>"
        f"<pubDate>{datetime(2026, 11, 30 - n):%d %b %Y} 10:00:00 GMT</pubDate></item>"
        for n, link in enumerate(links)
    )
    return f'<rss version="2.0"><channel><title>T</title>{items}</channel></rss>'.encode()


def tagged(body: bytes, tag: str) -> Page:
    """A page that says it is unchanged to one who has the version `tag`."""

    def page(handler: BaseHTTPRequestHandler) -> None:
        unchanged = handler.headers["If-None-Match"] == tag
        reply(b"", status=304)(handler) if unchanged else reply(body, ETag=tag)(handler)

    return page


@dataclass
class Desk:
    """One watch after another on one ledger."""

    site: Site
    ledger: Ledger
    turned: HandClock
    fetcher: Fetcher
    seen: list[Given]
    told: list[Asked | Taken] = field(default_factory=list)

    def watch(self, *followed: Followed | str) -> Watch:
        """A watch as after a start of the program."""
        feeds = [Followed(url=self.site.url(f)) if isinstance(f, str) else f for f in followed]
        return Watch(feeds, self.fetcher, clock=self.turned.clock())

    def articles(self, *paths: str) -> None:
        """Put an article at each path."""
        self.site.pages |= {path: reply(path.encode()) for path in paths}

    def round(self, watch: Watch) -> list[str]:
        """What the site was asked for in one round, without robots.txt; what was told is in `told`."""
        self.site.asked.clear()
        self.told = list(watch.round(self.ledger))
        return [path for path in self.site.asked if path != "/robots.txt"]

    def later(self, time: timedelta) -> None:
        """Move the time on."""
        self.turned.seconds += time.total_seconds()

    def until_due(self, watch: Watch) -> timedelta | None:
        """How long from now there is nothing to do."""
        due = watch.next_due(self.ledger)
        return due - self.turned.now() if due else None

    @property
    def asked(self) -> Sequence[Asked]:
        """What was told of feeds."""
        return [one for one in self.told if isinstance(one, Asked)]

    @property
    def taken(self) -> Sequence[Taken]:
        """What was told of articles."""
        return [one for one in self.told if isinstance(one, Taken)]

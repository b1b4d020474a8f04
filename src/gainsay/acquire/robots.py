"""robots.txt: whether a page may be fetched, asked once per origin (RFC 9309).

No robots.txt (status 4xx) allows everything; one that cannot be read (5xx, no
connection) forbids everything.
"""

from collections.abc import Callable
from dataclasses import dataclass

from protego import Protego

from gainsay.config import USER_AGENT
from gainsay.errors import NetworkError, Refused

# RFC 9309 asks to read 500 KiB at least and lets the rest be ignored.
MAX_ROBOTS_BYTES = 500 * 1024

# RFC 9309 allows a day; an hour asks once per command and follows changes in a
# long watch. A failure may pass sooner, but each page must not wait for it anew.
RULES_SECONDS = 3600.0
FAILURE_SECONDS = 300.0

# Rules name the product, not the whole header.
_PRODUCT = USER_AGENT.partition("/")[0]

_SAVE_IT = "save the page in a browser and read the file"


@dataclass(frozen=True, slots=True)
class _Rules:
    """What an origin said at `read_at`; `failure` is why it could not be asked."""

    read_at: float
    parsed: Protego | None = None
    failure: str | None = None


class Robots:
    """The rules of each origin, remembered for a while.

    `get` fetches an address and returns (status, body); it raises Refused for
    what may not be asked and NetworkError for what does not answer.
    """

    def __init__(self, get: Callable[[str], tuple[int, bytes]], monotonic: Callable[[], float]) -> None:
        self._get = get
        self._monotonic = monotonic
        self._known: dict[str, _Rules] = {}

    def check(self, origin: str, url: str) -> float:
        """Seconds that `origin` (like "https://host:port") wants between two pages, 0 when it names none.

        Raises Refused when its robots.txt forbids `url`, NetworkError when it cannot be read.
        """
        rules = self._rules(origin)
        if rules.failure is not None:
            raise NetworkError(f"{url} is not fetched, as its robots.txt cannot be read: {rules.failure}")
        if rules.parsed is None:
            return 0.0
        if not rules.parsed.can_fetch(url, _PRODUCT):
            raise Refused(f"{origin}/robots.txt forbids fetching {url}; " + _SAVE_IT)
        return rules.parsed.crawl_delay(_PRODUCT) or 0.0

    def _rules(self, origin: str) -> _Rules:
        known = self._known.get(origin)
        if known is not None:
            lifetime = RULES_SECONDS if known.failure is None else FAILURE_SECONDS
            if self._monotonic() - known.read_at < lifetime:
                return known
        self._known[origin] = self._asked(origin)
        return self._known[origin]

    def _asked(self, origin: str) -> _Rules:
        at = self._monotonic()
        try:
            status, body = self._get(f"{origin}/robots.txt")
        except Refused:
            raise  # a private address: the reason is ours, not the site's
        except NetworkError as error:
            return _Rules(at, failure=str(error))
        if 200 <= status < 300:
            return _Rules(at, parsed=_parse(body))
        if 400 <= status < 500:
            return _Rules(at)
        return _Rules(at, failure=f"it answered {status}; try again later, or {_SAVE_IT}")


def _parse(body: bytes) -> Protego:
    return Protego.parse(body.decode("utf-8-sig", errors="replace"))

"""Politeness: the wait between two pages of one host."""

from collections.abc import Iterable

from gainsay.acquire.clock import Clock

# Some robots.txt ask for minutes or hours; beyond this a reader would think
# that the program hangs, and one page in half a minute burdens nobody.
MAX_DELAY_SECONDS = 30.0


class Pace:
    """Remembers when each host was last asked for a page.

    `delay` is the least number of seconds between two pages.
    """

    def __init__(self, delay: float, clock: Clock) -> None:
        self._delay = delay
        self._clock = clock
        self._last: dict[str, float] = {}

    def wait(self, host: str, wanted: float) -> float:
        """Sleep until `host` may be asked again; `wanted` is the delay it asks for. Returns the seconds."""
        last = self._last.get(host)
        if last is None:
            return 0.0
        delay = max(self._delay, min(wanted, MAX_DELAY_SECONDS))
        rest = max(0.0, last + delay - self._clock.monotonic())
        if rest:
            self._clock.sleep(rest)
        return rest

    def mark(self, hosts: Iterable[str]) -> None:
        """Note that each of `hosts` has just been asked."""
        for host in hosts:
            self._last[host] = self._clock.monotonic()

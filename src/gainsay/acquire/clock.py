"""Time as acquire sees it: values that a caller can replace, so tests neither sleep nor depend on the day."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime


def utc_now() -> datetime:
    """The present time, aware, in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """The clock of a fetcher: `monotonic` and `sleep` in seconds, `now` in UTC."""

    monotonic: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    now: Callable[[], datetime] = utc_now


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeouts:
    """Bounds in seconds: for a connection, for each read, and for a page with all its redirects.

    `total` leaves out the polite wait. A news page takes one or two seconds; a
    minute is a slow line, and a reader waits no longer.
    """

    connect: float = 10.0
    read: float = 20.0
    total: float = 60.0

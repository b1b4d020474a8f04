"""Counts and durations of requests by route, in Prometheus' text format (0.0.4)."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping
from threading import Lock

# Upper bounds in seconds; 0.15 is what the board's pages are meant to stay under.
BOUNDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1.0, 2.5, 5.0)
MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"


class Metrics:
    """What was answered since the start; threads may share it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._answers: Counter[tuple[str, str, int]] = Counter()
        # By route: how many took as long as each bound, and no less; the last is beyond all bounds.
        self._took: dict[str, list[int]] = {}
        self._seconds: Counter[str] = Counter()

    def count(self, route: str, method: str, status: int, seconds: float) -> None:
        """Count one answer. Routes and methods are words of ours, so that strangers add no rows."""
        with self._lock:
            self._answers[route, method, status] += 1
            self._took.setdefault(route, [0] * (len(BOUNDS) + 1))[bisect_left(BOUNDS, seconds)] += 1
            self._seconds[route] += seconds  # type: ignore[assignment]  # a Counter adds any numbers

    def text(self, sizes: Mapping[str, int]) -> str:
        """All of it, and how many rows the ledger has of what."""
        with self._lock:
            return "\n".join([*self._requests(), *self._durations(), *_sizes(sizes), ""])

    def _requests(self) -> Iterator[str]:
        name = "gainsay_requests_total"
        yield f"# HELP {name} Requests that were answered."
        yield f"# TYPE {name} counter"
        for (route, method, status), number in sorted(self._answers.items()):
            yield f'{name}{{route="{route}",method="{method}",status="{status}"}} {number}'

    def _durations(self) -> Iterator[str]:
        name = "gainsay_request_duration_seconds"
        yield f"# HELP {name} From the request's first byte to the answer's last."
        yield f"# TYPE {name} histogram"
        for route, took in sorted(self._took.items()):
            so_far = 0
            for bound, number in zip((*BOUNDS, "+Inf"), took, strict=True):
                so_far += number
                yield f'{name}_bucket{{route="{route}",le="{bound}"}} {so_far}'
            yield f'{name}_sum{{route="{route}"}} {self._seconds[route]:.6f}'
            yield f'{name}_count{{route="{route}"}} {so_far}'


def _sizes(sizes: Mapping[str, int]) -> Iterator[str]:
    name = "gainsay_ledger_records"
    yield f"# HELP {name} What the ledger holds."
    yield f"# TYPE {name} gauge"
    for kind, number in sizes.items():
        yield f'{name}{{kind="{kind}"}} {number}'

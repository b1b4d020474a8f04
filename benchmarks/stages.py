"""Where the time of one reading goes, told by when the stages' own functions begin and end.

The product holds no clocks. These are put around its functions from outside,
so what is timed is what users run; a renamed function is an AttributeError.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import wraps
from time import perf_counter
from typing import Any
from unittest.mock import patch

from gainsay import acquire, clean, extract
from gainsay.encode.encoder import Encoder
from gainsay.encode.network import Network

Interval = tuple[float, float]
Calls = dict[str, list[Interval]]

DECODE, CLEAN, TAG, SCORE, EXTRACT = "decode", "make_document", "tag", "score", "extract"
_WATCHED: tuple[tuple[Any, str], ...] = (
    (acquire, DECODE),
    (clean, CLEAN),
    (Encoder, TAG),
    (Network, SCORE),
    (extract, EXTRACT),
)


@contextmanager
def watched() -> Iterator[Calls]:
    """Note the calls of the stages' functions, by name, for as long as the context lasts."""
    calls: Calls = defaultdict(list)
    with ExitStack() as stack:
        for owner, name in _WATCHED:
            stack.enter_context(patch.object(owner, name, _timed(getattr(owner, name), calls[name])))
        yield calls


def _timed(function: Callable[..., Any], calls: list[Interval]) -> Callable[..., Any]:
    @wraps(function)
    def timed(*arguments: Any, **named: Any) -> Any:
        began = perf_counter()
        try:
            return function(*arguments, **named)
        finally:
            calls.append((began, perf_counter()))

    return timed


def split(calls: Calls, encoding: float, total: float) -> dict[str, float]:
    """Seconds of each stage of one reading that took `total` with `encoding` of its JSON.

    Tagging is divided by its calls of the network: words and pieces before the
    first, the rest of the time that no call was open is the decoding of scores.
    """
    began, ended = calls[TAG][0]
    network = covered(calls[SCORE])
    words = min((a for a, _ in calls[SCORE]), default=ended) - began
    found = {
        "decode_bytes": _sum(calls[DECODE]),
        "clean": _sum(calls[CLEAN]),
        "words": words,
        "network": network,
        "decode_scores": ended - began - words - network,
        "extract": _sum(calls[EXTRACT]),
        "encode_json": encoding,
    }
    return {**found, "rest": total - sum(found.values())}


def covered(intervals: Sequence[Interval]) -> float:
    """Length of the union of intervals: windows that run at the same time count once."""
    length, reached = 0.0, float("-inf")
    for began, ended in sorted(intervals):
        length += max(0.0, ended - max(began, reached))
        reached = max(reached, ended)
    return length


def _sum(intervals: Sequence[Interval]) -> float:
    return sum(ended - began for began, ended in intervals)

"""Long texts in windows that overlap, and one opinion from all windows.

A word near a window's edge sees half its context, so each window's say on a
word weighs with the word's distance from the edge (up to `REACH` words); the
ends of the text are no edges. Where two windows overlap, the decision passes
from one to the other gradually instead of at a line.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

# Pieces in a window with [CLS] and [SEP]: what the network was trained on.
LENGTH = 256
# Pieces shared with the window before: about two sentences of news.
OVERLAP = 64
# Words from an edge after which a word is seen as well as it will be.
REACH = 32

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Window:
    """Words `first:last` of the text."""

    first: int
    last: int


def cut(sizes: Sequence[int], stops: Sequence[bool]) -> list[Window]:
    """Windows over words of `sizes` pieces each; every word is in at least one.

    `stops[i]` says that a window may well begin at word i (a line or sentence
    begins there); a window begins at one where its overlap holds one.
    """
    total = len(sizes)
    ends = np.concatenate([[0], np.cumsum(sizes)])
    windows: list[Window] = []
    first = 0
    while first < total:
        last = int(np.searchsorted(ends, ends[first] + LENGTH - 2, side="right")) - 1
        last = max(last, first + 1)
        windows.append(Window(first, min(last, total)))
        if last >= total:
            break
        first = _next_start(first, last, ends, stops)
    return windows


def _next_start(first: int, last: int, ends: NDArray[np.int64], stops: Sequence[bool]) -> int:
    """The stop nearest to where the overlap should begin, else that place itself."""
    ideal = int(np.searchsorted(ends, ends[last] - OVERLAP))
    # Words of many pieces make REACH words a whole window; half of one must be gained.
    middle = int(np.searchsorted(ends, ends[first] + LENGTH // 2))
    lowest = max(first + 1, ideal - REACH, middle)
    candidates = [i for i in range(lowest, last - REACH // 2) if stops[i]]
    if candidates:
        return min(candidates, key=lambda i: abs(i - ideal))
    return max(first + 1, ideal)


def weights(window: Window, total: int) -> Floats:
    """The say of a window on each of its words: 1 to REACH."""
    places = np.arange(window.first, window.last)
    left = np.full(len(places), REACH) if window.first == 0 else places - window.first + 1
    right = np.full(len(places), REACH) if window.last == total else window.last - places
    say: Floats = np.minimum(np.minimum(left, right), REACH).astype(np.float32)
    return say


def blend(parts: Sequence[Floats], windows: Sequence[Window], total: int, within: tuple[int, int]) -> Floats:
    """Weighted means over windows of a text of `total` words.

    Each part is the words of its window by labels; the result is the words
    `within` by labels, and the windows must hold each of these.
    """
    low, high = within
    whole = np.zeros((high - low, *parts[0].shape[1:]), np.float32)
    mass = np.zeros(high - low, np.float32)
    for part, window in zip(parts, windows, strict=True):
        a, b = max(window.first, low), max(min(window.last, high), low)
        say = weights(window, total)[a - window.first : b - window.first]
        whole[a - low : b - low] += part[a - window.first : b - window.first] * _along(say, part.ndim)
        mass[a - low : b - low] += say
    whole /= _along(mass, whole.ndim)
    return whole


def _along(values: Floats, dimensions: int) -> Floats:
    """One value per word, shaped to multiply with words by labels."""
    return values.reshape(-1, *[1] * (dimensions - 1))


def touching(windows: Sequence[Window], first: int, last: int) -> range:
    """Numbers of the windows that hold any of the words `first:last`; windows as `cut` orders them."""
    return range(
        bisect_right(windows, first, key=lambda window: window.last),
        bisect_left(windows, last, key=lambda window: window.first),
    )


def best_for(windows: Sequence[Window], first: int, last: int, total: int) -> int | None:
    """The window in which words `first:last` stand furthest from an edge; None where none holds them all."""
    holding = [
        i for i in touching(windows, first, last) if windows[i].first <= first and last <= windows[i].last
    ]
    if not holding:
        return None

    def margin(i: int) -> int:
        window = windows[i]
        left = total if window.first == 0 else first - window.first
        right = total if window.last == total else window.last - last
        return min(left, right)

    return max(holding, key=margin)

"""Long texts in chapters, so that what is held in memory does not grow with the text.

A window's scores take four megabytes, and a text may have thousands of
windows. A chapter is a stretch of whole lines with all windows that hold any
word of it, also those it shares with its neighbours: it is read exactly as it
would be within the whole, and its windows can then be dropped. Only a line
longer than a chapter is cut, at a sentence if it shows one.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from gainsay.encode import windows
from gainsay.encode.network import Scores
from gainsay.encode.tagged import WordRange
from gainsay.encode.windows import Floats, Window

# Words of a chapter: longer than nearly all news articles, under 100 MB of scores.
SIZE = 4000


@dataclass(frozen=True, slots=True)
class Chapter:
    """Words `first:last` of a text of `total` words, with the windows that hold them and their scores."""

    first: int
    last: int
    total: int
    cuts: list[Window]
    scores: list[Scores]

    def of(self, name: str) -> Floats:
        """One output (a field of Scores) for the words of the chapter, blended over the windows."""
        parts = [getattr(score, name) for score in self.scores]
        return windows.blend(parts, self.cuts, self.total, (self.first, self.last))


def chapters(
    cuts: Sequence[Window],
    score: Callable[[Sequence[Window]], Sequence[Scores]],
    lines: Sequence[bool],
    stops: Sequence[bool],
    size: int = SIZE,
) -> Iterator[Chapter]:
    """The chapters of a text in order; each window is scored once, all new ones of a chapter together.

    `lines[i]` and `stops[i]` say that a line, or a sentence, begins at word i.
    """
    alive: dict[int, Scores] = {}
    for first, last in _ranges(lines, stops, size):
        near = windows.touching(cuts, first, last)
        new = [i for i in near if i not in alive]
        alive |= dict(zip(new, score([cuts[i] for i in new]), strict=True))
        alive = {i: alive[i] for i in near}
        yield Chapter(first, last, len(lines), [cuts[i] for i in near], list(alive.values()))


def _ranges(lines: Sequence[bool], stops: Sequence[bool], size: int) -> Iterator[WordRange]:
    first = 0
    while len(lines) - first > size:
        last = _border(first, lines, stops, size)
        yield first, last
        first = last
    if first < len(lines):
        yield first, len(lines)


def _border(first: int, lines: Sequence[bool], stops: Sequence[bool], size: int) -> int:
    """Where a full chapter ends: at a line in its second half, else at a sentence, else anywhere."""
    for begins in (lines, stops):
        for i in range(first + size, first + size // 2, -1):
            if begins[i]:
                return i
    return first + size

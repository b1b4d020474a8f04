"""Attributions: cues, and for each cue the source and content that belong to it."""

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np

from gainsay.encode import windows
from gainsay.encode.decode import IMPOSSIBLE, probabilities, segments, tags
from gainsay.encode.network import Scores
from gainsay.encode.tagged import Attribution, WordRange
from gainsay.encode.windows import Floats, Window


def cues(
    scores: Floats, lines: Sequence[WordRange], labels: tuple[str, ...]
) -> list[tuple[WordRange, float]]:
    """Cues with their probability; none runs over a line. `lines` index the rows of `scores`."""
    chance = 1 - probabilities(scores)[:, labels.index("O")]
    paths = tags([scores[a:b] for a, b in lines], labels)
    return [
        ((first, last), float(chance[first:last].mean()))
        for (a, _), path in zip(lines, paths, strict=True)
        for first, last, _ in segments(path, labels, a)
    ]


# From which probability on a cue counts although the network found no content for it.
SURE = 0.85


def attributions(
    cued: Sequence[tuple[WordRange, float]],
    cuts: Sequence[Window],
    scores: Sequence[Scores],
    labels: tuple[str, ...],
    total: int,
) -> list[Attribution]:
    """One attribution for each cue that has content; contents may still cross, see `uncrossed`.

    A cue that the network is sure of stays without content too: the tree may tell what it reports.

    The windows are those of a text of `total` words that hold the cues.
    """
    outside = labels.index("O")
    around = [_around(cue, cuts, scores, total) for cue, _ in cued]
    for (cue, _), (first, fit) in zip(cued, around, strict=True):
        own = fit[cue[0] - first : cue[1] - first]
        own[:, np.arange(len(labels)) != outside] = IMPOSSIBLE  # a cue is no part of what it reports
    found = []
    paths = tags([fit for _, fit in around], labels)
    for (cue, chance), (first, fit), path in zip(cued, around, paths, strict=True):
        pieces = segments(path, labels, first)
        content = tuple((a, b) for a, b, name in pieces if name == "content")
        sources = [(a, b) for a, b, name in pieces if name == "source"]
        if content or chance >= SURE:
            belief = fit.max(1) - fit[:, outside]
            source = max(sources, key=lambda s: belief[s[0] - first : s[1] - first].mean(), default=None)
            found.append(Attribution(cue, source, content, round(chance, 4)))
    return found


def _around(
    cue: WordRange, cuts: Sequence[Window], scores: Sequence[Scores], total: int
) -> tuple[int, Floats]:
    """First word and tag scores of the words around a cue, from all windows that hold its first word."""
    holding = windows.touching(cuts, cue[0], cue[0] + 1)
    parts = [scores[i].pair_word @ scores[i].pair_cue[cue[0] - cuts[i].first].T for i in holding]
    held = [cuts[i] for i in holding]
    around = held[0].first, held[-1].last
    return around[0], windows.blend(parts, held, total, around)


def uncrossed(found: Iterable[Attribution]) -> list[Attribution]:
    """In order of cues, contents that may nest but do not cross: where two do, the less sure is cut."""
    kept: list[Attribution] = []
    family = _Family()
    for one in sorted(found, key=lambda a: -a.score):
        content = tuple(family.fitted(span) for span in one.content)
        for span in content:
            family.add(span)
        kept.append(Attribution(one.cue, one.source, content, one.score))
    return sorted(kept, key=lambda a: a.cue)


class _Family:
    """Ranges no two of which cross (nesting, either way, is no crossing).

    For each place between two words it knows where the ranges over that place
    begin and end. These lie in one another, so two look-ups tell how far a
    newcomer may reach, however many ranges there are.
    """

    def __init__(self) -> None:
        self._starts: defaultdict[int, list[int]] = defaultdict(list)
        self._ends: defaultdict[int, list[int]] = defaultdict(list)

    def fitted(self, span: WordRange) -> WordRange:
        """The range less what crosses any of the family; never empty."""
        a, b = span
        starts = self._starts[b]
        inner = bisect_right(starts, a)
        if inner < len(starts):
            b = starts[inner]
        ends = self._ends[a]
        outer = bisect_left(ends, b)
        return (ends[outer - 1] if outer else a), b

    def add(self, span: WordRange) -> None:
        """Take in a fitted range."""
        a, b = span
        for place in range(a + 1, b):
            for known, value in ((self._starts[place], a), (self._ends[place], b)):
                if value not in known:
                    insort(known, value)

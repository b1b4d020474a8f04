"""Groups of statements made one as long as the two most alike are alike enough on the whole.

Agglomerative clustering by mean likeness (average linkage), over the pairs that
are alike at all; all others count as UNLIKE.
"""

import heapq
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

Pair = tuple[str, str]
Group = frozenset[str]

# What a pair counts that is not listed.
UNLIKE = 0.25


def clustered(
    groups: Collection[Group], alike: Mapping[Pair, float], enough: float, apart: Collection[Pair] = ()
) -> list[Group]:
    """The groups, merged while the mean likeness of two is `enough`, in an order that hangs on nothing else.

    `alike` holds each pair once, in ascending order; of `apart`, no pair is brought together.
    """
    merging = _Merging(sorted(set(groups), key=sorted), alike, apart)
    while (pair := merging.closest(enough)) is not None:
        merging.merge(*pair)
    return sorted(merging.live.values(), key=sorted)


class _Merging:
    """The live groups by number, and for each two that touch the sum of what is above UNLIKE between them."""

    def __init__(self, groups: Sequence[Group], alike: Mapping[Pair, float], apart: Collection[Pair]) -> None:
        self.live = dict(enumerate(groups))
        self._apart = {frozenset(pair) for pair in apart}
        self._sums: dict[int, dict[int, float]] = {number: {} for number in self.live}
        self._queue: list[tuple[float, int, int]] = []
        holding: dict[str, list[int]] = defaultdict(list)
        for number, group in self.live.items():
            for one in group:
                holding[one].append(number)
        same = {(one, one): 1.0 for one, numbers in holding.items() if len(numbers) > 1}
        for (one, other), score in (*alike.items(), *same.items()):
            for a in holding[one]:
                for b in holding[other]:
                    if a != b and (one != other or a < b):
                        self._add(a, b, score - UNLIKE)
        for a, row in self._sums.items():
            for b in row:
                if a < b:
                    self._push(a, b)

    def closest(self, enough: float) -> tuple[int, int] | None:
        """The two groups that are most alike and may be one, if they are alike enough."""
        while self._queue and -self._queue[0][0] >= enough:
            _, a, b = heapq.heappop(self._queue)
            if a in self.live and b in self.live and self._may(a, b):
                return a, b
        return None

    def merge(self, a: int, b: int) -> None:
        """Make one group of two, under a new number."""
        new = max(self.live) + 1
        self.live[new] = self.live.pop(a) | self.live.pop(b)
        rows = [self._sums.pop(a), self._sums.pop(b)]
        self._sums[new] = {}
        for old, row in zip((a, b), rows, strict=True):
            for other, total in row.items():
                if other in self.live:
                    self._sums[other].pop(old, None)
                    self._add(new, other, total)
        for other in self._sums[new]:
            self._push(other, new)

    def _add(self, a: int, b: int, more: float) -> None:
        for one, other in ((a, b), (b, a)):
            self._sums[one][other] = self._sums[one].get(other, 0.0) + more

    def _push(self, a: int, b: int) -> None:
        mean = UNLIKE + self._sums[a][b] / (len(self.live[a]) * len(self.live[b]))
        heapq.heappush(self._queue, (-mean, a, b))

    def _may(self, a: int, b: int) -> bool:
        """Whether no statement of one must stay apart from one of the other."""
        if not self._apart:
            return True
        return not any(frozenset((s, t)) in self._apart for s in self.live[a] for t in self.live[b])

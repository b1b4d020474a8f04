"""What clauses say, as vectors, read in the sentences that they stand in.

The base model (all-MiniLM-L6-v2) taught on stories whose statements were put under
claims (training/sense.py): the nearer two unit vectors, the likelier are both on one
claim. A clause's vector is the mean of its pieces', after the network read all that
stands around them, so "the allegations" in a sentence that tells them is near them.
"""

from collections.abc import Iterator, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from gainsay.encode.meaning import unit
from gainsay.encode.network import folder, session, tokenizer
from gainsay.encode.windows import Floats

# Numbers of a vector.
SIZE = 384
# Pieces that the network reads at once, and how many of them before the first clause, as it was taught.
_MOST, _BEFORE = 118, 40

# A clause: half-open ranges of a text.
Ranges = Sequence[tuple[int, int]]


class Sense:
    """The network with its vocabulary."""

    def __init__(self) -> None:
        """Load the weights; raises ModelError where they are missing or damaged."""
        self._session = session(folder() / "sense.int8.onnx")
        self._pieces = tokenizer()

    def vectors(self, text: str, clauses: Sequence[Ranges]) -> Floats:
        """The unit vectors, C,SIZE, of clauses of a text; zeros for one without words."""
        found = np.zeros((len(clauses), SIZE), np.float32)
        ids, places = self._pieces.placed(text)
        own = np.array([_inside(places, ranges) for ranges in clauses], bool).reshape(len(clauses), len(ids))
        for first, last, chosen in windows(own):
            states = self._states(ids[first:last])
            for number in chosen:
                found[number] = unit(states[own[number, first:last]].mean(0, dtype=np.float32))
        return found

    def _states(self, ids: Sequence[int]) -> Floats:
        """What the network makes of each of some pieces: P,SIZE."""
        framed = np.array([[self._pieces.cls, *ids, self._pieces.sep]])
        (states,) = self._session.run(["states"], {"pieces": framed})
        found: Floats = states[0, 1:-1]
        return found


def _inside(places: Sequence[tuple[int, int]], ranges: Ranges) -> list[bool]:
    """For each piece whether it begins in the clause."""
    return [any(start <= begin < end for start, end in ranges) for begin, _ in places]


def windows(own: NDArray[np.bool_]) -> Iterator[tuple[int, int, list[int]]]:
    """The first piece of each window to be read, the one behind its last, and the clauses that it tells of.

    `own` is C,P: which piece is in which clause. A clause that ends before the end of the window of
    an earlier one is told of there.
    """
    places = {number: np.flatnonzero(row) for number, row in enumerate(own) if row.any()}
    waiting, pieces = sorted(places, key=lambda number: (places[number][0], number)), own.shape[1]
    while waiting:
        first = max(0, int(places[waiting[0]][0]) - _BEFORE) if pieces > _MOST else 0
        last = min(first + _MOST, pieces)
        yield first, last, (here := [n for n in waiting if n == waiting[0] or places[n][-1] < last])
        waiting = [n for n in waiting if n not in here]


@cache
def sense() -> Sense:
    """The network, loaded once in a process. Raises ModelError."""
    return Sense()

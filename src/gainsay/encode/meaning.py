"""How alike stretches of words are in meaning, from a table of word piece vectors.

Cosines of summed rows imitate those of the base model's sentence vectors
(correlation .79 on sentences that the table was not made from); training/meaning.py
makes it. It knows no word order: "A denies B" and "B denies A" are the same.
"""

from collections.abc import Sequence
from functools import cache, lru_cache

import numpy as np

from gainsay.encode.network import folder, tokenizer
from gainsay.encode.windows import Floats
from gainsay.errors import ModelError

_CACHED = 20_000


class Meaning:
    """The table with its vocabulary: V,K int8, one row for each word piece."""

    def __init__(self) -> None:
        """Load the table; raises ModelError where it is missing or damaged."""
        path = folder() / "meaning.npy"
        try:
            self._rows = np.load(path, mmap_mode="r", allow_pickle=False)
        except (OSError, ValueError) as error:
            raise ModelError(f"the model file {path} cannot be read ({error}); reinstall gainsay") from error
        self._pieces = tokenizer()
        # Words come back, and cutting one into pieces costs more than all the sums.
        self._word = lru_cache(maxsize=_CACHED)(self._sum_of)

    def vector(self, words: Sequence[str]) -> Floats:
        """The unit vector, K, of words in any order; zeros for none."""
        if not words:
            return np.zeros(self._rows.shape[1], np.float32)
        return unit(np.sum([self._word(word) for word in words], 0, dtype=np.float32))

    def _sum_of(self, word: str) -> Floats:
        (ids,) = self._pieces.cut([word])
        total: Floats = self._rows[ids].sum(0, dtype=np.float32)
        return total


def unit(vector: Floats) -> Floats:
    """The vector at length one; zeros stay zeros."""
    length = float(np.linalg.norm(vector))
    return vector / np.float32(length) if length else vector


@cache
def meaning() -> Meaning:
    """The table, loaded once in a process. Raises ModelError."""
    return Meaning()

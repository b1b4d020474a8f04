"""What a stretch of words is about: its telling words, weighed by how rare the article makes them."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from threading import Lock

import numpy as np
import snowballstemmer
from numpy.typing import NDArray

from gainsay.encode import WordRange, meaning, unit
from gainsay.extract.inflection import is_any
from gainsay.extract.lexicons import lexicon
from gainsay.extract.syntax import Syntax

_TELLING = frozenset({"NOUN", "VERB", "PROPN", "ADJ", "ADV", "NUM"})
# Names run through an article, so sharing one tells less than sharing a deed.
_NAME = 0.5

# Cosines of two contents of one article that have nothing in common, and the span above them.
_STRANGE, _SPAN = 0.25, 0.65


@dataclass(frozen=True, eq=False)
class Topic:
    """Stems with their weights, and the vector of the same words."""

    weights: Mapping[str, float]
    vector: NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.weights)


@cache
def _stemmer() -> "snowballstemmer.stemmer":
    return snowballstemmer.stemmer("english")


# The stemmer keeps the word that it is at, and articles are read side by side.
_STEMMING = Lock()


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem of a lower-case word by Porter's second algorithm: "deployed", "deployment" -> "deploy"."""
    with _STEMMING:
        stemmed: str = _stemmer().stemWord(word)
    return stemmed


class Topics:
    """The weights of an article's stems."""

    def __init__(self, syntax: Syntax) -> None:
        self._syntax = syntax
        small = lexicon("contents")
        self._empty = lexicon("claims")["claim"] | lexicon("claims")["false"] | small["light"]
        self._empty |= small["pointing"] | small["not"] | small["nothing"] | small["asking"]

    @cached_property
    def _rarity(self) -> Mapping[str, float]:
        lower, sentences = self._syntax.lower, self._syntax.tagged.sentences
        spread = Counter(s for a, b in sentences for s in {stem(lower(i)) for i in range(a, b)})
        return {s: math.log(1 + len(sentences) / n) for s, n in spread.items()}

    def of(self, ranges: Iterable[WordRange]) -> Topic:
        """The telling words of the ranges; the vector is without names, which all of an article is about."""
        found: dict[str, float] = {}
        words: list[str] = []
        for i in (i for a, b in ranges for i in range(a, b)):
            lower, upos = self._syntax.lower(i), self._syntax.words[i].upos
            if upos in _TELLING and lower[0].isalnum() and not is_any(lower, self._empty):
                weight = self._rarity[stem(lower)] * (_NAME if upos == "PROPN" else 1)
                found[stem(lower)] = max(weight, found.get(stem(lower), 0))
                words += [lower] * (upos != "PROPN")
        return Topic(found, meaning().vector(words))


def likeness(a: Topic, b: Topic) -> float:
    """0 to 1: by shared words or by meaning, whichever sees more."""
    if not a or not b:
        return 0.0
    alike = (float(a.vector @ b.vector) - _STRANGE) / _SPAN
    return max(in_common(a, b), min(1.0, alike), 0.0)


def in_common(one: Topic, other: Topic) -> float:
    """0 to 1 by shared words alone: what of the shorter is in the longer, mostly; one word counts half."""
    if not one or not other:
        return 0.0
    a, b = one.weights, other.weights
    both = a.keys() & b.keys()
    shared = sum(min(a[s], b[s]) for s in both)
    smaller, larger = sorted((sum(a.values()), sum(b.values())))
    alone = 0.5 if len(both) == 1 else 1.0
    return alone * (0.7 * shared / smaller + 0.3 * shared / larger)


def merged(topics: Iterable[Topic]) -> Topic:
    """All stems of the topics, each with its highest weight."""
    listed = list(topics)
    found: dict[str, float] = {}
    for topic in listed:
        found |= {s: max(w, found.get(s, 0)) for s, w in topic.weights.items()}
    return Topic(found, unit(np.sum([topic.vector for topic in listed], 0, dtype=np.float32)))

"""What a stretch of words is about: its telling words, weighed by how rare the article makes them."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

import snowballstemmer

from gainsay.encode import WordRange
from gainsay.extract.inflection import is_any
from gainsay.extract.lexicons import lexicon
from gainsay.extract.syntax import Syntax

_TELLING = frozenset({"NOUN", "VERB", "PROPN", "ADJ", "ADV", "NUM"})
# Names run through an article, so sharing one tells less than sharing a deed.
_NAME = 0.5

Topic = Mapping[str, float]


@cache
def _stemmer() -> "snowballstemmer.stemmer":
    return snowballstemmer.stemmer("english")


@cache
def stem(word: str) -> str:
    """The stem of a lower-case word by Porter's second algorithm: "deployed", "deployment" -> "deploy"."""
    stemmed: str = _stemmer().stemWord(word)
    return stemmed


class Topics:
    """The weights of an article's stems."""

    def __init__(self, syntax: Syntax) -> None:
        self._syntax = syntax
        small = lexicon("contents")
        self._empty = lexicon("claims")["claim"] | lexicon("claims")["false"] | small["light"]
        self._empty |= small["pointing"] | small["not"] | small["nothing"] | small["asking"]
        sentences = syntax.tagged.sentences
        spread = Counter(s for a, b in sentences for s in {stem(syntax.lower(i)) for i in range(a, b)})
        self._rarity = {s: math.log(1 + len(sentences) / n) for s, n in spread.items()}

    def of(self, ranges: Iterable[WordRange]) -> Topic:
        """Stem to weight for the telling words of the ranges."""
        found: dict[str, float] = {}
        for a, b in ranges:
            for i in range(a, b):
                lower, upos = self._syntax.lower(i), self._syntax.words[i].upos
                if upos in _TELLING and lower[0].isalnum() and not is_any(lower, self._empty):
                    weight = self._rarity[stem(lower)] * (_NAME if upos == "PROPN" else 1)
                    found[stem(lower)] = max(weight, found.get(stem(lower), 0))
        return found


def likeness(a: Topic, b: Topic) -> float:
    """0 to 1: the mean of what the topics share in each; of one in the other counts as much as both ways.

    A short content within a long one is like it, but one shared word alone is not enough.
    """
    shared = sum(min(a[s], b[s]) for s in a.keys() & b.keys())
    smaller, larger = sorted((sum(a.values()), sum(b.values())))
    if not smaller:
        return 0.0
    alone = 0.5 if len(a.keys() & b.keys()) == 1 else 1.0
    return alone * (0.7 * shared / smaller + 0.3 * shared / larger)


def merged(topics: Iterable[Topic]) -> Topic:
    """All stems of the topics, each with its highest weight."""
    found: dict[str, float] = {}
    for topic in topics:
        found |= {s: max(w, found.get(s, 0)) for s, w in topic.items()}
    return found

"""What an article is about, as weighted terms: title and beginning count, names twice, common words little.

Names of states, their peoples and capitals count less: they tell where in the world, and
two happenings of one country are two. The outlet's own name tells nothing.

Weights are (1 + ln count) · ln((N + 1) / (df + 0.5)) (tf-idf as in Manning, Raghavan and
Schütze, Introduction to Information Retrieval, 6.2), scaled to length 1 and cut to the
heaviest. `data/frequencies.tsv` holds in how many of N articles of PolNeAR's training part
a stem stands (`training/frequencies.py` counts them), so that a term's weight does not
hang on what else a ledger holds.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files

import snowballstemmer

from gainsay.ground import states
from gainsay.records import BlockKind, Document

_WORD = re.compile(r"[^\W\d_][\w'\-]+|\d[\d,.]*\d|\d")
# Characters of the body that tell what it is about: the lead and some paragraphs.
_BEGINNING = 1500
# How often the words of the title count, and capitalised words; on news_cluster 3 to 5 and 1.5 to 2 do alike.
_TITLE, _NAME = 4, 2
# By how much states count less; on news_cluster .7 to 1 do alike.
_STATE = 0.7
# A stem in a larger share of the articles tells nothing.
_COMMON = 0.3
# Terms kept of an article.
_KEPT = 80


def terms(document: Document) -> dict[str, float]:
    """The weights of the heaviest terms of an article, of length 1 together; empty where it has no words."""
    title, beginning = words(document.title or ""), words(_beginning(document))
    where = {stem(word) for word in (*title, *beginning) if _names_state(word)}
    own = set(map(stem, words(document.outlet or "")))
    weights = {
        term: weight(term, count) * (_STATE if term in where else 1)
        for term, count in _counted(title, beginning).items()
        if not (_is_common(term) or term in own)
    }
    heaviest = sorted(weights, key=lambda term: (-weights[term], term))[:_KEPT]
    length = math.sqrt(sum(weights[term] ** 2 for term in heaviest))
    return {term: weights[term] / length for term in heaviest}


def _counted(title: Iterable[str], beginning: Iterable[str]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for word in title:
        counts[stem(word)] += _TITLE
    for word in beginning:
        counts[stem(word)] += _NAME if word[0].isupper() else 1
    return counts


def words(text: str) -> list[str]:
    """The words and numbers of a text, as they are written, but for the form of their apostrophes."""
    return _WORD.findall(text.replace("’", "'"))


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem by which forms of a word are one, in lower case."""
    stemmed: str = _stemmer().stemWord(word.lower())
    return stemmed


@lru_cache(maxsize=50_000)
def _names_state(word: str) -> bool:
    bare = word.removesuffix("'s")
    return any(find(bare) for find in (states.by_name, states.by_demonym, states.by_capital))


def _beginning(document: Document) -> str:
    kept = (BlockKind.BODY, BlockKind.CAPTION, BlockKind.HEADLINE)
    parts = [document.text[b.start : b.end] for b in document.blocks if b.kind in kept]
    return "\n".join(part for part in parts if part != document.title)[:_BEGINNING]


def weight(term: str, count: int) -> float:
    """How much a term that an article uses so often tells of it."""
    number, frequency = _frequencies()
    return (1 + math.log(count)) * math.log((number + 1) / (frequency.get(term, 0) + 0.5))


def _is_common(term: str) -> bool:
    number, frequency = _frequencies()
    return frequency.get(term, 0) >= _COMMON * number


@cache
def _stemmer() -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("english")


@cache
def _frequencies() -> tuple[int, dict[str, int]]:
    lines = files("gainsay.link").joinpath("data/frequencies.tsv").read_text("utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if not line.startswith("#"))
    frequency = {term: int(count) for term, count in pairs}
    return frequency.pop("N"), frequency

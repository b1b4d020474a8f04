"""Documents cut into stretches of whole sentences, and ranges of words written as BIOES tags.

Apart from `training.windows`, so that it can be tested where torch is not installed.
"""

import random
from dataclasses import dataclass, replace

import numpy as np

from gainsay.encode.features import BREAKS, features
from gainsay.encode.pieces import Pieces
from training.corpora.example import Example, Range


@dataclass
class Prepared:
    """An example with its pieces and features, ready to be cut."""

    example: Example
    pieces: list[list[int]]
    feats: np.ndarray  # 3, words


def prepare(example: Example, pieces: Pieces) -> Prepared:
    """Cut the words and compute their features once."""
    feats = features(example.words, example.breaks)
    return Prepared(example, pieces.cut(example.words), np.array([feats.shape, feats.breaks, feats.quotes]))


# Of documents that state no paragraphs, and of their sentences: how many are given one. News has
# one or two sentences in a paragraph.
PARAGRAPHED, BEGINS = 0.6, 0.4


def with_paragraphs(example: Example, rng: random.Random) -> Example:
    """The document with paragraphs at its start and at some sentences, where the corpus lost them.

    A network that learnt trees and entities from texts without paragraphs only
    parses the first words of a paragraph badly.
    """
    if not example.sentences_known or rng.random() > PARAGRAPHED:
        return example
    breaks = list(example.breaks)
    for start in example.starts:
        if start == 0 or rng.random() < BEGINS:
            breaks[start] = BREAKS.index("paragraph")
    return replace(example, breaks=breaks)


def cut(prepared: Prepared, length: int, rng: random.Random) -> list[Range]:
    """Word ranges of at most `length` pieces that begin and end at sentence starts, from a random offset."""
    example = prepared.example
    sizes = np.cumsum([0] + [len(p) for p in prepared.pieces])
    starts = [*example.starts, len(example.words)]
    ranges, first = [], 0
    budget = rng.randint(length // 2, length)
    while first < len(starts) - 1:
        last = first + 1
        while last < len(starts) - 1 and sizes[starts[last + 1]] - sizes[starts[first]] <= budget:
            last += 1
        ranges.extend(_halves(starts[first], starts[last], sizes, length))
        first, budget = last, length
    return ranges


def _halves(a: int, b: int, sizes: np.ndarray, length: int) -> list[Range]:
    """A single stretch that is too long (a paragraph without known sentences), cut by force."""
    if sizes[b] - sizes[a] <= length or b - a < 2:
        return [(a, b)]
    middle = max(a + 1, int(np.searchsorted(sizes, sizes[a] + length, side="right")) - 1)
    return [(a, middle), *_halves(middle, b, sizes, length)]


def paint(tags: list[str], piece: Range, span: Range, role: str) -> None:
    """BIOES over the part of `piece` inside `span`; a cut end stays open (I)."""
    first, last = max(piece[0], span[0]), min(piece[1], span[1])
    for i in range(first, last):
        begins, ends = i == piece[0], i == piece[1] - 1
        letter = "S" if begins and ends else "B" if begins else "E" if ends else "I"
        tags[i - span[0]] = f"{letter}-{role}"


def bioes(tags: list[str]) -> list[str]:
    """BIO (also broken: I without B) to BIOES."""
    result = []
    for i, tag in enumerate(tags):
        if tag == "O":
            result.append(tag)
            continue
        label = tag[2:]
        begins = tag[0] == "B" or i == 0 or tags[i - 1][2:] != label
        ends = i + 1 == len(tags) or tags[i + 1] != f"I-{label}"
        result.append(f"{'S' if begins and ends else 'B' if begins else 'E' if ends else 'I'}-{label}")
    return result

"""Dependency trees of the sentences, each from the window that sees it best."""

from collections.abc import Sequence

import numpy as np

from gainsay.encode import windows
from gainsay.encode.decode import tree
from gainsay.encode.network import Scores
from gainsay.encode.tagged import WordRange
from gainsay.encode.windows import Window


def parse(
    sentences: Sequence[WordRange],
    cuts: Sequence[Window],
    scores: Sequence[Scores],
    labels: tuple[str, ...],
    total: int,
) -> tuple[list[int], list[int]]:
    """Head (index into the text of `total` words, -1 root) and relation label index of every word.

    The windows must hold all words of the sentences. Exactly the words without
    a head have the relation "root".
    """
    root = labels.index("root")
    heads: list[int] = []
    relations: list[int] = []
    for first, last in sentences:
        for a, b, window in _parts(first, last, cuts, total):
            found, names = _tree(scores[window], a - cuts[window].first, b - cuts[window].first, root)
            heads.extend(head + a if head >= 0 else -1 for head in found)
            relations.extend(names)
    return heads, relations


def _parts(first: int, last: int, cuts: Sequence[Window], total: int) -> list[tuple[int, int, int]]:
    """The sentence with its window; a sentence longer than every window in parts, each with a tree."""
    best = windows.best_for(cuts, first, last, total)
    if best is not None:
        return [(first, last, best)]
    parts = []
    while first < last:
        holding = [i for i, window in enumerate(cuts) if window.first <= first < window.last]
        number = max(holding, key=lambda i: cuts[i].last)
        end = min(last, cuts[number].last)
        parts.append((first, end, number))
        first = end
    return parts


def _tree(score: Scores, a: int, b: int, root: int) -> tuple[list[int], list[int]]:
    """Heads within the sentence (-1 root) and relations for words `a:b` of a window."""
    arcs = np.concatenate([score.arcs[a:b, :1], score.arcs[a:b, a + 1 : b + 1]], axis=1)
    heads = tree(arcs)
    # Column 0 of the heads is the root; word j of the window is row j + 1.
    rows = [0 if head == 0 else a + head for head in heads]
    fit = np.einsum("nrk,nk->nr", score.relation_head[rows], score.relation_word[a:b])
    fit[:, root] = [np.inf if head == 0 else -np.inf for head in heads]
    return [head - 1 for head in heads], [int(label) for label in fit.argmax(1)]

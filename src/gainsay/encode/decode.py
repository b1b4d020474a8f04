"""Scores to well-formed structures: tag sequences (Viterbi) and trees (Chu-Liu and Edmonds).

Scores are higher for better; nothing here raises on any finite scores.
"""

from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from gainsay.encode.windows import Floats

Bools = NDArray[np.bool_]
IMPOSSIBLE = np.float32(-1e9)


@cache
def bioes_transitions(labels: tuple[str, ...]) -> Bools:
    """Which label may follow which, L,L."""
    allowed = np.zeros((len(labels), len(labels)), bool)
    for i, before in enumerate(labels):
        opened = before[0] in "BI"
        for j, after in enumerate(labels):
            continues = after[0] in "IE"
            allowed[i, j] = opened == continues and (not opened or before[2:] == after[2:])
    return allowed


def tags(sequences: Sequence[Floats], labels: tuple[str, ...]) -> list[list[int]]:
    """The best well-formed sequence of labels for each of the scores N,L (N may differ).

    There are no transition scores, so where the best label of each word makes a
    well-formed sequence it is the answer; the search is for the others.
    """
    allowed = bioes_transitions(labels)
    opens = np.array([label[0] in "BI" for label in labels])
    continues = np.array([label[0] in "IE" for label in labels])
    paths = [scores.argmax(1) if len(scores) else np.zeros(0, np.int64) for scores in sequences]

    def broken(best: NDArray[np.int64]) -> bool:
        joined = bool(allowed[best[:-1], best[1:]].all())
        return len(best) > 0 and not (joined and not continues[best[0]] and not opens[best[-1]])

    hard = [i for i, best in enumerate(paths) if broken(best)]
    hard.sort(key=lambda i: -len(sequences[i]))
    found = [[int(label) for label in best] for best in paths]
    for i, path in zip(hard, _viterbi([sequences[i] for i in hard], allowed, opens, continues), strict=True):
        found[i] = path
    return found


def _viterbi(sequences: Sequence[Floats], allowed: Bools, opens: Bools, continues: Bools) -> list[list[int]]:
    """Paths of sequences that come longest first: all take a step together, until they end."""
    if not sequences:
        return []
    sizes = [len(scores) for scores in sequences]
    # Doubles, because sums over a line of thousands of words must keep small differences.
    padded = np.zeros((len(sizes), sizes[0], len(opens)))
    for row, scores in zip(padded, sequences, strict=True):
        row[: len(scores)] = scores
    penalty = np.where(allowed, 0.0, IMPOSSIBLE)
    total = np.where(continues, IMPOSSIBLE, padded[:, 0])
    back = np.zeros(padded.shape, np.int8)
    going = len(sizes)
    for i in range(1, sizes[0]):
        while sizes[going - 1] <= i:
            going -= 1
        paths = total[:going, :, None] + penalty
        back[:going, i] = paths.argmax(1)
        total[:going] = paths.max(1) + padded[:going, i]
    ends = np.where(opens, IMPOSSIBLE * 2, total).argmax(1)
    return [_traced(back[row, : sizes[row]], int(end)) for row, end in enumerate(ends)]


def _traced(back: NDArray[np.int8], label: int) -> list[int]:
    """The path that ends with `label`, from where each label of each word came from."""
    path = [label]
    for i in range(len(back) - 1, 0, -1):
        label = int(back[i, label])
        path.append(label)
    return path[::-1]


def segments(path: Sequence[int], labels: tuple[str, ...], offset: int = 0) -> list[tuple[int, int, str]]:
    """Half-open ranges with their names from a well-formed path."""
    parts = _parts(labels)
    found = []
    start = 0
    for i, label in enumerate(path):
        letter, name = parts[label]
        if letter == "O":
            continue
        if letter in "BS":
            start = i
        if letter in "ES":
            found.append((offset + start, offset + i + 1, name))
    return found


@cache
def _parts(labels: tuple[str, ...]) -> list[tuple[str, str]]:
    """Letter and name of each label."""
    return [(letter, name) for letter, _, name in (label.partition("-") for label in labels)]


def probabilities(scores: Floats) -> Floats:
    """Softmax over the last axis."""
    shifted = np.exp(scores - scores.max(-1, keepdims=True))
    result: Floats = shifted / shifted.sum(-1, keepdims=True)
    return result


def tree(scores: Floats) -> list[int]:
    """Heads of the best tree with one root: 0 is the root, j is word j-1.

    `scores` are N,N+1: dependents by heads, column 0 is the root.
    """
    size = len(scores)
    if not size:
        return []
    full = np.full((size + 1, size + 1), -np.inf)
    full[1:] = scores
    np.fill_diagonal(full, -np.inf)
    heads = _with_likely_root(full)
    if heads is None:
        # A second root costs more than all other arcs together could gain, so the best tree has one.
        # Only where it is needed: under the penalty nearly every word is in some cycle first.
        full[1:, 0] -= (size + 1) * (float(np.ptp(scores)) + 1)
        heads = _edmonds(full)
    return [int(head) for head in heads[1:]]


# Sentences whose root is in more doubt than this are rare, and often no sentences.
_MOST_ROOTS = 4


def _with_likely_root(full: NDArray[np.float64]) -> NDArray[np.int64] | None:
    """The best tree, if one of the likeliest roots can be shown to have it; else None.

    With a root given, no tree is better than each other word with its best
    head, cycles or not. So roots are tried from the highest such bound down,
    until the best tree found is above the bounds of all the rest.
    """
    best = full[1:, 1:].max(1)
    best[np.isinf(best)] = 0  # a lone word has no other head
    gains = full[1:, 0] - best
    found, reached = None, -np.inf
    for tried, root in enumerate(np.argsort(-gains, kind="stable") + 1):
        bound = gains[root - 1] + best.sum()
        if bound <= reached:
            break
        if tried == _MOST_ROOTS:
            return None
        rooted = full.copy()
        rooted[:, 0] = -np.inf
        rooted[root] = -np.inf
        rooted[root, 0] = full[root, 0]
        heads = _edmonds(rooted)
        score = float(full[np.arange(1, len(full)), heads[1:]].sum())
        if score > reached:
            found, reached = heads, score
    return found


def _cycle(heads: NDArray[np.int64]) -> list[int]:
    """Some cycle of the head graph (node 0 is the root and heads itself), or nothing."""
    state = np.zeros(len(heads), np.int64)  # 0 unseen, else the walk that saw it
    state[0] = -1
    for start in range(1, len(heads)):
        node = start
        while state[node] == 0:
            state[node] = start
            node = int(heads[node])
        if state[node] == start:
            cycle = [node]
            while heads[cycle[-1]] != node:
                cycle.append(int(heads[cycle[-1]]))
            return cycle
    return []


def _edmonds(scores: NDArray[np.float64]) -> NDArray[np.int64]:
    """Chu-Liu and Edmonds by contracting one cycle at a time; scores are dependents by heads.

    Each contraction takes a word away, so the recursion is no deeper than a window has words.
    """
    heads: NDArray[np.int64] = scores.argmax(1)
    heads[0] = 0
    cycle = np.array(_cycle(heads), np.int64)
    if not len(cycle):
        return heads
    outside = np.ones(len(scores), bool)
    outside[cycle] = False
    rest = np.flatnonzero(outside)
    # Entering the cycle at a member costs the arc it loses.
    into = scores[np.ix_(cycle, rest)] - scores[cycle, heads[cycle], None]
    out = scores[np.ix_(rest, cycle)]
    solved = _edmonds(_contracted(scores[np.ix_(rest, rest)], into, out))
    for i, head in enumerate(solved[:-1]):
        heads[rest[i]] = cycle[out[i].argmax()] if head == len(rest) else rest[head]
    entry = solved[-1]
    heads[cycle[into[:, entry].argmax()]] = rest[entry]
    heads[0] = 0
    return heads


def _contracted(
    kept: NDArray[np.float64], into: NDArray[np.float64], out: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Scores with the cycle as one node, the last."""
    small = np.full((len(kept) + 1, len(kept) + 1), -np.inf)
    small[:-1, :-1] = kept
    small[:-1, -1], small[-1, :-1] = out.max(1), into.max(0)
    return small

"""Scores to well-formed structures: tag sequences (Viterbi) and trees (Chu-Liu and Edmonds).

Scores are higher for better; nothing here raises on any finite scores.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from gainsay.encode.windows import Floats

Bools = NDArray[np.bool_]
IMPOSSIBLE = np.float32(-1e9)


def bioes_transitions(labels: Sequence[str]) -> Bools:
    """Which label may follow which, L,L."""
    allowed = np.zeros((len(labels), len(labels)), bool)
    for i, before in enumerate(labels):
        opened = before[0] in "BI"
        for j, after in enumerate(labels):
            continues = after[0] in "IE"
            allowed[i, j] = opened == continues and (not opened or before[2:] == after[2:])
    return allowed


def tag(scores: Floats, labels: Sequence[str], allowed: Bools) -> list[int]:
    """The best well-formed sequence of labels for scores N,L.

    There are no transition scores, so when the best label of each word makes a
    well-formed sequence it is the answer, and the search is not needed.
    """
    if not len(scores):
        return []
    best = scores.argmax(1)
    opens = np.array([label[0] in "BI" for label in labels])
    continues = np.array([label[0] in "IE" for label in labels])
    if allowed[best[:-1], best[1:]].all() and not continues[best[0]] and not opens[best[-1]]:
        return [int(label) for label in best]
    return _viterbi(scores, allowed, opens, continues)


def _viterbi(scores: Floats, allowed: Bools, opens: Bools, continues: Bools) -> list[int]:
    penalty = np.where(allowed, np.float32(0), IMPOSSIBLE)
    total = np.where(continues, IMPOSSIBLE, scores[0])
    back = np.zeros(scores.shape, np.int64)
    for i in range(1, len(scores)):
        paths = total[:, None] + penalty
        back[i] = paths.argmax(0)
        # Only differences count; kept near zero they stay exact in a line of any length.
        total = paths.max(0) - paths.max() + scores[i]
    label = int(np.where(opens, IMPOSSIBLE * 2, total).argmax())
    path = [label]
    for i in range(len(scores) - 1, 0, -1):
        label = int(back[i, label])
        path.append(label)
    return path[::-1]


def segments(path: Sequence[int], labels: Sequence[str], offset: int = 0) -> list[tuple[int, int, str]]:
    """Half-open ranges with their names from a well-formed path."""
    found = []
    start = 0
    for i, label in enumerate(path):
        letter, _, name = labels[label].partition("-")
        if letter in "BS":
            start = i
        if letter in "ES":
            found.append((offset + start, offset + i + 1, name))
    return found


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
    heads = full.argmax(1)
    heads[0] = 0
    if _roots(heads) != 1 or _cycle(heads):
        heads = _edmonds(full)
    if _roots(heads) != 1:
        # A second root costs more than all other arcs together could gain, so the best tree has one.
        # Only where it is needed: under the penalty nearly every word is in some cycle first.
        full[1:, 0] -= (size + 1) * (float(np.ptp(scores)) + 1)
        heads = _edmonds(full)
    return [int(head) for head in heads[1:]]


def _roots(heads: NDArray[np.int64]) -> int:
    return int((heads[1:] == 0).sum())


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

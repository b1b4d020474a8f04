"""Scores to well-formed structures: tag sequences (Viterbi) and trees (Chu-Liu and Edmonds).

Scores are higher for better; nothing here raises on any finite scores.
"""

from collections.abc import Sequence
from dataclasses import dataclass
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
    well-formed sequence it is the answer; the search is for the stretches of the
    others in which the answer can be another one.
    """
    rules = _Rules.of(labels)
    paths = [scores.argmax(1) if len(scores) else np.zeros(0, np.int64) for scores in sequences]
    hard = [
        (i, *stretch)
        for i, (scores, best) in enumerate(zip(sequences, paths, strict=True))
        if (stretch := _doubtful(scores, best, rules)) is not None
    ]
    hard.sort(key=lambda one: one[1] - one[2])
    found = _viterbi([sequences[i][a:b] for i, a, b in hard], rules.allowed, rules.opens, rules.continues)
    for (i, a, b), path in zip(hard, found, strict=True):
        paths[i][a:b] = path
    return [path.tolist() for path in paths]


@dataclass(frozen=True)
class _Rules:
    """Which label may follow which, which leaves a range open, which goes on with one, which is outside."""

    allowed: Bools
    opens: Bools
    continues: Bools
    outside: int

    @classmethod
    @cache
    def of(cls, labels: tuple[str, ...]) -> "_Rules":
        letters = [label[0] for label in labels]
        opens, continues = (np.array([letter in some for letter in letters]) for some in ("BI", "IE"))
        return cls(bioes_transitions(labels), opens, continues, labels.index("O"))


def _doubtful(scores: Floats, best: NDArray[np.int64], rules: _Rules) -> tuple[int, int] | None:
    """The words where the best well-formed path may differ from the best labels; None where these are one.

    Making everything broken outside of all ranges costs some score; a path that
    strays from the best labels over words whose scores forbid it costs more.
    """
    if not len(best):
        return None
    broken = np.flatnonzero(~rules.allowed[best[:-1], best[1:]])
    ends = ([0] if rules.continues[best[0]] else []) + ([len(best) - 1] if rules.opens[best[-1]] else [])
    if not len(broken) and not ends:
        return None
    first = min([*ends, *broken[:1].tolist()])
    last = max([*ends, *(broken[-1:] + 1).tolist()])
    outside = rules.outside
    inner = np.delete(scores, outside, axis=1).max(1)
    strays = np.where(best == outside, scores[:, outside] - inner, 0)
    while first > 0 and best[first - 1] != outside:
        first -= 1
    while last + 1 < len(best) and best[last + 1] != outside:
        last += 1
    losses = np.where(best == outside, 0, inner - scores[:, outside])
    most = float(losses[first : last + 1].sum())
    before = _reach(strays[:first][::-1], best[:first][::-1] == outside, most)
    behind = _reach(strays[last + 1 :], best[last + 1 :] == outside, most)
    return first - before, last + 1 + behind


def _reach(strays: Floats, outside: Bools, most: float) -> int:
    """How many words it takes until straying has cost more than `most`, up to one outside of all ranges."""
    dear = np.flatnonzero((np.cumsum(strays, dtype=np.float64) > most) & outside)
    return int(dear[0]) + 1 if len(dear) else len(strays)


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
    parts, outside = _parts(labels), labels.index("O")
    found = []
    start = 0
    for i in np.flatnonzero(np.asarray(path) != outside).tolist():
        letter, name = parts[path[i]]
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
    heads = _greedy(full)
    if heads is None:
        heads = _with_likely_root(full)
    if heads is None:
        # A second root costs more than all other arcs together could gain, so the best tree has one.
        # Only where it is needed: under the penalty nearly every word is in some cycle first.
        full[1:, 0] -= (size + 1) * (float(np.ptp(scores)) + 1)
        heads = _edmonds(full)
    return [int(head) for head in heads[1:]]


def _greedy(full: NDArray[np.float64]) -> NDArray[np.int64] | None:
    """Each word's best head, if these happen to be a tree with one root."""
    heads: NDArray[np.int64] = full.argmax(1)
    return heads if (heads[1:] == 0).sum() == 1 and not _cycles(heads) else None


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


def _cycles(heads: NDArray[np.int64]) -> list[list[int]]:
    """All cycles of the head graph (node 0 is the root, whatever its head)."""
    parent = heads.tolist()
    walks = [0] * len(parent)  # 0 unseen, else the walk that saw it
    walks[0] = -1
    found = []
    for start in range(1, len(parent)):
        node = start
        while not walks[node]:
            walks[node] = start
            node = parent[node]
        if walks[node] == start:
            cycle = [node]
            while parent[cycle[-1]] != node:
                cycle.append(parent[cycle[-1]])
            found.append(cycle)
    return found


def _edmonds(scores: NDArray[np.float64]) -> NDArray[np.int64]:
    """Chu-Liu and Edmonds; `scores` are dependents by heads, and every word has some possible head.

    Contracted in place (Tarjan, 1977), because under a root that the scores
    dislike one sentence may take as many contractions as it has words.
    """
    graph = _Graph(scores)
    settled = {0}
    for start in range(1, len(scores)):
        while path := graph.path(start, settled):
            *walk, last = path
            if last in settled:
                settled.update(walk)
                break
            graph.contract(walk[walk.index(last) :])
    return graph.expanded()


class _Graph:
    """Groups of words, each named by one of them, and the best arcs between any two groups."""

    def __init__(self, scores: NDArray[np.float64]) -> None:
        size = len(scores)
        self.scores = scores.copy()
        # The words that the arc of these scores joins.
        self.dependent = np.repeat(np.arange(size)[:, None], size, axis=1)
        self.head = np.repeat(np.arange(size)[None], size, axis=0)
        self.best: list[int] = scores.argmax(1).tolist()
        self.group = list(range(size))
        self.words = [[word] for word in range(size)]
        self.merged: list[list[tuple[list[int], int, int]]] = []

    def path(self, word: int, settled: set[int]) -> list[int]:
        """Groups from that of a word along best heads, to one that is settled or comes the second time.

        Empty where the word's own group is settled.
        """
        node = self.group[word]
        found: list[int] = []
        while node not in settled and node not in found:
            found.append(node)
            node = self.group[self.best[node]]
        return [*found, node] if found else []

    def contract(self, cycle: list[int]) -> None:
        """Make one group of a cycle; to enter it at a member costs the arc that the member loses."""
        first, *others = cycle
        heads = [self.group[self.best[node]] for node in cycle]
        self.merged.append([(self.words[node], *self._arc(node)) for node in cycle])
        every, whole = np.array(cycle), np.arange(len(self.scores))
        rows = self.scores[every] - self.scores[every, heads][:, None]
        member = rows.argmax(0)
        self.scores[first] = rows[member, whole]
        for ends in (self.dependent, self.head):
            ends[first] = ends[every[member], whole]
        member = every[self.scores[:, every].argmax(1)]
        self.scores[:, first] = self.scores[whole, member]
        for ends in (self.dependent, self.head):
            ends[:, first] = ends[whole, member]
        self.scores[others], self.scores[:, others], self.scores[first, first] = -np.inf, -np.inf, -np.inf
        self.words[first] = [word for node in cycle for word in self.words[node]]
        for word in self.words[first]:
            self.group[word] = first
        self.best[first] = int(self.scores[first].argmax())

    def _arc(self, node: int) -> tuple[int, int]:
        """The words that the best arc into a group joins."""
        head = self.group[self.best[node]]
        return int(self.dependent[node, head]), int(self.head[node, head])

    def expanded(self) -> NDArray[np.int64]:
        """The head of each word; each cycle is opened where it was entered."""
        heads = np.full(len(self.scores), -1)
        heads[0] = 0
        for node in set(self.group) - {0}:
            dependent, head = self._arc(node)
            heads[dependent] = head
        for members in reversed(self.merged):
            for words, dependent, head in members:
                if (heads[words] < 0).all():
                    heads[dependent] = head
        return heads

"""A network that knows a few words, and scores made by hand, in the shapes of the real ones.

The fake reads as a child would: "said" is a cue, what stands in quotation marks
near it is its content, a name in capitals is a source and a person, a sentence
begins after a full stop, and each word depends on the one before it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np

from gainsay.encode.encoder import Encoder
from gainsay.encode.features import QUOTES, Features
from gainsay.encode.network import Labels, Scores
from gainsay.encode.windows import Floats, Window

LABELS = Labels(
    upos=("NOUN", "VERB", "PROPN", "PUNCT"),
    deprel=("dep", "root", "punct"),
    entity=("O", "B-Person", "I-Person", "E-Person", "S-Person"),
    cue=("O", "B-cue", "I-cue", "E-cue", "S-cue"),
    pair=(
        *("O", "B-source", "I-source", "E-source", "S-source"),
        *("B-content", "I-content", "E-content", "S-content"),
    ),
)


def one_hot(wanted: Sequence[int], size: int) -> Floats:
    """Scores N,size that are 9 at the wanted label and 0 elsewhere."""
    scores = np.zeros((len(wanted), size), np.float32)
    scores[np.arange(len(wanted)), wanted] = 9
    return scores


def pair_scores(words: int, tags: Mapping[int, Sequence[str]]) -> tuple[Floats, Floats]:
    """pair_word and pair_cue by which cue word `c` sees the labels `tags[c]` on the words."""
    labels = len(LABELS.pair)
    pair_word = np.eye(words, dtype=np.float32)
    pair_cue = np.zeros((words, labels, words), np.float32)
    for cue, names in tags.items():
        pair_cue[cue] = one_hot([LABELS.pair.index(name) for name in names], labels).T
    return pair_word, pair_cue


def scores(words: int, **given: Floats) -> Scores:
    """Scores of a window of so many words: all zero but for what is given."""
    shapes = {
        "upos": (words, len(LABELS.upos)),
        "sentence": (words,),
        "entity": (words, len(LABELS.entity)),
        "cue": (words, len(LABELS.cue)),
        "arcs": (words, words + 1),
        "relation_word": (words, 1),
        "relation_head": (words + 1, len(LABELS.deprel), 1),
        "pair_word": (words, 1),
        "pair_cue": (words, len(LABELS.pair), 1),
    }
    empty: dict[str, Floats] = {name: np.zeros(shape, np.float32) for name, shape in shapes.items()}
    return Scores(**(empty | given))


class FakePieces:
    """A piece for each four characters; it remembers the words for the fake network."""

    def __init__(self) -> None:
        self.words: list[str] = []

    def cut(self, words: Sequence[str]) -> list[list[int]]:
        self.words = list(words)
        return [[1] * (1 + len(word) // 4) for word in words]


class FakeNetwork:
    """Scores by rules; `seen` are the windows it was asked for."""

    def __init__(self) -> None:
        self.pieces = FakePieces()
        self.labels = LABELS
        self.name = "fake"
        self.seen: list[Window] = []

    @contextmanager
    def reading(self) -> Iterator[None]:
        yield

    def scores(
        self, windows: Iterable[Window], pieces: Sequence[Sequence[int]], feats: Features
    ) -> list[Scores]:
        return [self.score(window, pieces, feats) for window in windows]

    def score(self, window: Window, pieces: Sequence[Sequence[int]], feats: Features) -> Scores:
        assert len(pieces) == len(feats.shape) == len(self.pieces.words)
        self.seen.append(window)
        words = self.pieces.words[window.first : window.last]
        inside = [state == QUOTES.index("inside") for state in feats.quotes[window.first : window.last]]
        number = len(words)
        named = [word.isupper() and word.isalpha() for word in words]
        arcs = np.zeros((number, number + 1), np.float32)
        arcs[np.arange(number), np.arange(number)] = 5
        sentence = [9 if i and words[i - 1] == "." else -9 for i in range(number)]
        classes = [_pair_class(inside, named, i) for i in range(number)]
        pair_cue = np.zeros((number, len(LABELS.pair), len(LABELS.pair)), np.float32)
        pair_cue[:] = np.eye(len(LABELS.pair)) * 9
        return scores(
            number,
            upos=one_hot(
                [1 if word == "said" else 2 if name else 0 for word, name in zip(words, named, strict=True)],
                4,
            ),
            sentence=np.array(sentence, np.float32),
            entity=one_hot([4 if name else 0 for name in named], len(LABELS.entity)),
            cue=one_hot([4 if word == "said" else 0 for word in words], len(LABELS.cue)),
            arcs=arcs,
            pair_word=np.eye(len(LABELS.pair), dtype=np.float32)[classes],
            pair_cue=pair_cue,
        )


def _pair_class(inside: Sequence[bool], named: Sequence[bool], i: int) -> int:
    if inside[i]:
        begins, ends = i == 0 or not inside[i - 1], i + 1 == len(inside) or not inside[i + 1]
        letter = "S" if begins and ends else "B" if begins else "E" if ends else "I"
        return LABELS.pair.index(f"{letter}-content")
    return LABELS.pair.index("S-source") if named[i] else 0


def encoder() -> Encoder:
    """An encoder over a fresh fake network."""
    network: Any = FakeNetwork()
    return Encoder(network)

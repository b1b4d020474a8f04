"""What a statement says, piece by piece, and how alike what two statements say is.

A long quotation makes several claims, so statements are compared by their clauses,
and two are as alike as their most alike clauses: by the stems that they share, rare
ones in the story counting more, and by the meaning of their words
(`gainsay.encode.meaning`).
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from gainsay.encode import meaning
from gainsay.link.terms import stem, words
from gainsay.spans import Span

Floats = NDArray[np.float32]
# Where the span begins that a part of a clause is from, and where the part begins and ends.
_Part = tuple[int, int, int]

# Where one clause ends: a sentence, a dash, a colon, or a comma before what goes on.
_ENDS = re.compile(
    r"(?<=[.!?;])[\"”’]?\s+|\s[—–]\s|:\s"
    r"|,\s(?=(?:and|but|while|adding|which|who|because|although|though|so)\b)"
    r"|\s(?=(?:and|but|because|if|after|while)\s(?:that|he|she|they|it|we|I|you|his|her|their|the)\b)"
)
# Telling words that a piece needs to stand by itself.
_LEAST = 3
# A name in a statement tells less of what it says than another word.
_NAME = 0.6
# One stem in common tells less, and so do names alone.
_ALONE, _ONLY_NAMES = 0.7, 0.5
# How much the stems in common count, the vectors of words that are no names, and those of all telling words.
_STEMS, _WORDS, _ALL = 0.5, 0.3, 0.2


@dataclass(frozen=True, slots=True)
class Piece:
    """A clause: its telling stems, and whether each is a name; two unit vectors (or zeros), K."""

    stems: dict[str, bool]
    vector: Floats
    whole: Floats


def pieces(content: Sequence[Span]) -> list[Piece]:
    """The clauses of a statement's content; one at least."""
    text = {span.start: span.text for span in content}
    return [
        piece(" ".join(text[first][start - first : end - first] for first, start, end in parts))
        for parts in _clauses(content)
    ]


def clauses(content: Sequence[Span]) -> list[tuple[tuple[int, int], ...]]:
    """Where the clauses of a content lie in the text, as half-open ranges; one clause at least."""
    return [tuple((start, end) for _, start, end in parts) for parts in _clauses(content)]


def _clauses(content: Iterable[Span]) -> list[list[_Part]]:
    found: list[list[_Part]] = []
    for span in content:
        held: _Part | None = None
        for start, end in _parts(span.text):
            held = (span.start, held[1] if held else span.start + start, span.start + end)
            if len(_telling(span.text[held[1] - span.start : end])) >= _LEAST:
                found.append([held])
                held = None
        if held and found:
            found[-1].append(held)
        elif held:
            found.append([held])
    return found


def _parts(text: str) -> Iterator[tuple[int, int]]:
    """The stretches between the ends of clauses."""
    begin = 0
    for end in _ENDS.finditer(text):
        yield begin, end.start()
        begin = end.end()
    yield begin, len(text)


def piece(text: str) -> Piece:
    """One clause, whatever the text holds."""
    every = words(text)
    first = every[0] if every else ""
    stems: dict[str, bool] = {}
    for word in _telling(text):
        stems.setdefault(stem(word.removesuffix("'s")), word[0].isupper() and word != first)
    telling = _telling(text)
    return Piece(
        stems,
        meaning().vector([word.lower() for word in telling if not word[0].isupper()]),
        meaning().vector([word.lower() for word in telling]),
    )


def _telling(text: str) -> list[str]:
    return [word for word in words(text) if len(word) > 1 and word.lower() not in _common()]


@cache
def _common() -> frozenset[str]:
    lines = files("gainsay.link").joinpath("data/common.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


class Story:
    """The statements of a story, ready to be compared: how rare a stem is among them weighs it."""

    def __init__(self, told: Iterable[Sequence[Piece]]) -> None:
        listed = [{s for piece in said for s in piece.stems} for said in told]
        spread = Counter(s for stems in listed for s in stems)
        self._rarity = {s: math.log(1 + len(listed) / number) for s, number in spread.items()}

    def likeness(self, one: Sequence[Sequence[Piece]], other: Sequence[Sequence[Piece]]) -> Floats:
        """How alike each of N statements is to each of M: N,M, 0 to 1."""
        a = [p for said in one for p in said]
        b = a if other is one else [p for said in other for p in said]
        both = _STEMS * self._shared(a, b)
        both += _WORDS * np.stack([p.vector for p in a]) @ np.stack([p.vector for p in b]).T
        both += _ALL * np.stack([p.whole for p in a]) @ np.stack([p.whole for p in b]).T
        rows = np.maximum.reduceat(both, _starts(one), axis=0)
        found: Floats = np.maximum.reduceat(rows, _starts(other), axis=1)
        return found

    def _shared(self, a: Sequence[Piece], b: Sequence[Piece]) -> Floats:
        """The weight of the stems that two pieces share, as a part of the geometric mean of theirs."""
        places = {s: i for i, s in enumerate(_in_both(a, b))}
        left, plain = self._table(a, places)
        right, bare = (left, plain) if b is a else self._table(b, places)
        number = np.sign(left) @ np.sign(right).T
        less = np.where(number < 2, _ALONE, 1.0) * np.where(plain @ bare.T < 1, _ONLY_NAMES, 1.0)
        sizes = np.outer(*(np.maximum([self._size(p) for p in x], 1e-6) for x in (a, b)))
        found: Floats = less * (left @ right.T) / np.sqrt(sizes)
        return found

    def _table(self, listed: Sequence[Piece], places: Mapping[str, int]) -> tuple[Floats, Floats]:
        """For each piece and stem the root of its weight, and whether it is there and no name."""
        weights = np.zeros((len(listed), len(places)), np.float32)
        plain = np.zeros_like(weights)
        for row, one in enumerate(listed):
            for s, name in one.stems.items():
                if (column := places.get(s)) is not None:
                    weights[row, column] = math.sqrt(self._weight(s, name=name))
                    plain[row, column] = not name
        return weights, plain

    def _size(self, one: Piece) -> float:
        return sum(self._weight(s, name=name) for s, name in one.stems.items())

    def _weight(self, s: str, *, name: bool) -> float:
        return self._rarity.get(s, math.log(2)) * (_NAME if name else 1)


def _in_both(a: Sequence[Piece], b: Sequence[Piece]) -> list[str]:
    """The stems that a piece of either has; of pieces compared with one another those that two have."""
    if b is a:
        number = Counter(s for one in a for s in one.stems)
        return sorted(s for s, pieces in number.items() if pieces > 1)
    return sorted({s for one in a for s in one.stems} & {s for one in b for s in one.stems})


def _starts(told: Sequence[Sequence[Piece]]) -> list[int]:
    """Where the pieces of each statement begin among all."""
    lengths = [len(said) for said in told]
    return [sum(lengths[:i]) for i in range(len(lengths))]

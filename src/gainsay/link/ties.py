"""Claims of one story that are near one another without being the same, and which of two is the narrower."""

from collections.abc import Iterator, Mapping
from itertools import combinations

from gainsay.keep.claims import Tie
from gainsay.link.pieces import Piece, Story, piece

# From which likeness on two claims are near. Of a wider claim the narrower one says nearly all stems, and
# at least so many more.
NEAR, SAYS_ALL, MORE = 0.4, 0.8, 2


def ties(words: Mapping[str, str]) -> Iterator[Tie]:
    """The ties among claims, by id, worded so; each pair once."""
    listed = {one: piece(text) for one, text in sorted(words.items())}
    every = [[one] for one in listed.values()]
    alike = Story(every).likeness(every, every) if every else None
    for (a, one), (b, other) in combinations(enumerate(listed), 2):
        narrower, wider = (one, other) if _holds(listed[one], listed[other]) else (other, one)
        if _holds(listed[narrower], listed[wider]):
            yield Tie(claim=narrower, other=wider, kind="narrower")
        elif alike is not None and alike[a, b] >= NEAR:
            yield Tie(claim=one, other=other, kind="near")


def _holds(narrower: Piece, wider: Piece) -> bool:
    """Whether a claim says what a wider one says, and more."""
    if len(wider.stems) < MORE:
        return False
    shared = len(narrower.stems.keys() & wider.stems.keys())
    return shared >= SAYS_ALL * len(wider.stems) and len(narrower.stems) >= len(wider.stems) + MORE

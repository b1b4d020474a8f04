"""Which articles are copies of one another: mirrors, wire copy, rewritten and cut texts.

Texts are compared by the runs of three words (shingles) that they share, as a part of
those of the shorter one: a cut copy is a copy all the same (containment; Broder, On the
Resemblance and Containment of Documents, 1997). A fourth of the shingles, chosen by
their hashes, is stored and finds the articles that are worth comparing in full.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

from gainsay.keep import neighbours
from gainsay.link.terms import words
from gainsay.records import BlockKind, Document

_RUN = 3
# Of the stored shingles, from which share on two articles are compared in full; half of what is enough.
_WORTH = 0.1
# Share of the shorter one's shingles from which on it is a copy. On news_cluster articles of different events
# share .2 at most once the page's furniture is left out.
ENOUGH = 0.25
# A text of fewer shingles, a caption or a notice, copies nothing.
_LEAST = 30
_SAMPLE = 4
# How much is looked at, so that a large ledger costs no more than a small one: uses of each shingle before
# the article's day and after it, articles compared in full.
_USES, _NEAREST = 40, 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """Another article that shares so much of the shorter one's wording."""

    document: str
    share: float


def find(connection: neighbours.Connection, document: Document) -> list[Copy]:
    """The copies of an article among those of the ledger, the closest first; they are remembered."""
    own = shingles(document)
    sample = sampled(own)
    near = neighbours.sharing_shingles(connection, document.id, sorted(sample), _USES)
    least = max(1, round(_WORTH * len(sample)))
    worth = sorted(
        (one for one, number in near.items() if number >= least), key=lambda one: (-near[one], one)
    )
    found = []
    for other in neighbours.texts(connection, worth[:_NEAREST]):
        share = contained(own, shingles(other))
        if share >= ENOUGH:
            found.append(Copy(document=other.id, share=round(share, 4)))
    neighbours.put_shingles(connection, document.id, sample)
    neighbours.put_copies(connection, document.id, {one.document: one.share for one in found})
    return sorted(found, key=lambda one: (-one.share, one.document))


def shingles(document: Document, run: int = _RUN) -> frozenset[int]:
    """The hashes of all runs of words of the article, without the page's furniture."""
    return runs_of(words_of(document), run)


def words_of(document: Document) -> list[str]:
    """The words of the article in small letters, without the page's furniture."""
    kept = (block for block in document.blocks if block.kind is not BlockKind.CHROME)
    return words_in("\n".join(document.text[block.start : block.end] for block in kept))


def words_in(text: str) -> list[str]:
    """The words of a text in small letters, however its apostrophes are written."""
    return [word.lower() for word in words(text.replace("’", "'"))]


def runs_of(found: Sequence[str], run: int = _RUN) -> frozenset[int]:
    """The hashes of all runs of so many words."""
    runs = (" ".join(found[i : i + run]) for i in range(len(found) - run + 1))
    # 63 bits, which both databases hold as whole numbers.
    return frozenset(
        int.from_bytes(blake2b(one.encode(), digest_size=8).digest(), "big") >> 1 for one in runs
    )


def sampled(all_of_them: frozenset[int]) -> frozenset[int]:
    """The fourth of the shingles that is stored: the same ones of every article."""
    return frozenset(one for one in all_of_them if one % _SAMPLE == 0)


def contained(one: frozenset[int], other: frozenset[int]) -> float:
    """The share of the smaller set that the larger one holds; 0 where either is too small to tell."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller >= _LEAST else 0.0

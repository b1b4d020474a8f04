"""Which disputes of different articles are one: by what is asserted in them, and by who denies.

Two are as alike as the clauses of the shorter one find their like in the longer one on the
whole, and more so where the same party denies or asserts. Denials are not compared: "the report is false"
denies anything. An article that tells two disputes apart is
believed: no two of one article become one.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from gainsay.link.pieces import Floats

# Set on the stories of evaluation/gold/claims/development: .5 to .65 do alike.
ENOUGH = 0.5
# What the same party on a side adds.
_DENIES, _ASSERTS = 0.1, 0.05

_NAME = re.compile(r"\b[^\W\d_a-z][\w'’\-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Contested:
    """A dispute of an article, by the places of clauses in the matrix, and the names of either side.

    `claimed` are the clauses of its claim and of those who assert it, `clauses` these and the denials'.
    """

    id: str
    document: str
    claimed: tuple[int, ...]
    clauses: tuple[int, ...]
    deny: frozenset[str]
    assert_: frozenset[str]


def united(contests: Sequence[Contested], alike: Floats) -> list[frozenset[str]]:
    """The ids of those that are one, the most alike first; `alike` is N,N over the clauses."""
    group = {one.id: frozenset([one.id]) for one in contests}
    documents: Mapping[str, str] = {one.id: one.document for one in contests}
    scores = {
        (one.id, other.id): score
        for one, other in combinations(contests, 2)
        if one.document != other.document and (score := _likeness(one, other, alike)) >= ENOUGH
    }
    for one, other in sorted(scores, key=lambda pair: (-scores[pair], pair)):
        both = group[one] | group[other]
        if len({documents[i] for i in both}) == len(both):
            group |= dict.fromkeys(both, both)
    return sorted(set(group.values()), key=sorted)


def names(speaker: str | None) -> frozenset[str]:
    """The words of a name by which two are told to be one party; "Moore's campaign" speaks for Moore."""
    return frozenset(found.removesuffix("'s").removesuffix("’s") for found in _NAME.findall(speaker or ""))


def _likeness(one: Contested, other: Contested, alike: Floats) -> float:
    shorter, longer = sorted((one.claimed, other.claimed), key=lambda clauses: (len(clauses), clauses))
    found = float(alike[np.ix_(shorter, longer)].max(1).mean())
    return found + _DENIES * bool(one.deny & other.deny) + _ASSERTS * bool(one.assert_ & other.assert_)

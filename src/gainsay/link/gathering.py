"""Which statements of a story are on one claim, across its articles.

The articles' own disputes that are one (`gainsay.link.contests`) make a claim, and
bring with them those who deny it in words that name nothing ("the allegations are
false"). The clauses of the other statements go to the dispute that they speak of, or
are gathered by how alike they are.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from gainsay.keep.claims import Contest, Told
from gainsay.link.clusters import Pair, clustered
from gainsay.link.contests import Contested, names, united
from gainsay.link.pieces import Floats, Piece, Story, piece, pieces
from gainsay.records import Statement

# How much the likeness by stems and words counts, and that of the vectors.
STEMS, SENSE = 0.35, 0.65
# From which likeness a clause says what a dispute is about, from which mean likeness on clauses are on one
# claim, and from which on a pair counts at all.
SAYS, ENOUGH, LEAST = 0.55, 0.4, 0.3
# Below which likeness to its claim a denial is one in general words.
GENERAL = 0.2
SIDES = ("asserted", "denied")
# A clause says what a dispute is about where it is so like this many of the dispute's own.
_WITNESSES = 2

# Ids of statements and disputes, those that say best what all of them say first.
Members = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Clause:
    """One piece of a statement, or the claim of an article's dispute, by the id of either; its vector, K."""

    of: str
    piece: Piece
    sense: Floats


@dataclass(frozen=True, slots=True)
class _Board:
    """The clauses of a story, how alike each two are (N,N), and the disputes of all articles."""

    listed: Sequence[Clause]
    alike: Floats
    disputed: Sequence["_Disputed"]


@dataclass(frozen=True, slots=True)
class _Disputed:
    """Disputes that are one, with the places of clauses as `Contested` has them."""

    ids: frozenset[str]
    claimed: tuple[int, ...]
    clauses: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Gathered:
    """What is on one claim; `denied` are statements of other disputes that deny it too, in general words."""

    members: Members
    denied: tuple[str, ...] = ()


def gathered(told: Sequence[Told], contests: Sequence[Contest]) -> list[Gathered]:
    """What is on each claim that two statements or a dispute are on.

    A statement that says several things is on several claims.
    """
    listed = [
        Clause(one.statement.id, part, sense)
        for one in told
        for part, sense in zip(_pieces(one.statement), one.sense, strict=True)
    ]
    listed += [Clause(one.id, piece(one.claim), one.sense[0]) for one in contests]
    if not listed:
        return []
    alike = _alike(listed)
    board = _Board(listed, alike, _disputed(told, contests, listed, alike))
    placed = _placed(board)
    denials = frozenset(one for contest in contests for one in contest.roles.get("denied", ()))
    settled = {contest.id for contest in contests}
    free = [n for n, one in enumerate(listed) if n not in placed and one.of not in settled]
    # Who denies in a dispute speaks of that, and of no other claim that the words are like.
    answers = _others(board, [n for n in free if listed[n].of in denials])
    others = {
        _central(board, group) for group in _others(board, [n for n in free if listed[n].of not in denials])
    }
    return [*_of_disputes(board, contests, placed, answers), *(Gathered(one) for one in sorted(others))]


def _of_disputes(
    board: _Board,
    contests: Sequence[Contest],
    placed: Mapping[int, int],
    answers: Sequence[tuple[int, ...]],
) -> Iterator[Gathered]:
    """What is on the claim of each dispute; who denies alike (`answers`) denies what either is said to."""
    known = {contest.id: frozenset(_either(contest)) for contest in contests}
    alike = [frozenset(board.listed[n].of for n in group) for group in answers]
    for number, dispute in enumerate(board.disputed):
        own = frozenset().union(*(known[one] for one in dispute.ids))
        clauses = (*dispute.clauses, *(n for n, at in placed.items() if at == number))
        on_it = frozenset(board.listed[n].of for n in clauses)
        denied = dict.fromkeys(_general(board, contests, dispute.ids, on_it))
        denied |= dict.fromkeys(one for group in alike if group & own for one in sorted(group - own))
        yield Gathered(_central(board, clauses, own), tuple(denied))


def _alike(listed: Sequence[Clause]) -> Floats:
    every, senses = [[one.piece] for one in listed], np.stack([one.sense for one in listed])
    found: Floats = STEMS * Story(every).likeness(every, every) + SENSE * (senses @ senses.T)
    return found


def _general(
    board: _Board, contests: Iterable[Contest], ids: Collection[str], on_it: Collection[str]
) -> tuple[str, ...]:
    """The denials in general words ("the report is false") of what other disputes say of this matter too.

    An article that denies everything at once denies each charge that it tells of.
    """
    found: dict[str, None] = {}
    for contest in (one for one in contests if one.id not in ids):
        told = (*contest.roles.get("asserted", ()), *contest.roles.get("evidence", ()))
        if any(one in on_it for one in told):
            denied = contest.roles.get("denied", ())
            found |= dict.fromkeys(one for one in denied if _is_general(board, one, contest.id))
    return tuple(found)


def _is_general(board: _Board, denial: str, contest: str) -> bool:
    """Whether a denial says nothing of what its dispute is about."""
    own = [n for n, one in enumerate(board.listed) if one.of == denial]
    (claim,) = (n for n, one in enumerate(board.listed) if one.of == contest)
    return all(board.alike[n, claim] < GENERAL for n in own)


@lru_cache(maxsize=20_000)
def _pieces(statement: Statement) -> tuple[Piece, ...]:
    return tuple(pieces(statement.content))


def _disputed(
    told: Iterable[Told], contests: Iterable[Contest], listed: Sequence[Clause], alike: Floats
) -> list[_Disputed]:
    """The disputes of all articles that are one, with the places of what either side says."""
    places: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(listed):
        places[one.of].append(number)
    speakers = {
        one.statement.id: names(one.statement.speaker.name if one.statement.speaker else None) for one in told
    }
    found = {
        contest.id: Contested(
            id=contest.id,
            document=contest.document,
            claimed=tuple(n for one in (contest.id, *contest.roles.get("asserted", ())) for n in places[one]),
            clauses=tuple(n for one in (contest.id, *_either(contest)) for n in places[one]),
            deny=_names(speakers, contest.roles.get("denied", ())),
            assert_=_names(speakers, contest.roles.get("asserted", ())),
        )
        for contest in contests
    }
    return [
        _Disputed(
            ids,
            tuple(n for one in sorted(ids) for n in found[one].claimed),
            tuple(n for one in sorted(ids) for n in found[one].clauses),
        )
        for ids in united(list(found.values()), alike)
    ]


def _either(contest: Contest) -> Iterator[str]:
    """The statements of both sides, each once."""
    yield from dict.fromkeys(one for side in SIDES for one in contest.roles.get(side, ()))


def _names(speakers: Mapping[str, frozenset[str]], statements: Iterable[str]) -> frozenset[str]:
    return frozenset(name for one in statements for name in speakers.get(one, ()))


def _placed(board: _Board) -> dict[int, int]:
    """The places of the clauses that say what a dispute is about, each with the dispute it says best."""
    found: dict[int, int] = {}
    for number, clause in enumerate(board.listed):
        scores = [_says(board, number, clause.of, one.claimed) for one in board.disputed]
        best = max(range(len(scores)), key=lambda i: (scores[i], -i), default=None)
        if best is not None and scores[best] >= SAYS:
            found[number] = best
    return found


def _says(board: _Board, number: int, of: str, clauses: Iterable[int]) -> float:
    """How like the clauses of a dispute one is that it is most like; its own statement's do not count."""
    others = [n for n in clauses if board.listed[n].of != of]
    most = np.sort(board.alike[number, others])[-_WITNESSES:]
    return float(most.mean()) if len(most) else 0.0


def _central(board: _Board, clauses: Iterable[int], without: Collection[str] = ()) -> Members:
    """The statements and disputes of some clauses, those most like all of them first.

    The statements `without` come with their disputes and are not named besides.
    """
    places = sorted(set(clauses))
    likeness = board.alike[np.ix_(places, places)].mean(1)
    best: dict[str, float] = {}
    for place, score in zip(places, likeness, strict=True):
        of = board.listed[place].of
        best[of] = max(best.get(of, 0.0), float(score))
    return tuple(sorted((one for one in best if one not in without), key=lambda one: (-best[one], one)))


def _others(board: _Board, free: Sequence[int]) -> list[tuple[int, ...]]:
    """The clauses of two statements or more that say one thing, of those that speak of no dispute."""
    names = {n: f"{n:06}" for n in free}
    pairs: dict[Pair, float] = {}
    near = np.argwhere(np.triu(board.alike[np.ix_(free, free)] >= LEAST, 1)) if free else ()
    for row, column in near:
        one, other = free[row], free[column]
        if board.listed[one].of != board.listed[other].of:
            pairs[names[one], names[other]] = float(board.alike[one, other])
    groups = clustered([frozenset([name]) for name in names.values()], pairs, ENOUGH)
    found = [tuple(sorted(int(name) for name in group)) for group in groups]
    return [clauses for clauses in found if len({board.listed[n].of for n in clauses}) > 1]

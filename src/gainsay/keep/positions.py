"""What each party said about a claim over time: claimed, denied, admitted, or the same in other words."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

# Roles that are a position of their own; others (evidence, related) say nothing of where a party stands.
STANDS = ("asserted", "denied", "proof_demanded", "admitted", "counter_account")
# Share of words in common, in order, below which the same position is told in other words.
_REWORDED = 0.6
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What somebody said for a party on a day (None: unknown), and as what it counts."""

    party: str
    speaker: str
    day: str | None
    role: str
    statement: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One position: `change` is "first", "again", "reworded" or "moved" (from another position)."""

    day: str | None
    role: str
    speaker: str
    statement: str
    change: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """The steps of one party in the order of time; `moved` where it has left a position that it took."""

    party: str
    steps: tuple[Step, ...]
    moved: bool


def positions(said: Iterable[Said]) -> list[Position]:
    """The parties that take a position, those that moved first, then by the day of their first step.

    What is said without a day comes last: nobody knows what it followed.
    """
    by_party: dict[str, list[Said]] = {}
    for one in sorted(said, key=lambda s: (s.day is None, s.day or "", s.statement)):
        if one.role in STANDS:
            by_party.setdefault(one.party, []).append(one)
    found = [_position(party, listed) for party, listed in by_party.items()]
    return sorted(found, key=lambda p: (not p.moved, p.steps[0].day is None, p.steps[0].day or "", p.party))


def _position(party: str, listed: Sequence[Said]) -> Position:
    steps = [
        Step(
            day=one.day,
            role=one.role,
            speaker=one.speaker,
            statement=one.statement,
            change=_change(listed[:n], one),
        )
        for n, one in enumerate(listed)
    ]
    return Position(party=party, steps=tuple(steps), moved=any(step.change == "moved" for step in steps))


def _change(before: Sequence[Said], now: Said) -> str:
    if not before:
        return "first"
    if all(one.role != now.role for one in before) and _is_later(before[-1], now):
        return "moved"
    same = [one for one in before if one.role == now.role]
    alike = max((_in_common(one.words, now.words) for one in same), default=1.0)
    return "reworded" if alike < _REWORDED else "again"


def _is_later(before: Said, now: Said) -> bool:
    """Whether it is known to be said on a later day; on one day a party says several things."""
    return before.day is not None and now.day is not None and before.day < now.day


def _in_common(one: str, other: str) -> float:
    a, b = (_WORD.findall(text.casefold()) for text in (one, other))
    return SequenceMatcher(None, a, b, autojunk=False).ratio()

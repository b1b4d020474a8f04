"""Descriptions that stand for a state: "the West African country", "the former French colony".

They mean a state that the text named before and that fits; where several fit, the
one named most often, if it is named as often as all the others together. A bare
"the country" is left out, as are descriptions whose name stands with them.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gainsay.extract.syntax import Syntax
from gainsay.ground import by_demonym
from gainsay.ground.geography import colonies, in_region, were_colonies
from gainsay.records import Place

_STATES = frozenset(
    {"country", "nation", "state", "republic", "kingdom", "colony", "emirate", "island", "monarchy"}
)
_DEFINITE = frozenset({"the", "this", "that"})
# Words before the noun, at most: "the impoverished , coup-hit West African country".
_REACH = 6
# The least share of the fitting states' mentions that the one which is meant has.
_LEAST = 0.5


@dataclass(frozen=True, slots=True)
class Described:
    """Characters `start:end` that describe a state; `states` pairs the codes that fit with their shares."""

    start: int
    end: int
    states: tuple[tuple[str, float], ...]


def descriptions(syntax: Syntax, named: Sequence[Place]) -> Iterator[Described]:
    """The descriptions in the order of the text, resolved by the places named before each."""
    for noun in range(len(syntax.words)):
        if syntax.form(noun) in _STATES and not _is_named(syntax, noun):
            found = _fitting(syntax, noun)
            if found is None:
                continue
            first, fits = found
            start, end = syntax.words[first].start, syntax.words[noun].end
            states = _shares(place.country for place in named if place.end <= start and place.country in fits)
            if states and states[0][1] >= _LEAST:
                yield Described(start, end, states)


def _is_named(syntax: Syntax, noun: int) -> bool:
    """Whether the name follows: "the West African country of Mali", "its former colony Mali"."""
    following = syntax.form(noun + 1) if noun + 1 < len(syntax.words) else ""
    return following == "of" or following[:1].isupper()


def _fitting(syntax: Syntax, noun: int) -> tuple[int, frozenset[str]] | None:
    """The first word that describes, and the codes of the states that fit; None for no such description."""
    first = _first(syntax, noun)
    if first is None:
        return None
    words = [syntax.lower(i) for i in range(first, noun)]
    fits: frozenset[str] | None = None
    for at in range(len(words)):
        region = in_region(" ".join(words[at : at + 2])) or in_region(words[at])
        # "West African" is closer than the "African" in it.
        fits = region if fits is None else fits
    if syntax.lower(noun) == "colony":
        return (first, _former(syntax, range(first, noun))) if "former" in words else None
    return (first, fits) if fits is not None else None


def _first(syntax: Syntax, noun: int) -> int | None:
    """The word behind the article of a definite phrase."""
    for i in range(noun - 1, max(-1, noun - 1 - _REACH), -1):
        if syntax.lower(i) in _DEFINITE:
            return i + 1 if i + 1 < noun else None
        if syntax.words[i].upos not in {"ADJ", "NOUN", "PROPN", "PUNCT", "ADV", "NUM", "VERB"}:
            return None
        if syntax.form(i) in {".", '"', "”"}:
            return None
    return None


def _former(syntax: Syntax, words: range) -> frozenset[str]:
    """The colonies of whom the adjective names, of anybody without one."""
    for i in words:
        power = by_demonym(syntax.form(i))
        if power is not None:
            return colonies(power.code)
    return were_colonies()


def _shares(codes: Iterator[str | None]) -> tuple[tuple[str, float], ...]:
    """Codes with their share of the mentions, the most frequent first; of equals the one named last."""
    listed = [code for code in codes if code is not None]
    last = {code: at for at, code in enumerate(listed)}
    counted = Counter(listed)
    ranked = sorted(counted, key=lambda code: (-counted[code], -last[code]))
    return tuple((code, counted[code] / len(listed)) for code in ranked)

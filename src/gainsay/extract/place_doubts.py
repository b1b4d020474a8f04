"""What does not fit among the places: a state taken for another of a like name, a neighbour that is none.

The evidence is always a border that the text states: "neighboring Mali", "its
neighbour Mali", "the border with Mali". Where a state named in that sentence has
no such border, and one whose name is confused with it has, the other may be meant.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from gainsay.extract.syntax import Syntax
from gainsay.ground import State, all_states
from gainsay.ground.gazetteer import Gazetteer, kilometres
from gainsay.ground.geography import borders_on, confused_with, is_large
from gainsay.records import Note, Place, Rival

_NEIGHBOUR = frozenset(
    {"neighboring", "neighbouring", "neighbor", "neighbour", "neighbors", "neighbours", "bordering"}
)
_BORDER = frozenset({"border", "borders", "frontier"})
_WITH = frozenset({"with", "to", "into"})
# A description is no evidence: which state it means was told from the others.
_TOLD = frozenset({"rule:place-name", "rule:demonym"})
# Words between the statement of a border and the state, at most: "the border it shares with Mali".
_REACH = 4
# The share of the belief that a doubted name keeps.
_HALF = 0.5
# Kilometres between the middles of two states from which on none is the other's neighbour across a sea.
_FAR = 2000.0


@dataclass(frozen=True, slots=True)
class Doubted:
    """The places, those in doubt with a rival, and the notes on them."""

    places: tuple[Place, ...]
    notes: tuple[Note, ...]


def doubted(syntax: Syntax, atlas: Gazetteer, places: Sequence[Place]) -> Doubted:
    """The places with what does not fit marked."""
    notes: list[Note] = []
    kept = list(places)
    for bordered in _bordered(syntax, places):
        around = _others(syntax, kept, bordered)
        if not around or any(bordered.country in borders_on(kept[at].country or "") for at in around):
            continue
        confused = [(at, other) for at in around for other in _confused(kept[at], bordered)]
        for at, other in confused:
            notes.append(_confusion(kept[at], bordered, other, places))
            kept[at] = _halved(kept[at], other, atlas)
        if not confused and all(_is_far(kept[at], bordered) for at in around):
            notes.append(_no_neighbour(bordered, [kept[at] for at in around]))
    return Doubted(tuple(kept), tuple(notes))


def _bordered(syntax: Syntax, places: Sequence[Place]) -> Iterator[Place]:
    """The states that the text says to be neighbours."""
    for place in places:
        words = syntax.words_in(place.start, place.end)
        if words is None or place.country is None or not borders_on(place.country):
            continue
        before = [syntax.lower(i) for i in range(max(0, words[0] - _REACH), words[0])]
        neighbour = bool(set(before[-2:]) & _NEIGHBOUR)
        if neighbour or (before and before[-1] in _WITH and set(before) & _BORDER):
            yield place


def _others(syntax: Syntax, places: Sequence[Place], bordered: Place) -> list[int]:
    """The numbers of the other states that its sentence names before it."""
    words = syntax.words_in(bordered.start, bordered.end)
    if words is None:
        return []
    first = syntax.words[syntax.tagged.sentences[syntax.sentence_of[words[0]]][0]].start
    return [
        at
        for at, place in enumerate(places)
        if first <= place.start < bordered.start
        and place.country not in {None, bordered.country}
        and place.found_by in _TOLD
    ]


def _confused(place: Place, bordered: Place) -> Iterator[State]:
    """States of a like name that have the border."""
    if _names_state(place):
        for code in confused_with(place.country or ""):
            if bordered.country in borders_on(code):
                yield all_states()[code]


def _names_state(place: Place) -> bool:
    state = all_states().get(place.country or "")
    return state is not None and (place.found_by == "rule:demonym" or place.name == state.name)


def _confusion(place: Place, bordered: Place, other: State, places: Sequence[Place]) -> Note:
    state = all_states()[place.country or ""]
    named = any(one.name == other.name for one in places)
    also = " and is named in this article" if named else ""
    return Note(
        start=place.start,
        end=place.end,
        text=place.text,
        kind="demonym" if place.found_by == "rule:demonym" else "place",
        message=(
            f"“{place.text}” is of {state.name}, which has no border with {bordered.name}; "
            f"{other.name} has one{also}, so {other.name} may be meant"
        ),
        score=0.9 if named else 0.6,
        found_by="rule:neighbour-confused",
    )


def _halved(place: Place, other: State, atlas: Gazetteer) -> Place:
    """The place with the other state as a rival of equal belief."""
    number = atlas.of_state(other.code)
    if number is None:
        return place
    entry = atlas.entry(number)
    rival = Rival(
        name=other.name,
        country=entry.country,
        geonames_id=entry.geonames_id,
        lat=entry.lat,
        lon=entry.lon,
        score=_HALF,
    )
    return replace(place, score=_HALF, rivals=(rival,))


def _is_far(place: Place, bordered: Place) -> bool:
    """Whether a state is surely no neighbour, not even across a sea."""
    codes = {place.country or "", bordered.country or ""}
    if any(is_large(code) or not borders_on(code) for code in codes) or not _names_state(place):
        return False
    if place.lat is None or place.lon is None or bordered.lat is None or bordered.lon is None:
        return False
    return kilometres(place.lat, place.lon, bordered.lat, bordered.lon) > _FAR


def _no_neighbour(bordered: Place, around: Sequence[Place]) -> Note:
    names = " or ".join(dict.fromkeys(place.name for place in around))
    return Note(
        start=bordered.start,
        end=bordered.end,
        text=bordered.text,
        kind="neighbour",
        message=f"{bordered.name} is called a neighbour and has no border with {names}",
        score=0.6,
        found_by="rule:neighbour-far",
    )

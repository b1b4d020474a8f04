"""The places that an article names, resolved together, with their roles."""

import re
from collections.abc import Sequence
from itertools import pairwise

from gainsay.extract.place_descriptions import Described, descriptions
from gainsay.extract.place_doubts import doubted
from gainsay.extract.place_hints import hints
from gainsay.extract.place_names import Named, place_names
from gainsay.extract.place_roles import Roles
from gainsay.extract.syntax import Syntax
from gainsay.ground import all_states
from gainsay.ground.gazetteer import Entry, Gazetteer, Kind, folded, gazetteer
from gainsay.ground.toponyms import Asked, likely
from gainsay.records import Document, Note, Place, PlaceRole, Rival, Statement

# What stands between a place and one that it lies in: "Paris, Texas", "Gao in northern Mali".
_WITHIN = re.compile(
    r"\s*,\s*|\s*\(\s*|,? (?:in|of) (?:the )?(?:\w+ern )?|,? (?:\w+ern )",
)
# Rivals are shown from this share of the belief on.
_LEAST = 0.01
_MOST_RIVALS = 3


def places_and_notes(
    document: Document, syntax: Syntax, statements: Sequence[Statement]
) -> tuple[tuple[Place, ...], tuple[Note, ...]]:
    """The places in the order of the text, and what does not fit among them."""
    atlas, roles = gazetteer(), Roles(syntax, statements)
    named = place_names(document, syntax, atlas)
    asked, which = _asked(document.text, named)
    known = {folded(one.name) for one in named}
    unnamed = [Asked(name) for name in hints(document, syntax, atlas) if folded(name) not in known]
    guesses = likely([*asked, *unnamed], atlas)
    found = [
        _place(
            document.text,
            roles,
            one,
            [(atlas.entry(g.number), g.share) for g in guesses[which[at]][: 1 + _MOST_RIVALS]],
        )
        for at, one in enumerate(named)
    ]
    found += [_described(document.text, atlas, roles, one) for one in descriptions(syntax, found)]
    kept = doubted(syntax, atlas, sorted(found, key=lambda place: place.start))
    return kept.places, kept.notes


def _asked(text: str, named: Sequence[Named]) -> tuple[list[Asked], list[int]]:
    """Each name once, with what stands behind it; and for each mention the number of its name."""
    keys: dict[tuple[str, bool], int] = {}
    which = [keys.setdefault((folded(one.name), one.people), len(keys)) for one in named]
    within: list[set[int]] = [set() for _ in keys]
    behind = [False] * len(keys)
    for at, (one, other) in enumerate(pairwise(named)):
        between = text[one.end : other.start]
        if one.people or other.people or not _WITHIN.fullmatch(between):
            continue
        if which[at] != which[at + 1]:
            within[which[at]].add(which[at + 1])
            behind[which[at + 1]] = behind[which[at + 1]] or "," in between
    first = {which[at]: one for at, one in reversed(list(enumerate(named)))}
    towns = {which[at] for at, one in enumerate(named) if one.town}
    asked = [
        Asked(first[n].name, tuple(sorted(within[n])), behind[n], first[n].people, n in towns)
        for n in range(len(keys))
    ]
    return asked, which


def _place(text: str, roles: Roles, named: Named, meant: Sequence[tuple[Entry, float]]) -> Place:
    """The record of a mention."""
    role = PlaceRole.DATELINE if named.dateline else roles.role(named.start, named.end, named.people)
    if not meant:
        return _record(text, (named.start, named.end), role, (), "rule:place-unknown")
    rule = "rule:demonym" if named.people else "rule:place-name"
    return _record(text, (named.start, named.end), role, meant, rule)


def _described(text: str, atlas: Gazetteer, roles: Roles, one: Described) -> Place:
    """The record of a description."""
    numbers = [(atlas.of_state(code), share) for code, share in one.states]
    meant = [(atlas.entry(number), share) for number, share in numbers if number is not None]
    role = roles.role(one.start, one.end, people=False)
    return _record(text, (one.start, one.end), role, meant, "rule:place-description")


def _record(
    text: str, at: tuple[int, int], role: PlaceRole, meant: Sequence[tuple[Entry, float]], rule: str
) -> Place:
    """A place under the first of the entries that it may mean, or under its own words."""
    words = text[at[0] : at[1]]
    best, share = meant[0] if meant else (None, 0.0)
    return Place(
        start=at[0],
        end=at[1],
        text=words,
        name=_name(best) if best else words,
        country=best.country if best else None,
        lat=best.lat if best else None,
        lon=best.lon if best else None,
        geonames_id=best.geonames_id if best else None,
        role=role,
        rivals=tuple(_rival(entry, part) for entry, part in meant[1 : 1 + _MOST_RIVALS] if part >= _LEAST),
        score=round(share, 4),
        found_by=rule,
    )


def _name(entry: Entry) -> str:
    """The entry's name; a state's as the table of states has it, as elsewhere in a reading."""
    state = all_states().get(entry.country or "") if entry.kind is Kind.COUNTRY else None
    return state.name if state is not None else entry.name


def _rival(entry: Entry, share: float) -> Rival:
    return Rival(
        name=_name(entry),
        country=entry.country,
        geonames_id=entry.geonames_id,
        lat=entry.lat,
        lon=entry.lon,
        score=round(share, 4),
    )

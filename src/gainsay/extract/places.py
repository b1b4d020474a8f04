"""The places that an article names, resolved together, with their roles."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from gainsay.extract.place_names import Named, place_names
from gainsay.extract.syntax import Syntax
from gainsay.ground.gazetteer import Gazetteer, folded, gazetteer
from gainsay.ground.toponyms import Asked, Guess, likely
from gainsay.records import Document, Place, PlaceRole, Rival, Statement

# What stands between a place and one that it lies in: "Paris, Texas", "Gao in northern Mali".
_WITHIN = re.compile(
    r"\s*,\s*|\s*\(\s*|,? (?:in|of) (?:the )?(?:\w+ern )?|,? (?:\w+ern )",
)
# Rivals are shown from this share of the belief on.
_LEAST = 0.01
_MOST_RIVALS = 3


def places(document: Document, syntax: Syntax, statements: Sequence[Statement]) -> tuple[Place, ...]:
    """The places in the order of the text."""
    atlas = gazetteer()
    named = place_names(document, syntax, atlas)
    asked, which = _asked(document.text, named)
    guesses = likely(asked, atlas)
    return tuple(_place(document.text, atlas, one, guesses[which[at]]) for at, one in enumerate(named))


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
    return [
        Asked(first[n].name, tuple(sorted(within[n])), behind[n], first[n].people) for n in range(len(keys))
    ], which


def _place(text: str, atlas: Gazetteer, named: Named, guesses: Sequence[Guess]) -> Place:
    """The record of a mention."""
    best = atlas.entry(guesses[0].number) if guesses else None
    return Place(
        start=named.start,
        end=named.end,
        text=text[named.start : named.end],
        name=best.name if best else named.name,
        country=best.country if best else None,
        lat=best.lat if best else None,
        lon=best.lon if best else None,
        geonames_id=best.geonames_id if best else None,
        role=PlaceRole.DATELINE if named.dateline else PlaceRole.MENTIONED,
        rivals=tuple(_rivals(atlas, guesses[1:])),
        score=round(guesses[0].share, 4) if guesses else 0.0,
        found_by="rule:demonym" if named.people else "rule:place-name" if best else "rule:place-unknown",
    )


def _rivals(atlas: Gazetteer, guesses: Sequence[Guess]) -> Iterator[Rival]:
    for guess in guesses[:_MOST_RIVALS]:
        if guess.share >= _LEAST:
            entry = atlas.entry(guess.number)
            yield Rival(
                name=entry.name,
                country=entry.country,
                geonames_id=entry.geonames_id,
                lat=entry.lat,
                lon=entry.lon,
                score=round(guess.share, 4),
            )

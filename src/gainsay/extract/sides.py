"""Who stands with whom: a spokesman with whom he speaks for, a minister with the government."""

import re
from functools import cache, cached_property

from gainsay.extract.lexicons import lexicon
from gainsay.extract.parties import Parties, Party
from gainsay.extract.phrases import POSSESSIVES
from gainsay.extract.setting import main_state
from gainsay.extract.topics import stem
from gainsay.ground import (
    State,
    all_states,
    by_capital,
    by_demonym,
    by_name,
    by_seat,
    government_name,
    knowledge,
)
from gainsay.records import ActorKind

# Offices by which a person speaks for a government. A president without more may head anything.
_GOVERNING = re.compile(
    r"\b(?:minister|foreign ministry|(?:government|presidential) spokes\w+|president|presidency)\b",
    re.IGNORECASE,
)

Telling = frozenset[str]


class Sides:
    """A side goes by its speaker's name; two are together where all telling words of one are in the other."""

    def __init__(self, parties: Parties) -> None:
        self._parties = parties
        self._governing = {party.name: name for party in parties.listed if (name := self._government(party))}
        # Whom an office serves is a party of the article: "Alabama's auditor" serves no "Alabama law".
        bodies = [_telling(party.name) for party in parties.listed]
        serving = {party.name: _names(party.office) for party in parties.people() if party.office}
        self._serving = {name: of for name, of in serving.items() if any(of <= one for one in bodies)}

    @cached_property
    def _state(self) -> State | None:
        return main_state(self._parties.syntax)

    def together(self, one: str | None, other: str | None) -> bool:
        """Whether two names are of one side."""
        # A list of several is no side of any one of them.
        if one is None or other is None or ", " in one or ", " in other:
            return one == other
        return one == other or any(
            a and b and (a <= b or b <= a) for a in self._known_as(one) for b in self._known_as(other)
        )

    def names(self, word: int, side: str | None) -> bool:
        """Whether a word is part of a mention of the side."""
        if side is None:
            return False
        party = self._parties.at(word)
        if party is not None and self.together(party.name, side):
            return True
        form = self._parties.syntax.form(word)
        state = by_capital(form) or by_demonym(form) or (by_name(form) if self._owns(word) else None)
        if state is not None and self.together(government_name(state), side):
            return True
        return form[0].isupper() and stem(form.lower()) in _telling(side)

    def _owns(self, word: int) -> bool:
        """Whether a possessive follows a word: "Mali's army" is Mali's."""
        syntax = self._parties.syntax
        return word + 1 < len(syntax.words) and syntax.form(word + 1) in POSSESSIVES

    def _known_as(self, side: str) -> list[Telling]:
        """The telling words of the name, of whom its bearer serves, and of the government that he is of."""
        government = self._governing.get(side) or _seated(side) or ""
        return [_telling(side), self._serving.get(side, frozenset()), _telling(government)]

    def _government(self, party: Party) -> str | None:
        """The government that an official is of, that a president heads, or whose organ a newspaper is."""
        if party.kind is ActorKind.ORGANISATION:
            return _organ_of(party.name)
        if party.kind is ActorKind.GOVERNMENT:
            return self._under_name(party)
        if party.office is None:
            return None
        seat = _seated(" ".join(party.office.split()[:2])) or _seated(party.office.split()[0])
        if seat is not None or not _GOVERNING.search(party.office):
            return seat
        named = (
            by_demonym(word) or by_name(word)
            for word in party.office.replace("’s", "").replace("'s", "").split()
        )
        state = next((state for state in named if state), None) or self._state_of(party)
        return government_name(state) if state else None

    def _state_of(self, party: Party) -> State | None:
        """The state of a person who is known, else the one in which the article plays."""
        known = knowledge().find(party.name)
        return all_states()[known.country] if known is not None and known.country else self._state

    def _under_name(self, party: Party) -> str | None:
        """The government that goes by a name: of an administration by its seat, of others by who heads it."""
        if party.name.endswith(" administration"):
            # Where the Kremlin speaks as well as the White House, nothing tells whose it is.
            seats = {seat for one in self._parties.listed if (seat := _seated(one.name))}
            return seats.pop() if len(seats) == 1 else None
        surname = party.name.rsplit(maxsplit=1)[0]
        heads = (one for one in self._parties.people() if one.name.rsplit(maxsplit=1)[-1] == surname)
        return next((name for one in heads if (name := self._government(one))), None)


def _seated(name: str) -> str | None:
    """The government that a building stands for as a whole: the White House, not the Pentagon."""
    seat = by_seat(name)
    return seat[1] if seat is not None and seat[1] == government_name(seat[0]) else None


def _organ_of(medium: str) -> str | None:
    """The government whose organ a medium is."""
    entity = knowledge().find(medium)
    state = all_states().get(entity.country or "") if entity is not None and entity.state_owned else None
    return government_name(state) if state is not None else None


def _names(office: str) -> Telling:
    """Whom an office serves: of "Moore campaign chairman" Moore."""
    roles = lexicon("roles")
    words = [
        word
        for word in office.split()
        if word[0].isupper() and word.lower() not in roles["post"] | roles["title"]
    ]
    return _telling(" ".join(words))


@cache
def _telling(name: str) -> Telling:
    words = (word.strip("'’.,\"").lower() for word in name.replace("’s", "").replace("'s", "").split())
    return frozenset(stem(word) for word in words if word and word not in lexicon("contents")["common"])

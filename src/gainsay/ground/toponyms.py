"""Which places the names of one article mean, told from one another.

Every name has the places that bear it; each place earns points for its people, for
being in the state, the part and the neighbourhood of the places that the other names
likely mean, and for lying in what stands right behind its name ("Paris, Texas").
The share of the belief is the softmax of the points. What the others likely mean
depends on this one too, so the points are counted in rounds, from the people alone on.

The weights are those of a conditional logit fitted to every second article of LGL
and GeoVirus with their annotated names (839 names of more than one place); that of
containment was raised by hand to what an explicit statement deserves.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from gainsay.ground.gazetteer import EARTH, Gazetteer, Kind, Naming, gazetteer
from gainsay.ground.states import by_capital, by_demonym, by_name

# For ten times as many people.
PEOPLE = 1.2
# For a name that is not the usual one of the place.
OTHER_NAME = -2.0
# For the seat of a government.
CAPITAL = 2.0
# For the name of a state, outside of the US, whose towns bear many of them: "Niger" is no part of Nigeria.
NAMESAKE = -2.0
# For the share of the other names that mean places in the same state.
SAME_STATE = 2.0
# For each other name of a place in the same part of the state, two at most.
SAME_PART = 1.1
# For the logarithm of how many places lie around, counted as `_AROUND` says.
NEAR = 2.1
# For lying in what stands behind the name.
WITHIN = 4.0

# A place at this distance in kilometres counts half as much as one right here.
_AROUND = 60.0
_ROUNDS = 3
_DOUBT = 0.5
# What stands behind a name, "Pandi, Bulacan", is around the place: kilometres for towns and for regions.
_IN_TOWN, _IN_PART, _IN_REGION = 40.0, 80.0, 600.0
# `sizes` are eighths of binary logarithms.
_SIZES_TO_TEN = 8 * np.log2(10)

_Points = NDArray[np.float64]
_Numbers = NDArray[np.int64]
_Table = NDArray[np.float64]
_Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Asked:
    """A name as the text has it; `within` are the places in the list of names that stand right behind it."""

    name: str
    within: tuple[int, ...] = ()
    # Whether the name stands right behind that of a place within it, so that it may be shortened.
    behind: bool = False
    # Whether it is a word of a state's people.
    people: bool = False
    # Whether only a town can be meant, as at the head of a dateline: "NEW YORK —".
    town: bool = False


@dataclass(frozen=True, slots=True)
class Guess:
    """An entry of the gazetteer that a name may mean, with its share of the belief."""

    number: int
    share: float


def likely(asked: Sequence[Asked], places: Gazetteer | None = None) -> list[list[Guess]]:
    """For each name the places that it may mean, the likeliest first; none where no place bears it."""
    places = places or gazetteer()
    found = [bearers(places, one) for one in asked]
    board = _Board(places, asked, found)
    return board.guesses()


def bearers(places: Gazetteer, asked: Asked) -> list[tuple[int, Naming]]:
    """The places of a name, the most populous first; a state's own names come from the table of states."""
    state = by_demonym(asked.name) if asked.people else by_name(asked.name)
    own = places.of_state(state.code) if state is not None else None
    if asked.people:
        return [(own, Naming.MAIN)] if own is not None else []
    listed = [one for one in places.named(asked.name) if _may(asked, one[1])]
    towns = [one for one in listed if places.kinds[one[0]] == Kind.CITY]
    if asked.town and towns:
        return towns
    if own is None:
        return listed
    return [(own, Naming.MAIN), *(one for one in listed if one[0] != own)]


def _may(asked: Asked, naming: Naming) -> bool:
    """Whether a name may be meant as it is printed: "EU" is no town, "Ill" no state unless behind a town."""
    letters = asked.name.replace(".", "")
    initials = letters.isupper() and len(letters) < 4
    if naming is Naming.SHORT:
        return asked.behind or "." in asked.name
    return naming is Naming.OTHER or not initials


class _Board:
    """All places of all names in one row each, with the points that they have."""

    def __init__(
        self, places: Gazetteer, asked: Sequence[Asked], found: Sequence[Sequence[tuple[int, Naming]]]
    ) -> None:
        self.places, self.asked = places, asked
        rows = [(number, naming, at) for at, listed in enumerate(found) for number, naming in listed]
        self.number: _Numbers = np.array([row[0] for row in rows], np.int64)
        self.other = np.array([row[1] is Naming.OTHER for row in rows], np.float64)
        self.name: _Numbers = np.array([row[2] for row in rows], np.int64)
        self.kind = places.kinds[self.number]

    def guesses(self) -> list[list[Guess]]:
        """The places of each name by their share of the belief."""
        listed: list[list[Guess]] = [[] for _ in self.asked]
        if not len(self.number):
            return listed
        shares = self._shares()
        for row in np.argsort(-shares, kind="stable"):
            listed[self.name[row]].append(Guess(int(self.number[row]), float(shares[row])))
        return listed

    def _shares(self) -> _Points:
        fixed = PEOPLE * self.places.sizes[self.number] / _SIZES_TO_TEN + OTHER_NAME * self.other
        fixed += WITHIN * self._contained + CAPITAL * self._is_capital + NAMESAKE * self._is_namesake
        belief = self._belief(fixed)
        for _ in range(_ROUNDS):
            belief = self._belief(fixed + self._support(belief))
        return belief

    def _support(self, belief: _Points) -> _Points:
        """The points that the other names give, weighed by what is believed of them."""
        others = max(1, len(set(self.name.tolist())) - 1)
        support = SAME_STATE * (self._same_state @ belief) / others
        # The power lets small places of one corner hold together against a large one far away.
        doubted = belief**_DOUBT
        support += SAME_PART * np.minimum(self._same_part @ doubted, 2)
        support += NEAR * np.log1p(self._around @ doubted)
        return support

    def _belief(self, points: _Points) -> _Points:
        """The softmax of the points among the places of each name."""
        best = np.full(len(self.asked), -np.inf)
        np.maximum.at(best, self.name, points)
        weight = np.exp(points - best[self.name])
        shares: _Points = weight / np.bincount(self.name, weight, len(self.asked))[self.name]
        return shares

    @cached_property
    def _elsewhere(self) -> _Flags:
        """Whether two rows are of different names."""
        apart: _Flags = self.name[:, None] != self.name[None, :]
        return apart

    @cached_property
    def _kilometres(self) -> _Table:
        lat = np.radians(self.places.lats[self.number].astype(np.float64))
        lon = np.radians(self.places.lons[self.number].astype(np.float64))
        points = np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], 1)
        chords: _Table = np.sqrt(np.maximum(0.0, 2.0 - 2.0 * (points @ points.T)))
        return EARTH * chords

    @cached_property
    def _around(self) -> _Table:
        near: _Table = self._elsewhere / (1.0 + (self._kilometres / _AROUND) ** 2)
        return near

    @cached_property
    def _country(self) -> _Numbers:
        """The number of each row's state; different below zero for each row of none."""
        country = self.places.countries[self.number].astype(np.int64)
        nowhere = self.places.head.countries.index("")
        return np.where(country == nowhere, -1 - np.arange(len(country)), country)

    @cached_property
    def _part(self) -> _Numbers:
        """The entry of the part that each row is or lies in; different below zero for each row of none."""
        within = self.places.states[self.places.parts[self.number]].astype(np.int64)
        own = np.where(self.kind == Kind.STATE, self.number, within)
        none = (self.kind != Kind.STATE) & (self.places.parts[self.number] == 0)
        return np.where(none, -1 - np.arange(len(own)), own)

    @cached_property
    def _same_state(self) -> _Table:
        return self._pairs(self._country)

    @cached_property
    def _same_part(self) -> _Table:
        return self._pairs(self._part)

    def _pairs(self, values: _Numbers) -> _Table:
        """1 for two rows of different names with the same value."""
        alike: _Table = ((values[:, None] == values[None, :]) & self._elsewhere).astype(np.float64)
        return alike

    @cached_property
    def _is_capital(self) -> _Points:
        """1 for the largest town of a capital's name in its state."""
        found = np.zeros(len(self.number))
        for at, asked in enumerate(self.asked):
            state = by_capital(asked.name)
            if state is not None and state.code in self.places.head.countries:
                home = self.places.head.countries.index(state.code)
                towns = (self.name == at) & (self.kind == Kind.CITY)
                rows = np.flatnonzero(towns & (self.places.countries[self.number] == home))
                found[rows[:1]] = 1
        return found

    @cached_property
    def _is_namesake(self) -> _Points:
        """1 for each row outside of the US that bears a state's name and is not that state."""
        home = self.places.head.countries.index("US")
        states = [by_name(asked.name) for asked in self.asked]
        own = [self.places.of_state(state.code) if state is not None else None for state in states]
        named = np.array([number is not None for number in own], np.bool_)
        itself = np.array([number or 0 for number in own], np.int64)[self.name] == self.number
        abroad = named[self.name] & ~itself & (self.places.countries[self.number] != home)
        namesake: _Points = abroad.astype(np.float64)
        return namesake

    def _rows(self, names: Sequence[int]) -> list[int]:
        return [int(row) for name in names for row in np.flatnonzero(self.name == name)]

    @cached_property
    def _contained(self) -> _Points:
        """1 for each row that lies in a place that stands behind its name, and for that place."""
        found = np.zeros(len(self.number))
        for at, asked in enumerate(self.asked):
            inner = np.flatnonzero(self.name == at)
            for outer in self._rows(asked.within):
                lies = inner[self._lies_in(inner, outer)]
                found[lies] = 1
                found[outer] = max(found[outer], float(len(lies) > 0))
        return found

    def _lies_in(self, inner: _Numbers, outer: int) -> _Flags:
        """Which of the rows lie in the place of another row."""
        kind, far = self.kind[outer], self._kilometres[inner, outer]
        lies: _Flags = (self.kind[inner] != Kind.COUNTRY) & (inner != outer)
        if kind == Kind.COUNTRY:
            lies &= self._country[inner] == self._country[outer]
        elif kind == Kind.STATE:
            lies &= self._country[inner] == self._country[outer]
            lies &= (self._part[inner] == self.number[outer]) | (far < _IN_PART)
            lies &= self.number[inner] != self.number[outer]
        elif kind in {Kind.CITY, Kind.COUNTY}:
            lies &= (far < _IN_TOWN) & (self.kind[inner] == Kind.CITY)
        else:
            lies &= far < _IN_REGION
        return lies

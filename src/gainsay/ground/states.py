"""States and authorities: which one a name, demonym, capital or seat of government stands for.

The facts are in data/states.toml; its compiled twin states.json is what is read,
once, at the first lookup (`gainsay.ground.compile` says why).

A lookup takes the words alone, without a possessive ending. It answers what
they mean when they name a state, and None when they name none or when two
share them with no better guess. Whether "Jordan" is a person, or "Paris" a
place and no government, is for a caller who knows the context. Texts are
compared without accents, periods, commas, hyphens or an article that the name
does not hold. Abbreviations must be printed in capitals ("US", never "Us"),
anything else must have at least one capital ("Turkey", never "turkey").
"""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import TypeVar

import msgspec

# In the table of shared names: the name alone means neither of the states.
NOBODY = "none"

_Found = TypeVar("_Found")

_SAME = str.maketrans(
    {".": None, ",": None, "(": " ", ")": " ", "&": " and "}
    | dict.fromkeys("-\u2010\u2011\u2012\u2013\u2014", " ")
    | dict.fromkeys("\u2018\u2019\u02bb\u02bc\u0060\u00b4", "'")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """One state or authority; data/states.toml says what each field holds.

    `seats` pairs a building or body with the organisation it stands for, ""
    for the government as a whole.
    """

    code: str
    alpha3: str
    name: str
    capital: tuple[str, ...]
    names: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    seats: tuple[tuple[str, str], ...] = ()
    name_with_article: str | None = None
    government: str | None = None
    un: str = "member"
    administered_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """All states, and the names that two of them share with the code decided for each, or NOBODY."""

    states: tuple[State, ...]
    ambiguous: dict[str, str]


# The same few thousand runs of words are looked up again and again.
_CACHED = 20_000


@lru_cache(maxsize=_CACHED)
def by_name(text: str) -> State | None:
    """The state that `text` names: "Mali", "the U.S.", "Russian Federation"."""
    return _found(_names(), text)


@lru_cache(maxsize=_CACHED)
def by_demonym(text: str) -> State | None:
    """The state of an adjective or noun: "Malian", "Britons"."""
    return _found(_demonyms(), text)


@lru_cache(maxsize=_CACHED)
def by_capital(text: str) -> State | None:
    """The state whose government a city stands for: "Bamako", "Kiev"."""
    return _found(_capitals(), text)


@lru_cache(maxsize=_CACHED)
def by_seat(text: str) -> tuple[State, str] | None:
    """The state and the organisation's name for a building or body: "the Kremlin", "Pentagon"."""
    return _found(_seats(), text)


@lru_cache(maxsize=_CACHED)
def may_begin(word: str) -> bool:
    """Whether a name of a state, its people, capital or seats begins with the word, or an article does."""
    first = begins_with(word)
    return first == "the" or first in _first_words()


def begins_with(name: str) -> str:
    """The first word of a name in the form in which first words are compared."""
    return (folded(name) or name).casefold().split(maxsplit=1)[0] if name.strip() else ""


@cache
def _first_words() -> frozenset[str]:
    return frozenset(
        begins_with(key) for index in (_names(), _demonyms(), _capitals(), _seats()) for key in index if key
    )


def government_name(state: State) -> str:
    """What the government of `state` is called: "Government of the United States"."""
    return state.government or f"Government of {state.name_with_article or state.name}"


@cache
def all_states() -> Mapping[str, State]:
    """Every state by its alpha-2 code."""
    return {state.code: state for state in table().states}


@cache
def table() -> Table:
    """The compiled table, read on the first call."""
    return msgspec.json.decode(files("gainsay.ground").joinpath("data/states.json").read_bytes(), type=Table)


def folded(text: str) -> str:
    """The form in which texts are compared; "" for what has no capital and so is no name.

    What is printed in capitals stays so, which keeps "US" apart from "Us".
    """
    plain = " ".join(text.translate(_SAME).split())
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    if plain.islower():
        return ""
    return plain if plain.isupper() else plain.casefold()


def _found(index: Mapping[str, _Found], text: str) -> _Found | None:
    """What the index holds for the text, or else for the text without its article.

    In this order because the article of "The Hague" is part of the name: "Hague" is a man.
    """
    article, *rest = text.split(maxsplit=1) or [""]
    for form in (text, *(rest if article.lower() == "the" else ())):
        key = folded(form)
        # A headline prints names in capitals too: "MALI" is no abbreviation, so the name is tried next.
        if found := index.get(key) or index.get(key.casefold()):
            return found
    return None


def _index(named: Iterable[tuple[str, State]]) -> dict[str, State]:
    index = {folded(word): state for word, state in named}
    for word, code in table().ambiguous.items():
        key = folded(word)
        if key in index and code == NOBODY:
            del index[key]
        elif key in index:
            index[key] = all_states()[code]
    return index


@cache
def _names() -> dict[str, State]:
    return _index((word, state) for state in table().states for word in (state.name, *state.names))


@cache
def _demonyms() -> dict[str, State]:
    return _index((word, state) for state in table().states for word in state.demonyms)


@cache
def _capitals() -> dict[str, State]:
    return _index((word, state) for state in table().states for word in state.capital)


@cache
def _seats() -> dict[str, tuple[State, str]]:
    return {
        folded(seat): (state, organisation or government_name(state))
        for state in table().states
        for seat, organisation in state.seats
    }

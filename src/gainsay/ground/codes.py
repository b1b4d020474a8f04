"""Actor codes: a country (ISO 3166 alpha-3) and a role, after CAMEO and PLOVER.

"MLIGOV" is the government of Mali, "FRAMIL" the French army, "IGOUNO" the United
Nations. Roles are those of the CAMEO manual 1.1b3, chapter 3, and the sectors of the
PLOVER manual; data/roles.toml says which words tell them. A description is read as
English noun phrases are built: of the words before "of", "for" or "in" the last noun
tells the role, and what follows only where they tell none. Somebody else begins at a
comma, "to" or "who". Unknown is None, never a guess.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from gainsay.ground.entities import Entity, KnowledgeBase
from gainsay.ground.states import State, all_states, by_capital, by_demonym, by_name, by_seat
from gainsay.records import ActorKind

_WORD = re.compile(r"[\w/’'.&-]+|[,;:–—]")
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
# What stands in brackets names the party once more.
_ASIDE = re.compile(r"\([^)]*\)?")
# Behind these stands what the noun before them belongs to.
_OWN = frozenset({"of", "for", "from", "in", "at", "within"})
# Behind these stands somebody else, or what the party does.
_OTHERS = frozenset({
    *",;:–—", "to", "with", "on", "by", "against", "who", "which", "that", "whose", "about", "near", "and",
    "or", "not", "including", "such", "between", "under", "over", "than", "as", "after", "before",
})  # fmt: skip
# Actors of no one country: the code begins with what they are.
INTERNATIONAL = frozenset({"IGO", "NGO", "IMG", "MNC"})
# What a president is of, where he is of no other body.
_STATES = frozenset({"country", "nation", "republic"})
# Who held one of these is of the elites when he holds it no longer.
_OFFICES = frozenset({"GOV", "LEG", "MIL", "JUD", "COP", "SPY", "PTY"})
_PLURALS = (("ies", "y"), ("men", "man"), ("es", ""), ("s", ""))
# How far a word's role yields: a post to nothing, a rank to posts, "official" to both.
_ROLE, _RANK, _WEAK = 0, 1, 2
# Words of the longest name and of the longest role.
_LONGEST = 9
_CACHED = 4000


@dataclass(frozen=True, slots=True)
class Coded:
    """What is known of an actor: `country` as alpha-2 code, `role` as CAMEO or PLOVER code."""

    country: str | None = None
    role: str | None = None

    @property
    def code(self) -> str | None:
        """Both in one: "MLIGOV"; "MLI" for a state as a whole, "GOV" where the country is unknown."""
        return (alpha3(self.country) or "") + (self.role or "") or None

    @property
    def is_international(self) -> bool:
        """Whether the actor belongs to no one state."""
        return self.country is None and (self.role or "")[:3] in INTERNATIONAL

    def or_else(self, other: "Coded") -> "Coded":
        """This, with what it does not know from the other."""
        return Coded(self.country or other.country, self.role or other.role)


@dataclass(frozen=True, slots=True)
class _Roles:
    """The tables of data/roles.toml; each role with how far it yields to others (0: not at all)."""

    roles: dict[tuple[str, ...], tuple[int, str]]
    also: dict[str, str]
    spokesman: frozenset[str]


def alpha3(country: str | None) -> str | None:
    """The alpha-3 code of a state's alpha-2 code."""
    state = all_states().get(country or "")
    return state.alpha3 if state is not None else None


def of_entity(entity: Entity) -> Coded:
    """What the knowledge base says of an organisation or a person."""
    return Coded(entity.country, entity.role)


@lru_cache(maxsize=_CACHED)
def described(words: str, known: KnowledgeBase) -> Coded:
    """Country and role that a description or a name tells: of "French soldiers" FR and MIL."""
    phrases = list(_phrases(_WORD.findall(_ASIDE.sub(" ", words)), known))
    states = [name.code for phrase in phrases for name in phrase if isinstance(name, State)]
    country = Coded(states[0] if states else None)
    for phrase in phrases:
        entity = next((name for name in phrase if isinstance(name, Entity)), None)
        if entity is not None:
            lower = [word for word in phrase if isinstance(word, str)]
            told = Coded(entity.country, _after(lower, entity.role or _role_in(phrase, _WEAK)))
            return told if told.is_international else told.or_else(country)
        role = _role_in(phrase, _ROLE)
        if role is not None:
            return Coded(country.country, role)
    # Of "the leader of the league" nothing is known where the league is not; of "the leader of Mali" it is.
    of_state = bool(states) or any(word in _STATES for phrase in phrases for word in phrase)
    least = [_WEAK if of_state else _RANK] * (len(phrases) - 1) + [_WEAK]
    roles = (_role_in(phrase, most) for phrase, most in zip(phrases, least, strict=True))
    role = next((role for role in roles if role is not None), None)
    return Coded(country.country, role or ("CVL" if _is_people(words) else None))


def _is_people(words: str) -> bool:
    """Whether the last word names the people of a state: "Malians", "thousands of Malians"."""
    last = words.rsplit(maxsplit=1)[-1] if words.split() else ""
    return last.endswith("s") and by_demonym(last) is not None


def _phrases(words: Sequence[str], known: KnowledgeBase) -> Iterator[list[str | State | Entity]]:
    """The noun phrases that "of" and its like join, up to the first word about somebody else.

    Names of states and organisations are replaced by what they name.
    """
    phrase: list[str | State | Entity] = []
    first = 0
    while first < len(words):
        size, name = _name_at(words, first, known)
        word = words[first]
        if name is None and word.lower() in _OTHERS:
            break
        if name is None and word.lower() in _OWN:
            yield phrase
            phrase = []
        else:
            phrase.append(name or _POSSESSIVE.sub("", word).lower())
        first += size
    yield phrase


def _name_at(words: Sequence[str], first: int, known: KnowledgeBase) -> tuple[int, State | Entity | None]:
    """The longest name that begins at a word, with how many words it has; else one word and None."""
    if not words[first][0].isupper():
        return 1, None
    for last in range(min(first + _LONGEST, len(words)), first, -1):
        text = _POSSESSIVE.sub("", " ".join(words[first:last]))
        name = known.find(text) or _seat(text) or by_name(text) or by_demonym(text) or by_capital(text)
        if name is not None:
            return last - first, name
    return 1, None


def _seat(text: str) -> Entity | None:
    """The government that a building stands for, as an entity."""
    seat = by_seat(text)
    if seat is None:
        return None
    return Entity(name=seat[1], kind=ActorKind.GOVERNMENT, country=seat[0].code, role="GOV")


def _role_in(phrase: Sequence[str | State | Entity], least: int) -> str | None:
    """The role of a noun phrase: its last noun's, unless "former" or "opposition" makes it another.

    Roles that yield more than `least` do not count.
    """
    # A name is no word of the list, and parts what stands around it.
    tables, lower = _tables(), [word if isinstance(word, str) else "" for word in phrase]
    speaks = next((i for i, word in enumerate(lower) if word in tables.spokesman), 0)
    return _after(lower, _strongest(lower[:speaks], _ROLE) or _strongest(lower, least))


def _after(lower: Sequence[str], role: str | None) -> str | None:
    """What a role is after "former" or "opposition"."""
    also = _tables().also
    changed = {also[word] for word in lower if word in also}
    if role is None or not changed:
        return role
    return "OPP" if "OPP" in changed else "ELI" if role in _OFFICES else role


def _strongest(words: Sequence[str], least: int) -> str | None:
    """The last of the roles that yield to no other in the phrase; none that yields more than `least`."""
    found = [role for role in _roles_in(words) if role[0] <= least]
    strength = min((role[0] for role in found), default=0)
    return next((code for yields, code in reversed(found) if yields == strength), None)


def _roles_in(words: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The roles that a phrase names from left to right, the longest match at each place."""
    first = 0
    while first < len(words):
        sizes = range(min(_LONGEST, len(words) - first), 0, -1)
        matches = ((size, _looked_up(tuple(words[first : first + size]))) for size in sizes)
        size, role = next(((size, role) for size, role in matches if role is not None), (1, None))
        if role is not None and role[1] != "NONE":
            yield role
        first += size


def _looked_up(words: tuple[str, ...]) -> tuple[int, str] | None:
    """The role of these words, the last of which may be a plural."""
    *before, last = words
    single = [last.removesuffix(ending) + noun for ending, noun in _PLURALS if last.endswith(ending)]
    forms = ((*before, form) for form in (last, *single))
    roles = _tables().roles
    return next((roles[form] for form in forms if form in roles), None)


@cache
def _tables() -> _Roles:
    content = tomllib.loads((files("gainsay.ground") / "data/roles.toml").read_text("utf-8"))
    roles = {
        tuple(words.split()): (yields, code)
        for yields, part in ((_WEAK, "weak"), (_RANK, "rank"), (_ROLE, "role"))
        for code, listed in content[part].items()
        for words in listed
    }
    also = {word: code for code, words in content["also"].items() for word in words}
    return _Roles(roles, also, frozenset(content["spokesman"]["any"]))

"""Organisations and persons that disputes in the news are about: their kind, their state, their role.

The entries are in data/entities.toml; its compiled twin entities.json is
what is read, as for states (`gainsay.ground.compile` says why). A user's own entries
come before them (`KnowledgeBase.and_also`). Names are compared as those of states are
(`gainsay.ground.states.folded`): without accents, periods or an article; what is
printed in capitals alone, such as "WHO", never means the word "who".
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

import msgspec

from gainsay.ground.states import begins_with, folded
from gainsay.records import ActorKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One entry. `country` is the state's alpha-2 code; `role` what its actor code says behind the country's.

    For what belongs to no one state `country` is None and `role` begins with IGO, NGO, IMG or MNC.
    `state_owned` marks media that a state or its ruling party edits.
    """

    name: str
    kind: ActorKind
    aliases: tuple[str, ...] = ()
    country: str | None = None
    role: str | None = None
    wikidata: str | None = None
    state_owned: bool = False


class KnowledgeBase:
    """Entries by their names; of two with one name the first counts."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self.entities = tuple(entities)
        self._by_name: dict[str, Entity] = {}
        for entity in self.entities:
            for name in (entity.name, *entity.aliases):
                self._by_name.setdefault(folded(name), entity)
        self._by_name.pop("", None)
        # The same few thousand runs of words are looked up again and again.
        self._found = lru_cache(maxsize=20_000)(self._look_up)
        self._first_words = frozenset(map(begins_with, self._by_name))

    def find(self, name: str) -> Entity | None:
        """The entry of a name as printed; a leading article and a headline's capitals do not count."""
        return self._found(name)

    def _look_up(self, name: str) -> Entity | None:
        article, _, rest = name.partition(" ")
        for form in (name, *([rest] if article.lower() == "the" else [])):
            key = folded(form)
            if found := self._by_name.get(key) or self._by_name.get(key.casefold()):
                return found
        return None

    def may_begin(self, word: str) -> bool:
        """Whether the name of an entry begins with the word."""
        return begins_with(word) in self._first_words

    def and_also(self, entities: Iterable[Entity]) -> "KnowledgeBase":
        """This knowledge with a user's entries, which come first."""
        return KnowledgeBase((*entities, *self.entities))


@cache
def knowledge() -> KnowledgeBase:
    """The shipped entries, read on the first call."""
    raw = files("gainsay.ground").joinpath("data/entities.json").read_bytes()
    return KnowledgeBase(msgspec.json.decode(raw, type=tuple[Entity, ...]))

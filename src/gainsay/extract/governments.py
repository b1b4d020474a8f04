"""Governments as speakers: under their own name, their country's, their capital's, or none."""

from functools import cached_property

from gainsay.encode import WordRange
from gainsay.extract.lexicons import lexicon
from gainsay.extract.memory import Memory, Resolved
from gainsay.extract.parties import Parties, Party
from gainsay.extract.phrases import POSSESSIVES, modifying, short_name, stretches_of
from gainsay.extract.setting import main_state
from gainsay.extract.syntax import Syntax
from gainsay.ground import State, by_capital, by_demonym, by_name, by_seat, government_name
from gainsay.records import ActorKind, SpeakerKind

# Adjectives that a national government may have without being another one.
_OF_THE_STATE = frozenset(
    {
        "new",
        "interim",
        "transitional",
        "military",
        "civilian",
        "federal",
        "national",
        "central",
        "current",
        "ruling",
    }
)


class Governments:
    """Resolves sources to the governments of states, each a party of the article."""

    def __init__(self, syntax: Syntax, parties: Parties, memory: Memory) -> None:
        self.syntax, self.parties, self.memory = syntax, parties, memory

    def government(self, source: WordRange, head: int) -> Resolved | None:
        """A government by its noun: of "Mali's government", "the Nigerian authorities", "the government"."""
        if self.syntax.lower(head) not in lexicon("roles")["government"]:
            return None
        for stretch in stretches_of(source):
            words = self.syntax.span(stretch).text
            state = by_name(words) or by_demonym(words) or by_capital(words)
            if state is not None:
                return self.of_state(state, "rule:government")
        if not self._means_the_state(head):
            return None
        owned = self._under_name(source, head)
        if owned is not None:
            return owned
        before = self.memory.government()
        if before is not None:
            return before.by("rule:government-before")
        return self.of_state(self._main_state, "rule:main-state") if self._main_state is not None else None

    def _under_name(self, source: WordRange, head: int) -> Resolved | None:
        """A government under the name of who heads it: "the Obama administration", "the May government"."""
        noun = self.syntax.lower(head)
        # "May's government" is the state's, whose name may stand anywhere.
        first = source[0] if noun == "administration" else max(source[0], head - 1)
        parties = [self.parties.at(i) for i in range(first, head) if self.syntax.form(i) not in POSSESSIVES]
        people = [party for party in parties if party is not None and party.kind is ActorKind.PERSON]
        if not people:
            return None
        name = f"{people[-1].name.rsplit(maxsplit=1)[-1]} {noun}"
        party = self.parties.named(name, ActorKind.GOVERNMENT)
        return Resolved(party, name, SpeakerKind.NAMED, "rule:administration")

    def _means_the_state(self, head: int) -> bool:
        """Whether nothing before the noun makes it another's, as a city's; a president's is the state's."""
        others = [i for i in modifying(self.syntax, head) if self.syntax.lower(i) not in _OF_THE_STATE]
        parties = [self.parties.at(i) for i in others]
        if self.syntax.lower(head) == "administration" and all(
            self.syntax.words[i].upos == "PROPN" for i in others
        ):
            return not any(party is not None and _is_body(party) for party in parties)
        return all(party is not None and party.kind is ActorKind.PERSON for party in parties)

    def state(self, source: WordRange, head: int) -> Resolved | None:
        """A country, a capital or a seat of government that speaks is its government."""
        name = short_name(self.syntax, source, head)
        seat = by_seat(name)
        if seat is not None:
            return self.of_seat(*seat)
        state = by_name(name) or by_capital(name)
        if state is None and self.syntax.words[head].upos in {"ADJ", "PROPN"} and source[1] - source[0] == 1:
            state = by_demonym(name)
        return self.of_state(state, "rule:state") if state is not None else None

    def of_seat(self, state: State, organisation: str) -> Resolved:
        """The part of a government that a building stands for, under its own name."""
        party = self.parties.named(organisation, ActorKind.GOVERNMENT)
        party.country = state.code
        return Resolved(party, organisation, SpeakerKind.NAMED, "rule:seat")

    def of_state(self, state: State, rule: str) -> Resolved:
        """The government of a state."""
        party = self.parties.named(government_name(state), ActorKind.GOVERNMENT)
        party.country = state.code
        return Resolved(party, party.name, SpeakerKind.NAMED, rule)

    @cached_property
    def _main_state(self) -> State | None:
        return main_state(self.syntax)


def _is_body(party: Party) -> bool:
    """Whether it is an organisation, and no seat of a government that the network takes for one."""
    return party.kind is ActorKind.ORGANISATION and by_seat(party.name) is None

"""Actors that need not speak: states that act or are acted on, their forces, their bodies and people.

A state's name alone is a place. It stands for the government where it is the subject
of an act, or the one to whom an act is done: "France decided", "blame Paris", "a deal
with Russia". A noun that a state's name or demonym modifies is that state's body
("the Malian army") or some of its people ("Malian protesters"). To be read when the
statements are: who speaks must not depend on who is only spoken of.
"""

from gainsay.encode import WordRange
from gainsay.extract.inflection import is_any
from gainsay.extract.lexicons import lexicon
from gainsay.extract.parties import Parties, Party
from gainsay.extract.phrases import marked, phrase, short_name
from gainsay.extract.syntax import Syntax
from gainsay.ground import (
    Entity,
    State,
    by_capital,
    by_demonym,
    by_name,
    by_seat,
    described,
    government_name,
)
from gainsay.records import ActorKind

# Words of the longest name that is looked up.
_LONGEST = 7
# Labels of names that may hold a state's and mean no state: "Panama Papers".
_NO_STATES = frozenset({"Organization", "Misc", "Product", "Person", "Facility"})
_OF_NOUNS = frozenset({"amod", "compound", "nmod", "nmod:poss", "nmod:desc"})
_PEOPLE = frozenset({"people", "men", "women", "children"})


def add_acting(syntax: Syntax, parties: Parties, speaking: frozenset[str]) -> None:
    """Add whom the article tells of to the parties; `speaking` are the names of those that speak.

    What the network took for an organisation and is a state becomes its government, and
    what is a thing is left out, unless it speaks.
    """
    for party in list(parties.listed):
        if party.kind is ActorKind.ORGANISATION and party.name not in speaking:
            _set_right(parties, party)
    scan = _Scan(syntax, parties)
    word = 0
    while word < len(syntax.words):
        word = scan.note_at(word)


def _set_right(parties: Parties, party: Party) -> None:
    seat, state = by_seat(party.name), by_name(party.name) or by_capital(party.name)
    same = _same_entity(parties, party)
    if same is not None:
        parties.become(party, same)
    elif seat is not None:
        parties.become(party, _government(parties, seat[0], seat[1]))
    elif state is not None:
        parties.become(party, _government(parties, state, government_name(state)))
    elif party.name.rsplit(maxsplit=1)[-1].lower() in lexicon("actors")["things"]:
        parties.leave_out(party)


def _same_entity(parties: Parties, party: Party) -> Party | None:
    """Another organisation of the article that the knowledge base holds for the same."""
    entity = parties.known.find(party.name)
    others = (one for one in parties.listed if one is not party and one.kind is ActorKind.ORGANISATION)
    return next(
        (one for one in others if entity is not None and parties.known.find(one.name) is entity), None
    )


def _government(parties: Parties, state: State, name: str) -> Party:
    party = parties.named(name, ActorKind.GOVERNMENT)
    party.country = state.code
    return party


class _Scan:
    """One walk over the capitalised words that belong to no party yet."""

    def __init__(self, syntax: Syntax, parties: Parties) -> None:
        self.syntax, self.parties = syntax, parties
        self.within = {i: e for e in syntax.tagged.entities for i in range(e.first, e.last)}
        self.lexicon = lexicon("actors")

    def note_at(self, first: int) -> int:
        """Note the name that begins at a word; the word to go on at."""
        if not self.syntax.form(first)[0].isupper() or self.parties.at(first) is not None:
            return first + 1
        end = min(first + _LONGEST, self.syntax.tagged.sentences[self.syntax.sentence_of[first]][1])
        for last in range(end, first, -1):
            if self.syntax.words[last - 1].upos == "PUNCT":
                continue
            text = self.syntax.span((first, last)).text
            entity = self.parties.known.find(text)
            if entity is not None and self._is_organisation(entity, (first, last)):
                self._note_organisation(entity, text, (first, last))
                return last
            if self._note_state(text, (first, last)):
                return last
        return first + 1

    # --- organisations that the network overlooked ------------------------------

    def _is_organisation(self, entity: Entity, words: WordRange) -> bool:
        """Whether a known name stands alone: no part of a longer one, and no common word at a start."""
        if entity.kind is ActorKind.PERSON or self._is_part(words):
            return False
        form = self.syntax.form(words[0])
        if words[1] - words[0] > 1:
            lower = (word for i in range(*words) if (word := self.syntax.form(i)).islower())
            return all(word in self.lexicon["within"] for word in lower)
        starts = words[0] == self.syntax.tagged.sentences[self.syntax.sentence_of[words[0]]][0]
        proper = self.syntax.words[words[0]].upos == "PROPN"
        return proper and not starts and (not form.isupper() or len(form) > 2)

    def _is_part(self, words: WordRange) -> bool:
        """Whether the words stand inside a longer name."""
        entity = self.within.get(words[0])
        longer = entity is not None and (entity.first < words[0] or entity.last > words[1])
        return longer and entity is not None and entity.label in _NO_STATES

    def _note_organisation(self, entity: Entity, text: str, words: WordRange) -> None:
        known = self.parties.known
        bodies = (p for p in self.parties.listed if p.kind is ActorKind.ORGANISATION)
        party = next((p for p in bodies if known.find(p.name) is entity), None)
        self.parties.claim(party or self.parties.named(text, ActorKind.ORGANISATION), words)

    # --- states ------------------------------------------------------------------

    def _note_state(self, text: str, words: WordRange) -> bool:
        """Note the state, its body or its people; whether the words name a state at all."""
        seat = by_seat(text)
        state = by_name(text) or by_demonym(text) or by_capital(text) or (seat[0] if seat else None)
        if state is None or self._is_part(words):
            return False
        top = self._joined_to(self.syntax.head_of(words))
        noun = self._modified(top)
        if noun is not None and seat is None:
            self._note_noun(state, noun)
        elif seat is not None:
            self.parties.claim(_government(self.parties, *seat), words)
        elif by_demonym(text) is None and self._acts(top, is_capital=by_name(text) is None):
            self.parties.claim(_government(self.parties, state, government_name(state)), words)
        elif self._is_people(words):
            self.parties.claim(self.parties.named(text, ActorKind.GROUP), words)
        return True

    def _joined_to(self, word: int) -> int:
        """The word whose place a word shares: of "France and Mali" France."""
        while self.syntax.words[word].deprel.startswith("conj"):
            word = self.syntax.words[word].head
        return word

    def _is_people(self, words: WordRange) -> bool:
        form = self.syntax.form(words[1] - 1)
        return (
            form.endswith("s") and by_demonym(form) is not None and self.syntax.words[words[0]].upos != "ADJ"
        )

    def _modified(self, top: int) -> int | None:
        """The noun that a state's name tells from others: "the French army", "the armies of Niger"."""
        word = self.syntax.words[top]
        if word.deprel not in _OF_NOUNS or self.syntax.words[word.head].upos != "NOUN":
            return None
        return word.head if word.deprel != "nmod" or marked(self.syntax, top, {"of"}) else None

    def _note_noun(self, state: State, noun: int) -> None:
        if self.parties.at(noun) is not None:
            return
        form, words = self.syntax.lower(noun), phrase(self.syntax, noun)
        name = short_name(self.syntax, words, noun)
        role = described(name, self.parties.known).role
        if form in lexicon("roles")["government"]:
            party = _government(self.parties, state, government_name(state))
        elif form in self.lexicon["forces"] and role == "MIL":
            party = self.parties.named(f"Armed forces of {state.name}", ActorKind.ORGANISATION)
        elif form in self.lexicon["bodies"] and role is not None:
            party = self.parties.named(name, ActorKind.ORGANISATION)
        elif role is not None and (form.endswith("s") or form in _PEOPLE):
            party = self.parties.named(name, ActorKind.GROUP)
        else:
            return
        party.country = party.country or state.code
        # The noun's own words: of "by hundreds of Malian protesters" neither "by" nor "of".
        first = next((i for i in range(words[0], noun) if self.syntax.words[i].upos != "ADP"), noun)
        self.parties.claim(party, (first, noun + 1))

    def _acts(self, top: int, *, is_capital: bool) -> bool:
        """Whether a state's name is the subject of an act or whom it is done to."""
        word = self.syntax.words[top]
        if word.head < 0 or self.syntax.words[word.head].upos != "VERB":
            return word.deprel == "nmod" and marked(self.syntax, top, {"against"})
        verb, lists = self.syntax.lower(word.head), self.lexicon
        done_to = (
            is_any(verb, lists["with_governments"]) if is_capital else not is_any(verb, lists["with_places"])
        )
        match word.deprel:
            case "nsubj":
                return not is_any(verb, lists["still"])
            case "nsubj:pass" | "obj" | "iobj":
                return done_to
            case "obl" | "obl:agent":
                return marked(
                    self.syntax, top, {"against", "with"} if is_capital else {"against", "by", "with"}
                )
        return False

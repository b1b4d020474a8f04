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
from gainsay.extract.phrases import marked, plain_name
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
    may_begin,
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
        elif party.kind is ActorKind.PERSON and party.name not in speaking and _is_word(syntax, party):
            parties.leave_out(party)
    scan = _Scan(syntax, parties)
    word = 0
    while word < len(syntax.words):
        word = scan.note_at(word)


def _set_right(parties: Parties, party: Party) -> None:
    seat, state = by_seat(party.name), by_name(party.name) or by_capital(party.name)
    same = _same_entity(parties, party) or _bearer(parties, party)
    if same is not None:
        parties.become(party, same)
    elif seat is not None:
        parties.become(party, _government(parties, seat[0], seat[1]))
    elif state is not None:
        parties.become(party, _government(parties, state, government_name(state)))
    elif party.name.rsplit(maxsplit=1)[-1].lower() in lexicon("actors")["things"]:
        parties.leave_out(party)


def _is_word(syntax: Syntax, party: Party) -> bool:
    """Whether what the network once took for a person is a word that the article also has in lower case."""
    if len(party.mentions) > 1 or " " in party.name:
        return False
    common = (i for i, word in enumerate(syntax.words) if word.upos in {"NOUN", "ADJ", "ADV", "VERB"})
    return any(syntax.form(i) == party.name.lower() for i in common)


def _bearer(parties: Parties, party: Party) -> Party | None:
    """The person whose surname the network took for an organisation's name, for want of a first name."""
    bearers = [one for one in parties.people() if one.name.split()[1:] and one.name.split()[-1] == party.name]
    return bearers[0] if len(bearers) == 1 and len(bearers[0].mentions) >= len(party.mentions) else None


def _same_entity(parties: Parties, party: Party) -> Party | None:
    """Another body of the article that the knowledge base holds for the same."""
    entity = parties.known.find(party.name)
    bodies = {ActorKind.ORGANISATION, ActorKind.GOVERNMENT}
    others = (one for one in parties.listed if one is not party and one.kind in bodies)
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
        self.made: list[Party] = []

    def note_at(self, first: int) -> int:
        """Note the name that begins at a word; the word to go on at."""
        article, form = self.syntax.words[first].upos == "DET", self.syntax.form(first)
        if article or not form[0].isupper() or self.parties.at(first) is not None:
            return first + 1
        # Most capitals begin no name that anybody knows.
        if not (may_begin(form) or self.parties.known.may_begin(form)):
            return first + 1
        end = min(first + _LONGEST, self.syntax.tagged.sentences[self.syntax.sentence_of[first]][1])
        for last in range(end, first, -1):
            ends = self.syntax.words[last - 1].upos not in {"PUNCT", "PART", "ADP"}
            if ends and (self._note_state((first, last)) or self._note_organisation((first, last))):
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

    def _note_organisation(self, words: WordRange) -> bool:
        """Note the organisation that the words name; whether they name one."""
        known, name = self.parties.known, plain_name(self.syntax.span(words).text)
        entity = known.find(name)
        if entity is None or not self._is_organisation(entity, words):
            return False
        bodies = (p for p in self.parties.listed if p.kind is ActorKind.ORGANISATION)
        party = next((p for p in bodies if known.find(p.name) is entity), None)
        self.parties.claim(party or self.parties.named(name, ActorKind.ORGANISATION), words)
        return True

    # --- states ------------------------------------------------------------------

    def _note_state(self, words: WordRange) -> bool:
        """Note the state, its body or its people; whether the words name a state at all."""
        text = self.syntax.span(words).text
        seat = by_seat(text)
        state = by_name(text) or by_demonym(text) or by_capital(text) or (seat[0] if seat else None)
        if state is None or self._is_part(words):
            return False
        top = self._joined_to(self.syntax.head_of(words))
        noun = self._modified(top)
        if noun is not None and seat is None:
            self._note_noun(state, noun, words)
        elif seat is not None:
            self.parties.claim(_government(self.parties, *seat), words)
        elif self._acts(top, is_capital=by_capital(text) is not None and by_name(text) is None):
            if by_demonym(text) is None:
                self.parties.claim(_government(self.parties, state, government_name(state)), words)
            elif text.endswith("s") and self.syntax.words[top].upos != "ADJ":
                self.parties.claim(self.parties.named(plain_name(text), ActorKind.GROUP), words)
        return True

    def _joined_to(self, word: int) -> int:
        """The word whose place a word shares: of "France and Mali" France."""
        while self.syntax.words[word].deprel.startswith("conj"):
            word = self.syntax.words[word].head
        return word

    def _modified(self, top: int) -> int | None:
        """The noun that a state's name tells from others: "the French army", "the armies of Niger"."""
        word = self.syntax.words[top]
        if word.deprel not in _OF_NOUNS or self.syntax.words[word.head].upos != "NOUN":
            return None
        return word.head if word.deprel != "nmod" or marked(self.syntax, top, {"of"}) else None

    def _note_noun(self, state: State, noun: int, words: WordRange) -> None:
        """Note the body or the people that a noun and a state's name mean."""
        if (there := self.parties.at(noun)) is not None and there not in self.made:
            return
        first = self._first_of(noun)
        joined, role = words[0] < first, described(self._text((first, noun + 1)), self.parties.known).role
        name = self._text((first, max(noun + 1, words[1])))
        if joined:
            # Of "French and Malian troops" the French ones.
            name = f"{self._text(words)} {self._text((noun, noun + 1))}"
        party = self._party_of(state, self.syntax.lower(noun), name, role)
        if party is not None:
            party.country = party.country or state.code
            self.made.append(party)
            within = party.kind is not ActorKind.GROUP and first < words[0] < noun
            self.parties.claim(party, (noun if joined else words[0] if within else first, noun + 1))

    def _party_of(self, state: State, form: str, name: str, role: str | None) -> Party | None:
        """The party of a noun that a state's name modifies; `role` is what its phrase tells."""
        if form in lexicon("roles")["government"]:
            return _government(self.parties, state, government_name(state))
        if form in self.lexicon["forces"] and role == "MIL":
            return self.parties.named(f"Armed forces of {state.name}", ActorKind.ORGANISATION)
        if form in self.lexicon["bodies"] and role is not None:
            return self.parties.named(name, ActorKind.ORGANISATION)
        several = form in _PEOPLE or (form.endswith("s") and not form.endswith("ss"))
        if several and role is not None and described(form, self.parties.known).role is not None:
            return self.parties.named(name, ActorKind.GROUP)
        return None

    def _first_of(self, noun: int) -> int:
        """Where the nouns and adjectives before a noun begin, which tell it from others."""
        first = noun
        while first and self.syntax.words[first - 1].upos in {"ADJ", "NOUN", "PROPN", "PART"}:
            first -= 1
        return first

    def _text(self, words: WordRange) -> str:
        return plain_name(self.syntax.span(words).text)

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

"""Who speaks: from the words of a source to a party with its best name and kind.

The source's head word decides the way: a pronoun looks back, a name is the
party of that name, a country or capital is its government, a definite noun
takes up the party that was named by it before, anything else stands as the
text describes it.
"""

from dataclasses import dataclass

from gainsay.encode import WordRange
from gainsay.extract.lexicons import lexicon
from gainsay.extract.parties import Parties, Party
from gainsay.extract.subjects import antecedent_of
from gainsay.extract.syntax import Syntax
from gainsay.ground import states
from gainsay.records import ActorKind, SpeakerKind

_THIRD_SINGULAR = frozenset({"he", "she", "him", "her"})
_RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
# Nouns that only measure out the noun after "of".
_PARTITIVE = frozenset(
    {"group", "number", "majority", "handful", "dozens", "hundreds", "scores", "thousands", "couple"}
    | {"some", "many", "several", "most", "members", "one", "all", "both"}
)
_OTHERS_THAN_NAME = frozenset(
    {"family", "team", "campaign", "office", "lawyers", "supporters", "allies", "aides"}
)
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "his", "her", "their"})
# How far back, in sentences, a pronoun may look; newswriting repeats the name after that.
_PRONOUN_REACH = 6


@dataclass(frozen=True, slots=True)
class Resolved:
    """A speaker before it becomes a record; `rule` says how it was found."""

    party: Party | None
    name: str
    kind: SpeakerKind
    rule: str
    spokesperson: tuple[str, str | None] | None = None


class Speakers:
    """Resolves the sources of one article, in their order in the text."""

    def __init__(self, syntax: Syntax, parties: Parties) -> None:
        self.syntax = syntax
        self.parties = parties
        self._said: list[tuple[int, Resolved]] = []
        self._roles = lexicon("roles")

    def resolve(self, source: WordRange) -> Resolved:
        """The speaker that the words of a source stand for. Call in text order: later sources look back."""
        found = self._resolve(source)
        self._said.append((source[0], found))
        if found.party is not None:
            self.parties.mention(found.party, source)
            if found.party.kind is ActorKind.GROUP:
                self._note_members(found.party, source)
        return found

    def last(self) -> Resolved | None:
        """The speaker resolved last."""
        return self._said[-1][1] if self._said else None

    def _resolve(self, source: WordRange) -> Resolved:
        head = self._real_head(self.syntax.head_of(source))
        if self.syntax.lower(head) in _RELATIVE:
            antecedent = antecedent_of(self.syntax, head)
            if antecedent is not None and antecedent != source:
                return self._resolve(antecedent)
        if self.syntax.words[head].upos == "PRON" or self.syntax.lower(head) in _THIRD_SINGULAR:
            return self._pronoun(head, source)
        return (
            self._collective(source, head)
            or self._person(source, head)
            or self._government(source, head)
            or self._organisation(source, head)
            or self._state(source, head)
            or self._document(source, head)
            or self._taken_up(source, head)
            or self._described(source, head)
        )

    def _real_head(self, head: int) -> int:
        """In "a group of 15 Western powers" the powers, not the group."""
        if self.syntax.lower(head) in _PARTITIVE:
            for noun in self.syntax.modifiers(head, "nmod"):
                if self._marked(noun, {"of"}):
                    return noun
        return head

    # --- named parties -------------------------------------------------------

    def _person(self, source: WordRange, head: int) -> Resolved | None:
        party = self._party_of(source, head, ActorKind.PERSON)
        if party is None:
            return None
        party.office = party.office or self._office(source, party)
        return Resolved(party, party.name, SpeakerKind.NAMED, "rule:person")

    def _organisation(self, source: WordRange, head: int) -> Resolved | None:
        party = self._party_of(source, head, ActorKind.ORGANISATION)
        if party is None:
            return None
        seat = states.by_seat(party.name)
        if seat is not None:
            return Resolved(party, party.name, SpeakerKind.NAMED, "rule:seat")
        return Resolved(party, party.name, SpeakerKind.NAMED, "rule:organisation")

    def _party_of(self, source: WordRange, head: int, kind: ActorKind) -> Party | None:
        """The party whose name heads the source or stands in apposition to its head."""
        for i in range(*source):
            party = self.parties.at(i)
            if party is not None and party.kind is kind and self._names_head(i, head, source):
                return party
        return None

    def _names_head(self, word: int, head: int, source: WordRange) -> bool:
        """Whether a name in the source is the source's own, and not that of an owner or employer.

        Where the tree says otherwise, a title right before the name decides ("ministry
        spokesman Hong Lei"). A name before a noun of its own ("the Messi family",
        "a Kremlin spokesman") is not whom the noun means.
        """
        relation = self.syntax.words[word].deprel
        if (
            relation == "compound"
            and self.syntax.lower(head) in _OTHERS_THAN_NAME | self._roles["spokesperson"]
        ):
            return False
        if self.syntax.is_same_thing(word, head):
            return True
        before = word - 1
        titled = self._roles["title"] | self._roles["post"] | self._roles["spokesperson"]
        return before >= source[0] and self.syntax.lower(before) in titled

    def _office(self, source: WordRange, party: Party) -> str | None:
        """The words of the source beside the name: title before it, apposition after it."""
        inside = [m for m in party.mentions if source[0] <= m[0] and m[1] <= source[1]]
        if not inside:
            return None
        first, last = inside[0]
        name_words = set(party.name.split())
        while first < last and self.syntax.form(first) not in name_words:
            first += 1
        before = self.syntax.span((source[0], first)).text if first > source[0] else ""
        after = self.syntax.span((last, source[1])).text if last < source[1] else ""
        office = before.strip(" ,") or after.strip(" ,")
        return office.removeprefix("The ").removeprefix("the ") or None

    # --- governments ---------------------------------------------------------

    def _government(self, source: WordRange, head: int) -> Resolved | None:
        """ "Mali's government", "the Nigerian authorities", "the government"."""
        if self.syntax.lower(head) not in self._roles["government"]:
            return None
        state = self._state_beside(source)
        if state is None:
            return self._government_before(source)
        return self._of_state(state, "rule:government")

    def _state_beside(self, source: WordRange) -> states.State | None:
        for i in range(*source):
            word = self.syntax.form(i)
            state = states.by_name(word) or states.by_demonym(word) or states.by_capital(word)
            if state is not None:
                return state
        return None

    def _government_before(self, source: WordRange) -> Resolved | None:
        for _, said in reversed(self._said):
            if said.party is not None and said.party.kind is ActorKind.GOVERNMENT:
                return Resolved(said.party, said.name, said.kind, "rule:government-before")
        return None

    def _state(self, source: WordRange, head: int) -> Resolved | None:
        """A country, a capital or a seat of government that speaks is its government."""
        name = self.syntax.span(source).text
        word = self.syntax.form(head)
        seat = states.by_seat(name) or states.by_seat(word)
        if seat is not None:
            party = self.parties.named(seat[1], ActorKind.GOVERNMENT)
            return Resolved(party, seat[1], SpeakerKind.NAMED, "rule:seat")
        state = states.by_name(name) or states.by_name(word) or states.by_capital(word)
        if state is None and self.syntax.words[head].upos in {"ADJ", "PROPN"} and source[1] - source[0] == 1:
            state = states.by_demonym(word)
        return self._of_state(state, "rule:state") if state is not None else None

    def _of_state(self, state: states.State, rule: str) -> Resolved:
        name = states.government_name(state)
        party = self.parties.named(name, ActorKind.GOVERNMENT)
        party.country = state.code
        return Resolved(party, name, SpeakerKind.NAMED, rule)

    # --- groups --------------------------------------------------------------

    def _collective(self, source: WordRange, head: int) -> Resolved | None:
        """ "15 Western powers", "Malians", "the Western governments" and what takes them up."""
        word = self.syntax.lower(head)
        joined = [i for i in self.syntax.modifiers(head, "conj") if source[0] <= i < source[1]]
        if joined and all(self.parties.at(i) for i in (head, *joined)):
            return self._group(" ".join(self.syntax.span(source).text.split()), "rule:joined")
        if self.parties.at(head):
            return None
        if word in self._roles["powers"] and word.endswith("s"):
            earlier = self._powers_before(head, source)
            return earlier or self._group(self._short(source, head), "rule:powers")
        if self._plural_demonym(head):
            return self._group(self._short(source, head), "rule:people")
        return None

    def _plural_demonym(self, head: int) -> bool:
        form = self.syntax.form(head)
        return form.endswith("s") and form[:1].isupper() and states.by_demonym(form) is not None

    def _powers_before(self, head: int, source: WordRange) -> Resolved | None:
        """The last group of powers, for a definite phrase that takes it up."""
        definite = self.syntax.lower(source[0]) in _DEFINITE
        numbered = any(self.syntax.words[i].upos == "NUM" for i in range(*source))
        for _, said in reversed(self._said):
            is_powers = said.party is not None and said.rule in {"rule:powers", "rule:powers-before"}
            if is_powers and definite and not numbered:
                return Resolved(said.party, said.name, said.kind, "rule:powers-before")
        return None

    def _note_members(self, party: Party, source: WordRange) -> None:
        """The states listed after "including" or "such as", and the number before the noun."""
        listing = [i for i in range(*source) if self.syntax.lower(i) in {"including", "such"}]
        if listing:
            named = (states.by_name(self.syntax.form(i)) for i in range(listing[0], source[1]))
            members = dict.fromkeys(state.name for state in named if state is not None)
            party.members = tuple(dict.fromkeys([*party.members, *members]))
        for i in range(*source):
            if self.syntax.words[i].upos == "NUM" and self.syntax.form(i).isdigit() and party.size is None:
                party.size = int(self.syntax.form(i))

    def _group(self, name: str, rule: str) -> Resolved:
        party = self.parties.named(name, ActorKind.GROUP)
        return Resolved(party, name, SpeakerKind.COLLECTIVE, rule)

    # --- documents -----------------------------------------------------------

    def _document(self, source: WordRange, head: int) -> Resolved | None:
        if self.syntax.lower(head) not in self._roles["document"]:
            return None
        signer = self._signer(head, source)
        issuer = self._issuer(source, head)
        if signer is not None or (issuer is None and self._is_statement(head)):
            issuer = issuer or self._government_before(source) or self._said_before()
        if issuer is not None:
            return Resolved(issuer.party, issuer.name, issuer.kind, "rule:statement-of", signer)
        return Resolved(None, self._short(source, head), SpeakerKind.DOCUMENT, "rule:document")

    def _is_statement(self, head: int) -> bool:
        return self.syntax.lower(head) in {"statement", "declaration", "communique", "communiqué", "release"}

    def _said_before(self) -> Resolved | None:
        """Whoever spoke last as an organisation or a government."""
        for _, said in reversed(self._said):
            if said.party is not None and said.party.kind is not ActorKind.PERSON:
                return said
        return None

    def _signer(self, head: int, source: WordRange) -> tuple[str, str | None] | None:
        """ "signed by government spokesman Colonel X": the name and the office."""
        for verb in self.syntax.modifiers(head, "acl"):
            if self.syntax.lower(verb) not in {"signed", "issued", "released", "read"}:
                continue
            for agent in self.syntax.modifiers(verb, "obl"):
                party = next((self.parties.at(i) for i in self._phrase(agent) if self.parties.at(i)), None)
                if party is not None and party.kind is ActorKind.PERSON:
                    words = [i for i in self._phrase(agent) if self.syntax.lower(i) != "by"]
                    party.office = party.office or self._office((words[0], words[-1] + 1), party)
                    return party.name, party.office
        return None

    def _issuer(self, source: WordRange, head: int) -> Resolved | None:
        """ "a ministry statement", "the report by Amnesty", "Mali's statement"."""
        owners = [
            *self.syntax.modifiers(head, "nmod:poss", "compound"),
            *(i for i in self.syntax.modifiers(head, "nmod") if self._marked(i, {"by", "from", "of"})),
        ]
        for owner in owners:
            if self.syntax.words[owner].upos in {"PROPN", "NOUN"} and self._can_issue(owner):
                phrase = self._phrase(owner)
                return self._resolve((min(phrase), max(phrase) + 1))
        return None

    def _can_issue(self, word: int) -> bool:
        known = self.parties.at(word) is not None or states.by_name(self.syntax.form(word)) is not None
        return known or self.syntax.lower(word) in self._roles["government"] | {"ministry", "office", "army"}

    def _marked(self, word: int, markers: set[str]) -> bool:
        return any(self.syntax.lower(c) in markers for c in self.syntax.modifiers(word, "case"))

    def _phrase(self, top: int) -> list[int]:
        """The words under `top`, without clauses."""
        found = [top]
        for child in self.syntax.children[top]:
            relation = self.syntax.words[child].deprel.split(":")[0]
            if relation not in {"acl", "punct", "conj", "cc", "parataxis"} and child not in found:
                found.extend(self._phrase(child))
        return sorted(found)

    # --- nouns ---------------------------------------------------------------

    def _taken_up(self, source: WordRange, head: int) -> Resolved | None:
        """ "the minister", "the source", "the company": the party last spoken of by that noun."""
        if self.syntax.lower(source[0]) not in _DEFINITE:
            return None
        noun = self.syntax.lower(head)
        for _, said in reversed(self._said):
            if said.party is None and noun in said.name.lower().split():
                return Resolved(None, said.name, said.kind, "rule:taken-up")
            office = said.party.office if said.party is not None else None
            if said.party is not None and noun in (office or "").lower().split():
                return Resolved(said.party, said.name, said.kind, "rule:taken-up")
        for party in self.parties.listed:
            if noun in (party.office or "").lower().split():
                return Resolved(party, party.name, SpeakerKind.NAMED, "rule:taken-up")
        return None

    def _described(self, source: WordRange, head: int) -> Resolved:
        """The text's own description, and the kind that its noun tells."""
        name, noun = self._short(source, head), self.syntax.lower(head)
        if noun in self._roles["spokesperson"]:
            principal = self._principal(head)
            if principal is not None:
                return Resolved(principal.party, principal.name, SpeakerKind.ROLE, "rule:spokesperson-of")
        if noun in self._roles["spokesperson"] or noun in self._roles["post"]:
            return Resolved(None, name, SpeakerKind.ROLE, "rule:post")
        if self.syntax.words[head].upos == "PROPN":
            party = self.parties.named(name, ActorKind.OTHER)
            return Resolved(party, name, SpeakerKind.NAMED, "rule:proper-noun")
        if noun in self._roles["body"]:
            party = self.parties.named(name, ActorKind.ORGANISATION)
            return Resolved(party, name, SpeakerKind.NAMED, "rule:body")
        return Resolved(None, name, SpeakerKind.UNNAMED, "rule:described")

    def _principal(self, head: int) -> Resolved | None:
        """Whom a spokesperson without a name speaks for: "a spokesman for the army"."""
        owners = [
            *self.syntax.modifiers(head, "nmod:poss", "compound"),
            *(i for i in self.syntax.modifiers(head, "nmod") if self._marked(i, {"for", "of"})),
        ]
        for owner in owners:
            phrase = self._phrase(owner)
            found = self._resolve((min(phrase), max(phrase) + 1))
            if found.party is not None:
                return found
        return None

    def _short(self, source: WordRange, head: int) -> str:
        """The source without relative clauses and what follows a dash or comma."""
        first = min(source[0], head)
        if self.syntax.head_of(source) != head:
            # After "a group of": what stands between "of" and the noun.
            first = max(i for i in range(source[0], head + 1) if i == source[0] or self._is_adposition(i - 1))
        while first < head and self.syntax.words[first].upos == "ADP":
            first += 1
        last = min([source[1], *(self._first_of(i) for i in self.syntax.children[head] if i > head)])
        text = " ".join(self.syntax.span((first, last)).text.split())
        return text.removeprefix("The ").removeprefix("the ").strip(" ,–—-")

    def _first_of(self, child: int) -> int:
        """Where a clause, apposition or mark after the noun begins; past the text for what belongs to it."""
        relation = self.syntax.words[child].deprel.split(":")[0]
        if relation not in {"acl", "punct", "appos", "parataxis"}:
            return len(self.syntax.words)
        found = [child]
        for word in found:
            found.extend(self.syntax.children[word])
        return max(min(found), self.syntax.words[child].head + 1)

    def _is_adposition(self, word: int) -> bool:
        return self.syntax.words[word].upos == "ADP"

    # --- pronouns ------------------------------------------------------------

    def _pronoun(self, head: int, source: WordRange) -> Resolved:
        word = self.syntax.lower(head)
        gender = {"she": "f", "her": "f", "he": "m", "him": "m"}.get(word)
        if gender is not None:
            party = self._person_before(head, gender)
            if party is not None:
                party.gender = party.gender or gender
                return Resolved(party, party.name, SpeakerKind.NAMED, "rule:pronoun")
        if word in {"they", "we", "it", "i", "who", "which", "that"}:
            said = self._said_fitting(head, plural=word in {"they", "we"})
            if said is not None:
                return Resolved(said.party, said.name, said.kind, "rule:pronoun", said.spokesperson)
        return Resolved(None, self.syntax.span(source).text, SpeakerKind.UNNAMED, "rule:unresolved")

    def _person_before(self, head: int, gender: str) -> Party | None:
        """The person spoken of last, subjects and speakers first, of the gender if any is known."""
        here = self.syntax.sentence_of[head]
        best: tuple[float, Party] | None = None
        for party in self.parties.people():
            if party.gender not in (None, gender):
                continue
            for first, last in party.mentions:
                distance = here - self.syntax.sentence_of[first]
                if last <= head and 0 <= distance <= _PRONOUN_REACH:
                    value = self._prominence(first, last) - distance
                    if best is None or value >= best[0]:
                        best = (value, party)
        return best[1] if best is not None else None

    def _prominence(self, first: int, last: int) -> float:
        """Subjects weigh more than other mentions, speakers most."""
        relation = self.syntax.words[self.syntax.head_of((first, last))].deprel.split(":")
        spoke = any(place <= first < place + 12 and said.party is not None for place, said in self._said)
        possessive = relation[-1] == "poss"
        return 1.5 * (relation[0] == "nsubj") + 1.0 * spoke - 1.0 * possessive

    def _said_fitting(self, head: int, *, plural: bool) -> Resolved | None:
        """The last speaker that "they" or "it" can mean."""
        fitting = (SpeakerKind.COLLECTIVE, SpeakerKind.UNNAMED) if plural else (SpeakerKind.DOCUMENT,)
        for place, said in reversed(self._said):
            is_body = said.party is not None and said.party.kind is not ActorKind.PERSON
            if place < head and (said.kind in fitting or (is_body and not plural)):
                return said
        return None

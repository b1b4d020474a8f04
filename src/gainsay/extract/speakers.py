"""Who speaks: from the words of a source to a party with its best name and kind.

The source's head word decides the way: a pronoun looks back, a name is the
party of that name, a country or capital is its government, a definite noun
takes up the party that was named by it before, anything else stands as the
text describes it.
"""

import re

from gainsay.encode import WordRange
from gainsay.extract import crowds
from gainsay.extract.bodies import in_capitals, medium_before, name_before, named_at_end, organisation_before
from gainsay.extract.documents import Documents
from gainsay.extract.equated import named_later
from gainsay.extract.governments import Governments
from gainsay.extract.groups import Groups
from gainsay.extract.lexicons import lexicon
from gainsay.extract.memory import Memory, Resolved, head_noun
from gainsay.extract.offices import Offices
from gainsay.extract.parties import Parties, Party
from gainsay.extract.phrases import (
    GROUPS,
    POSSESSIVES,
    hangs_bare,
    modifying,
    own_phrase,
    owners,
    plain_name,
    real_head,
    short_name,
    without_examples,
)
from gainsay.extract.subjects import antecedent_of, subjects_before
from gainsay.extract.syntax import Syntax
from gainsay.ground import by_capital, by_name, by_seat
from gainsay.records import ActorKind, SpeakerKind

_GENDERS = {"she": "f", "her": "f", "he": "m", "him": "m", "his": "m"}
_POSSESSIVE_PRONOUNS = {"his": "he", "her": "she", "its": "it", "their": "they"}
# The possessive pronoun before what somebody owns, with what may stand around it.
_OWNER = re.compile(r"^(?:.*\s)?(?:his|her|its|their)\s(?:own\s)?", re.IGNORECASE)
_RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "his", "her", "their"})
_INDEFINITE = frozenset({"a", "an", "another", "one", "some", "several", "many", "few", "no", "any"})


class Speakers:
    """Resolves the sources of one article, in their order in the text."""

    def __init__(self, syntax: Syntax, parties: Parties) -> None:
        self.syntax, self.parties = syntax, parties
        self.memory = Memory(syntax, parties)
        self.groups = Groups(syntax, parties, self.memory)
        self.states = Governments(syntax, parties, self.memory)
        self.papers = Documents(syntax, parties, self.memory, self._resolve, self._pronoun_owner)
        self.offices = Offices(syntax, parties)
        self._roles = lexicon("roles")
        self._titles = self._roles["title"] | self._roles["post"] | self._roles["spokesperson"]

    def resolve(self, source: WordRange, *, aside: bool = False) -> Resolved:
        """The speaker that a source stands for. Call in text order: later ones look back, at no aside."""
        found = self._resolve(source)
        if found.rule != "rule:unresolved" and not aside:
            self.memory.add(source, found)
        if found.party is not None:
            self.parties.mention(found.party, source)
            if found.party.kind is ActorKind.GROUP:
                self.groups.note_members(found.party, source)
        return found

    def meant(self, pronoun: int) -> str | None:
        """The name of whom "he" or "her" means, if it is known; to be asked when all sources are resolved."""
        found = self.memory.person(pronoun, _GENDERS[self.syntax.lower(pronoun)])
        return found.name if found is not None and found.kind is SpeakerKind.NAMED else None

    def _resolve(self, source: WordRange) -> Resolved:
        source = without_examples(self.syntax, source)
        if source[1] - source[0] > 1 and self.syntax.form(source[1] - 1) in POSSESSIVES:
            source = source[0], source[1] - 1
        head = real_head(self.syntax, source)
        if self.syntax.lower(head) in _RELATIVE:
            antecedent = antecedent_of(self.syntax, head)
            if antecedent is not None and antecedent != source:
                return self._some_of(source, head, self._resolve(antecedent))
        named = self._apposed_to(source, head)
        if named is not None:
            return self._resolve(named)
        some = crowds.part(self.syntax, self.memory, source)
        if some is not None:
            return some
        counts = self.syntax.lower(head) in crowds.HOW_MANY
        if (self.syntax.words[head].upos == "PRON" and not counts) or self.syntax.lower(head) in _GENDERS:
            return self._pronoun(head, source)
        return (
            self.papers.collection(source, head)
            or self.groups.collective(source, head)
            or self._named_person(source, head)
            or self._in_office(source, head)
            or self._family(source, head)
            or self._owned(source, head)
            or self.states.government(source, head)
            or self._organisation(source, head)
            or self.states.state(source, head)
            or self._medium(source, head)
            or self.papers.document(source, head)
            or self._taken_up(source, head)
            or self._described(source, head)
        )

    def _some_of(self, source: WordRange, pronoun: int, group: Resolved) -> Resolved:
        """Whom a relative pronoun stands for, or of "several of whom" that many of them."""
        counted = source[0] + 2 == pronoun and self.syntax.lower(source[0] + 1) == "of"
        return crowds.part_of(self.syntax.lower(source[0]), group.name) if counted else group

    def _apposed_to(self, source: WordRange, head: int) -> WordRange | None:
        """The name outside the source that its head only describes: in "Mali, its neighbour, said" Mali."""
        word = self.syntax.words[head]
        before = name_before(self.syntax, self.parties, source, head)
        if before is not None:
            return before
        if not word.deprel.startswith("appos") or source[0] <= word.head < source[1]:
            return None
        party, form = self.parties.at(word.head), self.syntax.form(word.head)
        if party is not None:
            return next((m for m in party.mentions if m[0] <= word.head < m[1]), None)
        return (word.head, word.head + 1) if by_name(form) or by_capital(form) else None

    # --- named parties -------------------------------------------------------

    def _named_person(self, source: WordRange, head: int) -> Resolved | None:
        party = self._party_of(source, head, ActorKind.PERSON) or in_capitals(
            self.syntax, self.parties, source
        )
        if party is None:
            return None
        party.office = party.office or self._office(source, party)
        return Resolved(party, party.name, SpeakerKind.NAMED, "rule:person")

    def _in_office(self, source: WordRange, head: int) -> Resolved | None:
        """Of "the dean of the school" the person who holds that office elsewhere in the article."""
        party = self.offices.holder(source, head)
        return Resolved(party, party.name, SpeakerKind.NAMED, "rule:office") if party is not None else None

    def _family(self, source: WordRange, head: int) -> Resolved | None:
        """Of "the family of Ann Lee" and "the Lee family" the one party "Lee family"."""
        if self.syntax.lower(head) != "family":
            return None
        people = (self.parties.at(i) for i in range(*source) if i != head)
        member = next((p for p in people if p is not None and p.kind is ActorKind.PERSON), None)
        if member is None:
            return None
        name = f"{member.name.rsplit(maxsplit=1)[-1]} family"
        return Resolved(self.parties.named(name, ActorKind.GROUP), name, SpeakerKind.NAMED, "rule:family")

    def _organisation(self, source: WordRange, head: int) -> Resolved | None:
        """An organisation by name; a building or state that the network takes for one is its government."""
        party = self._party_of(source, head, ActorKind.ORGANISATION)
        if party is None:
            return None
        seat, state = by_seat(party.name), by_name(party.name)
        if seat is not None:
            return self.states.of_seat(*seat)
        if state is not None:
            return self.states.of_state(state, "rule:state")
        return Resolved(party, party.name, SpeakerKind.NAMED, "rule:organisation")

    def _party_of(self, source: WordRange, head: int, kind: ActorKind) -> Party | None:
        """The party whose name heads the source or stands in apposition to its head."""
        named = [
            i
            for i in range(*source)
            if (party := self.parties.at(i)) is not None
            and party.kind is kind
            and self._names_head(i, head, source)
        ]
        held = [i for i in named if self._holds_post(named[0], i)]
        return self.parties.at((held or named)[0]) if named else None

    def _holds_post(self, first: int, word: int) -> bool:
        """Whether a post and its holder follow on another's name without a break: "Keita spokesman Bah"."""
        run = all(self.syntax.words[i].upos in {"NOUN", "PROPN", "ADJ", "PART"} for i in range(first, word))
        return word > first and run and self.syntax.lower(word - 1) in self._titles

    def _names_head(self, word: int, head: int, source: WordRange) -> bool:
        """Whether a name in the source is the source's own, and not that of an owner, employer or signer.

        Where the tree says otherwise, a title right before the name decides ("ministry
        spokesman Hong Lei"), unless the name stands in a clause about the head.
        """
        if self._owns(word, source):
            return False
        path = self.syntax.path(word, head)
        if word != head and self._is_other(head) and path is not None and "compound" in path:
            behind = any(self.syntax.words[i].upos == "ADP" for i in range(head + 1, word))
            if word < head or behind:
                return False
        bare = self.syntax.lower(head) in self._titles and hangs_bare(self.syntax, word, head)
        if bare or self.syntax.is_same_thing(word, head):
            return True
        if self.syntax.lower(head) in self._roles["document"] or any(r.startswith("acl") for r in path or ()):
            return False
        # "A spokesman for President Lee" is somebody else than Lee.
        apart = any(self.syntax.words[i].upos == "ADP" for i in range(head + 1, word))
        return word > source[0] and not apart and self.syntax.lower(word - 1) in self._titles

    def _owns(self, word: int, source: WordRange) -> bool:
        """Whether a possessive follows the name: of "Putin's spokesman" Putin does not speak."""
        end = word
        while end + 1 < source[1] and self.parties.at(end + 1) is self.parties.at(word):
            end += 1
        following = end + 1 < source[1] and self.syntax.form(end + 1) in POSSESSIVES
        return self.syntax.form(end) in POSSESSIVES or following

    def _is_other(self, head: int) -> bool:
        """Whether a noun means somebody else than the name before it: "a Kremlin spokesman"."""
        roles = self._roles
        others = GROUPS | roles["spokesperson"] | roles["unnamed"] | roles["post"] | roles["government"]
        return self.syntax.form(head).islower() and self.syntax.lower(head) in others

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
        return plain_name(before) or plain_name(after) or None

    # --- nouns and pronouns --------------------------------------------------

    def _taken_up(self, source: WordRange, head: int) -> Resolved | None:
        """Of "the minister", "the source", "the company": the party last spoken of by that noun."""
        if self.syntax.lower(source[0]) not in _DEFINITE:
            return None
        if named_at_end(self.syntax, self.parties, source) is not None:
            return None
        between = (
            i for i in range(source[0] + 1, head) if self.syntax.words[i].upos in {"ADJ", "NOUN", "PROPN"}
        )
        told_by = frozenset(self.syntax.lower(i) for i in {*modifying(self.syntax, head), *between})
        found = self.memory.holding(self.syntax.lower(head), told_by)
        if found is not None:
            return found.by("rule:taken-up")
        body = organisation_before(self.syntax, self.parties, source, head)
        if body is not None:
            return Resolved(body, body.name, SpeakerKind.NAMED, "rule:body-before")
        known = self.memory.described(self.syntax.lower(head), source[0])
        return Resolved(None, known, SpeakerKind.UNNAMED, "rule:taken-up") if known and not told_by else None

    def _medium(self, source: WordRange, head: int) -> Resolved | None:
        party = medium_before(self.syntax, self.parties, source, head)
        return Resolved(party, party.name, SpeakerKind.NAMED, "rule:medium-before") if party else None

    def _owned(self, source: WordRange, head: int) -> Resolved | None:
        """Of "its ministry of information", "his lawyers": named by whom the pronoun stands for."""
        noun = self.syntax.lower(head)
        owner = self._pronoun_owner(head)
        joined = (
            any(True for _ in self.syntax.modifiers(head, "conj", "cc"))
            or real_head(self.syntax, source) != head
        )
        if owner is None or joined or noun in self._roles["document"]:
            return None
        holder = named_at_end(self.syntax, self.parties, source)
        if holder is not None and holder.kind is ActorKind.PERSON:
            return Resolved(holder, holder.name, SpeakerKind.NAMED, "rule:person")
        if noun in self._roles["spokesperson"] and owner.party is not None:
            return Resolved(owner.party, owner.name, SpeakerKind.ROLE, "rule:spokesperson-of")
        if noun in self._roles["government"]:
            return owner.by("rule:government")
        own = _OWNER.split(short_name(self.syntax, source, head), maxsplit=1)[-1]
        name = f"{own} of {owner.name.removeprefix('Government of ')}"
        if noun in self._roles["body"]:
            return Resolved(
                self.parties.named(name, ActorKind.ORGANISATION), name, SpeakerKind.NAMED, "rule:owned"
            )
        kind = SpeakerKind.ROLE if noun in self._roles["post"] else SpeakerKind.UNNAMED
        return Resolved(None, name, kind, "rule:owned")

    def _pronoun_owner(self, head: int) -> Resolved | None:
        """Whom the possessive pronoun before a noun stands for, where that is known."""
        for word in self.syntax.modifiers(head, "nmod:poss"):
            if self.syntax.lower(word) in _POSSESSIVE_PRONOUNS:
                found = self._pronoun(word, (word, word + 1))
                spokesman = head_noun(found.name) in self._roles["spokesperson"]
                vague = found.party is None and (spokesman or self.syntax.lower(word) in {"its", "their"})
                return None if vague or found.rule == "rule:unresolved" else found
        return None

    def _described(self, source: WordRange, head: int) -> Resolved:
        """The text's own description, and the kind that its noun tells."""
        name, noun = short_name(self.syntax, source, head), self.syntax.lower(head)
        if noun in self._roles["spokesperson"]:
            bare = not any(True for _ in self.syntax.modifiers(head, "nmod", "compound"))
            principal = self._principal(source, head) or (self.memory.principal(head) if bare else None)
            if principal is not None:
                return Resolved(principal.party, principal.name, SpeakerKind.ROLE, "rule:spokesperson-of")
        if noun in self._roles["spokesperson"] | self._roles["post"]:
            among_many = noun in self._roles["rank"] and self._is_indefinite(source)
            kind = SpeakerKind.UNNAMED if among_many else SpeakerKind.ROLE
            return Resolved(None, name, kind, "rule:post")
        party = named_at_end(self.syntax, self.parties, source) or self._after_title(source)
        if party is not None:
            return Resolved(party, party.name, SpeakerKind.NAMED, "rule:titled")
        later = named_later(self.syntax, self.parties, source, head)
        if later is not None:
            return Resolved(later, later.name, SpeakerKind.NAMED, "rule:named-later")
        return self._by_its_noun(name, source, head)

    def _by_its_noun(self, name: str, source: WordRange, head: int) -> Resolved:
        """A name that the network missed, a body under its noun, or somebody unnamed."""
        noun, told = self.syntax.lower(head), modifying(self.syntax, head)
        body = noun in self._roles["body"] or (noun in self._roles["government"] and bool(told))
        known = noun in self._roles["unnamed"] | self._roles["single"]
        proper = self.syntax.words[head].upos == "PROPN" and self.syntax.form(head)[0].isupper() and not known
        if self._is_indefinite(source) or not (body or proper):
            return Resolved(None, name, crowds.kind_of(self.syntax, source, head), "rule:described")
        party = self.parties.named(name, ActorKind.ORGANISATION if body else ActorKind.OTHER)
        return Resolved(party, name, SpeakerKind.NAMED, "rule:body" if body else "rule:proper-noun")

    def _is_indefinite(self, source: WordRange) -> bool:
        """Whether a phrase names nobody in particular: "a state agency", "one Republican", "some banks"."""
        first = self.syntax.lower(source[0])
        return first in _INDEFINITE or (
            self.syntax.words[source[0]].upos == "NUM" and source[1] - source[0] > 1
        )

    def _after_title(self, source: WordRange) -> Party | None:
        """The person whose name ends the source behind a post: "former Mali lawyer Moussa Keita"."""
        first = source[1]
        while first > source[0] and self.syntax.form(first - 1)[0].isupper() and not self._is_titled(first):
            first -= 1
            words = self.syntax.span((first, source[1])).text
            owned = first > source[0] and self.syntax.words[first - 1].upos in {"ADP", "DET", "PART"}
            whole = not owned and (source[1] - first > 1 or (first > source[0] and self._is_titled(first)))
            known = [p for p in self.parties.people() if whole and f" {p.name}".endswith(f" {words}")]
            if known:
                return known[0]
        if source[0] < first < source[1] - 1 and self._is_titled(first):
            return self.parties.named(self.syntax.span((first, source[1])).text, ActorKind.PERSON)
        return None

    def _is_titled(self, word: int) -> bool:
        """Whether a title or the noun of a post stands right before the word."""
        return self.syntax.lower(word - 1) in self._titles | self._roles["unnamed"]

    def _principal(self, source: WordRange, head: int) -> Resolved | None:
        """Whom a spokesperson without a name speaks for: "a spokesman for the army"."""
        last = source[1] - 1
        behind = self.parties.at(last) if head < last and self.syntax.lower(head + 1) == "for" else None
        if behind is not None:
            return Resolved(behind, behind.name, SpeakerKind.NAMED, "rule:principal")
        for owner in owners(self.syntax, head, {"for", "of"}):
            # "A ministry spokesman" after "the foreign ministry said".
            bare = owner == source[0] + (self.syntax.words[source[0]].upos == "DET") == head - 1
            known = self.memory.holding(self.syntax.lower(owner)) if bare else None
            found = known or self._resolve(own_phrase(self.syntax, owner))
            if found.party is not None:
                return found
        return None

    def _pronoun(self, head: int, source: WordRange) -> Resolved:
        word = self.syntax.lower(head)
        word = _POSSESSIVE_PRONOUNS.get(word, word)
        found = None
        if word in _GENDERS:
            found = self.memory.person(head, _GENDERS[word])
        elif word in {"they", "we", "it", "i", *_RELATIVE}:
            found = self._body(head, plural=word in {"they", "we"})
            if word == "we" and found is not None and found.kind is not SpeakerKind.COLLECTIVE:
                found = None  # whoever says "we" in the article's own words is seldom who spoke before
        if found is not None:
            return found.by("rule:pronoun")
        return Resolved(None, self.syntax.span(source).text, SpeakerKind.UNNAMED, "rule:unresolved")

    def _body(self, pronoun: int, *, plural: bool) -> Resolved | None:
        """Whom "it" or "they" means: who spoke last, or a body that is a subject after that."""
        said = self.memory.body_or_group(pronoun, plural=plural)
        if not plural:
            for word in subjects_before(self.syntax, pronoun, said[0] if said else 0):
                if self._is_body(word):
                    return self._resolve(own_phrase(self.syntax, word))
        return said[1] if said else None

    def _is_body(self, word: int) -> bool:
        """Whether a word names a state or an organisation."""
        party, form = self.parties.at(word), self.syntax.form(word)
        named = party is not None and party.kind is ActorKind.ORGANISATION
        return named or bool(by_name(form) or by_capital(form) or by_seat(form))

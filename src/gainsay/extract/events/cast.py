"""Who takes part: from the head of a phrase to the names of the actors that it means."""

from collections.abc import Iterator, Mapping, Sequence

from gainsay.extract.events.frames import is_in, noun_frame
from gainsay.extract.events.roles import case_of
from gainsay.extract.lexicons import lexicon
from gainsay.extract.naming import is_adherents
from gainsay.extract.phrases import RELATIVE, plain_name
from gainsay.extract.syntax import Syntax
from gainsay.ground import (
    Coded,
    State,
    all_states,
    by_capital,
    by_demonym,
    by_name,
    by_seat,
    described,
    government_name,
    knowledge,
)
from gainsay.records import Actor, ActorKind, Manner, Place, Statement

_OWNING = frozenset({"nmod:poss", "amod", "compound", "nmod", "nmod:desc", "flat"})
_NAMING = frozenset({"amod", "compound", "nmod:poss", "flat", "nmod:desc", "punct", "case"})
_VAGUE = frozenset({"those", "some", "others", "many", "it", "they", "everyone", "one", "both"})
_WHERE = frozenset({"of", "in", "from", "throughout", "across", "at"})
# Words of the longest description.
_LONGEST = 6
_FIRST_PERSON = frozenset({"i", "we"})
_HUMAN = frozenset({"he", "she", "him", "her", "his"})
_THIRD = _HUMAN | {"it", "they", "them", "its", "their"}
# Steps from a possessive or a place up to the phrase that it belongs to.
_DEPTH = 3
# Steps down from a deed to whoever it may be meant for.
_DEEP = 5
_BELOW = frozenset(
    {"obj", "obl", "nmod", "xcomp", "compound", "conj", "amod", "acl", "iobj", "ccomp", "advcl"}
)


class Cast:
    """The actors of one article, found by the words that name them."""

    def __init__(
        self,
        syntax: Syntax,
        actors: Sequence[Actor],
        statements: Sequence[Statement],
        places: Mapping[int, Place],
    ) -> None:
        """`places` by the heads of their names."""
        self.syntax, self.statements, self.places = syntax, statements, places
        self._people = {actor.name for actor in actors if actor.kind is ActorKind.PERSON}
        self._codes = {
            actor.name: described(actor.office or "", knowledge()).or_else(Coded(actor.country))
            for actor in actors
            if actor.kind is ActorKind.PERSON
        }
        self._bodies = {actor.name for actor in actors} - self._people
        self._actors: dict[int, str] = {}
        self._told: dict[int, str | None] = {}
        self._named = {actor.name.lower(): actor.name for actor in actors}
        for actor in actors:
            for mention in actor.mentions:
                words = syntax.words_in(mention.start, mention.end)
                if words is not None:
                    self._actors.setdefault(syntax.head_of(words), actor.name)

        self._entities = {
            syntax.head_of((e.first, e.last)): e
            for e in syntax.tagged.entities
            if e.label in {"Organization", "Person"}
        }

    def names(self, head: int) -> tuple[str, ...]:
        """The actors that the phrase of `head` names, those joined to it by "and" included."""
        joined = [head, *self.syntax.modifiers(head, "conj")]
        found = [name for one in joined if (name := self._name(one)) is not None]
        return tuple(dict.fromkeys(found))

    def owners(self, head: int) -> tuple[str, ...]:
        """The actors inside of a phrase that names no actor itself: whose plan, which country's border."""
        return tuple(dict.fromkeys(self._inside(head, _DEPTH)))[:1]

    def coded(self, names: Sequence[str]) -> list[Coded]:
        """Country and role of each name; of persons as far as the article tells their office."""
        return [self._codes[name] if name in self._codes else described(name, knowledge()) for name in names]

    def is_private(self, name: str) -> bool:
        """Whether a name is that of a person of whom no office is told."""
        return name in self._people and self._codes[name].code is None

    def are_people(self, names: Sequence[str]) -> bool:
        """Whether all are persons by name."""
        return all(name in self._people for name in names)

    def beneath(self, words: Sequence[int], known: Sequence[str]) -> tuple[str, ...]:
        """Who is named anywhere below the words of a deed, nearest first, but for those known."""
        level = list(words)
        for step in range(_DEEP):
            for i in level if step else ():
                name = self._name(i)
                if name is not None and name not in known:
                    return (name,)
            level = [i for word in level for i in self.syntax.children[word]
                     if i > words[0] and self.syntax.words[i].deprel.partition(":")[0] in _BELOW
                and case_of(self.syntax, i) != "according"]  # fmt: skip
        return ()

    def where(self, head: int) -> str | None:
        """The country in which the place that a phrase names lies."""
        place = self.places.get(head)
        state = all_states().get(place.country or "") if place is not None else None
        return state.name if state is not None else None

    def _inside(self, head: int, depth: int) -> Iterator[str]:
        if is_in(self.syntax.lower(head), "money"):
            return
        children = [i for i in self.syntax.children[head] if self.syntax.words[i].deprel in _OWNING]
        # Whose it is before where it is.
        for child in sorted(children, key=lambda i: (i > head, i)):
            name = self._name(child)
            if name is not None:
                yield name
            elif self.syntax.words[child].deprel == "nmod:poss":
                # What belongs to somebody unnamed is nobody else's.
                return
            elif depth:
                yield from self._inside(child, depth - 1)

    def _adjective(self, word: int) -> str | None:
        state = by_demonym(self.syntax.form(word))
        return government_name(state) if state is not None else None

    def _name(self, head: int) -> str | None:
        # The same phrases are asked for by many verbs around them.
        if head not in self._told:
            self._told[head] = self._named_by(head)
        return self._told[head]

    def _named_by(self, head: int) -> str | None:
        word = self.syntax.words[head]
        if word.upos == "PRON" or self.syntax.lower(head) in RELATIVE:
            return self._pronoun(head)
        lower = self.syntax.lower(head)
        if is_in(lower, "part"):
            parts = [i for i in self.syntax.modifiers(head, "nmod") if case_of(self.syntax, i) == "of"]
            if parts:
                return self._name(
                    next((i for i in parts if not is_in(self.syntax.lower(i), "part")), parts[0])
                )
        if word.upos == "ADJ":
            return self._adjective(head)
        if word.upos not in {"NOUN", "PROPN", "NUM", "X"}:
            return None
        return self._actor(head) or self._state(head) or self._entity(head) or self._described(head)

    def _actor(self, head: int) -> str | None:
        name = self._actors.get(head)
        if name is not None:
            return name
        for child in self.syntax.modifiers(head, "flat", "appos"):
            if child in self._actors:
                return self._actors[child]
        return None

    def _entity(self, head: int) -> str | None:
        """An organisation or a person that is none of the article's actors."""
        entity = self._entities.get(head)
        if entity is None or (entity.last - entity.first == 1 and is_in(self.syntax.lower(head), "who")):
            return None
        return (
            plain_name(self.syntax.span((entity.first, entity.last)).text)
            .removesuffix("'s")
            .removesuffix("’s")
        )

    def _state(self, head: int) -> str | None:
        """The government of a country, of "the Malian government", of a capital or a seat that acts."""
        first, last = self._stretch(head)
        state = self._state_named(first, last, head)
        if state is not None:
            return government_name(state)
        seat = by_seat(self.syntax.span((first, last)).text) or by_seat(self.syntax.form(head))
        if seat is not None:
            return seat[1] or government_name(seat[0])
        if self.syntax.lower(head) in lexicon("roles")["government"]:
            owner = next(iter(self._states_of(head)), None)
            return government_name(owner) if owner is not None else None
        return None

    def _state_named(self, first: int, last: int, head: int) -> State | None:
        if self.syntax.words[head].upos not in {"PROPN", "NOUN", "ADJ"} or self.syntax.form(head).islower():
            return None
        text = self.syntax.span((first, last)).text
        return by_name(text) or by_name(self.syntax.form(head)) or by_capital(text)

    def _states_of(self, head: int) -> Iterator[State]:
        for child in self.syntax.modifiers(head, "amod", "compound", "nmod:poss", "nmod"):
            text = self.syntax.span(self._stretch(child)).text
            state = by_name(text) or by_demonym(text) or by_capital(text)
            if state is not None:
                yield state

    def _stretch(self, head: int) -> tuple[int, int]:
        """The words of a name around its head, without a possessive mark and an article."""
        parts = [head, *(i for i in self.syntax.modifiers(head, "flat", "compound", "amod")
                         if self.syntax.form(i)[:1].isupper())]  # fmt: skip
        return min(parts), max(parts) + 1

    def _described(self, head: int) -> str | None:
        """Somebody under a description: "Malian protesters", "the army", "Palestinians"."""
        lower, form = self.syntax.lower(head), self.syntax.form(head)
        name = self._plain(self._first_of(head), head + 1)
        if not name:
            return None
        if name.lower() in self._named:
            return self._named[name.lower()]
        known = described(name, knowledge()).country is not None
        owned = known and is_in(lower, "craft")
        people = is_in(lower, "who") or is_adherents(form) or by_demonym(form)
        if not (people or owned or self._has_role(head, name)):
            return None
        return name if known else f"{name}{self._of_where(head)}"

    def _has_role(self, head: int, name: str) -> bool:
        """Whether the noun by itself, or a proper name by all its words, tells what somebody is."""
        lower = self.syntax.lower(head)
        # "His opposition to the plan" is none that sits in parliament.
        leaning = any(case_of(self.syntax, i) == "to" for i in self.syntax.modifiers(head, "nmod"))
        if noun_frame(lower) is not None or leaning:
            return False
        proper = self.syntax.words[head].upos == "PROPN"
        return described(name if proper else lower, knowledge()).role is not None

    def _of_where(self, head: int) -> str:
        """Whose or where they are, as words behind their name: " in Nepal", " of southern Serbia"."""
        for child in self.syntax.modifiers(head, "nmod"):
            first, last = self._stretch(child)
            text = self.syntax.span((first, last)).text
            near = child - head <= _LONGEST and case_of(self.syntax, child) in _WHERE
            if near and described(text, knowledge()).country is not None:
                return self.syntax.text[self.syntax.words[head].end : self.syntax.words[last - 1].end]
        return ""

    def _plain(self, first: int, last: int) -> str:
        """The words as they would stand inside of a sentence."""
        name = plain_name(self.syntax.span((first, last)).text).strip("\"“”‘’'[]() ")
        if not name:
            return ""
        opens = first == self.syntax.tagged.sentences[self.syntax.sentence_of[first]][0]
        common = self.syntax.words[first].upos == "NOUN" or is_in(self.syntax.lower(first), "who")
        return name[0].lower() + name[1:] if opens and common and not name.isupper() else name

    def _first_of(self, head: int) -> int:
        """Where the words before a noun begin that tell who is meant, without articles and numbers."""
        first = head
        while first > 0 and first > head - _LONGEST and self._is_naming(first - 1, head):
            first -= 1
        return first

    def _is_naming(self, word: int, head: int) -> bool:
        """Whether a word before a noun belongs to its name: "Albanian", "prime", "Montenegro", "'s"."""
        one = self.syntax.words[word]
        if one.upos in {"DET", "NUM", "ADP", "CCONJ", "VERB", "AUX", "SCONJ", "PRON"}:
            return False
        # Of "a 15-year-old girl" the girl.
        if self.syntax.lower(word) == "old" and word > 0 and self.syntax.form(word - 1) == "-":
            return False
        path = self.syntax.path(word, head)
        return path is not None and all(relation in _NAMING for relation in path)

    def _pronoun(self, head: int) -> str | None:
        lower = self.syntax.lower(head)
        if lower in RELATIVE or lower == "that":
            return self._antecedent(head)
        at = self.syntax.words[head].start
        inside = [s for s in self.statements if any(c.start <= at < c.end for c in s.content)]
        if lower in _FIRST_PERSON | _THIRD and inside:
            return self._as_speaker(lower, min(inside, key=lambda s: sum(c.end - c.start for c in s.content)))
        return self._subject_before(head) if lower in _THIRD else None

    def _as_speaker(self, pronoun: str, statement: Statement) -> str | None:
        """Of "I" the speaker, and of "he" in what is told in the outlet's words: nobody is quoted as "he"."""
        speaker = statement.speaker
        if speaker is None or speaker.name.lower() in _VAGUE:
            return None
        if pronoun in _FIRST_PERSON:
            return speaker.name
        fits = (speaker.name in self._people) == (pronoun in _HUMAN)
        own = statement.manner is Manner.INDIRECT
        # "They" before quoted words are those who speak; "he" there is as often somebody else.
        mixed = statement.manner is Manner.MIXED and pronoun == "they"
        return speaker.name if fits and (own or mixed) else None

    def _antecedent(self, head: int) -> str | None:
        verb = self.syntax.words[head].head
        while verb >= 0 and not self.syntax.words[verb].deprel.startswith("acl"):
            if self.syntax.words[verb].deprel not in {"conj", "xcomp"}:
                return None
            verb = self.syntax.words[verb].head
        noun = self.syntax.words[verb].head if verb >= 0 else -1
        return self._name(noun) if noun >= 0 and noun < head else None

    def _subject_before(self, head: int) -> str | None:
        """Of "he" and "it" the subject of a clause above: "Mali said it would …"."""
        if not self.syntax.words[head].deprel.startswith(("nsubj", "nmod")):
            return self._object_before(head)
        word = self.syntax.words[head].head
        for _ in range(4):
            word = self.syntax.words[word].head if word >= 0 else -1
            if word < 0:
                return None
            for subject in self.syntax.modifiers(word, "nsubj"):
                inside = self.syntax.path(head, subject) is not None
                if subject < head and not inside and self.syntax.words[subject].upos != "PRON":
                    name = self._name(subject)
                    if name is None:
                        return None
                    plural = self.syntax.lower(head) in {"they", "them", "their"}
                    human = self.syntax.lower(head) in _HUMAN
                    body = name in self._bodies
                    return name if plural or (not body if human else name not in self._people) else None
        return None

    def _object_before(self, head: int) -> str | None:
        """Of "them" the object of the clause before a participle: "convicted four men, jailing them"."""
        verb = self.syntax.words[head].head
        goes_on = self.syntax.words[verb].deprel in {"advcl", "conj"}
        above = self.syntax.words[verb].head if goes_on else -1
        things = self.syntax.modifiers(above, "obj") if above >= 0 else iter(())
        thing = next((i for i in things if self.syntax.words[i].upos != "PRON"), None)
        return self._name(thing) if thing is not None and thing < head else None

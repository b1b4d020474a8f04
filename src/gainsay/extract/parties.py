"""The named parties of an article: every mention gathered under its best name.

A person is known by the fullest name the article gives; a surname, a first name
or a titled name later on is the same person where only one fits. Organisations
are merged by equal names, by initials and by a shortened beginning.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from gainsay.encode import Entity, WordRange
from gainsay.extract.lexicons import lexicon
from gainsay.extract.naming import names_in
from gainsay.extract.overlooked import NEWS_AGENCY, ORGANISATION, PERSON
from gainsay.extract.phrases import POSSESSIVES, plain_name
from gainsay.extract.syntax import Syntax
from gainsay.ground import KnowledgeBase
from gainsay.records import ActorKind

_PRONOUNS = frozenset({"he", "his", "him", "himself", "she", "her", "hers", "herself"})


@dataclass
class Party:
    """A party under its best name, with the word ranges that mention it.

    `gender` is "f", "m" or None; `office` is the words that stand beside the name;
    `press` is whether the article calls it a medium ("the newspaper Sentinel").
    """

    name: str
    kind: ActorKind
    mentions: list[WordRange] = field(default_factory=list)
    gender: str | None = None
    office: str | None = None
    country: str | None = None
    members: tuple[str, ...] = ()
    size: int | None = None
    press: bool = False
    score: float = 1.0
    found_by: str = "rule:names"


class Parties:
    """All parties of an article, in the order of their first mention."""

    def __init__(self, syntax: Syntax, known: KnowledgeBase) -> None:
        self.syntax, self.known = syntax, known
        self.listed: list[Party] = []
        self._by_word: dict[int, Party] = {}
        names = names_in(syntax, known)
        people = [e for e in names if e.label == PERSON]
        # Full names first, so that a surname in the headline finds its bearer.
        for entity in sorted(people, key=lambda e: -len(self._name_words(e))):
            self._add_person(entity)
        for entity in sorted(names, key=lambda e: -(e.last - e.first)):
            if entity.label == ORGANISATION:
                self._add_organisation(entity)
        for party in self.listed:
            party.mentions.sort()
        self.listed.sort(key=lambda p: p.mentions[0])

    def at(self, word: int) -> Party | None:
        """The party that a word is part of a mention of."""
        return self._by_word.get(word)

    def named(self, name: str, kind: ActorKind) -> Party:
        """The party of this name, made where there is none yet."""
        for party in self.listed:
            if party.name == name and party.kind == kind:
                return party
        party = Party(name=name, kind=kind)
        self.listed.append(party)
        return party

    def mention(self, party: Party, words: WordRange) -> None:
        """Note that the words mention the party."""
        if words not in party.mentions:
            party.mentions.append(words)

    def claim(self, party: Party, words: WordRange) -> None:
        """Note that the words name the party, so that it is found at them."""
        self.mention(party, words)
        self._by_word.update(dict.fromkeys(range(*words), party))

    def become(self, party: Party, other: Party) -> None:
        """Count a party's mentions as the other's."""
        self.leave_out(party)
        for words in party.mentions:
            self.claim(other, words)

    def leave_out(self, party: Party) -> None:
        """Forget a party that is none."""
        self.listed.remove(party)
        self._by_word = {word: one for word, one in self._by_word.items() if one is not party}

    def people(self) -> Iterator[Party]:
        """Persons only."""
        return (party for party in self.listed if party.kind is ActorKind.PERSON)

    def _name_words(self, entity: Entity) -> list[str]:
        """The words of a person's name, without titles and a possessive."""
        first, last = entity.first, entity.last
        while last - first > 1 and self.syntax.lower(first) in lexicon("roles")["title"]:
            first += 1
        if last - first > 1 and self.syntax.form(last - 1) in POSSESSIVES:
            last -= 1
        return plain_name(self.syntax.span((first, last)).text).split()

    def _add_person(self, entity: Entity) -> None:
        words = self._name_words(entity)
        gender = self._gender(entity) or _of_first_name(words)
        fitting = [
            party
            for party in self.people()
            if _same_person(words, party.name.split()) and not {party.gender, gender} >= {"m", "f"}
        ]
        nearest = min(fitting, key=lambda p: _distance(p, entity.first), default=None)
        party = nearest or Party(name=" ".join(words), kind=ActorKind.PERSON)
        if not fitting:
            self.listed.append(party)
        self._note(party, entity)
        party.gender = party.gender or gender
        party.office = party.office or self._office_before(entity)

    def _office_before(self, entity: Entity) -> str | None:
        """ "Prime Minister", "government spokesman Colonel": the title words that lead up to a name."""
        roles = lexicon("roles")
        first = entity.first
        while first < entity.last - 1 and self.syntax.lower(first) in roles["title"]:
            first += 1
        start = first
        while start > 0 and self._may_title(start - 1) and self._follows(start):
            start -= 1
        words = range(start, first)
        # "Argentina's President": whose president he is, is a part of the office.
        owned = start > 1 and self.syntax.form(start - 1) in POSSESSIVES
        if owned and self.syntax.words[start - 2].upos == "PROPN":
            start -= 2
        if not any(self.syntax.lower(i) in roles["title"] | roles["post"] for i in words):
            return None
        return plain_name(self.syntax.span((start, first)).text)

    def _follows(self, word: int) -> bool:
        """Whether nothing but a blank stands before the word: no line ends there, and no dateline."""
        before, here = self.syntax.words[word - 1], self.syntax.words[word]
        return self.syntax.text[before.end : here.start] in {"", " ", "\u00a0"}

    def _may_title(self, word: int) -> bool:
        """Nouns and adjectives before a name, without a courtesy title."""
        courtesy = self.syntax.lower(word).rstrip(".") in {"mr", "mrs", "ms", "miss", "sir", "dr"}
        return self.syntax.words[word].upos in {"NOUN", "PROPN", "ADJ"} and not courtesy

    def _add_organisation(self, entity: Entity) -> None:
        owns = entity.last - entity.first > 1 and self.syntax.form(entity.last - 1) in {"'s", "’s"}
        name = _from_capital(plain_name(self.syntax.span((entity.first, entity.last - owns)).text))
        bodies = (p for p in self.listed if p.kind is ActorKind.ORGANISATION)
        fitting = [p for p in bodies if _same_organisation(name, p.name) and not self._is_parent(entity, p)]
        party = fitting[0] if fitting else Party(name=name, kind=ActorKind.ORGANISATION)
        if not fitting:
            self.listed.append(party)
        self._note(party, entity)

    def _is_parent(self, entity: Entity, party: Party) -> bool:
        """Whether one word stands before the longer name: "Equifax", later "Equifax Workforce Solutions"."""
        form, longer = self.syntax.form(entity.first), party.name.split()
        if entity.last - entity.first > 1 or len(longer) < 3 or longer[0] != form or form.isupper():
            return False
        first = min(mention[0] for mention in party.mentions)
        return any(self.syntax.form(i) == form for i in range(first))

    def _note(self, party: Party, entity: Entity) -> None:
        words = (entity.first, entity.last)
        party.mentions.append(words)
        party.press = party.press or self._is_called_medium(entity)
        for i in range(*words):
            self._by_word[i] = party

    def _is_called_medium(self, entity: Entity) -> bool:
        """Whether a noun for a medium stands right beside an organisation's name, or ends it."""
        nouns, lower = lexicon("media")["noun"], self.syntax.lower
        first, last, end = entity.first, entity.last, len(self.syntax.words)
        beside = [lower(i) for i in (first - 1, last) if 0 <= i < end]
        near = ((i, i + 1) for i in (first - 2, last - 2, last) if 0 <= i < end - 1)
        agency = any((lower(i), lower(j)) in NEWS_AGENCY for i, j in near)
        return entity.label == ORGANISATION and (agency or not nouns.isdisjoint(beside))

    def _gender(self, entity: Entity) -> str | None:
        """From the title before the name and from the words of the office beside it."""
        roles = lexicon("roles")
        around = range(max(0, entity.first - 2), min(len(self.syntax.words), entity.last))
        # A pronoun beside the name is somebody else: "he met Angela Merkel".
        words = {self.syntax.lower(i) for i in around if self.syntax.words[i].upos != "PRON"} - _PRONOUNS
        if words & roles["feminine"]:
            return "f"
        return "m" if words & roles["masculine"] else None


def _of_first_name(words: list[str]) -> str | None:
    """The gender that goes with a first name, where a surname follows it."""
    names, first = lexicon("names"), words[0].lower()
    if len(words) < 2 or first not in names["feminine"] | names["masculine"]:
        return None
    return "f" if first in names["feminine"] else "m"


def _distance(party: Party, word: int) -> int:
    """Words back to the nearest mention; mentions after the word count as far."""
    return min((word - first if first <= word else 10_000 + first for first, _ in party.mentions), default=0)


def _same_person(words: list[str], full: list[str]) -> bool:
    """Whether the shorter name is the other's surname, first name or a part of it."""
    if len(words) > len(full):
        return False
    if len(words) == 1:
        return words[0] in (full[-1], full[0]) or words[0] == " ".join(full[1:])
    if words == full[-len(words) :] or words == full[: len(words)]:
        return True
    return words[0] == full[0] and words[-1] == full[-1]


def _same_organisation(name: str, known: str) -> bool:
    if name.lower() == known.lower():
        return True
    initials = "".join(word[0] for word in known.split() if word[0].isupper())
    if name.replace(".", "") == initials and len(initials) > 1:
        return True
    if known.lower().endswith(" " + name.lower()) and name.lower() in lexicon("media")["word"]:
        return True
    if name[:1].isupper() and " " in name and known.endswith(f" {name}"):
        return True
    initials_alone = name.isupper() and known.rsplit(maxsplit=1)[-1].lower() not in lexicon("media")["word"]
    return known.lower().startswith(name.lower() + " ") and name[:1].isupper() and not initials_alone


def _from_capital(name: str) -> str:
    """The name without what only describes it: of "conservative Tax Institute" the institute."""
    words = name.split()
    first = next((i for i, word in enumerate(words) if not word[0].islower()), 0)
    return name if {"of", "for", "in"} & set(words[:first]) else " ".join(words[first:])


def is_medium(party: Party) -> bool:
    """Whether an organisation is a news medium: by what the article calls it, or by its name."""
    return party.kind is ActorKind.ORGANISATION and (party.press or _names_medium(party.name))


@lru_cache(maxsize=1000)
def _names_medium(name: str) -> bool:
    media, words = lexicon("media"), name.lower().split()
    return name.lower() in media["name"] or not media["word"].isdisjoint({words[0], words[-1]})

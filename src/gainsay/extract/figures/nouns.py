"""Nouns that people are counted by, and the words of what happened to them, by kind."""

from collections.abc import Iterator

from gainsay.extract.inflection import is_any
from gainsay.extract.lexicons import lexicon
from gainsay.extract.naming import is_adherents
from gainsay.extract.syntax import Syntax
from gainsay.records import Counted

_KINDS = tuple(kind for kind in Counted if kind is not Counted.OTHER)
# Kinds of those who are counted by who they are, not by what happened to them.
STANDING = frozenset({Counted.TROOPS, Counted.PROTESTERS, Counted.OTHER})
# Labels that the network gives to armed groups.
_BODIES = frozenset({"Organization", "NORP", "Person"})


class CountedNouns:
    """Asks the word lists about words of one text."""

    def __init__(self, syntax: Syntax) -> None:
        self.syntax = syntax
        self.words = lexicon("figures")
        self._named = {e.last - 1 for e in syntax.tagged.entities if e.label == "NORP"}
        self._bodies = {
            i for e in syntax.tagged.entities if e.label in _BODIES for i in range(e.first, e.last)
        }

    def is_people(self, noun: int, *, one: bool = False) -> bool:
        """Whether a plural, or of `one` a singular, stands for people."""
        form = self.syntax.lower(noun)
        forms = {form, *_plurals(form)} if one else {form}
        if any(self._is_listed(each) for each in forms):
            return True
        # Names of peoples have no ending of their own ("Rohingya"); others are told from the list.
        return (noun in self._named and not form.endswith("s")) or is_adherents(self.syntax.form(noun))

    def _is_listed(self, form: str) -> bool:
        plural = form in self.words["people"] or form.endswith(tuple(self.words["people_ends"]))
        return plural or any(form in self.words[f"{kind}_noun"] for kind in _KINDS)

    def kind(self, noun: int) -> Counted | None:
        """What a noun counts by itself: "deaths", "troops", "hostages"."""
        if noun < 0:
            return None
        return self.listed(self.syntax.lower(noun), "noun") or self.army(noun)

    def army(self, noun: int) -> Counted | None:
        """Troops, where a noun is a body of them: "a force of 5,000"."""
        return Counted.TROOPS if noun >= 0 and self.syntax.lower(noun) in self.words["army"] else None

    def state(self, word: int) -> Counted | None:
        """What an adjective or participle tells of those beside it: "missing", "detained"."""
        return self.listed(self.syntax.lower(word), "state")

    def state_or_noun(self, word: int) -> Counted | None:
        """The same, of a noun too: "are hostages", "remain captives"."""
        kind = self.state(word)
        if kind is None and self.syntax.words[word].upos != "VERB":
            kind = self.listed(self.syntax.lower(word), "noun")
        return kind if kind not in STANDING else None

    def deed(self, word: int) -> Counted | None:
        """What a noun tells of those who stand behind its "of": "release", "deaths"."""
        form = self.syntax.lower(word)
        return self.listed(form, "deed") or self.listed(form.removesuffix("s"), "deed")

    def verb(self, word: int, role: str) -> Counted | None:
        """What a verb tells of those who stand in a role, "undergo" or "do"."""
        return next((k for k in _KINDS if is_any(self.syntax.lower(word), self.words[f"{k}_{role}"])), None)

    def listed(self, form: str, role: str) -> Counted | None:
        """The kind whose list of a role holds the form; of nouns the singular too."""
        forms = {form, *_plurals(form)} if role == "noun" else {form}
        return next((k for k in _KINDS if not self.words[f"{k}_{role}"].isdisjoint(forms)), None)

    def cases(self, word: int) -> set[str]:
        """The prepositions before a word."""
        return {self.syntax.lower(i) for i in self.syntax.modifiers(word, "case")}

    def takes_people(self, verb: int, noun: int) -> bool:
        """Whether a deed is done to people alone, so that any plural but animals and things is people."""
        form = self.syntax.lower(noun)
        plural = (
            self.syntax.words[noun].upos in {"NOUN", "PROPN"}
            and form.endswith("s")
            and form not in self.words["beings"]
        )
        return plural and is_any(self.syntax.lower(verb), self.words["of_people"])

    def is_group(self, noun: int) -> bool:
        """Whether a noun is a body that a number of people make: "force", "crowd"."""
        return self.syntax.lower(noun) in self.words["army"] | self.words["crowd"]

    def is_captor(self, noun: int) -> bool:
        """Whether a noun is an armed group, so that those whom it holds are captives."""
        form = self.syntax.lower(noun)
        return (
            form in self.words["army"] | self.words["troops_noun"] | {"group", "gang"} or noun in self._bodies
        )

    def container(self, node: int) -> int:
        """The group that those counted make: of "a force of 5,000" the force."""
        groups = self.words["gathering"] | self.words["crowd"] | self.words["army"]
        while self.syntax.words[node].deprel == "nmod" and "of" in self.cases(node):
            head = self.syntax.words[node].head
            if self.syntax.lower(head) not in groups:
                break
            node = head
        return node

    def toll(self, noun: int) -> Counted | None:
        """What a toll counts: "the death toll", "the number of wounded"."""
        form = self.syntax.lower(noun)
        if form not in self.words["toll"]:
            return None
        found = (k for k in self._within(noun) if k is not None)
        return next(found, Counted.KILLED if form in {"toll", "tolls"} else None)

    def _within(self, noun: int) -> Iterator[Counted | None]:
        for child in self.syntax.modifiers(noun, "compound", "amod", "nmod", "acl"):
            yield self.deed(child) or self.listed(self.syntax.lower(child), "noun") or self.state(child)


def _plurals(form: str) -> tuple[str, ...]:
    """The plurals that a singular noun may have."""
    ends = (f"{form[:-1]}ies",) if form.endswith("y") else (f"{form[:-2]}en",) if form.endswith("man") else ()
    return (f"{form}s", *ends)

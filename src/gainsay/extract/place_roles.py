"""What a place is in its sentence: where it happened, where it was said, where somebody comes from.

Told from the tree: the preposition before the place and the word that it depends
on. "in the streets of Bamako" and "in the capital, Bamako" count by "in".
"""

from collections.abc import Sequence

from gainsay.encode import WordRange
from gainsay.extract.lexicons import lexicon
from gainsay.extract.syntax import Syntax
from gainsay.records import PlaceRole, Statement

# Relations by which a place stands for the word that it depends on.
_SAME = frozenset({"appos", "conj", "flat", "compound", "nmod:desc"})
# Nouns that a place only names closer: "the city of Timbuktu" is Timbuktu.
_FARTHEST = 5


class Roles:
    """The roles of the places of one article."""

    def __init__(self, syntax: Syntax, statements: Sequence[Statement]) -> None:
        self.syntax, self.words = syntax, lexicon("places")
        self._cues = {
            i for s in statements if s.cue is not None for i in self._inside(s.cue.start, s.cue.end)
        }
        self._contents = [(span.start, span.end) for s in statements for span in s.content]

    def role(self, start: int, end: int, people: bool) -> PlaceRole:
        """The role of the place that these characters name; `people` for words of a state's people."""
        words = self.syntax.words_in(start, end)
        if words is None:
            return PlaceRole.MENTIONED
        return self._of_people(words) if people else self._of_place(self.syntax.head_of(words))

    def _of_people(self, words: WordRange) -> PlaceRole:
        """Of "Russian mercenaries" and "Malians" the origin; "Malian territory" only names the state."""
        last = words[1] - 1
        noun = self.syntax.words[last]
        if noun.upos in {"NOUN", "PROPN"} and noun.deprel not in {"compound", "amod"}:
            plural = self.syntax.form(last).endswith(("s", "men", "people"))
            return PlaceRole.ORIGIN if plural else PlaceRole.MENTIONED
        described = noun.head >= 0 and self.syntax.lower(noun.head) in self.words["people"]
        return PlaceRole.ORIGIN if described else PlaceRole.MENTIONED

    def _of_place(self, word: int) -> PlaceRole:
        """Upwards to the word that the place hangs on, with the nearest preposition of place on the way."""
        where = None
        for _ in range(_FARTHEST):
            lead, one = self._lead(word), self.syntax.words[word]
            where = where or self._where(lead, word)
            if one.head < 0:
                break
            site = self._is_site(one.head) and lead != "from"
            if not (site or (lead is None and one.deprel in _SAME)):
                return self._told(where, word)
            word = one.head
        return PlaceRole.MENTIONED

    def _where(self, lead: str | None, word: int) -> str | None:
        """The preposition where it tells a place: "on the streets", but not "call on Russia"."""
        if lead == "on" and self._is_site(word):
            return "in"
        return lead if lead in self.words["where"] | {"from"} else None

    def _is_site(self, word: int) -> bool:
        return self.syntax.lower(word) in self.words["site"] | self.words["site_of"]

    def _told(self, where: str | None, word: int) -> PlaceRole:
        """By the preposition and the word that it hangs on."""
        one = self.syntax.words[word]
        if where is None or one.deprel.partition(":")[0] not in {"obl", "nmod", "advmod"}:
            return PlaceRole.MENTIONED
        speaking = one.head in self._cues or self.syntax.lower(one.head) in self.words["speaking"]
        if speaking and not self._is_content(one.start):
            return PlaceRole.SAID
        if where == "from":
            return PlaceRole.ORIGIN
        verb = self.syntax.words[one.head].upos == "VERB"
        return PlaceRole.HAPPENED if verb or self._is_deed(one.head) else PlaceRole.MENTIONED

    def _is_content(self, at: int) -> bool:
        return any(start <= at < end for start, end in self._contents)

    def _is_deed(self, word: int) -> bool:
        """Whether a noun tells of something that takes place: "an attack", "the deployment"."""
        form = self.syntax.lower(word)
        singular = form.removesuffix("s")
        return bool({form, singular, form.removesuffix("es")} & self.words["deed"]) or (
            self.syntax.words[word].upos == "NOUN"
            and singular.endswith(("ment", "tion", "sion", "ing"))
            and singular not in self.words["no_deed"]
        )

    def _lead(self, word: int) -> str | None:
        """The preposition before a word: the last one of "out of", "north of" and the like."""
        found = list(self.syntax.modifiers(word, "case"))
        before = [i for i in found if i < word and self.syntax.lower(i) not in {"'s", "’s"}]
        if not before:
            return None
        first = self.syntax.lower(before[0])
        return first if first in self.words["where"] | {"from"} else self.syntax.lower(before[-1])

    def _inside(self, start: int, end: int) -> range:
        words = self.syntax.words_in(start, end)
        return range(*words) if words is not None else range(0)

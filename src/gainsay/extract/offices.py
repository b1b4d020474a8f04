"""Who holds an office that a source names without its holder.

"The dean of the law school" is whoever the article elsewhere calls "dean of the
school of law"; "the ABC chair" whoever is "Arts Board of Canada chair". Where two
fit, or nothing but the bare noun is shared, nobody does.
"""

from collections.abc import Sequence
from functools import cached_property

from gainsay.encode import WordRange
from gainsay.extract.lexicons import lexicon
from gainsay.extract.parties import Parties, Party
from gainsay.extract.phrases import RELATIVE
from gainsay.extract.syntax import Syntax

# Words of the longest description beside a name that is read for its office.
_LONGEST = 14
# Words of an office that tell it from no other.
_EMPTY = frozenset(
    {"the", "a", "an", "of", "for", "at", "in", "and", "'s", "’s", "'", "’", "its", "his", "her"}
)
# An office with one of these before its noun is another one than without.
_OTHER = frozenset({"former", "ex", "vice", "deputy", "assistant", "acting", "then"})


class Offices:
    """The offices that an article gives its persons, by the nouns for them."""

    def __init__(self, syntax: Syntax, parties: Parties) -> None:
        self.syntax, self.parties = syntax, parties

    def holder(self, source: WordRange, head: int) -> Party | None:
        """The one person who is said elsewhere to hold the office that the source names."""
        noun = self.syntax.lower(head)
        if noun not in self._nouns or any(self._is_person(i) for i in range(*source)):
            return None
        told = self._telling(source, noun)
        fitting: list[Party] = []
        for party, words in self._described:
            same = noun in self._heads(words) and _told_alike(told, self._telling(words, noun))
            if same and party not in fitting:
                fitting.append(party)
        return fitting[0] if len(fitting) == 1 else None

    @property
    def _nouns(self) -> frozenset[str]:
        roles = lexicon("roles")
        return roles["post"] - roles["spokesperson"]

    def _is_person(self, word: int) -> bool:
        party = self.parties.at(word)
        return party is not None and party in self.parties.people()

    @cached_property
    def _described(self) -> list[tuple[Party, WordRange]]:
        """The words right before and right after the names of persons."""
        found: list[tuple[Party, WordRange]] = []
        for party in self.parties.people():
            for mention in party.mentions:
                around = (self._before(mention), self._after(mention))
                found.extend((party, words) for words in around if words[0] < words[1])
        return found

    def _before(self, mention: WordRange) -> WordRange:
        first = mention[0]
        while first > max(0, mention[0] - _LONGEST) and self._is_nominal(first - 1):
            first -= 1
        return first, mention[0]

    def _after(self, mention: WordRange) -> WordRange:
        """The apposition between commas."""
        first = mention[1] + 1
        end = min(first + _LONGEST, self.syntax.tagged.sentences[self.syntax.sentence_of[mention[0]]][1])
        if mention[1] >= end or self.syntax.form(mention[1]) != ",":
            return first, first
        last = next((i for i in range(first, end) if self._ends(i)), end)
        return first, max(first, last)

    def _is_nominal(self, word: int) -> bool:
        nominal = self.syntax.words[word].upos in {"NOUN", "PROPN", "ADJ"}
        return nominal and not self._is_person(word)

    def _ends(self, word: int) -> bool:
        upos = self.syntax.words[word].upos
        return upos in {"PUNCT", "VERB", "AUX"} or self.syntax.lower(word) in RELATIVE

    def _heads(self, words: WordRange) -> frozenset[str]:
        """The nouns that a description may turn on: those before its first preposition."""
        stop = next((i for i in range(*words) if self.syntax.words[i].upos == "ADP"), words[1])
        return frozenset(self.syntax.lower(i) for i in range(words[0], stop))

    def _telling(self, words: WordRange, noun: str) -> list[str]:
        """The words that tell one office of the noun from another, as they are written."""
        forms = (self.syntax.form(i) for i in range(*words) if self.syntax.words[i].upos != "PUNCT")
        return [form for form in forms if form.lower() not in _EMPTY | {noun}]


def _told_alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the words about one office are in the main those of the other, spelt out or shortened."""
    few, many = ({form.lower() for form in forms} for forms in (one, other))
    if few & _OTHER != many & _OTHER:
        return False
    if any(_shortens(form, other) for form in one) or any(_shortens(form, one) for form in other):
        return True
    shared = len(few & many)
    return bool(shared) and 2 * shared >= min(len(few), len(many))


def _shortens(form: str, others: Sequence[str]) -> bool:
    """Whether a word in capitals is made of the initials of words that follow on one another."""
    initials = "".join(other[0] for other in others)
    return form.isupper() and len(form) > 1 and form in initials

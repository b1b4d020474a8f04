"""What a quantity counts, told from the tree: who, and what happened to them.

What happened is told first by what governs the count ("12 soldiers were killed",
"the release of 21 girls"), then by what is said of those counted themselves ("18
others wounded in clashes"), last by the noun ("5,000 troops").
"""

from dataclasses import dataclass

from gainsay.extract.figures.ends import Ends
from gainsay.extract.figures.happened import Happened, Share, Told
from gainsay.extract.figures.nouns import CountedNouns
from gainsay.extract.figures.quantities import Quantity
from gainsay.extract.syntax import Syntax
from gainsay.records import Counted


@dataclass(frozen=True, slots=True)
class Count:
    """A quantity with the word that stands for the count in its clause, and the noun counted (-1: none).

    `told` is the word that tells what happened to those counted, -1 where only the
    noun tells who they are.
    """

    quantity: Quantity
    node: int
    noun: int
    what: Counted
    told: int


class Counting:
    """Tells what the quantities of a text count."""

    def __init__(self, syntax: Syntax) -> None:
        self.syntax = syntax
        self.nouns = CountedNouns(syntax)
        self._ends = Ends(syntax, self.nouns)
        self._happened = Happened(syntax, self.nouns)

    def count(self, quantity: Quantity) -> Count | None:
        """What a quantity counts; None where it counts no people."""
        node, noun = self._ends.of(quantity)
        if self._is_apart(quantity, noun):
            return None
        if noun < 0 and self._is_age(node):
            return None
        of_all = node == noun and not self._ends.is_partitive(quantity)
        node = self.nouns.container(node)
        told = self._happened.told(node, noun, self._ends.before(quantity), self._share(quantity, of_all))
        told = self._mended(quantity, noun, told) or told
        if noun >= 0 and not self._is_people(quantity, noun, one=quantity.value == 1 and of_all):
            told = told if told is not None and self.nouns.takes_people(told.by, noun) else None
            return Count(quantity, node, noun, told.kind, told.by) if told is not None else None
        if told is not None:
            return Count(quantity, node, noun, told.kind, told.by)
        if noun < 0 and not self._takes_up(quantity, node):
            return None
        what = self.nouns.kind(noun) or self.nouns.kind(node) or Counted.OTHER
        return Count(quantity, node, noun, what, -1)

    def _is_age(self, node: int) -> bool:
        """Whether a bare number stands between commas behind a name: "Lee, 66, was arrested"."""
        beside = self.syntax.words[node].deprel in {"appos", "nummod"}
        return beside and node > 0 and self.syntax.form(node - 1) == ","

    def _is_apart(self, quantity: Quantity, noun: int) -> bool:
        """Whether a line ends between the number and the noun."""
        return (
            noun > quantity.number[1] - 1
            and "\n" in self.syntax.span((quantity.number[1] - 1, noun + 1)).text
        )

    def _takes_up(self, quantity: Quantity, node: int) -> bool:
        """Whether a bare number is subject or object, so that it may take up people: "The 21 are safe"."""
        word = self.syntax.words[node]
        return node < quantity.number[1] and word.deprel.partition(":")[0] in {"nsubj", "obj"}

    def _share(self, quantity: Quantity, of_all: bool) -> Share:
        first = quantity.first - 1
        first -= first > 1 and self.syntax.words[first].upos in {"DET", "PRON"}
        part = first > 0 and self.syntax.lower(first) == "of" and self.syntax.words[first - 1].upos == "NUM"
        if part:
            return Share.WHOLE
        return Share.ONE if quantity.value == 1 and not of_all else Share.SOME

    def _mended(self, quantity: Quantity, noun: int, told: Told | None) -> Told | None:
        """Where the tree takes a participle before the noun for the verb, what the verb behind it tells."""
        last = noun + 1 if noun >= quantity.last else quantity.last
        node = self.syntax.words[noun if noun >= quantity.last else quantity.number[0]]
        if (
            (noun < 0 or node.deprel == "conj")
            and last < len(self.syntax.words)
            and self.syntax.words[last].upos == "AUX"
        ):
            return self._happened.behind(last)
        if told is None or not quantity.number[1] <= told.by < noun or noun + 1 >= len(self.syntax.words):
            return None
        return self._happened.behind(noun + 1)

    def _is_people(self, quantity: Quantity, noun: int, *, one: bool) -> bool:
        # Two forces are no count of people, but a force of 5,000 is one, and so is a 5,000-strong force.
        if noun < quantity.first or self._ends.is_strong(quantity):
            return self.nouns.is_group(noun)
        return self.nouns.is_people(noun, one=one)

"""Where a count hangs in the tree: the word that stands for it, and the noun that it counts."""

from itertools import takewhile

from gainsay.extract.figures.nouns import CountedNouns
from gainsay.extract.figures.quantities import Quantity
from gainsay.extract.syntax import Syntax

# Relations by which a number hangs on what it counts.
_NUMERAL = frozenset(
    {
        *("nummod", "amod", "advmod", "det", "det:predet", "compound"),
        *("nmod", "nmod:unmarked", "nmod:poss", "obl:unmarked"),
    }
)
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "VERB"})
_BREAKS = frozenset({",", ";", ":", "(", "."})
_BESIDE = frozenset({"ADJ", "NOUN", "PROPN", "DET", "PRON", "SYM"})
# Words between a number and its noun where the tree does not tell it.
_REACH = 6

# The word that stands for the count in its clause, and the noun counted, -1 where there is none.
Where = tuple[int, int]


class Ends:
    """Finds both words for the quantities of one text."""

    def __init__(self, syntax: Syntax, nouns: CountedNouns) -> None:
        self.syntax, self.nouns = syntax, nouns

    def of(self, quantity: Quantity) -> Where:
        """Both words; the first rule that holds tells them."""
        head = quantity.part if quantity.part >= 0 else self.syntax.head_of(quantity.number)
        found = self._strong(quantity) or self._numeral(quantity, head) or self._of_others(quantity, head)
        found = found or self._of_noun(quantity, head) or self._of_group(quantity, head)
        if found is not None:
            return found
        if quantity.part >= 0:
            return head, self.syntax.words[self.syntax.head_of(quantity.number)].head
        noun = self._following(quantity)
        # A number that the tree parts from its noun stands where the noun does.
        return (noun if noun >= 0 and self.syntax.words[noun].head != head else head), noun

    def before(self, quantity: Quantity) -> str:
        """The word before the quantity, in lower case."""
        return self._lower(quantity.first - 1)

    def is_strong(self, quantity: Quantity) -> bool:
        """Whether it says how strong a body is: "a 5,000-strong force"."""
        last = quantity.number[1]
        return self._lower(last) == "-" and self._lower(last + 1) == "strong"

    def is_partitive(self, quantity: Quantity) -> bool:
        """Whether it counts some of more: "21 of the girls"."""
        return self._lower(quantity.last) == "of"

    def _lower(self, i: int) -> str:
        return self.syntax.lower(i) if 0 <= i < len(self.syntax.words) else ""

    def _strong(self, quantity: Quantity) -> Where | None:
        if not self.is_strong(quantity):
            return None
        behind = range(quantity.number[1] + 2, min(quantity.number[1] + _REACH, len(self.syntax.words)))
        group = next((i for i in behind if self.nouns.is_group(i)), None)
        return (group, group) if group is not None else None

    def _numeral(self, quantity: Quantity, head: int) -> Where | None:
        """The noun behind the number, on which it hangs."""
        noun, relation = self.syntax.words[head].head, self.syntax.words[head].deprel
        if quantity.part >= 0 or noun < quantity.number[1] or relation not in _NUMERAL:
            return None
        apart = any(self.syntax.form(i) in _BREAKS for i in range(quantity.number[1], noun))
        return (noun, noun) if self.syntax.words[noun].upos in _NOMINAL and not apart else None

    def _of_others(self, quantity: Quantity, head: int) -> Where | None:
        """Of "21 of the nearly 300 girls" the girls."""
        if not self.is_partitive(quantity):
            return None
        reach = range(quantity.last + 1, min(quantity.last + _REACH, len(self.syntax.words)))
        near = takewhile(lambda i: self.syntax.words[i].upos not in {"VERB", "AUX", "NOUN"}, reach)
        other = next((i for i in near if self.syntax.words[i].upos == "NUM"), None)
        noun = self.syntax.words[other].head if other is not None else -1
        if noun <= quantity.last or not self.nouns.is_people(noun):
            return None
        word = self.syntax.words[head]
        beside = word.deprel in _NUMERAL and self.syntax.words[noun].head == word.head
        return (noun if beside else head), noun

    def _of_noun(self, quantity: Quantity, head: int) -> Where | None:
        """Of "dozens of the girls" the girls."""
        ends = self._lower(quantity.number[1] - 1) == "of"
        for i in range(*quantity.number):
            for child in self.syntax.modifiers(i, "nmod", "obl"):
                if child >= quantity.number[1] and (ends or "of" in self.nouns.cases(child)):
                    return head, child
        return None

    def _of_group(self, quantity: Quantity, head: int) -> Where | None:
        """Of "a force of 5,000" the force."""
        group = self.syntax.words[head].head
        if not 0 <= group < quantity.first or self.before(quantity) != "of":
            return None
        return (group, group) if self.nouns.is_group(group) else None

    def _following(self, quantity: Quantity) -> int:
        """The noun of people right behind a number that the tree parts from it, else -1."""
        found, first = -1, quantity.last + self.is_partitive(quantity)
        for i in range(first, min(first + _REACH, len(self.syntax.words))):
            if self.syntax.words[i].upos not in _BESIDE and not self.nouns.state(i):
                break
            if self.nouns.is_people(i):
                found = i
            elif found >= 0:
                break
        return found

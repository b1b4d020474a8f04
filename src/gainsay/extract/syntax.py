"""Walking the dependency trees of a tagged text."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property

from gainsay.encode import Tagged, WordRange
from gainsay.spans import Span

# Relations by which words are one name or stand for the same thing as their head.
SAME_THING = frozenset({"flat", "appos", "compound", "nmod:desc", "goeswith", "fixed", "list"})


_FUNCTION = frozenset({"PUNCT", "ADP", "DET", "CCONJ", "SCONJ"})


class Syntax:
    """Children and phrases over a `Tagged`; all indexes are of words in the text."""

    def __init__(self, tagged: Tagged) -> None:
        self.tagged = tagged
        self.text = tagged.text
        self.words = tagged.words
        self._heads: dict[WordRange, int] = {}

    @cached_property
    def children(self) -> list[list[int]]:
        """The dependents of each word, in order."""
        found: list[list[int]] = [[] for _ in self.words]
        for i, word in enumerate(self.words):
            if word.head >= 0:
                found[word.head].append(i)
        return found

    @cached_property
    def sentence_of(self) -> list[int]:
        """The sentence number of each word."""
        return [n for n, (a, b) in enumerate(self.tagged.sentences) for _ in range(a, b)]

    @cached_property
    def _forms(self) -> list[str]:
        return [self.text[word.start : word.end] for word in self.words]

    @cached_property
    def _lower(self) -> list[str]:
        return [form.lower() for form in self._forms]

    @cached_property
    def _edges(self) -> tuple[list[int], list[int]]:
        """Where the words start and where they end."""
        return [word.start for word in self.words], [word.end for word in self.words]

    @cached_property
    def _relations(self) -> list[tuple[str, str]]:
        """Each word's relation, and the universal one of which it is a subtype."""
        return [(word.deprel, word.deprel.partition(":")[0]) for word in self.words]

    def form(self, i: int) -> str:
        """The word as it stands."""
        return self._forms[i]

    def lower(self, i: int) -> str:
        """The word in lower case."""
        return self._lower[i]

    def span(self, words: WordRange) -> Span:
        """The characters of a range of words."""
        return Span.of(self.text, self.words[words[0]].start, self.words[words[1] - 1].end)

    def head_of(self, words: WordRange) -> int:
        """The word that depends on one outside of the range; a function word only where no other does."""
        known = self._heads.get(words)
        if known is None:
            known = self._heads[words] = self._head_of(*words)
        return known

    def _head_of(self, first: int, last: int) -> int:
        outside = -1
        for i in range(first, last):
            word = self.words[i]
            if not first <= word.head < last:
                if word.upos not in _FUNCTION:
                    return i
                outside = i if outside < 0 else outside
        return outside if outside >= 0 else first

    def path(self, i: int, top: int) -> list[str] | None:
        """Relations from word `i` up to `top`, or None where `top` is no ancestor."""
        relations: list[str] = []
        while i != top:
            if i < 0 or len(relations) > len(self.words):
                return None
            relations.append(self.words[i].deprel)
            i = self.words[i].head
        return relations

    def is_same_thing(self, i: int, top: int) -> bool:
        """Whether word `i` is part of the name that `top` heads, or in apposition to it."""
        path = self.path(i, top)
        return path is not None and all(relation in SAME_THING for relation in path)

    def modifiers(self, i: int, *relations: str) -> Iterator[int]:
        """Dependents of `i` by any of the relations, subtypes included."""
        for child in self.children[i]:
            relation, universal = self._relations[child]
            if relation in relations or universal in relations:
                yield child

    def words_in(self, start: int, end: int) -> WordRange | None:
        """Words that lie within a range of characters."""
        starts, ends = self._edges
        first, last = bisect_left(starts, start), bisect_right(ends, end)
        return (first, last) if first < last else None

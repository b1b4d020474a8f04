"""Groups that speak: powers, peoples, parties joined by "and", and how many they are."""

from gainsay.encode import WordRange
from gainsay.extract.lexicons import lexicon
from gainsay.extract.memory import Memory, Resolved
from gainsay.extract.naming import is_adherents
from gainsay.extract.parties import Parties, Party
from gainsay.extract.phrases import plain_name, short_name, stretches_of
from gainsay.extract.syntax import Syntax
from gainsay.ground import State, by_capital, by_name, by_seat
from gainsay.records import ActorKind, SpeakerKind

_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_TO_NINE = ("two", "three", "four", "five", "six", "seven", "eight", "nine")
_TO_TWENTY = (
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
)
_TENS = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_NUMBERS = {
    **{word: value for value, word in enumerate([*_TO_NINE, *_TO_TWENTY, "nineteen", "twenty"], 2)},
    **_TENS,
    **{
        f"{ten}-{word}": tens + value
        for ten, tens in {"twenty": 20, **_TENS}.items()
        for value, word in enumerate(["one", *_TO_NINE], 1)
    },
}


class Groups:
    """Resolves sources to groups, each a party of the article."""

    def __init__(self, syntax: Syntax, parties: Parties, memory: Memory) -> None:
        self.syntax, self.parties, self.memory = syntax, parties, memory

    def collective(self, source: WordRange, head: int) -> Resolved | None:
        """Of "15 Western powers", "Malians", "the Western governments" and what takes them up."""
        word = self.syntax.lower(head)
        joined = [i for i in self.syntax.modifiers(head, "conj") if source[0] <= i < source[1]]
        if joined and all(self._is_party(i) for i in (head, *joined)):
            return self._group(plain_name(self.syntax.span(source).text), "rule:joined")
        if self.parties.at(head):
            return None
        if self._is_number(head) or (word in lexicon("roles")["powers"] and word.endswith("s")):
            return self._powers(source, head)
        if is_adherents(self.syntax.form(head)):
            return self._group(short_name(self.syntax, source, head), "rule:people")
        return None

    def _is_party(self, word: int) -> bool:
        """Whether a word names a party or describes several people: "Keita and his supporters"."""
        noun, roles = self.syntax.lower(word), lexicon("roles")
        several = noun.endswith("s") and noun[:-1] in roles["single"] | roles["post"] | roles["unnamed"]
        return self._is_named(word) or several or noun in {"he", "she", "others", "supporters", "members"}

    def _is_named(self, word: int) -> bool:
        """Whether a word names a party or a state."""
        form = self.syntax.form(word)
        return self.parties.at(word) is not None or bool(by_name(form) or by_capital(form) or by_seat(form))

    def _powers(self, source: WordRange, head: int) -> Resolved | None:
        """A group of states; a definite phrase ("the governments", "the fifteen") takes up the last one."""
        counted = self._is_number(head)
        numbered = any(self._is_number(i) for i in range(*source) if i != head)
        if self.syntax.lower(source[0]) in _DEFINITE and not numbered:
            before = self.memory.powers()
            if before is not None:
                return before.by("rule:powers-before")
        if counted:
            return None
        return self._group(
            self._in_full(source, head) or short_name(self.syntax, source, head), "rule:powers"
        )

    def _in_full(self, source: WordRange, head: int) -> str | None:
        """Of a headline's "15 states" the "15 Western states" of the text."""
        size = number(self.syntax.form(source[0]))
        if size is None or source[0] + 1 != head:
            return None
        for word in range(head + 1, len(self.syntax.words) - 2):
            same = number(self.syntax.form(word)) == size and self.syntax.lower(
                word + 2
            ) == self.syntax.lower(head)
            if same and self.syntax.words[word + 1].upos == "ADJ":
                return self.syntax.span((word, word + 3)).text
        return None

    def _states_in(self, words: WordRange) -> list[State]:
        """The states that a listing names, in its order; the longest name at each place counts."""
        found: dict[int, tuple[int, State]] = {}
        taken: set[int] = set()
        for first, last in stretches_of(words):
            state = by_name(self.syntax.span((first, last)).text)
            if state is not None and not taken & set(range(first, last)):
                taken.update(range(first, last))
                found[first] = (last, state)
        return [state for _, (_, state) in sorted(found.items())]

    def _group(self, name: str, rule: str) -> Resolved:
        first = name.partition(" ")[0]
        if number(first) is not None:
            name = first.lower() + name[len(first) :]  # at the beginning of a sentence "Fifteen powers"
        party = self.parties.named(name, ActorKind.GROUP)
        return Resolved(party, name, SpeakerKind.COLLECTIVE, rule)

    def note_members(self, party: Party, source: WordRange) -> None:
        """The states listed after "including" or "such as", and the number before the noun."""
        listing = [i for i in range(*source) if self.syntax.lower(i) in {"including", "such", "among"}]
        if listing:
            members = self._states_in((listing[0], source[1]))
            party.members = tuple(dict.fromkeys([*party.members, *(state.name for state in members)]))
        for i in range(*source):
            hyphenated = self.syntax.span((i, min(i + 3, source[1]))).text
            size = number(hyphenated) or number(self.syntax.form(i))
            if size is not None and party.size is None and self.syntax.words[i].deprel != "nmod":
                party.size = size

    def _is_number(self, word: int) -> bool:
        return self.syntax.words[word].upos == "NUM" or number(self.syntax.form(word)) is not None


def number(form: str) -> int | None:
    """The count that a word states in digits or letters; no ordinal, no year and no part of a number."""
    if form.isdigit() and len(form) < 4:
        return int(form)
    return _NUMBERS.get(form.lower())

"""Noun phrases: their words, their best short form, what marks them."""

import re
from collections.abc import Iterable
from itertools import takewhile

from gainsay.encode import WordRange
from gainsay.extract.lexicons import lexicon
from gainsay.extract.syntax import Syntax

# Nouns that only measure out the noun after "of".
_PARTITIVE = frozenset(
    {"group", "number", "majority", "handful", "dozens", "hundreds", "scores", "thousands", "couple"}
    | {"some", "many", "several", "most", "members", "one", "all", "both"}
)
# Those of them that say how many, and so stay in a name: "dozens of women".
_QUANTITY = frozenset(
    {"dozens", "hundreds", "scores", "thousands", "majority", "handful", "some", "many", "most", "one"}
)
# Groups around a person or a body, which the name before them does not name: "the Messi family".
GROUPS = frozenset(
    {"family", "team", "campaign", "office", "lawyers", "supporters", "allies", "aides", "camp"}
)
RELATIVE = frozenset({"who", "which", "whose", "whom"})
# What stands after a noun without being part of its name.
_AFTER = frozenset({"acl", "punct", "appos", "parataxis"})
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_CLAUSES = frozenset({"acl", "punct", "conj", "cc", "parataxis"})


def real_head(syntax: Syntax, source: WordRange) -> int:
    """The head of a source; in "a group of 15 Western powers" the powers, not the group.

    A relative clause is left out of the search: trees of long sources err in them.
    """
    clause = next((i for i in range(source[0] + 1, source[1]) if syntax.lower(i) in RELATIVE), source[1])
    head = _of_the_group(syntax, source, _noun_of(syntax, source, syntax.head_of((source[0], clause))))
    parts = head == source[0] and syntax.lower(head) in _PARTITIVE and source[0] + 2 < source[1]
    if parts and syntax.lower(head + 1) == "of":
        # "Dozens of women", wherever the tree hangs the women.
        return syntax.head_of((head + 2, max(clause, head + 3)))
    if syntax.lower(head) in _PARTITIVE:
        for noun in syntax.modifiers(head, "nmod"):
            if source[0] <= noun < source[1] and marked(syntax, noun, {"of"}):
                return noun
    return head


def _noun_of(syntax: Syntax, source: WordRange, head: int) -> int:
    """Of "the states involved in the war" the states, where the tree takes "involved" for their verb."""
    if syntax.words[head].upos != "VERB":
        return head
    return next((i for i in syntax.modifiers(head, "nsubj") if source[0] <= i < head), head)


def _of_the_group(syntax: Syntax, source: WordRange, head: int) -> int:
    """The noun that ends the source where the tree takes the name for the head: "the Lee campaign"."""
    last = source[1] - 1
    # "The Transport for London spokesman": small words stand in names too.
    named = all(
        syntax.words[i].upos in {"PROPN", "NOUN", "PART"} or syntax.lower(i) in {"for", "of", "and"}
        for i in range(head, last)
    )
    roles = lexicon("roles")
    others = GROUPS | roles["post"] | roles["spokesperson"] | roles["government"]
    behind = head < last and syntax.form(last).islower() and syntax.lower(last) in others
    return last if behind and named and syntax.form(head)[0].isupper() else head


def without_examples(syntax: Syntax, source: WordRange) -> WordRange:
    """The source without those whom a group is said to include: "others" of "others, including Ann Lee"."""
    last = next((i for i in range(source[0] + 1, source[1]) if syntax.lower(i) == "including"), source[1])
    while last > source[0] + 1 and syntax.words[last - 1].upos == "PUNCT" and last < source[1]:
        last -= 1
    return source[0], last


def marked(syntax: Syntax, word: int, markers: set[str]) -> bool:
    """Whether one of the prepositions stands before the word's phrase, under whatever relation."""
    return any(
        syntax.lower(child) in markers
        and (syntax.words[child].upos in {"ADP", "SCONJ"} or syntax.words[child].deprel == "case")
        for child in syntax.children[word]
        if child < word
    )


# A legislator's party and state, as in "Joseph Crowley, D-N.Y.".
_SEAT = re.compile(r"([DRI])-([A-Z][\w.]*)")


def seat_at(syntax: Syntax, word: int) -> tuple[str, str] | None:
    """The letter of the party and the state behind it, where they begin at the word, in one word or three."""
    found = _SEAT.match(syntax.text, syntax.words[word].start)
    return (found[1], found[2]) if found else None


def hangs_bare(syntax: Syntax, word: int, head: int) -> bool:
    """Whether a name hangs on a noun before it by no preposition: "Mayor of London Ann Lee"."""
    bare = not any(True for _ in syntax.modifiers(word, "case"))
    return word > head and bare and syntax.path(word, head) == ["nmod"]


def owners(syntax: Syntax, head: int, markers: set[str]) -> list[int]:
    """Who owns or makes what `head` names: possessives, nouns before it, phrases with the prepositions."""
    after = [i for i in syntax.modifiers(head, "nmod") if marked(syntax, i, markers)]
    return [*syntax.modifiers(head, "nmod:poss", "compound"), *after]


def phrase(syntax: Syntax, top: int) -> WordRange:
    """The hull of the words under `top`, without clauses and joined phrases."""
    found = [top]
    for word in found:
        found.extend(i for i in syntax.children[word] if syntax.words[i].deprel.split(":")[0] not in _CLAUSES)
    return min(found), max(found) + 1


def own_phrase(syntax: Syntax, top: int) -> WordRange:
    """The phrase, or the word alone where words of others stand inside the hull and one of them heads it.

    Whoever goes from a phrase to the owners in it thus goes down the tree, and ends.
    The mark of a possessive is left out: "Mali's" owns, "Mali" is the owner.
    """
    words = phrase(syntax, top)
    if words[1] - 1 > top and syntax.form(words[1] - 1) in POSSESSIVES:
        words = words[0], words[1] - 1
    return words if syntax.head_of(words) == top else (top, top + 1)


def modifying(syntax: Syntax, head: int) -> list[int]:
    """Words before a noun that tell it from others of its kind: of "the foreign ministry" the adjective."""
    kinds = syntax.modifiers(head, "amod", "compound", "nmod:poss", "nmod:desc")
    return [i for i in kinds if i < head and syntax.words[i].upos in {"ADJ", "NOUN", "PROPN"}]


def clause_start(syntax: Syntax, child: int) -> int:
    """Where what follows a noun begins; past the text for what belongs to the noun's name."""
    if syntax.words[child].deprel.split(":")[0] not in _AFTER:
        return len(syntax.words)
    found = [child]
    for word in found:
        found.extend(syntax.children[word])
    return max(min(found), syntax.words[child].head + 1)


def short_name(syntax: Syntax, source: WordRange, head: int) -> str:
    """The source without relative clauses and what follows a dash or comma, white space made single."""
    first = min(source[0], head)
    if any(syntax.lower(i) in _QUANTITY for i in range(source[0], min(source[0] + 2, head))):
        return plain_name(syntax.span((first, max(head + 1, _end_of_name(syntax, source, head)))).text)
    if real_head(syntax, source) != syntax.head_of(source):
        # After "a group of": what stands between "of" and the noun.
        first = max(i for i in range(source[0], head + 1) if i == source[0] or _is_adposition(syntax, i - 1))
    while first < head and _is_adposition(syntax, first):
        first += 1
    return plain_name(syntax.span((first, _end_of_name(syntax, source, head))).text)


def _end_of_name(syntax: Syntax, source: WordRange, head: int) -> int:
    return min([source[1], *(clause_start(syntax, i) for i in syntax.children[head] if i > head)])


def plain_name(text: str) -> str:
    """Single spaces, no article and no joining marks at the ends."""
    words = " ".join(text.split()).strip(" ,–—-")
    return words.removeprefix("The ").removeprefix("the ")


def _is_adposition(syntax: Syntax, word: int) -> bool:
    return syntax.words[word].upos == "ADP"


# Words of the longest name of a state: "the Democratic People's Republic of Korea".
_LONGEST = 7


def stretches_of(words: WordRange) -> Iterable[WordRange]:
    """All stretches that could be the name of a state, longer ones first."""
    for size in range(min(_LONGEST, words[1] - words[0]), 0, -1):
        for first in range(words[0], words[1] - size + 1):
            yield first, first + size


# Nouns that only count those who accuse, and what ends the words that name them.
_COUNTS = frozenset(
    {"scores", "dozens", "hundreds", "thousands", "some", "several", "many", "members", "group"}
)
_BREAKS = frozenset({"PUNCT", "AUX", "SCONJ"})


def charge_behind(syntax: Syntax, by: int) -> WordRange | None:
    """The charge in "accused by scores of women of theft", which the tree hangs on the accusers."""
    places = list(takewhile(lambda i: syntax.words[i].upos not in _BREAKS, range(by + 1, len(syntax.words))))
    ofs = [i for i in places if syntax.lower(i) == "of" and i + 1 in places]
    # "Scores of women" and "the head of the union" have an "of" of their own.
    who = next((syntax.lower(i) for i in (by, *places) if syntax.words[i].upos == "NOUN"), "")
    roles = lexicon("roles")
    ofs = ofs[1:] if len(ofs) > 1 and who in _COUNTS | roles["post"] | roles["single"] else ofs
    return (ofs[0] + 1, places[-1] + 1) if ofs else None

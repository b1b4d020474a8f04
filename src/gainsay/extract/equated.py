"""Described first and named later: "a friend who waited", and further down "the friend, Ann Lee".

The text itself must equate the two: the noun of the description stands beside a
name, and it does so for one name only.
"""

from collections.abc import Iterator

from gainsay.encode import WordRange
from gainsay.extract.lexicons import lexicon
from gainsay.extract.parties import Parties, Party
from gainsay.extract.phrases import modifying
from gainsay.extract.syntax import Syntax

_INDEFINITE = frozenset({"a", "an"})
# Between a name and the noun of its apposition: "the Courier, a small evening newspaper".
_BESIDE = 6  # words


def named_later(syntax: Syntax, parties: Parties, source: WordRange, head: int) -> Party | None:
    """The one party that the article further down describes by the noun of an indefinite source."""
    noun = syntax.lower(head)
    single = lexicon("roles")["single"] | lexicon("media")["noun"]
    if syntax.lower(source[0]) not in _INDEFINITE or noun not in single:
        return None
    told = _told(syntax, head)
    found: list[Party] = []
    for word in range(source[1], len(syntax.words)):
        if syntax.lower(word) == noun and not _differs(told, _told(syntax, word)):
            found.extend(party for party in _beside(syntax, parties, word) if party not in found)
    return found[0] if len(found) == 1 else None


def _told(syntax: Syntax, noun: int) -> set[str]:
    """The adjectives and nouns that tell a noun from others of its kind."""
    return {syntax.lower(i) for i in modifying(syntax, noun)}


def _differs(one: set[str], other: set[str]) -> bool:
    return bool(one) and bool(other) and not one & other


def _beside(syntax: Syntax, parties: Parties, noun: int) -> Iterator[Party]:
    """The parties that a noun stands beside: "the friend, Ann Lee", "Ann Lee, a friend of hers"."""
    behind = noun + 1
    if behind < len(syntax.words) and syntax.form(behind) == ",":
        behind += 1
    start = next((i for i in range(noun, max(noun - _BESIDE, 0), -1) if _is_article(syntax, i)), None)
    if start is None:
        return
    party = parties.at(behind) if behind < len(syntax.words) else None
    if party is not None and syntax.lower(start) == "the" and any(m[0] == behind for m in party.mentions):
        yield party
    before = parties.at(start - 2) if start > 1 and syntax.form(start - 1) == "," else None
    if before is not None and any(m[1] == start - 1 for m in before.mentions):
        yield before


def _is_article(syntax: Syntax, word: int) -> bool:
    return syntax.lower(word) in {"the", *_INDEFINITE}

"""What happened to those whom a count takes up: "the 21 girls" are those who were freed before."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from gainsay.extract.figures.counted import Count
from gainsay.extract.figures.nouns import STANDING
from gainsay.extract.syntax import Syntax

_DEFINITE = frozenset({"the", "these", "those", "all", "both", "our", "their", "its"})
# Sentences between a count and some of those whom it counts.
_NEAR = 1
# Nouns that say nothing of whom; they may take up any other.
ANYBODY = frozenset(
    {
        *("", "dead", "toll", "people", "persons", "others", "ones", "victims", "individuals"),
        *("them", "those", "these", "whom", "us"),
    }
)


def recalled(syntax: Syntax, counts: Iterable[Count]) -> Iterator[Count]:
    """The counts in order; a definite one of whom nothing is told has what the same number had before.

    A bare number that takes up nobody counts nobody.
    """
    told: list[Count] = []
    last: Count | None = None
    for count in counts:
        if count.told < 0 and count.what in STANDING and _is_definite(syntax, count):
            before = next((one for one in reversed(told) if _is_same(syntax, one, count)), None)
            if before is not None:
                yield replace(count, what=before.what)
                continue
        elif count.what not in STANDING:
            told.append(count)
        if count.noun >= 0 or count.told >= 0 or _is_part(syntax, last, count):
            yield count
            last = count


def _is_part(syntax: Syntax, before: Count | None, count: Count) -> bool:
    """Whether a bare subject is some of those counted just before it: "57 escaped", "another 20 fled"."""
    subject = syntax.words[count.node].deprel.startswith("nsubj")
    near = before is not None and syntax.sentence_of[count.node] - syntax.sentence_of[before.node] <= _NEAR
    return subject and near


def _is_definite(syntax: Syntax, count: Count) -> bool:
    top = count.noun if count.noun >= 0 else count.node
    words = (*range(count.quantity.first, count.quantity.last), *syntax.modifiers(top, "det", "nmod:poss"))
    return any(syntax.lower(i) in _DEFINITE for i in words)


def _is_same(syntax: Syntax, one: Count, other: Count) -> bool:
    value = other.quantity.value
    return (
        value is not None
        and value == one.quantity.value
        and same_nouns(noun(syntax, one), noun(syntax, other))
    )


def noun(syntax: Syntax, count: Count) -> str:
    """The noun counted, in lower case; empty where there is none."""
    return syntax.lower(count.noun) if count.noun >= 0 else ""


def same_nouns(one: str, other: str) -> bool:
    """Whether two nouns may mean the same people: "girls" and "schoolgirls", "people" and "soldiers"."""
    if one in ANYBODY or other in ANYBODY:
        return True
    return one.rstrip("s").endswith(other.rstrip("s")) or other.rstrip("s").endswith(one.rstrip("s"))

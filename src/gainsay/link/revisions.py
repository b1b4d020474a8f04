"""What differs between two articles, such as two revisions of one: words, statements, facts of the page.

Words are compared as difflib does, of the lines and sentences that differ only, so that the
cost is that of the change. Statements are paired with those that are the most alike in words, speaker, act;
what is paired with none is gone or new.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby
from operator import itemgetter

from gainsay.records import Document, Reading, Statement, When

# Lines, sentences, and words: "5,000" and "party's" are one word each.
_PARTS = (
    re.compile(r"[^\n]*\n|[^\n]+"),
    re.compile(r"(?:[^.!?]|[.!?](?!\s))*[.!?]?\s*", re.DOTALL),
    re.compile(r"\s+|\d+(?:[.,:/]\d+)+|\w+(?:['’-]\w+)*|[^\w\s]"),
)
# Share of words in common from which on two statements of one speaker are one reworded, and those of two
# speakers one whose speaker changed.
_REWORDED, _MOVED = 0.5, 0.85
# Above so many pairs of words the most frequent ones align nothing by themselves; it would take long.
_LARGE = 1_000_000


class Change(StrEnum):
    """What became of a stretch of words."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of words and where it begins in the old and in the new text."""

    change: Change
    text: str
    old: int
    new: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A fact of the page that is another in the new article."""

    name: str
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A statement that stands in both articles and differs in `what`: words, speaker, act, said_on."""

    old: Statement
    new: Statement
    what: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What differs between two articles, which `old` and `new` name.

    The same and removed `words` make the old text, the same and added ones the new.
    """

    old: str
    new: str
    facts: tuple[Fact, ...]
    words: tuple[Piece, ...]
    gone: tuple[Statement, ...]
    added: tuple[Statement, ...]
    changed: tuple[Pair, ...]


def difference(old: Reading, new: Reading) -> Difference:
    """What the `new` article has otherwise than the `old` one."""
    gone, added, changed = _statements(old.statements, new.statements)
    return Difference(
        old=old.document.id,
        new=new.document.id,
        facts=tuple(_facts(old.document, new.document)),
        words=compared(old.document.text, new.document.text),
        gone=gone,
        added=added,
        changed=changed,
    )


def compared(old: str, new: str) -> tuple[Piece, ...]:
    """The pieces of two texts in order, none empty, what is removed before what is added in its place."""
    pieces: list[Piece] = []
    at_old = at_new = 0
    for change, text in _grouped(_changes(old, new)):
        pieces.append(Piece(change=change, text=text, old=at_old, new=at_new))
        at_old += len(text) if change is not Change.ADDED else 0
        at_new += len(text) if change is not Change.REMOVED else 0
    return tuple(pieces)


_Changed = tuple[Change, str]


def _changes(old: str, new: str, parts: Sequence[re.Pattern[str]] = _PARTS) -> Iterator[_Changed]:
    """By the first kind of parts, and where these differ by the next."""
    split, *finer = parts
    for same, one, other in _aligned(split.findall(old), split.findall(new)):
        if same:
            yield Change.SAME, one
        elif finer:
            yield from _changes(one, other, finer)
        else:
            yield Change.REMOVED, one
            yield Change.ADDED, other


def _aligned(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[bool, str, str]]:
    # White space aligns nothing by itself; it goes with the words beside it.
    matcher = SequenceMatcher(str.isspace, old, new, autojunk=len(old) * len(new) > _LARGE)
    for tag, i, j, k, m in matcher.get_opcodes():
        yield tag == "equal", "".join(old[i:j]), "".join(new[k:m])


def _grouped(changes: Iterable[_Changed]) -> Iterator[_Changed]:
    """One piece for each run of one kind."""
    for change, run in groupby((one for one in changes if one[1]), key=itemgetter(0)):
        yield change, "".join(text for _, text in run)


def _facts(old: Document, new: Document) -> Iterator[Fact]:
    for name in ("title", "outlet", "byline", "section", "url"):
        one, other = getattr(old, name), getattr(new, name)
        if one != other:
            yield Fact(name=name, old=one, new=other)
    before, after = _time(old.published), _time(new.published)
    if before != after:
        yield Fact(name="published", old=before, new=after)


def _time(when: When | None) -> str | None:
    if when is None:
        return None
    return when.timex or f"{when.earliest or '…'}/{when.latest or '…'}"


_Paired = tuple[tuple[Statement, ...], tuple[Statement, ...], tuple[Pair, ...]]


def _statements(old: Sequence[Statement], new: Sequence[Statement]) -> _Paired:
    """Those that are gone, those that are new, and those that changed."""
    rated = sorted(
        (-_likeness(one, other), i, j)
        for i, one in enumerate(old)
        for j, other in enumerate(new)
        if _may_be_one(one, other)
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in rated:
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    both = (Pair(old=old[i], new=new[j], what=_what(old[i], new[j])) for i, j in sorted(pairs.items()))
    return (
        tuple(one for i, one in enumerate(old) if i not in pairs),
        tuple(one for j, one in enumerate(new) if j not in taken),
        tuple(pair for pair in both if pair.what),
    )


def _may_be_one(old: Statement, new: Statement) -> bool:
    least = _REWORDED if _speaker(old) == _speaker(new) else _MOVED
    # Cheap bounds first: most pairs have hardly a word in common.
    words, others = _words(old), _words(new)
    most = 2 * (Counter(words) & Counter(others)).total() / max(1, len(words) + len(others))
    return most >= least and _shared(words, others) >= least


def _likeness(old: Statement, new: Statement) -> float:
    """How alike the words are, and then whether speaker and act are the same."""
    return (
        _shared(_words(old), _words(new))
        + 0.1 * (_speaker(old) == _speaker(new))
        + 0.01 * (old.act is new.act)
    )


def _shared(words: Sequence[str], others: Sequence[str]) -> float:
    return SequenceMatcher(None, words, others, autojunk=False).ratio()


def _what(old: Statement, new: Statement) -> tuple[str, ...]:
    """In what they differ; in where they stand they may."""
    differs = {
        "words": _words(old) != _words(new),
        "speaker": _speaker(old) != _speaker(new),
        "act": old.act is not new.act,
        "said_on": _time(old.said_on) != _time(new.said_on),
    }
    return tuple(name for name, other in differs.items() if other)


def _speaker(one: Statement) -> str | None:
    return one.speaker.name if one.speaker else None


def _words(one: Statement) -> list[str]:
    return [word for span in one.content for word in span.text.split()]

"""Several charges in one sentence: "accused A of theft and B of fraud" is said of each."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from gainsay.extract.drafts import Draft
from gainsay.extract.inflection import is_any
from gainsay.extract.syntax import Syntax

_ACCUSING = frozenset({"accuse", "suspect"})
_JOINING = frozenset({"and", "or", "but", ","})


def apart(syntax: Syntax, draft: Draft) -> list[Draft]:
    """The draft of an accusation as one for each charge, where "of" begins several; else as it is."""
    cue = draft.cue_words
    if (
        cue is None
        or not any(is_any(syntax.lower(i), _ACCUSING) for i in range(*cue))
        or len(draft.content) != 1
    ):
        return [draft]
    words = syntax.words_in(draft.content[0].start, draft.content[0].end)
    starts = list(_charges(syntax, *words)) if words is not None else []
    if words is None or len(starts) < 2:
        return [draft]
    ends = [*(_joint(syntax, one, other) for one, other in pairwise(starts)), words[1]]
    pieces = [
        syntax.span((start + 1, end)) for start, end in zip(starts, ends, strict=True) if start + 1 < end
    ]
    return [replace(draft, content=(piece,)) for piece in pieces]


def _charges(syntax: Syntax, first: int, last: int) -> Iterator[int]:
    """The places of "of" before what somebody is said to do: "of lying", "of not paying"."""
    for i in range(first, last - 1):
        deed = i + 1 + (syntax.lower(i + 1) == "not" and i + 2 < last)
        if (
            syntax.lower(i) == "of"
            and syntax.lower(deed).endswith("ing")
            and syntax.words[deed].upos != "ADJ"
        ):
            yield i


def _joint(syntax: Syntax, one: int, other: int) -> int:
    """Where a charge ends before the next: at the last word that joins the two."""
    last = next((i for i in range(other - 1, one + 1, -1) if syntax.lower(i) in _JOINING), other)
    while last > one + 2 and syntax.lower(last - 1) in _JOINING:
        last -= 1
    return last

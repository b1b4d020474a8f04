"""A clause that leads in what was said: in "hinted while they were armed, they fled" both were hinted."""

from dataclasses import replace

from gainsay.encode import Attribution, WordRange
from gainsay.extract.subjects import phrase_of
from gainsay.extract.syntax import Syntax

_LEADS = frozenset(
    {"while", "if", "although", "though", "when", "because", "since", "unless", "once", "after"}
)


def with_main_clause(syntax: Syntax, one: Attribution) -> Attribution:
    """The content with the clause behind the comma, where the network stopped at it."""
    if len(one.content) != 1 or one.content[0][0] < one.cue[1]:
        return one
    main = _main_clause(syntax, one.cue, one.content[0])
    if main is None:
        return one
    return replace(one, content=((one.content[0][0], main[1]),))


def _main_clause(syntax: Syntax, cue: WordRange, piece: WordRange) -> WordRange | None:
    """The clause that the verb reports and that what was read so far only leads in."""
    first, last = piece
    start = first + (syntax.lower(first) == "that")
    if syntax.lower(start) not in _LEADS or last >= len(syntax.words) or syntax.form(last) != ",":
        return None
    behind = (phrase_of(syntax, i) for i in syntax.modifiers(syntax.head_of(cue), "ccomp") if i > last)
    return next((words for words in behind if words[0] <= last + 1), None)

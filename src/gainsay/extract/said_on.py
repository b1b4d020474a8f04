"""The day on which a statement was made, where the text and the day of publication settle it.

The day stands in the sentence of the cue, outside of what is said. What the same
speaker says beside it, and in the headline, was said on the same occasion.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from gainsay.extract.syntax import Syntax
from gainsay.ground import days
from gainsay.records import Basis, Block, BlockKind, Document, Statement, When

# Blocks up to which a speaker goes on with what he began to say on a day.
_REACH = 2


def dated(document: Document, syntax: Syntax, statements: Sequence[Statement]) -> list[Statement]:
    """The statements with their days."""
    published = _published(document)
    if published is None:
        return list(statements)
    own = [_own_day(document, syntax, statement, published) for statement in statements]
    found = (_day(i, statements, own, document.blocks) for i in range(len(statements)))
    return [
        replace(statement, said_on=_when(day, published)) if day else statement
        for statement, day in zip(statements, found, strict=True)
    ]


def _published(document: Document) -> date | None:
    told = document.published
    if told is None or told.earliest is None or told.earliest[:10] != (told.latest or "")[:10]:
        return None
    return date.fromisoformat(told.earliest[:10])


def _own_day(document: Document, syntax: Syntax, statement: Statement, published: date) -> date | None:
    """The day named in the sentence of the cue but not in what is said, nearest to the cue."""
    if statement.cue is None:
        return None
    words = syntax.words_in(statement.cue.start, statement.cue.end)
    if words is None:
        return None
    a, b = syntax.tagged.sentences[syntax.sentence_of[words[0]]]
    start, end = syntax.words[a].start, syntax.words[b - 1].end
    found = [
        one
        for one in days(document.text, start, end, published)
        if one.day <= published and not any(s.start <= one.start < s.end for s in statement.content)
    ]
    cue = statement.cue.start
    return min(found, key=lambda one: abs(one.start - cue)).day if found else None


def _day(
    i: int, statements: Sequence[Statement], own: Sequence[date | None], blocks: Sequence[Block]
) -> date | None:
    """The statement's own day, else that of the nearest one of the same speaker within reach."""
    speaker = statements[i].speaker
    if own[i] is not None or speaker is None:
        return own[i]
    here = _place(blocks, statements[i])
    headline = statements[i].block is BlockKind.HEADLINE
    near = [
        (gap, day)
        for other, day in zip(statements, own, strict=True)
        if day is not None and other.speaker is not None and other.speaker.name == speaker.name
        if (gap := abs(_place(blocks, other) - here)) <= _REACH or headline
    ]
    return min(near)[1] if near else None


def _place(blocks: Sequence[Block], statement: Statement) -> int:
    return bisect_right(blocks, statement.content[0].start, key=lambda block: block.start)


def _when(day: date, published: date) -> When:
    iso = day.isoformat()
    reasons = (f"published {published.isoformat()}",)
    return When(earliest=iso, latest=iso, grain="day", timex=iso, basis=Basis.TEXT, reasons=reasons)

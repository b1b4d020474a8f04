"""The words of a statement as the text prints them, with the quotation marks that stand around them.

A content span may leave out its marks; without them a view would not show
which words are the speaker's own.
"""

import re

from gainsay.records import Statement
from gainsay.spans import Span

_DOUBLE = '“”„«»"″'
_SINGLE = "‘’‚‹›'"

# American style puts the comma or full stop before the mark, outside of the span.
_CLOSING = re.compile(rf"[.,;:!?…]{{0,2}}([{_DOUBLE}{_SINGLE}])")


def words(text: str, statement: Statement) -> str:
    """The pieces of the content in order, joined by an ellipsis where they are interrupted."""
    return " … ".join(_piece(text, span) for span in statement.content)


def _piece(text: str, span: Span) -> str:
    opened = text[span.start - 1 : span.start] if span.start else ""
    start = span.start - 1 if opened and opened in _DOUBLE + _SINGLE else span.start
    closed = _CLOSING.match(text, span.end)
    # A single mark alone is more often an apostrophe: "the ministers’ denial".
    ends = closed and (closed[1] in _DOUBLE or (start < span.start and opened in _SINGLE))
    return text[start : closed.end() if closed and ends else span.end]

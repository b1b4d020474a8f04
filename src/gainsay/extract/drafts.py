"""From the network's attributions to drafts of statements with clean spans.

Besides, quotations that no attribution holds: the ones that go on, in the next
paragraph or sentence, with what somebody began to say.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from gainsay.encode import Attribution, WordRange
from gainsay.extract.quotation import Quotation
from gainsay.extract.syntax import Syntax
from gainsay.spans import Span, trimmed

# Shorter quoted stretches without attribution are scare quotes, titles and nicknames.
SHORTEST_QUOTATION = 5  # words

_MARKS = "\"“”„«»‘’'`"
_EDGES = ",;:–—-"


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement before it has a speaker: spans, the words of its source, what found it."""

    content: tuple[Span, ...]
    cue: Span | None
    source: WordRange | None
    cue_words: WordRange | None
    score: float
    found_by: str


def drafts(syntax: Syntax, quoted: Sequence[Quotation], model: str) -> list[Draft]:
    """All drafts of a text in the order of their first character."""
    found = [draft for one in syntax.tagged.attributions if (draft := _draft(syntax, one, model))]
    return sorted([*found, *_loose(syntax, quoted, found)], key=lambda d: d.content[0].start)


def _draft(syntax: Syntax, attribution: Attribution, model: str) -> Draft | None:
    content = tuple(span for piece in attribution.content if (span := _clean(syntax, piece)))
    if not any(ch.isalnum() for span in content for ch in span.text):
        return None
    cue = syntax.span(attribution.cue)
    return Draft(content, cue, attribution.source, attribution.cue, attribution.score, model)


def _clean(syntax: Syntax, piece: WordRange) -> Span | None:
    """The piece without white space, joining punctuation and quotation marks that enclose it."""
    text = syntax.text
    start, end = syntax.words[piece[0]].start, syntax.words[piece[1] - 1].end
    before = (-1, -1)
    while before != (start, end):
        before = (start, end)
        start, end = trimmed(text, start, end)
        start, end = _without_edges(text, start, end)
    return Span.of(text, start, end) if start < end else None


def _without_edges(text: str, start: int, end: int) -> tuple[int, int]:
    if start < end and text[start] in _EDGES:
        start += 1
    if start < end and text[end - 1] in _EDGES:
        end -= 1
    if end - start > 1 and text[start] in _MARKS and not _needs_mark(text, start, end, opening=True):
        start += 1
    if end - start > 1 and text[end - 1] in _MARKS and not _needs_mark(text, start, end, opening=False):
        end -= 1
    return start, end


def _needs_mark(text: str, start: int, end: int, *, opening: bool) -> bool:
    """Whether the mark at an edge has its partner inside: then it encloses a part, not the whole.

    An apostrophe at the end of a word (the powers') is part of the word.
    """
    mark = text[start] if opening else text[end - 1]
    inner = text[start + 1 : end] if opening else text[start : end - 1]
    if mark in "'’" and not opening:
        return not any(sign in inner for sign in "'‘")
    last = inner[-1:] if opening else inner[:1]
    if last and last in _MARKS:
        return False
    return any(sign in _MARKS and sign not in "'’" for sign in inner)


def _loose(syntax: Syntax, quoted: Sequence[Quotation], found: Sequence[Draft]) -> list[Draft]:
    """Quotations of some length that stand outside every content, source and cue."""
    taken = [span for draft in found for span in (*draft.content, *([draft.cue] if draft.cue else []))]
    loose = []
    for quotation in quoted:
        start, end = trimmed(syntax.text, quotation.start, quotation.end)
        words = syntax.words_in(start, end)
        if words is None or words[1] - words[0] < SHORTEST_QUOTATION:
            continue
        span = Span.of(syntax.text, start, end)
        if not any(span.overlaps(other) for other in taken):
            loose.append(Draft((span,), None, None, None, 0.5, "rule:continued-quotation"))
    return loose



"""From the network's attributions to drafts of statements with clean spans.

Besides, quotations that no attribution holds: the ones that go on, in the next
paragraph or sentence, with what somebody began to say.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from gainsay.encode import Attribution, WordRange
from gainsay.extract.quotation import Quotation
from gainsay.extract.subjects import subject_of
from gainsay.extract.syntax import Syntax
from gainsay.records import Block, BlockKind
from gainsay.spans import Span, trimmed

# Shorter quoted stretches without attribution are scare quotes, titles and nicknames.
SHORTEST_QUOTATION = 5  # words

# Of a quotation's characters, from which on a content inside it is taken to mean all of it.
SNAP_SHARE = 1 / 3

# A headline and a caption stand alone: what they report ends where they end.
_ALONE = frozenset({BlockKind.HEADLINE, BlockKind.CAPTION})

_MARKS = "\"“”„«»‘’'`"
_EDGES = ",;:–—-"


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement before it has a speaker.

    `source` is what the text says in that place, `subject` the words elsewhere
    that name the speaker where the place itself names nobody.
    """

    content: tuple[Span, ...]
    cue: Span | None
    cue_words: WordRange | None
    source: WordRange | None
    subject: WordRange | None
    score: float
    found_by: str


def drafts(syntax: Syntax, blocks: Sequence[Block], quoted: Sequence[Quotation], model: str) -> list[Draft]:
    """All drafts of a text in the order of their first character."""
    whole = _Snapper(syntax, quoted)
    found = [
        draft
        for one in syntax.tagged.attributions
        if (draft := _draft(syntax, one, whole, _alone_at(syntax, one, blocks), model))
    ]
    return sorted([*found, *_loose(syntax, quoted, found)], key=_place)


def _place(draft: Draft) -> tuple[int, int]:
    start = draft.content[0].start
    return start, draft.cue.start if draft.cue else start


def _alone_at(syntax: Syntax, attribution: Attribution, blocks: Sequence[Block]) -> tuple[int, int]:
    """The characters in which the content may lie: the cue's block if it stands alone, else all others."""
    at = syntax.words[attribution.cue[0]].start
    before, after = 0, len(syntax.text)
    for block in blocks:
        if block.kind in _ALONE:
            if block.start <= at < block.end:
                return block.start, block.end
            if block.end <= at:
                before = block.end
            else:
                after = min(after, block.start)
    return before, after


def _draft(
    syntax: Syntax, attribution: Attribution, whole: "_Snapper", bounds: tuple[int, int], model: str
) -> Draft | None:
    pieces = [span for piece in attribution.content if (span := _clean(syntax, piece, bounds))]
    content = whole.snapped(pieces)
    if not any(ch.isalnum() for span in content for ch in span.text):
        return None
    source, subject, found_by = attribution.source, None, model
    if source is None and (found := subject_of(syntax, attribution.cue)) is not None:
        held = any(span.overlaps(syntax.span(found.words)) for span in content)
        if not held:
            source, subject = (found.words, None) if found.own else (None, found.words)
            found_by = f"{model}+rule:subject"
    return Draft(
        content, syntax.span(attribution.cue), attribution.cue, source, subject, attribution.score, found_by
    )


class _Snapper:
    """Completes a content that holds a good part of a quotation: who is quoted is quoted whole."""

    def __init__(self, syntax: Syntax, quoted: Sequence[Quotation]) -> None:
        self._text = syntax.text
        reported = [r for one in syntax.tagged.attributions for r in (one.cue, one.source) if r]
        spans = [syntax.span(words) for words in reported]
        # A quotation in which somebody else is cited has parts of its own.
        self._quoted = [
            q for q in quoted if not any(q.start <= span.start and span.end <= q.end for span in spans)
        ]

    def snapped(self, pieces: Sequence[Span]) -> tuple[Span, ...]:
        """The pieces, those within one quotation widened to it, none twice."""
        widened: list[Span] = []
        for piece in pieces:
            span = self._widened(piece)
            if not any(span.overlaps(other) for other in widened):
                widened.append(span)
        return tuple(widened)

    def _widened(self, piece: Span) -> Span:
        for q in self._quoted:
            inside = q.start <= piece.start and piece.end <= q.end
            if inside and (piece.end - piece.start) >= SNAP_SHARE * (q.end - q.start):
                start, end = trimmed(self._text, q.start, q.end)
                start, end = _without_edges(self._text, start, end)
                return Span.of(self._text, start, end)
        return piece


def _clean(syntax: Syntax, piece: WordRange, bounds: tuple[int, int]) -> Span | None:
    """The piece without white space, joining punctuation and quotation marks that enclose it."""
    text = syntax.text
    start = max(syntax.words[piece[0]].start, bounds[0])
    end = min(syntax.words[piece[1] - 1].end, bounds[1])
    before = (-1, -1)
    while before != (start, end) and start < end:
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
            loose.append(Draft((span,), None, None, None, None, 0.5, "rule:continued-quotation"))
    return loose

"""From the network's attributions to drafts of statements with clean spans.

Besides, quotations that no attribution holds: the ones that go on, in the next
paragraph or sentence, with what somebody began to say.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from gainsay.encode import Attribution, WordRange
from gainsay.extract.acts import act_of
from gainsay.extract.furniture import is_about_the_page, label, without_dateline
from gainsay.extract.quotation import Quotation
from gainsay.extract.sources import adjudicated
from gainsay.extract.subjects import clause_of, subject_of
from gainsay.extract.syntax import Syntax
from gainsay.extract.unmarked import said_besides, unmarked
from gainsay.extract.unsaid import says_nothing
from gainsay.records import Act, Block, BlockKind
from gainsay.spans import Span, trimmed

# Shorter quoted stretches without attribution are scare quotes, titles and nicknames.
SHORTEST_QUOTATION = 5  # words

# Of a quotation's characters, from which on a content inside it is taken to mean all of it.
SNAP_SHARE = 1 / 3

# Characters of a crosshead, at most; a sentence without its full stop is longer.
LONGEST_CROSSHEAD = 60

# A headline and a caption stand alone: what they report ends where they end.
_ALONE = frozenset({BlockKind.HEADLINE, BlockKind.CAPTION})

# Below this the network is in doubt of a cue; where it sees nobody who speaks either, it is none
# ("it treats them as second-class citizens"), unless its word names an act.
DOUBTFUL = 0.6

# Behind these stands a name or a slogan in quotation marks, and nobody's words: "members of the “No Deal”".
_BEFORE_NAMES = frozenset({"the", "a", "an", "of", "its", "their", "his", "her", "called"})

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
    cutter = _Cutter(syntax, blocks, quoted)
    found = [draft for one in syntax.tagged.attributions if (draft := _draft(syntax, one, cutter, model))]
    plain = [*unmarked(syntax, quoted), *said_besides(syntax)]
    found.extend(draft for one in plain if (draft := _draft(syntax, one, cutter, "rule:plain-verb")))
    listed = [*found, *_loose(syntax, quoted, found)]
    page = [(b.start, b.end) for b in blocks if is_about_the_page(syntax.text[b.start : b.end])]
    return sorted((d for d in listed if not _lies_in(d.content[0].start, page)), key=_place)


def _lies_in(offset: int, stretches: Sequence[WordRange]) -> bool:
    at = bisect_right(stretches, offset, key=lambda stretch: stretch[0]) - 1
    return at >= 0 and offset < stretches[at][1]


def _place(draft: Draft) -> tuple[int, int]:
    start = draft.content[0].start
    return start, draft.cue.start if draft.cue else start


def _draft(syntax: Syntax, attribution: Attribution, cutter: "_Cutter", model: str) -> Draft | None:
    found_by, attribution = model, adjudicated(syntax, attribution)
    if not attribution.content:
        clause = clause_of(syntax, attribution.cue)
        if clause is None:
            return None
        attribution, found_by = replace(attribution, content=(clause,)), f"{model}+rule:clause"
    content = cutter.content(attribution)
    if not any(ch.isalnum() for span in content for ch in span.text):
        return None
    if says_nothing(syntax, attribution.cue, content[0]):
        return None
    source, subject = _in_one_line(syntax, attribution), None
    cue = syntax.span(attribution.cue)
    if source is None and attribution.score < DOUBTFUL and act_of(cue.text, "") is Act.ASSERT:
        return None
    if source is None and (found := subject_of(syntax, attribution.cue)) is not None:
        words = syntax.span(found.words)
        if not any(span.overlaps(words) for span in content):
            source, subject = (found.words, None) if found.own else (None, found.words)
            found_by += "+rule:subject"
    return Draft(content, cue, attribution.cue, source, subject, attribution.score, found_by)


def _in_one_line(syntax: Syntax, attribution: Attribution) -> WordRange | None:
    """The source, or of one that runs over lines the part on the side of the cue."""
    if attribution.source is None:
        return None
    first, last = attribution.source
    lines = [
        i
        for i in range(first + 1, last)
        if "\n" in syntax.text[syntax.words[i - 1].end : syntax.words[i].start]
    ]
    if not lines:
        return attribution.source
    return (lines[-1], last) if attribution.cue[0] >= last else (first, lines[0])


class _Cutter:
    """Cuts the words of a content out of the text: clean edges, whole quotations, one block at a time."""

    def __init__(self, syntax: Syntax, blocks: Sequence[Block], quoted: Sequence[Quotation]) -> None:
        self._syntax, self._text = syntax, syntax.text
        self._starts = {q.outer_start: q for q in quoted}
        self._ends = {q.outer_end: q for q in quoted}
        self._whole = self._single_voiced(quoted)
        self._heads = {block.start: block.end for block in blocks if block.kind is BlockKind.BODY}
        self._alone = [block for block in blocks if self._stands_alone(block)]
        self._chrome = [block for block in blocks if block.kind is BlockKind.CHROME]

    def content(self, attribution: Attribution) -> tuple[Span, ...]:
        """The pieces of a content in order, none overlapping another."""
        low, high = self.bounds(self._syntax.words[attribution.cue[0]].start)
        spans: list[Span] = []
        words = self._syntax.words
        pieces = [(words[piece[0]].start, words[piece[1] - 1].end) for piece in attribution.content]
        for first, last in self._bridged(pieces):
            for start, end in self._between_chrome(max(first, low), min(last, high)):
                span = self._clean(start, end)
                if span is not None and not any(span.overlaps(other) for other in spans):
                    spans.append(span)
        return tuple(spans)

    def _bridged(self, pieces: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """The pieces, with those that one quotation holds joined: who is quoted is quoted without gaps."""
        held: tuple[int, int] | None = None
        for piece in sorted(pieces):
            q = self._quotation_at(held[1] - 1) if held is not None else None
            if held is not None and q is not None and piece[0] < q.end and held[1] <= piece[0]:
                held = (held[0], piece[1])
                continue
            if held is not None:
                yield held
            held = piece
        if held is not None:
            yield held

    def _quotation_at(self, offset: int) -> Quotation | None:
        """The quotation of one voice that holds the character."""
        place = bisect_right(self._whole, offset, key=lambda q: q.start) - 1
        found = self._whole[place] if place >= 0 else None
        return found if found is not None and offset < found.end else None

    def bounds(self, at: int) -> tuple[int, int]:
        """Where a content may lie: in the block of the cue if that stands alone, else between such blocks."""
        following = bisect_right(self._alone, at, key=lambda block: block.start)
        after = self._alone[following].start if following < len(self._alone) else len(self._text)
        if following == 0:
            return 0, after
        last = self._alone[following - 1]
        return (last.start, last.end) if at < last.end else (last.end, after)

    def _stands_alone(self, block: Block) -> bool:
        """Headlines, captions, and crossheads: short lines of the body that end without a mark."""
        if block.kind in _ALONE:
            return True
        short = block.kind is BlockKind.BODY and block.end - block.start <= LONGEST_CROSSHEAD
        return short and self._text[block.end - 1].isalnum()

    def _between_chrome(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The stretches of `start:end` outside chrome."""
        first = bisect_right(self._chrome, start, key=lambda block: block.end)
        last = bisect_left(self._chrome, end, key=lambda block: block.start)
        for i in range(first, last):
            block = self._chrome[i]
            if start < block.start:
                yield start, block.start
            start = block.end
        if start < end:
            yield start, end

    def _clean(self, start: int, end: int) -> Span | None:
        """Without white space, joining punctuation and the quotation marks that enclose it, or made whole."""
        before = (-1, -1)
        while before != (start, end) and start < end:
            before = (start, end)
            start, end = trimmed(self._text, start, end)
            if start in self._heads:
                start = without_dateline(self._text, start, end)
            start, end = self._without_edges(start, end)
        if start >= end:
            return None
        return self._widened(Span.of(self._text, start, end))

    def _without_edges(self, start: int, end: int) -> tuple[int, int]:
        """One step inwards. A mark goes unless the quotation that it belongs to lies wholly inside."""
        if start < end and self._text[start] in _EDGES:
            start += 1
        if start < end and self._text[end - 1] in _EDGES:
            end -= 1
        opening, closing = self._starts.get(start), self._ends.get(end)
        if opening is not None and (opening.outer_end >= end or not opening.closed):
            start = opening.start
        if closing is not None and closing.closed and closing.start <= start:
            end = closing.end
        return start, max(start, end)

    def _widened(self, span: Span) -> Span:
        """All of the quotation, where the span holds a good part of it: who is quoted is quoted whole."""
        q = self._quotation_at(span.start)
        if q is None:
            return self._run_out(span)
        if span.end > q.end or span.end - span.start < SNAP_SHARE * (q.end - q.start):
            return span
        start, end = self._without_edges(*trimmed(self._text, q.start, q.end))
        return Span.of(self._text, start, end) if start < end else span

    def _run_out(self, span: Span) -> Span:
        """To the end of a closed quotation that begins in the span and ends behind it."""
        q = self._quotation_at(span.end - 1)
        if q is None or not q.closed or span.end - q.start < SNAP_SHARE * (q.end - q.start):
            return span
        return Span.of(self._text, span.start, q.outer_end)

    def _single_voiced(self, quoted: Sequence[Quotation]) -> list[Quotation]:
        """Quotations without a source or cue inside: where somebody else is cited, the parts are apart."""
        reported = sorted(
            self._syntax.words[words[0]].start
            for one in self._syntax.tagged.attributions
            for words in (one.cue, one.source)
            if words
        )
        return [q for q in quoted if bisect_left(reported, q.start) == bisect_left(reported, q.end)]


def _loose(syntax: Syntax, quoted: Sequence[Quotation], found: Sequence[Draft]) -> list[Draft]:
    """Quotations of some length that stand outside every content, source and cue."""
    taken = bytearray(len(syntax.text))
    for draft in found:
        sources = [syntax.span(draft.source)] if draft.source else []
        for span in (*draft.content, *([draft.cue] if draft.cue else []), *sources):
            taken[span.start : span.end] = b"\1" * (span.end - span.start)
    loose = []
    for quotation in quoted:
        start, end = trimmed(syntax.text, quotation.start, quotation.end)
        words = syntax.words_in(start, end)
        long = words is not None and words[1] - words[0] >= SHORTEST_QUOTATION
        if long and not any(taken[start:end]) and not _runs_on(syntax.text, quotation.outer_start, start):
            loose.append(_loose_draft(syntax, start, end))
    return loose


def _runs_on(text: str, outer_start: int, start: int) -> bool:
    """Whether a sentence runs into a quotation: of "examined “the gap between …”" nobody goes on to speak."""
    before = text[:outer_start].rstrip(" ")
    word = before.rpartition(" ")[2].lower()
    flows = before[-1:].isalnum() and (text[start].islower() or word in _BEFORE_NAMES)
    return flows and word != "that"


def _loose_draft(syntax: Syntax, start: int, end: int) -> Draft:
    """A quotation on its own; one that begins with a name and a colon is that one's."""
    named = label(syntax.text, start, end)
    if named is None:
        span = Span.of(syntax.text, start, end)
        return Draft((span,), None, None, None, None, 0.5, "rule:continued-quotation")
    span = Span.of(syntax.text, named[2], end)
    return Draft((span,), None, None, syntax.words_in(named[0], named[1]), None, 0.5, "rule:label")

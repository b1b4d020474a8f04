"""Quotation marks: which characters of the text are quoted, however the marks are set.

A mark that is never closed quotes to the end of its paragraph; a paragraph that
begins with a mark goes on with the quotation of the one before it, by custom.
Quotations are found paragraph by paragraph, the outermost ones only, in one pass.
"""

import re
from bisect import bisect, bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from gainsay.records import Manner
from gainsay.spans import Span

# Double marks: straight and curly ones, guillemets, the LaTeX-like pairs of old wire copy.
_DOUBLE = re.compile(r"[\"“”„«»]|``|''")
# What may close a quotation that the mark opened. Mixed pairs are typing slips that
# pages do hold; „…“ and »…« are the custom of German and Danish pages.
_CLOSERS = {
    '"': frozenset({'"', "”", "''"}),
    "“": frozenset({"”", '"'}),
    "„": frozenset({"“", "”", '"'}),
    "«": frozenset({"»"}),
    "»": frozenset({"«"}),
    "``": frozenset({"''", '"'}),
    "''": frozenset({"''"}),
}
# Marks that show their direction, so that a quotation inside another of the same marks can be told.
_DIRECTED = {"“": "”", "«": "»", "``": "''"}

# Words that begin with an apostrophe; "’" opens no quotation at all.
_ELIDED = r"(?:n|em|til|tis|twas|cause|bout|round|cos|\d\ds?)\b"
# A single mark quotes only between a space and a word; else it is an apostrophe.
_SINGLE_OPEN = re.compile(rf"(?<![\w'’])[‘'](?!'|{_ELIDED})(?=[\w“\"…£$€\[(])", re.IGNORECASE)
_SINGLE_CLOSE = re.compile(r"(?<=[\w.,!?…;:)—–\"”-])[’'](?![\w'])")
_FINAL = frozenset('.,!?…—–"”')


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted characters `start:end` without their marks, and where they stand with them."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    closed: bool


def quotations(text: str, stretches: Iterable[tuple[int, int]]) -> list[Quotation]:
    """Quotations of each paragraph within `stretches`, in order, not nested."""
    found: list[Quotation] = []
    for start, end in stretches:
        for a, b in _paragraphs(text, start, end):
            found.extend(_in_paragraph(text, a, b))
    return [q for q in found if q.start < q.end]


def _paragraphs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    cuts = [m.start() for m in re.finditer(r"\n", text[start:end])]
    edges = [start, *(start + cut for cut in cuts), end]
    return [(a, b) for a, b in pairwise(edges) if text[a:b].strip()]


def _in_paragraph(text: str, start: int, end: int) -> list[Quotation]:
    """Double and single quotations; of one that lies within the other, the outer one."""
    marks = list(_DOUBLE.finditer(text, start, end))
    if marks and _means_inches(text, marks[0], end):
        marks = marks[1:]
    double = _nested(marks) or list(_flat(marks, end))
    single = [q for q in _single(text, start, end, double) if not is_quoted(q.outer_start, double)]
    return sorted([q for q in double if not is_quoted(q.outer_start, single)] + single, key=lambda q: q.start)


def is_quoted(offset: int, quoted: Sequence[Quotation]) -> bool:
    """Whether the offset lies within one of the quotations, which are in order."""
    return quotation_at(quoted, offset) is not None


def quotation_at(quoted: Sequence[Quotation], offset: int) -> Quotation | None:
    """The quotation within whose marks the offset lies."""
    at = bisect(quoted, offset, key=lambda q: q.outer_start) - 1
    return quoted[at] if at >= 0 and offset < quoted[at].outer_end else None


def _means_inches(text: str, mark: re.Match[str], end: int) -> bool:
    """Whether a paragraph's first mark cannot open anything: `a 6" gun`."""
    before = text[max(mark.start() - 1, 0) : mark.start()]
    after = text[mark.end() : min(mark.end() + 1, end)]
    return mark.group() == '"' and before.isdigit() and not after.isalnum()


def _nested(marks: Sequence[re.Match[str]]) -> list[Quotation]:
    """The outermost of quotations whose marks show their direction and balance; else nothing."""
    found: list[Quotation] = []
    stack: list[re.Match[str]] = []
    for mark in marks:
        if mark.group() in _DIRECTED:
            stack.append(mark)
        elif not stack or mark.group() != _DIRECTED[stack[-1].group()]:
            return []
        else:
            first = stack.pop()
            if not stack:
                found.append(_between(first, mark))
    return found if not stack else []


def _flat(marks: Sequence[re.Match[str]], end: int) -> Iterable[Quotation]:
    """Each opening mark with the first that can close it."""
    opened: re.Match[str] | None = None
    for mark in marks:
        if opened is None:
            # A closing mark without its opening one quotes nothing.
            opened = mark if mark.group() != "”" and not _stray(mark, marks) else None
        elif mark.group() in _CLOSERS[opened.group()]:
            yield _between(opened, mark)
            opened = None
    if opened is not None and opened.end() < end:
        yield Quotation(opened.end(), end, opened.start(), end, False)


def _stray(mark: re.Match[str], marks: Sequence[re.Match[str]]) -> bool:
    """Whether the mark of a kind that opens by some customs closes by the custom of the first mark."""
    return mark.group() in {"»", "''"} and mark is not marks[0] and marks[0].group() != mark.group()


def _between(first: re.Match[str], last: re.Match[str]) -> Quotation:
    return Quotation(first.end(), last.start(), first.start(), last.end(), True)


def _single(text: str, start: int, end: int, double: Sequence[Quotation]) -> Iterable[Quotation]:
    """Quotations in single marks, each closed before the next one opens.

    One that opens its paragraph and is never closed runs on to the end of it.
    """
    opening = [m for m in _SINGLE_OPEN.finditer(text, start, end) if not is_quoted(m.start(), double)]
    for mark, limit in pairwise([*[m.span() for m in opening], (end, end)]):
        closing = [
            m for m in _SINGLE_CLOSE.finditer(text, mark[1], limit[0]) if not is_quoted(m.start(), double)
        ]
        if closing:
            last = _closing(text, closing)
            yield Quotation(mark[1], last.start(), mark[0], last.end(), True)
        elif limit[0] == end and not text[start : mark[0]].strip():
            yield Quotation(mark[1], end, mark[0], end, False)


def _closing(text: str, closing: Sequence[re.Match[str]]) -> re.Match[str]:
    """The first closing mark; but in 'the powers' claims,' the first is an apostrophe."""
    first = closing[0]
    if text[first.start() - 1] != "s":
        return first
    return next((m for m in closing if text[m.start() - 1] in _FINAL), first)


def manner(spans: Sequence[Span], quoted: Sequence[Quotation]) -> Manner:
    """Direct where all letters of the spans are quoted, indirect where none, else mixed.

    `quoted` is in order and without overlap, as `quotations` gives it.
    """
    letters = inside = 0
    for span in spans:
        letters += _letters(span, span.start, span.end)
        first = bisect(quoted, span.start, key=lambda q: q.end)
        last = bisect_left(quoted, span.end, key=lambda q: q.start)
        inside += sum(_letters(span, quoted[i].start, quoted[i].end) for i in range(first, last))
    if inside == 0:
        return Manner.INDIRECT
    return Manner.DIRECT if inside >= letters else Manner.MIXED


def _letters(span: Span, start: int, end: int) -> int:
    """How many letters and digits of the span stand in `start:end`."""
    part = span.text[max(start - span.start, 0) : max(end - span.start, 0)]
    return sum(map(str.isalnum, part))

"""Quotation marks: which characters of the text are quoted, however the marks are set.

A mark that is never closed quotes to the end of its paragraph; a paragraph that
begins with a mark goes on with the quotation of the one before it, by custom.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from gainsay.records import Manner
from gainsay.spans import Span

# Straight and curly double marks, the LaTeX-like pairs of old wire copy, guillemets.
_DOUBLE = re.compile(r"[\"“”„«»]|``|''")
# A single mark quotes only where it stands between a space and a letter (else it is an apostrophe).
_SINGLE = re.compile(r"(?<![\w])[‘'](?=\w)|(?<=[\w.,!?…])[’'](?!\w)")
_OPENING = frozenset("“„«‘") | {"``"}
_CLOSING = frozenset("”»’") | {"''"}


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
    return found


def _paragraphs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    cuts = [m.start() for m in re.finditer(r"\n", text[start:end])]
    edges = [start, *(start + cut for cut in cuts), end]
    return [(a, b) for a, b in pairwise(edges) if text[a:b].strip()]


def _in_paragraph(text: str, start: int, end: int) -> list[Quotation]:
    double = list(_marked(text, start, end, _DOUBLE))
    if double:
        return double
    # Only a paragraph without double marks is read for single ones: elsewhere they are inner quotations.
    return [q for q in _marked(text, start, end, _SINGLE) if q.closed]


def _marked(text: str, start: int, end: int, pattern: re.Pattern[str]) -> Iterable[Quotation]:
    opened: re.Match[str] | None = None
    for mark in pattern.finditer(text, start, end):
        sign = mark.group()
        if opened is None:
            if sign not in _CLOSING or sign == "''" or pattern is _SINGLE:
                opened = mark
        elif sign not in _OPENING or sign == "''":
            yield Quotation(opened.end(), mark.start(), opened.start(), mark.end(), True)
            opened = None
    if opened is not None and opened.end() < end:
        yield Quotation(opened.end(), end, opened.start(), end, False)


def manner(spans: Sequence[Span], quoted: Sequence[Quotation]) -> Manner:
    """Direct where all letters of the spans are quoted, indirect where none, else mixed."""
    letters = inside = 0
    for span in spans:
        near = [q for q in quoted if q.start < span.end and span.start < q.end]
        for offset, ch in enumerate(span.text, span.start):
            if ch.isalnum():
                letters += 1
                inside += any(q.start <= offset < q.end for q in near)
    if inside == 0:
        return Manner.INDIRECT
    return Manner.DIRECT if inside >= letters else Manner.MIXED

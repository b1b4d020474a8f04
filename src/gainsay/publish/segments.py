"""Cuts a text where any statement starts or ends, so that nested statements can be marked up.

HTML elements nest, statements also overlap; flat segments with a list of what
covers each serve both. Offsets are half-open code points of the document's text.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from gainsay.publish.outline import Entry
from gainsay.spans import Span


class Part(StrEnum):
    """What a stretch of text is to a statement."""

    CONTENT = "content"
    CUE = "cue"
    SOURCE = "source"
    VIA = "via"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One span of one statement; `opens` marks where its words begin."""

    entry: Entry
    part: Part
    start: int
    end: int
    opens: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch that the same marks cover throughout, the outermost mark first."""

    start: int
    end: int
    text: str
    marks: tuple[Mark, ...]


def marks(entries: Iterable[Entry]) -> list[Mark]:
    """Every span of every statement, widest first, so that wider ones become outer elements."""
    return sorted(
        (mark for entry in entries for mark in _marks(entry)),
        key=lambda m: (m.start - m.end, m.entry.number),
    )


def segments(
    text: str, start: int, end: int, listed: list[Mark], points: Collection[int] = ()
) -> Iterator[Segment]:
    """Cut `text[start:end]` at every boundary and point in it; joined, the segments are that text again."""
    near = [m for m in listed if m.start < end and start < m.end]
    inside = {edge for m in near for edge in (m.start, m.end) if start < edge < end}
    inside |= {point for point in points if start < point < end}
    edges = [start, *sorted(inside), end]
    for left, right in pairwise(edges):
        if left < right:
            covering = tuple(m for m in near if m.start <= left and right <= m.end)
            yield Segment(start=left, end=right, text=text[left:right], marks=covering)


def _marks(entry: Entry) -> Iterator[Mark]:
    statement = entry.statement
    spans: list[tuple[Part, Span | None]] = [(Part.CONTENT, span) for span in statement.content]
    spans += [(Part.CUE, statement.cue), (Part.SOURCE, statement.source)]
    spans += [(Part.VIA, relay.span) for relay in statement.via]
    # Without words, the source or cue has to carry the statement's number.
    first = next((span for _, span in spans if span), None)
    for part, span in spans:
        if span:
            yield Mark(entry=entry, part=part, start=span.start, end=span.end, opens=span is first)

"""The article's text as HTML in which every statement is marked.

The text content of what `article` returns is the document's text, character
for character (a NUL or a lone surrogate, which HTML cannot hold, as U+FFFD):
labels are attributes that the style sheet shows. So what a reader copies from
the page is the text and nothing else.
"""

import re
from collections.abc import Collection, Iterator
from html import escape

from gainsay.publish.odd import ODD, harmless, named
from gainsay.publish.outline import Entry, Voice
from gainsay.publish.segments import Mark, Segment, marks, segments
from gainsay.records import BlockKind, Document

# As many colours as the style sheet defines; more speakers share them and keep their letters.
COLOURS = 8

_UNWRITABLE = re.compile("[\x00\ud800-\udfff]")


def colour(index: int) -> str:
    """The style class of the speaker with this index."""
    return f"v{index % COLOURS}"


def written(text: str) -> str:
    """`text` as HTML: escaped, odd characters kept but shut into an element where they cannot act."""
    parts, at = [], 0
    for found in ODD.finditer(text):
        parts += [escape(text[at : found.start()]), _shut_in(found[0])]
        at = found.end()
    return "".join((*parts, escape(text[at:])))


def attribute(text: str) -> str:
    """`text` for a double-quoted attribute, odd characters by their names."""
    return escape(harmless(text), quote=True)


def label(entry: Entry) -> str:
    """What stands beside the words of a statement: speaker's letter, statement's number."""
    return f"{entry.voice.label}{entry.number}"


def badge(voice: Voice, text: str) -> str:
    """A label in the colour of its speaker."""
    return f'<span class="badge {colour(voice.index)}">{text}</span>'


def article(document: Document, entries: tuple[Entry, ...], points: Collection[int] = ()) -> str:
    """The whole text, one element a block, every statement's spans marked.

    At each offset of `points` an empty element has the id `c` with the offset, to lead to.
    """
    listed = marks(entries)
    parts = []
    for kind, start, end in stretches(document):
        cut = segments(document.text, start, end, listed, points)
        inner = "".join((_point(s.start) if s.start in points else "") + _segment(s) for s in cut)
        parts.append(f'<p class="{kind.value}" dir="auto">{inner}</p>' if kind else inner)
    return "".join(parts)


def stretches(document: Document) -> Iterator[tuple[BlockKind | None, int, int]]:
    """The blocks and what lies between them, so that no character is lost.

    White space between blocks has no kind; words that no block claims count as body.
    """
    at = 0
    for block in sorted(document.blocks, key=lambda b: b.start):
        yield from _between(document.text, at, block.start)
        if block.end > max(at, block.start):
            yield block.kind, max(at, block.start), block.end
        at = max(at, block.end)
    yield from _between(document.text, at, len(document.text))


def _between(text: str, start: int, end: int) -> Iterator[tuple[BlockKind | None, int, int]]:
    if start < end:
        yield (BlockKind.BODY if text[start:end].strip() else None), start, end


def _point(offset: int) -> str:
    return f'<span class="at" id="c{offset}"></span>'


def _segment(segment: Segment) -> str:
    html = written(segment.text)
    # Wrapped from the inside out; each further layer draws its line one step lower.
    for depth, mark in enumerate(reversed(segment.marks)):
        html = _layer(mark, depth, html)
    opening = (m for m in segment.marks if m.opens and m.start == segment.start)
    return "".join(_anchor(m.entry) for m in opening) + html


def _layer(mark: Mark, depth: int, html: str) -> str:
    names = f"m {mark.part.value} {colour(mark.entry.voice.index)} s{mark.entry.number} d{min(depth, 4)}"
    # The innermost layer takes the tap; keyboards stop at the labels instead.
    focus = ' tabindex="-1"' if depth == 0 else ""
    return f'<span class="{names}"{focus}>{html}</span>'


def _anchor(entry: Entry) -> str:
    number, names = entry.number, f"mark {colour(entry.voice.index)} s{entry.number}"
    said = attribute(f"Statement {number}, {entry.voice.name}")
    return (
        f'<a class="{names}" id="t{number}" href="#s{number}" '
        f'data-mark="{label(entry)}" aria-label="{said}" aria-describedby="r{number}"></a>'
    )


def _shut_in(character: str) -> str:
    kept = (
        "\ufffd"
        if _UNWRITABLE.match(character)
        else f"&#{ord(character)};"
        if character == "\r"
        else character
    )
    return f'<bdi class="odd" data-code="{named(character)}">{kept}</bdi>'

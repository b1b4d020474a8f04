"""The text of an article as HTML: its statements in `<mark>` elements by which each can be led to.

The content of what `marked` returns is the document's text, character for character (as of
`gainsay.publish.markup`). Each mark of a statement has its number, the first one also its id.
Marks nest as the statements do; where two overlap, the shorter one is closed and opened again.
"""

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from gainsay.publish.markup import attribute, colour, stretches
from gainsay.publish.outline import Entry
from gainsay.publish.segments import Mark, Part, marks, segments
from gainsay.records import Document
from gainsay.serve.glosses import Gloss, glossed

# Characters before and after a statement that tell in which connection it was made.
_AROUND = 500


def marked(document: Document, entries: Iterable[Entry], told: Sequence[Gloss] = ()) -> Markup:
    """The whole text, a paragraph for each block, with what else is `told` of it."""
    listed = _listed(entries)
    begun: set[str] = set()
    parts = []
    for kind, start, end in stretches(document):
        inner = _inner(document.text, (start, end), listed, begun, told)
        parts.append(f'<p class="{kind.value}" dir="auto">{inner}</p>' if kind else inner)
    return Markup("".join(parts))


def passage(document: Document, entry: Entry) -> Markup:
    """The words around a statement, no further than its blocks reach, with its own words marked."""
    first, last = max(0, entry.start - _AROUND), min(len(document.text), entry.end + _AROUND)
    for _, start, end in stretches(document):
        first = start if first < start <= entry.start else first
        last = end if entry.end <= end < last else last
    # As if the statement had begun before: no number leads to a list that is not there.
    return Markup(_inner(document.text, (first, last), _listed([entry]), {entry.statement.id}, ()))


def _listed(entries: Iterable[Entry]) -> list[Mark]:
    return [mark for mark in marks(entries) if mark.part is not Part.VIA]


def _inner(
    text: str, extent: tuple[int, int], listed: list[Mark], begun: set[str], told: Sequence[Gloss]
) -> str:
    parts: list[str] = []
    open_: Sequence[Mark] = ()
    for segment in segments(text, *extent, listed):
        shared = _shared(open_, segment.marks)
        parts += [_close(mark) for mark in reversed(open_[shared:])]
        parts += [_open(mark, begun) for mark in segment.marks[shared:]]
        parts.append(glossed(segment.text, segment.start, told, begun))
        open_ = segment.marks
    parts += [_close(mark) for mark in reversed(open_)]
    return "".join(parts)


def _shared(one: Sequence[Mark], other: Sequence[Mark]) -> int:
    """How many of the outermost marks are the same."""
    return next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def _open(mark: Mark, begun: set[str]) -> str:
    """The opening tag; where a statement begins with its id, and its number, which leads to the list."""
    entry, names = mark.entry, colour(mark.entry.voice.index)
    tag = "<mark" if mark.part is Part.CONTENT else f'<span data-part="{mark.part.value}"'
    statement = entry.statement.id
    if not mark.opens or statement in begun:
        return f'{tag} class="{names}" data-statement="{entry.number}">'
    begun.add(statement)
    label = attribute(f"Statement {entry.number}, {entry.voice.name}")
    return (
        f'{tag} class="{names}" data-statement="{entry.number}" id="{attribute(statement)}">'
        f'<a class="number" href="#n{entry.number}" aria-label="{label}" data-number="{entry.number}"></a>'
    )


def _close(mark: Mark) -> str:
    return "</mark>" if mark.part is Part.CONTENT else "</span>"

"""Mark what each line of a text is: headline, caption, body, or the page's chrome.

Made for text that somebody copied from a page. The text itself is never
changed; a block is a line without surrounding white space, or the part of a
line that is left beside a credit. In doubt a line is body: a line of chrome
that gets through costs little, a sentence lost costs a statement.
"""

from collections.abc import Iterator, Mapping

from gainsay.clean import bottom, chrome, credits, top
from gainsay.clean.blocks import Cleaned
from gainsay.clean.bylines import is_desk_line
from gainsay.clean.marks import Marks
from gainsay.records import Block, BlockKind
from gainsay.spans import Span, trimmed


def clean(text: str, known: Mapping[int, BlockKind] | None = None) -> Cleaned:
    """Mark the lines of `text`; `known` gives the kinds of lines (by number) that are settled already."""
    marks = Marks.of(text, known or {})
    _furniture(marks)
    top.mark(marks)
    bottom.mark(marks)
    _captions(marks)
    return Cleaned(
        text=text,
        blocks=tuple(_blocks(marks)),
        facts=marks.facts,
        credits=tuple(dict.fromkeys(marks.credits)),
        mirrors=tuple(dict.fromkeys(marks.mirrors)),
    )


def _furniture(marks: Marks) -> None:
    """Lines that are furniture wherever they stand."""
    for number, line in list(marks.unknown()):
        rule = "desk" if is_desk_line(line) else chrome.rule(line)
        # "© Jane Doe/AFP" is a credit rather than a line of rights; `_captions` sees to it.
        if rule and not (rule == "rights" and credits.find(line)):
            marks.is_chrome(number, rule)


def _captions(marks: Marks) -> None:
    """Captions by their credits, calls to write to the author; what is left is body."""
    for number, line in enumerate(marks.lines):
        kind = marks.kinds.setdefault(number, BlockKind.BODY)
        if kind not in (BlockKind.BODY, BlockKind.CAPTION):
            continue
        found = credits.find(line.text)
        if found:
            marks.kinds[number] = BlockKind.CAPTION
            marks.cuts[number] = found.cuts
            marks.credits.extend([found.who] if found.who else [])
        elif (start := chrome.contact_start(line.text)) is not None:
            marks.cuts[number] = ((start, len(line.text)),)


def _blocks(marks: Marks) -> Iterator[Block]:
    """The blocks of all lines, the cut stretches as chrome."""
    for number, line in enumerate(marks.lines):
        at = 0
        for start, end in (*marks.cuts.get(number, ()), (len(line.text), len(line.text))):
            yield from _block(marks.kinds[number], line, at, start)
            yield from _block(BlockKind.CHROME, line, start, end)
            at = end


def _block(kind: BlockKind, line: Span, start: int, end: int) -> Iterator[Block]:
    start, end = trimmed(line.text, start, end)
    if start < end:
        yield Block(kind=kind, start=line.start + start, end=line.start + end)

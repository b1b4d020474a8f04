"""Wrapped lines for the terminal, by display cells (wide characters count two), no blanks at line ends."""

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

# However narrow the terminal, words get this many columns rather than one letter a line.
_LEAST = 16


def put(console: Console, line: Text) -> None:
    """Print one line that is already cut to the width."""
    line.rstrip()
    console.print(line, no_wrap=True, overflow="ignore", crop=False)


def hang(
    console: Console, prefix: Text, body: Text, *, repeat: bool = False, most: int | None = None
) -> None:
    """Wrap `body` behind `prefix`; further lines are indented as far, or `repeat` the prefix.

    What goes on after `most` lines is cut at a word, and … tells so.
    """
    rest = prefix if repeat else Text(" " * prefix.cell_len)
    width = max(console.width - prefix.cell_len, _LEAST)
    lines = _wrapped(console, body, width)
    if most and len(lines) > most:
        lines = [*lines[: most - 1], _cut(lines[most - 1], width)]
    for number, line in enumerate(lines):
        # Not `+`: it would spread the prefix's style over the line.
        put(console, Text.assemble(rest if number else prefix, line))


def between(console: Console, prefix: Text, body: Text, right: Text) -> None:
    """As `hang`, with `right` flush at the right end of the first line, or below where it is too narrow."""
    width = console.width - prefix.cell_len - right.cell_len - 2
    blank = Text(" " * prefix.cell_len)
    if width < _LEAST:
        hang(console, prefix, body)
        hang(console, blank, right)
        return
    first, *more = _wrapped(console, body, width)
    gap = " " * (console.width - prefix.cell_len - first.cell_len - right.cell_len)
    put(console, Text.assemble(prefix, first, gap, right))
    for line in more:
        put(console, Text.assemble(blank, line))


def _cut(line: Text, width: int) -> Text:
    """The line with … at its end, for which words give way until it fits."""
    kept = line.plain
    while cell_len(kept) >= width and " " in kept:
        kept = kept[: kept.rindex(" ")]
    # A word as wide as the line has no blank to cut at.
    while cell_len(kept) >= width:
        kept = kept[:-1]
    short = line[: len(kept.rstrip(" ,;:–—…"))]
    return Text.assemble(short, "…")


def _wrapped(console: Console, body: Text, width: int) -> list[Text]:
    lines = list(body.wrap(console, max(width, _LEAST)))
    for line in lines:
        line.rstrip()
    return lines or [Text()]

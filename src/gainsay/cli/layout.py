"""Wrapped lines for the terminal, by display cells (wide characters count two), no blanks at line ends."""

from rich.console import Console
from rich.text import Text

# However narrow the terminal, words get this many columns rather than one letter a line.
_LEAST = 16


def put(console: Console, line: Text) -> None:
    """Print one line that is already cut to the width."""
    line.rstrip()
    console.print(line, no_wrap=True, overflow="ignore", crop=False)


def hang(console: Console, prefix: Text, body: Text, *, repeat: bool = False) -> None:
    """Wrap `body` behind `prefix`; further lines are indented as far, or `repeat` the prefix."""
    rest = prefix if repeat else Text(" " * prefix.cell_len)
    for number, line in enumerate(_wrapped(console, body, console.width - prefix.cell_len)):
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


def _wrapped(console: Console, body: Text, width: int) -> list[Text]:
    lines = list(body.wrap(console, max(width, _LEAST)))
    for line in lines:
        line.rstrip()
    return lines or [Text()]

"""What the parts of the view share: a speaker's colour, words made harmless, headings over the parts."""

import re

from rich.console import Console
from rich.text import Text

from gainsay.cli import layout
from gainsay.publish.odd import harmless
from gainsay.publish.outline import Voice

# The six colours that every terminal theme makes legible on its own background;
# a seventh speaker shares one and is told apart by the letter.
_COLOURS = ("cyan", "magenta", "green", "yellow", "blue", "red")


def colour(voice: Voice) -> str:
    """The style of a speaker."""
    return _COLOURS[voice.index % len(_COLOURS)]


def clean(text: str) -> str:
    """On one line, and without codes that could drive the terminal."""
    return re.sub(r"\s+", " ", harmless(text)).strip()


def heading(console: Console, title: str) -> None:
    """A line across with the title in it, and an empty line on either side."""
    rule = "─" * (console.width - len(title) - 4)
    console.print()
    layout.put(console, Text.assemble(("── ", "dim"), (title, "bold"), (f" {rule}", "dim")))
    console.print()

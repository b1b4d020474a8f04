"""A reading for people, on a terminal or in a pipe.

Facts of the page, the speakers, then the statements in the order of the text:
who, how, through whom, the words in full, and where they stand. Without
colour it says the same, because each speaker also has a letter. No line ends
in blanks, so that what is piped or pasted is clean.
"""

import re

from rich.console import Console
from rich.text import Text

from gainsay.cli import layout
from gainsay.publish import phrases, quoted
from gainsay.publish.odd import harmless
from gainsay.publish.outline import Entry, Outline, Voice, outline
from gainsay.records import Document, Reading, Statement

# The six colours that every terminal theme makes legible on its own background;
# a seventh speaker shares one and is told apart by the letter.
_COLOURS = ("cyan", "magenta", "green", "yellow", "blue", "red")

# Columns before a statement's name: its number of up to three digits, two blanks, the letter.
_INDENT = 8


def show(reading: Reading, console: Console) -> None:
    """Print the view of `reading`, as wide as `console` is."""
    lines = outline(reading)
    _facts(reading.document, phrases.extent(reading, lines), console)
    _speakers(lines, console)
    for entry in lines.entries:
        console.print()
        _statement(entry, quoted.words(reading.document.text, entry.statement), console)


def divide(console: Console) -> None:
    """The line between two views."""
    console.print()
    layout.put(console, Text("─" * console.width, style="dim"))
    console.print()


def _facts(document: Document, extent: str, console: Console) -> None:
    title = _clean(document.title or "Article without a title")
    layout.hang(console, Text(), Text(title, style="bold"))
    console.print()
    for label, value in [*phrases.facts(document), ("read", extent)]:
        layout.hang(console, Text(f"  {label:<11}", style="dim"), Text(_clean(value)))


def _speakers(lines: Outline, console: Console) -> None:
    if lines.voices:
        console.print()
    for voice in lines.voices:
        letter = Text(f"  {voice.label:<3}", style=f"bold {_colour(voice)}")
        kind = f"{voice.kind.value}, " if voice.kind else ""
        count = phrases.counted(voice.statements, "statement")
        layout.between(console, letter, Text(_clean(voice.name)), Text(kind + count, style="dim"))


def _statement(entry: Entry, words: str, console: Console) -> None:
    colour, statement = _colour(entry.voice), entry.statement
    name = Text(_clean(entry.voice.name), style=f"bold {colour}")
    where = f"{entry.place}  {entry.start}–{entry.end}".strip()
    layout.between(console, _number(entry, colour), name, Text(where, style="dim"))
    blank = Text(" " * _INDENT)
    layout.hang(console, blank, _manner(statement))
    for label, value in _chain(statement):
        layout.hang(console, Text.assemble(blank, (f"{label:<14}", "dim")), Text(_clean(value)))
    layout.hang(console, Text.assemble(blank, ("│ ", colour)), Text(_clean(words)), repeat=True)


def _number(entry: Entry, colour: str) -> Text:
    letter = f"{entry.voice.label:<{_INDENT - 5}}"
    return Text.assemble((f"{entry.number:>3}  ", "dim"), (letter, f"bold {colour}"))


def _manner(statement: Statement) -> Text:
    parts = [f"{statement.manner.value} speech"]
    parts += [statement.speaker.kind.value] if statement.speaker else []
    parts += [f"“{_clean(statement.cue.text)}”"] if statement.cue else []
    return Text.assemble(phrases.act_in_words(statement), (" · " + " · ".join(parts), "dim"))


def _chain(statement: Statement) -> list[tuple[str, str]]:
    """What stands between the speaker and the page, where the text tells it."""
    anonymity = statement.speaker and statement.speaker.anonymity
    rows = [
        ("spokesperson", phrases.spokesperson(statement)),
        ("through", phrases.through(statement)),
        ("not named", anonymity.text if anonymity else ""),
        ("said on", phrases.when_in_words(statement.said_on) if statement.said_on else ""),
    ]
    return [(label, value) for label, value in rows if value]


def _colour(voice: Voice) -> str:
    return _COLOURS[voice.index % len(_COLOURS)]


def _clean(text: str) -> str:
    """On one line, and without codes that could drive the terminal."""
    return re.sub(r"\s+", " ", harmless(text)).strip()

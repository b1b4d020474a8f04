"""A reading for people, on a terminal or in a pipe.

Facts of the page, the disputes, the speakers, then the statements that are in
no dispute in the order of the text: who, how, through whom, the words, and
where they stand; then times, places, actors, figures, events and doubts; last the
silences and the outlet's loaded words. Without
colour it says the same, because each speaker also has a letter. No line ends
in blanks, so that what is piped or pasted is clean.
"""

from rich.console import Console
from rich.text import Text

from gainsay.cli import disputes, layout
from gainsay.cli.paint import clean, colour, heading
from gainsay.publish import phrases, quoted
from gainsay.publish.asides import asides
from gainsay.publish.contests import contests
from gainsay.publish.facts import Table, tables
from gainsay.publish.outline import Entry, Outline, outline
from gainsay.records import Document, Reading, Statement

# Columns before a statement's name: its number of up to three digits, two blanks, the letter.
_INDENT = 8


def show(reading: Reading, console: Console) -> None:
    """Print the view of `reading`, as wide as `console` is."""
    lines = outline(reading)
    found = contests(reading, lines)
    disputed = {entry.number for contest in found for entry in contest.entries()}
    text = reading.document.text
    _facts(reading.document, phrases.extent(reading, lines), console)
    disputes.show(found, text, console)
    _speakers(lines, console)
    _statements(tuple(e for e in lines.entries if e.number not in disputed), bool(found), text, console)
    _tables(tables(reading, lines), console)
    _asides(reading, console)


def show_statement(reading: Reading, statement: str, console: Console) -> None:
    """Print the statement with the id `statement`, with the article it stands in."""
    lines = outline(reading)
    found = tuple(entry for entry in lines.entries if entry.statement.id == statement)
    _facts(reading.document, phrases.extent(reading, lines), console)
    _statements(found, False, reading.document.text, console)


def show_actor(reading: Reading, actor: str, console: Console) -> None:
    """Print the actor with the id `actor` and all that it says in the article."""
    lines = outline(reading)
    (found,) = (one for one in reading.actors if one.id == actor)
    _facts(reading.document, phrases.extent(reading, lines), console)
    _tables(tables(Reading(document=reading.document, statements=(), actors=(found,)), lines), console)
    said = tuple(e for e in lines.entries if e.statement.speaker and e.statement.speaker.id == actor)
    _statements(said, False, reading.document.text, console)


def divide(console: Console) -> None:
    """The line between two views."""
    console.print()
    layout.put(console, Text("━" * console.width, style="dim"))
    console.print()


def _facts(document: Document, extent: str, console: Console) -> None:
    title = clean(document.title or "Article without a title")
    layout.hang(console, Text(), Text(title, style="bold"))
    console.print()
    for label, value in [*phrases.facts(document), ("read", extent)]:
        layout.hang(console, Text(f"  {label:<11}", style="dim"), Text(clean(value)))


def _speakers(lines: Outline, console: Console) -> None:
    if lines.voices:
        heading(console, "Speakers")
    for voice in lines.voices:
        letter = Text(f"  {voice.label:<3}", style=f"bold {colour(voice)}")
        kind = f"{voice.kind.value}, " if voice.kind else ""
        count = phrases.counted(voice.statements, "statement")
        layout.between(console, letter, Text(clean(voice.name)), Text(kind + count, style="dim"))


def _statements(entries: tuple[Entry, ...], disputed: bool, text: str, console: Console) -> None:
    if entries:
        heading(console, "Other statements" if disputed else "Statements")
    for number, entry in enumerate(entries):
        if number:
            console.print()
        _statement(entry, quoted.words(text, entry.statement), console)


def _statement(entry: Entry, words: str, console: Console) -> None:
    name = Text(clean(entry.voice.name), style=f"bold {colour(entry.voice)}")
    where = f"{entry.place}  {entry.start}–{entry.end}".strip()
    layout.between(console, _number(entry), name, Text(where, style="dim"))
    blank = Text(" " * _INDENT)
    layout.hang(console, blank, _manner(entry.statement))
    for label, value in phrases.chain(entry.statement):
        layout.hang(console, Text.assemble(blank, (f"{label:<14}", "dim")), Text(clean(value)))
    bar = Text.assemble(blank, ("│ ", colour(entry.voice)))
    layout.hang(console, bar, Text(clean(words)), repeat=True, most=disputes.MOST)


def _tables(known: tuple[Table, ...], console: Console) -> None:
    for table in known:
        heading(console, table.title)
        for row in table.rows:
            layout.between(
                console, Text("  "), Text(clean(row.name), style="bold"), Text(row.where(), style="dim")
            )
            for detail in row.details:
                layout.hang(console, Text(" " * 6), Text(clean(detail)), most=disputes.MOST)


def _asides(reading: Reading, console: Console) -> None:
    for title, members in asides(reading):
        heading(console, title)
        for aside in members:
            layout.between(console, Text("  "), Text(clean(aside.remark)), Text(aside.place, style="dim"))
            bar = Text("  │ ", style="dim")
            layout.hang(console, bar, Text(clean(aside.text)), repeat=True, most=disputes.MOST)


def _number(entry: Entry) -> Text:
    letter = f"{entry.voice.label:<{_INDENT - 5}}"
    return Text.assemble((f"{entry.number:>3}  ", "dim"), (letter, f"bold {colour(entry.voice)}"))


def _manner(statement: Statement) -> Text:
    parts = [f"{statement.manner.value} speech"]
    parts += [statement.speaker.kind.value] if statement.speaker else []
    parts += [f"“{clean(statement.cue.text)}”"] if statement.cue else []
    return Text.assemble(phrases.act_in_words(statement), (" · " + " · ".join(parts), "dim"))

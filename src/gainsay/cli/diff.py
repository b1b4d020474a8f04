"""`gainsay diff`: what differs between two articles or two revisions of one, for people and as JSON."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.text import Text

from gainsay.cli import layout, output
from gainsay.cli.paint import clean, heading
from gainsay.errors import UsageError
from gainsay.keep import Ledger, opened
from gainsay.keep.revisions import revisions
from gainsay.link.revisions import Change, Difference, Pair, Piece, compared, difference
from gainsay.publish.outline import place_of
from gainsay.publish.phrases import date_in_words
from gainsay.records import Reading, Statement

# Characters of unchanged words that are shown on either side of a change.
_AROUND = 80
_STYLES = {Change.REMOVED: "red strike", Change.ADDED: "green"}
_MARKS = {Change.REMOVED: ("[-", "-]"), Change.ADDED: ("{+", "+}")}


def run(article: str, other: str | None, ledger: str | None, *, json: bool) -> int:
    """Print what `other` has otherwise than `article`; returns the exit status.

    Without `other`, what `article` has otherwise than the revision before it. Raises UsageError where
    the ledger holds no such article or no earlier revision, and LedgerError.
    """
    with opened(ledger, new=False) as kept:
        first, second = (article, other) if other else (_before(kept, article), article)
        old, new = _article(kept, first), _article(kept, second)
        found = difference(old, new)
        if json:
            output.put_indented(found)
            return 0
        console = output.console()
        _heads(kept, old, new, found, console)
    _facts(found, console)
    _words(found.words, old, new, console)
    _statements("Statements gone", found.gone, console)
    _statements("New statements", found.added, console)
    _changed(found.changed, console)
    return 0


def _article(kept: Ledger, document: str) -> Reading:
    reading = kept.reading(document)
    if reading is None:
        raise UsageError(f"no article in {kept.name} has the id {document}; `gainsay search` finds ids")
    return reading


def _before(kept: Ledger, article: str) -> str:
    _article(kept, article)
    listed = [one.document for one in revisions(kept, article)]
    at = listed.index(article) if article in listed else 0
    if at == 0:
        raise UsageError(f"{article} has no revision before it; give the article to compare with too")
    return listed[at - 1]


def _heads(kept: Ledger, old: Reading, new: Reading, found: Difference, console: Console) -> None:
    title = new.document.title or old.document.title or "Article without a title"
    layout.hang(console, Text(), Text(clean(title), style="bold"))
    console.print()
    numbers = [_counted(found.words, change) for change in (Change.REMOVED, Change.ADDED)]
    rows = [
        ("old", _head(kept, old)),
        ("new", _head(kept, new)),
        ("words", f"{numbers[0]} removed, {numbers[1]} added"),
        (
            "statements",
            f"{len(found.gone)} gone, {len(found.added)} new, {len(found.changed)} changed",
        ),
    ]
    for label, value in rows:
        layout.hang(console, Text(f"  {label:<12}", style="dim"), Text(clean(value)))


def _head(kept: Ledger, reading: Reading) -> str:
    """`d12…, revision 2, The Tidewater Post, captured 14 May 2031`."""
    document = reading.document
    own = next((one for one in revisions(kept, document.id) if one.document == document.id), None)
    parts = [
        document.id,
        f"revision {own.revision}" if own else None,
        document.outlet,
        f"captured {date_in_words(own.retrieved)}" if own and own.retrieved else None,
    ]
    return ", ".join(filter(None, parts))


def _counted(pieces: Iterable[Piece], change: Change) -> str:
    number = sum(len(piece.text.split()) for piece in pieces if piece.change is change)
    return f"{number:,}"


def _facts(found: Difference, console: Console) -> None:
    if found.facts:
        heading(console, "Page")
    for fact in found.facts:
        for sign, value, change in (("-", fact.old, Change.REMOVED), ("+", fact.new, Change.ADDED)):
            label = f"  {fact.name if sign == '-' else '':<12}{sign} "
            shown = Text(clean(value or "unknown"), style=_STYLES[change])
            layout.hang(console, Text(label, style="dim"), shown)


@dataclass(frozen=True, slots=True)
class _Hunk:
    """Some changes that stand near one another, with the words around them."""

    pieces: tuple[tuple[Change, str], ...]
    old: int
    new: int

    def changes_words(self) -> bool:
        """Whether more than white space differs."""
        return any(text.strip() for change, text in self.pieces if change is not Change.SAME)


def _words(pieces: Sequence[Piece], old: Reading, new: Reading, console: Console) -> None:
    hunks = [
        hunk for hunk in _hunks(pieces) if any(t.strip() for c, t in hunk.pieces if c is not Change.SAME)
    ]
    if hunks:
        heading(console, "Words")
    for number, hunk in enumerate(hunks):
        if number:
            console.print()
        place = place_of(new.document, hunk.new) or place_of(old.document, hunk.old)
        layout.hang(console, Text("  "), Text(place or "text", style="dim"))
        layout.hang(console, Text("  │ ", style="dim"), _painted(hunk.pieces, console), repeat=True)


def _hunks(pieces: Sequence[Piece]) -> Iterator[_Hunk]:
    """The changes with some words around them, which end with the line; a change in the next is another."""
    held: list[tuple[Change, str]] = []
    old = new = 0
    changes = False
    for piece in pieces:
        if piece.change is not Change.SAME:
            if not changes:
                old, new, changes = piece.old, piece.new, True
            held.append((piece.change, piece.text))
            continue
        before, after = _beginning(piece.text), _ending(piece.text)
        if changes and len(before) + len(after) < len(piece.text):
            yield _Hunk((*held, (Change.SAME, before)), old, new)
            held, changes = [], False
        held = [*held, (Change.SAME, piece.text)] if changes else [(Change.SAME, after)]
    if changes:
        yield _Hunk(tuple(held), old, new)


def _beginning(text: str) -> str:
    line = text.partition("\n")[0]
    return line if len(line) <= _AROUND else line[:_AROUND].rpartition(" ")[0] + " …"


def _ending(text: str) -> str:
    line = text.rpartition("\n")[2]
    return line if len(line) <= _AROUND else "… " + line[-_AROUND:].partition(" ")[2]


def _painted(pieces: Iterable[tuple[Change, str]], console: Console) -> Text:
    """The words in colour, or between marks where there is none."""
    plain = console.color_system is None
    shown = Text()
    for change, text in pieces:
        words = clean(text)
        if text[:1].isspace() or not words:
            _space(shown)
        if words:
            before, after = _MARKS[change] if change in _MARKS and plain else ("", "")
            shown.append(f"{before}{words}{after}", style=_STYLES.get(change))
        if text[-1:].isspace():
            _space(shown)
    return shown


def _space(shown: Text) -> None:
    if shown.plain and not shown.plain.endswith(" "):
        shown.append(" ")


def _statements(title: str, statements: Sequence[Statement], console: Console) -> None:
    if statements:
        heading(console, title)
    for one in statements:
        _statement(one, f"{_speaker(one)}, {one.act.value.replace('_', ' ')}", console)
        layout.hang(console, Text("      "), Text(clean(_said(one))), most=3)


def _changed(pairs: Sequence[Pair], console: Console) -> None:
    if pairs:
        heading(console, "Statements changed")
    for pair in pairs:
        told = [_speaker(pair.new), pair.new.act.value.replace("_", " ")]
        if "speaker" in pair.what:
            told[0] = f"{_speaker(pair.old)} → {told[0]}"
        if "act" in pair.what:
            told[1] = f"{pair.old.act.value.replace('_', ' ')} → {told[1]}"
        if "said_on" in pair.what:
            told.append("another day")
        _statement(pair.new, ", ".join(told), console)
        pieces = ((piece.change, piece.text) for piece in compared(_said(pair.old), _said(pair.new)))
        layout.hang(console, Text("      "), _painted(pieces, console))


def _statement(one: Statement, told: str, console: Console) -> None:
    layout.between(console, Text("  "), Text(clean(told), style="bold"), Text(one.id, style="dim"))


def _speaker(one: Statement) -> str:
    return one.speaker.name if one.speaker else "speaker not found"


def _said(one: Statement) -> str:
    return " … ".join(span.text for span in one.content)


def shown(kept: Ledger, document: str, console: Console) -> None:
    """Print the other revisions of an article, where it has any."""
    listed = revisions(kept, document)
    if len(listed) < 2:
        return
    heading(console, "Revisions")
    for one in listed:
        when = (
            f"captured {date_in_words(one.retrieved)}"
            if one.retrieved
            else f"added {date_in_words(one.added)}"
        )
        label = f"  {one.revision:>3}  {one.document}" + ("  (this one)" if one.document == document else "")
        layout.between(console, Text(), Text(label), Text(when, style="dim"))
    # The first has none before it to be compared with.
    later = listed[1].document if listed[0].document == document else document
    layout.hang(console, Text("  "), Text(f"`gainsay diff {later}` shows what changed", style="dim"))

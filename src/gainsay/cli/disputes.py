"""The disputes at the head of the view: the claim, then each role in the margin with who speaks in it.

A statement's words stand in full once at most: where the claim repeats them,
or they had their place in a dispute before, a line says so.
"""

import re

from rich.console import Console
from rich.text import Text

from gainsay.cli import layout
from gainsay.cli.paint import clean, colour, heading
from gainsay.publish import phrases, quoted
from gainsay.publish.contests import Contest, Group, Part, contests
from gainsay.publish.outline import Entry, outline
from gainsay.records import Reading, SpeakerKind

# Lines of a statement's words before they are cut: what a glance takes in.
MOST = 3

# The margin of the roles; as wide as that of the facts, so that both columns line up.
_MARGIN = 13

# The letter or number before a member, with its blank; numbers have up to three digits.
_LABEL = 4

_NOT_SAID = re.compile(r"[^\w\s]")


def show(contests: tuple[Contest, ...], text: str, console: Console) -> None:
    """Print the disputes of the article `text`."""
    seen: dict[int, int] = {}
    for contest in contests:
        of = f" of {len(contests)}" if len(contests) > 1 else ""
        heading(console, f"Dispute {contest.number}{of}")
        layout.hang(console, Text("  "), Text(clean(contest.dispute.claim), style="bold"), most=MOST)
        for part in contest.parts:
            console.print()
            _part(part, contest, text, seen, console)
        seen |= {entry.number: seen.get(entry.number, contest.number) for entry in contest.entries()}


def show_one(reading: Reading, dispute: str, console: Console) -> None:
    """Print the dispute with the id `dispute`, its members numbered as in the whole article."""
    found = contests(reading, outline(reading))
    show(tuple(c for c in found if c.dispute.id == dispute), reading.document.text, console)


def _part(part: Part, contest: Contest, text: str, seen: dict[int, int], console: Console) -> None:
    margin = Text(f"  {part.role.label:<{_MARGIN - 2}}", style="bold")
    blank = Text(" " * _MARGIN)
    for number, group in enumerate(part.groups):
        _speaker(group, blank if number else margin, console)
        for entry in group.entries:
            _member(entry, contest.dispute.claim, text, seen.get(entry.number), console)
    if part.note:
        layout.hang(console, blank if part.groups else margin, Text(clean(part.note), style="italic"))


def _speaker(group: Group, margin: Text, console: Console) -> None:
    voice = group.voice
    style = f"bold {colour(voice)}"
    letter = Text.assemble(margin, (f"{voice.label:<{_LABEL}}", style))
    # Most are named; what stands out at the right end is who is not.
    kind = voice.kind.value if voice.kind and voice.kind is not SpeakerKind.NAMED else ""
    layout.between(console, letter, Text(clean(voice.name), style=style), Text(kind, style="dim"))


def _member(entry: Entry, claim: str, text: str, seen: int | None, console: Console) -> None:
    """A line of how it came, then the words, unless they stand in the claim or in a dispute before."""
    words = clean(quoted.words(text, entry.statement))
    chain = [clean(link) for link in phrases.links(entry.statement)]
    if seen:
        chain, words = [f"as in dispute {seen}"], ""
    elif _bare(words) == _bare(claim):
        chain, words = ["in the claim’s words", *chain], ""
    how = Text.assemble(clean(phrases.reported_by(entry.statement)), *((f" · {c}", "dim") for c in chain))
    number = Text.assemble(" " * _MARGIN, (f"{entry.number:<{_LABEL}}", "dim"))
    layout.between(console, number, how, Text(entry.place, style="dim"))
    if words:
        bar = Text.assemble(" " * _MARGIN, (f"{'│':<{_LABEL}}", colour(entry.voice)))
        layout.hang(console, bar, Text(words), repeat=True, most=MOST)


def _bare(words: str) -> str:
    """For comparison: the claim is worded without "that", quotation marks and a capital of its own."""
    return " ".join(_NOT_SAID.sub(" ", words).casefold().removeprefix("that ").split())

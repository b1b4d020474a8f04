"""`gainsay show` of a story: its articles and their origins, what is contested in it, its counts."""

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from gainsay.cli import judge, layout, origins, output
from gainsay.cli.board import in_line
from gainsay.cli.lists import put_hit
from gainsay.cli.paint import clean, heading
from gainsay.keep import Ledger
from gainsay.keep.heads import Disputed
from gainsay.link.tolls import Toll, each_once
from gainsay.link.whole_story import Story
from gainsay.link.whole_story import story as whole
from gainsay.publish.counts import count_in_words, estimates, toll_in_words
from gainsay.publish.phrases import date_in_words


def show(wanted: str, kept: Ledger, *, json: bool) -> bool:
    """Print the story with this id; whether there is one."""
    story = whole(kept, wanted)
    if story is None:
        return False
    if json:
        output.put_indented(story)
    else:
        _show(story, kept, output.console())
        judge.of(wanted, kept, output.console())
    return True


def _show(story: Story, kept: Ledger, console: Console) -> None:
    for hit in story.articles:
        put_hit(hit, console)
    origins.story([hit.document for hit in story.articles], kept, console)
    _claims("Contested", story.disputes, console)
    _claims("Not contested, from several origins", story.agreed, console)
    told = [one for one in story.figures if len({(c.low, c.high) for c in one.counts}) > 1]
    if told:
        heading(console, "Counts that differ")
    for toll in told:
        _toll(toll, console)


def _claims(title: str, listed: Sequence[Disputed], console: Console) -> None:
    if listed:
        heading(console, title)
    for one in listed:
        in_line(one, console)


def _toll(toll: Toll, console: Console) -> None:
    """What is counted, what the data sets would make of it, then each count with its giver."""
    what = toll_in_words(toll)
    read_as = ", ".join(f"{name} {number:,}" for name, number in estimates(toll))
    layout.between(console, Text("  "), Text(clean(what), style="bold"), Text(read_as, style="dim"))
    for one in each_once(toll.counts):
        giver = one.giver if one.giver == one.outlet else f"{one.giver} ({one.outlet})"
        day = date_in_words(one.day) if one.day else "day unknown"
        line = Text(f"{count_in_words(one)}, by {clean(giver)}")
        layout.between(console, Text("    "), line, Text(day, style="dim"))
    for left, right in toll.conflicts:
        left_told, right_told = (f"{count_in_words(count)} by {count.giver}" for count in (left, right))
        told = f"{left_told} and {right_told} cannot both hold."
        layout.hang(console, Text("    "), Text(clean(told), style="italic"))
    if toll.rises:
        layout.hang(console, Text("    "), Text("They rise over time.", style="italic"))
    console.print()

"""`gainsay judge`, and how judgements are told."""

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from gainsay.cli import layout, output
from gainsay.cli.paint import clean, heading
from gainsay.keep import Ledger, judgements, opened
from gainsay.keep.judgements import Judgement, Verb
from gainsay.keep.lookup import judgements_on
from gainsay.link.judging import By, judge, login, undo
from gainsay.publish.phrases import counted, date_in_words

_BETWEEN = {Verb.MERGE: " with ", Verb.SPLIT: " from "}


def run(verb: str, ids: Sequence[str], by: tuple[str | None, str], ledger: str | None, *, json: bool) -> int:
    """Judge things with these ids; returns the exit status. Raises UsageError and LedgerError."""
    person = By(who=by[0] or login(), why=by[1])
    with opened(ledger, new=False) as kept:
        made = undo(kept, person, ids[0]) if verb == Verb.UNDO else judge(kept, person, Verb(verb), *ids)
    if json:
        output.put_indented(made)
    else:
        _line(made, output.console())
    return 0


def listed(ledger: str | None, *, json: bool) -> int:
    """Print all judgements; returns the exit status."""
    with opened(ledger, new=False) as kept, kept.looking() as connection:
        found = judgements.every(connection)
    if json:
        output.put_indented(found)
        return 0
    console = output.console()
    for one in found:
        _line(one, console)
    layout.put(console, Text(counted(len(found), "judgement"), style="dim"))
    return 0


def of(thing: str, ledger: Ledger, console: Console) -> None:
    """Print who judged what of a thing, if anybody did."""
    with ledger.looking() as connection:
        found = judgements_on(connection, thing)
    if found:
        heading(console, "Judgements")
    for one in found:
        _line(one, console, margin="  ")


def _line(one: Judgement, console: Console, margin: str = "") -> None:
    """What was done, by whom, when and why, and whether it holds."""
    things = _BETWEEN.get(one.verb, " ").join(thing.id for thing in (one.thing, one.other) if thing)
    told = Text.assemble((one.verb.value, "bold"), f" {things}")
    layout.between(console, Text(margin), told, Text(one.id, style="dim"))
    why = f"{one.who}, {date_in_words(one.made[:10])}: {one.why}"
    layout.hang(console, Text(margin + "    "), Text(clean(why)))
    if one.undone is not None:
        layout.hang(console, Text(margin + "    "), Text(f"undone by {one.undone}", style="italic"))

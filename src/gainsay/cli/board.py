"""`gainsay disputes` and `gainsay show` of a claim: who stands on which side of it, across all articles."""

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from gainsay.cli import judge, layout, output
from gainsay.cli.lists import end, entry
from gainsay.cli.paint import clean, heading
from gainsay.keep import Ledger, opened
from gainsay.keep.board import Entry, Near, State, Whole, claim, claims_with, disputed
from gainsay.keep.heads import Disputed, Side
from gainsay.keep.positions import Position, Step
from gainsay.keep.search import Filters
from gainsay.keep.tellings import together
from gainsay.publish import phrases
from gainsay.publish.contests import ROLES
from gainsay.publish.phrases import counted, date_in_words, interval_in_words

# Lines of a statement's words before they are cut, and the margin under which they stand.
_MOST = 3
_MARGIN = Text("      ")
_LABELS = {role.field: role.title for role in ROLES}


def listed(filters: Filters, ledger: str | None, *, rejected: bool, json: bool) -> int:
    """Print the disputes across articles; returns the exit status."""
    with opened(ledger, new=False) as kept:
        found = disputed(kept, filters, State.REJECTED if rejected else State.STANDING)
    if json:
        output.put_indented(found)
        return 0
    console = output.console()
    for one in found:
        in_line(one, console)
    end(counted(len(found), "dispute"), len(found), filters, console)
    return 0


def of_statement(statement: str, kept: Ledger, console: Console) -> None:
    """Print the claims that a statement is on."""
    found = claims_with(kept, statement)
    if found:
        heading(console, "Claims that it is on")
    for name, words, role in found:
        layout.between(
            console, Text("  "), Text(name, style="bold"), Text(_LABELS[role].lower(), style="dim")
        )
        layout.hang(console, Text("    "), Text(clean(words)), most=_MOST)


def in_line(one: Disputed, console: Console) -> None:
    """The claim, who is on either side, and when it last moved."""
    moved = f"last moved {date_in_words(one.last_moved)}" if one.last_moved else ""
    entry(Text(one.id, style="bold"), [one.verdict], moved, console)
    layout.hang(console, Text("    "), Text(clean(one.claim)), most=_MOST)
    contested = bool(one.denied.statements)
    for side, verb in ((one.asserted, "asserted"), (one.denied, "denied"))[: 2 if contested else 1]:
        who = f" by {_some(side.speakers)}" if side.speakers else ""
        told = f"{verb}{who} ({_extent(side)})" if side.statements else f"{verb} by nobody that was found"
        layout.hang(console, Text("    "), Text(clean(told), style="dim"), most=_MOST)
    console.print()


def _some(names: Sequence[str], most: int = 3) -> str:
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more


def _extent(side: Side) -> str:
    return f"{counted(len(side.outlets), 'outlet')}, {counted(side.origins, 'independent origin')}"


def show(wanted: str, kept: Ledger, *, json: bool) -> bool:
    """Print the claim with this id; whether there is one."""
    whole = claim(kept, wanted)
    if whole is None:
        return False
    if json:
        output.put_indented(whole)
    else:
        _show(whole, output.console())
        judge.of(wanted, kept, output.console())
    return True


def _show(whole: Whole, console: Console) -> None:
    head = whole.head
    judged = f" ({head.verdict})" if head.verdict else ""
    heading(console, ("Dispute" if head.denied.statements else "Claim") + judged)
    layout.hang(console, Text("  "), Text(clean(head.claim), style="bold"))
    days = [
        f"{verb} {date_in_words(day)}"
        for verb, day in (
            ("first asserted", head.first_asserted),
            ("first denied", head.first_denied),
            ("last moved", head.last_moved),
        )
        if day
    ]
    layout.hang(console, Text("  "), Text("; ".join([*days, f"story {head.story}"]), style="dim"))
    if head.figures_in_conflict:
        differ = f"Its statements count differently: {', '.join(head.figures_in_conflict)}."
        layout.hang(console, Text("  "), Text(differ, style="italic"))
    for role in _LABELS:
        entries = [one for one in whole.entries if one.role == role]
        if entries or role in {"asserted", "denied"}:
            console.print()
            _role(role, entries, head, console)
    told = [one for one in whole.positions if len({step.role for step in one.steps}) > 1 or _lasts(one)]
    if told:
        heading(console, "Positions over time")
    for position in told:
        _position(position, console)
    _near(whole.near, console)


def _near(near: Sequence[Near], console: Console) -> None:
    """The claims of the story that this one is narrower or wider than, or near."""
    if near:
        heading(console, "Near it, and not the same")
    for one in near:
        layout.between(
            console, Text("  "), Text(clean(one.claim)), Text(f"{one.kind} · {one.id}", style="dim")
        )


def _lasts(position: Position) -> bool:
    """Whether the party is heard on more than one day."""
    return len({step.day for step in position.steps if step.day}) > 1


def _role(role: str, entries: Sequence[Entry], head: Disputed, console: Console) -> None:
    side = {"asserted": head.asserted, "denied": head.denied}.get(role)
    right = Text(_extent(side) if side and entries else "", style="dim")
    layout.between(console, Text("  "), Text(_LABELS[role], style="bold"), right)
    if not entries:
        layout.hang(console, Text("    "), Text("by nobody that was found", style="italic"))
    for reason in side.reasons if side else ():
        layout.hang(console, Text("    "), Text(clean(reason) + ".", style="italic"))
    if side and side.without_part < side.origins:
        part = f"{side.without_part} of {counted(side.origins, 'origin')} with no part in this side."
        layout.hang(console, Text("    "), Text(part, style="italic"))
    for alike in together(entries):
        _entry(alike, console)


def _words(one: Entry) -> str:
    return " … ".join(clean(span.text) for span in one.statement.content)


def _entry(alike: Sequence[Entry], console: Console) -> None:
    one, *others = alike
    statement = one.statement
    who = statement.speaker.name if statement.speaker else "speaker not found"
    layout.between(console, Text("    "), Text(clean(who), style="bold"), Text(_where(one), style="dim"))
    layout.hang(console, _MARGIN, Text(_words(one)), most=_MOST)
    links = [phrases.reported_by(statement), *phrases.links(statement), statement.id]
    layout.hang(console, _MARGIN, Text(clean(" · ".join(links)), style="dim"))
    for other in others:
        told = f"also {_where(other)} · {other.statement.id}"
        layout.hang(console, _MARGIN, Text(clean(told), style="dim"))


def _where(one: Entry) -> str:
    outlet = one.origin.outlet_name if one.origin else one.document
    said = one.statement.said_on
    when = date_in_words(one.day) if one.day else ""
    if said is not None and said.latest is not None and said.earliest != said.latest:
        when = interval_in_words(said)
    return clean(", ".join(filter(None, [outlet, when])))


def _position(position: Position, console: Console) -> None:
    """Each position that the party takes: when first, when last, how often, and by whom it was spoken."""
    layout.hang(console, Text("  "), Text(clean(position.party), style="bold"))
    by_role: dict[str, list[Step]] = {}
    for step in position.steps:
        by_role.setdefault(step.role, []).append(step)
    for role, steps in by_role.items():
        days = [date_in_words(step.day) for step in steps if step.day] or ["day unknown"]
        span = " to ".join(dict.fromkeys((days[0], days[-1])))
        often = f", {len(steps)} times" if len(steps) > 1 else ""
        speakers = [name for name in dict.fromkeys(step.speaker for step in steps) if name != position.party]
        by = f" ({_some(speakers)})" if speakers else ""
        change = steps[0].change == "moved"
        told = f"{_LABELS[role].lower()}{by}{often}"
        line = Text.assemble(told, (" – a change", "bold") if change else "")
        layout.between(console, Text("    "), line, Text(span, style="dim"))

"""`gainsay search`, `gainsay stories` and `gainsay verify`: what a ledger holds, in lines."""

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from gainsay.cli import layout, output
from gainsay.cli.paint import clean, heading
from gainsay.errors import LedgerError
from gainsay.keep import Ledger, opened, verify
from gainsay.keep.search import Filters, Hit, copies_of, search, stories
from gainsay.publish.phrases import counted, date_in_words


def find(words: str, filters: Filters, ledger: str | None, *, json: bool) -> int:
    """Print the statements and articles that hold `words`; returns the exit status."""
    with opened(ledger, new=False) as kept:
        hits = search(kept, words, filters)
    if json:
        output.put_indented(hits)
        return 0
    console = output.console()
    for hit in hits:
        put_hit(hit, console)
    end(f"{len(hits):,} found", len(hits), filters, console)
    return 0


def told(filters: Filters, ledger: str | None, *, json: bool) -> int:
    """Print the stories; returns the exit status."""
    with opened(ledger, new=False) as kept:
        found = stories(kept, filters)
    if json:
        output.put_indented(found)
        return 0
    console = output.console()
    for one in found:
        extent = [
            counted(one.articles, "article"),
            counted(one.outlets, "outlet"),
            counted(one.origins, "origin"),
        ]
        days = " to ".join(dict.fromkeys(date_in_words(day) for day in (one.first, one.last) if day))
        entry(Text(one.id, style="bold"), extent, days, console)
        layout.hang(console, Text("    "), Text(clean(one.title or "Article without a title")), most=3)
        console.print()
    end(counted(len(found), "story", "stories"), len(found), filters, console)
    return 0


def shared(document: str, kept: Ledger) -> None:
    """Print the articles that share the wording of one."""
    console = output.console()
    found = copies_of(kept, document)
    if found:
        heading(console, "Copies")
    for hit, share in found:
        said = f"{share:.0%} of the shorter one’s wording"
        entry(Text(f"  {hit.document}", style="bold"), [said], _stands(hit.outlet, hit.published), console)


def check(ledger: str | None, *, json: bool) -> int:
    """Print what does not hold in the ledger; returns the exit status."""
    with opened(ledger, new=False) as kept:
        faults = list(verify.faults(kept))
    if json:
        output.put_indented({"ledger": kept.name, "ok": not faults, "faults": faults})
    else:
        for fault in faults:
            print(clean(fault))
        print(f"{kept.name}: {counted(len(faults), 'fault') if faults else 'everything holds'}")
    return LedgerError.exit_status if faults else 0


def put_hit(hit: Hit, console: Console) -> None:
    """A statement or an article with its id, where it stands, and its words or title."""
    head = Text(hit.statement or hit.document, style="bold")
    said = [hit.speaker or "speaker not found", hit.act, hit.verdict] if hit.statement else ["article"]
    entry(head, said, _stands(hit.outlet, hit.published), console)
    words = hit.words if hit.statement else hit.title or "Article without a title"
    layout.hang(console, Text("    "), Text(clean(words)), most=3)
    console.print()


def entry(head: Text, details: Iterable[str | None], where: str, console: Console) -> None:
    """The first lines of one thing in a list: its id, where it stands at the right end, and details below."""
    told = ", ".join(clean(one.replace("_", " ")) for one in details if one)
    layout.between(console, Text(), head, Text(where, style="dim"))
    if told:
        layout.hang(console, Text("    "), Text(told, style="dim"))


def _stands(outlet: str | None, published: str | None) -> str:
    return ", ".join(filter(None, [clean(outlet or ""), date_in_words(published) if published else ""]))


def end(told: str, number: int, filters: Filters, console: Console) -> None:
    """The last line of a list: how many there were, and whether there may be more."""
    more = "; --limit shows more" if number == filters.limit else ""
    layout.put(console, Text(f"{told}{more}", style="dim"))

"""Outlets and origins as `gainsay show` prints them: of an article, a statement, a story."""

from collections import Counter
from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from gainsay.cli import layout
from gainsay.cli.paint import clean, heading
from gainsay.ground import all_states
from gainsay.keep import Ledger, outlets
from gainsay.keep.independence import families, independence
from gainsay.keep.judgements import rejected
from gainsay.keep.origins import Kind, Origin, origins_of, same_words, statements_of
from gainsay.publish.phrases import counted


def article(document: str, ledger: Ledger, console: Console) -> None:
    """Print the outlet of an article and where its statements come from."""
    with ledger.looking() as connection:
        publisher = outlets.publishers(connection, [document]).get(document)
        entry = outlets.known(connection).by_key.get(publisher.outlet) if publisher else None
        found = list(origins_of(connection, statements_of(connection, [document])).values())
    if publisher is not None:
        heading(console, "Outlet")
        _line(console, publisher.name, _about(publisher))
        if entry is not None and entry.source:
            _detail(console, entry.source)
        if publisher.wire_name is not None:
            _detail(console, f"the article is a report of {publisher.wire_name} (“{publisher.wire_sign}”)")
    if found:
        heading(console, "Origins")
    for name, number in _by_source(found):
        _line(console, name, counted(number, "statement"))


def statement(one: str, ledger: Ledger, console: Console) -> None:
    """Print the origin of a statement, why it is that, and who quotes the same words."""
    with ledger.looking() as connection:
        found = origins_of(connection, [one]).get(one)
        others = same_words(connection, found.utterance) if found and found.utterance else []
        same = origins_of(connection, [other for other in others if other != one]) if found else {}
    if found is None:
        return
    heading(console, "Origin")
    _line(console, found.source_name, "" if found.origin.startswith("outlet:") else found.origin)
    _detail(console, f"the article of {found.outlet_name} {found.reason}")
    for other in sorted(same.values(), key=lambda o: (o.published or "9999", o.statement)):
        if other.document != found.document:
            _detail(console, f"{other.statement}: {other.outlet_name} quotes the same words")


def story(documents: list[str], ledger: Ledger, console: Console) -> None:
    """Print from how many origins the statements of some articles come, and which outlets share one."""
    with ledger.looking() as connection:
        said = set(statements_of(connection, documents))
        found = origins_of(connection, said - rejected(connection, said))
    shared = [group for group in families(found.values()) if len({one.outlet for one in group}) > 1]
    if not shared:
        return
    counts = independence(found.values())
    heading(console, "Shared origins")
    total = f"{counted(counts.outlets, 'outlet')}, {counted(counts.origins, 'origin')} of their statements"
    _detail(console, total)
    for group in shared:
        printing = Counter(one.outlet_name for one in group)
        names = ", ".join(f"{name} {number}" for name, number in printing.most_common())
        _line(console, " and ".join(dict.fromkeys(one.source_name for one in group)), "")
        _detail(console, f"statements in {names}")


def _about(publisher: outlets.Publisher) -> str:
    """`agency, state, Iran`."""
    state = all_states().get(publisher.country or "")
    told = ("agency" if publisher.agency else None, publisher.ownership, state.name if state else None)
    return ", ".join(part for part in told if part)


def _by_source(found: list[Origin]) -> Iterator[tuple[str, int]]:
    """How many statements came from where, those of the article itself first."""
    own = sum(one.kind is Kind.OWN for one in found)
    if own:
        yield "this article", own
    yield from Counter(one.source_name for one in found if one.kind is not Kind.OWN).most_common()


def _line(console: Console, name: str, where: str) -> None:
    layout.between(console, Text("  "), Text(clean(name), style="bold"), Text(clean(where), style="dim"))


def _detail(console: Console, words: str) -> None:
    layout.hang(console, Text(" " * 6), Text(clean(words)))

"""`gainsay demo`: a ledger of the shipped articles, and what to try on it."""

import shlex
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gainsay import demo, ingest
from gainsay.cli import output
from gainsay.errors import UsageError
from gainsay.keep import Ledger, opened
from gainsay.keep.board import disputed
from gainsay.keep.search import Filters, stories
from gainsay.link import told_of
from gainsay.publish.phrases import counted

# The wire report that two outlets print.
_WIRE = "demo/03-halcyon-accusation.txt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """An article of the demo as it stands in the ledger; `outcome` tells what this run did."""

    source: str
    document: str
    outcome: str
    revision: int
    outlet: str | None
    title: str | None
    statements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Try:
    """A command that works on the ledger, and what it shows."""

    command: str
    shows: str


def run(ledger: str | None, *, json: bool) -> int:
    """Make the ledger, or complete it; returns the exit status.

    Raises UsageError where the ledger holds other articles, and LedgerError.
    """
    where = ledger or demo.LEDGER
    with opened(where) as kept:
        _check(kept)
        with kept.writing() as connection:
            told_of(connection, demo.outlets())
        articles = list(_added(kept))
        tries = _tries(kept, where, articles)
    if json:
        output.put_indented({"ledger": where, "articles": articles, "try": tries})
    else:
        _tell(where, articles, tries)
    return 0


def _check(ledger: Ledger) -> None:
    other = ledger.beside({one.page.sha256 for one in demo.articles()})
    if other is not None:
        raise UsageError(
            f"{ledger.name} holds other articles, such as “{other}”; name a new file with --ledger"
        )


def _added(ledger: Ledger) -> Iterator[Shown]:
    for one in ingest.add(ledger, demo.articles()):
        reading = ledger.reading(one.added.document) if one.added else None
        if one.added is None or reading is None:
            raise one.fault or UsageError(f"{one.name} could not be read; reinstall gainsay")
        yield Shown(
            source=one.name,
            document=one.added.document,
            outcome=one.added.outcome.value,
            revision=one.added.revision,
            outlet=reading.document.outlet,
            title=reading.document.title,
            statements=len(reading.statements),
        )


def _tries(ledger: Ledger, where: str, articles: Sequence[Shown]) -> list[Try]:
    """Commands with ids of this ledger."""
    first = Filters(limit=1)
    story, dispute = stories(ledger, first)[0].id, disputed(ledger, first)[0].id
    wire = next(one.document for one in articles if one.source == _WIRE)
    listed = (
        ("disputes", "what is contested, in one line each"),
        (f"show {dispute}", "the first of them: both sides and their evidence"),
        ("stories", "the happenings, and from how many origins they are told"),
        (f"show {story}", "the articles of the first story"),
        (f"show {wire}", "a wire report, with the outlets that print it"),
        ("search trainers --act admit", "who admits that there are trainers"),
        ("search proof --act demand_proof", "who asks for proof, in which words"),
        ("verify", "whether every quotation stands where it is said to stand"),
    )
    return [
        Try(command=f"gainsay {what} --ledger {shlex.quote(where)}", shows=shows) for what, shows in listed
    ]


def _tell(where: str, articles: Sequence[Shown], tries: Sequence[Try]) -> None:
    outlets = {one.outlet for one in articles}
    found = (
        f"{counted(len(articles), 'article')} of {counted(len(outlets), 'invented outlet')}",
        counted(sum(one.statements for one in articles), "statement"),
    )
    print(f"{where}: {', '.join(found)}.")
    print("Are Russian mercenaries in Mali? Who said what, from November 2021 to May 2022.\n")
    for one in tries:
        print(f"  {one.command}\n      {one.shows}")

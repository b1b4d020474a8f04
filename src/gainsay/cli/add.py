"""`gainsay add` and `gainsay refresh`: articles into the ledger, each stored as soon as it is read."""

import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from gainsay import ingest, stated
from gainsay.cli import entities, inputs, progress, sheets, statement
from gainsay.cli.tally import Tally
from gainsay.cli.web import web
from gainsay.config import Given
from gainsay.errors import InputError
from gainsay.ground import load_outlets
from gainsay.keep import Ledger, opened
from gainsay.link import told_of
from gainsay.publish.odd import harmless
from gainsay.publish.phrases import counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Into which ledger, and what is told of it."""

    ledger: str | None = None
    json: bool = False
    quiet: bool = False
    allow_private: bool = False
    entities: tuple[Path, ...] = ()
    outlets: tuple[Path, ...] = ()


def run(sources: Sequence[str], given: Given, options: Options) -> int:
    """Add all of `sources`; returns the exit status.

    Raises LedgerError, ModelError and InputError for a file of entities or outlets of no use.
    """
    own = entities.load(options.entities)
    with opened(options.ledger) as ledger, web(allow_private=options.allow_private) as fetcher:
        _know(ledger, options.outlets)
        done = ingest.add(ledger, inputs.articles(sources, given, fetcher), own)
        return _told(ledger, done, options, lambda: inputs.count(sources))


def run_sheets(sources: Sequence[str], columns: Sequence[str], given: Given, options: Options) -> int:
    """Add the rows of spreadsheets, `columns` as in `--map`; returns the exit status.

    Raises UsageError for columns that are not there, LedgerError and ModelError.
    """
    named = sheets.parse_map(columns)
    opened_sheets, unread = [], []
    for source in sources:
        try:
            opened_sheets.append(sheets.opened(source, named))
        except InputError as error:
            unread.append((source, error))
    own = entities.load(options.entities)
    if not options.quiet:
        _tell_columns(opened_sheets)
    with opened(options.ledger) as ledger, web(allow_private=options.allow_private) as fetcher:
        _know(ledger, options.outlets)
        done = ingest.add(ledger, inputs.of_sheets(opened_sheets, given, fetcher), own)
        failed = (ingest.Ingested(name=source, fault=error) for source, error in unread)
        return _told(ledger, chain(failed, done), options, lambda: _rows(opened_sheets) + len(unread))


def run_statement(given: Given, capture: Path | None, options: Options) -> int:
    """Add one statement; returns the exit status. Raises UsageError, LedgerError and ModelError."""
    if given.stated is not None:
        # Before a ledger is made for nothing.
        stated.checked(given.stated)
    own = entities.load(options.entities)
    with opened(options.ledger) as ledger:
        _know(ledger, options.outlets)
        return _told(ledger, ingest.add(ledger, [statement.item(given, capture)], own), options, lambda: 1)


def _tell_columns(opened_sheets: Sequence[sheets.Sheet]) -> None:
    """Which column is taken for what, and which for nothing: a date that is not read is soon missed."""
    for sheet in opened_sheets:
        taken = sheets.told([f"{thing}={sheet.columns[place]}" for thing, place in sheet.places.items()])
        left = f"; not used: {sheets.told(sheet.unused())}" if sheet.unused() else ""
        print(f"gainsay: {sheet.source}: {harmless(taken + left)}", file=sys.stderr)


def _rows(opened_sheets: Sequence[sheets.Sheet]) -> int:
    return sum(1 for sheet in opened_sheets for _ in sheet.rows())


def refresh(options: Options) -> int:
    """Read again what another version read; returns the exit status. Raises as `run`."""
    with opened(options.ledger, new=False) as ledger:
        _know(ledger, options.outlets)
        total = len(ledger.read_by_others(ingest.reader()))
        return _told(ledger, ingest.refresh(ledger), options, lambda: total)


def _know(ledger: Ledger, files: Sequence[Path]) -> None:
    """Keep the user's outlets, the first file's before the second's; entries left out are told at once."""
    loaded = [load_outlets(file) for file in files]
    for fault in (fault for one in loaded for fault in one.faults):
        print(f"gainsay: {fault}", file=sys.stderr)
    if loaded:
        with ledger.writing() as connection:
            told_of(connection, [outlet for one in loaded for outlet in one.outlets])


def _told(ledger: Ledger, done: Iterable[ingest.Ingested], options: Options, total: progress.Total) -> int:
    tally = Tally()
    listed: list[dict[str, object]] = []
    with progress.bar("adding", total, hidden=options.quiet or options.json) as step:
        try:
            for one in done:
                step()
                if one.fault is not None:
                    tally.failed.append((one.name, one.fault))
                    continue
                tally.read += 1
                listed.append(row(one))
                if not (options.json or options.quiet):
                    print(line(one))
        except KeyboardInterrupt:
            tally.interrupted = True
    if options.json:
        print(json.dumps(listed, indent=2, ensure_ascii=False))
    if not options.quiet or tally.failed or tally.interrupted:
        print(f"gainsay: {ledger.name}: {tally.summary()[0]}", *tally.reasons(), sep="\n", file=sys.stderr)
    return tally.exit_status


def row(one: ingest.Ingested) -> dict[str, object]:
    """What became of a source, for programs."""
    added, reading = one.added, one.reading
    return {
        "source": one.name,
        "document": added.document if added else None,
        "outcome": added.outcome.value if added else None,
        "revision": added.revision if added else None,
        "title": reading.document.title if reading else None,
        "statements": len(reading.statements) if reading else None,
        "disputes": len(reading.disputes) if reading else None,
    }


def line(one: ingest.Ingested) -> str:
    """`d340be6f64db13ec9  new       Mali denies…  (16 statements, 1 dispute)`."""
    told = row(one)
    if one.reading is None:
        return f"{told['document']}  {told['outcome']:<9} {harmless(one.name)}"
    found = (counted(len(one.reading.statements), "statement"), counted(len(one.reading.disputes), "dispute"))
    title = harmless(one.reading.document.title or one.name)
    return f"{told['document']}  {told['outcome']:<9} {title} ({', '.join(found)})"

"""`gainsay show`: one thing of the ledger with its evidence, by its id."""

from pathlib import Path

from gainsay.cli import board, captures, diff, disputes, judge, lists, origins, output, stories, view
from gainsay.errors import UsageError
from gainsay.keep import opened
from gainsay.records import Reading


def save(record: str, ledger: str | None, file: Path) -> int:
    """Write the captured bytes of the article in which `record` stands; returns the exit status."""
    with opened(ledger, new=False) as kept:
        captures.save(kept, record, file)
    return 0


def run(record: str, ledger: str | None, *, json: bool) -> int:
    """Print the thing with the id `record`; returns the exit status.

    Raises UsageError where the ledger holds none, and LedgerError.
    """
    with opened(ledger, new=False) as kept:
        if stories.show(record, kept, json=json) or board.show(record, kept, json=json):
            return 0
        document = kept.document_of(record)
        reading = kept.reading(document) if document is not None else None
        if document is None or reading is None:
            raise UsageError(f"nothing in {kept.name} has the id {record}; `gainsay search` finds ids")
    if json:
        output.put_indented(reading if record == document else _record(reading, record))
        return 0
    console = output.console()
    if record == document:
        view.show(reading, console)
        with opened(ledger, new=False) as kept:
            origins.article(document, kept, console)
            lists.shared(document, kept)
            diff.shown(kept, document, console)
            captures.shown(kept, document, console)
            judge.of(document, kept, console)
    elif any(one.id == record for one in reading.disputes):
        disputes.show_one(reading, record, console)
    elif any(one.id == record for one in reading.actors):
        view.show_actor(reading, record, console)
    else:
        view.show_statement(reading, record, console)
        with opened(ledger, new=False) as kept:
            origins.statement(record, kept, console)
            board.of_statement(record, kept, console)
            judge.of(record, kept, console)
    return 0


def _record(reading: Reading, record: str) -> object:
    kinds = (reading.statements, reading.disputes, reading.actors)
    return next(one for kind in kinds for one in kind if one.id == record)

"""`gainsay export`: records of the ledger as a table for other programs."""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO, TypeVar

from gainsay.cli.tally import INTERRUPTED
from gainsay.errors import UsageError
from gainsay.keep import opened
from gainsay.keep.search import Filters
from gainsay.publish.columns import KINDS
from gainsay.publish.phrases import counted
from gainsay.publish.tabular import FORMATS, Writer, comma_separated
from gainsay.publish.whole import whole_file, writing

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What to write, in which form, and where: None is standard output."""

    form: str
    kind: str
    out: Path | None
    mark: bool
    ledger: str | None
    quiet: bool


def run(filters: Filters, options: Options) -> int:
    """Write the records; returns the exit status. Raises UsageError and LedgerError."""
    write = _writer(options)
    kind = _one_of(KINDS, options.kind, "kind of record")
    try:
        with opened(options.ledger, new=False) as ledger, _stream(options.out, ledger.name) as stream:
            number = write(kind.things(ledger, filters), kind.columns, stream)
    except KeyboardInterrupt:
        print("gainsay: stopped; nothing was exported", file=sys.stderr)
        return INTERRUPTED
    if not options.quiet:
        where = f" to {options.out}" if options.out else ""
        print(f"gainsay: {counted(number, 'row')} of {options.kind} written{where}", file=sys.stderr)
    return 0


def _writer(options: Options) -> Writer:
    write = _one_of(FORMATS, options.form, "format")
    if options.mark and write is not comma_separated:
        raise UsageError("--bom belongs to csv; leave it out")
    if options.form == "parquet" and options.out is None:
        raise UsageError("a Parquet file cannot be printed; give --out FILE")
    return partial(comma_separated, mark=True) if options.mark else write


def _one_of(table: Mapping[str, T], name: str, what: str) -> T:
    if name not in table:
        raise UsageError(f"there is no {what} {name!r}; give one of {', '.join(table)}")
    return table[name]


@contextmanager
def _stream(out: Path | None, ledger: str) -> Iterator[BinaryIO]:
    if out is None or str(out) == "-":
        with writing("standard output"):
            yield sys.stdout.buffer
            sys.stdout.buffer.flush()
        return
    if out.resolve() == Path(ledger).resolve():
        raise UsageError(f"{out} is the ledger itself; choose another file for --out")
    with whole_file(out) as stream:
        yield stream

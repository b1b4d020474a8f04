"""One article's whole way into a ledger: got, read, stored."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

import gainsay
from gainsay import encode, handed, pipeline
from gainsay.config import Given
from gainsay.errors import InputError
from gainsay.keep import Added, Ledger
from gainsay.keep.ledger import Kept, Outcome
from gainsay.link import link
from gainsay.records import RawPage, Reading


class Source(Protocol):
    """Something that can be opened once to get a page."""

    @property
    def name(self) -> str:
        """How messages call it."""
        ...

    @property
    def open(self) -> Callable[[], tuple[RawPage, Given]]:
        """Gets the page and what is known of it; raises InputError or NetworkError."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingested:
    """What became of one source: what was added, with its reading if it was read now, or what was wrong."""

    name: str
    added: Added | None = None
    reading: Reading | None = None
    fault: pipeline.Fault | None = None


class _KnownError(InputError):
    """The page is in the ledger, read by this version with the same facts given: nothing to do."""

    def __init__(self, added: Added) -> None:
        super().__init__(added.document)
        self.added = added


@dataclass
class _Opening:
    """A source that tells apart what the ledger holds already, and keeps the page for storing."""

    source: Source
    ledger: Ledger
    reader: str
    kept: Kept | None = None

    def open(self) -> tuple[RawPage, Given]:
        page, given = self.source.open()
        by = handed.READER if handed.is_reading(page) else self.reader
        self.kept = Kept(page=page, given=given, reader=by)
        known = self.ledger.known(self.kept)
        if known is not None:
            raise _KnownError(known)
        return page, given


def reader() -> str:
    """What reads: this version of gainsay with its model. Raises ModelError."""
    return f"gainsay {gainsay.__version__}, {encode.load().name}"


def add(ledger: Ledger, sources: Iterable[Source]) -> Iterator[Ingested]:
    """Read the sources on all cores and store each as it is done, in order.

    One that fails stops no other. Interrupted, what was yielded is stored, and
    adding the same again goes on from there. Raises LedgerError and ModelError.
    """
    by = reader()
    for opening, reading in pipeline.read_each(_Opening(one, ledger, by) for one in sources):
        name = opening.source.name
        if isinstance(reading, _KnownError):
            yield Ingested(name=name, added=reading.added)
        elif isinstance(reading, Reading) and opening.kept is not None:
            yield _added(ledger, name, reading, opening.kept)
        elif not isinstance(reading, Reading):
            yield Ingested(name=name, fault=reading)


def _added(ledger: Ledger, name: str, reading: Reading, kept: Kept) -> Ingested:
    try:
        return Ingested(name=name, added=ledger.add(reading, kept, link), reading=reading)
    except InputError as error:
        return Ingested(name=name, fault=error)


def refresh(ledger: Ledger) -> Iterator[Ingested]:
    """Read again, from the bytes that were captured, what another version read."""
    by = reader()
    for document in ledger.read_by_others(by):
        kept = ledger.kept(document)
        if kept is None:
            continue
        try:
            reading = pipeline.read_anew(kept.page, kept.given)
        except InputError as error:
            yield Ingested(name=document, fault=error)
            continue
        if reading.document.id == document:
            ledger.reread(reading, by)
            added = Added(document=document, outcome=Outcome.REREAD, revision=0)
        else:
            # Another text was found in the same bytes: both stay.
            added = ledger.add(reading, Kept(page=kept.page, given=kept.given, reader=by), link)
        yield Ingested(name=document, added=added, reading=reading)

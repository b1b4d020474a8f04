"""One article's whole way into a ledger: got, read, stored."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

import gainsay
from gainsay import encode, ground, handed, pipeline
from gainsay.config import EntityFile, Given
from gainsay.errors import InputError
from gainsay.keep import Added, Ledger
from gainsay.keep.ledger import Kept, Outcome
from gainsay.link import link
from gainsay.records import RawPage, Reading

# Gets a page and what is known of it; raises InputError or NetworkError.
Open = Callable[[], tuple[RawPage, Given]]


class Source(Protocol):
    """Something that can be opened once to get a page."""

    @property
    def name(self) -> str:
        """How messages call it."""
        ...

    @property
    def open(self) -> Open:
        """Gets the page."""
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
    entities: tuple[EntityFile, ...] = ()
    kept: Kept | None = None

    def open(self) -> tuple[RawPage, Given]:
        page, said = self.source.open()
        given = replace(said, entities=self.entities)
        by = handed.READER if handed.is_reading(page) else self.reader
        self.kept = Kept(page=page, given=given, reader=by)
        known = self.ledger.known(self.kept)
        if known is not None:
            raise _KnownError(known)
        return page, given


def reader() -> str:
    """What reads: this version of gainsay with its model. Raises ModelError."""
    return f"gainsay {gainsay.__version__}, {encode.load().name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """A user's file of entities: its name, its bytes, and what is in it."""

    name: str
    body: bytes
    entities: tuple[ground.Entity, ...]


def add(ledger: Ledger, sources: Iterable[Source], own: Sequence[Own] = ()) -> Iterator[Ingested]:
    """Read the sources on all cores and store each as it is done, in order.

    The `own` files of entities are kept with them, for the time when they are read again.

    One that fails stops no other. Interrupted, what was yielded is stored, and
    adding the same again goes on from there. Raises LedgerError and ModelError.
    """
    by = reader()
    files = tuple(EntityFile(name=one.name, sha256=ledger.keep(one.body)) for one in own)
    openings = (_Opening(one, ledger, by, files) for one in sources)
    for opening, reading in pipeline.read_each(openings, known(own)):
        name = opening.source.name
        if isinstance(reading, _KnownError):
            yield Ingested(name=name, added=reading.added)
        elif isinstance(reading, Reading) and opening.kept is not None:
            yield _added(ledger, name, reading, opening.kept)
        elif not isinstance(reading, Reading):
            yield Ingested(name=name, fault=reading)


def known(own: Sequence[Own]) -> ground.KnowledgeBase | None:
    """The shipped knowledge with the user's, the first file first; None where there is no file."""
    entries = [entity for one in own for entity in one.entities]
    return ground.knowledge().and_also(entries) if entries else None


def _added(ledger: Ledger, name: str, reading: Reading, kept: Kept) -> Ingested:
    try:
        return Ingested(name=name, added=ledger.add(reading, kept, link), reading=reading)
    except InputError as error:
        return Ingested(name=name, fault=error)


@dataclass
class _Entries:
    """The entities by which articles were read, from the files that the ledger keeps."""

    ledger: Ledger
    found: dict[tuple[EntityFile, ...], ground.KnowledgeBase | None] = field(default_factory=dict)

    def of(self, given: Given) -> ground.KnowledgeBase | None:
        """Those of an article. Raises InputError where its file is lost."""
        if given.entities not in self.found:
            self.found[given.entities] = known([self._own(file) for file in given.entities])
        return self.found[given.entities]

    def _own(self, file: EntityFile) -> Own:
        body = self.ledger.body(file.sha256)
        if body is None:
            raise InputError(f"the file of entities {file.name} is lost; `gainsay verify` tells what else is")
        return Own(name=file.name, body=body, entities=ground.parse_entities(Path(file.name), body).entities)


def refresh(ledger: Ledger) -> Iterator[Ingested]:
    """Read again, from the bytes that were captured, what another version read."""
    by, entries = reader(), _Entries(ledger)
    for document in ledger.read_by_others(by):
        kept = ledger.kept(document)
        if kept is None:
            continue
        try:
            reading = pipeline.read_anew(kept.page, kept.given, known=entries.of(kept.given))
        except InputError as error:
            yield Ingested(name=document, fault=error)
            continue
        if reading.document.id == document:
            ledger.reread(reading, by, link)
            added = Added(document=document, outcome=Outcome.REREAD, revision=0)
        else:
            # Another text was found in the same bytes: both stay.
            added = ledger.add(reading, Kept(page=kept.page, given=kept.given, reader=by), link)
        yield Ingested(name=document, added=added, reading=reading)

"""One ledger: articles in, whole readings out. Each article is one transaction."""

import hashlib
import zlib
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from gainsay.config import Given
from gainsay.errors import InputError
from gainsay.keep import rows, tables
from gainsay.keep.batches import batches
from gainsay.keep.seal import seal
from gainsay.records import Document, DocumentKind, RawPage, Reading

# The lock under which articles are written to PostgreSQL, where SQLite locks the whole file.
_WRITING = 7_216_001


# What is to be done with an article that was just written.
Then = Callable[[sa.Connection, Document], object]


class Outcome(StrEnum):
    """What adding an article came to."""

    NEW = "new"
    REVISION = "revision"
    KNOWN = "known"
    REREAD = "reread"


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What was done with an article; `revision` counts from 1 at its address."""

    document: str
    outcome: Outcome
    revision: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """An article as it was added: its capture, what was said about it, and what read it."""

    page: RawPage
    given: Given
    reader: str


class Ledger:
    """The store behind `gainsay add`, `show`, `search`…; see `gainsay.keep.opened`."""

    def __init__(self, engine: sa.Engine, name: str) -> None:
        self.engine, self.name = engine, name

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """A transaction that writes, one at a time; left with an exception, nothing was written."""
        options: dict[str, Any] = {"writes": True}
        postgresql = self.engine.dialect.name == "postgresql"
        if postgresql:
            # Each statement sees what was written before it, so also what the one before in the queue wrote.
            options["isolation_level"] = "READ COMMITTED"
        with self.engine.connect().execution_options(**options) as connection, connection.begin():
            if postgresql:
                connection.execute(sa.text("SELECT pg_advisory_xact_lock(:key)"), {"key": _WRITING})
            yield connection

    @contextmanager
    def looking(self) -> Iterator[sa.Connection]:
        """A transaction that only reads, and sees one state throughout."""
        with self.engine.connect() as connection, connection.begin():
            yield connection

    def add(self, reading: Reading, kept: Kept, then: Then | None = None) -> Added:
        """Write an article with all that was read in it, or nothing where it is known already.

        The capture is kept even so: the page was still the same then. `then` goes on
        in the same transaction, once the article is written. Raises InputError where
        another article has a record of the same id, as only a forged reading can have.
        """
        found = reading.document
        with self.writing() as connection:
            self._capture(connection, kept.page)
            known = connection.scalar(
                sa.select(tables.documents.c.revision).where(tables.documents.c.id == found.id)
            )
            if known is not None:
                return Added(document=found.id, outcome=Outcome.KNOWN, revision=known)
            _check_ids(connection, reading, kept.page.source)
            address = _address(kept.page, found)
            revision = self._next_revision(connection, address)
            row = rows.document(found, kept.given) | {
                "capture": rows.capture(kept.page)["id"],
                "address": address,
                "revision": revision,
                "reader": kept.reader,
                "added": datetime.now(UTC).isoformat(timespec="microseconds"),
            }
            connection.execute(sa.insert(tables.documents), row | {"seal": ""})
            self._write(connection, reading)
            if then is not None:
                then(connection, found)
        outcome = Outcome.REVISION if revision > 1 else Outcome.NEW
        return Added(document=found.id, outcome=outcome, revision=revision)

    def known(self, kept: Kept) -> Added | None:
        """The article that this reader read from these bytes of this source, told the same facts."""
        joined = tables.documents.join(tables.captures)
        query = (
            sa.select(tables.documents.c.id, tables.documents.c.revision)
            .select_from(joined)
            .where(
                tables.captures.c.id == rows.capture(kept.page)["id"],
                tables.documents.c.given == rows.given_as_text(kept.given),
                tables.documents.c.reader == kept.reader,
            )
        )
        with self.looking() as connection:
            found = connection.execute(query).first()
        return Added(document=found[0], outcome=Outcome.KNOWN, revision=found[1]) if found else None

    def beside(self, bodies: Collection[str]) -> str | None:
        """Title or id of an article that was read from other bytes than these (SHA-256), if there is one."""
        query = (
            sa.select(sa.func.coalesce(tables.documents.c.title, tables.documents.c.id))
            .select_from(tables.documents.join(tables.captures))
            .where(tables.captures.c.body.not_in(bodies))
            .order_by(tables.documents.c.added, tables.documents.c.id)
            .limit(1)
        )
        with self.looking() as connection:
            found = connection.scalar(query)
        return str(found) if found is not None else None

    def read_by_others(self, reader: str) -> list[str]:
        """The articles that another version read."""
        query = (
            sa.select(tables.documents.c.id)
            .where(tables.documents.c.reader != reader)
            .order_by(tables.documents.c.added, tables.documents.c.id)
        )
        with self.looking() as connection:
            return list(connection.scalars(query))

    def document_of(self, record: str) -> str | None:
        """The document in which the record with this id stands; a document's own id gives itself."""
        with self.looking() as connection:
            for table, column in (
                (tables.documents, "id"),
                *((tables.RECORDS[name], "document") for name in ("statements", "actors", "disputes")),
            ):
                found = connection.scalar(sa.select(table.c[column]).where(table.c.id == record))
                if found is not None:
                    return str(found)
        return None

    def reread(self, reading: Reading, reader: str, then: Then | None = None) -> None:
        """Put what was read anew in the place of what an older version read in the same article.

        `then` goes on in the same transaction, as of `add`.
        """
        document = reading.document.id
        with self.writing() as connection:
            for table in (tables.searched, tables.spans, *reversed(tables.RECORDS.values())):
                connection.execute(sa.delete(table).where(table.c.document == document))
            # The text stays; what is known of it may have become more.
            again = rows.document(reading.document, Given())
            columns = {name: again[name] for name in ("title", "outlet", "published", "record")}
            connection.execute(
                sa.update(tables.documents)
                .where(tables.documents.c.id == document)
                .values(reader=reader, **columns)
            )
            self._write(connection, reading)
            if then is not None:
                then(connection, reading.document)

    def reading(self, document: str) -> Reading | None:
        """All that was read in an article; None where the ledger has no such document."""
        with self.looking() as connection:
            row = connection.execute(
                sa.select(tables.documents).where(tables.documents.c.id == document)
            ).mappings()
            found = row.first()
            if found is None:
                return None
            lists: dict[str, tuple[Any, ...]] = {}
            for name, table in tables.RECORDS.items():
                stored = connection.scalars(
                    sa.select(table.c.record).where(table.c.document == document).order_by(table.c.ordinal)
                )
                lists[name] = tuple(rows.as_record(name, record) for record in stored)
        return Reading(document=rows.as_document(found), **lists)

    def kept(self, document: str) -> Kept | None:
        """How an article came in; None where the ledger has no such document."""
        joined = tables.documents.join(tables.captures).join(tables.bodies)
        with self.looking() as connection:
            found = (
                connection.execute(
                    sa.select(
                        tables.captures,
                        tables.bodies.c.packed,
                        tables.documents.c.given,
                        tables.documents.c.reader,
                    )
                    .select_from(joined)
                    .where(tables.documents.c.id == document)
                )
                .mappings()
                .first()
            )
        if found is None:
            return None
        return Kept(
            page=rows.page(found, found["packed"]), given=rows.as_given(found), reader=found["reader"]
        )

    def keep(self, body: bytes) -> str:
        """Keep the bytes of a file that articles are read by; returns their hash."""
        digest = hashlib.sha256(body).hexdigest()
        with self.writing() as connection:
            self._put(connection, tables.bodies, "sha256", rows.body(digest, body))
        return digest

    def body(self, sha256: str) -> bytes | None:
        """Bytes that the ledger keeps; None where it has none of this hash."""
        query = sa.select(tables.bodies.c.packed).where(tables.bodies.c.sha256 == sha256)
        with self.looking() as connection:
            packed = connection.scalar(query)
        return zlib.decompress(packed) if packed is not None else None

    def _capture(self, connection: sa.Connection, page: RawPage) -> None:
        self._put(connection, tables.bodies, "sha256", rows.body(page.sha256, page.body))
        self._put(connection, tables.captures, "id", rows.capture(page))

    def _put(self, connection: sa.Connection, table: sa.Table, key: str, row: rows.Row) -> None:
        """Write a row that is known by its content, where it is not there yet."""
        column = table.c[key]
        if connection.scalar(sa.select(column).where(column == row[key])) is None:
            connection.execute(sa.insert(table), row)

    def _next_revision(self, connection: sa.Connection, address: str | None) -> int:
        if address is None:
            return 1
        last = connection.scalar(
            sa.select(sa.func.max(tables.documents.c.revision)).where(tables.documents.c.address == address)
        )
        return (last or 0) + 1

    def _write(self, connection: sa.Connection, reading: Reading) -> None:
        for name, listed in rows.records(reading):
            connection.execute(sa.insert(tables.RECORDS[name]), listed)
        for table, listed in (
            (tables.members, rows.members(reading)),
            (tables.spans, rows.spans(reading)),
            (tables.searched, rows.searched(reading)),
        ):
            if listed:
                connection.execute(sa.insert(table), listed)
        document = reading.document.id
        connection.execute(
            sa.update(tables.documents)
            .where(tables.documents.c.id == document)
            .values(seal=seal(connection, document))
        )


def _check_ids(connection: sa.Connection, reading: Reading, source: str) -> None:
    for name in ("statements", "actors", "disputes"):
        column, ids = tables.RECORDS[name].c.id, [one.id for one in getattr(reading, name)]
        for some in batches(ids):
            query = sa.select(column).where(column.in_(some)).limit(1)
            if (taken := connection.scalar(query)) is not None:
                raise InputError(f"{source}: another article has the record {taken}; read the article again")


def _address(page: RawPage, document: Document) -> str | None:
    """What makes two captures revisions of one article: its address, else the file that held it.

    Statements from one post or video are no revisions of one another.
    """
    if document.kind is DocumentKind.STATEMENT:
        return None
    if document.url:
        return document.url
    try:
        path = Path(page.source)
        return path.resolve().as_uri() if path.is_file() else None
    except (OSError, ValueError):  # a source that is no path at all
        return None

"""A hash over all that a ledger holds of an article, so that no change of it goes unseen."""

import hashlib
import json
from collections.abc import Iterator

import sqlalchemy as sa

from gainsay.keep.tables import RECORDS, disputes, documents, members, searched, spans


def seal(connection: sa.Connection, document: str) -> str:
    """SHA-256 of the rows of an article in all tables, in a fixed order; its own column `seal` left out."""
    digest = hashlib.sha256()
    for query in _queries(document):
        for row in connection.execute(query):
            # A damaged column may hold bytes; as text they make another seal.
            told = json.dumps(list(row), ensure_ascii=False, default=repr)
            digest.update(told.encode("utf-8", "surrogatepass") + b"\n")
    return digest.hexdigest()


def _queries(document: str) -> Iterator[sa.Select[tuple[object, ...]]]:
    own = [column for column in documents.c if column.name != "seal"]
    yield sa.select(*own).where(documents.c.id == document)
    for table in RECORDS.values():
        yield sa.select(table).where(table.c.document == document).order_by(table.c.ordinal)
    of_article = sa.select(disputes.c.id).where(disputes.c.document == document)
    ordered = [members.c.dispute, members.c.role, members.c.statement]
    # By code point in both databases, whatever their collation.
    yield (
        sa.select(*ordered)
        .where(members.c.dispute.in_(of_article))
        .order_by(*(sa.func.length(c) for c in ordered), *ordered)
    )
    yield sa.select(spans).where(spans.c.document == document).order_by(spans.c.number)
    texts = [column for column in searched.c if column.name != "id"]
    yield sa.select(*texts).where(searched.c.document == document).order_by(searched.c.id)

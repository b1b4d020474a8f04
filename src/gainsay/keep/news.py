"""What came into the ledger after a moment: on a claim, or of a party."""

from collections.abc import Sequence

import sqlalchemy as sa

from gainsay.keep import rows
from gainsay.keep.board import party_named
from gainsay.keep.ledger import Ledger
from gainsay.keep.parties import Party
from gainsay.keep.search import OUTLET, Hit
from gainsay.keep.tables import actors, claim_members, documents, statements


def on_claim(ledger: Ledger, claim: str, moment: str, limit: int) -> list[Hit]:
    """The statements on a claim that were added after `moment` (ISO 8601, UTC), the last first."""
    on = sa.select(claim_members.c.statement).where(claim_members.c.claim == claim)
    with ledger.looking() as connection:
        return [hit for hit, _ in _added(connection, statements.c.id.in_(on), moment, limit)]


def of_party(ledger: Ledger, one: Party, moment: str, limit: int) -> list[Hit]:
    """The statements of a party that were added after `moment` (ISO 8601, UTC), the last first."""
    with ledger.looking() as connection:
        found = _added(connection, statements.c.speaker.in_(one.names), moment, limit)
    return [hit for hit, party in found if party == one.party]


def _added(
    connection: sa.Connection, wanted: sa.ColumnElement[bool], moment: str, limit: int
) -> Sequence[tuple[Hit, str]]:
    """Each statement with the party that makes it."""
    query = (
        sa.select(
            statements.c.record,
            documents.c.id,
            documents.c.title,
            OUTLET,
            documents.c.published,
            actors.c.code,
            actors.c.kind,
        )
        .select_from(statements.join(documents).outerjoin(actors, actors.c.id == statements.c.actor))
        .where(wanted, documents.c.added > moment)
        .order_by(documents.c.added.desc(), statements.c.id)
        .limit(limit)
    )
    found = []
    for record, document, title, outlet, published, code, kind in connection.execute(query):
        statement = rows.as_record("statements", record)
        speaker = statement.speaker.name if statement.speaker else None
        hit = Hit(
            document=document,
            statement=statement.id,
            title=title,
            outlet=outlet,
            published=published,
            speaker=speaker,
            act=statement.act.value,
            words=" … ".join(" ".join(span.text.split()) for span in statement.content),
        )
        found.append((hit, party_named(speaker or "", code, kind)))
    return found

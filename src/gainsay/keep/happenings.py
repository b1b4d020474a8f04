"""What happened and what was said in a story, or on a claim, in the order of time."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import sqlalchemy as sa

from gainsay.keep import rows
from gainsay.keep.batches import batches
from gainsay.keep.board import Connection, Entry, entries_of
from gainsay.keep.claims import roles_of
from gainsay.keep.heads import ROLES
from gainsay.keep.judgement_tables import judged_statements
from gainsay.keep.ledger import Ledger
from gainsay.keep.search import OUTLET
from gainsay.keep.tables import claim_members, claims, documents, events, statements, stories_of
from gainsay.records import Event

# Types of PLOVER by which something is only said; a statement that carries such an event tells it already.
SAYING = frozenset({"ACCUSE", "AGREE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """An event as one article tells it."""

    event: Event
    document: str
    outlet: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """When something happened or was said, and what it is: a statement, or an event.

    The bounds are ISO days, both inclusive; None is unknown. Of a statement without a day of its own
    they are the day of publication.
    """

    first: str | None
    last: str | None
    entry: Entry | None = None
    happening: Happening | None = None


def in_story(ledger: Ledger, story: str) -> list[Moment]:
    """The statements on claims of a story, and the events that its articles tell; none of no story."""
    inside = sa.select(stories_of.c.document).where(stories_of.c.story == story)
    on = sa.select(claim_members.c.statement).join(claims).where(claims.c.story == story)
    with ledger.looking() as connection:
        said = dict.fromkeys(connection.scalars(on), "")
        return _ordered([*_said(connection, said), *_events(connection, inside)])


def on_claim(ledger: Ledger, claim: str) -> list[Moment]:
    """The statements on a claim, each with its role, and the events that they tell; none of no claim."""
    with ledger.looking() as connection:
        roles = roles_of(connection, [claim]).get(claim, {})
        said = {statement: role for role in reversed(ROLES) for statement in roles.get(role, ())}
        inside = sa.select(statements.c.document).join(claim_members).where(claim_members.c.claim == claim)
        told = [one for one in _events(connection, inside) if _statement_of(one) in said]
        return _ordered([*_said(connection, said), *told])


def _ordered(moments: Iterable[Moment]) -> list[Moment]:
    """By their first day, at the same day what is known to the day before what is not; the unknown last."""
    return sorted(moments, key=lambda one: (one.first is None, one.first or "", one.last or "9", _id(one)))


def _id(one: Moment) -> tuple[str, str]:
    if one.entry is not None:
        return "", one.entry.statement.id
    return ("event", one.happening.event.id) if one.happening else ("", "")


def _statement_of(one: Moment) -> str | None:
    return one.happening.event.statement if one.happening else None


def _said(connection: Connection, wanted: Mapping[str, str]) -> Iterator[Moment]:
    """The statements, each under the role that is given for it."""
    days = {}
    columns = (statements.c.id, statements.c.said_first, statements.c.said_last, documents.c.published)
    for some in batches(wanted):
        query = sa.select(*columns).select_from(statements.join(documents)).where(statements.c.id.in_(some))
        for one, first, last, published in connection.execute(query):
            days[one] = (first, last) if first or last else (published, published)
    for entry in entries_of(connection, [(role, one) for one, role in wanted.items()]):
        first, last = days[entry.statement.id]
        yield Moment(first=_day(first), last=_day(last), entry=entry)


def _events(connection: Connection, inside: sa.Select[tuple[str]]) -> Iterator[Moment]:
    """The events of these documents, but for what rejected statements tell, and for the saying itself."""
    rejected = sa.select(judged_statements.c.statement).where(judged_statements.c.verdict == "rejected")
    left_out = {*connection.scalars(rejected)}
    query = (
        sa.select(events.c.record, documents.c.id, OUTLET)
        .select_from(events.join(documents))
        .where(events.c.document.in_(inside))
        .order_by(documents.c.published, documents.c.id, events.c.ordinal)
    )
    for record, document, outlet in connection.execute(query):
        event: Event = rows.as_record("events", record)
        if event.statement not in left_out and not (event.statement and event.plover in SAYING):
            when = event.when
            yield Moment(
                first=_day(when.earliest) if when else None,
                last=_day(when.latest) if when else None,
                happening=Happening(event=event, document=document, outlet=outlet),
            )


def _day(moment: str | None) -> str | None:
    return moment and moment[:10]

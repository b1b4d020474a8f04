"""The disputes of a ledger across its articles: the list, and a claim with all that is known of it."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

import sqlalchemy as sa

from gainsay.ground import states
from gainsay.keep import rows
from gainsay.keep.batches import batches
from gainsay.keep.claims import roles_of
from gainsay.keep.heads import ROLES, Disputed, counts_of, heads
from gainsay.keep.ledger import Ledger
from gainsay.keep.origins import Origin, origins_of
from gainsay.keep.positions import Position, Said, positions
from gainsay.keep.search import Filters, of_documents, of_statements
from gainsay.keep.tables import actors, claim_members, claim_ties, claims, documents, statements
from gainsay.records import ActorKind, Figure, Statement

Connection = sa.Connection

_REJECTED = sa.func.coalesce(claims.c.verdict, "") == "rejected"


class State(StrEnum):
    """Which disputes are listed, by what a person judged of them."""

    STANDING = "standing"  # all but those that were rejected
    UNJUDGED = "unjudged"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


_OF_STATE: dict[State, sa.ColumnElement[bool]] = {
    State.STANDING: ~_REJECTED,
    State.UNJUDGED: claims.c.verdict.is_(None),
    State.CONFIRMED: claims.c.verdict == "confirmed",
    State.REJECTED: _REJECTED,
}
# A state (alpha-3) and that somebody is of its government: CAMEO's code of an actor.
_GOVERNMENT = re.compile(r"[A-Z]{3}GOV")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A statement on a claim: what it does about it, when it was said or else published, whence it came."""

    role: str
    statement: Statement
    document: str
    party: str
    day: str | None
    origin: Origin | None
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """Another claim of the story: "narrower" or "wider" than this one, or just "near"."""

    id: str
    claim: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """A claim with everything on it, each role in the order of time."""

    head: Disputed
    entries: tuple[Entry, ...]
    positions: tuple[Position, ...]
    near: tuple[Near, ...]


def disputed(ledger: Ledger, filters: Filters, state: State = State.STANDING) -> list[Disputed]:
    """The disputes that the filters let through: the most contested first, then those that moved last."""
    order = (claims.c.contested.desc(), claims.c.moved.is_(None), claims.c.moved.desc(), claims.c.id)
    query = sa.select(claims.c.id).where(claims.c.contested > 0, *_chosen(filters)).order_by(*order)
    query = query.where(_OF_STATE[state]).offset(filters.skip).limit(filters.limit)
    with ledger.looking() as connection:
        wanted = list(connection.scalars(query))
        return heads(connection, wanted)


def claim(ledger: Ledger, wanted: str) -> Whole | None:
    """One claim, disputed or not; None where the ledger has none with this id."""
    with ledger.looking() as connection:
        return next(iter(wholes(connection, [wanted])), None)


def claims_with(ledger: Ledger, statement: str) -> list[tuple[str, str, str]]:
    """The claims that a statement is on: id, words, and what it does about each."""
    query = (
        sa.select(claims.c.id, claims.c.words, claim_members.c.role)
        .join(claim_members, claim_members.c.claim == claims.c.id)
        .where(claim_members.c.statement == statement)
        .order_by(claims.c.contested.desc(), claims.c.id, claim_members.c.role)
    )
    with ledger.looking() as connection:
        return [(name, words, role) for name, words, role in connection.execute(query)]


def claims_of(ledger: Ledger, story: str, *, contested: bool) -> list[Disputed]:
    """The claims of a story that somebody denies, or those that nobody does, the most told first."""
    chosen = claims.c.contested > 0 if contested else claims.c.contested == 0
    query = sa.select(claims.c.id).where(claims.c.story == story, chosen, ~_REJECTED)
    with ledger.looking() as connection:
        found = heads(connection, list(connection.scalars(query)))
    return sorted(found, key=lambda one: (-one.asserted.origins - one.denied.origins, one.id))


def _chosen(filters: Filters) -> list[sa.ColumnElement[bool]]:
    wanted = [*of_statements(filters), *of_documents(filters)]
    if not wanted:
        return []
    # Asked of each claim, for a first statement that fits: few claims are contested, many statements fit.
    joined = claim_members.join(statements).join(documents)
    fitting = (
        sa.select(sa.literal(1)).select_from(joined).where(claim_members.c.claim == claims.c.id, *wanted)
    )
    return [fitting.correlate(claims).exists()]


def wholes(connection: Connection, wanted: Sequence[str]) -> list[Whole]:
    """These claims, in this order; ids of no claim are left out."""
    found = heads(connection, wanted)
    names = [head.id for head in found]
    roles, near = roles_of(connection, names), _near(connection, names)
    told = _told(
        connection, {one for by_role in roles.values() for on_it in by_role.values() for one in on_it}
    )
    entries = [_entries(roles.get(name, {}), told) for name in names]
    return [
        Whole(
            head=head,
            entries=listed,
            positions=tuple(positions(_said(listed))),
            near=tuple(near.get(head.id, ())),
        )
        for head, listed in zip(found, entries, strict=True)
    ]


def _near(connection: Connection, wanted: Sequence[str]) -> dict[str, list[Near]]:
    found: dict[str, list[Near]] = {}
    for own, other, kind in (
        (claim_ties.c.claim, claim_ties.c.other, {"narrower": "wider"}),
        (claim_ties.c.other, claim_ties.c.claim, {}),
    ):
        for some in batches(wanted):
            query = (
                sa.select(own, other, claims.c.words, claim_ties.c.kind)
                .join(claims, claims.c.id == other)
                .where(own.in_(some))
                .order_by(own, other)
            )
            for one, name, words, tie in connection.execute(query):
                found.setdefault(one, []).append(Near(id=name, claim=words, kind=kind.get(tie, tie)))
    return found


@dataclass(frozen=True, slots=True)
class _Told:
    statement: Statement
    document: str
    day: str | None
    party: str
    origin: Origin | None
    figures: tuple[Figure, ...]


def _told(connection: Connection, wanted: Collection[str]) -> dict[str, _Told]:
    listed, found = sorted(wanted), {}
    origins, counts = origins_of(connection, listed), counts_of(connection, listed)
    # Of "in December" the last day: until then it may not have been said.
    day = sa.func.coalesce(statements.c.said_last, documents.c.published)
    for some in batches(listed):
        query = (
            sa.select(
                statements.c.id, statements.c.record, statements.c.document, day, actors.c.code, actors.c.kind
            )
            .select_from(statements.join(documents).outerjoin(actors, actors.c.id == statements.c.actor))
            .where(statements.c.id.in_(some))
        )
        for name, record, document, when, code, kind in connection.execute(query):
            statement = rows.as_record("statements", record)
            party = party_named(statement.speaker.name if statement.speaker else "", code, kind)
            told = tuple(counts.get(name, ()))
            found[name] = _Told(statement, document, when and when[:10], party, origins.get(name), told)
    return found


def party_named(name: str, code: str | None, kind: str | None) -> str:
    """By what a speaker is known across articles, from the name, and the code and kind of the actor.

    Who speaks for a government has its code, a person the last name, others their name.
    """
    if code and is_government(code):
        return code
    return name.rsplit(maxsplit=1)[-1] if kind == ActorKind.PERSON and name else name


def entries_of(connection: Connection, wanted: Sequence[tuple[str, str]]) -> list[Entry]:
    """These statements, each after what it does about a claim, in this order."""
    told = _told(connection, {statement for _, statement in wanted})
    return [_entry(role, told[statement]) for role, statement in wanted]


def _entry(role: str, told: _Told) -> Entry:
    return Entry(
        role=role,
        statement=told.statement,
        document=told.document,
        party=told.party,
        day=told.day,
        origin=told.origin,
        figures=told.figures,
    )


def _entries(roles: Mapping[str, Sequence[str]], told: Mapping[str, _Told]) -> tuple[Entry, ...]:
    entries = [_entry(role, told[one]) for role in ROLES for one in roles.get(role, ())]
    entries.sort(key=lambda e: (ROLES.index(e.role), e.day is None, e.day or "", e.document, e.statement.id))
    return tuple(entries)


@cache
def _governments() -> dict[str, states.State]:
    """The states by the code of their government."""
    return {f"{state.alpha3}GOV": state for state in states.all_states().values()}


def party_in_full(party: str, names: Iterable[str]) -> str:
    """The name of a government, of others the first of the longest of the `names` that they are called by."""
    state = _governments().get(party)
    return states.government_name(state) if state else max(names, key=len, default=party)


def is_government(party: str) -> bool:
    """Whether a party is a government, which is known by its code and not by a name."""
    return _GOVERNMENT.fullmatch(party) is not None


def party_of_government(name: str) -> str | None:
    """The party that a government speaks for; None for a name of no government."""
    return next((code for code, one in _governments().items() if states.government_name(one) == name), None)


def _said(entries: Iterable[Entry]) -> Iterable[Said]:
    """What parties that have a name say, each under the first full name that it is called by."""
    names: dict[str, str] = {}
    for e in entries:
        if e.party and e.statement.speaker:
            names[e.party] = party_in_full(e.party, [names.get(e.party, ""), e.statement.speaker.name])
    for e in entries:
        if e.party and e.statement.speaker:
            words = " ".join(span.text for span in e.statement.content)
            yield Said(
                party=names[e.party],
                speaker=e.statement.speaker.name,
                day=e.day,
                role=e.role,
                statement=e.statement.id,
                words=words,
            )

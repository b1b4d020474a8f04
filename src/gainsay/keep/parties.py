"""The parties that speak in a ledger across its articles, and all that one of them said."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import sqlalchemy as sa

from gainsay.keep.batches import batches
from gainsay.keep.board import (
    Connection,
    Entry,
    entries_of,
    is_government,
    party_in_full,
    party_named,
    party_of_government,
)
from gainsay.keep.ledger import Ledger
from gainsay.keep.tables import actors, claim_members, claims, documents, statements

_REJECTED = sa.func.coalesce(claims.c.verdict, "") == "rejected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A name that a party speaks under, and the number of statements under it."""

    name: str
    party: str
    statements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A party with all the names that it speaks under and the number of its statements."""

    party: str
    name: str
    names: tuple[str, ...]
    statements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """What a party said about a claim; about none (None), the role of its entry is empty."""

    claim: str | None
    words: str | None
    entry: Entry


@dataclass(frozen=True, slots=True)
class _Line:
    """A statement and a claim that it is on, if any."""

    statement: str
    day: str
    role: str
    claim: str | None
    words: str | None
    contested: int
    moved: str


def speaking(ledger: Ledger, words: str, skip: int = 0, limit: int | None = 50) -> list[Named]:
    """The names of speakers that hold `words`, those that say the most first, each with its party."""
    number = sa.func.count()
    query = (
        sa.select(statements.c.speaker)
        .where(statements.c.speaker.icontains(words, autoescape=True))
        .group_by(statements.c.speaker)
        .order_by(number.desc(), statements.c.speaker)
        .offset(skip)
        .limit(limit)
    )
    with ledger.looking() as connection:
        names = list(filter(None, connection.scalars(query)))
        often = Counter(_parties(connection, names))
    found = [Named(name=name, party=party, statements=number) for (name, party), number in often.items()]
    return sorted(found, key=lambda one: (-one.statements, one.name))


def party(ledger: Ledger, wanted: str) -> Party | None:
    """The party that speaks under the name `wanted`, or is known by it: a government's code, a last name."""
    with ledger.looking() as connection:
        key = party_of_government(wanted) or _key(connection, wanted)
        under = Counter(_parties(connection, _perhaps(connection, key)))
    often = {name: number for (name, known), number in under.items() if known == key}
    if not often:
        return None
    names = tuple(sorted(often, key=lambda name: (-often[name], name)))
    return Party(party=key, name=party_in_full(key, names), names=names, statements=sum(often.values()))


def sayings(ledger: Ledger, one: Party, skip: int = 0, limit: int | None = 50) -> list[Saying]:
    """What the party said, claim by claim: the most contested and the latest first, what is on none last.

    On a claim it is told in the order of time, on none the latest first.
    """
    with ledger.looking() as connection:
        lines = sorted(_lines(connection, one), key=_order)
        wanted = lines[skip:] if limit is None else lines[skip : skip + limit]
        entries = entries_of(connection, [(line.role, line.statement) for line in wanted])
    return [
        Saying(claim=line.claim, words=line.words, entry=entry)
        for line, entry in zip(wanted, entries, strict=True)
    ]


def _order(line: _Line) -> tuple[object, ...]:
    latest = _backwards(line.moved if line.claim else line.day)
    return (
        line.claim is None,
        -line.contested,
        latest,
        line.claim or "",
        line.day,
        line.statement,
        line.role,
    )


def _backwards(day: str) -> tuple[int, ...]:
    """Sorts days the latest first, unknown ones last."""
    return (day == "", *(-int(part) for part in day[:10].split("-") if part))


def _key(connection: Connection, name: str) -> str:
    """The party that speaks under a name most often; the name itself where nobody does."""
    found = Counter(party for _, party in _parties(connection, [name]))
    return max(sorted(found), key=lambda party: found[party], default=name)


def _perhaps(connection: Connection, party: str) -> list[str]:
    """Names of speakers that may be of the party; the index of speakers holds them all."""
    under = sa.select(statements.c.speaker).distinct()
    queries = [under.where(statements.c.speaker.endswith(party, autoescape=True))]
    if is_government(party):  # others are known by their names alone
        own = (statements.c.document == actors.c.document) & (statements.c.actor == actors.c.id)
        queries.append(under.select_from(actors.join(statements, own)).where(actors.c.code == party))
    return [name for query in queries for name in connection.scalars(query) if name]


def _parties(connection: Connection, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The name and the party of each statement under one of these names."""
    for some in batches(names):
        query = (
            sa.select(statements.c.speaker, actors.c.code, actors.c.kind)
            .select_from(statements.outerjoin(actors, actors.c.id == statements.c.actor))
            .where(statements.c.speaker.in_(some))
        )
        for name, code, kind in connection.execute(query):
            yield name, party_named(name, code, kind)


def _lines(connection: Connection, one: Party) -> Iterable[_Line]:
    """The statements of a party: once for each claim that it is on and role there, or once for none."""
    day = sa.func.coalesce(statements.c.said_last, documents.c.published, "")
    known = (statements.c.speaker, actors.c.code, actors.c.kind)
    told = (statements.c.id, day, claim_members.c.role, claims.c.id, claims.c.words)
    for some in batches(one.names):
        query = (
            sa.select(*known, *told, sa.func.coalesce(claims.c.contested, 0), claims.c.moved)
            .select_from(
                statements.join(documents)
                .outerjoin(actors, actors.c.id == statements.c.actor)
                .outerjoin(claim_members, claim_members.c.statement == statements.c.id)
                .outerjoin(claims, claims.c.id == claim_members.c.claim)
            )
            .where(statements.c.speaker.in_(some), ~_REJECTED)
        )
        for name, code, kind, said, when, role, claim, words, contested, moved in connection.execute(query):
            if party_named(name, code, kind) == one.party:
                yield _Line(said, when[:10], role or "", claim, words, contested, moved or "")

"""Claims in one line each: both sides, their outlets and origins, when they moved, which figures conflict."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from gainsay.keep import rows
from gainsay.keep.batches import batches
from gainsay.keep.claims import roles_of
from gainsay.keep.independence import independence, standing
from gainsay.keep.origins import Origin, origins_of
from gainsay.keep.tables import claims, figures, statements
from gainsay.records import Counted, Figure

Connection = sa.Connection
Row = sa.Row[tuple[object, ...]]

SIDES = ("asserted", "denied")
ROLES = (*SIDES, "proof_demanded", "evidence", "admitted", "counter_account", "related")


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """Who is on one side of a claim, which outlets print it, and from how many independent origins it came.

    `without_part` of the origins have no part in the side themselves.
    """

    statements: tuple[str, ...]
    speakers: tuple[str, ...]
    outlets: tuple[str, ...]
    origins: int
    without_part: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Disputed:
    """A claim in one line. Days are ISO dates: when something was said, else published.

    `verdict` is "confirmed" or "rejected" where a person judged so.
    """

    id: str
    claim: str
    story: str
    asserted: Side
    denied: Side
    roles: Mapping[str, int]
    first_asserted: str | None
    first_denied: str | None
    last_moved: str | None
    # What those on its sides count differently: "killed", "troops"…
    figures_in_conflict: tuple[str, ...]
    verdict: str | None


@dataclass(frozen=True, slots=True)
class _Stood:
    """What the line of a claim tells of a statement on one of its sides."""

    id: str
    document: str
    speaker: str | None
    day: str | None
    origin: Origin | None
    figures: tuple[Figure, ...]


def heads(connection: Connection, wanted: Sequence[str]) -> list[Disputed]:
    """These claims in one line each, in this order; ids of no claim are left out."""
    found = {
        one.id: one
        for some in batches(wanted)
        for one in connection.execute(sa.select(claims).where(claims.c.id.in_(some)))
    }
    listed = [found[one] for one in dict.fromkeys(wanted) if one in found]
    roles = roles_of(connection, [row.id for row in listed])
    # What is on no side is only counted, which spares reading most of the statements.
    told = _stood(
        connection, {one for by_role in roles.values() for side in SIDES for one in by_role.get(side, ())}
    )
    return [_head(row, roles.get(row.id, {}), told) for row in listed]


def counts_of(connection: Connection, wanted: Sequence[str]) -> dict[str, list[Figure]]:
    """The counts that each of these statements gives."""
    found: dict[str, list[Figure]] = {}
    for some in batches(wanted):
        query = (
            sa.select(figures.c.statement, figures.c.record)
            .where(figures.c.statement.in_(some))
            .order_by(figures.c.document, figures.c.ordinal)
        )
        for statement, record in connection.execute(query):
            found.setdefault(statement, []).append(rows.as_record("figures", record))
    return found


def _stood(connection: Connection, wanted: Collection[str]) -> dict[str, _Stood]:
    listed = sorted(wanted)
    origins, counts = origins_of(connection, listed), counts_of(connection, listed)
    query = sa.select(statements.c.id, statements.c.document, statements.c.speaker, statements.c.said_last)
    found = {}
    for some in batches(listed):
        for name, document, speaker, said in connection.execute(query.where(statements.c.id.in_(some))):
            origin = origins.get(name)
            day = said or (origin.published if origin else None)
            given = tuple(counts.get(name, ()))
            found[name] = _Stood(name, document, speaker, day and day[:10], origin, given)
    return found


def _in_conflict(given: Sequence[Figure]) -> tuple[str, ...]:
    """What two counts give so that no number lies within the bounds of both."""
    bounded = [one for one in given if one.what is not Counted.OTHER]
    found = {
        one.what.value
        for one in bounded
        for other in bounded
        if one.what is other.what and one.high is not None and other.low is not None and one.high < other.low
    }
    return tuple(sorted(found))


def _head(row: Row, roles: Mapping[str, Sequence[str]], told: Mapping[str, _Stood]) -> Disputed:
    asserted, denied = (
        sorted(
            (told[one] for one in roles.get(side, ())),
            key=lambda s: (s.day is None, s.day or "", s.document, s.id),
        )
        for side in SIDES
    )
    return Disputed(
        id=str(row.id),
        claim=str(row.words),
        story=str(row.story),
        asserted=_side(asserted, denied),
        denied=_side(denied, asserted),
        roles={role: len(roles[role]) for role in ROLES if role in roles},
        first_asserted=_first(asserted),
        first_denied=_first(denied),
        last_moved=row.moved,
        figures_in_conflict=_in_conflict([figure for one in (*asserted, *denied) for figure in one.figures]),
        verdict=row.verdict,
    )


def _side(ours: Sequence[_Stood], theirs: Sequence[_Stood]) -> Side:
    here, there = ([one.origin for one in side if one.origin] for side in (ours, theirs))
    counted, stand = independence(here), standing(here, there)
    return Side(
        statements=tuple(one.id for one in ours),
        speakers=tuple(dict.fromkeys(one.speaker for one in ours if one.speaker)),
        outlets=tuple(dict.fromkeys(one.outlet_name for one in here)),
        origins=counted.origins,
        without_part=stand.without_part,
        reasons=(*counted.merges, *stand.notes),
    )


def _first(side: Iterable[_Stood]) -> str | None:
    return min((one.day for one in side if one.day), default=None)

"""The claims of a story: which statements are on which, and how they were tied together."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from gainsay.keep import rows
from gainsay.keep.neighbours import Connection
from gainsay.keep.tables import (
    claim_members,
    claim_ties,
    claims,
    disputes,
    documents,
    members,
    statements,
    stories_of,
)
from gainsay.records import Statement

# Rows asked for in one query; databases limit the number of parameters.
_AT_ONCE = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A statement of a story, with its article and the day on which it was said or else published."""

    statement: Statement
    document: str
    day: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contest:
    """A dispute of one article: its claim, and which statements are what in it."""

    id: str
    claim: str
    document: str
    roles: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A proposition of a story with the statements on it, by what they do about it."""

    id: str
    words: str
    contested: int
    moved: str | None
    roles: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """`claim` is "narrower" than `other`, or "near" it; the two are not the same."""

    claim: str
    other: str
    kind: str


def story_of(connection: Connection, document: str) -> str | None:
    """The story of an article that was put into one."""
    return connection.scalar(sa.select(stories_of.c.story).where(stories_of.c.document == document))


def told_in(connection: Connection, story: str) -> list[Told]:
    """All statements of a story, in the order of publication."""
    query = (
        sa.select(
            statements.c.record,
            statements.c.document,
            sa.func.coalesce(statements.c.said_last, documents.c.published),
        )
        .select_from(stories_of.join(documents).join(statements, statements.c.document == documents.c.id))
        .where(stories_of.c.story == story)
        .order_by(
            documents.c.published.is_(None), documents.c.published, documents.c.id, statements.c.ordinal
        )
    )
    return [
        Told(statement=rows.as_record("statements", record), document=document, day=day and day[:10])
        for record, document, day in connection.execute(query)
    ]


def contests_in(connection: Connection, story: str) -> list[Contest]:
    """The disputes that the articles of a story hold each for itself, in the order of publication."""
    inside = (
        sa.select(disputes.c.id, disputes.c.claim, disputes.c.document)
        .select_from(stories_of.join(documents).join(disputes, disputes.c.document == documents.c.id))
        .where(stories_of.c.story == story)
    )
    order = (documents.c.published.is_(None), documents.c.published, documents.c.id, disputes.c.ordinal)
    found = connection.execute(inside.order_by(*order)).all()
    roles: dict[str, dict[str, list[str]]] = {one.id: {} for one in found}
    listed = sa.select(members).where(members.c.dispute.in_(inside.with_only_columns(disputes.c.id)))
    for dispute, statement, role in connection.execute(
        listed.with_only_columns(members.c.dispute, members.c.statement, members.c.role).order_by(
            members.c.role, members.c.statement
        )
    ):
        roles[dispute].setdefault(role, []).append(statement)
    return [
        Contest(
            id=one.id,
            claim=one.claim,
            document=one.document,
            roles={role: tuple(listed) for role, listed in roles[one.id].items()},
        )
        for one in found
    ]


def claims_in(connection: Connection, story: str) -> list[Claim]:
    """The claims of a story as they stand."""
    found = connection.execute(sa.select(claims).where(claims.c.story == story).order_by(claims.c.id)).all()
    roles = roles_of(connection, [one.id for one in found])
    return [
        Claim(
            id=one.id,
            words=one.words,
            contested=one.contested,
            moved=one.moved,
            roles=roles.get(one.id, {}),
        )
        for one in found
    ]


def roles_of(connection: Connection, wanted: Sequence[str]) -> dict[str, dict[str, tuple[str, ...]]]:
    """For each of these claims the statements on it, by what they do about it."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for some in _slices(wanted):
        query = sa.select(claim_members.c.claim, claim_members.c.role, claim_members.c.statement)
        ordered = query.where(claim_members.c.claim.in_(some)).order_by(
            claim_members.c.claim, claim_members.c.role, claim_members.c.statement
        )
        for claim, role, statement in connection.execute(ordered):
            roles = found.setdefault(claim, {})
            roles[role] = (*roles.get(role, ()), statement)
    return found


def put_claims(connection: Connection, story: str, found: Iterable[Claim], tied: Iterable[Tie]) -> None:
    """Put these claims with the ties among them, and no others, in the place of a story's."""
    connection.execute(sa.delete(claims).where(claims.c.story == story))
    listed = list(found)
    heads = [
        {"id": one.id, "story": story, "words": one.words, "contested": one.contested, "moved": one.moved}
        for one in listed
    ]
    on_them = [
        {"claim": one.id, "statement": statement, "role": role}
        for one in listed
        for role, statements in one.roles.items()
        for statement in statements
    ]
    listed_ties = [{"claim": one.claim, "other": one.other, "kind": one.kind} for one in tied]
    for table, told in ((claims, heads), (claim_members, on_them), (claim_ties, listed_ties)):
        if told:
            connection.execute(sa.insert(table), told)


def _slices(wanted: Sequence[str]) -> Iterator[Collection[str]]:
    return (wanted[first : first + _AT_ONCE] for first in range(0, len(wanted), _AT_ONCE))

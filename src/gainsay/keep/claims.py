"""The claims of a story: which statements are on which, and how they were tied together."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import sqlalchemy as sa

from gainsay.keep import rows
from gainsay.keep.batches import batches
from gainsay.keep.judgement_tables import found_claims, found_members, found_stories
from gainsay.keep.neighbours import Connection
from gainsay.keep.senses import Floats, unpacked
from gainsay.keep.tables import (
    claim_members,
    claim_ties,
    claims,
    disputes,
    documents,
    members,
    senses,
    statements,
    stories_of,
)
from gainsay.records import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A statement of a story, with its article and the day on which it was said or else published.

    `sense` are the vectors of its clauses, C,K (`gainsay.keep.senses`).
    """

    statement: Statement
    document: str
    day: str | None
    sense: Floats = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contest:
    """A dispute of one article: its claim with its vector, 1,K, and which statements are what in it."""

    id: str
    claim: str
    document: str
    roles: Mapping[str, tuple[str, ...]]
    sense: Floats = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A proposition of a story with the statements on it, by what they do about it.

    `verdict` is "confirmed" or "rejected" where a person judged so.
    """

    id: str
    words: str
    contested: int
    moved: str | None
    roles: Mapping[str, tuple[str, ...]]
    verdict: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """`claim` is "narrower" than `other`, or "near" it; the two are not the same."""

    claim: str
    other: str
    kind: str


@dataclass(frozen=True, slots=True)
class Layer:
    """The tables of claims: as linking found them, or as judged; where nobody judged both are one."""

    claims: sa.Table
    members: sa.Table
    story: sa.Column[str]


FOUND = Layer(found_claims, found_members, stories_of.c.found)
JUDGED = Layer(claims, claim_members, stories_of.c.story)


def layer_of(connection: Connection, story: str) -> Layer:
    """Where the claims of a story are as linking found them."""
    query = sa.select(found_stories.c.story).where(found_stories.c.story == story)
    return JUDGED if connection.scalar(query) is None else FOUND


def story_of(connection: Connection, document: str) -> str | None:
    """The story that was found for an article."""
    return connection.scalar(sa.select(stories_of.c.found).where(stories_of.c.document == document))


def told_in(connection: Connection, story: str, layer: Layer = FOUND) -> list[Told]:
    """All statements of a story, in the order of publication."""
    query = (
        sa.select(
            statements.c.record,
            statements.c.document,
            sa.func.coalesce(statements.c.said_last, documents.c.published),
            senses.c.packed,
        )
        .select_from(stories_of.join(documents).join(statements, statements.c.document == documents.c.id))
        .join(senses, senses.c.thing == statements.c.id)
        .where(layer.story == story)
        .order_by(
            documents.c.published.is_(None), documents.c.published, documents.c.id, statements.c.ordinal
        )
    )
    return [
        Told(
            statement=rows.as_record("statements", record),
            document=document,
            day=day and day[:10],
            sense=unpacked(packed),
        )
        for record, document, day, packed in connection.execute(query)
    ]


def contests_in(connection: Connection, story: str, layer: Layer = FOUND) -> list[Contest]:
    """The disputes that the articles of a story hold each for itself, in the order of publication."""
    inside = (
        sa.select(disputes.c.id, disputes.c.claim, disputes.c.document, senses.c.packed)
        .select_from(stories_of.join(documents).join(disputes, disputes.c.document == documents.c.id))
        .join(senses, senses.c.thing == disputes.c.id)
        .where(layer.story == story)
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
            sense=unpacked(one.packed),
        )
        for one in found
    ]


def claims_in(connection: Connection, story: str, layer: Layer = JUDGED) -> list[Claim]:
    """The claims of a story as they stand."""
    table = layer.claims
    found = connection.execute(sa.select(table).where(table.c.story == story).order_by(table.c.id)).all()
    roles = roles_of(connection, [one.id for one in found], layer)
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


def roles_of(
    connection: Connection, wanted: Sequence[str], layer: Layer = JUDGED
) -> dict[str, dict[str, tuple[str, ...]]]:
    """For each of these claims the statements on it, by what they do about it."""
    table = layer.members
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for some in batches(wanted):
        query = sa.select(table.c.claim, table.c.role, table.c.statement)
        ordered = query.where(table.c.claim.in_(some)).order_by(
            table.c.claim, table.c.role, table.c.statement
        )
        for claim, role, statement in connection.execute(ordered):
            roles = found.setdefault(claim, {})
            roles[role] = (*roles.get(role, ()), statement)
    return found


def put_claims(
    connection: Connection, story: str, found: Iterable[Claim], tied: Iterable[Tie], layer: Layer
) -> None:
    """Put these claims with the ties among them, and no others, in the place of a story's.

    Ties are kept of claims as they are judged.
    """
    connection.execute(sa.delete(layer.claims).where(layer.claims.c.story == story))
    listed = list(found)
    own = {column.name for column in layer.claims.c if column.name not in {"id", "story"}}
    heads = [{"id": one.id, "story": story} | {name: getattr(one, name) for name in own} for one in listed]
    on_them = [
        {"claim": one.id, "statement": statement, "role": role}
        for one in listed
        for role, statements in one.roles.items()
        for statement in statements
    ]
    among = tied if layer is JUDGED else ()
    listed_ties = [{"claim": one.claim, "other": one.other, "kind": one.kind} for one in among]
    for table, told in ((layer.claims, heads), (layer.members, on_them), (claim_ties, listed_ties)):
        if told:
            connection.execute(sa.insert(table), told)


def hold(connection: Connection, stories: Iterable[str]) -> None:
    """From now on the claims of these stories are kept twice: as they were found, and as they are judged."""
    for story in stories:
        if layer_of(connection, story) is JUDGED:
            connection.execute(sa.insert(found_stories), {"story": story})
            put_claims(connection, story, claims_in(connection, story, JUDGED), (), FOUND)


def release(connection: Connection, stories: Collection[str]) -> None:
    """Nothing is judged about these stories any more: what is in `claims` is what was found."""
    for some in batches(sorted(stories)):
        connection.execute(sa.delete(found_stories).where(found_stories.c.story.in_(some)))

"""Where statements entered the news: what linking needs for it and finds, and what others can ask.

`origins_of` gives all that is known for a list of statements; `gainsay.keep.independence`
counts over its answer.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

import sqlalchemy as sa

from gainsay.ground import Outlet, Ownership
from gainsay.keep import outlets, rows
from gainsay.keep.batches import batches
from gainsay.keep.judgement_tables import judged_statements
from gainsay.keep.neighbours import Near, day_of
from gainsay.keep.tables import actors, documents, origins, outlets_of, passages, quoted, statements
from gainsay.records import ActorKind, Statement

Connection = sa.Connection

# Roles of actor codes of those who speak for a state; none is the state as a whole.
_STATE_ROLES = frozenset({"", "GOV", "MIL", "SPY", "COP", "PRM"})


class Kind(StrEnum):
    """What tells the origin of a statement."""

    OWN = "own"  # nothing tells of another one
    HEARD = "heard"  # it was told to a medium that the article names
    RELAYED = "relayed"  # the article has it from a medium that it names
    WIRE = "wire"  # the article is an agency's report
    COPY = "copy"  # the words stand in another article that shares its wording
    QUOTE = "quote"  # another article quotes the same words
    JUDGED = "judged"  # a person judged so


@dataclass(frozen=True, slots=True, kw_only=True)
class Traced:
    """Where one statement entered the news, as it is stored.

    `origin` is the id of an article, or "outlet:" and the key of an outlet whose own article
    the ledger does not hold; `outlet` is that outlet's key (the article's id where it is
    unknown) and `name` its name. `reason` completes "the article …". `through` is the
    other article that the reason is about; statements with one `utterance` quote the same words.
    """

    statement: str
    origin: str
    outlet: str
    name: str
    kind: Kind
    reason: str
    through: str | None = None
    utterance: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The outlet and the origin of one statement, and why that is its origin.

    `outlet` and `source` are keys: of the outlet that prints the statement and of the one
    where it entered the news; an article of an unknown outlet has its own id for key.
    `origin` is the id of the article where it entered the news, or "outlet:" and `source`.
    `country` and `ownership` are those of `source`, where the table of outlets knows it.
    `reason` completes "the article …". Statements with one `utterance` quote the same words.
    `speaks_for` is the country (alpha-2) of the state for which the speaker speaks.
    """

    statement: str
    document: str
    outlet: str
    outlet_name: str
    published: str | None
    origin: str
    source: str
    source_name: str
    country: str | None
    ownership: Ownership | None
    kind: Kind
    reason: str
    through: str | None
    utterance: str | None
    speaks_for: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A statement with what its origin is told from; `kinds` are those of the actors it names."""

    document: str
    published: str | None
    record: Statement
    kinds: Mapping[str, ActorKind]

    @property
    def id(self) -> str:
        """The id of the statement."""
        return self.record.id


def said_in(connection: Connection, wanted: Collection[str]) -> list[Said]:
    """The statements of these articles, in order."""
    return _said(connection, statements.c.document, wanted)


def statements_of(connection: Connection, wanted: Collection[str]) -> list[str]:
    """The ids of the statements of these articles."""
    found: list[str] = []
    for part in batches(wanted):
        found += connection.scalars(sa.select(statements.c.id).where(statements.c.document.in_(part)))
    return found


def same_words(connection: Connection, utterance: str) -> list[str]:
    """The statements that quote the words of an utterance."""
    query = sa.select(origins.c.statement).where(origins.c.utterance == utterance)
    return list(connection.scalars(query.order_by(origins.c.statement)))


def said_as(connection: Connection, wanted: Collection[str]) -> list[Said]:
    """The statements with these ids, by article and in order."""
    return _said(connection, statements.c.id, wanted)


def put_passages(connection: Connection, document: str, found: Iterable[tuple[str, str, float]]) -> set[str]:
    """Remember where the words of statements stand besides: statement, the other article, the share.

    What was known of the article `document`, as either of them, is forgotten. Gives the
    statements of which something was known or is now.
    """
    own = sa.select(statements.c.id).where(statements.c.document == document)
    old = (passages.c.document == document) | passages.c.statement.in_(own)
    before = set(connection.scalars(sa.select(passages.c.statement).where(old)))
    connection.execute(sa.delete(passages).where(old))
    listed = [{"statement": one, "document": other, "share": share} for one, other, share in found]
    if listed:
        connection.execute(sa.insert(passages), listed)
    return before | {str(row["statement"]) for row in listed}


def passages_of(connection: Connection, wanted: Collection[str]) -> dict[str, dict[str, float]]:
    """Of each of these statements the other articles in which its words stand, with the share."""
    found: dict[str, dict[str, float]] = {}
    for part in batches(wanted):
        for statement, document, share in connection.execute(
            sa.select(passages.c.statement, passages.c.document, passages.c.share)
            .where(passages.c.statement.in_(part))
            .order_by(passages.c.statement, passages.c.document)
        ):
            found.setdefault(statement, {})[document] = share
    return found


def put_quoted(connection: Connection, document: str, hashes: Mapping[str, Collection[int]]) -> None:
    """Remember the runs of words that the statements of an article quote, in the place of what was known."""
    connection.execute(sa.delete(quoted).where(quoted.c.document == document))
    shared = {"document": document, "day": day_of(connection, document)}
    listed = [
        {**shared, "statement": one, "hash": run} for one in sorted(hashes) for run in sorted(hashes[one])
    ]
    if listed:
        connection.execute(sa.insert(quoted), listed)


def quoting(connection: Connection, document: str, hashes: Sequence[int], most: int) -> dict[int, list[str]]:
    """The statements of other articles that quote these runs of words, `most` up to its day and after it."""
    found: dict[int, list[str]] = {}
    for run, statement in Near(quoted.c.hash, ("hash", "statement"), most).rows(connection, document, hashes):
        found.setdefault(run, []).append(statement)
    return found


def mark(connection: Connection, wanted: Collection[str]) -> str:
    """The mark of the utterance of which these statements are, which all that had another one get too."""
    marks: set[str] = set()
    for part in batches(wanted):
        query = sa.select(origins.c.utterance).where(origins.c.statement.in_(part))
        marks |= {one for one in connection.scalars(query.distinct()) if one is not None}
    first, *others = sorted(marks) or [min(wanted)]
    for part in batches(others):
        connection.execute(sa.update(origins).where(origins.c.utterance.in_(part)).values(utterance=first))
    return first


def places(connection: Connection, wanted: Collection[str]) -> dict[str, tuple[str | None, int]]:
    """The day of publication of each of these articles, and its revision."""
    found: dict[str, tuple[str | None, int]] = {}
    for part in batches(wanted):
        columns = (documents.c.id, documents.c.published, documents.c.revision)
        for document, published, revision in connection.execute(
            sa.select(*columns).where(documents.c.id.in_(part))
        ):
            found[document] = published, revision
    return found


def cited_in(connection: Connection, wanted: Collection[str]) -> dict[str, set[str]]:
    """The outlets that each of these articles names as a source."""
    found: dict[str, set[str]] = {}
    kinds = (Kind.HEARD.value, Kind.RELAYED.value)
    for part in batches(wanted):
        query = (
            sa.select(statements.c.document, origins.c.outlet)
            .join(origins, origins.c.statement == statements.c.id)
            .where(statements.c.document.in_(part), origins.c.kind.in_(kinds))
            .distinct()
        )
        for document, outlet in connection.execute(query):
            found.setdefault(document, set()).add(outlet)
    return found


def resting_on(connection: Connection, document: str) -> set[str]:
    """The statements whose origin was told through this article."""
    return set(connection.scalars(sa.select(origins.c.statement).where(origins.c.through == document)))


def coming_from(connection: Connection, outlet: str) -> set[str]:
    """The statements that have this outlet as their source."""
    return set(connection.scalars(sa.select(origins.c.statement).where(origins.c.outlet == outlet)))


def put(connection: Connection, found: Sequence[Traced]) -> None:
    """Remember origins, in the place of what was known of these statements."""
    for part in batches([one.statement for one in found]):
        connection.execute(sa.delete(origins).where(origins.c.statement.in_(part)))
    if found:
        connection.execute(sa.insert(origins), [asdict(one) | {"kind": one.kind.value} for one in found])


def origins_of(connection: Connection, wanted: Collection[str]) -> dict[str, Origin]:
    """The outlet and the origin of each of these statements; without one are only ids of no statement."""
    listed = [row for part in batches(sorted(wanted)) for row in _traced(connection, part)]
    table, judged = outlets.known(connection), _judgements(connection, wanted)
    printed = _printed(connection, {row["document"] for row in listed})
    found: dict[str, Origin] = {}
    for row in listed:
        told = {**row, **printed[row["document"]]}
        if row["statement"] in judged:
            told |= _judged(judged[row["statement"]], row["document"])
        found[row["statement"]] = _origin(told, table.by_key.get(told["outlet"]))
    return found


def _traced(connection: Connection, wanted: Collection[str]) -> Sequence[Mapping[Any, Any]]:
    """What linking found about some statements, with their articles and who speaks."""
    query = (
        sa.select(origins, statements.c.document, actors.c.country, actors.c.code)
        .select_from(origins.join(statements, statements.c.id == origins.c.statement))
        .outerjoin(actors, actors.c.id == statements.c.actor)
        .where(origins.c.statement.in_(wanted))
    )
    return connection.execute(query).mappings().all()


def _printed(connection: Connection, wanted: Collection[str]) -> dict[str, dict[str, Any]]:
    """The day of publication of some articles, and their outlets."""
    query = (
        sa.select(
            documents.c.id,
            documents.c.published,
            outlets_of.c.outlet.label("own"),
            outlets_of.c.name.label("own_name"),
        )
        .select_from(documents)
        .outerjoin(outlets_of, outlets_of.c.document == documents.c.id)
    )
    return {
        row["id"]: dict(row)
        for part in batches(sorted(wanted))
        for row in connection.execute(query.where(documents.c.id.in_(part))).mappings()
    }


def _judgements(connection: Connection, wanted: Collection[str]) -> dict[str, Mapping[Any, Any]]:
    """What a person judged to be the origin of some statements, with the outlet of that article."""
    query = (
        sa.select(
            judged_statements.c.statement,
            judged_statements.c.origin,
            judged_statements.c.reason,
            outlets_of.c.outlet,
            outlets_of.c.name,
        )
        .select_from(judged_statements)
        .outerjoin(outlets_of, outlets_of.c.document == judged_statements.c.origin)
        .where(judged_statements.c.origin.is_not(None))
    )
    return {
        row["statement"]: row
        for part in batches(sorted(wanted))
        for row in connection.execute(query.where(judged_statements.c.statement.in_(part))).mappings()
    }


def _judged(judgement: Mapping[Any, Any], document: str) -> dict[str, Any]:
    """What a person judged goes before all that was found: no other statement is of one utterance with it."""
    origin = judgement["origin"]
    name = judgement["name"] or origin
    whence = "is its own origin" if origin == document else f"has it from {name}"
    return {
        "origin": origin,
        "outlet": judgement["outlet"] or origin,
        "name": name,
        "kind": Kind.JUDGED,
        "reason": f"{whence}, {judgement['reason']}",
        "through": None,
        "utterance": None,
    }


def _origin(row: Mapping[Any, Any], source: Outlet | None) -> Origin:
    state = row["country"] if (row["code"] or "XXX-")[3:] in _STATE_ROLES else None
    return Origin(
        statement=row["statement"],
        document=row["document"],
        outlet=row["own"] or row["document"],
        outlet_name=row["own_name"] or row["document"],
        published=row["published"],
        origin=row["origin"],
        source=row["outlet"],
        source_name=row["name"],
        country=source.country if source else None,
        ownership=source.ownership if source else None,
        kind=Kind(row["kind"]),
        reason=row["reason"],
        through=row["through"],
        utterance=row["utterance"],
        speaks_for=state,
    )


def _said(connection: Connection, column: sa.Column[str], wanted: Collection[str]) -> list[Said]:
    found: list[Said] = []
    for part in batches(wanted):
        query = (
            sa.select(statements.c.document, documents.c.published, statements.c.record)
            .select_from(statements.join(documents))
            .where(column.in_(part))
            .order_by(statements.c.document, statements.c.ordinal)
        )
        listed = connection.execute(query).all()
        kinds = _kinds(connection, {document for document, _, _ in listed})
        found += [
            Said(
                document=document,
                published=published,
                record=rows.as_record("statements", record),
                kinds=kinds[document],
            )
            for document, published, record in listed
        ]
    return found


def _kinds(connection: Connection, wanted: Collection[str]) -> dict[str, dict[str, ActorKind]]:
    """The kinds of the actors of each of these articles."""
    found: dict[str, dict[str, ActorKind]] = {document: {} for document in wanted}
    for part in batches(wanted):
        query = sa.select(actors.c.document, actors.c.id, actors.c.kind).where(actors.c.document.in_(part))
        for document, actor, kind in connection.execute(query):
            found[document][actor] = ActorKind(kind)
    return found

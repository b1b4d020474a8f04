"""Re-reads a ledger and says what does not hold; shares no code with what extracts and writes.

Checked are the file itself, every hash, every quotation against the text, and
every reference from one record to another.
"""

import hashlib
import json
import zlib
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import sqlalchemy as sa

from gainsay.keep.ledger import Ledger
from gainsay.keep.opening import opened
from gainsay.keep.rows import capture_id
from gainsay.keep.seal import seal

_KINDS = (
    *("statements", "actors", "disputes", "figures", "events"),
    *("dates", "silences", "places", "wording", "notes"),
)
_ROLES = ("asserted", "denied", "proof_demanded", "evidence", "admitted", "counter_account", "related")


def faults(ledger: Ledger) -> Iterator[str]:
    """A sentence for each thing that does not hold; nothing where all does."""
    with ledger.looking() as connection:
        parts = (_bodies, _captures, _articles, _orphans, _entries, _users, _derived, _judgements)
        for part in (_file, *parts) if connection.dialect.name == "sqlite" else parts:
            yield from _tried("the file", part(connection))


def _tried(what: str, found: Iterator[str]) -> Iterator[str]:
    """The faults found; where damage stops the search for them, that is one too."""
    try:
        yield from found
    except (sa.exc.DatabaseError, zlib.error, TypeError, ValueError, AttributeError, LookupError) as error:
        said = str(getattr(error, "orig", None) or error).partition("\n")[0]
        yield f"{what}: what is stored cannot be read ({said})"


def _file(connection: sa.Connection) -> Iterator[str]:
    if _schema(connection) != _schema_of_new():
        yield "the file: its tables or the rules that guard them are not those of a new ledger"
    for (said,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if said != "ok":
            yield f"the file: {said}"
    for table, row, other, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"{table}, row {row}: refers to a row of {other} that is not there"
    # 1: compared with the words themselves, not only with itself.
    words = "INSERT INTO found(found, rank) VALUES ('integrity-check', 1)"
    try:
        connection.exec_driver_sql(words)
    except sa.exc.DatabaseError:
        yield "the index of words differs from what it indexes"


def _schema(connection: sa.Connection) -> list[tuple[object, ...]]:
    rows = connection.exec_driver_sql("SELECT type, name, tbl_name, sql FROM sqlite_master")
    return sorted((tuple(row) for row in rows), key=str)


@cache
def _schema_of_new() -> list[tuple[object, ...]]:
    with opened(":memory:") as new, new.looking() as connection:
        return _schema(connection)


def _bodies(connection: sa.Connection) -> Iterator[str]:
    for sha256, size, packed in connection.execute(
        sa.text("SELECT sha256, size, packed FROM bodies ORDER BY sha256")
    ):
        try:
            body = zlib.decompress(packed)
        except zlib.error:
            yield f"the page {sha256}: its bytes cannot be unpacked"
            continue
        if hashlib.sha256(body).hexdigest() != sha256 or len(body) != size:
            yield f"the page {sha256}: its bytes are not those that were captured"


def _captures(connection: sa.Connection) -> Iterator[str]:
    for row in connection.execute(sa.text("SELECT * FROM captures ORDER BY id")).mappings():
        told = {name: value for name, value in row.items() if name != "id"}
        if row["id"] != capture_id(told):
            yield f"the capture {row['id']}: what is stored of it is not what was written"


def _articles(connection: sa.Connection) -> Iterator[str]:
    for document in connection.execute(
        sa.text("SELECT id, text, text_sha256, record, seal, given FROM documents ORDER BY id")
    ):
        yield from _tried(str(document.id), _article(connection, document))
        yield from _tried(str(document.id), _entities(connection, document))


def _article(connection: sa.Connection, document: Any) -> Iterator[str]:
    name, text = document.id, document.text
    if hashlib.sha256(text.encode("utf-8")).hexdigest() != document.text_sha256:
        yield f"{name}: the text is not the one that was read (its hash differs)"
    if seal(connection, name) != document.seal:
        yield f"{name}: what is stored of it is not what was written (its seal differs)"
    told = _parsed(document.record)
    if told is None or told.get("id") != name or told.get("text_sha256") != document.text_sha256:
        yield f"{name}: the record of the article does not belong to its text"
    records = {kind: list(_records(connection, kind, name)) for kind in _KINDS}
    quoted = []
    for kind, listed in records.items():
        for ordinal, record in listed:
            if record is None:
                yield f"{name}: record {ordinal} of {kind} is no JSON"
                continue
            for words in _quotations(record):
                quoted.append((kind, ordinal, words["start"], words["end"], words["text"]))
                if text[words["start"] : words["end"]] != words["text"]:
                    yield f"{name}: record {ordinal} of {kind} quotes words that do not stand there"
    yield from _spans(connection, name, quoted)
    yield from _references(name, {kind: [r for _, r in listed if r] for kind, listed in records.items()})


def _entities(connection: sa.Connection, document: Any) -> Iterator[str]:
    """The files of entities by which it was read must be there for the next time."""
    for one in (_parsed(document.given) or {}).get("entities", ()):
        there = sa.text("SELECT 1 FROM bodies WHERE sha256 = :sha256")
        if connection.scalar(there, {"sha256": one["sha256"]}) is None:
            yield f"{document.id}: the file of entities {one['name']} by which it was read is lost"


def _records(connection: sa.Connection, kind: str, document: str) -> Iterator[tuple[int, Any]]:
    query = sa.text(f"SELECT ordinal, record FROM {kind} WHERE document = :document ORDER BY ordinal")
    for ordinal, record in connection.execute(query, {"document": document}):
        yield ordinal, _parsed(record)


def _parsed(record: str) -> Any:
    try:
        return json.loads(record)
    except ValueError:
        return None


def _quotations(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if all(key in value for key in ("start", "end", "text")):
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from _quotations(inner)


def _spans(connection: sa.Connection, document: str, quoted: Iterable[tuple[Any, ...]]) -> Iterator[str]:
    query = sa.text(
        "SELECT kind, ordinal, begins, ends, words FROM spans WHERE document = :document ORDER BY number"
    )
    stored = [tuple(row) for row in connection.execute(query, {"document": document})]
    if sorted(stored) != sorted(quoted):
        yield f"{document}: the list of its quotations differs from its records"


def _references(document: str, records: dict[str, list[Any]]) -> Iterator[str]:
    said = {one["id"] for one in records["statements"]}
    known = {one["id"] for one in records["actors"]}
    for one in records["statements"]:
        speaker = one.get("speaker")
        if speaker and speaker.get("id") and speaker["id"] not in known:
            yield f"{document}: statement {one['id']} has a speaker that is no actor of the article"
    for dispute in records["disputes"]:
        for role in _ROLES:
            for missing in sorted(set(dispute.get(role, ())) - said):
                yield f"{document}: dispute {dispute['id']} lists {missing}, which is no statement"
    for kind in ("figures", "events"):
        for one in records[kind]:
            if one.get("statement") and one["statement"] not in said:
                yield f"{document}: {one['id']} is given in {one['statement']}, which is no statement"


def _orphans(connection: sa.Connection) -> Iterator[str]:
    """Members that their dispute does not list, and those it lists that are not members."""
    listed = set()
    for record in connection.scalars(sa.text("SELECT record FROM disputes")):
        dispute = _parsed(record) or {}
        listed |= {(dispute.get("id"), role, said) for role in _ROLES for said in dispute.get(role, ())}
    stored = {
        tuple(row) for row in connection.execute(sa.text("SELECT dispute, role, statement FROM members"))
    }
    for dispute, _, said in sorted(listed ^ stored, key=str):
        yield f"dispute {dispute}: its member {said} differs from its record"


def _entries(connection: sa.Connection) -> Iterator[str]:
    """What feeds list, and what became of it."""
    for table, key, column in (("feeds", "url", "feed"), ("documents", "id", "document")):
        query = (
            f"SELECT e.url, e.{column} FROM entries e LEFT JOIN {table} o ON o.{key} = e.{column} "
            f"WHERE e.{column} IS NOT NULL AND o.{key} IS NULL ORDER BY e.url"
        )
        for entry, other in connection.execute(sa.text(query)):
            yield f"the entry {entry}: refers to {other} in {table}, which is not there"


def _users(connection: sa.Connection) -> Iterator[str]:
    """Sessions and tokens are somebody's, and roles are known."""
    for table in ("sessions", "tokens"):
        query = f"SELECT login FROM {table} WHERE login NOT IN (SELECT login FROM users) ORDER BY 1"
        for login in connection.scalars(sa.text(query)):
            yield f"{table}: one is of {login}, who is no user"
    for table in ("users", "tokens"):
        query = f"SELECT login FROM {table} WHERE role NOT IN ('reader', 'editor') ORDER BY 1"
        for login in connection.scalars(sa.text(query)):
            yield f"{table}: {login} has a role that there is not"


# What linking derives, and what each row of it must refer to.
_DERIVED = (
    (
        "an article is in another story than was found, and nobody judged so",
        "SELECT document FROM stories_of WHERE story <> found AND document NOT IN"
        " (SELECT document FROM judged_documents) AND found NOT IN (SELECT story FROM found_stories)",
    ),
    (
        "a statement is judged, and no judgement bears on its article",
        "SELECT statement FROM judged_statements JOIN statements ON id = statement"
        " WHERE document NOT IN (SELECT document FROM judged_documents)",
    ),
    (
        "a statement has no origin",
        # Articles that were added without linking have none at all.
        "SELECT id FROM statements WHERE id NOT IN (SELECT statement FROM origins)"
        " AND document IN (SELECT document FROM stories_of)",
    ),
    (
        "an outlet goes by no name",
        "SELECT document FROM outlets_of WHERE outlet NOT IN (SELECT outlet FROM outlet_names)",
    ),
    (
        "an origin is an article that is not there",
        "SELECT statement FROM origins WHERE origin NOT LIKE 'outlet:%'"
        " AND origin NOT IN (SELECT id FROM documents)",
    ),
    (
        "an origin is not of its outlet",
        "SELECT statement FROM origins WHERE origin LIKE 'outlet:%' AND origin <> 'outlet:' || outlet",
    ),
    ("a claim is of no story", "SELECT id FROM claims WHERE story NOT IN (SELECT story FROM stories_of)"),
    ("nothing is on a claim", "SELECT id FROM claims WHERE id NOT IN (SELECT claim FROM claim_members)"),
    (
        "a statement of another story is on a claim",
        "SELECT claim FROM claim_members JOIN claims ON claims.id = claim"
        " JOIN statements ON statements.id = statement"
        " JOIN stories_of ON stories_of.document = statements.document"
        " WHERE stories_of.story <> claims.story",
    ),
    (
        "whether a claim is contested is not what its statements say",
        "SELECT id FROM claims WHERE (contested > 0)"
        " <> (id IN (SELECT claim FROM claim_members WHERE role = 'denied'))",
    ),
    (
        "what is known to be said is of no statement and no dispute of its article",
        "SELECT thing FROM senses WHERE thing NOT IN"
        " (SELECT id FROM statements WHERE statements.document = senses.document"
        " UNION SELECT id FROM disputes WHERE disputes.document = senses.document)",
    ),
    (
        "a passage stands in the statement's own article",
        "SELECT passages.statement FROM passages JOIN statements ON id = passages.statement"
        " WHERE statements.document = passages.document",
    ),
)


def _derived(connection: sa.Connection) -> Iterator[str]:
    """What was found by linking refers to what is there."""
    for what, query in _DERIVED:
        for one in connection.scalars(sa.text(f"{query} ORDER BY 1")):
            yield f"{one}: {what}"


def _judgements(connection: sa.Connection) -> Iterator[str]:
    """Each is as it was written, none is missing before the last, and what they refer to is there."""
    found = connection.execute(sa.text("SELECT * FROM judgements ORDER BY number")).mappings()
    rows: list[dict[str, Any]] = [{str(name): row[name] for name in row} for row in found]
    ids = {row["id"] for row in rows}
    for number, row in enumerate(rows, 1):
        told = json.dumps([row[name] for name in sorted(row) if name != "id"])
        if row["id"] != "j" + hashlib.sha256(told.encode()).hexdigest()[:16]:
            yield f"the judgement {row['id']}: what is stored of it is not what was written"
        if row["number"] != number:
            yield f"the judgement {row['id']}: its number is {row['number']}, and one before it is missing"
            return
        if row["verb"] == "undo" and row["thing"] not in ids:
            yield f"the judgement {row['id']}: undoes {row['thing']}, which is not there"
        yield from _bearing(connection, row)


def _bearing(connection: sa.Connection, row: Any) -> Iterator[str]:
    """The articles that a judgement bears on are those of its anchors, and are there."""
    told: set[str] = {
        document
        for one in _parsed(row["anchors"]) or ()
        for document in (*one["documents"], *(place["document"] for place in one["places"]))
    }
    query = sa.text("SELECT document FROM judged_documents WHERE judgement = :id")
    if told != set(connection.scalars(query, {"id": row["id"]})):
        yield f"the judgement {row['id']}: the articles that it bears on differ from its anchors"
    for document in sorted(told):
        if connection.scalar(sa.text("SELECT 1 FROM documents WHERE id = :id"), {"id": document}) is None:
            yield f"the judgement {row['id']}: refers to the article {document}, which is not there"

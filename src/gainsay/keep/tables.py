"""The tables of a ledger.

A page's bytes are kept once (`bodies`), each time they were got is a row of
`captures`. An article is a row of `documents`; the articles of one address are
its revisions. What was read in it has a table for each kind of record, in the
order of the reading: the record itself as JSON, beside it the columns that
queries ask for. Every stretch of text that a record quotes is a row of `spans`
besides, which a trigger compares with the stored text as it is written.

Times are ISO 8601 in UTC as text, so that both databases sort and store them alike.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
)

metadata = MetaData()

bodies = Table(
    "bodies",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("size", Integer, nullable=False),
    # zlib; `size` and `sha256` are of the bytes as they came.
    Column("packed", LargeBinary, nullable=False),
)

captures = Table(
    "captures",
    metadata,
    Column("id", String(17), primary_key=True),
    Column("body", ForeignKey("bodies.sha256"), nullable=False),
    Column("source", Text, nullable=False),
    Column("url", Text),
    Column("media_type", Text),
    Column("charset", Text),
    Column("headers", Text, nullable=False),
    Column("retrieved", Text),
)
# By hash, since a source may be longer than PostgreSQL's trees hold.
Index("captures_by_source", captures.c.source, postgresql_using="hash")

documents = Table(
    "documents",
    metadata,
    Column("id", String(17), primary_key=True),
    Column("capture", ForeignKey("captures.id"), nullable=False),
    # Where it stands: its address or file; None for what has neither. Revisions count from 1 within it.
    Column("address", Text),
    Column("revision", Integer, CheckConstraint("revision >= 1"), nullable=False),
    Column("title", Text),
    Column("outlet", Text),
    Column("published", Text),
    Column("text", Text, nullable=False),
    Column("text_sha256", String(64), nullable=False),
    # The Document as JSON with an empty text, and which gainsay and model read it.
    Column("record", Text, nullable=False),
    Column("given", Text, nullable=False),
    Column("reader", Text, nullable=False),
    Column("added", Text, nullable=False),
    # A hash over this row and all that was read in the article (`gainsay.keep.seal`).
    Column("seal", String(64), nullable=False),
)
Index("documents_by_address", documents.c.address, documents.c.revision, unique=True)
Index("documents_by_added", documents.c.added)
Index("documents_by_capture", documents.c.capture)


def _of_documents(name: str, *columns: Column[str] | Column[int] | ForeignKeyConstraint) -> Table:
    """A table of records that belong to a document and are counted from 0 within it."""
    return Table(
        name,
        metadata,
        Column("document", ForeignKey("documents.id", ondelete="CASCADE"), nullable=False),
        Column("ordinal", Integer, nullable=False),
        *columns,
        Column("record", Text, nullable=False),
        PrimaryKeyConstraint("document", "ordinal"),
    )


statements = _of_documents(
    "statements",
    Column("id", String(17), nullable=False, unique=True),
    Column("act", Text, nullable=False),
    Column("speaker", Text),
    Column("actor", Text),
    Column("said_first", Text),
    Column("said_last", Text),
)
Index("statements_by_speaker", statements.c.speaker)

actors = _of_documents(
    "actors",
    Column("id", String(17), nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("country", Text),
    Column("code", Text),
)
Index("actors_by_name", actors.c.name)
Index("actors_by_code", actors.c.code)

disputes = _of_documents(
    "disputes",
    Column("id", String(17), nullable=False, unique=True),
    Column("claim", Text, nullable=False),
)

# Which statements are in a dispute, and as what.
members = Table(
    "members",
    metadata,
    Column("dispute", ForeignKey("disputes.id", ondelete="CASCADE"), nullable=False),
    Column("statement", ForeignKey("statements.id", ondelete="CASCADE"), nullable=False),
    Column("role", Text, nullable=False),
    PrimaryKeyConstraint("dispute", "role", "statement"),
)
Index("members_by_statement", members.c.statement)

figures = _of_documents(
    "figures",
    Column("id", String(17), nullable=False),
    Column("what", Text),
    # The statement that gives it; none where the outlet does.
    Column("statement", String(17)),
)
Index("figures_by_statement", figures.c.statement)
events = _of_documents(
    "events", Column("id", String(17), nullable=False), Column("plover", Text), Column("status", Text)
)
dates = _of_documents("dates")
silences = _of_documents("silences")
places = _of_documents("places", Column("name", Text), Column("country", Text))
wording = _of_documents("wording")
notes = _of_documents("notes")

# Tables by the field of a Reading that they hold, in its order.
RECORDS = {
    table.name: table
    for table in (statements, actors, disputes, figures, events, dates, silences, places, wording, notes)
}

spans = Table(
    "spans",
    metadata,
    Column("document", ForeignKey("documents.id", ondelete="CASCADE"), nullable=False),
    Column("number", Integer, nullable=False),
    # The table and the ordinal of the record that quotes, and the field in which it does.
    Column("kind", Text, nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("field", Text, nullable=False),
    Column("begins", Integer, CheckConstraint("begins >= 0"), nullable=False),
    Column("ends", Integer, CheckConstraint("ends > begins"), nullable=False),
    Column("words", Text, nullable=False),
    PrimaryKeyConstraint("document", "number"),
)

# What an article is about, by which like ones are found (`gainsay.link`), and the story that it is in.
# `day` is the article's, a number, so that of many neighbours those nearest in time are found at once.
terms = Table(
    "terms",
    metadata,
    Column("document", ForeignKey("documents.id", ondelete="CASCADE"), nullable=False),
    Column("term", Text, nullable=False),
    Column("weight", Float(53), nullable=False),
    Column("day", Integer, nullable=False),
    PrimaryKeyConstraint("document", "term"),
    sqlite_with_rowid=False,
)
Index("terms_by_term", terms.c.term, terms.c.day, terms.c.document)

stories_of = Table(
    "stories_of",
    metadata,
    Column("document", ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True),
    # The story as it was judged; where nobody judged, that which linking found.
    Column("story", String(17), nullable=False),
    Column("found", String(17), nullable=False),
    # How like the articles of the story that was found it was as it came.
    Column("score", Float(53), nullable=False),
    Column("day", Integer, nullable=False),
)
Index("stories_of_by_story", stories_of.c.story, stories_of.c.day, stories_of.c.document)
Index("stories_of_by_found", stories_of.c.found, stories_of.c.day, stories_of.c.document)

# A fourth of an article's runs of three words, as hashes, and the articles that it shares its wording with.
shingles = Table(
    "shingles",
    metadata,
    Column("document", ForeignKey("documents.id", ondelete="CASCADE"), nullable=False),
    Column("hash", BigInteger, nullable=False),
    Column("day", Integer, nullable=False),
    PrimaryKeyConstraint("document", "hash"),
    sqlite_with_rowid=False,
)
Index("shingles_by_hash", shingles.c.hash, shingles.c.day, shingles.c.document)

copies = Table(
    "copies",
    metadata,
    Column("document", ForeignKey("documents.id", ondelete="CASCADE"), nullable=False),
    Column("other", ForeignKey("documents.id", ondelete="CASCADE"), nullable=False),
    # The share of the shorter one's wording that the longer one holds.
    Column("share", Float(53), nullable=False),
    PrimaryKeyConstraint("document", "other"),
)
Index("copies_by_other", copies.c.other)

# A user's own outlets (`gainsay.ground.outlets`), in the order of his files.
outlets = Table(
    "outlets",
    metadata,
    Column("outlet", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("record", Text, nullable=False),
)

# The outlet of an article, and the agency whose report it is, with the sign that tells.
outlets_of = Table(
    "outlets_of",
    metadata,
    Column("document", ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True),
    Column("outlet", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("country", Text),
    Column("ownership", Text),
    Column("agency", Boolean, nullable=False),
    Column("wire", Text),
    Column("wire_name", Text),
    Column("wire_sign", Text),
)
Index("outlets_of_by_outlet", outlets_of.c.outlet)

# All names and hosts that the outlets of the ledger's articles go by, in the form in which they are compared.
outlet_names = Table(
    "outlet_names",
    metadata,
    Column("outlet", Text, nullable=False),
    Column("name", Text, nullable=False),
    PrimaryKeyConstraint("outlet", "name"),
)
Index("outlet_names_by_name", outlet_names.c.name)

# Other articles in which a statement's words stand, with the share of its runs of three words that do.
passages = Table(
    "passages",
    metadata,
    Column("statement", ForeignKey("statements.id", ondelete="CASCADE"), nullable=False),
    Column("document", ForeignKey("documents.id", ondelete="CASCADE"), nullable=False),
    Column("share", Float(53), nullable=False),
    PrimaryKeyConstraint("statement", "document"),
)
Index("passages_by_document", passages.c.document)

# The runs of words that a statement quotes, as hashes, by which the same quotation elsewhere is found.
quoted = Table(
    "quoted",
    metadata,
    Column("statement", ForeignKey("statements.id", ondelete="CASCADE"), nullable=False),
    Column("hash", BigInteger, nullable=False),
    Column("document", ForeignKey("documents.id", ondelete="CASCADE"), nullable=False),
    Column("day", Integer, nullable=False),
    PrimaryKeyConstraint("statement", "hash"),
    sqlite_with_rowid=False,
)
Index("quoted_by_hash", quoted.c.hash, quoted.c.day, quoted.c.document, quoted.c.statement)

# Where each statement entered the news, and what says so (`gainsay.keep.origins`).
origins = Table(
    "origins",
    metadata,
    Column("statement", ForeignKey("statements.id", ondelete="CASCADE"), primary_key=True),
    # The id of an article, or "outlet:" and the outlet's key.
    Column("origin", Text, nullable=False),
    Column("outlet", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("reason", Text, nullable=False),
    # The other article that the reason is about, and the statement that stands for all of the same quotation.
    Column("through", ForeignKey("documents.id", ondelete="CASCADE")),
    Column("utterance", String(17)),
)
Index("origins_by_outlet", origins.c.outlet)
Index("origins_by_through", origins.c.through)
Index("origins_by_utterance", origins.c.utterance)

# What the clauses of a statement, or the claim of an article's dispute, say: vectors, a byte for each number.
senses = Table(
    "senses",
    metadata,
    Column("thing", String(17), primary_key=True),
    Column("document", ForeignKey("documents.id", ondelete="CASCADE"), nullable=False),
    Column("packed", LargeBinary, nullable=False),
)
Index("senses_by_document", senses.c.document)

# Propositions that statements of a story affirm, deny or take up.
claims = Table(
    "claims",
    metadata,
    Column("id", String(17), primary_key=True),
    Column("story", String(17), nullable=False),
    Column("words", Text, nullable=False),
    # 0 where nobody denies it; else 1, and where others assert it the number of articles of the lesser side.
    Column("contested", Integer, nullable=False),
    # The last day on which somebody took it up.
    Column("moved", Text),
    # "confirmed" or "rejected" by a person.
    Column("verdict", Text),
)
Index("claims_by_story", claims.c.story)
Index("claims_by_contest", claims.c.contested, claims.c.moved)

claim_members = Table(
    "claim_members",
    metadata,
    Column("claim", ForeignKey("claims.id", ondelete="CASCADE"), nullable=False),
    Column("statement", ForeignKey("statements.id", ondelete="CASCADE"), nullable=False),
    Column("role", Text, nullable=False),
    PrimaryKeyConstraint("claim", "role", "statement"),
)
Index("claim_members_by_statement", claim_members.c.statement)

# Claims of one story that are near and not the same: `claim` is narrower than `other`, or beside it.
claim_ties = Table(
    "claim_ties",
    metadata,
    Column("claim", ForeignKey("claims.id", ondelete="CASCADE"), nullable=False),
    Column("other", ForeignKey("claims.id", ondelete="CASCADE"), nullable=False),
    Column("kind", Text, nullable=False),
    PrimaryKeyConstraint("claim", "other"),
)
Index("claim_ties_by_other", claim_ties.c.other)

# What full-text search looks through: a row for each statement, and one for the article (no statement).
searched = Table(
    "searched",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("document", ForeignKey("documents.id", ondelete="CASCADE"), nullable=False),
    Column("statement", ForeignKey("statements.id", ondelete="CASCADE")),
    Column("words", Text, nullable=False),
)
Index("searched_by_document", searched.c.document)

# What `gainsay watch` knows of feeds and of what they list; nothing that was read depends on it.
feeds = Table(
    "feeds",
    metadata,
    Column("url", Text, primary_key=True),
    Column("asked", Text),
    # In a row, up to the last time that it was asked.
    Column("failures", Integer, CheckConstraint("failures >= 0"), nullable=False),
    # It answered that it is no more, and is not asked again.
    Column("gone", Boolean, nullable=False),
    # Where it said that it lives from now on.
    Column("moved", Text),
    Column("etag", Text),
    Column("modified", Text),
    # What was odd about it, told once.
    Column("remark", Text),
)

entries = Table(
    "entries",
    metadata,
    Column("url", Text, primary_key=True),
    Column("feed", ForeignKey("feeds.url"), nullable=False),
    Column("title", Text),
    Column("published", Text),
    Column("outlet", Text),
    Column("tries", Integer, CheckConstraint("tries >= 0"), nullable=False),
    # When it is to be fetched; None for what is in the ledger, and for what was given up because of `fault`.
    Column("due", Text),
    Column("document", ForeignKey("documents.id", ondelete="CASCADE")),
    Column("fault", Text),
)
Index("entries_by_due", entries.c.due)
Index("entries_by_document", entries.c.document)

# Sites that asked to be left alone.
hosts = Table(
    "hosts",
    metadata,
    Column("host", Text, primary_key=True),
    Column("rests_until", Text, nullable=False),
)

# What no seal of an article, hash or index of words covers, since it changes as other articles come.
UNSEALED = tuple(
    table
    for table in metadata.tables.values()
    if table not in (bodies, captures, documents, members, spans, searched, *RECORDS.values())
)

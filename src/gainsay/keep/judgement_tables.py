"""The tables of judgements, and of what linking found where somebody judged otherwise."""

from sqlalchemy import Column, ForeignKey, Index, Integer, PrimaryKeyConstraint, String, Table, Text

from gainsay.keep.tables import metadata

__all__ = [
    "found_claims",
    "found_members",
    "found_stories",
    "judged_documents",
    "judged_statements",
    "judgements",
    "metadata",
]

# What people judged: rows are only ever added (`gainsay.keep.judgements`).
judgements = Table(
    "judgements",
    metadata,
    # A hash of all other columns.
    Column("id", String(17), primary_key=True),
    # Counts from 1.
    Column("number", Integer, nullable=False, unique=True),
    Column("made", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("verb", Text, nullable=False),
    # The two things, and as JSON what they stood for then, by which they are known again under new ids.
    Column("kind", Text, nullable=False),
    Column("thing", Text, nullable=False),
    Column("other_kind", Text),
    Column("other", Text),
    Column("anchors", Text, nullable=False),
)
Index("judgements_by_thing", judgements.c.thing)

# The articles that a judgement bears on.
judged_documents = Table(
    "judged_documents",
    metadata,
    Column("judgement", ForeignKey("judgements.id"), nullable=False),
    Column("document", ForeignKey("documents.id"), nullable=False),
    PrimaryKeyConstraint("judgement", "document"),
)
Index("judged_documents_by_document", judged_documents.c.document)

# What was judged of a statement itself: "confirmed" or "rejected"; the article that is its origin, and why.
judged_statements = Table(
    "judged_statements",
    metadata,
    Column("statement", ForeignKey("statements.id", ondelete="CASCADE"), primary_key=True),
    Column("verdict", Text),
    Column("origin", ForeignKey("documents.id")),
    Column("reason", Text),
)

# Stories about which something is judged: `claims` holds their claims as judged, `found_claims` as found.
found_stories = Table("found_stories", metadata, Column("story", String(17), primary_key=True))

found_claims = Table(
    "found_claims",
    metadata,
    Column("id", String(17), primary_key=True),
    Column("story", ForeignKey("found_stories.story", ondelete="CASCADE"), nullable=False),
    Column("words", Text, nullable=False),
    Column("contested", Integer, nullable=False),
    Column("moved", Text),
)
Index("found_claims_by_story", found_claims.c.story)

found_members = Table(
    "found_members",
    metadata,
    Column("claim", ForeignKey("found_claims.id", ondelete="CASCADE"), nullable=False),
    Column("statement", ForeignKey("statements.id", ondelete="CASCADE"), nullable=False),
    Column("role", Text, nullable=False),
    PrimaryKeyConstraint("claim", "role", "statement"),
)
Index("found_members_by_statement", found_members.c.statement)

"""The tables of who may see the board: people, where they are logged in, and the tokens of their programs.

Nothing in them opens a door: of a password there is a slow hash, of what a browser or a program shows
a SHA-256 of random bytes. Nothing that was read depends on them.
"""

from sqlalchemy import Column, ForeignKey, Index, PrimaryKeyConstraint, String, Table, Text

from gainsay.keep.tables import metadata

users = Table(
    "users",
    metadata,
    # The name in the form in which names are compared; two people cannot have names that look alike by case.
    Column("login", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("role", Text, nullable=False),
    # Argon2id, with its salt and costs.
    Column("password", Text, nullable=False),
    Column("added", Text, nullable=False),
)

sessions = Table(
    "sessions",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("login", ForeignKey("users.login", ondelete="CASCADE"), nullable=False),
    Column("ends", Text, nullable=False),
)
Index("sessions_by_login", sessions.c.login)

tokens = Table(
    "tokens",
    metadata,
    Column("login", ForeignKey("users.login", ondelete="CASCADE"), nullable=False),
    Column("name", Text, nullable=False),
    # What the token may do at most; never more than whose it is.
    Column("role", Text, nullable=False),
    Column("sha256", String(64), nullable=False, unique=True),
    Column("made", Text, nullable=False),
    PrimaryKeyConstraint("login", "name"),
)

OF_USERS = (users, sessions, tokens)

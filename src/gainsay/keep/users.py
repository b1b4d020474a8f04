"""People who may see the board, with a role each; sessions of their browsers, tokens of their programs.

A session or a token is 32 random bytes that only its holder knows; the ledger has its SHA-256. What
becomes of passwords before they come here is the caller's (`gainsay.serve.passwords`). Each question is
asked of the ledger anew, so what is revoked is refused at the next request.
"""

import hashlib
import secrets
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

import sqlalchemy as sa

from gainsay.errors import UsageError
from gainsay.keep.ledger import Ledger
from gainsay.keep.user_tables import sessions, tokens, users

# A working day: who comes back tomorrow logs in again.
SESSION = timedelta(hours=12)
_LONGEST = 64


class Role(StrEnum):
    """What somebody may do: see all, or judge and add besides."""

    READER = "reader"
    EDITOR = "editor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A token by its name; `made` is when (UTC)."""

    name: str
    role: Role
    made: str


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """A person, and the tokens of the person's programs."""

    name: str
    role: Role
    added: str
    tokens: tuple[Token, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """Who asks, with the lesser of the person's role and the token's."""

    name: str
    role: Role


def add(ledger: Ledger, name: str, role: Role, password: str, now: datetime) -> User:
    """Enter a person; `password` is a hash. Raises UsageError for a name that is taken or of no use."""
    shown = _line(name, "the name of a person")
    row = {
        "login": login(shown),
        "name": shown,
        "role": role.value,
        "password": password,
        "added": _text(now),
    }
    with ledger.writing() as connection:
        taken = connection.scalar(sa.select(users.c.name).where(users.c.login == row["login"]))
        if taken is not None:
            raise UsageError(
                f"{ledger.name} has a user {taken} already; choose another name, or remove that one"
            )
        connection.execute(sa.insert(users), row)
    return User(name=shown, role=role, added=row["added"])


def every(ledger: Ledger) -> list[User]:
    """All people, by name."""
    with ledger.looking() as connection:
        owned: dict[str, list[Token]] = {}
        for row in connection.execute(sa.select(tokens).order_by(tokens.c.login, tokens.c.name)):
            owned.setdefault(row.login, []).append(Token(name=row.name, role=Role(row.role), made=row.made))
        return [
            User(
                name=row.name,
                role=Role(row.role),
                added=row.added,
                tokens=tuple(owned.get(row.login, ())),
            )
            for row in connection.execute(sa.select(users).order_by(users.c.login))
        ]


def anybody(ledger: Ledger) -> bool:
    """Whether anybody was entered."""
    with ledger.looking() as connection:
        return connection.scalar(sa.select(sa.literal(1)).select_from(users).limit(1)) is not None


def remove(ledger: Ledger, name: str) -> None:
    """Forget a person, with all sessions and tokens. Raises UsageError where there is none of the name."""
    with ledger.writing() as connection:
        _known(connection, ledger, name)
        for table in (sessions, tokens, users):
            connection.execute(sa.delete(table).where(table.c.login == login(name)))


def set_role(ledger: Ledger, name: str, role: Role) -> None:
    """Let a person do more or less from now on. Raises UsageError where there is none of the name."""
    _change(ledger, name, role=role.value)


def set_password(ledger: Ledger, name: str, password: str) -> None:
    """Put another hash in the place of a person's, and end all of the person's sessions.

    Raises UsageError where there is none of the name.
    """
    with ledger.writing() as connection:
        _known(connection, ledger, name)
        whose = login(name)
        connection.execute(sa.update(users).where(users.c.login == whose).values(password=password))
        connection.execute(sa.delete(sessions).where(sessions.c.login == whose))


def renew_hash(ledger: Ledger, name: str, password: str) -> None:
    """Put a hash of the same password, made at today's costs, in the place of a person's."""
    _change(ledger, name, password=password)


def password_of(ledger: Ledger, name: str) -> str | None:
    """The hash of a person's password; None where there is none of the name."""
    with ledger.looking() as connection:
        found = connection.scalar(sa.select(users.c.password).where(users.c.login == login(name)))
    return str(found) if found is not None else None


def open_session(ledger: Ledger, name: str, now: datetime) -> str:
    """What the person's browser shall show from now on; sessions that are over are forgotten."""
    secret = secrets.token_urlsafe(32)
    row = {"sha256": _sha256(secret), "login": login(name), "ends": _text(now + SESSION)}
    with ledger.writing() as connection:
        _known(connection, ledger, name)
        connection.execute(sa.delete(sessions).where(sessions.c.ends <= _text(now)))
        connection.execute(sa.insert(sessions), row)
    return secret


def close_session(ledger: Ledger, secret: str) -> None:
    """End the session of the browser that shows this."""
    with ledger.writing() as connection:
        connection.execute(sa.delete(sessions).where(sessions.c.sha256 == _sha256(secret)))


def by_session(ledger: Ledger, secret: str, now: datetime) -> Visitor | None:
    """Who is logged in with the browser that shows this."""
    query = (
        sa.select(users.c.name, users.c.role)
        .select_from(sessions.join(users))
        .where(sessions.c.sha256 == _sha256(secret), sessions.c.ends > _text(now))
    )
    with ledger.looking() as connection:
        found = connection.execute(query).first()
    return Visitor(name=found.name, role=Role(found.role)) if found else None


def issue(ledger: Ledger, owner: str, name: str, role: Role, now: datetime) -> str:
    """A new token under a name of the owner's choice; it is told once, here.

    Raises UsageError where there is no such person, or the name is taken.
    """
    shown = _line(name, "the name of a token")
    secret = secrets.token_urlsafe(32)
    row = {"name": shown, "role": role.value, "sha256": _sha256(secret), "made": _text(now)}
    with ledger.writing() as connection:
        _known(connection, ledger, owner)
        own = sa.select(tokens.c.name).where(tokens.c.login == login(owner), tokens.c.name == shown)
        if connection.scalar(own) is not None:
            raise UsageError(f"{owner} has a token {shown} already; choose another name, or revoke that one")
        connection.execute(sa.insert(tokens), row | {"login": login(owner)})
    return secret


def revoke(ledger: Ledger, owner: str, name: str) -> None:
    """End a token. Raises UsageError where the person has none of the name."""
    gone = sa.delete(tokens).where(tokens.c.login == login(owner), tokens.c.name == _line(name, "the name"))
    with ledger.writing() as connection:
        _known(connection, ledger, owner)
        if connection.execute(gone).rowcount == 0:
            raise UsageError(f"{owner} has no token {name}; `gainsay users list` lists all")


def by_token(ledger: Ledger, secret: str) -> Visitor | None:
    """Whose program shows this."""
    query = (
        sa.select(users.c.name, users.c.role, tokens.c.role.label("most"))
        .select_from(tokens.join(users))
        .where(tokens.c.sha256 == _sha256(secret))
    )
    with ledger.looking() as connection:
        found = connection.execute(query).first()
    if found is None:
        return None
    least = Role.READER if Role.READER in (found.role, found.most) else Role.EDITOR
    return Visitor(name=found.name, role=least)


def login(name: str) -> str:
    """The form in which names are compared: Unicode's compatibility form, without case and what is unseen."""
    told = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
    return " ".join("".join(one for one in told if one.isprintable()).split())


def _line(name: str, what: str) -> str:
    """The name on one line. Raises UsageError for one that is empty, too long or cannot be seen."""
    told = " ".join(unicodedata.normalize("NFC", name).split())
    if not told or len(told) > _LONGEST or not told.isprintable():
        raise UsageError(f"{what} is 1 to {_LONGEST} characters that can be seen; {name[:80]!r} is not")
    return told


def _known(connection: sa.Connection, ledger: Ledger, name: str) -> None:
    if connection.scalar(sa.select(users.c.login).where(users.c.login == login(name))) is None:
        raise UsageError(f"{ledger.name} has no user {name}; `gainsay users list` lists all")


def _change(ledger: Ledger, name: str, **values: str) -> None:
    with ledger.writing() as connection:
        _known(connection, ledger, name)
        connection.execute(sa.update(users).where(users.c.login == login(name)).values(**values))


def _sha256(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def _text(time: datetime) -> str:
    return time.astimezone(UTC).isoformat(timespec="seconds")

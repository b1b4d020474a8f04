"""Opens a ledger: which database, which schema, and errors in plain words.

A ledger of an older schema is copied first (SQLite: beside the file, ending in
the old version's number) and then brought up to date; one of a newer gainsay is
refused.
"""

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event, exc

from gainsay.errors import GainsayError, LedgerError
from gainsay.keep.ledger import Ledger

_FIRST = HEAD = "0001"
DEFAULT = "gainsay.db"
VARIABLE = "GAINSAY_LEDGER"

# Seconds that one who writes waits for another; an article is written in a fraction of one.
_PATIENCE = 60
_DAMAGED = "is damaged; `gainsay verify` tells what, restore a copy"
# What a database says, to what it means and what can be done.
_MEANINGS = (
    ("locked", "is in use by another program that does not let go; close that one or try again"),
    ("readonly", "may not be written; check the rights on the file and its folder"),
    ("read-only", "may not be written; check the rights on the file and its folder"),
    ("disk is full", "cannot grow: the disk is full; free some space and repeat, nothing is lost"),
    ("No space left", "cannot grow: the disk is full; free some space and repeat, nothing is lost"),
    ("could not extend file", "cannot grow: the disk is full; free some space and repeat, nothing is lost"),
    ("not a database", "is no ledger; give the path of one, or of a new file"),
    ("malformed", _DAMAGED),
    ("disk I/O error", "cannot be read or written: the disk reports an error; check it, restore a copy"),
    ("unable to open", "cannot be opened; check that its folder exists and may be written"),
    ("password authentication failed", "refuses the password; check the address"),
    ("refused", "does not answer; check that the database runs at that address"),
)


def place(given: str | None) -> str:
    """The ledger that is meant: the one given, that of GAINSAY_LEDGER, or gainsay.db in this folder."""
    return given or os.environ.get(VARIABLE) or DEFAULT


@contextmanager
def opened(given: str | None = None, *, new: bool = True) -> Iterator[Ledger]:
    """The ledger at the path or address `given`, made where there is none and `new` allows it.

    Raises LedgerError, also for what goes wrong while it is open.
    """
    where = place(given)
    with translated(where):
        engine = _engine(where, new)
        try:
            _up_to_date(engine, where)
            ledger = Ledger(engine, _without_password(where))
            with _blamed_on_damage(ledger):
                yield ledger
        finally:
            engine.dispose()


@contextmanager
def _blamed_on_damage(ledger: Ledger) -> Iterator[None]:
    """What stops on something that nobody expects in a ledger is damage, where `verify` finds any."""
    try:
        yield
    except (GainsayError, exc.SQLAlchemyError, sqlite3.Error, OSError):
        raise
    except Exception as error:
        from gainsay.keep import verify  # noqa: PLC0415 (which opens a ledger itself)

        fault = next(verify.faults(ledger), None)
        if fault is None:
            raise
        raise LedgerError(f"the ledger {ledger.name} {_DAMAGED} (the first fault: {fault})") from error


@contextmanager
def translated(where: str) -> Iterator[None]:
    """Turn the database's errors into LedgerError with what to do."""
    try:
        yield
    except BrokenPipeError:  # of who reads what is printed; no database's
        raise
    except UnicodeDecodeError as error:  # where even what SQLite says of the file is none
        raise LedgerError(f"the ledger {_without_password(where)} {_DAMAGED}") from error
    except (exc.SQLAlchemyError, sqlite3.Error, OSError) as error:
        raise LedgerError(f"the ledger {_without_password(where)} {_meaning(error)}") from error


def _meaning(error: Exception) -> str:
    said = str(getattr(error, "orig", None) or error)
    told = (meaning for words, meaning in _MEANINGS if words in said)
    return next(
        told, f"gave an error: {said.strip().splitlines()[0] if said.strip() else type(error).__name__}"
    )


def _without_password(where: str) -> str:
    if "://" not in where:
        return where
    return sa.make_url(where).render_as_string(hide_password=True)


def _engine(where: str, new: bool) -> sa.Engine:
    if where.startswith(("postgresql://", "postgres://")):
        return _postgresql(where)
    if "://" in where:
        raise LedgerError(f"{where} is no ledger; give a path or an address postgresql://…")
    path = Path(where)
    if not new and not path.exists():
        raise LedgerError(f"there is no ledger {where}; make one with `gainsay add`, or give --ledger")
    return _sqlite(path)


def _postgresql(where: str) -> sa.Engine:
    address = "postgresql+psycopg://" + where.partition("://")[2]
    try:
        return sa.create_engine(address, isolation_level="REPEATABLE READ")
    except ModuleNotFoundError as error:
        raise LedgerError(
            "a ledger in PostgreSQL needs psycopg; install it with `pip install gainsay[postgresql]`"
        ) from error


def _sqlite(path: Path) -> sa.Engine:
    address = sa.URL.create("sqlite", database=str(path))
    engine = sa.create_engine(address, connect_args={"timeout": _PATIENCE})
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def _set_up(connection: Any, _: object) -> None:
    # The driver must not begin transactions by itself: a reader would otherwise become a writer half way.
    connection.isolation_level = None
    for pragma in ("foreign_keys = ON", "synchronous = FULL"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: sa.Connection) -> None:
    """Who is going to write waits for his turn at once, so that no work is done in vain."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _up_to_date(engine: sa.Engine, where: str) -> None:
    version = _version(engine)
    if version == HEAD:
        return
    if version is not None and version > HEAD:
        raise LedgerError(f"the ledger {where} was made by a newer gainsay; update gainsay to open it")
    if version is not None and version < _FIRST:
        raise LedgerError(f"the ledger {where} {_DAMAGED}")
    if version is not None:
        _copy(engine, f"{where}.{version}")
    _migrate(engine)


def _version(engine: sa.Engine) -> str | None:
    """The schema's version; None for an empty database. Raises LedgerError for somebody else's."""
    with engine.connect() as connection:
        names = sa.inspect(connection).get_table_names()
        if "alembic_version" in names:
            return str(connection.scalar(sa.text("SELECT version_num FROM alembic_version")))
    if names:
        raise LedgerError(
            f"the database {engine.url.render_as_string()} holds tables of another program; give another one"
        )
    return None


def _copy(engine: sa.Engine, path: str) -> None:
    """A copy of an SQLite ledger; PostgreSQL has backups of its own."""
    if engine.dialect.name == "sqlite" and not Path(path).exists():
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("VACUUM INTO ?", (path,))


def _migrate(engine: sa.Engine) -> None:
    from alembic import command  # noqa: PLC0415 (a tenth of a second that only a new or old ledger needs)
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", "gainsay.keep:migrations")
    if engine.dialect.name == "sqlite":
        # Kept in the file; only where the file is known to be ours.
        with contextlib.closing(engine.raw_connection()) as raw:
            raw.cursor().execute("PRAGMA journal_mode = WAL")
    # Of two that open an old ledger at once the second waits, and then finds nothing to do.
    with Ledger(engine, "").writing() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, HEAD)

"""A new ledger for each test, once in SQLite and once in a PostgreSQL of our own on loopback."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import psycopg
import pytest

from gainsay.keep import Ledger, opened

_NUMBERS = count()
# Asked for by the name of its fixture, so that SQLite's tests run where PostgreSQL is missing.
DATABASES = ("sqlite", "postgresql")


@pytest.fixture(params=DATABASES)
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a ledger can be made: a path, or the address of an empty database."""
    return empty(request, tmp_path)


def empty(request: pytest.FixtureRequest, folder: Path) -> str:
    """A path in the folder, or the address of a database made for it, by the fixture's parameter."""
    if request.param == "sqlite":
        return str(folder / "ledger.db")
    server: str = request.getfixturevalue("postgresql")
    name = f"ledger{next(_NUMBERS)}"
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    return f"{server}/{name}"


@pytest.fixture
def ledger(address: str) -> Iterator[Ledger]:
    """An empty ledger."""
    with opened(address) as made:
        yield made

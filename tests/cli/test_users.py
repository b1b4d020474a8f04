"""`gainsay users`: people and tokens from the command line; passwords are never arguments."""

import getpass
import io
import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from gainsay.keep import opened, users
from gainsay.keep.users import Role, Visitor
from gainsay.serve.passwords import fits
from tests.cli.conftest import Result, Run

PASSWORD = "correct horse battery"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def go(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command on a new ledger, with a password piped in."""
    monkeypatch.setenv("GAINSAY_LEDGER", str(tmp_path / "ledger.db"))
    with opened():
        pass

    def piped(*command: str, typed: str = f"{PASSWORD}\n") -> Result:
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        return run("users", *command)

    return piped


def listed(go: Run) -> Any:
    return json.loads(go("list", "--json").out)


def kept(name: str) -> str | None:
    with opened() as ledger:
        return users.password_of(ledger, name)


def test_people_are_entered_listed_and_removed(go: Run) -> None:
    assert go("add", "Lena Vo", "--role", "editor").text == "Lena Vo can log in as editor\n"
    go("add", "Ben")
    assert fits(PASSWORD, kept("lena vo"))
    assert [(one["name"], one["role"]) for one in listed(go)] == [("Ben", "reader"), ("Lena Vo", "editor")]
    told = go("list").text
    assert "Lena Vo  editor" in told
    assert told.endswith("2 users\n")
    assert max(map(len, told.splitlines())) <= 80
    assert go("role", "Ben", "editor").status == 0
    assert go("remove", "lena vo").status == 0
    assert [(one["name"], one["role"]) for one in listed(go)] == [("Ben", "editor")]


def test_at_a_terminal_the_password_is_asked_for_twice(
    go: Run, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal())
    typed = iter((PASSWORD, "another one", PASSWORD, PASSWORD))
    monkeypatch.setattr(getpass, "getpass", lambda _: next(typed))
    failed = run("users", "add", "Ben")
    assert failed.status == 2
    assert "the two passwords differ" in failed.err
    assert run("users", "add", "Ben").status == 0
    assert fits(PASSWORD, kept("Ben"))


def test_a_password_is_changed(go: Run) -> None:
    go("add", "Ben")
    with opened() as ledger:
        secret = users.open_session(ledger, "Ben", datetime.now(UTC))
    assert go("password", "Ben", typed="a few new words\r\n").status == 0
    assert fits("a few new words", kept("Ben"))
    with opened() as ledger:
        assert users.by_session(ledger, secret, datetime.now(UTC)) is None


def test_a_token_is_printed_once_and_revoked(go: Run) -> None:
    go("add", "Ben", "--role", "editor")
    token = go("token", "Ben", "laptop", "--role", "editor").text.strip()
    with opened() as ledger:
        assert users.by_token(ledger, token) == Visitor(name="Ben", role=Role.EDITOR)
    assert "token laptop, editor, of " in go("list").text
    assert token not in go("list", "--json").text
    go("revoke", "Ben", "laptop")
    with opened() as ledger:
        assert users.by_token(ledger, token) is None


@pytest.mark.parametrize(
    ("command", "typed", "told"),
    [
        (("add", "Ben"), "short\n", "10 to 1000 characters"),
        (("add", "Ben"), "", "10 to 1000 characters"),
        (("add", " "), f"{PASSWORD}\n", "1 to 64 characters"),
        (("add", "Ben", "--role", "owner"), "", "--role"),
        (("password", "Ann"), f"{PASSWORD}\n", "no user Ann"),
        (("remove", "Ann"), "", "no user Ann"),
        (("token", "Ann", "a"), "", "no user Ann"),
        (("revoke", "Ann", "a"), "", "no user Ann"),
    ],
)
def test_wrong_usage(go: Run, command: tuple[str, ...], typed: str, told: str) -> None:
    failed = go(*command, typed=typed)
    assert failed.status == 2
    assert told in " ".join(failed.err.replace("│", " ").split())
    assert listed(go) == []

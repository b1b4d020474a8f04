"""`gainsay serve` as a program: the address it prints, the ledger it takes, how it ends."""

import json
import re
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from gainsay.keep import opened, users
from gainsay.keep.users import Role
from gainsay.serve.running import _listening
from tests.cli.conftest import Run, run, seen

__all__ = ["run", "seen"]

COMMAND = (sys.executable, "-c", "from gainsay.cli import main; main()", "serve", "--port", "0")


@contextmanager
def serving(
    *options: str, folder: Path | None = None, log: int = subprocess.PIPE
) -> Iterator[tuple[str, "subprocess.Popen[str]"]]:
    """The program, and the address that it prints; it is stopped at the end.

    Its log goes to `log`; a pipe that nobody reads holds some hundred requests, then the program waits.
    """
    with subprocess.Popen(
        (*COMMAND, *options), cwd=folder, stdout=subprocess.PIPE, stderr=log, text=True
    ) as program:
        assert program.stdout is not None
        told = program.stdout.readline()
        address = re.search(r"http://\S+", told)
        try:
            assert address, f"{told}{program.stderr and program.stderr.read()}"
            yield address[0], program
        finally:
            program.send_signal(signal.SIGINT)
            program.wait(20)


def test_it_serves_until_it_is_stopped(demo_ledger: Path) -> None:
    with serving("--ledger", str(demo_ledger)) as (address, program):
        assert address.startswith("http://127.0.0.1:")
        with urllib.request.urlopen(address) as answer:
            assert b"Government of Mali" in answer.read()
            assert answer.headers["server"] is None
    assert program.returncode == 0


def test_without_a_ledger_it_takes_the_demos(demo_ledger: Path, tmp_path: Path) -> None:
    (tmp_path / "gainsay-demo.db").symlink_to(demo_ledger)
    with serving(folder=tmp_path) as (address, _), urllib.request.urlopen(f"{address}healthz") as answer:
        assert answer.read() == b'{"ok":true}'


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.7", "desk.example"])
def test_addresses_that_others_can_reach_are_refused(run: Run, demo_ledger: Path, host: str) -> None:
    failed = run("serve", "--ledger", str(demo_ledger), "--host", host)
    assert failed.status == 2
    assert "has no users" in failed.err


@pytest.mark.parametrize(
    "option", [("--login",), ("--allowed-host", "desk.example"), ("--proxy", "127.0.0.1")]
)
def test_what_is_for_others_needs_users(run: Run, demo_ledger: Path, option: tuple[str, ...]) -> None:
    failed = run("serve", "--ledger", str(demo_ledger), *option)
    assert failed.status == 2
    assert "gainsay users add" in failed.err


def status(address: str, host: str = "127.0.0.1", **headers: str) -> int:
    """The status of the answer to a request for data under this name, over a connection of its own."""
    asked = urllib.request.Request(address, headers={"Host": host, **headers})
    try:
        with urllib.request.urlopen(asked) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        with error:
            return error.code


def enter(path: Path) -> str:
    """Enter a person into the ledger; gives a token of that person."""
    with opened(str(path)) as ledger:
        users.add(ledger, "Ben", Role.READER, "hash", datetime.now(UTC))
        return users.issue(ledger, "Ben", "laptop", Role.READER, datetime.now(UTC))


def test_on_every_address_people_log_in(own_ledger: Path) -> None:
    token = enter(own_ledger)
    with serving("--ledger", str(own_ledger), "--host", "0.0.0.0", "--allowed-host", "Desk.example") as (
        told,
        _,
    ):
        address = told.replace("0.0.0.0", "127.0.0.1") + "?format=json"
        assert status(address) == 401
        for host, answer in (
            ("127.0.0.1", 200),
            ("192.0.2.7:8642", 200),
            ("desk.example", 200),
            ("evil.example", 421),
        ):
            assert status(address, host, Authorization=f"Bearer {token}") == answer, host
        assert status(told.replace("0.0.0.0", "127.0.0.1") + "healthz") == 200


def test_only_the_proxy_that_is_named_is_believed(own_ledger: Path) -> None:
    enter(own_ledger)
    forwarded = {"X-Forwarded-Proto": "https", "X-Forwarded-For": "192.0.2.7"}
    for proxy, secure in (("127.0.0.1", True), ("127.0.0.2", False)):
        with serving("--ledger", str(own_ledger), "--proxy", proxy) as (address, program):
            asked = urllib.request.Request(f"{address}login", headers=forwarded)
            with urllib.request.urlopen(asked) as answer:
                assert ("Secure" in answer.headers["set-cookie"]) is secure
            program.send_signal(signal.SIGTERM)
            assert program.stderr is not None
            assert ("client=192.0.2.7" in program.stderr.read()) is secure


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_well_with_lines_that_programs_read(demo_ledger: Path, sent: signal.Signals) -> None:
    with serving("--ledger", str(demo_ledger), "--log-format", "json") as (address, program):
        assert status(f"{address}?speaker=Mali") == 200
        program.send_signal(sent)
        assert program.wait(20) == 0
        assert program.stderr is not None
        (line,) = program.stderr.read().splitlines()
    told = json.loads(line)
    assert (told["event"], told["path"], told["status"]) == ("request", "/", 200)
    assert "Mali" not in line


def test_a_port_in_use_is_told(run: Run, demo_ledger: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        failed = run("serve", "--ledger", str(demo_ledger), "--port", str(port))
    assert failed.status == 2
    assert f"port {port}" in failed.err
    assert "--port" in failed.err


def test_a_missing_ledger_is_told(run: Run, tmp_path: Path) -> None:
    failed = run("serve", "--ledger", str(tmp_path / "none.db"))
    assert failed.status == 4
    assert "there is no ledger" in failed.err


def test_answers_are_sent_without_delay() -> None:
    """asyncio does so where the protocol of the socket is named."""
    with _listening("127.0.0.1", 0) as listening:
        assert listening.proto == socket.IPPROTO_TCP
        assert listening.getsockname()[1] > 0


def test_an_open_stream_ends_with_the_program(demo_ledger: Path) -> None:
    with serving("--ledger", str(demo_ledger)) as (address, program):
        with urllib.request.urlopen(f"{address}api/v1/stream", timeout=20) as stream:
            assert stream.readline() == b"retry: 2000\n"
            program.send_signal(signal.SIGTERM)
            # To its end, not cut off: a chunk that lacks would be an error.
            assert stream.read() == b"\n"
        program.wait(20)
    assert program.returncode == 0

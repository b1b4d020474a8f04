"""`gainsay serve` as a program: the address it prints, the ledger it takes, how it ends."""

import re
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cli.conftest import Run, run, seen

__all__ = ["run", "seen"]

COMMAND = (sys.executable, "-c", "from gainsay.cli import main; main()", "serve", "--port", "0")


@contextmanager
def serving(*options: str, folder: Path | None = None) -> Iterator[tuple[str, "subprocess.Popen[str]"]]:
    """The program, and the address that it prints; it is stopped at the end."""
    with subprocess.Popen(
        (*COMMAND, *options), cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
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
    assert "logins come first" in failed.err


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

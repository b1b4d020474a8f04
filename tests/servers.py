"""A PostgreSQL of our own on loopback, started once for all tests that ask for it."""

import os
import shutil
import socket
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest


@pytest.fixture(scope="session")
def postgresql(initdb: Path) -> Iterator[str]:
    """The address of a server that runs for these tests, without the name of a database."""
    programs = initdb.parent
    # Not in pytest's own folder, which is for its user alone.
    with TemporaryDirectory(prefix="gainsay-postgresql.") as folder:
        yield from _server(programs, Path(folder))


def _server(programs: Path, folder: Path) -> Iterator[str]:
    data, port = folder / "data", _free_port()
    run = _runner(_user(folder))
    run([programs / "initdb", "-D", data, "-U", "gainsay", "-A", "trust", "--no-sync", "-E", "UTF8"])
    options = f"-h 127.0.0.1 -p {port} -k {folder} -F"
    run([programs / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", options, "start"])
    try:
        yield f"postgresql://gainsay@127.0.0.1:{port}"
    finally:
        run([programs / "pg_ctl", "-D", data, "-m", "immediate", "stop"])


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _user(folder: Path) -> Sequence[str]:
    """How to become somebody who may run a server, which root may not; the folder becomes his."""
    if os.geteuid() != 0:
        return ()
    shutil.chown(folder, "postgres")
    return ("runuser", "-u", "postgres", "--")


def _runner(prefix: Sequence[str]) -> Callable[[Sequence[str | Path]], None]:
    def run(command: Sequence[str | Path]) -> None:
        subprocess.run([*prefix, *map(str, command)], check=True, stdout=subprocess.DEVNULL, cwd="/")

    return run

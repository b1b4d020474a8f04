"""`python -m benchmarks.faults full [--articles N] [--rooms N] [--server ADDRESS]`: full and read-only disks.

Needs root on Linux: the ledger stands on small file systems in memory that are mounted for it. On disks of
growing size articles are added until there is no room, half of the times while somebody reads, so that
the log of changes cannot be folded in; then the disk is enlarged, `verify` must hold, and the same add must
complete. On a disk, and with a file and a folder, that may only be read, adding must be refused in plain
words and nothing change. Where a PostgreSQL server of this machine is named (postgresql://USER@HOST:PORT),
a database of it in a table space on such a disk is filled too. Every command is the real program.
Counts of wrong ends must be 0.
"""

import argparse
import contextlib
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks import children, console
from benchmarks.faults.kills import written
from gainsay.errors import LedgerError, UsageError
from gainsay.keep import opened

_PROGRAM = "from gainsay.cli import main; main()"
# Root may write what it may not, unless it gives up that right.
_AS_OWNER = ("setpriv", "--bounding-set", "-dac_override,-dac_read_search", "--")
# Sizes of disks in KiB.
_SMALLEST, _STEP = 420, 97
_SERVER_ARTICLES = 50
_SERVER_ROOMS, _SERVER_SMALLEST, _SERVER_STEP = 4, 8500, 700


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended, and the last line that it printed to standard error."""

    status: int
    told: str


def campaign(articles: int, rooms: int, server: str | None = None) -> dict[str, object]:
    """All of it. Raises UsageError for who may not mount file systems."""
    if os.geteuid() != 0:
        raise UsageError("only root may mount the small disks of this campaign; run it as root")
    with tempfile.TemporaryDirectory() as folder:
        readings = Path(folder) / "readings.jsonl"
        ids = written(readings, articles)
        full = [
            _filled(Path(folder), readings, ids, _SMALLEST + _STEP * n, reading=n % 2 == 1)
            for n in range(rooms)
        ]
        return {
            "articles": articles,
            "full": _counted(full),
            "read_only": _counted(list(_read_only(Path(folder), readings))),
            **({"server": _counted(_filled_server(server, Path(folder)))} if server else {}),
        }


def _filled(
    folder: Path, readings: Path, ids: Sequence[str], kibibytes: int, *, reading: bool
) -> Counter[str]:
    """Add on a disk of this size, enlarge it, and add again."""
    found: Counter[str] = Counter()
    with _disk(folder / "disk", kibibytes) as disk:
        ledger = str(disk / "ledger.db")
        with _reader(ledger, readings) if reading else contextlib.nullcontext():
            found += _end(_run("add", "--quiet", str(readings), ledger=ledger), "disk is full")
        return found + _after(disk, ledger, readings, ids)


def _after(disk: Path, ledger: str, readings: Path, ids: Sequence[str]) -> Counter[str]:
    """What is wrong once there is room."""
    found: Counter[str] = Counter()
    _mount("-o", f"remount,size={128 * 1024}k", str(disk))
    if ("://" in ledger or Path(ledger).exists()) and _run("verify", ledger=ledger).status != 0:
        found["does_not_verify"] += 1
    if _run("add", "--quiet", str(readings), ledger=ledger).status != 0 or not _whole(ledger, ids):
        found["not_completed"] += 1
    return found


def _filled_server(server: str, folder: Path) -> list[Counter[str]]:
    """The same in a database of a server, whose own files stand elsewhere."""
    import psycopg  # noqa: PLC0415 (only for a server)

    found, readings = [], folder / "for-server.jsonl"
    # An empty database is large already.
    ids = written(readings, _SERVER_ARTICLES)
    # Not below the temporary folder, which is for its user alone.
    for n in range(_SERVER_ROOMS):
        with (
            _disk(Path(f"/mnt/gainsay-full-{n}"), _SERVER_SMALLEST + n * _SERVER_STEP) as disk,
            psycopg.connect(f"{server}/postgres", autocommit=True) as connection,
        ):
            shutil.chown(disk, "postgres")
            connection.execute(f"CREATE TABLESPACE small{n} LOCATION '{disk}'".encode())
            connection.execute(f"CREATE DATABASE full{n} TABLESPACE small{n}".encode())
            ledger = f"{server}/full{n}"
            found.append(_end(_run("add", "--quiet", str(readings), ledger=ledger), "disk is full"))
            found.append(_after(disk, ledger, readings, ids))
            connection.execute(f"DROP DATABASE full{n} WITH (FORCE)".encode())
            connection.execute(f"DROP TABLESPACE small{n}".encode())
    return found


def _read_only(folder: Path, readings: Path) -> Iterator[Counter[str]]:
    with _disk(folder / "disk", 64 * 1024) as disk:
        ledger = str(disk / "ledger.db")
        first = disk / "first.jsonl"
        first.write_bytes(b"".join(readings.read_bytes().splitlines(keepends=True)[:2]))
        _run("add", "--quiet", str(first), ledger=ledger)
        before = Path(ledger).read_bytes()
        for path, mode in ((Path(ledger), 0o400), (disk, 0o500)):
            kept = path.stat().st_mode
            path.chmod(mode)
            yield _end(
                _run("add", "--quiet", str(readings), ledger=ledger, prefix=_AS_OWNER), "may not be written"
            )
            path.chmod(kept)
        _mount("-o", "remount,ro", str(disk))
        yield _end(_run("add", "--quiet", str(readings), ledger=ledger), "may not be written")
        _mount("-o", "remount,rw", str(disk))
        changed = Path(ledger).read_bytes() != before
        yield Counter(changed=int(changed), does_not_verify=_run("verify", ledger=ledger).status)


def _end(ended: Ended, words: str) -> Counter[str]:
    """Whether it ended as it should: with the status of a ledger's error, and these words in one line."""
    if ended.status == 0:
        return Counter(had_room=1)
    if ended.status != LedgerError.exit_status or words not in ended.told:
        return Counter({f"wrong: status {ended.status}: {ended.told}": 1})
    return Counter(refused=1)


def _counted(found: Sequence[Counter[str]]) -> dict[str, int]:
    names = ("refused", "had_room", "does_not_verify", "not_completed", "changed")
    total = sum(found, Counter(dict.fromkeys(names, 0)))
    return {**{name: total[name] for name in names}, **total}


def _whole(ledger: str, ids: Sequence[str]) -> bool:
    with opened(ledger) as kept:
        return all(kept.reading(one) is not None for one in ids)


def _run(*command: str, ledger: str, prefix: Sequence[str] = ()) -> Ended:
    whole = [*prefix, sys.executable, "-c", _PROGRAM, *command, "--ledger", ledger]
    done = subprocess.run(whole, cwd=children.ROOT, capture_output=True, text=True, check=False)
    return Ended(done.returncode, (done.stderr.strip().splitlines() or [""])[-1])


@contextlib.contextmanager
def _reader(ledger: str, readings: Path) -> Iterator[None]:
    """Somebody who reads one state of the ledger all the while, so that its log of changes only grows."""
    empty = readings.with_suffix(".empty.jsonl")
    empty.write_bytes(readings.read_bytes().splitlines(keepends=True)[0])
    _run("add", "--quiet", str(empty), ledger=ledger)
    with contextlib.closing(sqlite3.connect(ledger)) as connection:
        connection.execute("BEGIN")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        yield


@contextlib.contextmanager
def _disk(where: Path, kibibytes: int) -> Iterator[Path]:
    where.mkdir()
    _mount("-t", "tmpfs", "-o", f"size={kibibytes}k", "tmpfs", str(where))
    try:
        yield where
    finally:
        subprocess.run(["umount", str(where)], check=True)
        where.rmdir()


def _mount(*arguments: str) -> None:
    subprocess.run(["mount", *arguments], check=True)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the campaign and print what was found; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.faults full", description="Full disks.")
    parser.add_argument("--articles", type=console.positive, default=12)
    parser.add_argument("--rooms", type=console.positive, default=20)
    parser.add_argument("--server", help="postgresql://USER@HOST:PORT of a server on this machine")
    given = parser.parse_args(arguments)
    return console.report(lambda: campaign(given.articles, given.rooms, given.server))

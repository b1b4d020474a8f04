"""`python -m benchmarks.faults damage [--flips N] [--cuts N] [--articles N]`: files damaged at random.

A ledger of the samples is copied and one byte of the copy changed, or its end cut off; then `verify`
must find a fault or say that the file is damaged, and no command may end with a traceback. A change that
`verify` does not find is compared in full: `unseen` lists those after which anything that is stored
reads differently and must be empty; `harmless` counts the rest by what the bytes are.
"""

import argparse
import contextlib
import io
import os
import random
import sqlite3
import tempfile
import traceback
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from benchmarks import console
from benchmarks.faults.adding import page
from benchmarks.faults.kills import written
from gainsay.cli import main as gainsay
from gainsay.config import Given
from gainsay.errors import LedgerError
from gainsay.keep import opened
from gainsay.keep.ledger import Kept
from gainsay.link import link
from gainsay.records import Reading


@dataclass(slots=True)
class Found:
    """What the campaign counted."""

    by_verify: int = 0
    at_opening: int = 0
    unseen: list[str] = field(default_factory=list)
    harmless: Counter[str] = field(default_factory=Counter)
    tracebacks: list[str] = field(default_factory=list)


def campaign(flips: int, cuts: int, articles: int, seed: int = 11) -> dict[str, object]:
    """Damage so often; `unseen` and `tracebacks` must be empty."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.db"
        ids = made(whole, articles)
        sound, content, bytes_ = Pages(whole), list(dump(whole)), whole.read_bytes()
        damaged = Damaged(Path(folder), ids, content)
        flipped, cut = Found(), Found()
        for _ in range(flips):
            at, mask = chance.randrange(len(bytes_)), chance.randrange(1, 256)
            changed = bytearray(bytes_)
            changed[at] ^= mask
            damaged.look(bytes(changed), f"byte {at} ^ {mask:#04x}", sound.what(at), flipped)
        for _ in range(cuts):
            at = chance.randrange(len(bytes_))
            damaged.look(bytes_[:at], f"cut to {at} bytes", "cut", cut)
    return {"articles": articles, "bytes": len(bytes_), "flips": told(flipped), "cuts": told(cut)}


def told(found: Found) -> dict[str, object]:
    """The counts as they are printed."""
    return {
        "found_by_verify": found.by_verify,
        "refused_as_damaged": found.at_opening,
        "harmless": dict(sorted(found.harmless.items())),
        "unseen": found.unseen,
        "tracebacks": found.tracebacks,
    }


def made(path: Path, articles: int) -> list[str]:
    """A ledger of so many articles, linked; ids to show."""
    readings = path.with_suffix(".jsonl")
    ids = written(readings, articles)
    with opened(str(path)) as ledger:
        for line in readings.read_bytes().splitlines():
            reading = msgspec.json.decode(line, type=Reading)
            ledger.add(reading, Kept(page=page(reading), given=Given(), reader="benchmark"), link)
    with contextlib.closing(sqlite3.connect(path)) as connection:
        found = [
            connection.execute(f"SELECT {column} FROM {table} LIMIT 1").fetchone()[0]
            for table, column in (("stories_of", "story"), ("statements", "id"), ("disputes", "id"))
        ]
    return [ids[0], *found]


@dataclass(slots=True)
class Damaged:
    """A damaged copy and what is done with it."""

    folder: Path
    ids: list[str]
    content: list[object]

    def look(self, content: bytes, how: str, what: str, found: Found) -> None:
        """Run the commands on a ledger of these bytes, and count what came of it."""
        path = self.folder / "damaged.db"
        status, printed = self._run(content, path, "verify")
        if status != LedgerError.exit_status:
            if status == 0 and self._reads_the_same(path):
                found.harmless[what] += 1
            else:
                last = printed.splitlines()[-1:]
                found.unseen.append(f"{how}: {what}: status {status} {''.join(last)}")
        elif "gainsay:" in printed:
            found.at_opening += 1
        else:
            found.by_verify += 1
        for command in self._commands():
            status, printed = self._run(content, path, *command)
            if "Traceback" in printed:
                found.tracebacks.append(f"{how}: {what}: {command[0]}: {printed.splitlines()[-1]}")

    def _commands(self) -> Iterator[tuple[str, ...]]:
        yield from (("show", one) for one in self.ids)
        yield from (("search", "minister"), ("disputes",), ("stories",))
        yield ("add", "--quiet", str(self.folder / "new.txt"))

    def _run(self, content: bytes, path: Path, *command: str) -> tuple[int, str]:
        """The exit status of a command on a ledger of these bytes, and what it printed besides the result."""
        for left in self.folder.glob("damaged.db*"):
            left.unlink()
        path.write_bytes(content)
        (self.folder / "new.txt").write_text(_NEW, "utf-8")
        errors = io.StringIO()
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(errors):
            try:
                gainsay([*command, "--ledger", str(path)])
            except SystemExit as ended:
                return int(ended.code or 0), errors.getvalue()
            except BaseException:  # what a user would see as a traceback
                return 1, traceback.format_exc()

    def _reads_the_same(self, path: Path) -> bool:
        try:
            return list(dump(path)) == self.content
        except (sqlite3.Error, ValueError):
            return False


_NEW = "Minister denies it\n\nThe harbour minister denied on Monday that any ship had been turned away.\n"


def dump(path: Path) -> Iterator[object]:
    """All that a ledger stores, row by row."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        schema = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
        yield sorted(map(str, schema))
        for kind, name, _, sql in sorted(schema, key=str):
            if kind == "table" and not sql.startswith("CREATE VIRTUAL"):
                yield name, sorted(map(str, connection.execute(f'SELECT * FROM "{name}"')))


class Pages:
    """Tells what a byte of an SQLite file is."""

    def __init__(self, path: Path) -> None:
        self._bytes = path.read_bytes()
        self._size = int.from_bytes(self._bytes[16:18], "big")
        with contextlib.closing(sqlite3.connect(path)) as connection:
            rows = connection.execute("SELECT pageno, name, pagetype FROM dbstat").fetchall()
        self._pages = {number: (name, kind) for number, name, kind in rows}

    def what(self, at: int) -> str:
        """The part of the file in which this byte stands."""
        if at < 100:
            return f"header byte {at}"
        number, offset = at // self._size + 1, at % self._size
        if number not in self._pages:
            return "free page"
        name, kind = self._pages[number]
        if kind == "overflow":
            return f"overflow page of {name}"
        return "unused space of a page" if self._is_unused(number, offset) else f"{kind} page of {name}"

    def _is_unused(self, number: int, offset: int) -> bool:
        """Whether the byte is between the list of cells and the cells of a page, or in a free block of it."""
        start = (number - 1) * self._size
        head = start + (100 if number == 1 else 0)
        first = head - start + (12 if self._bytes[head] in (2, 5) else 8) + 2 * self._number(head + 3)
        if first <= offset < (self._number(head + 5) or 65536):
            return True
        block = self._number(head + 1)
        while block and not block + 4 <= offset < block + self._number(start + block + 2):
            block = self._number(start + block)
        return block > 0

    def _number(self, at: int) -> int:
        return int.from_bytes(self._bytes[at : at + 2], "big")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the campaign and print what was found; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.faults damage", description="Damage ledgers.")
    parser.add_argument("--flips", type=console.positive, default=500)
    parser.add_argument("--cuts", type=console.positive, default=50)
    parser.add_argument("--articles", type=console.positive, default=20)
    given = parser.parse_args(arguments)
    os.environ["COLUMNS"] = "80"
    return console.report(lambda: campaign(given.flips, given.cuts, given.articles))

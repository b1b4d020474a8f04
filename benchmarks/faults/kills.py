"""`python -m benchmarks.faults kills --ledger WHERE [--kills N] [--articles N]`: what there is after kill -9.

Readings are made beforehand of the samples, each many times with another lead.
Again and again a child adds them to an empty ledger and is killed at a random
moment of that; then everything that the child had said to be stored must be there,
`verify` must find no fault, and adding again must complete the rest. WHERE is
the path of a new file or the address of a PostgreSQL server without a database's
name, where a database is made for each kill and dropped. One JSON object out.
"""

import argparse
import contextlib
import random
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from benchmarks import children, console
from gainsay.config import Given
from gainsay.keep import opened
from gainsay.keep.verify import faults
from gainsay.pipeline import read_text

_SAMPLES = children.ROOT / "samples"


@dataclass(frozen=True, slots=True, kw_only=True)
class Killed:
    """What was found after one kill."""

    stored: int
    lost: int
    faults: int
    completed: bool


def campaign(where: str, kills: int, articles: int, seed: int = 7) -> dict[str, object]:
    """Kill so often; the counts of what was lost, at fault or not completed must all be 0."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        readings = Path(folder) / "readings.jsonl"
        ids = written(readings, articles)
        found = [_killed(readings, ids, where, Path(folder) / f"{n}.db", chance) for n in range(kills)]
    return {
        "kills": kills,
        "articles": articles,
        "stored_at_the_kill": sorted(one.stored for one in found),
        "lost": sum(one.lost for one in found),
        "faults": sum(one.faults for one in found),
        "not_completed": sum(not one.completed for one in found),
    }


def written(path: Path, number: int) -> list[str]:
    """Write so many readings; the ids of their documents."""
    texts = [one.read_text("utf-8") for one in sorted(_SAMPLES.glob("*.txt"))]
    ids = []
    with path.open("wb") as out:
        for n in range(number):
            text = f"{texts[n % len(texts)]}\n\nEdition {n}.\n"
            reading = read_text(text, Given(published="2031-05-14", language="en"))
            ids.append(reading.document.id)
            out.write(msgspec.json.encode(reading) + b"\n")
    return ids


def _killed(readings: Path, ids: Sequence[str], where: str, path: Path, chance: random.Random) -> Killed:
    with empty_ledger(where, path) as ledger:
        said = _add_and_kill(readings, ledger, chance.uniform(0, 1), len(ids), chance)
        with opened(ledger) as kept:
            lost = sum(kept.reading(one) is None for one in said)
            wrong = len(list(faults(kept)))
        subprocess.run(_command(readings, ledger), check=True, stdout=subprocess.DEVNULL, cwd=children.ROOT)
        with opened(ledger) as kept:
            completed = all(kept.reading(one) is not None for one in ids) and not list(faults(kept))
    return Killed(stored=len(said), lost=lost, faults=wrong, completed=completed)


def _add_and_kill(readings: Path, ledger: str, share: float, number: int, chance: random.Random) -> list[str]:
    """What the child said to be stored before it was killed, about when a share of all was."""
    said: list[str] = []
    command = _command(readings, ledger)
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=children.ROOT) as child:
        assert child.stdout is not None
        for line in child.stdout:
            said += _stored(line)
            if len(said) >= share * number:
                break
        # Somewhere within the next article, or after the last.
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(chance.uniform(0, 0.05))
        child.send_signal(signal.SIGKILL)
        for line in child.stdout:
            said += _stored(line)
    return said


def _stored(line: str) -> list[str]:
    """The id in a whole line that tells of one."""
    return [line.split(maxsplit=1)[0]] if line.startswith("d") and line.endswith("\n") else []


def _command(readings: Path, ledger: str) -> list[str]:
    return [sys.executable, "-m", "benchmarks.faults.adding", str(readings), ledger]


@contextlib.contextmanager
def empty_ledger(where: str, path: Path) -> Iterator[str]:
    """An empty ledger: a new file, or a new database of the server."""
    if "://" not in where:
        yield str(path)
        return
    import psycopg  # noqa: PLC0415 (only for a server)

    name = f"faults_{path.stem}"
    with psycopg.connect(f"{where}/postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
        try:
            yield f"{where}/{name}"
        finally:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the campaign and print what was found; returns the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.faults kills", description="Kill while adding."
    )
    parser.add_argument(
        "--ledger", default="file", help="a file (unless given), or postgresql://USER@HOST:PORT"
    )
    parser.add_argument("--kills", type=console.positive, default=50)
    parser.add_argument("--articles", type=console.positive, default=200)
    given = parser.parse_args(arguments)
    return console.report(lambda: campaign(given.ledger, given.kills, given.articles))

"""`python -m benchmarks.faults together [--ledger WHERE] [--seconds N]`: two who write and four who read.

WHERE is `file` or the address of a PostgreSQL server without the name of a database. The writers run
`gainsay add` over and over, on articles of which some are the same for both; the readers run `search`,
`disputes`, `stories` and `show`. No command may end otherwise than with 0 and print anything but its result;
afterwards `verify` must hold and every article that was said to be added be there.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle
from pathlib import Path

from benchmarks import children, console
from benchmarks.faults.kills import empty_ledger, written
from gainsay.keep import opened
from gainsay.keep.verify import faults

_PROGRAM = "from gainsay.cli import main; main()"
_WRITERS, _READERS = 2, 4
# Articles of one `add`, and those of both writers among them.
_EACH, _SAME = 5, 1


def campaign(where: str, seconds: float, articles: int = 200) -> dict[str, object]:
    """So many seconds of it; `errors`, `missing` and `faults` must be empty or 0."""
    with tempfile.TemporaryDirectory() as folder, empty_ledger(where, Path(folder) / "together.db") as ledger:
        lines, ids = _articles(Path(folder), articles)
        until = time.monotonic() + seconds
        first = _run("add", "--quiet", _file(Path(folder), "first", lines[:_SAME]), ledger=ledger)
        with ThreadPoolExecutor(_WRITERS + _READERS) as pool:
            writers = [pool.submit(_written, Path(folder), ledger, lines, n, until) for n in range(_WRITERS)]
            readers = [pool.submit(_asked, _asking(ids, n), ledger, until) for n in range(_READERS)]
            asked = sum((one.result() for one in readers), Counter(first))
            added = [one.result() for one in writers]
        with opened(ledger) as kept:
            expected = {ids[n] for numbers, _ in added for n in numbers}
            missing = [one for one in sorted(expected) if kept.reading(one) is None]
            wrong = list(faults(kept))
    ended = sum((counts for _, counts in added), asked)
    return {
        "seconds": seconds,
        "commands": {name: n for name, n in sorted(ended.items()) if not name.startswith("error")},
        "articles": len(expected),
        "errors": {name: n for name, n in ended.items() if name.startswith("error")},
        "missing": len(missing),
        "faults": wrong,
    }


def _articles(folder: Path, number: int) -> tuple[list[bytes], list[str]]:
    readings = folder / "readings.jsonl"
    ids = written(readings, number)
    return readings.read_bytes().splitlines(keepends=True), ids


def _file(folder: Path, name: str, lines: Sequence[bytes]) -> str:
    path = folder / f"{name}.jsonl"
    path.write_bytes(b"".join(lines))
    return str(path)


def _written(
    folder: Path, ledger: str, lines: Sequence[bytes], writer: int, until: float
) -> tuple[list[int], Counter[str]]:
    """One who writes, until the time is over: the numbers of what he added, and how his commands ended."""
    own = range(_SAME + writer, len(lines), _WRITERS)
    numbers: list[int] = list(range(_SAME))
    counts: Counter[str] = Counter()
    for first in range(0, len(own), _EACH):
        if time.monotonic() >= until:
            break
        chosen = [*range(_SAME), *own[first : first + _EACH]]
        numbers += chosen
        counts += _run(
            "add", "--quiet", _file(folder, f"writer{writer}", [lines[n] for n in chosen]), ledger=ledger
        )
    return numbers, counts


def _asking(ids: Sequence[str], reader: int) -> Iterator[tuple[str, ...]]:
    """What a reader asks, one after another without an end; each begins elsewhere."""
    asked = (("search", "minister"), ("show", ids[0]), ("disputes",), ("stories",))
    return cycle(asked[reader:] + asked[:reader])


def _asked(commands: Iterator[tuple[str, ...]], ledger: str, until: float) -> Counter[str]:
    counts: Counter[str] = Counter()
    while time.monotonic() < until:
        counts += _run(*next(commands), ledger=ledger)
    return counts


def _run(*command: str, ledger: str) -> Counter[str]:
    whole = [sys.executable, "-c", _PROGRAM, *command, "--ledger", ledger]
    done = subprocess.run(whole, cwd=children.ROOT, capture_output=True, text=True, check=False)
    if done.returncode or done.stderr:
        return Counter({f"error: {command[0]}: {done.returncode}: {done.stderr.strip()[-200:]}": 1})
    return Counter({command[0]: 1})


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the campaign and print what was found; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.faults together", description="Many at once.")
    parser.add_argument(
        "--ledger", default="file", help="a file (unless given), or postgresql://USER@HOST:PORT"
    )
    parser.add_argument("--seconds", type=console.positive, default=60)
    given = parser.parse_args(arguments)
    return console.report(lambda: campaign(given.ledger, given.seconds))

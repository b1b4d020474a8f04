"""`python -m benchmarks.ledger --data CORPORA --readings FILE [--ledger WHERE] [--statements N …] …`.

Fills a ledger with articles made from those of the corpora (`benchmarks.made`) up to each number of
statements, and measures there what one more article and what people's questions cost. FILE keeps the readings
of the corpora, made where it is missing. WHERE is `file` (a new one, deleted afterwards), a path (kept, and
gone on with) or the address of an empty PostgreSQL database. At the last size the command line
itself is run: wall time and memory of a whole process, which loads Python and, for `add`, the network.
One JSON object out; `limits` says what is held.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks import children, console, limits
from gainsay.errors import GainsayError

_PROGRAM = "from gainsay.cli import main; main()"
_SAMPLE = children.ROOT / "samples" / "mali-partnership.txt"
_COMMANDS: tuple[tuple[str, ...], ...] = (
    ("add", str(_SAMPLE)),
    ("search", "government", "--json"),
    ("disputes", "--json"),
    ("stories", "--json"),
    ("verify",),
)


def measure(read: tuple[Path, Path], where: str, sizes: Sequence[int], again: int) -> dict[str, object]:
    """The figures at each size. Raises GainsayError where one cannot be taken."""
    with tempfile.TemporaryDirectory() as folder:
        ledger = str(Path(folder) / "ledger.db") if where == "file" else where
        probes = Path(folder) / "probes.jsonl"
        found = [_at(size, again, [*read, ledger, probes]) for size in sorted(sizes)]
        commands = {" ".join(one[:1]): command(one, ledger) for one in _COMMANDS}
    last = found[-1]
    return {
        "cores": children.cores(),
        "load": round(os.getloadavg()[1], 2),
        "sizes": found,
        "commands": commands,
        "limits": limits.judged(
            {
                "add_beyond_reading": last["add_beyond_reading"]["percentile_95"],
                "linking_growth": round(last["linking"]["mean"] / found[0]["linking"]["mean"], 2),
                **{name: last[name]["percentile_95"] for name in ("search", "disputes", "stories", "show")},
                "ledger_memory_mb": max(
                    last["peak_memory_mb"], *(one["peak_memory_mb"] for one in commands.values())
                ),
            }
        ),
    }


def _at(statements: int, again: int, places: Sequence[Path | str]) -> dict[str, Any]:
    data, readings, ledger, probes = map(str, places)
    filled = children.run_module("filling", data, readings, ledger, str(statements), probes)
    return {**filled, **children.run_module("measuring", ledger, probes, str(again))}


def command(arguments: Sequence[str], ledger: str) -> dict[str, float]:
    """Wall time and peak memory of `gainsay` with these arguments."""
    whole = [sys.executable, "-c", _PROGRAM, *arguments, "--ledger", ledger]
    began = time.perf_counter()
    with subprocess.Popen(whole, stdout=subprocess.DEVNULL, cwd=children.ROOT) as child:
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise GainsayError(f"`{' '.join(whole)}` ended with status {child.returncode}")
    return {
        "seconds": round(time.perf_counter() - began, 2),
        "peak_memory_mb": round(used.ru_maxrss * children.RSS_UNIT / 1e6, 1),
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.ledger", description="A large ledger.")
    parser.add_argument("--data", type=Path, required=True, help="folder with giveme5w1h and basil")
    parser.add_argument("--readings", type=Path, required=True, help="file that keeps their readings")
    parser.add_argument("--ledger", default="file", help="a file (unless given), a path, or postgresql://…")
    parser.add_argument("--statements", type=console.positive, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--again", type=console.positive, default=3, help="how often each question is asked")
    given = parser.parse_args(arguments)
    return console.report(
        lambda: measure(
            (given.data.resolve(), given.readings.resolve()), given.ledger, given.statements, given.again
        )
    )


if __name__ == "__main__":
    sys.exit(main())

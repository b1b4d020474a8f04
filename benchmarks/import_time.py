"""`python -m benchmarks.import_time [--runs N]`: how long until gainsay is there.

Medians over fresh interpreters: importing the package (inside a started
interpreter), `gainsay --version`, and one article from cold start to output.
A start of the bare interpreter is given beside them, and what the medians may
be at most. Files are in the system's cache after the first run; `first` tells
what that one took.
"""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from benchmarks import children, console, limits
from gainsay.errors import GainsayError

SAMPLE = children.ROOT / "samples" / "mali-partnership.txt"

# Stands beside the interpreter in whatever environment this runs in.
PROGRAM = Path(sys.executable).with_name("gainsay")

_IMPORT = "import time; began = time.perf_counter(); import gainsay; print(time.perf_counter() - began)"


def measure(runs: int) -> dict[str, object]:
    """Seconds of each way to start. Raises GainsayError where one fails."""
    ways: dict[str, Callable[[], float]] = {
        "bare_interpreter": lambda: children.run([sys.executable, "-c", "pass"])[1],
        "import_gainsay": lambda: float(children.run([sys.executable, "-c", _IMPORT])[0]),
        "version": lambda: children.run([str(PROGRAM), "--version"])[1],
        "read_one_article": read_one,
    }
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(runs):
        for name, way in ways.items():
            taken[name].append(way())
    found = {name: summary(seconds) for name, seconds in taken.items()}
    medians = {name: figures["median"] for name, figures in found.items()}
    return {"runs": runs, **found, "limits": limits.judged(medians)}


def read_one() -> float:
    """Seconds of `gainsay read` on a sample, from the program's start to its end."""
    output, seconds = children.run([str(PROGRAM), "read", str(SAMPLE), "--json"])
    # A start that ends early is fast and worth nothing.
    if not json.loads(output or b"{}").get("document"):
        raise GainsayError(
            f"`{PROGRAM.name} read {SAMPLE.name} --json` printed no reading; its time means nothing"
        )
    return seconds


def summary(seconds: Sequence[float]) -> dict[str, float]:
    """Median, fastest and first of the runs, in seconds."""
    figures = {"median": median(seconds), "fastest": min(seconds), "first": seconds[0]}
    return {name: round(value, 4) for name, value in figures.items()}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; returns the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.import_time", description="How long until gainsay is there."
    )
    parser.add_argument(
        "--runs", type=console.positive, default=11, help="fresh interpreters for each figure (11)"
    )
    given = parser.parse_args(arguments)
    return console.report(lambda: measure(given.runs))


if __name__ == "__main__":
    sys.exit(main())

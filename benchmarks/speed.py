"""`python -m benchmarks.speed --data DIR [--baseline PATH|none] [--rounds N]`: how fast articles are read.

Reads DIR/text/*.txt with gainsay and with the spaCy pipeline that
`benchmarks.baseline` made, turn by turn in child processes, and prints one
JSON object: medians over the rounds, how many times as many words a second
gainsay reads, and what these may be at most or least (`benchmarks.limits`).
spaCy runs as it does by default, in one process, and once more with a process
for each core, its best on this machine. `cores_used` is processor time by wall
time; well below what a side can use, something else was running and the
figures mean nothing.
"""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks import children, console, limits, texts
from gainsay.errors import UsageError

Round = Mapping[str, Any]
Side = Callable[[], Round]

DEFAULT_BASELINE = children.ROOT / "runs" / "spacy"
NO_BASELINE = "none"
OURS = "gainsay"


def measure(data: Path, baseline: Path | None, rounds: int) -> dict[str, object]:
    """All figures. Raises InputError for a folder without texts, UsageError for a missing baseline."""
    texts.paths(data)
    return compared(_sides(data.resolve(), baseline), rounds)


def _sides(data: Path, baseline: Path | None) -> dict[str, Side]:
    sides: dict[str, Side] = {OURS: lambda: children.run_module("gainsay_side", str(data))}
    if baseline is None:
        return sides
    if not (baseline / "config.cfg").exists():
        raise UsageError(
            f"{baseline} holds no spaCy pipeline; make it with "
            f"`python -m benchmarks.baseline --data CORPORA --out {baseline}` or say --baseline {NO_BASELINE}"
        )

    def spacy(processes: int) -> Side:
        return lambda: children.run_module("spacy_side", str(data), str(baseline.resolve()), str(processes))

    sides["spacy"] = spacy(1)
    if children.cores() > 1:
        sides[f"spacy_{children.cores()}_processes"] = spacy(children.cores())
    return sides


def compared(sides: Mapping[str, Side], rounds: int) -> dict[str, object]:
    """Run all sides in each round, so that a slow minute of the machine slows them all."""
    ran: dict[str, list[Round]] = {name: [] for name in sides}
    for _ in range(rounds):
        for name, side in sides.items():
            ran[name].append(side())
    summed = {name: summary(one) for name, one in ran.items()}
    first = ran[OURS][0]
    faster = {name: round(_rate(ran[OURS]) / _rate(ran[name]), 3) for name in sides if name != OURS}
    return {
        **{name: first[name] for name in ("articles", "words", "pieces", "model")},
        "cores": children.cores(),
        "rounds": rounds,
        **summed,
        "times_as_fast_as": faster,
        "limits": limits.judged(
            {
                "peak_memory_mb": round(max(one["peak_memory_mb"] for one in ran[OURS]), 2),
                **{f"times_as_fast_as_{name}": times for name, times in faster.items()},
            }
        ),
    }


def summary(ran: Sequence[Round]) -> dict[str, object]:
    """Medians of one side's rounds; speeds of each round beside them, to see how far they scatter."""
    found: dict[str, object] = {
        f"{unit}_per_second": round(median(one[unit] / one["seconds"] for one in ran), 2)
        for unit in ("articles", "words", "pieces")
        if unit in ran[0]
    }
    found["words_per_second_by_round"] = [round(one["words"] / one["seconds"]) for one in ran]
    found["cores_used"] = round(median(one["cpu_seconds"] / one["seconds"] for one in ran), 2)
    for name in ("peak_memory_mb", "load_seconds"):
        if name in ran[0]:
            found[name] = round(median(one[name] for one in ran), 2)
    if "stages" in ran[0]:
        found["share_of_time"] = {name: round(_share(ran, name), 4) for name in ran[0]["stages"]}
    if "version" in ran[0]:
        found["version"] = ran[0]["version"]
    return found


def _rate(ran: Sequence[Round]) -> float:
    return median(float(one["words"] / one["seconds"]) for one in ran)


def _share(ran: Sequence[Round], stage: str) -> float:
    return median(float(one["stages"][stage] / sum(one["stages"].values())) for one in ran)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; returns the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.speed", description="How fast articles are read."
    )
    parser.add_argument(
        "--data", type=Path, required=True, help="folder with text/*.txt, such as polnear/dev"
    )
    parser.add_argument(
        "--baseline",
        default=str(DEFAULT_BASELINE),
        help=f"spaCy pipeline to compare with (runs/spacy unless given), or {NO_BASELINE}",
    )
    parser.add_argument("--rounds", type=console.positive, default=5, help="passes of each side (5)")
    given = parser.parse_args(arguments)
    baseline = None if given.baseline == NO_BASELINE else Path(given.baseline)
    return console.report(lambda: measure(given.data, baseline, given.rounds))


if __name__ == "__main__":
    sys.exit(main())

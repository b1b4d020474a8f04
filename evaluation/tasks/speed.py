"""How fast the texts of a folder are read: the benchmark's main figures as a task."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from benchmarks import speed
from evaluation.model import Figures, Precision

# Enough for a median on a quiet machine; `python -m benchmarks.speed` tells more.
ROUNDS = 3

Benchmark = Callable[[Path, Path | None, int], Mapping[str, Any]]


def measure(data: Path, precision: Precision = "int8") -> Figures:
    """Articles, words and pieces a second, memory in MB, and the ratio to spaCy where its pipeline is made.

    What ships is timed, whatever `precision` says. Raises InputError for a folder without `text/*.txt`.
    """
    return figures(data, speed.measure)


def figures(data: Path, benchmark: Benchmark) -> Figures:
    """The benchmark's numbers, flat."""
    baseline = speed.DEFAULT_BASELINE if speed.DEFAULT_BASELINE.exists() else None
    found = benchmark(data, baseline, ROUNDS)
    flat: Figures = {
        name: value for name, value in found[speed.OURS].items() if isinstance(value, int | float)
    }
    flat |= {f"times_as_fast_as_{name}": ratio for name, ratio in found["times_as_fast_as"].items()}
    return flat

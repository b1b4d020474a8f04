"""The speed task flattens what the benchmark measures, and drops what is no number."""

from pathlib import Path
from typing import Any

from evaluation.tasks.speed import ROUNDS, figures


def test_figures_are_flat_numbers() -> None:
    asked: list[int] = []

    def benchmark(data: Path, baseline: Path | None, rounds: int) -> dict[str, Any]:
        asked.append(rounds)
        ours = {"words_per_second": 5000.0, "share_of_time": {"network": 0.8}, "version": "0.1"}
        return {"gainsay": ours, "times_as_fast_as": {"spacy": 1.5}}

    assert figures(Path("texts"), benchmark) == {"words_per_second": 5000.0, "times_as_fast_as_spacy": 1.5}
    assert asked == [ROUNDS]

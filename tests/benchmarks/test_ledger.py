"""A small ledger is filled, asked and measured as a large one is."""

import json
from pathlib import Path

import msgspec
import pytest

from benchmarks import ledger
from benchmarks.corpora import Base
from gainsay.config import Given
from gainsay.pipeline import read_text

SAMPLE = Path(__file__).parents[2] / "samples" / "mali-partnership.txt"


def test_figures_at_each_size_and_what_they_are_held_to(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reading = read_text(SAMPLE.read_text("utf-8"), Given(published="2031-05-14", language="en"))
    readings = tmp_path / "readings.jsonl"
    readings.write_bytes(msgspec.json.encode(Base(event="one", reading=reading)))
    arguments = [
        "--data",
        str(tmp_path),
        "--readings",
        str(readings),
        "--statements",
        "40",
        "2500",
        "--again",
        "1",
    ]
    assert ledger.main(arguments) == 0
    found = json.loads(capsys.readouterr().out)
    assert [one["articles"] for one in found["sizes"]] == [
        -(-size // len(reading.statements)) for size in (40, 2500)
    ]
    for one in found["sizes"]:
        assert 0 < one["linking"]["median"] < one["add_beyond_reading"]["median"]
        assert 0 < one["search"]["median"] <= one["search"]["percentile_95"] <= one["search"]["most"]
        assert one["disputes"]["slowest"]
        assert one["show"]["slowest"]
    assert set(found["commands"]) == {"add", "search", "disputes", "stories", "verify"}
    assert set(found["limits"]) == {
        *("add_beyond_reading", "linking_growth", "ledger_memory_mb"),
        *("search", "disputes", "stories", "show"),
    }

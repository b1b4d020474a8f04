from pathlib import Path

import pytest

from evaluation import floors, gate
from evaluation.catalogue import TASKS
from evaluation.gate import FLOORS, WATCHED, Watched
from evaluation.model import Figures, Precision


class Bench:
    """A data folder, a floors file and one fake task whose figure a test sets."""

    def __init__(self, root: Path) -> None:
        self.data = root / "data"
        self.input = self.data / "corpus" / "gold.txt"
        self.input.parent.mkdir(parents=True)
        self.input.write_text("gold")
        self.floors = root / "floors.json"
        floors.save(floors.Floors(), self.floors)
        self.figure = 0.8
        self.measured: list[tuple[Path, Precision]] = []

    def measure(self, data: Path, precision: Precision) -> Figures:
        self.measured.append((data, precision))
        return {"f1": self.figure, "unwatched": 0.1}

    def run(self, *options: str) -> int:
        watched = {"task": Watched(data="corpus", figures=("f1",))}
        arguments = ["--data", str(self.data), *options]
        return gate.main(arguments, tasks={"task": self.measure}, watched=watched, path=self.floors)


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


@pytest.fixture
def pinned(bench: Bench) -> Bench:
    assert bench.run("--update", "--reason", "first network") == 0
    bench.measured.clear()
    return bench


def test_without_floors_nothing_fails_and_the_lack_is_said(
    bench: Bench, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bench.run() == 0
    assert "task has no floor yet" in capsys.readouterr().err
    assert bench.measured == []


def test_an_update_pins_the_watched_figures_of_what_ships(pinned: Bench) -> None:
    assert set(floors.load(pinned.floors).floors["task"].figures) == {"f1"}
    assert pinned.run() == 0
    assert pinned.measured == [(pinned.data / "corpus", "int8")]


def test_a_fall_fails_and_is_named(pinned: Bench, capsys: pytest.CaptureFixture[str]) -> None:
    pinned.figure = 0.7
    assert pinned.run() == 1
    assert "FAILED task: f1 fell from 0.8 to 0.7" in capsys.readouterr().err


def test_a_fall_within_the_noise_passes(pinned: Bench) -> None:
    pinned.figure = 0.8 - floors.NOISE / 2
    assert pinned.run() == 0


def test_other_inputs_fail_before_anything_is_measured(
    pinned: Bench, capsys: pytest.CaptureFixture[str]
) -> None:
    pinned.input.write_text("other gold")
    assert pinned.run() == 1
    assert "is not what the floors were measured on" in capsys.readouterr().err
    assert pinned.measured == []
    assert pinned.run("--update", "--reason", "the gold was mended") == 0
    assert pinned.run() == 0


def test_missing_data_is_skipped_loudly(pinned: Bench, capsys: pytest.CaptureFixture[str]) -> None:
    pinned.input.unlink()
    pinned.input.parent.rmdir()
    before = pinned.floors.read_bytes()
    assert pinned.run() == 0
    assert "SKIPPED task" in capsys.readouterr().err
    assert pinned.run("--update", "--reason", "nothing") == 0
    assert "SKIPPED task" in capsys.readouterr().err
    assert pinned.floors.read_bytes() == before


def test_an_update_does_not_lower_without_the_flag(pinned: Bench, capsys: pytest.CaptureFixture[str]) -> None:
    pinned.figure = 0.7
    before = pinned.floors.read_bytes()
    assert pinned.run("--update", "--reason", "worse") == 2
    assert "--lower" in capsys.readouterr().err
    assert pinned.floors.read_bytes() == before
    assert pinned.run("--update", "--lower", "--reason", "half the size") == 0
    assert floors.load(pinned.floors).changes[-1].reason == "half the size"
    assert pinned.run() == 0


@pytest.mark.parametrize(
    "options",
    [
        ["--update"],
        ["--update", "--reason", "  "],
        ["--update", "--lower"],
        ["--lower"],
        ["--reason", "text"],
    ],
)
def test_a_change_without_its_reason_or_a_reason_without_change_is_refused(
    pinned: Bench, options: list[str]
) -> None:
    before = pinned.floors.read_bytes()
    assert pinned.run(*options) == 2
    assert pinned.floors.read_bytes() == before
    assert pinned.measured == []


def test_floors_of_a_task_that_nobody_watches_fail(pinned: Bench) -> None:
    text = pinned.floors.read_text().replace('"task": {', '"forgotten": {')
    pinned.floors.write_text(text)
    assert pinned.run() == 1


def test_a_damaged_floors_file_is_an_input_error(bench: Bench) -> None:
    bench.floors.write_text("no json")
    assert bench.run() == 3


def test_the_real_floors_are_readable_and_what_is_watched_exists() -> None:
    state = floors.load(FLOORS)
    assert set(state.floors) <= set(WATCHED) <= set(TASKS)
    assert all(change.reason for change in state.changes)

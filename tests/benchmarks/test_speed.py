import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from benchmarks import children, speed

OURS: dict[str, Any] = {
    "articles": 4,
    "words": 1000,
    "pieces": 1300,
    "model": "m",
    "load_seconds": 0.5,
    "cpu_seconds": 2.0,
    "peak_memory_mb": 300.0,
}
THEIRS: dict[str, Any] = {"articles": 4, "words": 1000, "version": "3", "cpu_seconds": 4.0}


def side(
    name: str, figures: Mapping[str, Any], seconds: list[float], log: list[str]
) -> Callable[[], dict[str, Any]]:
    left = iter(seconds)

    def run() -> dict[str, Any]:
        log.append(name)
        taken = next(left)
        stages = {"stages": {"network": taken * 0.75, "rest": taken * 0.25}} if name == "gainsay" else {}
        return {**figures, **stages, "seconds": taken}

    return run


def compare(ours: list[float], theirs: list[float], log: list[str]) -> Any:
    sides = {"gainsay": side("gainsay", OURS, ours, log), "spacy": side("spacy", THEIRS, theirs, log)}
    return speed.compared(sides, rounds=len(ours))


def test_rounds_take_turns() -> None:
    log: list[str] = []
    compare([1.0, 1.0], [1.0, 1.0], log)
    assert log == ["gainsay", "spacy", "gainsay", "spacy"]


def test_medians_and_not_means_or_best_rounds() -> None:
    found = compare([1.0, 2.0, 10.0], [4.0, 40.0, 2.0], [])
    assert found["gainsay"]["words_per_second"] == 500
    assert found["gainsay"]["pieces_per_second"] == 650
    assert found["gainsay"]["articles_per_second"] == 2
    assert found["gainsay"]["words_per_second_by_round"] == [1000, 500, 100]
    assert found["gainsay"]["cores_used"] == 1
    assert found["gainsay"]["peak_memory_mb"] == 300
    assert found["gainsay"]["share_of_time"] == {"network": 0.75, "rest": 0.25}
    assert found["spacy"]["words_per_second"] == 250
    assert found["times_as_fast_as"] == {"spacy": 2}
    assert {name: one["result"] for name, one in found["limits"].items()} == {
        "peak_memory_mb": "met",
        "times_as_fast_as_spacy": "met",
    }


def test_too_slow_and_too_large_fall_short_whatever_the_median_of_memory_is() -> None:
    sizes = iter([300.0, 900.0, 300.0])
    ours = side("gainsay", OURS, [1.0, 1.0, 1.0], [])
    sides = {
        "gainsay": lambda: {**ours(), "peak_memory_mb": next(sizes)},
        "spacy": side("spacy", THEIRS, [1.2] * 3, []),
    }
    found: Any = speed.compared(sides, rounds=3)["limits"]
    assert found["peak_memory_mb"] == {"found": 900.0, "at_most": 800.0, "result": "short"}
    assert found["times_as_fast_as_spacy"] == {"found": 1.2, "at_least": 1.4, "result": "short"}


def fake_sides(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    ran: list[tuple[str, ...]] = []

    def run_module(*command: str) -> dict[str, Any]:
        ran.append(command)
        return {**(OURS if command[0] == "gainsay_side" else THEIRS), "seconds": 1.0}

    monkeypatch.setattr(children, "run_module", run_module)
    monkeypatch.setattr(children, "cores", lambda: 2)
    return ran


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "text").mkdir()
    (tmp_path / "text" / "one.txt").write_text("Words.", encoding="utf-8")
    return tmp_path


def test_spacy_runs_in_one_process_and_in_one_for_each_core(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ran = fake_sides(monkeypatch)
    (data / "config.cfg").touch()
    assert speed.main(["--data", str(data), "--baseline", str(data), "--rounds", "1"]) == 0
    model = str(data.resolve())
    assert ran == [
        ("gainsay_side", model),
        ("spacy_side", model, model, "1"),
        ("spacy_side", model, model, "2"),
    ]
    printed = json.loads(capsys.readouterr().out)
    assert printed["times_as_fast_as"] == {"spacy": 1.0, "spacy_2_processes": 1.0}


def test_no_baseline_is_asked_for_by_name(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ran = fake_sides(monkeypatch)
    assert speed.main(["--data", str(data), "--baseline", "none", "--rounds", "2"]) == 0
    assert [command[0] for command in ran] == ["gainsay_side", "gainsay_side"]
    assert json.loads(capsys.readouterr().out)["times_as_fast_as"] == {}


def test_a_missing_baseline_says_how_to_make_one(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert speed.main(["--data", str(data), "--baseline", str(data / "nothing")]) == 2
    assert "benchmarks.baseline" in capsys.readouterr().err


def test_a_folder_without_texts_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert speed.main(["--data", str(tmp_path), "--baseline", "none"]) == 3
    assert str(tmp_path) in capsys.readouterr().err

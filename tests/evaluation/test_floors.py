from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.floors import NOISE, Floor, Floors, Fresh, Permit, Pinned, digest, fallen, load, moved, save
from gainsay.errors import InputError, UsageError

RAISE, LOWER = Permit(reason="a new network"), Permit(reason="a leaner network", lower=True)
shares = st.floats(0, 1)


def floors(height: float = 0.8, noise: float = 0.01) -> Floors:
    return Floors(floors={"task": Pinned(inputs="abc", figures={"f1": Floor(floor=height, noise=noise)})})


def fresh(value: float, inputs: str = "abc") -> Fresh:
    return Fresh(inputs=inputs, figures={"f1": value})


def height(of: Floors) -> float:
    return of.floors["task"].figures["f1"].floor


@pytest.mark.parametrize(
    ("value", "holds"), [(0.9, True), (0.8, True), (0.795, True), (0.79, True), (0.7899, False), (0.0, False)]
)
def test_a_fall_counts_only_beyond_the_noise(value: float, holds: bool) -> None:
    wrong = fallen(floors().floors["task"], {"f1": value})
    assert (wrong == []) is holds
    if not holds:
        assert wrong == [f"f1 fell from 0.8 to {value} (noise 0.01)"]


def test_a_figure_that_is_no_longer_measured_has_fallen() -> None:
    assert fallen(floors().floors["task"], {"other": 1.0}) == ["f1 is pinned at 0.8 and no longer measured"]


def test_a_first_measure_becomes_the_floor_and_is_recorded() -> None:
    new = moved(Floors(), "task", fresh(0.7), RAISE)
    assert new.floors == {"task": Pinned(inputs="abc", figures={"f1": Floor(floor=0.7, noise=NOISE)})}
    (change,) = new.changes
    assert (change.task, change.before, change.after, change.reason) == (
        "task",
        {},
        {"f1": 0.7},
        "a new network",
    )


def test_a_rise_raises_and_keeps_the_noise_of_the_file() -> None:
    new = moved(floors(), "task", fresh(0.9), RAISE)
    assert new.floors["task"].figures == {"f1": Floor(floor=0.9, noise=0.01)}
    assert (new.changes[0].before, new.changes[0].after) == ({"f1": 0.8}, {"f1": 0.9})


def test_a_fall_within_the_noise_moves_and_records_nothing() -> None:
    assert moved(floors(), "task", fresh(0.795), LOWER) == floors()


def test_a_fall_needs_the_permit_and_is_recorded_with_its_reason() -> None:
    with pytest.raises(UsageError, match=r"f1 fell from 0\.8 to 0\.7.*--lower"):
        moved(floors(), "task", fresh(0.7), RAISE)
    new = moved(floors(), "task", fresh(0.7), LOWER)
    assert height(new) == 0.7
    assert new.changes[-1].reason == "a leaner network"


def test_dropping_a_figure_needs_the_permit() -> None:
    gone = Fresh(inputs="abc", figures={})
    with pytest.raises(UsageError, match="no longer measured"):
        moved(floors(), "task", gone, RAISE)
    assert moved(floors(), "task", gone, LOWER).floors["task"].figures == {}


def test_new_inputs_are_pinned_and_recorded_even_where_the_figure_stays() -> None:
    new = moved(floors(), "task", fresh(0.8, inputs="def"), RAISE)
    assert new.floors["task"].inputs == "def"
    assert len(new.changes) == 1


def test_changes_are_kept_oldest_first_and_other_tasks_untouched() -> None:
    new = moved(moved(floors(), "other", fresh(0.5), RAISE), "task", fresh(0.7), LOWER)
    assert [change.task for change in new.changes] == ["other", "task"]
    assert new.floors["other"].figures["f1"].floor == 0.5


@given(st.lists(shares, min_size=1, max_size=6))
def test_no_row_of_updates_lowers_a_floor_without_the_permit(values: list[float]) -> None:
    state = floors(0.0)
    for value in values:
        before = height(state)
        try:
            state = moved(state, "task", fresh(value), RAISE)
        except UsageError:
            assert value < before
        assert height(state) == max(before, value)


def test_the_file_reads_back_as_it_was_written(tmp_path: Path) -> None:
    state = moved(floors(), "task", fresh(0.7), LOWER)
    save(state, tmp_path / "floors.json")
    assert load(tmp_path / "floors.json") == state


@pytest.mark.parametrize("content", ["", "[]", '{"floors": {"task": {"figures": {}}}}'])
def test_a_damaged_file_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "floors.json").write_text(content)
    with pytest.raises(InputError, match=r"floors\.json is no floors file"):
        load(tmp_path / "floors.json")
    with pytest.raises(InputError, match="absent"):
        load(tmp_path / "absent.json")


def folder(root: Path, files: dict[str, str]) -> Path:
    for name, content in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(content)
    return root


def test_the_digest_sees_names_contents_and_nothing_else(tmp_path: Path) -> None:
    files = {"a": "1", "sub/b": "2"}
    first = digest(folder(tmp_path / "one", files))
    assert first == digest(folder(tmp_path / "two", dict(reversed(files.items()))))
    for other in ({"a": "1", "sub/b": "3"}, {"a": "1", "b": "2"}, {"a": "1"}, {**files, "c": ""}):
        assert digest(folder(tmp_path / str(other), other)) != first


def test_a_single_file_has_a_digest(tmp_path: Path) -> None:
    folder(tmp_path, {"a": "1", "b": "2"})
    assert digest(tmp_path / "a") != digest(tmp_path / "b")

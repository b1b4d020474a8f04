"""B-cubed, and the measure on a small folder."""

import json
from pathlib import Path

import pytest

from evaluation.tasks.stories import bcubed, measure
from gainsay.errors import InputError


@pytest.mark.parametrize(
    ("found", "truth", "expected"),
    [
        ("aabb", "xxyy", (1.0, 1.0, 1.0)),
        ("aaaa", "xxyy", (0.5, 1.0, 0.6667)),
        ("abcd", "xxyy", (1.0, 0.5, 0.6667)),
        ("aabb", "xyyy", (0.75, 0.6667, 0.7059)),
    ],
)
def test_bcubed(found: str, truth: str, expected: tuple[float, float, float]) -> None:
    assert tuple(bcubed(list(found), list(truth)).values()) == expected


def write(folder: Path, name: str, event: int, text: str) -> None:
    article = {
        "title": text[:20],
        "text": text,
        "date_publish": f"2031-05-1{event}T00:00:00",
        "url": f"https://x.example/{name}",
        "newsCluster": str({"EventId": event}),
    }
    (folder / f"{name}.json").write_text(json.dumps(article), encoding="utf-8")


def test_two_happenings_are_told_apart(tmp_path: Path) -> None:
    write(tmp_path, "a", 1, "Fishermen at Port Elmas accused the Varnian patrol of firing on boats.")
    write(tmp_path, "b", 1, "The Varnian patrol fired on boats, fishermen of Port Elmas said.")
    write(tmp_path, "c", 2, "Train drivers of the Lorran railways walked out over wages on Monday.")
    found = measure(tmp_path)
    assert (found["documents"], found["events"], found["bcubed_f1"]) == (3, 2, 1.0)


def test_other_folders_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no \.json article"):
        measure(tmp_path)
    (tmp_path / "a.json").write_text("{}")
    with pytest.raises(InputError, match="names no newsCluster"):
        measure(tmp_path)

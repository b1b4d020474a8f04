"""Counting shingles of article bodies, and reading a folder laid out as the benchmark is."""

import gzip
import json
from pathlib import Path

import pytest

from evaluation.tasks.articles import body, measure, rate, shingles
from gainsay.errors import InputError
from tests.clean.pages import HTML, PARAGRAPHS


def folder(tmp_path: Path, pages: dict[str, tuple[str, str]]) -> Path:
    (tmp_path / "html").mkdir()
    truth = {
        name: {"articleBody": gold, "url": f"https://a.example/{name}"} for name, (_, gold) in pages.items()
    }
    (tmp_path / "ground-truth.json").write_text(json.dumps(truth), encoding="utf-8")
    for name, (page, _) in pages.items():
        (tmp_path / "html" / f"{name}.html.gz").write_bytes(gzip.compress(page.encode()))
    return tmp_path


def test_shingles_are_runs_of_four_words_with_counts() -> None:
    assert shingles("a b c d a b c d") == {
        ("a", "b", "c", "d"): 2,
        ("b", "c", "d", "a"): 1,
        ("c", "d", "a", "b"): 1,
        ("d", "a", "b", "c"): 1,
    }
    assert shingles("a b") == {("a", "b"): 1}
    assert not shingles("")


def test_rates() -> None:
    assert rate("a b c d e", "a b c d e f g") == (0.5, 1.0)
    assert rate("a b c d", "") == (None, 0.0)
    assert rate("", "a b c d") == (0.0, None)


def test_only_body_blocks_count() -> None:
    assert body(HTML, None) == "\n".join(PARAGRAPHS)
    assert body("<html><body><p>Not found.</p></body></html>", None) == ""


def test_means_over_pages(tmp_path: Path) -> None:
    gold = "\n".join(PARAGRAPHS)
    data = folder(tmp_path, {"good": (HTML, gold), "none": ("<html><body></body></html>", gold)})
    assert measure(data) == {"pages": 2, "precision": 1.0, "recall": 0.5, "f1": 0.6667}


def test_entries_without_a_page_are_passed_over(tmp_path: Path) -> None:
    data = folder(tmp_path, {"good": (HTML, "\n".join(PARAGRAPHS)), "gone": (HTML, "x")})
    (data / "html" / "gone.html.gz").unlink()
    assert measure(data)["pages"] == 1


def test_a_folder_of_something_else_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"ground-truth\.json"):
        measure(tmp_path)
    (tmp_path / "ground-truth.json").write_text("{}", encoding="utf-8")
    with pytest.raises(InputError, match="no page"):
        measure(tmp_path)

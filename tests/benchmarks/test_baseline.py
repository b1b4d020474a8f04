from pathlib import Path

import pytest

from benchmarks import baseline


def test_words_are_spaced_as_in_print() -> None:
    words = ["“", "It", "'s", "ours", ",", "”", "he", "said", "(", "twice", ")", ";", "$", "5", "."]
    joined = "".join(word + " " * space for word, space in zip(words, baseline.spaced(words), strict=True))
    assert joined.rstrip() == "“It's ours,” he said (twice); $5."


def test_a_root_is_its_own_head() -> None:
    assert baseline.rooted([1, -1, 1, 4, -1]) == [1, 1, 1, 4, 4]


def test_an_entity_that_begins_with_inside_begins() -> None:
    tags = ["I-Person", "I-Person", "O", "I-Date", "I-Person", "B-Person", "I-Person"]
    assert list(baseline.begun(tags)) == [
        *("B-Person", "I-Person", "O", "B-Date", "B-Person", "B-Person", "I-Person")
    ]


def test_missing_corpora_are_told_before_any_training(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(baseline, "find_spec", lambda name: object())
    out = tmp_path / "out"
    assert baseline.main(["--data", str(tmp_path), "--out", str(out)]) == 3
    assert "--data names the folder of the corpora" in capsys.readouterr().err
    assert not out.exists()


def test_without_spacy_the_extra_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(baseline, "find_spec", lambda name: None)
    assert baseline.main(["--data", str(tmp_path), "--out", str(tmp_path / "out")]) == 2
    assert "`bench`" in capsys.readouterr().err

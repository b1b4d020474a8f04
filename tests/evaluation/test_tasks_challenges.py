import csv
from pathlib import Path

import pytest

from evaluation.tasks import challenges
from gainsay.errors import InputError

ROWS = [
    ("one", "The accusations are groundless .", "Correction"),
    ("one", "The Council met on Tuesday .", "_"),
    ("two", "That is not true .", "Challenge"),
    ("two", "We thank the delegation of Chad .", "_"),
]


def corpus(folder: Path, rows: list[tuple[str, str, str]]) -> Path:
    (folder / "data").mkdir()
    with (folder / "data" / "conflict_annotations_sentences.csv").open(
        "w", encoding="utf-8", newline=""
    ) as file:
        writer = csv.writer(file)
        writer.writerow(["file_id", "sentence_text", "B1"])
        writer.writerows(rows)
    return folder


def test_what_is_contested_is_found_and_counted(tmp_path: Path) -> None:
    found = challenges.measure(corpus(tmp_path, ROWS))
    assert (found["sentences"], found["contested"]) == (4, 2)
    assert found["acts_f1"] == 1
    assert found["words_f1"] == 1


def test_a_sentence_without_words_is_none(tmp_path: Path) -> None:
    rows = [*ROWS, ("two", "  ", "_")]
    assert len(list(challenges.sentences(corpus(tmp_path, rows)))) == 4


def test_a_folder_laid_out_otherwise_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="UNSCon"):
        challenges.measure(tmp_path)

from pathlib import Path

import pytest

from evaluation.tasks.agreement import measure
from gainsay.errors import InputError

TEXT = "Doe said no."
SPANS = "T1\tSource 0 3\tDoe\nT2\tCue 4 8\tsaid\nT3\tContent 9 11\tno\n"
ONE = SPANS + "E1\tAttribution:T2 Content:T3 Cue:T2 Source:T1\n"


def write(folder: Path, name: str, *annotations: str) -> Path:
    for part in ("text", "attributions"):
        (folder / part).mkdir(exist_ok=True)
    (folder / "text" / f"{name}.txt").write_text(TEXT)
    for number, lines in enumerate(annotations):
        (folder / "attributions" / f"{name}_{number:04}.ann").write_text(lines)
    return folder


def test_every_pair_of_annotators_counts_and_single_ones_do_not(tmp_path: Path) -> None:
    write(tmp_path, "alone", "")
    figures = measure(write(tmp_path, "shared", ONE, ONE, ""))
    assert (figures["documents"], figures["pairs"]) == (1, 3)
    # Of three pairs one agrees on one statement; in the two others one side has it alone.
    assert figures["statement_f1"] == 0.5


def test_a_folder_where_nobody_can_agree_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="several annotators"):
        measure(write(tmp_path, "alone", ONE))

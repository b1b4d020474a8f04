"""The model card and the weights' licence name every corpus that the shipped model saw, with its licence."""

import json
from importlib.resources import files
from typing import Any

from tests.docs.pages import DOCS, ROOT, named, read, rows, sections

WEIGHTS = files("gainsay.encode") / "weights"
MODEL: dict[str, Any] = json.loads((WEIGHTS / "model.json").read_text(encoding="utf-8"))


def test_the_card_lists_the_corpora_of_the_model_with_their_licences() -> None:
    table = rows(sections(read(DOCS / "model-card.md"))["What it learnt from"])
    assert {named(row[1])[0]: row[-1] for row in table} == MODEL["corpora"]


def test_the_note_beside_the_weights_gives_the_same_licences() -> None:
    card = rows(sections(read(DOCS / "model-card.md"))["What it learnt from"])
    note = rows(read(ROOT / "src" / "gainsay" / "encode" / "weights" / "LICENCE.md"))
    assert {tuple(row) for row in note[1:]} == {(row[0], row[-1]) for row in card}


def test_the_card_names_the_base_as_the_model_does() -> None:
    assert MODEL["base"] in read(DOCS / "model-card.md")


def test_the_card_gives_the_scores_of_the_model_and_its_limits() -> None:
    table = rows(sections(read(DOCS / "model-card.md"))["How well it does"])
    names = {
        "source, exact span, F1": ("statements", "source_exact_f1"),
        "cue, exact span, F1": ("statements", "cue_exact_f1"),
        "content, exact span, F1": ("statements", "content_exact_f1"),
        "whole statement, F1": ("statements", "statement_f1"),
        "part of speech": ("syntax", "upos"),
        "unlabelled attachment": ("syntax", "uas"),
        "labelled attachment": ("syntax", "las"),
        "entities, 9 types, exact, F1": ("entities", "entities_f1"),
    }
    told = {row[0]: row[2:4] for row in table if row[0] in names}
    scores = MODEL["scores"]
    assert told == {
        name: [f"{scores[task][precision][figure]:.3f}".lstrip("0") for precision in ("int8", "fp32")]
        for name, (task, figure) in names.items()
    }
    assert len(MODEL["limits"]) >= 3

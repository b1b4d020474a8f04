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

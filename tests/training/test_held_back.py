"""What must never be trained on is not among the documents that the corpora give."""

import json
from pathlib import Path

import pytest

from evaluation.splits import held_out
from evaluation.tasks.claims import GOLD
from training.corpora import gum, polnear, worldwide_ner

HALVES = ("unseen", "development", "one_reader")


@pytest.mark.needs("shared")
def test_articles_of_the_dispute_gold_are_left_out(shared: Path) -> None:
    meta = json.loads((shared / "gold" / "meta.json").read_text(encoding="utf-8"))
    forbidden = {facts["doc"] for facts in meta.values() if facts.get("never_train")}
    stored = {path.stem for path in (shared / "data" / "polnear" / "train" / "text").glob("*.txt")}
    assert forbidden & stored
    names = {example.name for example in polnear.documents(shared / "data")}
    assert names
    assert not forbidden & names


@pytest.mark.needs("shared")
def test_the_held_out_fifth_of_entities_is_left_out(shared: Path) -> None:
    names = [example.name for example in worldwide_ner.documents(shared / "data")]
    assert len(names) > 600
    assert not [name for name in names if held_out(name)]


@pytest.mark.needs("shared")
def test_only_free_genres_of_the_train_split(shared: Path) -> None:
    names = {example.name for example in gum.documents(shared / "data")}
    assert "GUM_news_nasa" not in names  # the corpus's own test split
    assert {name.split("_")[1] for name in names} <= set(gum.GENRES)
    assert not set(gum.GENRES) & {"fiction", "whow", "essay", "letter", "podcast"}


def test_no_story_that_measures_claims_teaches_them() -> None:
    read = {path.stem: json.loads(path.read_text("utf-8"))["articles"] for path in GOLD.glob("*/*.json")}
    halves = {half: {path.stem for path in (GOLD / half).glob("*.json")} for half in HALVES}
    assert all(halves.values())
    learnt = {article for name in halves["one_reader"] for article in read[name]}
    for half in ("unseen", "development"):
        assert not learnt & {article for name in halves[half] for article in read[name]}

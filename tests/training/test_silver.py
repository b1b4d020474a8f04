"""Silver labels are what all readings say; gold labels stay; corpora without paragraphs are given some."""

import json
import random
from dataclasses import replace
from pathlib import Path

from gainsay.encode.tagged import Attribution, Entity, Tagged, Word
from training.corpora.example import UNKNOWN, UNKNOWN_TAG, Example, Link
from training.cutting import with_paragraphs
from training.silver import agreed, taught

PARAGRAPH = 2


def reading(heads: list[int], sentences: list[tuple[int, int]], entities: list[Entity], upos: str) -> Tagged:
    words = tuple(
        Word(2 * i, 2 * i + 1, tag, head, "root" if head < 0 else "obj")
        for i, (head, tag) in enumerate(zip(heads, upos, strict=True))
    )
    return Tagged("a " * len(words), words, tuple(sentences), tuple(entities), ())


def test_only_what_all_readings_say_is_taught() -> None:
    whole = [Entity(0, 2, "Person", 0.9), Entity(3, 4, "Location", 0.9)]
    one = reading([-1, 0, 0, -1, 3], [(0, 3), (3, 5)], whole, "NVNVN")
    other = reading([-1, 0, 1, -1, 3], [(0, 3), (3, 5)], whole[1:], "NVNNN")
    found = agreed([one, other])
    assert found["heads"] == [-1, 0, UNKNOWN, -1, 3]
    assert found["deprel"] == ["root", "obj", "", "root", "obj"]
    assert found["upos"] == ["N", "V", "N", "", "N"]
    assert found["entity"] == [UNKNOWN_TAG, UNKNOWN_TAG, "O", "B-Location", "O"]


def test_trees_of_a_sentence_that_is_cut_otherwise_are_unknown() -> None:
    one = reading([-1, 0, -1, 2], [(0, 2), (2, 4)], [], "NVNV")
    other = reading([-1, 0, 0, 2], [(0, 4)], [], "NVNV")
    assert agreed([one, other])["heads"] == [UNKNOWN] * 4
    assert agreed([one, one])["heads"] == [-1, 0, -1, 2]


def test_gold_entities_stay_where_silver_ones_are_known(tmp_path: Path) -> None:
    row = agreed([reading([-1, 0], [(0, 2)], [], "NV")])
    lines = "\n".join(json.dumps({"name": name} | row) for name in ("gold", "bare"))
    (tmp_path / "silver.jsonl").write_text(lines, encoding="utf-8")
    gold = Example("gold", ["a", "b"], [0, 0], [0], entity=["B-Person", "O"])
    bare = Example("bare", ["a", "b"], [0, 0], [0])
    taught([gold, bare], tmp_path / "silver.jsonl", attributions=True)
    assert (gold.entity, bare.entity) == (["B-Person", "O"], ["O", "O"])
    assert gold.heads == bare.heads == [-1, 0]


def test_attributions_that_not_all_find_alike_leave_their_cues_doubtful(tmp_path: Path) -> None:
    bare = reading([-1] * 9, [(0, 9)], [], "V" * 9)
    alike = Attribution((1, 2), (0, 1), ((2, 4),), 0.9)
    one = replace(bare, attributions=(alike, Attribution((5, 6), None, ((6, 8),), 0.6)))
    other = replace(bare, attributions=(replace(alike, score=0.7), Attribution((5, 6), None, ((6, 9),), 0.6)))
    (tmp_path / "silver.jsonl").write_text(json.dumps({"name": "a"} | agreed([one, other])), encoding="utf-8")
    example = Example("a", ["w"] * 9, [0] * 9, [0])
    annotated = Example("a", ["w"] * 9, [0] * 9, [0], links=[])
    taught([example, annotated], tmp_path / "silver.jsonl", attributions=True)
    assert example.links == [Link((1, 2), [(0, 1)], [(2, 4)])]
    assert example.doubtful == [5]
    assert annotated.links == [] == annotated.doubtful
    plain = Example("a", ["w"] * 9, [0] * 9, [0])
    assert taught([plain], tmp_path / "silver.jsonl", attributions=False)[0].links is None


def test_paragraphs_stand_at_sentence_starts_and_only_where_a_corpus_lost_them() -> None:
    lost = Example("a", ["w"] * 90, [0] * 90, list(range(0, 90, 3)))
    drawn = [with_paragraphs(lost, random.Random(seed)).breaks for seed in range(20)]
    given = [breaks for breaks in drawn if any(breaks)]
    assert 5 < len(given) < 20
    assert all(breaks[0] == PARAGRAPH and set(breaks) == {0, PARAGRAPH} for breaks in given)
    assert not any(value for breaks in given for i, value in enumerate(breaks) if i % 3)
    kept = Example("b", ["w"] * 3, [0] * 3, [0], sentences_known=False)
    assert with_paragraphs(kept, random.Random(1)) is kept

"""Pairs on one claim against two readers: what one reader alone saw is neither asked for nor an error."""

import json
from pathlib import Path

import pytest

from evaluation.tasks import claims
from gainsay.errors import InputError

ONE = "The mayor of Port Elmas said that the harbour bridge is unsafe."
TWO = "The harbour bridge is unsafe, the mayor of Port Elmas said."


def story(folder: Path, monkeypatch: pytest.MonkeyPatch, readers: list[object]) -> Path:
    """A corpus of two articles, and a gold with their two statements."""
    corpus, gold = folder / "data" / "basil" / "articles", folder / "gold"
    corpus.mkdir(parents=True)
    for name, text in (("a.json", ONE), ("b.json", TWO)):
        told = {"title": "Bridge", "body": [["The bridge."], [text]], "date": "2031-05-14", "source": "x"}
        (corpus / name).write_text(json.dumps(told), encoding="utf-8")
    content = "harbour bridge is unsafe"
    starts = [claims.text_of(corpus / name)[0].casefold().index(content) for name in ("a.json", "b.json")]
    statements = [[n, [[start, start + len(content)]]] for n, start in enumerate(starts)]
    for half in ("unseen", "development"):
        (gold / half).mkdir(parents=True)
    told_gold = {"corpus": "basil", "articles": ["a.json", "b.json"], "statements": statements}
    (gold / "unseen" / "bridge.json").write_text(
        json.dumps({**told_gold, "readers": readers}), encoding="utf-8"
    )
    monkeypatch.setattr(claims, "GOLD", gold)
    return folder / "data"


def test_a_pair_that_both_readers_saw_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    both = [{"for": [0, 1]}]
    found = claims.measure(story(tmp_path, monkeypatch, [both, both]))
    assert (found["unseen_f1"], found["unseen_recall"], found["agreement_f1"]) == (1.0, 1.0, 1.0)


def test_a_pair_of_one_reader_counts_neither_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = claims.measure(story(tmp_path, monkeypatch, [[{"for": [0], "against": [1]}], []]))
    assert (found["unseen_precision"], found["agreement_f1"]) == (0.0, 0.0)


def test_a_pair_that_no_reader_saw_is_wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = story(tmp_path, monkeypatch, [[], []])
    (half,) = claims.stories(data, "unseen")
    assert len(claims.found(half)) == 1
    assert claims._counts(half).predicted == 1


def test_statements_of_one_article_make_no_pair() -> None:
    one, same, other = ((0, ((0, 5),)), (0, ((7, 9),)), (1, ((0, 5),)))
    assert claims.pairs([{"for": [one, same], "against": [other]}]) == {
        frozenset((one, other)),
        frozenset((same, other)),
    }


def test_a_folder_without_the_articles_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="hand in the folder that holds basil"):
        claims.measure(tmp_path)

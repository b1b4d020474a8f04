from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.bio import Row
from evaluation.tasks.entities import chunks, gold_chunks, measure, score
from gainsay.encode.tagged import Entity
from gainsay.errors import InputError, ModelError
from tests.evaluation.fakes import FakeTagger, Forgetful

HELD, TRAINED = "paper_4.txt.tsv", "paper_5.txt.tsv"
FILE = "https://paper.example/4\tO\n\nMali\tB-Location\n's\tO\nArmy\tB-Organization\tB-NORP\n\n5\tB-Money\nEuros\tI-Money\n"


def article(*sentences: str) -> list[list[Row]]:
    """Rows from "word/TAG word/TAG"."""
    return [[(row.partition("/")[0], row.partition("/")[2]) for row in one.split()] for one in sentences]


@pytest.mark.parametrize(
    ("tags", "found"),
    [
        ("O B-a I-a O", [(1, 3, "a")]),
        ("B-a B-a", [(0, 1, "a"), (1, 2, "a")]),
        ("O I-a I-a", [(1, 3, "a")]),
        ("B-a I-b I-b", [(0, 1, "a"), (1, 3, "b")]),
        ("I-a B-a", [(0, 1, "a"), (1, 2, "a")]),
        ("O O", []),
        ("", []),
    ],
)
def test_broken_sequences_are_read_as_conlleval_does(tags: str, found: list[tuple[int, int, str]]) -> None:
    assert list(chunks(tags.split())) == found


@given(st.lists(st.sampled_from(["O", "B-a", "I-a", "B-b", "I-b"])))
def test_entities_cover_each_tagged_word_once_and_no_other(tags: list[str]) -> None:
    covered = [index for first, last, _ in chunks(tags) for index in range(first, last)]
    assert covered == [index for index, tag in enumerate(tags) if tag != "O"]


def test_words_are_counted_over_the_whole_article_and_no_entity_crosses_sentences() -> None:
    assert gold_chunks(article("x/O Doe/B-Person", "Roe/I-Person y/O")) == {
        (1, 2, "person"),
        (2, 3, "person"),
    }


def test_exact_span_and_type_over_all_and_each_type() -> None:
    gold = article("Mali/B-Location 's/O Army/B-Organization", "5/B-Money Euros/I-Money Doe/B-Person")
    found = [
        Entity(0, 1, "LOCATION", 0.9),
        Entity(2, 3, "Location", 0.9),
        Entity(3, 4, "money", 0.9),
        Entity(5, 6, "person", 0.9),
        Entity(1, 2, "weapon", 0.9),
    ]
    figures = score([gold], FakeTagger(entities=found))
    assert figures["entities_f1"] == 0.5
    assert (figures["location_precision"], figures["location_recall"]) == (0.5, 1.0)
    assert (figures["person_f1"], figures["money_f1"], figures["organization_f1"]) == (1.0, 0.0, 0.0)
    assert not any(name.startswith("weapon") for name in figures)


def test_counts_of_articles_are_added_not_averaged() -> None:
    one, many = article("Doe/B-Person"), article("Doe/B-Person x/O Roe/B-Person Poe/B-Person")
    figures = score([one, many], FakeTagger(entities=[Entity(0, 1, "Person", 1.0)]))
    assert (figures["entities_precision"], figures["entities_recall"]) == (1.0, 0.5)


def test_only_held_out_files_are_measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tagger = FakeTagger(entities=[Entity(0, 1, "Location", 1.0)])
    monkeypatch.setattr("evaluation.tasks.entities.encoder", lambda _: tagger)
    for name in (HELD, TRAINED):
        (tmp_path / name).write_text(FILE)
    (tmp_path / "README.md").write_text("about")
    figures = measure(tmp_path)
    assert (figures["documents"], figures["left_out"], len(tagger.seen)) == (1, 1, 1)
    (tmp_path / HELD).unlink()
    with pytest.raises(InputError, match="held out"):
        measure(tmp_path)


def test_a_tagger_that_loses_words_is_refused() -> None:
    with pytest.raises(ModelError):
        score([article("Doe/B-Person x/O")], Forgetful())

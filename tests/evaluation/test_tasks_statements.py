import pytest

from evaluation.attributions import Attribution
from evaluation.polnear import Article
from evaluation.tasks.statements import PUBLISHED, predicted, score
from gainsay.records import Reading, SpeakerKind
from tests.evaluation.fakes import reading, statement

TEXT = "Doe said the road is closed. “It is open,” Roe insisted, “to all.”"


def at(phrase: str) -> tuple[tuple[int, int], ...]:
    return ((TEXT.index(phrase), TEXT.index(phrase) + len(phrase)),)


DOE = Attribution(source=at("Doe"), cue=at("said"), content=at("the road is closed"))
ROE = Attribution(source=at("Roe"), cue=at("insisted"), content=(*at("It is open"), *at("to all")))


def article(*annotations: tuple[Attribution, ...]) -> Article:
    return Article(name="a", text=TEXT, annotations=annotations)


def test_records_become_attributions_with_every_piece() -> None:
    def read(text: str) -> Reading:
        return reading(text, statement(text, ["It is open", "to all"], "insisted", "Roe"))

    assert predicted(TEXT, read) == [ROE]


def test_a_statement_without_cue_or_source_keeps_its_content() -> None:
    assert predicted(TEXT, lambda text: reading(text, statement(text, ["It is open"], None, None))) == [
        Attribution(content=at("It is open"))
    ]


def test_what_the_outlet_says_itself_is_no_attribution() -> None:
    own = statement(TEXT, ["the road is closed"], None, None, SpeakerKind.OUTLET)
    quoted = statement(TEXT, ["the road is closed"], "said", "Doe", SpeakerKind.OUTLET)
    assert predicted(TEXT, lambda text: reading(text, own)) == []
    assert predicted(TEXT, lambda text: reading(text, quoted)) == [DOE]


def test_the_first_annotator_is_the_gold() -> None:
    def read(text: str) -> Reading:
        return reading(text, statement(text, ["the road is closed"], "said", "Doe"))

    figures = score([article((DOE,), (ROE,)), article((DOE, ROE))], read)
    assert figures["documents"] == 2
    assert figures["statement_precision"] == 1.0
    assert figures["statement_recall"] == pytest.approx(2 / 3, abs=1e-4)
    assert figures["content_exact_recall"] == pytest.approx(2 / 3, abs=1e-4)
    assert figures["by_sentence_content_recall"] == 0.5


def test_the_published_marks_stand_beside_the_figures() -> None:
    figures = score([article((DOE,))], reading)
    for role, mark in PUBLISHED.items():
        assert figures[f"published_by_sentence_{role}_f1"] == mark
        assert figures[f"by_sentence_{role}_f1"] == 0.0

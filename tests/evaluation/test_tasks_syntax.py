from pathlib import Path

import pytest

from evaluation.conllu import Sentence, read_documents
from evaluation.tasks.syntax import score
from gainsay.errors import InputError, ModelError
from tests.evaluation.fakes import Analysis, FakeTagger, Forgetful
from tests.evaluation.test_conllu import write

# What is right of the first document, word by word; heads over the whole of it.
TRUTH = [
    ("PRON", 1, "nsubj:pass"),
    ("VERB", -1, "root"),
    ("PUNCT", 1, "punct"),
    ("AUX", 5, "aux"),
    ("PART", 5, "advmod"),
    ("VERB", -1, "root"),
]


def first_document(folder: Path) -> list[list[Sentence]]:
    return list(read_documents(write(folder)))[:1]


def with_change(index: int, analysis: Analysis) -> FakeTagger:
    changed = [*TRUTH[:index], analysis, *TRUTH[index + 1 :]]
    return FakeTagger(lambda _, place: changed[place])


def test_the_gold_itself_is_right_throughout(tmp_path: Path) -> None:
    tagger = FakeTagger(lambda _, index: TRUTH[index])
    assert score(first_document(tmp_path), tagger) == {
        "documents": 1,
        "tokens": 6,
        "upos": 1.0,
        "uas": 1.0,
        "las": 1.0,
        "las_universal": 1.0,
    }
    assert tagger.seen == [[["She", "left", "."], ["Do", "n't", "go"]]]


@pytest.mark.parametrize(
    ("index", "analysis", "wrong"),
    [
        (0, ("NOUN", 1, "nsubj:pass"), {"upos"}),
        (0, ("PRON", 1, "nsubj"), {"las"}),
        (0, ("PRON", 1, "obj"), {"las", "las_universal"}),
        (0, ("PRON", 2, "nsubj:pass"), {"uas", "las", "las_universal"}),
        # The head's place within its sentence is not its place in the document.
        (3, ("AUX", 2, "aux"), {"uas", "las", "las_universal"}),
        (2, ("PUNCT", 0, "punct"), {"uas", "las", "las_universal"}),
    ],
)
def test_each_error_costs_what_it_should(
    tmp_path: Path, index: int, analysis: Analysis, wrong: set[str]
) -> None:
    figures = score(first_document(tmp_path), with_change(index, analysis))
    for name in ("upos", "uas", "las", "las_universal"):
        assert figures[name] == (pytest.approx(5 / 6, abs=1e-4) if name in wrong else 1.0)


def test_a_tagger_that_loses_words_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="5 words for the 6"):
        score(first_document(tmp_path), Forgetful())


def test_nothing_to_measure_is_refused() -> None:
    with pytest.raises(InputError, match="no token"):
        score([], FakeTagger())

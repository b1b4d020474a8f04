from pathlib import Path

import pytest

from evaluation.tasks.syntax import Token, read_documents, score
from gainsay.errors import InputError, ModelError
from tests.evaluation.fakes import Analysis, FakeTagger, Forgetful

GOLD = """# newdoc id = one
# text = She left.
1\tShe\tshe\tPRON\t_\t_\t2\tnsubj:pass\t_\t_
2\tleft\tleave\tVERB\t_\t_\t0\troot\t_\t_
3\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_

1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_
1\tDo\tdo\tAUX\t_\t_\t3\taux\t_\t_
2\tn't\tnot\tPART\t_\t_\t3\tadvmod\t_\t_
3\tgo\tgo\tVERB\t_\t_\t0\troot\t_\t_
3.1\tgo\tgo\tVERB\t_\t_\t_\t_\t0:root\t_

# newdoc id = two
1\tYes\tyes\tINTJ\t_\t_\t0\troot\t_\t_
"""

# What is right of the first document, word by word; heads over the whole of it.
TRUTH = [
    ("PRON", 1, "nsubj:pass"),
    ("VERB", -1, "root"),
    ("PUNCT", 1, "punct"),
    ("AUX", 5, "aux"),
    ("PART", 5, "advmod"),
    ("VERB", -1, "root"),
]


def write(folder: Path, text: str = GOLD, name: str = "gold.conllu") -> Path:
    (folder / name).write_text(text)
    return folder / name


def first_document(folder: Path) -> list[list[list[Token]]]:
    return list(read_documents(write(folder)))[:1]


def with_change(index: int, analysis: Analysis) -> FakeTagger:
    changed = [*TRUTH[:index], analysis, *TRUTH[index + 1 :]]
    return FakeTagger(lambda _, place: changed[place])


def test_documents_and_sentences_without_ranges_and_empty_nodes(tmp_path: Path) -> None:
    documents = list(read_documents(write(tmp_path)))
    assert [[[token.form for token in sentence] for sentence in document] for document in documents] == [
        [["She", "left", "."], ["Do", "n't", "go"]],
        [["Yes"]],
    ]


def test_a_file_without_newdoc_is_one_document(tmp_path: Path) -> None:
    assert len(list(read_documents(write(tmp_path, GOLD.replace("# newdoc", "# other"))))) == 1


def test_documents_of_blanked_words_are_passed_over_and_drawn_rules_are_not(tmp_path: Path) -> None:
    rule = "1\t____\t____\tSYM\t_\t_\t0\troot\t_\t_\n"
    blanked = "# newdoc\n1\t____\tword\tNOUN\t_\t_\t2\tdep\t_\t_\n2\t_\t_\tPUNCT\t_\t_\t0\troot\t_\t_\n"
    ((sentence,),) = read_documents(write(tmp_path, rule + blanked))
    assert [token.form for token in sentence] == ["____"]


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


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("1\tShe\tPRON\n", r"gold\.conllu:1: 3 fields"),
        (GOLD.replace("2\tpunct", "_\tpunct"), r"gold\.conllu:5: head '_' is no number"),
    ],
)
def test_what_is_no_gold_is_refused_with_its_line(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        list(read_documents(write(tmp_path, text)))


def test_nothing_to_measure_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no token"):
        score([], FakeTagger())
    with pytest.raises(InputError, match=r"absent\.conllu cannot be read"):
        list(read_documents(tmp_path / "absent.conllu"))

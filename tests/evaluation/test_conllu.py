"""CoNLL-U as the measures and the trainer read it."""

from pathlib import Path

import pytest

from evaluation.conllu import flat, read_documents
from gainsay.errors import InputError

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


def write(folder: Path, text: str = GOLD, name: str = "gold.conllu") -> Path:
    (folder / name).write_text(text)
    return folder / name


def test_documents_and_sentences_without_ranges_and_empty_nodes(tmp_path: Path) -> None:
    documents = list(read_documents(write(tmp_path)))
    assert [
        [[token.form for token in sentence.tokens] for sentence in document] for document in documents
    ] == [
        [["She", "left", "."], ["Do", "n't", "go"]],
        [["Yes"]],
    ]


def test_a_file_without_newdoc_is_one_document(tmp_path: Path) -> None:
    assert len(list(read_documents(write(tmp_path, GOLD.replace("# newdoc", "# other"))))) == 1


def test_documents_of_blanked_words_are_passed_over_and_drawn_rules_are_not(tmp_path: Path) -> None:
    rule = "1\t____\t____\tSYM\t_\t_\t0\troot\t_\t_\n"
    blanked = "# newdoc\n1\t____\tword\tNOUN\t_\t_\t2\tdep\t_\t_\n2\t_\t_\tPUNCT\t_\t_\t0\troot\t_\t_\n"
    ((sentence,),) = read_documents(write(tmp_path, rule + blanked))
    assert [token.form for token in sentence.tokens] == ["____"]


def test_paragraphs_begin_where_the_file_says(tmp_path: Path) -> None:
    parted = GOLD.replace("\n1-2", "\n# newpar id = p2\n1-2")
    assert [[sentence.paragraph for sentence in one] for one in read_documents(write(tmp_path, parted))] == [
        [False, True],
        [False],
    ]


def test_heads_are_counted_over_the_document(tmp_path: Path) -> None:
    heads = [[head for _, head in flat(document)] for document in read_documents(write(tmp_path))]
    assert heads == [[1, -1, 1, 5, 5, -1], [-1]]


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


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"absent\.conllu cannot be read"):
        list(read_documents(tmp_path / "absent.conllu"))

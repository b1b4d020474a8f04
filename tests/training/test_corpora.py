"""Corpora to examples: what the network is given of a document, in words."""

from pathlib import Path

from gainsay.encode.features import BREAKS, breaks_before
from gainsay.encode.tokens import split_words
from training.corpora import conllu, polnear, worldwide_ner
from training.corpora.example import Link

NONE, LINE, PARAGRAPH = range(len(BREAKS))

TREES = """# newpar
1\tShe\tshe\tPRON\t_\t_\t2\tnsubj\t_\t_
2\tleft\tleave\tVERB\t_\t_\t0\troot\t_\t_

# newpar
1\t____\t____\tSYM\t_\t_\t0\troot\t_\t_

1\tDo\tdo\tAUX\t_\t_\t2\taux\t_\t_
2\tgo\tgo\tVERB\t_\t_\t0\troot\t_\t_
"""


def test_trees_of_a_document_without_drawn_rules(tmp_path: Path) -> None:
    (tmp_path / "a.conllu").write_text(TREES, encoding="utf-8")
    (example,) = conllu.examples(tmp_path / "a.conllu", "a")
    assert example.words == ["She", "left", "Do", "go"]
    assert example.starts == [0, 2]
    assert example.heads == [1, -1, 3, -1]
    assert example.deprel == ["nsubj", "root", "aux", "root"]
    # The paragraph that the rule opened begins with what follows it.
    assert example.breaks == [NONE, NONE, LINE, NONE]


def test_entities_of_an_article_and_breaks_at_every_third_sentence(tmp_path: Path) -> None:
    (tmp_path / "worldwide_ner").mkdir()
    rows = "\n\n".join(f"word\tO\nTown{number}\tB-Location" for number in range(7))
    (tmp_path / "worldwide_ner" / "paper_5.txt.tsv").write_text(f"address\tO\n\n{rows}\n", encoding="utf-8")
    (example,) = worldwide_ner.documents(tmp_path)
    assert example.words[:4] == ["word", "Town0", "word", "Town1"]
    assert example.entity == ["O", "B-Location"] * 7
    assert example.starts == [0, 2, 4, 6, 8, 10, 12]
    assert [place for place, kind in enumerate(example.breaks) if kind] == [6, 12]


def test_attributions_in_the_words_that_they_touch(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "polnear" / "train"
    for name in ("text", "attributions"):
        (folder / name).mkdir(parents=True)
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "meta.json").write_text(
        '{"one": {"doc": "b", "never_train": true}, "two": {"doc": "a"}}', encoding="utf-8"
    )
    for name in ("a", "b"):
        (folder / "text" / f"{name}.txt").write_text("Roe\nsaid he lied", encoding="utf-8")
    spans = "T1\tSource 0 3\tRoe\nT2\tCue 4 8\tsaid\nT3\tContent 10 14\te li\nT4\tAttribution 4 8\tsaid\n"
    whole = "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\n"
    without_cue = "E2\tAttribution:T4 Source:T1 Content:T3\n"
    for name, lines in (("a", spans + whole + without_cue), ("b", spans + whole)):
        (folder / "attributions" / f"{name}_beef.ann").write_text(lines, encoding="utf-8")
    (example,) = polnear.documents(tmp_path / "data")
    assert (example.name, example.words) == ("a", ["Roe", "said", "he", "lied"])
    assert example.links == [Link(cue=(1, 2), source=[(0, 1)], content=[(2, 4)])]
    assert example.breaks == [PARAGRAPH, LINE, NONE, NONE]


def test_breaks_are_told_by_the_line_ends_before_a_word() -> None:
    text = "a b\nc\n\nd\n \n\ne"
    assert breaks_before(text, split_words(text)) == [PARAGRAPH, NONE, LINE, PARAGRAPH, PARAGRAPH]
    assert breaks_before("", []) == []

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.words import Piece, runs, sentence_starts, words_in

TEXT = "“We deny it,” Keita said. Others did not."


def found(text: str, *pieces: Piece) -> list[str]:
    return sorted(text[start:end] for start, end in words_in(text, pieces))


def test_punctuation_and_white_space_do_not_matter() -> None:
    assert words_in(TEXT, [(0, 13)]) == words_in(TEXT, [(1, 11)])
    assert found(TEXT, (0, 13)) == ["We", "deny", "it"]


def test_a_cut_word_is_another_word() -> None:
    whole, cut = words_in("Abdoulaye spoke", [(0, 9)]), words_in("Abdoulaye spoke", [(0, 3)])
    assert whole.isdisjoint(cut)


def test_pieces_join_and_shared_words_count_once() -> None:
    assert found(TEXT, (1, 8), (4, 11), (14, 19)) == ["Keita", "We", "deny", "it"]


def test_a_span_of_punctuation_has_no_words() -> None:
    assert words_in("He: no", [(2, 3)]) == frozenset()


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One came. Two went.", ["One came. ", "Two went."]),
        ("“No.” He left.", ["“No.” ", "He left."]),
        ("A line\nand the next\n\nThird", ["A line\n", "and the next\n\n", "Third"]),
        (
            "Sen. Poe met J. Doe of the U.S. Army. He left.",
            ["Sen. Poe met J. Doe of the U.S. Army. ", "He left."],
        ),
        ("It cost 3.5 million. and more", ["It cost 3.5 million. and more"]),
        ("Really? Yes! Well.", ["Really? ", "Yes! ", "Well."]),
        ("", [""]),
    ],
)
def test_sentences_of_the_plain_rule(text: str, sentences: list[str]) -> None:
    starts = sentence_starts(text)
    ends = [*starts[1:], len(text)]
    assert [text[start:end] for start, end in zip(starts, ends, strict=True)] == sentences


def test_runs_break_at_gaps_and_sentence_starts_and_nowhere_else() -> None:
    text = "He is, she said, gone. Nobody knows."
    words = words_in(text, [(0, 5), (17, 36)])
    cut = runs(text, words, sentence_starts(text))
    assert {text[start:end] for start, end in cut} == {"He is", "gone", "Nobody knows"}


@given(st.data())
def test_runs_hold_the_words_that_were_cut(data: st.DataObject) -> None:
    text = data.draw(st.text(alphabet="aB. \n,é", max_size=40))
    every = sorted(words_in(text, [(0, len(text))]))
    words = frozenset(data.draw(st.sets(st.sampled_from(every)))) if every else frozenset()
    assert words_in(text, runs(text, words, sentence_starts(text))) == words

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gainsay.encode.network import folder
from gainsay.encode.pieces import MAX_PIECES_OF_A_WORD, Pieces


@cache
def pieces() -> Pieces:
    return Pieces(folder() / "tokenizer.json")


@settings(deadline=None)
@given(st.lists(st.text(max_size=20)))
def test_each_word_has_a_piece_and_few(words: list[str]) -> None:
    cut = pieces().cut(words)
    assert len(cut) == len(words)
    assert all(1 <= len(ids) <= MAX_PIECES_OF_A_WORD for ids in cut)


@pytest.mark.parametrize("nothing", ["", " ", "\u200d", "\u200b", "\u0301", "\x00", "\ufeff"])
def test_a_word_that_the_normaliser_empties_is_unknown_and_moves_no_other(nothing: str) -> None:
    alone = pieces().cut(["Mali", "denies"])
    assert pieces().cut(["Mali", nothing, "denies"]) == [alone[0], [pieces().unknown], alone[1]]


def test_words_are_cut_alike_alone_and_together() -> None:
    words = ["The", "Bamako", "government", "“", "state-to-state", "11 pm", "العربية"]
    assert pieces().cut(words) == [pieces().cut([word])[0] for word in words]


def test_no_padding_no_special_pieces_and_no_truncation() -> None:
    cut = pieces().cut(["said"] * 600)
    assert len(cut) == 600
    assert all(ids == cut[0] for ids in cut)
    assert not {pieces().cls, pieces().sep, 0} & set(cut[0])


def test_a_huge_word_is_cut_short() -> None:
    assert len(pieces().cut(["-" * 5000])[0]) == MAX_PIECES_OF_A_WORD


def test_half_a_character_is_no_fault() -> None:
    assert pieces().cut(["a", "\ud800x", "b"])[::2] == pieces().cut(["a", "b"])

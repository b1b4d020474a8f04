"""Statements are compared clause by clause: by rare stems in common and by meaning, names counting less."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gainsay.link.pieces import Story, piece, pieces
from tests.link.articles import Line, article


def parts(words: str) -> int:
    (statement,) = article("one", f"He said it: {words}", Line(words)).statements
    return len(pieces(statement.content))


def alike(one: str, other: str, *rest: str) -> float:
    said = [[piece(text)] for text in (one, other, *rest)]
    return float(Story(said).likeness(said[:1], said[1:2])[0, 0])


def test_a_long_statement_falls_into_its_clauses() -> None:
    assert parts("The two tugs crossed the strait by night") == 1
    assert parts("The two tugs crossed the strait. Nobody on the pier kept a log of it") == 2
    assert parts("two tugs crossed the strait at night, and nobody kept a log of the crossing") == 2


def test_what_is_too_short_to_stand_alone_stays_with_what_is_beside_it() -> None:
    assert parts("No. The two tugs crossed the strait by night. Never") == 1


def test_the_same_in_other_words_is_more_alike_than_another_matter() -> None:
    same = alike("the patrol boats fired on the fishermen", "coast guards opened fire on fishing crews")
    other = alike("the patrol boats fired on the fishermen", "the price of rope rose again in spring")
    assert same > other + 0.2


def test_names_alone_tell_less_than_a_deed() -> None:
    names = alike("the radar of Varnia was off", "the visit to Varnia is put off", "Varnia")
    deeds = alike("a radar on the coast was off", "the radar stood still", "Varnia")
    assert deeds > names


def test_a_rare_stem_counts_more_than_one_that_all_use() -> None:
    one, other = "the ferry left the harbour", "a ferry stood in port"
    assert alike(one, other) > alike(one, other, *(f"the ferry was told of {n}" for n in range(9)))


WORDS = ("radar", "tug", "strait", "fired", "night", "Varnia", "pier", "never", "log", "12")
TEXTS = st.lists(st.sampled_from(WORDS), max_size=6)


@given(st.lists(TEXTS, min_size=1, max_size=5))
def test_likeness_is_symmetric_and_nothing_is_more_alike_than_the_same(texts: list[list[str]]) -> None:
    said = [[piece(" ".join(words))] for words in texts]
    found = Story(said).likeness(said, said)
    assert np.allclose(found, found.T, atol=1e-5)
    assert (found <= 1 + 1e-5).all()


def test_nothing_is_like_nothing() -> None:
    assert alike("", "") == pytest.approx(0)

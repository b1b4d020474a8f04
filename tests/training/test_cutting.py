"""Cutting loses no word and tears no sentence without need; tags say whole and cut ranges apart."""

import random
from itertools import accumulate, pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.tasks.entities import chunks
from training.corpora.example import Example, Range
from training.cutting import Prepared, bioes, cut, paint

LENGTH = 12


def prepared(sentences: list[list[int]]) -> Prepared:
    """A document of sentences, given as how many pieces each word has."""
    pieces = [[7] * size for sentence in sentences for size in sentence]
    starts = [0, *accumulate(map(len, sentences))][:-1]
    words = ["word"] * len(pieces)
    example = Example("a", words, breaks=[0] * len(words), starts=starts)
    return Prepared(example, pieces, np.zeros((3, len(words)), int))


documents = st.lists(st.lists(st.integers(1, 15), min_size=1, max_size=20), max_size=12).map(prepared)


@given(documents, st.integers(0, 99))
def test_every_word_is_in_one_stretch_and_in_order(document: Prepared, seed: int) -> None:
    ranges = cut(document, LENGTH, random.Random(seed))
    assert [word for a, b in ranges for word in range(a, b)] == [*range(len(document.pieces))]
    assert all(a < b for a, b in ranges)


@given(documents, st.integers(0, 99))
def test_stretches_fit_unless_one_word_alone_does_not(document: Prepared, seed: int) -> None:
    for a, b in cut(document, LENGTH, random.Random(seed)):
        assert sum(map(len, document.pieces[a:b])) <= LENGTH or b - a == 1


@given(documents, st.integers(0, 99))
def test_only_sentences_that_do_not_fit_are_torn(document: Prepared, seed: int) -> None:
    starts = [*document.example.starts, len(document.pieces)]
    sizes = {begin: sum(map(len, document.pieces[begin:end])) for begin, end in pairwise(starts)}
    for a, _ in cut(document, LENGTH, random.Random(seed)):
        if a not in sizes:
            assert sizes[max(begin for begin in sizes if begin < a)] > LENGTH


def test_another_pass_cuts_elsewhere() -> None:
    document = prepared([[2, 2]] * 12)
    assert len({tuple(cut(document, LENGTH, random.Random(seed))) for seed in range(20)}) > 1


@given(st.lists(st.sampled_from(["O", "B-a", "I-a", "B-b", "I-b"])))
def test_bioes_holds_the_entities_of_bio(tags: list[str]) -> None:
    expected = ["O"] * len(tags)
    for first, last, label in chunks(tags):
        inner = [f"I-{label}"] * (last - first - 2)
        one = [f"S-{label}"] if last - first == 1 else [f"B-{label}", *inner, f"E-{label}"]
        expected[first:last] = one
    assert bioes(tags) == expected


@pytest.mark.parametrize(
    ("piece", "painted"),
    [
        ((12, 13), "O O S-cue O"),
        ((11, 14), "O B-cue I-cue E-cue"),
        ((8, 12), "I-cue E-cue O O"),
        ((12, 20), "O O B-cue I-cue"),
        ((5, 30), "I-cue I-cue I-cue I-cue"),
        ((4, 10), "O O O O"),
        ((14, 20), "O O O O"),
    ],
)
def test_a_range_that_the_stretch_cuts_stays_open(piece: Range, painted: str) -> None:
    tags = ["O"] * 4
    paint(tags, piece, (10, 14), "cue")
    assert " ".join(tags) == painted

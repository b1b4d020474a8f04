from itertools import product
from time import perf_counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gainsay.encode.decode import bioes_transitions, probabilities, segments, tags, tree
from gainsay.encode.windows import Floats

LABELS = ("O", "B-x", "I-x", "E-x", "S-x", "B-y", "I-y", "E-y", "S-y")
seeds = st.integers(0, 2**32 - 1)


def well_formed(path: tuple[int, ...] | list[int]) -> bool:
    """By hand, not by the table that is tested: spans open, go on and close under one name."""
    name = None
    for label in path:
        letter, _, kind = LABELS[label].partition("-")
        if (letter in "IE") != (name is not None) or (letter in "IE" and kind != name):
            return False
        name = kind if letter in "BI" else None
    return name is None


def best_by_force(scores: Floats) -> float:
    paths = product(range(len(LABELS)), repeat=len(scores))
    return max(
        sum(float(scores[i, label]) for i, label in enumerate(path)) for path in paths if well_formed(path)
    )


def random(seed: int, *shape: int) -> Floats:
    return np.random.default_rng(seed).normal(scale=3, size=shape).astype(np.float32)


def test_transitions() -> None:
    allowed = bioes_transitions(LABELS)
    pairs = {(LABELS[i], LABELS[j]) for i, j in np.argwhere(allowed)}
    assert ("B-x", "E-x") in pairs
    assert ("E-x", "S-y") in pairs
    assert not pairs & {
        ("B-x", "E-y"),
        ("O", "I-x"),
        ("B-x", "O"),
        ("I-x", "B-x"),
        ("E-x", "E-x"),
        ("S-x", "I-x"),
    }
    closed, opened = ("O", "E-x", "S-x", "E-y", "S-y"), ("O", "B-x", "S-x", "B-y", "S-y")
    assert len(pairs) == len(closed) * len(opened) + 8


@settings(deadline=None, max_examples=40)
@given(st.integers(0, 4), seeds)
def test_tags_are_the_best_well_formed_sequence(number: int, seed: int) -> None:
    scores = random(seed, number, len(LABELS))
    path = tags([scores], LABELS)[0]
    assert well_formed(path)
    if number:
        found = sum(float(scores[i, label]) for i, label in enumerate(path))
        assert found == pytest.approx(best_by_force(scores), abs=1e-4)


@given(st.integers(1, 120), seeds)
def test_tags_of_a_long_text_are_well_formed(number: int, seed: int) -> None:
    assert well_formed(tags([random(seed, number, len(LABELS))], LABELS)[0])


@given(st.lists(st.integers(0, 30), max_size=6), seeds)
def test_sequences_together_get_the_labels_they_get_alone(numbers: list[int], seed: int) -> None:
    several = [random(seed + i, number, len(LABELS)) for i, number in enumerate(numbers)]
    assert tags(several, LABELS) == [tags([one], LABELS)[0] for one in several]


def test_a_masked_word_is_outside_whatever_it_costs() -> None:
    scores = random(3, 9, len(LABELS))
    scores[:, 2] += 50  # every word wants to be inside of one span
    scores[4, 1:] = -1e9
    path = tags([scores], LABELS)[0]
    assert path[4] == 0
    assert segments(path, LABELS) == [(0, 4, "x"), (5, 9, "x")]


def test_a_small_difference_counts_at_the_end_of_a_long_line() -> None:
    number = 20_000
    scores = np.zeros((number, len(LABELS)), np.float32)
    scores[:, 0] = 30
    scores[0, 2] = 31  # not well formed: the search is needed
    scores[-2:, [1, 3]] = 30.001
    scores[-2, 3] = scores[-1, 1] = 0
    assert segments(tags([scores], LABELS)[0], LABELS) == [(number - 2, number, "x")]


@given(st.integers(0, 60), seeds)
def test_segments_give_the_path_back(number: int, seed: int) -> None:
    path = tags([random(seed, number, len(LABELS))], LABELS)[0]
    rebuilt = ["O"] * number
    for first, last, name in segments(path, LABELS):
        inner = [f"I-{name}"] * (last - first)
        inner[0], inner[-1] = f"B-{name}", f"E-{name}"
        rebuilt[first:last] = inner if last - first > 1 else [f"S-{name}"]
    assert rebuilt == [LABELS[label] for label in path]


def test_segments_are_moved_by_the_offset() -> None:
    assert segments([0, 1, 3, 8], LABELS, 10) == [(11, 13, "x"), (13, 14, "y")]


def test_probabilities_of_extreme_scores() -> None:
    found = probabilities(np.array([[1000, -1000], [0, 0]], np.float32))
    assert np.array_equal(found, np.array([[1, 0], [0.5, 0.5]], np.float32))


def is_tree(heads: list[int]) -> bool:
    """One root, and it is above every word."""
    below = [0]
    for node in below:
        below.extend(i + 1 for i, head in enumerate(heads) if head == node)
    return len(below) == len(heads) + 1 and heads.count(0) == 1


def value(scores: Floats, heads: list[int] | tuple[int, ...]) -> float:
    return sum(float(scores[i, head]) for i, head in enumerate(heads))


@settings(deadline=None, max_examples=60)
@given(st.integers(1, 5), seeds, st.sampled_from([0.0, 3.0, 30.0]))
def test_the_tree_is_the_best_with_one_root(number: int, seed: int, pull: float) -> None:
    scores = random(seed, number, number + 1)
    scores[:, 0] += pull  # a pull to the root makes all words want to be it
    heads = tree(scores)
    assert is_tree(heads)
    forests = product(range(number + 1), repeat=number)
    best = max(value(scores, one) for one in forests if is_tree(list(one)))
    assert value(scores, heads) == pytest.approx(best, abs=1e-4)


@settings(deadline=None, max_examples=25)
@given(st.integers(0, 60), seeds)
def test_scores_give_a_tree(number: int, seed: int) -> None:
    assert (
        tree(random(seed, number, number + 1)) == []
        if not number
        else is_tree(tree(random(seed, number, number + 1)))
    )


def test_equal_scores_give_a_tree() -> None:
    assert is_tree(tree(np.zeros((30, 31), np.float32)))


def test_the_longest_sentence_with_cycles_in_cycles() -> None:
    # All want the first word, and the first wants the second; once these are one node
    # it wants the third, and so on: a contraction for each word.
    number = 300
    scores = np.full((number, number + 1), -1000, np.float32)
    scores[1:, 1] = 100
    scores[0, 2:] = np.arange(number - 1, 0, -1)
    scores[-1, 0] = -500
    began = perf_counter()
    assert tree(scores) == [number, *[1] * (number - 2), 0]
    assert perf_counter() - began < 5

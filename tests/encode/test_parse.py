from itertools import pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from gainsay.encode import windows
from gainsay.encode.network import Scores
from gainsay.encode.parse import _parts, parse
from gainsay.encode.windows import Window
from tests.encode.fakes import LABELS, scores


def random_scores(seed: int, words: int) -> Scores:
    rng = np.random.default_rng(seed)
    shapes = {
        "arcs": (words, words + 1),
        "relation_word": (words, 2),
        "relation_head": (words + 1, len(LABELS.deprel), 2),
    }
    return scores(
        words, **{name: rng.normal(size=shape).astype(np.float32) for name, shape in shapes.items()}
    )


def chain(words: int, head: int) -> Scores:
    """Every word of a window wants to depend on word `head` of it; that one on the root."""
    arcs = np.zeros((words, words + 1), np.float32)
    arcs[:, head + 1] = 5
    arcs[head, 0] = 9
    return scores(words, arcs=arcs)


@settings(deadline=None, max_examples=30)
@given(st.lists(st.integers(1, 60), min_size=1, max_size=12), st.integers(1, 4), st.integers(0, 2**32 - 1))
def test_each_sentence_is_a_tree_of_its_own(lengths: list[int], pieces: int, seed: int) -> None:
    ends = np.cumsum([0, *lengths]).tolist()
    total = ends[-1]
    cuts = windows.cut([pieces] * total, [i in ends for i in range(total)])
    found = [random_scores(seed + i, w.last - w.first) for i, w in enumerate(cuts)]
    heads, relations = parse(list(pairwise(ends)), cuts, found, LABELS.deprel, total)
    assert len(heads) == len(relations) == total
    root = LABELS.deprel.index("root")
    for first, last in pairwise(ends):
        inside = range(first, last)
        assert [heads[i] for i in inside].count(-1) == 1 or windows.best_for(cuts, first, last, total) is None
        assert all(heads[i] == -1 or heads[i] in inside for i in inside)
        assert [relations[i] == root for i in inside] == [heads[i] == -1 for i in inside]


def test_heads_are_counted_in_the_text_and_come_from_the_window_that_sees_best() -> None:
    cuts = [Window(0, 100), Window(60, 160)]
    found = [chain(100, 95), chain(100, 32)]  # the second points at word 92 of the text
    heads, _ = parse([(0, 90), (90, 98), (98, 160)], cuts, found, LABELS.deprel, 160)
    assert heads[90:98] == [92, 92, -1, 92, 92, 92, 92, 92]


def test_relations_are_of_word_and_head() -> None:
    # Relation scores are the product over k: the head's row says which relation its dependents have.
    arcs = np.array([[9, 0, 0], [0, 9, 0]], np.float32)
    relation_head = np.zeros((3, 3, 1), np.float32)
    relation_head[1, 2] = 4  # the dependents of the first word are "punct"
    given_scores = scores(
        2, arcs=arcs, relation_head=relation_head, relation_word=np.ones((2, 1), np.float32)
    )
    heads, relations = parse([(0, 2)], [Window(0, 2)], [given_scores], LABELS.deprel, 2)
    assert heads == [-1, 0]
    assert [LABELS.deprel[i] for i in relations] == ["root", "punct"]


def test_no_sentences_no_words() -> None:
    assert parse([], [], [], LABELS.deprel, 0) == ([], [])


@given(st.lists(st.tuples(st.integers(1, 12), st.booleans()), min_size=1, max_size=600), st.data())
def test_parts_of_a_long_sentence_cover_it_once(pairs: list[tuple[int, bool]], data: st.DataObject) -> None:
    total = len(pairs)
    cuts = windows.cut([size for size, _ in pairs], [stop for _, stop in pairs])
    first = data.draw(st.integers(0, total - 1))
    last = data.draw(st.integers(first + 1, total))
    check_parts(first, last, cuts, total)


@given(st.lists(st.tuples(st.integers(0, 90), st.integers(1, 30)), max_size=9))
def test_parts_cover_it_once_even_if_windows_overlap_oddly(pairs: list[tuple[int, int]]) -> None:
    odd = {Window(a, min(100, a + length)) for a, length in pairs}
    grid = {Window(a, a + 10) for a in range(0, 100, 10)}
    cuts = sorted(odd | grid, key=lambda w: (w.first, w.last))
    check_parts(0, 100, cuts, 100)


def test_each_part_reaches_as_far_as_a_window_does() -> None:
    cuts = [Window(0, 100), Window(60, 160), Window(90, 190), Window(150, 250)]
    assert _parts(10, 240, cuts, 250) == [(10, 100, 0), (100, 190, 2), (190, 240, 3)]


def check_parts(first: int, last: int, cuts: list[Window], total: int) -> None:
    parts = _parts(first, last, cuts, total)
    assert [i for a, b, _ in parts for i in range(a, b)] == list(range(first, last))
    assert all(cuts[n].first <= a < b <= cuts[n].last for a, b, n in parts)

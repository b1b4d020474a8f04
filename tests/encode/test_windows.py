from itertools import pairwise
from time import perf_counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gainsay.encode import windows
from gainsay.encode.windows import LENGTH, OVERLAP, REACH, Window

# Most words have one or two pieces; some fill a window, and a fault may give none.
sizes_and_stops = st.lists(
    st.tuples(st.sampled_from([1, 1, 1, 2, 3, 12, 0, 100, 300]), st.booleans()), max_size=900
)
ordinary = st.lists(st.tuples(st.integers(1, 3), st.booleans()), min_size=1, max_size=900)


def cut(pairs: list[tuple[int, bool]]) -> list[Window]:
    return windows.cut([size for size, _ in pairs], [stop for _, stop in pairs])


@given(sizes_and_stops)
def test_windows_cover_every_word_in_order_and_fit(pairs: list[tuple[int, bool]]) -> None:
    found = cut(pairs)
    assert (found[0].first, found[-1].last) == (0, len(pairs)) if pairs else not found
    for one, two in pairwise(found):
        assert one.first < two.first <= one.last <= two.last
    for window in found:
        pieces = sum(size for size, _ in pairs[window.first : window.last])
        assert pieces + 2 <= LENGTH or window.last - window.first == 1


@given(ordinary)
def test_neighbours_share_enough_and_not_too_much(pairs: list[tuple[int, bool]]) -> None:
    found = cut(pairs)
    for one, two in pairwise(found):
        shared = sum(size for size, _ in pairs[two.first : one.last])
        assert one.last - two.first > REACH // 2
        assert shared >= min(OVERLAP, REACH // 2)
        gained = sum(size for size, _ in pairs[one.first : two.first])
        assert gained >= LENGTH // 2 - 3


def test_without_stops_the_overlap_is_as_planned() -> None:
    first, second, *_ = windows.cut([1] * 1000, [False] * 1000)
    assert first == Window(0, LENGTH - 2)
    assert second.first == LENGTH - 2 - OVERLAP


def test_a_window_begins_at_the_stop_nearest_to_its_place() -> None:
    ideal = LENGTH - 2 - OVERLAP
    stops = [i in {ideal - 20, ideal + 7, ideal + 30} for i in range(1000)]
    assert windows.cut([1] * 1000, stops)[1].first == ideal + 7


def test_words_of_many_pieces_do_not_make_crawling_windows() -> None:
    found = windows.cut([12] * 1000, [True] * 1000)
    assert len(found) < 2 * 1000 * 12 / (LENGTH // 2)


def test_a_million_words_take_linear_time() -> None:
    began = perf_counter()
    windows.cut([1, 2] * 500_000, [i % 25 == 0 for i in range(1_000_000)])
    assert perf_counter() - began < 5  # half a second; the candidates for each start are few


@given(ordinary)
def test_each_window_has_a_say_on_each_of_its_words(pairs: list[tuple[int, bool]]) -> None:
    for window in cut(pairs):
        say = windows.weights(window, len(pairs))
        assert len(say) == window.last - window.first
        assert say.min() >= 1
        assert say.max() <= REACH


def test_the_say_falls_towards_an_edge_but_not_towards_the_ends_of_the_text() -> None:
    first = windows.weights(Window(0, 100), 150)
    assert first[0] == REACH
    assert first[99] == 1
    assert first[98] == 2
    last = windows.weights(Window(60, 150), 150)
    assert last[0] == 1
    assert last[-1] == REACH


@given(ordinary, st.integers(0, 2**32 - 1))
def test_windows_that_agree_are_believed(pairs: list[tuple[int, bool]], seed: int) -> None:
    truth = np.random.default_rng(seed).normal(size=(len(pairs), 3)).astype(np.float32)
    found = cut(pairs)
    parts = [truth[w.first : w.last] for w in found]
    whole = windows.blend(parts, found, len(pairs), (0, len(pairs)))
    np.testing.assert_allclose(whole, truth, rtol=1e-5, atol=1e-6)


def test_a_text_of_one_window_is_unchanged() -> None:
    truth = np.random.default_rng(1).normal(size=(90, 4)).astype(np.float32)
    assert np.array_equal(windows.blend([truth], [Window(0, 90)], 90, (0, 90)), truth)


def test_where_windows_differ_the_decision_passes_gradually() -> None:
    cuts = [Window(0, 100), Window(60, 200)]
    parts = [np.zeros(100, np.float32), np.ones(140, np.float32)]
    whole = windows.blend(parts, cuts, 200, (0, 200))
    assert not whole[:60].any()
    assert (whole[100:] == 1).all()
    assert (np.diff(whole[59:101]) > 0).all()
    assert whole[79:81].mean() == pytest.approx(0.5)


@given(ordinary, st.data())
def test_a_part_is_blended_as_it_is_in_the_whole(pairs: list[tuple[int, bool]], data: st.DataObject) -> None:
    total = len(pairs)
    a = data.draw(st.integers(0, total - 1))
    b = data.draw(st.integers(a + 1, total))
    found = cut(pairs)
    parts = [np.full((w.last - w.first, 2), i, np.float32) for i, w in enumerate(found)]
    near = windows.touching(found, a, b)
    within = windows.blend([parts[i] for i in near], [found[i] for i in near], total, (a, b))
    assert np.array_equal(within, windows.blend(parts, found, total, (0, total))[a:b])


@given(ordinary, st.data())
def test_touching_and_best_are_those_of_looking_at_each(
    pairs: list[tuple[int, bool]], data: st.DataObject
) -> None:
    total = len(pairs)
    a = data.draw(st.integers(0, total - 1))
    b = data.draw(st.integers(a + 1, min(total, a + 200)))
    found = cut(pairs)
    assert list(windows.touching(found, a, b)) == [
        i for i, w in enumerate(found) if w.first < b and a < w.last
    ]
    holding = [i for i, w in enumerate(found) if w.first <= a and b <= w.last]
    best = windows.best_for(found, a, b, total)
    assert best in holding if holding else best is None


def test_the_best_window_is_the_one_whose_edges_are_far() -> None:
    cuts = [Window(0, 100), Window(60, 160), Window(120, 200)]
    assert windows.best_for(cuts, 62, 70, 200) == 0
    assert windows.best_for(cuts, 90, 98, 200) == 1
    assert windows.best_for(cuts, 150, 200, 200) == 2
    assert windows.best_for(cuts, 50, 130, 200) is None

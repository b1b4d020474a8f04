from itertools import combinations
from time import perf_counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gainsay.encode.attribute import SURE, attributions, cues, uncrossed
from gainsay.encode.network import Scores
from gainsay.encode.tagged import Attribution, WordRange
from gainsay.encode.windows import Floats, Window
from tests.encode.fakes import LABELS, one_hot, pair_scores, scores


def cue_scores(names: list[str]) -> Floats:
    return one_hot([LABELS.cue.index(name) for name in names], len(LABELS.cue))


def window_scores(words: int, tags: dict[int, list[str]]) -> Scores:
    pair_word, pair_cue = pair_scores(words, tags)
    return scores(words, pair_word=pair_word, pair_cue=pair_cue)


def span(total: int, roles: dict[WordRange, str]) -> list[str]:
    """Labels of so many words in which the ranges have the roles."""
    found = ["O"] * total
    for (a, b), role in roles.items():
        found[a:b] = [f"I-{role}"] * (b - a)
        found[a], found[b - 1] = (f"S-{role}",) * 2 if b - a == 1 else (f"B-{role}", f"E-{role}")
    return found


def read(tags: list[str], cue: WordRange) -> list[Attribution]:
    total = len(tags)
    return attributions(
        [(cue, 0.9)], [Window(0, total)], [window_scores(total, {cue[0]: tags})], LABELS.pair, total
    )


def test_cues_with_their_probability() -> None:
    [(cue, chance)] = cues(cue_scores(["O", "B-cue", "E-cue", "O"]), [(0, 4)], LABELS.cue)
    assert cue == (1, 3)
    assert chance == pytest.approx(1, abs=1e-3)
    [(_, doubt)] = cues(np.array([[0, 0, 0, 0, 0.5]], np.float32), [(0, 1)], LABELS.cue)
    assert doubt == pytest.approx(1 - 1 / (4 + np.exp(0.5)))


def test_no_cue_runs_over_a_line() -> None:
    found = cues(cue_scores(["B-cue", "I-cue", "I-cue", "E-cue"]), [(0, 2), (2, 4)], LABELS.cue)
    assert [cue for cue, _ in found] == [(0, 2), (2, 4)]


def test_sure_scores_raise_no_overflow() -> None:
    [(_, chance)] = cues(cue_scores(["S-cue"]) * 1000, [(0, 1)], LABELS.cue)
    assert chance == 1


def test_a_cue_with_its_source_and_the_pieces_of_its_content() -> None:
    tags = span(12, {(0, 3): "content", (4, 6): "source", (7, 12): "content"})
    assert read(tags, (6, 7)) == [Attribution((6, 7), (4, 6), ((0, 3), (7, 12)), 0.9)]


def test_without_content_only_a_sure_cue_counts() -> None:
    scores = [window_scores(5, {2: span(5, {(0, 2): "source"})})]
    for chance, contents in ((SURE - 0.01, []), (SURE, [()])):
        found = attributions([((2, 3), chance)], [Window(0, 5)], scores, LABELS.pair, 5)
        assert [one.content for one in found] == contents


def test_the_surer_of_two_sources() -> None:
    total, tags = 8, span(8, {(0, 1): "source", (2, 3): "source", (4, 8): "content"})
    given_scores = window_scores(total, {3: tags})
    given_scores.pair_cue[3, :, 0] /= 2
    [found] = attributions([((3, 4), 1.0)], [Window(0, total)], [given_scores], LABELS.pair, total)
    assert found.source == (2, 3)


@given(st.integers(0, 9), st.integers(1, 3))
def test_a_cue_is_no_part_of_what_it_reports(first: int, length: int) -> None:
    cue = (first, min(10, first + length))
    for one in read(span(10, {(0, 10): "content"}), cue):
        ranges = [*one.content, *([one.source] if one.source else [])]
        assert all(b <= cue[0] or cue[1] <= a for a, b in ranges)
        assert {i for a, b in ranges for i in range(a, b)} >= set(range(max(cue[1] + 1, 1), 10))


def test_the_content_of_a_cue_in_an_overlap_is_stitched_from_both_windows() -> None:
    cuts = [Window(0, 100), Window(60, 160)]
    # Each window sees the content cut at its own edge, which it does not know to be one.
    left = span(100, {(78, 80): "source"})
    left[20:77] = ["B-content", *["I-content"] * 55, "E-content"]
    left[85:100] = ["B-content", *["I-content"] * 14]
    right = span(100, {(18, 20): "source", (25, 80): "content"})
    right[:17] = [*["I-content"] * 16, "E-content"]
    found = attributions(
        [((80, 81), 1.0)],
        cuts,
        [window_scores(100, {80: left}), window_scores(100, {20: right})],
        LABELS.pair,
        160,
    )
    assert found == [Attribution((80, 81), (78, 80), ((20, 77), (85, 140)), 1.0)]


def test_a_cue_asks_only_the_windows_that_hold_it() -> None:
    cuts = [Window(0, 100), Window(60, 160)]
    there, elsewhere = span(100, {(10, 20): "content"}), span(100, {(0, 100): "content"})
    both = [window_scores(100, {30: there}), window_scores(100, dict.fromkeys(range(100), elsewhere))]
    assert attributions([((30, 31), 1.0)], cuts, both, LABELS.pair, 160)[0].content == ((10, 20),)


pieces = st.lists(st.integers(0, 30), min_size=2, max_size=6, unique=True).map(
    lambda places: tuple(zip(*[iter(sorted(places)[: len(places) // 2 * 2])] * 2, strict=True))
)
found_ones = st.lists(st.tuples(pieces, st.integers(0, 9)), max_size=12).map(
    lambda ones: [
        Attribution((i, i + 1), None, content, score / 10) for i, (content, score) in enumerate(ones)
    ]
)


def cross(one: WordRange, two: WordRange) -> bool:
    return one[0] < two[0] < one[1] < two[1] or two[0] < one[0] < two[1] < one[1]


@given(found_ones)
def test_contents_never_cross_and_lose_only_what_must_go(found: list[Attribution]) -> None:
    kept = uncrossed(found)
    assert [one.cue for one in kept] == [one.cue for one in found]
    for one, two in combinations(kept, 2):
        assert not any(cross(a, b) for a in one.content for b in two.content)
    for before, after in zip(found, kept, strict=True):
        assert len(after.content) == len(before.content)
        assert all(a <= c < d <= b for (a, b), (c, d) in zip(before.content, after.content, strict=True))
    assert uncrossed(kept) == kept
    if found:
        surest = max(found, key=lambda one: one.score)
        assert surest in kept


@given(found_ones)
def test_the_quick_way_cuts_as_comparing_each_with_each_does(found: list[Attribution]) -> None:
    kept: list[WordRange] = []
    expected: dict[WordRange, tuple[WordRange, ...]] = {}
    for one in sorted(found, key=lambda one: -one.score):
        content = []
        for a, b in one.content:
            end = min([c for c, d in kept if a < c < b < d], default=b)
            start = max([d for c, d in kept if c < a < d < end], default=a)
            content.append((start, end))
        kept.extend(content)
        expected[one.cue] = tuple(content)
    assert {one.cue: one.content for one in uncrossed(found)} == expected


def test_nested_contents_are_kept() -> None:
    outer = Attribution((0, 1), None, ((2, 20),), 0.5)
    inner = Attribution((5, 6), (4, 5), ((7, 20),), 0.9)
    assert uncrossed([outer, inner]) == [outer, inner]


def test_of_two_that_cross_the_less_sure_is_cut() -> None:
    sure, unsure = Attribution((0, 1), None, ((5, 12),), 0.9), Attribution((3, 4), None, ((8, 20),), 0.8)
    assert uncrossed([sure, unsure]) == [sure, Attribution((3, 4), None, ((12, 20),), 0.8)]


def test_thousands_of_attributions_take_near_linear_time() -> None:
    rng = np.random.default_rng(5)
    found = [
        Attribution(
            (i, i + 1), None, tuple((a, a + 2) for a in range(i, i + 300, 3 + i % 5)), float(rng.random())
        )
        for i in range(0, 8000, 4)
    ]
    began = perf_counter()
    uncrossed(found)
    assert perf_counter() - began < 10  # half a second; minutes where each is compared with each

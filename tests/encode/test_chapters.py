from collections.abc import Callable, Sequence

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from gainsay.encode import windows
from gainsay.encode.chapters import Chapter, chapters
from gainsay.encode.network import Scores
from gainsay.encode.windows import Window
from tests.encode.fakes import scores

marks = st.lists(st.sampled_from(["line", "stop", "", "", "", ""]), max_size=900)


def scorer(seen: list[Window]) -> Callable[[Sequence[Window]], list[Scores]]:
    def score(window: Window) -> Scores:
        seen.append(window)
        places = np.arange(window.first, window.last) * (1 + len(seen))
        return scores(len(places), sentence=places.astype(np.float32))

    return lambda some: [score(window) for window in some]


def read(kinds: list[str], size: int) -> tuple[list[Chapter], list[Window], list[Window]]:
    lines, stops = [kind == "line" for kind in kinds], [kind != "" for kind in kinds]
    cuts = windows.cut([1] * len(kinds), stops)
    seen: list[Window] = []
    return list(chapters(cuts, scorer(seen), lines, stops, size)), cuts, seen


@given(marks, st.integers(1, 400))
def test_chapters_cover_the_text_once_and_score_each_window_once(kinds: list[str], size: int) -> None:
    found, cuts, seen = read(kinds, size)
    assert [i for chapter in found for i in range(chapter.first, chapter.last)] == list(range(len(kinds)))
    assert all(0 < chapter.last - chapter.first <= size for chapter in found)
    assert seen == cuts


@given(marks, st.integers(1, 400))
def test_scores_are_those_of_the_text_in_one_chapter(kinds: list[str], size: int) -> None:
    found, _, _ = read(kinds, size)
    whole, _, _ = read(kinds, len(kinds) + 1)
    parts = [chapter.of("sentence") for chapter in found]
    assert not parts or np.array_equal(np.concatenate(parts), whole[0].of("sentence"))


@given(marks)
def test_a_chapter_holds_only_the_windows_of_its_words(kinds: list[str]) -> None:
    for chapter in read(kinds, 200)[0]:
        assert len(chapter.scores) == len(chapter.cuts) <= 4
        assert all(w.first < chapter.last and chapter.first < w.last for w in chapter.cuts)


def test_a_chapter_ends_at_a_line_or_else_at_a_sentence_or_else_when_full() -> None:
    def borders(places: dict[int, str]) -> list[int]:
        return [chapter.last for chapter in read([places.get(i, "") for i in range(150)], 100)[0]]

    assert borders({60: "line", 70: "line", 90: "stop"}) == [70, 150]
    assert borders({20: "line", 90: "stop"}) == [90, 150]
    assert borders({20: "line"}) == [100, 150]
    assert borders({100: "line"}) == [100, 150]

"""Facts in words: dates, intervals, counts."""

from dataclasses import replace

import pytest

from gainsay.publish import phrases
from gainsay.publish.outline import outline
from gainsay.records import Basis, When
from tests.readings import reading


def when(
    earliest: str | None, latest: str | None, timex: str | None = None, basis: Basis | None = None
) -> When:
    return When(earliest=earliest, latest=latest, grain=None, timex=timex, basis=basis)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (when("2021-12-25", "2021-12-25", basis=Basis.GIVEN), "25 December 2021 (as given)"),
        (when("2021-12-25T10:00:00Z", "2021-12-25"), "25 December 2021"),
        (when("2021-12-01", "2021-12-31"), "1 December 2021 to 31 December 2021"),
        (when("2021-12-01", None, basis=Basis.TEXT), "1 December 2021 or later (from the text)"),
        (when(None, "2021-12-01"), "1 December 2021 or earlier"),
        (when(None, None, "XXXX-12"), "XXXX-12"),
        (when(None, None), "unknown"),
        (when("around noon", "around noon"), "around noon"),
    ],
)
def test_a_time_in_words(given: When, words: str) -> None:
    assert phrases.when_in_words(given) == words


def test_counts_agree_with_their_noun() -> None:
    assert phrases.counted(1, "statement") == "1 statement"
    assert phrases.counted(1204, "statement") == "1,204 statements"


def test_what_is_unknown_of_a_page_is_left_out_but_for_the_date() -> None:
    bare = replace(
        reading().document,
        outlet=None,
        byline=None,
        section=None,
        url=None,
        published=None,
        language=None,
        credits=(),
        mirrors=(),
    )
    assert phrases.facts(bare) == [("published", "unknown")]


def test_the_extent_leaves_chrome_out() -> None:
    page = reading()
    assert phrases.extent(page, outline(page)) == ("193 words in 7 paragraphs; 12 statements by 7 speakers")
    none = replace(page, statements=())
    assert phrases.extent(none, outline(none)) == "193 words in 7 paragraphs; 0 statements"

"""Facts in words: dates, intervals, counts."""

from dataclasses import replace

import pytest

from gainsay.publish import phrases
from gainsay.publish.outline import outline
from gainsay.records import Basis, When
from gainsay.spans import Span
from tests.disputed import disputed, of
from tests.readings import reading, span


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
        (when("2021-12-01", "2021-12-31", "2021-12"), "December 2021"),
        (when("2021-12-21", "2021-12-31", "2021-12"), "21 December 2021 to 31 December 2021"),
        (when("2021-01-01", "2021-12-31", "2021"), "2021"),
        (when("2021-12-01", None, basis=Basis.TEXT), "1 December 2021 or later (from the text)"),
        (when(None, "2021-12-01"), "1 December 2021 or earlier"),
        (when(None, None, "XXXX-12"), "December of an unknown year"),
        (when(None, None, "XXXX-12-05"), "5 December"),
        (when(None, None, "XXXX-WXX-5TNI"), "a Friday"),
        (when(None, None, "XXXX-WXX"), "an unknown week"),
        (when(None, None), "unknown"),
        (when("around noon", "around noon"), "around noon"),
    ],
)
def test_a_time_in_words(given: When, words: str) -> None:
    assert phrases.when_in_words(given) == words


@pytest.mark.parametrize(
    ("said_on", "words"),
    [
        (when("2031-05-02", "2031-05-02", "2031-05-02"), "on 2 May 2031"),
        (when("2031-05-01", "2031-05-31", "2031-05"), "in May 2031"),
        (when(None, None, "XXXX-WXX-1"), "on a Monday"),
    ],
)
def test_when_something_was_said_in_few_words(said_on: When, words: str) -> None:
    assert phrases.links(replace(reading().statements[0], via=(), said_on=said_on))[-1] == words


def test_a_publication_concluded_from_the_text_tells_its_reason() -> None:
    reasons = ("“earlier this month” stands beside “May 2”", "2030 is told as past")
    told = replace(when(None, None, "XXXX-05", Basis.TEXT), reasons=reasons)
    shown = phrases.published_in_words(told)
    assert shown == "May of an unknown year (from the text: “earlier this month” stands beside “May 2”)"
    assert phrases.published_in_words(None) == "unknown"


def test_disputes_are_counted() -> None:
    page = disputed()
    assert phrases.extent(page, outline(page)).endswith("; 2 disputes")


@pytest.mark.parametrize(("cue", "words"), [("[said] radar", "“said”"), (None, "without a verb")])
def test_the_verb_that_reports(cue: str | None, words: str) -> None:
    said = replace(reading().statements[0], cue=span(cue) if cue else None)
    assert phrases.reported_by(said) == words


def test_a_colon_is_no_verb() -> None:
    at = reading().document.text.index(":")
    said = replace(reading().statements[0], cue=Span.of(reading().document.text, at, at + 1))
    assert phrases.reported_by(said) == "without a verb"


def test_the_chain_holds_what_the_text_tells() -> None:
    chains = {said.id: phrases.chain(said) for said in reading().statements}
    assert chains[of("radar tracks")] == [
        ("through", "Coastal News Agency"),
        ("not named", "because the inquiry is open"),
    ]
    assert chains[of("that two")] == [("spokesperson", "Colonel Mirela Tans, spokeswoman")]
    assert chains[of("an inquiry")] == []


def test_a_line_tells_the_chain_in_few_words() -> None:
    told = {said.id: phrases.links(said) for said in reading().statements}
    assert told[of("radar tracks")] == [
        "through Coastal News Agency",
        "not named because the inquiry is open",
    ]
    assert told[of("that two")] == ["by Colonel Mirela Tans"]
    assert told[of("“We will")] == ["between 13 May 2031 and 14 May 2031"]
    assert told[of("an inquiry")] == []


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
    assert phrases.extent(page, outline(page)) == (
        "193 words, 7 paragraphs; 12 statements by 7 speakers; no dispute"
    )
    none = replace(page, statements=())
    assert phrases.extent(none, outline(none)) == "193 words, 7 paragraphs; 0 statements"

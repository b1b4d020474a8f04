"""A first line is a headline or the first sentence."""

import pytest

from gainsay.clean.headlines import continues, is_headline

PARAGRAPH = (
    "The government of Tarvia has denied that foreign fighters entered the country from the south, "
    "and called reports an invention."
)


@pytest.mark.parametrize(
    "line",
    [
        "Tarvia denies that foreign fighters crossed its border",
        "Tarvia denies that foreign fighters crossed.",
        "What If Nobody Crossed the Border of Tarvia Last Week, As the Ministry of Tarvia Says?",
        "‘We never crossed’",
    ],
)
def test_headlines(line: str) -> None:
    assert is_headline(line, [PARAGRAPH])


@pytest.mark.parametrize(
    "line",
    [
        PARAGRAPH,
        "BELSEN, May 12 (Reuters) - Tarvia denies it",
        "(CNN) Tarvia denies that foreign fighters crossed its border",
        "The government of Tarvia has denied for the third time that any foreign fighters entered the south.",
    ],
)
def test_first_sentences(line: str) -> None:
    assert not is_headline(line, [PARAGRAPH])


def test_a_lone_sentence_is_no_headline() -> None:
    assert not is_headline("The minister denied it.", [])
    assert is_headline("Minister denies sale", [])


def test_decks() -> None:
    assert continues("Minister denies sale;", "No ship ever left")
    assert not continues("Minister denies sale", "No ship ever left")
    assert not continues("Minister denies sale;", "")

"""What contents are about, and how alike they are."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gainsay.extract.propositions import charged, worded
from gainsay.extract.syntax import Syntax
from gainsay.extract.topics import Topic, Topics, in_common, likeness, merged, stem
from tests.extract.build import build

LINES = """
Soldiers/NOUN/nsubj/deployed deployed/VERB/root in Mali/PROPN/obl/deployed +.

The deployment/NOUN/nsubj/began began/VERB/root +.

Girls/NOUN/nsubj/swapped were/AUX/aux/swapped swapped/VERB/root for prisoners/NOUN/obl/swapped +.

Captives/NOUN/nsubj/exchanged were/AUX/aux/exchanged exchanged/VERB/root +.

Rain/NOUN/nsubj/fell fell/VERB/root in Mali/PROPN/obl/fell +.

It/PRON/nsubj/is is/VERB/root so/ADV/advmod/is +.
"""
BUILT = build(LINES)
TOPICS = Topics(Syntax(BUILT.tagged))


def topic(sentence: int) -> Topic:
    return TOPICS.of([BUILT.tagged.sentences[sentence]])


def test_one_stem_for_a_verb_and_its_noun() -> None:
    assert stem("deployed") == stem("deployment") == "deploy"
    assert in_common(topic(0), topic(1)) > 0


def test_words_are_stemmed_side_by_side_as_one_by_one() -> None:
    words = [f"{letters}ationally{n}ings" for n in range(700) for letters in ("oper", "nation", "relax")]
    alone = [stem(word) for word in words]
    stem.cache_clear()
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(stem, words)) == alone


def test_a_shared_name_tells_less_than_a_shared_deed() -> None:
    assert in_common(topic(0), topic(4)) < in_common(topic(0), topic(1))


def test_other_words_for_the_same_are_alike_by_meaning_only() -> None:
    assert in_common(topic(2), topic(3)) == 0
    assert likeness(topic(2), topic(3)) > likeness(topic(2), topic(4))


def test_small_words_are_about_nothing() -> None:
    assert not topic(5)
    assert likeness(topic(5), topic(5)) == 0


@given(st.integers(0, 5), st.integers(0, 5))
def test_likeness_is_a_symmetric_share_and_full_with_itself(a: int, b: int) -> None:
    value = likeness(topic(a), topic(b))
    assert 0 <= value <= 1
    assert value == pytest.approx(likeness(topic(b), topic(a)))
    if topic(a):
        assert likeness(topic(a), topic(a)) == pytest.approx(1)


def test_merged_topics_hold_the_words_of_both() -> None:
    both = merged([topic(0), topic(2)])
    assert both.weights.keys() == topic(0).weights.keys() | topic(2).weights.keys()


def test_a_proposition_is_affirmed_in_the_words_of_the_article() -> None:
    assert worded(["that he did not know the firm"], negated=True) == "He did know the firm."
    assert worded(["“the girls", "were never exchanged,”"], negated=True) == "The girls were exchanged."
    assert worded(["it has nothing to do with it, and never had"], negated=True) == (
        "It has to do with it, and never had."
    )
    assert worded(["However, her claims"], negated=False) == "Her claims."
    assert worded(["they did not pay"], negated=False) == "They did not pay."


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        ("Chad of hiding a ship.", "Chad: hiding a ship."),
        ("The state of Chad of hiding it.", "The state of Chad: hiding it."),
        ("The theft of ore.", "The theft of ore."),
        ("Chad hid it, of course by lying.", "Chad hid it, of course by lying."),
    ],
)
def test_what_somebody_is_accused_of_stands_behind_a_colon(claim: str, told: str) -> None:
    assert charged(claim) == told


@pytest.mark.parametrize(
    ("content", "claim"),
    [
        ("that any of them had come", "Some of them had come."),
        ("it had anything to do with anyone", "It had something to do with someone."),
        ("that it stayed any longer", "It stayed any longer."),
        ("that many had come", "Many had come."),
    ],
)
def test_what_is_denied_of_any_is_claimed_of_some(content: str, claim: str) -> None:
    assert worded([content], negated=False, denied=True) == claim
    assert "some" not in worded([content], negated=False).lower()


@pytest.mark.parametrize(
    ("content", "claim"),
    [
        ("guards stole “much ore”", "Guards stole “much ore”."),
        ("guards “stole” some “much ore”", "Guards “stole” some “much ore”."),
        ('guards stole "much ore"', 'Guards stole "much ore".'),
        ("guards stole “much” ore", "Guards stole “much” ore."),
    ],
)
def test_a_proposition_closes_the_quotations_that_it_opens(content: str, claim: str) -> None:
    assert worded([content], negated=False) == claim

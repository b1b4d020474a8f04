"""A statement stands in another article by its runs of words, or by most of its words in one place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gainsay.keep.origins import Said
from gainsay.link.passages import passages, together
from gainsay.records import Act, Manner
from tests.link.articles import Line, article

SAID = "the two grey tugs had crossed the strait of Oss by night and without any lights"


def stands(statement: str, text: str) -> list[tuple[str, str]]:
    one = article("one", f"The mayor said {statement}.", Line(statement, manner=Manner.INDIRECT))
    other = article("two", text)
    said = Said(document="done", published=None, record=one.statements[0], kinds={})
    return [(name, document) for name, document, _ in passages(one.document, [other.document], [said])]


@pytest.mark.parametrize(
    "text",
    [
        f"It was on Monday, she said, that {SAID}.",
        "It is said that the two grey tugs had crossed the strait of Oss after dark.",
        "At night the two grey tugs crossed, without any lights, the strait of Oss, he had said by then.",
    ],
)
def test_words_that_stand_there(text: str) -> None:
    assert [document for _, document in stands(SAID, text)] == ["dtwo"]


@pytest.mark.parametrize(
    "text",
    [
        "The ferry to Skerry was late on Monday because of the fog that lay upon the strait of Oss.",
        # All of the words, but here and there.
        "Two of them had it. "
        + " ".join(f"{word} was not what any of us saw there." for word in SAID.split()),
    ],
)
def test_words_that_do_not(text: str) -> None:
    assert stands(SAID, text) == []


@pytest.mark.parametrize(("verb", "found"), [("denies", ["dtwo"]), ("says", [])])
def test_what_is_denied_is_no_denial_where_nobody_denies_it(verb: str, found: list[str]) -> None:
    line = Line(SAID, manner=Manner.INDIRECT, act=Act.DENY, cue="denied")
    one = article("one", f"The mayor denied that {SAID}.", line)
    other = article("two", f"A fisherman tells us that {SAID}, which the mayor {verb} in public.")
    said = Said(document="done", published=None, record=one.statements[0], kinds={})
    assert [document for _, document, _ in passages(one.document, [other.document], [said])] == found


def test_a_short_statement_is_compared_with_what_introduces_it() -> None:
    assert stands("it rains", "So it rains on them, the captain thinks, and so it will.") == []


@given(
    st.lists(st.sampled_from("abcde"), min_size=1, max_size=12),
    st.lists(st.sampled_from("abcde"), max_size=30),
)
def test_the_largest_part_in_one_place(statement: list[str], text: list[str]) -> None:
    part = together(statement, text)
    assert 0 <= part <= 1
    assert together(statement, [*text, *statement]) == 1
    room = round(1.25 * len(statement))
    windows = [text[n : n + room] for n in range(len(text))]
    best = max((sum(min(w.count(x), statement.count(x)) for x in set(statement)) for w in windows), default=0)
    assert part == best / len(statement)

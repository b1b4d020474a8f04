"""The same utterance in two articles: seven words whoever says them, five of a speaker of the same name."""

from hypothesis import given
from hypothesis import strategies as st

from gainsay.link import quotes
from gainsay.records import Manner, Statement
from tests.link.articles import Line, article


def statement(words: str, speaker: str = "Mirela Tans", manner: Manner = Manner.DIRECT) -> Statement:
    return article("one", words, Line(words, speaker=speaker, manner=manner)).statements[0]


SEVEN = "No shot was fired on that night"


def test_seven_words_tell_whoever_is_named() -> None:
    one, other = statement(SEVEN + " by us"), statement("“" + SEVEN.upper() + "!”", "the ministry")
    assert quotes.same_utterance(one, other)
    assert quotes.runs(one) & quotes.runs(other)


def test_five_words_tell_of_one_name_only() -> None:
    one = statement("We left no shot was fired there")
    assert quotes.same_utterance(one, statement("No shot was fired there, she thinks", "Colonel Tans"))
    assert not quotes.same_utterance(one, statement("No shot was fired there, she thinks", "Edda Voss"))


def test_four_words_tell_nothing() -> None:
    assert not quotes.same_utterance(statement("no shot was fired"), statement("no shot was fired"))


def test_the_apostrophes_and_the_signs_may_differ() -> None:
    one, other = (
        statement("I don’t think she made it - at all"),
        statement("I don't think: she made it at all"),
    )
    assert quotes.same_utterance(one, other)


def test_only_what_stands_in_quotation_marks_counts() -> None:
    reported = statement(SEVEN, manner=Manner.INDIRECT)
    assert quotes.quoted_words(reported) == ()
    assert quotes.runs(reported) == frozenset()
    mixed = statement(f"that “{SEVEN}” and the crew's log is 'quite in order' now", manner=Manner.MIXED)
    assert quotes.quoted_words(mixed) == (tuple(SEVEN.lower().split()), ("quite", "in", "order"))
    assert quotes.same_utterance(mixed, statement(SEVEN))


@given(
    st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=20),
    st.lists(st.sampled_from("abcdefgh"), max_size=20),
)
def test_alike_both_ways_and_found_by_runs(ours: list[str], theirs: list[str]) -> None:
    one, other = statement(" ".join(ours)), statement(" ".join(theirs) or "z", "Edda Voss")
    same = quotes.same_utterance(one, other)
    assert same == quotes.same_utterance(other, one)
    assert not same or quotes.runs(one) & quotes.runs(other)
    assert quotes.same_utterance(one, one) == (len(ours) >= 5)

"""The difference of two articles: applied to the old it gives the new; statements are aligned."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gainsay.link.revisions import Change, Fact, Piece, compared, difference
from gainsay.records import Act, Reading, Speaker, SpeakerKind, Statement, When
from gainsay.spans import Span
from tests.readings import reading

WORDS = st.lists(
    st.sampled_from(["Mali", "denied", "it", ".", ",", " ", " ", " ", "\n", "\n\n", "5,000", "é"])
)
TEXTS = WORDS.map("".join) | st.text()


def applied(pieces: Sequence[Piece], *kept: Change) -> str:
    return "".join(piece.text for piece in pieces if piece.change in kept)


@given(TEXTS, TEXTS)
def test_applied_to_the_old_it_gives_the_new(old: str, new: str) -> None:
    pieces = compared(old, new)
    assert applied(pieces, Change.SAME, Change.REMOVED) == old
    assert applied(pieces, Change.SAME, Change.ADDED) == new
    for piece in pieces:
        text, start = (new, piece.new) if piece.change is Change.ADDED else (old, piece.old)
        assert text[start : start + len(piece.text)] == piece.text != ""
        if piece.change is Change.SAME:
            assert new[piece.new : piece.new + len(piece.text)] == piece.text


@given(TEXTS, TEXTS)
def test_no_piece_is_followed_by_one_of_its_kind(old: str, new: str) -> None:
    kinds = [piece.change for piece in compared(old, new)]
    for one, other in pairwise(kinds):
        assert one is not other
        assert (one, other) != (Change.ADDED, Change.REMOVED)


@given(TEXTS)
def test_what_did_not_change_is_one_piece(text: str) -> None:
    assert [piece.change for piece in compared(text, text)] == ([Change.SAME] if text else [])


def told(old: str, new: str) -> list[tuple[str, str]]:
    marks = {Change.SAME: "", Change.REMOVED: "-", Change.ADDED: "+"}
    return [(marks[piece.change], piece.text) for piece in compared(old, new)]


@pytest.mark.parametrize(
    ("old", "new", "pieces"),
    [
        (
            "about 5,000 men",
            "about 4,300 men",
            [("", "about "), ("-", "5,000"), ("+", "4,300"), ("", " men")],
        ),
        ("It denied it.", "It admitted it.", [("", "It "), ("-", "denied"), ("+", "admitted"), ("", " it.")]),
        ("a\n\nb b\n\nc", "a\n\nc", [("", "a\n\n"), ("-", "b b\n\n"), ("", "c")]),
        # Two changed words are one change, with the blank between them.
        ("the old man", "the new woman", [("", "the "), ("-", "old man"), ("+", "new woman")]),
    ],
)
def test_words_not_letters_are_compared(old: str, new: str, pieces: list[tuple[str, str]]) -> None:
    assert told(old, new) == pieces


def test_a_long_text_is_compared_where_it_changed() -> None:
    old = " ".join(f"the {n % 700} of {n}." for n in range(8_000))
    new = old.replace("the 7 of", "a 7 of")
    pieces = compared(old, new)
    assert applied(pieces, Change.SAME, Change.ADDED) == new
    assert sum(piece.change is Change.ADDED for piece in pieces) == new.count("a 7 of")


def said(words: str, speaker: str | None = "Mali", act: Act = Act.ASSERT, **rest: Any) -> Statement:
    """A statement; where it stands plays no part."""
    one = reading().statements[0]
    return replace(
        one,
        id=f"s-{speaker}-{words}",
        content=(Span(start=0, end=len(words), text=words),),
        speaker=Speaker(id=None, name=speaker, kind=SpeakerKind.NAMED) if speaker else None,
        act=act,
        said_on=None,
        **rest,
    )


def compare(old: Sequence[Statement], new: Sequence[Statement]) -> tuple[list[str], list[str], list[Any]]:
    before = Reading(document=reading().document, statements=tuple(old))
    found = difference(before, replace(before, statements=tuple(new)))
    return (
        [one.content[0].text for one in found.gone],
        [one.content[0].text for one in found.added],
        [(pair.old.content[0].text, pair.new.content[0].text, pair.what) for pair in found.changed],
    )


def test_statements_that_stay_are_not_told() -> None:
    old = [said("we never sent them"), said("we want proof"), said("we want proof")]
    assert compare(old, list(reversed(old))) == ([], [], [])
    assert compare(old, old[:2]) == (["we want proof"], [], [])
    assert compare([], old[:1]) == ([], ["we never sent them"], [])


def test_a_statement_in_other_words_is_paired_with_the_most_alike() -> None:
    old = [said("we never sent soldiers to the north"), said("we never sent soldiers")]
    new = [said("we never sent any soldiers"), said("we never sent soldiers to the far north")]
    assert compare(old, new)[2] == [
        ("we never sent soldiers to the north", "we never sent soldiers to the far north", ("words",)),
        ("we never sent soldiers", "we never sent any soldiers", ("words",)),
    ]


def test_the_same_words_of_another_speaker_or_in_another_act() -> None:
    old = [said("the presence of soldiers from the company", act=Act.DENY)]
    (pair,) = compare(old, [said("the presence of soldiers from the company")])[2]
    assert pair[2] == ("act",)
    (pair,) = compare(old, [said("the presence of soldiers from the company", "France", Act.DENY)])[2]
    assert pair[2] == ("speaker",)
    day = When(earliest="2031-05-13", latest="2031-05-13", grain="day", timex="2031-05-13")
    (pair,) = compare(old, [replace(old[0], said_on=day)])[2]
    assert pair[2] == ("said_on",)


def test_alike_words_of_different_speakers_are_no_pair() -> None:
    old, new = (
        [said("we never sent any soldiers there", "Mali")],
        [said("we never sent any men there", "France")],
    )
    gone, added, changed = compare(old, new)
    assert (len(gone), len(added), changed) == (1, 1, [])


def test_the_own_speaker_goes_before_another() -> None:
    old = [said("we want peace", "Mali"), said("we want peace", "France")]
    new = [said("we want peace", "France"), said("we want peace", "Mali")]
    assert compare(old, new) == ([], [], [])


def test_facts_of_the_page() -> None:
    old = reading()
    document = replace(old.document, title="Another", byline=None, published=None)
    found = difference(old, replace(old, document=document))
    assert found.facts == (
        Fact(name="title", old=old.document.title, new="Another"),
        Fact(name="byline", old="Ines Corvale", new=None),
        Fact(name="published", old="2031-05-14", new=None),
    )
    assert difference(old, old).facts == ()
    bounds = When(earliest="2031-05-14", latest=None, grain=None, timex=None)
    (fact,) = difference(old, replace(old, document=replace(old.document, published=bounds))).facts
    assert fact.new == "2031-05-14/…"

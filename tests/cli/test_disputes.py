"""Disputes at the head of the view: claim, roles in the margin, no words twice, long ones cut."""

import io
from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.console import Console
from syrupy.assertion import SnapshotAssertion

from gainsay.cli.view import show
from gainsay.records import Reading
from tests.disputed import FIRED, aside, disputed
from tests.readings import reading


def view(page: Reading, width: int = 80) -> str:
    out = io.StringIO()
    show(page, Console(file=out, width=width, highlight=False, color_system=None))
    return out.getvalue()


def test_the_view_with_disputes_as_it_is(snapshot: SnapshotAssertion) -> None:
    assert view(disputed()) == snapshot


def test_disputes_come_before_speakers_and_other_statements() -> None:
    shown = view(disputed())
    titles = ("Dispute 1 of 2", "Dispute 2 of 2", "Speakers", "Other statements")
    at = [shown.index(f"── {title} ──") for title in titles]
    assert at == sorted(at)


def test_without_a_dispute_one_word_says_so() -> None:
    shown = view(reading())
    assert shown.count("ispute") == 1
    assert "; no dispute\n" in shown


def test_one_dispute_is_not_numbered_of_one() -> None:
    assert "── Dispute 1 ──" in view(replace(disputed(), disputes=(FIRED,)))


def test_a_statement_is_printed_once_whatever_its_roles() -> None:
    shown = " ".join(view(disputed(), 100).split())
    for words in ("No shot was fired", "that two vessels", "│ firing on fishing boats", "radar tracks"):
        assert shown.count(words) == 1, words
    assert shown.count("as in dispute 1") == 2
    others = shown[shown.index("Other statements") :]
    assert "Edda Voss" in others
    assert "Defence Ministry" not in others


def test_words_that_are_the_claim_are_not_repeated() -> None:
    shown = view(disputed())
    assert shown.count("patrol boats fired") == 1
    assert "3   “has denied” · in the claim’s words " in shown


def test_a_dispute_that_nobody_asserts_says_so() -> None:
    second = view(disputed()).split("── Dispute 2")[1]
    assert "asserted   by nobody that was found in this article" in second


def test_long_words_are_cut_after_three_lines() -> None:
    shown = view(disputed(), 36)
    radio = shown[shown.index("instead ") : shown.index("── Speakers")].splitlines()
    assert [line.strip() for line in radio if "│" in line] == [
        *("│   that his captain", "│   had shouted “they", "│   are shooting at…")
    ]


def test_silences_and_loaded_words_end_the_view() -> None:
    last = view(aside(), 60).split("── Loaded words of the outlet ──")[1].splitlines()[2:]
    assert last == [
        "  takes a side, in what it reports                       ¶ 1",
        "  │ neighbouring",
        "  counts                                                 ¶ 4",
        "  │ Six states",
    ]


@pytest.mark.parametrize("width", [40, 60, 80, 100])
def test_no_line_is_too_wide_or_ends_in_blanks(width: int) -> None:
    hostile = replace(FIRED, claim="\x1b]0;owned\x07 " + "漢字" * 90)
    lines = view(replace(disputed(), disputes=(hostile,)), width).splitlines()
    assert max(map(cell_len, lines)) <= width
    assert not [line for line in lines if line != line.rstrip() or "\x1b" in line]

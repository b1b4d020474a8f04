"""Wrapping loses no word, leaves no blank at a line's end, and measures in cells."""

import io
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from gainsay.cli import layout

# Narrow, wide (two cells) and combining characters, in words no longer than the narrowest line.
WORDS = st.lists(st.text("ab漢e\u0301", min_size=1, max_size=6), max_size=20).map(" ".join)


def printed(write: Callable[[Console], None], width: int) -> list[str]:
    out = io.StringIO()
    write(Console(file=out, width=width, highlight=False, markup=False, emoji=False))
    return out.getvalue().splitlines()


@given(WORDS, st.integers(24, 80), st.booleans())
def test_hanging_text_keeps_its_words_behind_the_prefix(words: str, width: int, repeat: bool) -> None:
    def write(console: Console) -> None:
        layout.hang(console, Text("│ "), Text(words), repeat=repeat)

    first, *rest = printed(write, width)
    lead = "│ " if repeat else "  "
    assert first.startswith("│")
    assert all(line.startswith(lead) for line in rest)
    assert " ".join(line[2:] for line in [first, *rest]).split() == words.split()
    assert max(map(cell_len, [first, *rest])) <= width
    assert all(line == line.rstrip() for line in [first, *rest])


@given(WORDS, st.integers(24, 80), st.integers(1, 3))
def test_what_is_cut_ends_at_a_word_and_says_so(words: str, width: int, most: int) -> None:
    def write(console: Console) -> None:
        layout.hang(console, Text("│ "), Text(words), repeat=True, most=most)

    lines = printed(write, width)
    shown = " ".join(line[2:] for line in lines)
    assert len(lines) <= most
    assert max(map(cell_len, lines)) <= width
    if shown.endswith("…"):
        kept = shown[:-1].split()
        assert words.split()[: len(kept)] == kept
    else:
        assert shown.split() == words.split()


@pytest.mark.parametrize(("words", "shown"), [("x" * 40, "x" * 17 + "…"), ("one, " * 9, "one, one, one…")])
def test_a_cut_has_no_comma_before_it_and_fits_where_there_is_no_blank(words: str, shown: str) -> None:
    def write(console: Console) -> None:
        layout.hang(console, Text("│ "), Text(words), most=1)

    assert printed(write, 20) == [f"│ {shown}"]


@given(WORDS.filter(bool), st.integers(40, 80))
def test_what_belongs_to_the_right_ends_there(words: str, width: int) -> None:
    def write(console: Console) -> None:
        layout.between(console, Text("A  "), Text(words), Text("¶ 1  4–9"))

    first, *rest = printed(write, width)
    assert first.endswith("  ¶ 1  4–9")
    assert cell_len(first) == width
    assert " ".join([first.removesuffix("¶ 1  4–9")[3:], *rest]).split() == words.split()


def test_where_there_is_no_room_beside_it_stands_below() -> None:
    def write(console: Console) -> None:
        layout.between(console, Text("A  "), Text("Government of Mali"), Text("named, 9 statements"))

    assert printed(write, 30) == ["A  Government of Mali", "   named, 9 statements"]


def test_a_line_narrower_than_words_is_not_one_letter_a_line() -> None:
    def write(console: Console) -> None:
        layout.hang(console, Text(" " * 10), Text("a spokeswoman said no"))

    assert printed(write, 12) == [" " * 10 + "a spokeswoman", " " * 10 + "said no"]


@pytest.mark.parametrize("words", ["[bold]no markup[/bold]", ":smile: 42"])
def test_words_are_put_as_they_are(words: str) -> None:
    assert printed(lambda console: layout.put(console, Text(words + "  ")), 40) == [words]

"""The view for people: what it says, and that it is clean at any width."""

import io
from dataclasses import replace
from typing import Literal

import pytest
from rich.cells import cell_len
from rich.console import Console
from syrupy.assertion import SnapshotAssertion

from gainsay.cli.view import show
from gainsay.records import Reading
from tests.factual import factual
from tests.readings import MINISTRY, reading, statement


def view(page: Reading, width: int = 80, *, colour: bool = False) -> str:
    out = io.StringIO()
    system: Literal["standard"] | None = "standard" if colour else None
    show(page, Console(file=out, width=width, highlight=False, force_terminal=colour, color_system=system))
    return out.getvalue()


def test_the_view_as_it_is(snapshot: SnapshotAssertion) -> None:
    assert view(reading()) == snapshot


@pytest.mark.parametrize("width", [40, 60, 80, 100])
def test_no_line_is_too_wide_or_ends_in_blanks(width: int) -> None:
    wide = replace(MINISTRY, name="漢字 " * 30)
    page = replace(reading(), statements=(*reading().statements, statement(["quay"], wide)))
    lines = view(page, width).splitlines()
    assert max(map(cell_len, lines)) <= width
    assert not [line for line in lines if line != line.rstrip()]


def test_words_that_three_lines_hold_are_there_in_full() -> None:
    page = reading()
    plain = " ".join(view(page, 60).replace("│", " ").split())
    for said in page.statements:
        assert " … ".join(span.text for span in said.content) in plain


def test_a_speaker_keeps_one_colour() -> None:
    lines = view(reading(), colour=True).splitlines()
    colours = {
        line[line.index("\x1b[1;") :][:7] for line in lines if "Defence Ministry" in line and "¶" in line
    }
    assert colours == {"\x1b[1;36m"}


def test_hostile_words_cannot_drive_the_terminal() -> None:
    page = reading()
    hostile = replace(
        page,
        document=replace(
            page.document, title="\x1b]0;owned\x07 [bold]x[/bold] :smile:", outlet="a\rb\u202ec"
        ),
        statements=(replace(page.statements[0], speaker=replace(MINISTRY, name="\x9b2J\x00")),),
    )
    shown = view(hostile)
    assert not set(shown) & set("\x1b\x07\r\u202e\x9b\x00")
    assert "<U+001B>]0;owned<U+0007> [bold]x[/bold] :smile:" in shown


def test_a_bare_document_still_has_a_view() -> None:
    page = reading()
    bare = replace(page, document=replace(page.document, title=None, published=None), statements=())
    shown = view(bare)
    assert shown.startswith("Article without a title\n")
    assert "published  unknown" in shown
    assert shown.rstrip().endswith("0 statements")


def test_facts_stand_after_the_statements_in_tables() -> None:
    shown = view(factual())
    assert shown.index("── Statements ") < shown.index("── Times ") < shown.index("── Doubts ")
    place = shown[shown.index("  Strait of Oss") :].splitlines()
    assert place[0].split() == ["Strait", "of", "Oss", "¶", "1"]
    assert place[1:3] == ["      4.50°S 12.25°E", "      or Oss Sound (LO); believed to 80%"]
    assert max(map(cell_len, shown.splitlines())) <= 80

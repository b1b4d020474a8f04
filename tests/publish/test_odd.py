"""Odd characters are named, ordinary ones of any script left alone."""

import pytest

from gainsay.publish.odd import harmless


@pytest.mark.parametrize("text", ["plain “words” – é", "עברית\u200f", "漢字\tand\nlines", "👩‍🚀 e\u0301"])
def test_ordinary_text_is_unchanged(text: str) -> None:
    assert harmless(text) == text


@pytest.mark.parametrize(
    "odd", ["\x00", "\x1b", "\r", "\x7f", "\x9b", "\u202e", "\u2067", "\u2028", "\ud800"]
)
def test_an_odd_character_is_shown_by_its_code_point(odd: str) -> None:
    assert harmless(f"a{odd}b") == f"a<U+{ord(odd):04X}>b"

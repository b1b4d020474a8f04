"""Statements marked in their text: nothing is lost, each can be led to once, overlapping ones too."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from gainsay.publish.outline import outline
from gainsay.serve.marked import marked, passage
from gainsay.spans import Span
from tests.readings import reading

WHOLE = reading()
TEXT = WHOLE.document.text
EDGES = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 300))


def moved(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The extents of the statements, wherever they were put."""
    return [(start, min(len(TEXT), start + length)) for start, length in places]


@settings(deadline=None)
@given(st.lists(EDGES, min_size=len(WHOLE.statements), max_size=len(WHOLE.statements)))
def test_wherever_statements_stand_the_text_stays_and_each_is_led_to(places: list[tuple[int, int]]) -> None:
    statements = [
        replace(
            one, content=(Span(start=start, end=end, text=TEXT[start:end]),), cue=None, source=None, via=()
        )
        for one, (start, end) in zip(WHOLE.statements, moved(places), strict=True)
    ]
    lines = outline(replace(WHOLE, statements=tuple(statements)))
    root = html.fragment_fromstring(str(marked(WHOLE.document, lines.entries)), create_parent=True)
    assert "".join(root.itertext()) == TEXT
    ids = [mark.get("id") for mark in root.iter("mark") if mark.get("id")]
    assert sorted(ids) == sorted(one.id for one in statements)


def test_a_passage_ends_where_its_block_does() -> None:
    for entry in outline(WHOLE).entries:
        root = html.fragment_fromstring(str(passage(WHOLE.document, entry)), create_parent=True)
        words = "".join(root.itertext())
        assert words in TEXT
        assert all(span.text in words for span in entry.statement.content)
        assert not root.xpath(".//*[@id]")
        block = next(b for b in WHOLE.document.blocks if b.start <= entry.start < b.end)
        assert len(words) <= max(block.end, entry.end) - block.start

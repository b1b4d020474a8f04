"""Segments: joined they are the text, and each is covered by exactly the marks that reach over it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from gainsay.publish.outline import outline
from gainsay.publish.segments import Part, marks, segments
from gainsay.records import Reading
from tests.publish.strategies import readings
from tests.readings import reading


@settings(max_examples=50)
@given(readings(), st.data())
def test_joined_segments_are_the_stretch_they_were_cut_from(page: Reading, data: st.DataObject) -> None:
    text = page.document.text
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    cut = list(segments(text, start, end, marks(outline(page).entries)))
    assert "".join(segment.text for segment in cut) == text[start:end]
    assert all(segment.text == text[segment.start : segment.end] for segment in cut)


@settings(max_examples=50)
@given(readings())
def test_a_segment_has_every_mark_that_touches_it_wholly(page: Reading) -> None:
    listed = marks(outline(page).entries)
    for segment in segments(page.document.text, 0, len(page.document.text), listed):
        touching = [m for m in listed if m.start < segment.end and segment.start < m.end]
        assert list(segment.marks) == touching
        assert all(m.start <= segment.start and segment.end <= m.end for m in segment.marks)


@settings(max_examples=50)
@given(readings())
def test_every_statement_with_a_span_opens_once(page: Reading) -> None:
    entries = outline(page).entries
    opening = [m.entry.number for m in marks(entries) if m.opens]
    expected = [
        e.number
        for e in entries
        if e.statement.content or e.statement.cue or e.statement.source or e.statement.via
    ]
    assert sorted(opening) == expected


def test_the_wider_mark_is_the_outer_one() -> None:
    page = reading()
    text = page.document.text
    at = text.index("they are shooting")
    (segment,) = [
        s for s in segments(text, 0, len(text), marks(outline(page).entries)) if s.start <= at < s.end
    ]
    assert [mark.entry.voice.label for mark in segment.marks] == ["C", "D"]
    assert {mark.part for mark in segment.marks} == {Part.CONTENT}

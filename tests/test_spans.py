"""A span is its slice, whatever the text and the offsets."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from gainsay.spans import Span, hull, trimmed

# White space of several kinds, a character outside of the basic plane, one that combines.
texts = st.text(st.sampled_from(" \t\n\u00a0ab\U0001f642e\u0301"), min_size=1, max_size=30)


@st.composite
def cut(draw: st.DrawFn) -> tuple[str, list[Span]]:
    """A text and some spans of it."""
    text = draw(texts)
    offsets = st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text)))
    found = draw(st.lists(offsets.filter(lambda pair: pair[0] < pair[1]), min_size=1, max_size=4))
    return text, [Span.of(text, start, end) for start, end in found]


@given(texts, st.integers(-3, 33), st.integers(-3, 33))
def test_a_span_is_its_slice_or_refused(text: str, start: int, end: int) -> None:
    if 0 <= start < end <= len(text):
        assert Span.of(text, start, end) == Span(start=start, end=end, text=text[start:end])
    else:
        with pytest.raises(ValueError, match=f"span {start}:{end} does not lie in a text of {len(text)}"):
            Span.of(text, start, end)


@given(cut())
def test_overlapping_and_covering_are_about_characters(drawn: tuple[str, list[Span]]) -> None:
    _, spans = drawn
    one, other = spans[0], spans[-1]
    ours, theirs = (set(range(span.start, span.end)) for span in (one, other))
    assert one.overlaps(other) == bool(ours & theirs)
    assert one.covers(other) == (ours >= theirs)


def test_neighbours_do_not_overlap() -> None:
    left, right = Span.of("abcd", 0, 2), Span.of("abcd", 2, 4)
    assert not left.overlaps(right)
    assert not right.overlaps(left)


@given(cut())
def test_trimming_takes_off_white_space_and_nothing_else(drawn: tuple[str, list[Span]]) -> None:
    text, (span, *_) = drawn
    start, end = trimmed(text, span.start, span.end)
    assert span.start <= start <= end <= span.end
    assert text[start:end] == span.text.strip()


@given(cut())
def test_a_hull_covers_all_and_nothing_beyond(drawn: tuple[str, list[Span]]) -> None:
    text, spans = drawn
    whole = hull(spans, text)
    assert all(whole.covers(span) for span in spans)
    assert whole.start in {span.start for span in spans}
    assert whole.end in {span.end for span in spans}
    assert whole.text == text[whole.start : whole.end]


@given(cut())
def test_a_hull_does_not_depend_on_the_order(drawn: tuple[str, list[Span]]) -> None:
    text, spans = drawn
    assume(len(spans) > 1)
    assert hull(reversed(spans), text) == hull(spans, text)

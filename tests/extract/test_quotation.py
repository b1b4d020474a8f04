"""Quotation marks of every custom, balanced or not, and the manner that follows from them."""

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gainsay.extract.quotation import manner, quotations
from gainsay.records import Manner
from gainsay.spans import Span
from tests.extract.build import span_of


def quoted(text: str) -> list[str]:
    return [text[q.start : q.end] for q in quotations(text, [(0, len(text))])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "no deal" and "never".', ["no deal", "never"]),
        ("He said “no deal” and “never”.", ["no deal", "never"]),
        ("He said ``no deal'' and ``never''.", ["no deal", "never"]),
        ("He said ''no deal'' and ''never''.", ["no deal", "never"]),
        ("He said « no deal » and «never».", [" no deal ", "never"]),
        ("He said »no deal« and »never«.", ["no deal", "never"]),
        ("He said „no deal“ and „never”.", ["no deal", "never"]),
        ("He said 'no deal' and 'never'.", ["no deal", "never"]),
        ("He said ‘no deal’ and ‘never’.", ["no deal", "never"]),
        ('He said “no deal" and "never”.', ["no deal", "never"]),
    ],
)
def test_each_custom_of_marks(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“She said ‘no’ twice,” he said.", ["She said ‘no’ twice,"]),
        ("\"She said 'no' twice,\" he said.", ["She said 'no' twice,"]),
        ("“She said “no” twice,” he said.", ["She said “no” twice,"]),
        ("‘She said “no” twice,’ he said.", ["She said “no” twice,"]),
        ('\'It was "no", and "no" again,\' he said.', ['It was "no", and "no" again,']),
        ("'She said it was \"rubbish\"' and left.", ['She said it was "rubbish"']),
    ],
)
def test_of_nested_quotations_the_outer_one(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The powers' claim and the workers' strike.",
        "The powers’ claim and the workers’ strike.",
        "It didn't and wasn’t Mali's doing.",
        "Rock 'n' roll of the '90s was the boss' thing.",
        "Give 'em the miners' due.",
        'A 6" gun stood there.',
        "It closes” what never opened.",
    ],
)
def test_apostrophes_and_stray_marks_quote_nothing(text: str) -> None:
    assert quoted(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("'The powers' claims are false,' he said.", ["The powers' claims are false,"]),
        ("'We don't know,' he said, 'and can't.'", ["We don't know,", "and can't."]),
        ("'Baseless allegations' from the workers.", ["Baseless allegations"]),
    ],
)
def test_apostrophes_inside_single_marks_do_not_close_them(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_an_unclosed_mark_quotes_to_the_end_of_its_paragraph() -> None:
    text = 'He said: "We stay.\nThe army left.'
    found = quotations(text, [(0, len(text))])
    assert [text[q.start : q.end] for q in found] == ["We stay."]
    assert not found[0].closed


def test_an_unclosed_mark_does_not_turn_the_next_paragraph_inside_out() -> None:
    assert quoted('"We stay, he said.\n"We go," she said.') == ["We stay, he said.", "We go,"]


def test_paragraphs_of_one_quotation_each_open_it_again() -> None:
    text = "“First part.\n\n“Second part.\n\n“Last part,” she said."
    assert quoted(text) == ["First part.", "Second part.", "Last part,"]
    single = "‘First part.\n\n‘Second part.\n\n‘Last part,’ she said."
    assert quoted(single) == ["First part.", "Second part.", "Last part,"]


def test_outer_offsets_hold_the_marks() -> None:
    text = "He said ``no deal'' twice."
    (one,) = quotations(text, [(0, len(text))])
    assert text[one.outer_start : one.outer_end] == "``no deal''"
    assert one.closed


def test_only_the_given_stretches_are_read() -> None:
    text = '"Share this" now.\n"We stay."'
    assert [text[q.start : q.end] for q in quotations(text, [(18, len(text))])] == ["We stay."]


MARKED = st.text(alphabet="ab s.,\n\"'“”‘’„«»`6", max_size=60)


@given(MARKED, st.data())
def test_offsets_lie_in_their_stretch_and_never_overlap(text: str, data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(text)))
    stretches = [(0, cut), (cut, len(text))]
    last = 0
    for q in quotations(text, stretches):
        assert last <= q.outer_start <= q.start < q.end <= q.outer_end <= len(text)
        assert any(a <= q.outer_start and q.outer_end <= b for a, b in stretches)
        assert "\n" not in text[q.start : q.end].strip("\n")
        last = q.outer_end


@given(MARKED)
def test_reading_needs_no_context_beyond_the_paragraph(text: str) -> None:
    alone = [q for line in text.split("\n") for q in quoted(line)]
    assert [q.strip() for q in quoted(text) if q.strip()] == [q.strip() for q in alone if q.strip()]


@pytest.mark.parametrize("unit", ["“", "‘a ", "'a s' ", '"a ', "“a” ” ", "«»", "``", "' \"", "'\"a' "])
def test_time_grows_with_the_text_and_no_faster(unit: str) -> None:
    """20,000 marks in one paragraph; a search for each opening mark would take minutes."""
    begin = perf_counter()
    quoted(unit * 20_000)
    assert perf_counter() - begin < 2


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (["no deal"], Manner.DIRECT),
        (["there was"], Manner.INDIRECT),
        (["there was “no deal"], Manner.MIXED),
        (["no deal", "at any price"], Manner.DIRECT),
        (["no deal", "there was"], Manner.MIXED),
    ],
)
def test_manner_counts_the_quoted_letters(content: list[str], expected: Manner) -> None:
    text = "She said there was “no deal” to be had “at any price”."
    spans = [span_of(text, phrase) for phrase in content]
    assert manner(spans, quotations(text, [(0, len(text))])) is expected


@given(MARKED, st.integers(0, 200), st.integers(1, 200))
def test_manner_agrees_with_counting_letter_by_letter(text: str, start: int, length: int) -> None:
    start = min(start, max(len(text) - 1, 0))
    if not text:
        return
    span = Span.of(text, start, min(start + length, len(text)))
    found = quotations(text, [(0, len(text))])
    letters = [offset for offset in range(span.start, span.end) if text[offset].isalnum()]
    inside = [offset for offset in letters if any(q.start <= offset < q.end for q in found)]
    partly = Manner.DIRECT if len(inside) == len(letters) else Manner.MIXED
    assert manner([span], found) is (partly if inside else Manner.INDIRECT)


def test_manner_of_a_book_in_one_content_takes_no_time() -> None:
    text = '"one two" three ' * 20_000
    found = quotations(text, [(0, len(text))])
    begin = perf_counter()
    assert manner([Span.of(text, 0, len(text))], found) is Manner.MIXED
    assert perf_counter() - begin < 2

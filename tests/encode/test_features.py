import pytest
from hypothesis import given
from hypothesis import strategies as st

from gainsay.encode.features import BREAKS, QUOTES, SHAPES, features, quotation_state
from gainsay.encode.tokens import split_words

words_and_breaks = st.lists(
    st.tuples(
        st.sampled_from(['"', "“", "”", "``", "''", "«", "»", "a", "B", ".", "\u0301", "\x00"])
        | st.text(min_size=1),
        st.integers(0, len(BREAKS) - 1),
    )
)


def shape(word: str) -> str:
    return SHAPES[features([word], [0]).shape[0]]


def quotes(text: str, breaks: dict[int, int] | None = None) -> str:
    words = text.split()
    states = quotation_state(words, [(breaks or {}).get(i, 0) for i in range(len(words))])
    return "".join({"outside": ".", "inside": "i", "mark": "m"}[QUOTES[state]] for state in states)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("troops", "lower"),
        ("Mali", "capital"),
        ("A", "single"),
        ("A.", "single"),
        ("UN", "upper"),
        ("U.S.", "upper"),
        ("McCain", "mixed"),
        ("iPhone", "mixed"),
        ("1,000", "digits"),
        ("14th", "alphanumeric"),
        (".", "stop"),
        ("…", "stop"),
        (";", "comma"),
        ("“", "open"),
        ("”", "close"),
        ("[", "bracket"),
        ("—", "dash"),
        ("%", "other"),
        ("قال", "lower"),
        ("\U0001f469", "other"),
        ("’s", "lower"),
    ],
)
def test_shapes(word: str, expected: str) -> None:
    assert shape(word) == expected


def test_quotation_marks_open_and_close() -> None:
    assert quotes("He said “ no shot ” today") == "..miim."
    assert quotes('He said " no shot " today') == "..miim."
    assert quotes("He said `` no shot '' today") == "..miim."


def test_a_lost_mark_spoils_one_paragraph_only() -> None:
    assert quotes("said “ no shot at all", {3: BREAKS.index("paragraph")}) == ".mi..."
    assert quotes('said " no shot " x', {4: BREAKS.index("line")}) == ".miimi"


def test_a_straight_mark_is_told_by_what_it_does() -> None:
    shapes = [SHAPES[i] for i in features(["x", '"', "no", '"', "y"], [0] * 5).shape]
    assert shapes == ["lower", "open", "lower", "close", "lower"]


@given(words_and_breaks)
def test_every_word_has_each_feature_in_range(pairs: list[tuple[str, int]]) -> None:
    words, breaks = [word for word, _ in pairs], [kind for _, kind in pairs]
    found = features(words, breaks)
    assert found.breaks == breaks
    assert len(found.shape) == len(found.quotes) == len(words)
    assert all(0 <= i < len(SHAPES) for i in found.shape)
    assert all(0 <= i < len(QUOTES) for i in found.quotes)


@given(st.text())
def test_any_text_has_features(text: str) -> None:
    words = [text[a:b] for a, b in split_words(text)]
    assert len(features(words, [0] * len(words)).shape) == len(words)

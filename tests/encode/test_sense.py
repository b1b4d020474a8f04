"""What clauses say, read in the sentences around them."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from gainsay.encode.sense import SIZE, sense, windows
from gainsay.encode.windows import Floats

CHARGE = "The minister said that the two tugs had cut the cable at night."
DENIAL = "The shipping line called the report that its boats damaged the sea cable untrue."
OTHER = "The price of rope rose again in spring, traders said."


def of(text: str, words: str) -> Floats:
    start = text.index(words)
    vector: Floats = sense().vectors(text, [[(start, start + len(words))]])[0]
    return vector


def test_what_is_on_one_claim_is_nearer_than_another_matter() -> None:
    charge = of(CHARGE, "the two tugs had cut the cable at night")
    denial = of(DENIAL, "its boats damaged the sea cable")
    assert charge @ denial > charge @ of(OTHER, "The price of rope rose again in spring") + 0.2


def test_an_empty_phrase_says_what_is_around_it() -> None:
    charge = of(CHARGE, "the two tugs had cut the cable at night")
    empty = "the report"
    assert charge @ of(DENIAL, empty) > charge @ of(empty, empty) + 0.1


def test_vectors_have_length_one_and_none_is_zeros() -> None:
    found = sense().vectors(CHARGE, [[(0, 12)], [(12, 13)], [(0, 3), (50, 60)]])
    assert found.shape == (3, SIZE)
    assert np.allclose(np.linalg.norm(found, axis=1), [1, 0, 1], atol=1e-5)
    assert sense().vectors("", []).shape == (0, SIZE)


def test_half_a_character_is_read_as_a_sign() -> None:
    assert np.allclose(of("a \ud800 cable was cut", "cable"), of("a ? cable was cut", "cable"), atol=1e-5)


def test_a_clause_far_into_a_text_is_read() -> None:
    far = "So it went on. " * 60 + CHARGE
    found, near = of(far, "had cut the cable"), of(CHARGE, "had cut the cable")
    assert found @ near > 0.6


@st.composite
def clauses(draw: st.DrawFn) -> tuple[int, list[tuple[int, int]]]:
    size = draw(st.integers(1, 400))
    ends = st.tuples(st.integers(0, size - 1), st.integers(1, 60)).map(lambda p: (p[0], min(size, sum(p))))
    return size, draw(st.lists(ends, max_size=6))


@given(clauses())
def test_each_clause_is_told_of_in_one_window_that_holds_its_beginning(
    told: tuple[int, list[tuple[int, int]]],
) -> None:
    size, ranges = told
    own = np.array([[a <= n < b for n in range(size)] for a, b in ranges], bool).reshape(len(ranges), size)
    found = list(windows(own))
    assert sorted(n for _, _, here in found for n in here) == list(range(len(ranges)))
    for first, last, here in found:
        assert 0 < last - first <= 118
        assert all(first <= ranges[n][0] < last for n in here)

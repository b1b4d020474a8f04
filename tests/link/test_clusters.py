"""Groups become one by mean likeness, and never what must stay apart."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from gainsay.link.clusters import UNLIKE, clustered


def alone(names: str) -> list[frozenset[str]]:
    return [frozenset(name) for name in names]


def test_the_likeliest_come_together_first_and_the_mean_decides() -> None:
    alike = {("a", "b"): 0.9, ("b", "c"): 0.6, ("d", "e"): 0.5}
    assert clustered(alone("abcde"), alike, 0.45) == [frozenset("ab"), frozenset("c"), frozenset("de")]
    # c is like b alone: the mean of .6 and UNLIKE is .425.
    assert clustered(alone("abcde"), alike, 0.3) == [frozenset("abc"), frozenset("de")]


def test_what_is_apart_stays_so_however_alike() -> None:
    alike = {("a", "b"): 0.9, ("b", "c"): 0.8, ("a", "c"): 0.8}
    found = clustered(alone("abc"), alike, 0.3, [("c", "a")])
    assert not any({"a", "c"} <= group for group in found)


def test_a_statement_that_two_groups_share_ties_them() -> None:
    assert clustered([frozenset("ab"), frozenset("ac")], {}, 0.2) == [frozenset("abc")]
    assert clustered([frozenset("ab"), frozenset("ac")], {}, 0.5) == [frozenset("ab"), frozenset("ac")]


NAMES = "abcdefg"
SCORES = st.dictionaries(
    st.sampled_from(list(combinations(NAMES, 2))), st.floats(0.3, 1, allow_nan=False), max_size=12
)


@given(SCORES, st.permutations(NAMES), st.floats(UNLIKE + 0.05, 1))
def test_the_order_does_not_matter(
    alike: dict[tuple[str, str], float], order: list[str], enough: float
) -> None:
    found = clustered(alone(NAMES), alike, enough)
    assert found == clustered(alone("".join(order)), dict(reversed(alike.items())), enough)
    assert sorted(one for group in found for one in group) == list(NAMES)

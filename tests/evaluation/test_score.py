from hypothesis import given
from hypothesis import strategies as st

from evaluation.score import Counts, figures, total

items = st.frozensets(st.integers(0, 9))


def test_counts_what_two_sets_share() -> None:
    counts = Counts.of({"a", "b", "c", "d"}, {"b", "c", "e"})
    assert counts == Counts(true_positives=2, predicted=4, gold=3)
    assert (counts.precision, counts.recall) == (0.5, 2 / 3)
    assert counts.f1 == 4 / 7


def test_nothing_predicted_and_no_gold_give_zero_and_no_division() -> None:
    assert (Counts().precision, Counts().recall, Counts().f1) == (0.0, 0.0, 0.0)
    assert Counts(gold=3).f1 == 0.0
    assert Counts(predicted=3).f1 == 0.0


@given(st.lists(st.tuples(items, items), max_size=5))
def test_sums_over_documents_equal_one_document_of_all(
    documents: list[tuple[frozenset[int], frozenset[int]]],
) -> None:
    apart = total({"x": Counts.of(ours, theirs)} for ours, theirs in documents).get("x", Counts())
    ours = {(i, one) for i, (found, _) in enumerate(documents) for one in found}
    theirs = {(i, one) for i, (_, gold) in enumerate(documents) for one in gold}
    assert apart == Counts.of(ours, theirs)


@given(items, items)
def test_f1_is_the_harmonic_mean_and_swapping_sides_swaps_precision(
    a: frozenset[int], b: frozenset[int]
) -> None:
    there, back = Counts.of(a, b), Counts.of(b, a)
    assert (there.precision, there.recall, there.f1) == (back.recall, back.precision, back.f1)
    if there.true_positives:
        mean = 2 * there.precision * there.recall / (there.precision + there.recall)
        assert abs(there.f1 - mean) < 1e-12


def test_a_name_that_one_part_lacks_counts_as_nothing_there() -> None:
    one = Counts(true_positives=1, predicted=1, gold=1)
    assert total([{"x": one}, {"y": one}, {"x": Counts(gold=1)}]) == {
        "x": Counts(true_positives=1, predicted=1, gold=2),
        "y": one,
    }


def test_figures_are_spelt_out_and_rounded() -> None:
    assert figures({"x": Counts(true_positives=1, predicted=1, gold=2)}) == {
        "x_precision": 1.0,
        "x_recall": 0.5,
        "x_f1": 0.6667,
    }

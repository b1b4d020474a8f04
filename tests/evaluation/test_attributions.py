import random
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.attributions import ROLES, Attribution, compare, pairs
from evaluation.score import Counts
from evaluation.words import Piece

TEXT = "Keita said the army had left. “It is over,” he added, “for good.” Critics, he said, lied."


def at(*phrases: str, text: str = TEXT) -> tuple[Piece, ...]:
    return tuple((text.index(phrase), text.index(phrase) + len(phrase)) for phrase in phrases)


FIRST = Attribution(source=at("Keita"), cue=at("said"), content=at("the army had left"))
SECOND = Attribution(
    source=at("he added")[:0] + at("he"), cue=at("added"), content=at("It is over", "for good")
)
NO_SOURCE = Attribution(cue=at("said"), content=at("the army had left"))


def test_the_gold_against_itself_is_perfect() -> None:
    counts = compare(TEXT, [FIRST, SECOND], [FIRST, SECOND])
    assert all(one.f1 == 1 for one in counts.values())
    assert set(counts) == {"statement"} | {
        name for role in ROLES for name in (f"{role}_exact", f"{role}_token", f"by_sentence_{role}")
    }


def test_punctuation_at_the_edge_is_no_difference_and_a_word_is() -> None:
    quoted = Attribution(content=at("“It is over,”"))
    longer = Attribution(content=at("It is over,” he"))
    plain = Attribution(content=at("It is over"))
    assert compare(TEXT, [quoted], [plain])["content_exact"].true_positives == 1
    assert compare(TEXT, [longer], [plain])["content_exact"].true_positives == 0
    assert compare(TEXT, [longer], [plain])["content_token"] == Counts(true_positives=3, predicted=4, gold=3)


def test_an_interrupted_content_is_one_span() -> None:
    half = Attribution(content=at("It is over"))
    counts = compare(TEXT, [half], [SECOND])
    assert counts["content_exact"] == Counts(true_positives=0, predicted=1, gold=1)
    assert counts["by_sentence_content"] == Counts(true_positives=1, predicted=1, gold=2)


def test_a_source_that_speaks_twice_counts_once() -> None:
    twice = [FIRST, Attribution(source=FIRST.source, cue=FIRST.cue, content=at("It is over"))]
    counts = compare(TEXT, twice, [FIRST])
    assert counts["source_exact"] == Counts(true_positives=1, predicted=1, gold=1)
    assert counts["cue_exact"] == Counts(true_positives=1, predicted=1, gold=1)
    assert counts["statement"] == Counts(true_positives=1, predicted=2, gold=1)


def test_a_content_over_two_sentences_is_cut_by_sentence_only() -> None:
    long = Attribution(content=at("the army had left. “It is over"))
    counts = compare(TEXT, [long], [long])
    assert counts["content_exact"].gold == 1
    assert counts["by_sentence_content"].gold == 2


@pytest.mark.parametrize(
    ("predicted", "gold", "right"),
    [
        (FIRST, FIRST, 1),
        (FIRST, NO_SOURCE, 0),
        (NO_SOURCE, FIRST, 0),
        (NO_SOURCE, NO_SOURCE, 1),
        (Attribution(source=FIRST.source, cue=at("added"), content=FIRST.content), FIRST, 0),
        # Two of four words: F1 2/3, enough; one of four: .4, too few.
        (Attribution(source=FIRST.source, cue=FIRST.cue, content=at("the army")), FIRST, 1),
        (Attribution(source=FIRST.source, cue=FIRST.cue, content=at("army")), FIRST, 0),
    ],
)
def test_a_statement_needs_each_role_to_fit(predicted: Attribution, gold: Attribution, right: int) -> None:
    assert compare(TEXT, [predicted], [gold])["statement"].true_positives == right


def test_roles_of_two_gold_statements_do_not_make_a_right_one() -> None:
    mixed = Attribution(source=FIRST.source, cue=SECOND.cue, content=SECOND.content)
    counts = compare(TEXT, [mixed], [FIRST, SECOND])
    assert counts["statement"].true_positives == 0
    assert counts["content_exact"].true_positives == 1


def test_one_gold_statement_is_found_once() -> None:
    assert compare(TEXT, [FIRST, FIRST], [FIRST])["statement"] == Counts(
        true_positives=1, predicted=2, gold=1
    )


def test_nothing_found_and_nothing_there() -> None:
    assert compare(TEXT, [], [FIRST])["statement"] == Counts(gold=1)
    assert compare(TEXT, [FIRST], [])["source_exact"] == Counts(predicted=1)


def test_a_pair_gives_way_so_that_another_can_be_made() -> None:
    assert pairs([[0], [0, 1]]) == 2
    assert pairs([[0, 1], [0]]) == 2
    assert pairs([[0], [0]]) == 1


@given(st.lists(st.lists(st.integers(0, 3), max_size=4, unique=True), max_size=4))
def test_pairs_are_as_many_as_trying_all_orders_finds(fits: list[list[int]]) -> None:
    def in_order(order: tuple[int, ...]) -> int:
        return sum(partner in fits[one] for one, partner in enumerate(order[: len(fits)]))

    assert pairs(fits) == max(map(in_order, permutations(range(4))))


@given(st.integers(0, 2**32 - 1))
def test_swapping_the_two_readings_swaps_precision_and_recall(seed: int) -> None:
    draw = random.Random(seed)

    def reading() -> list[Attribution]:
        def piece() -> Piece:
            start = draw.randrange(len(TEXT) - 1)
            return start, draw.randrange(start + 1, len(TEXT))

        return [
            Attribution(source=(piece(),), cue=(piece(),), content=(piece(), piece()))
            for _ in range(draw.randrange(4))
        ]

    ours, theirs = reading(), reading()
    there, back = compare(TEXT, ours, theirs), compare(TEXT, theirs, ours)
    assert {name: (one.precision, one.recall) for name, one in there.items()} == {
        name: (one.recall, one.precision) for name, one in back.items()
    }

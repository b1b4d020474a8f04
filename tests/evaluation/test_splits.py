from evaluation.splits import held_out

# Settled when a network was first trained: should this change, then what is
# measured and what was trained on overlap.
HELD_OUT = {4, 11, 15, 16, 18, 20, 22, 24, 30}


def test_the_split_never_moves() -> None:
    assert {number for number in range(40) if held_out(f"paper_{number}.txt.tsv")} == HELD_OUT


def test_about_a_fifth_is_held_out() -> None:
    assert 900 < sum(held_out(f"{number}.tsv") for number in range(5000)) < 1100

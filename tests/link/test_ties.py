"""Claims that are near are tied, the one that says more as the narrower; they are not made one."""

from gainsay.keep.claims import Tie
from gainsay.link.ties import ties


def tied(*words: str) -> list[Tie]:
    return list(ties({f"k{n}": text for n, text in enumerate(words)}))


def test_what_says_all_of_another_claim_and_more_is_narrower() -> None:
    found = tied("Tugs crossed the strait.", "Two grey tugs crossed the strait by night without lights.")
    assert found == [Tie(claim="k1", other="k0", kind="narrower")]


def test_claims_that_share_much_are_near_and_others_are_not_tied() -> None:
    found = tied(
        "The harbour court heard the pilot of the tug.",
        "The harbour court sent the pilot home.",
        "Rope costs more in spring.",
    )
    assert found == [Tie(claim="k0", other="k1", kind="near")]


def test_no_claims_no_ties() -> None:
    assert tied() == []

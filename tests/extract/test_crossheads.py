"""Crossheads that quote what somebody says below."""

import pytest

from tests.extract.build import Built, build, said

BELOW = (
    "Ann/PROPN/nsubj/said Lee/PROPN/flat/Ann said/VERB/root we/PRON/nsubj/pay will/AUX/aux/pay"
    " pay/VERB/ccomp/said"
    " no/DET/det/penny penny/NOUN/obj/pay +."
)


def quoted(crosshead: str) -> Built:
    """An article with a crosshead above what Ann Lee says."""
    return build(
        f"The talks/NOUN/nsubj/failed failed/VERB/root here +.\n\n{crosshead}\n\n{BELOW}",
        said("said", "we will pay no penny", by="Ann Lee"),
        people=["Ann Lee"],
    )


@pytest.mark.parametrize(
    ("crosshead", "names"),
    [
        ("“/PUNCT +Not/PART a/DET penny/NOUN/root +”/PUNCT", ["Ann Lee", "Ann Lee"]),
        ("“/PUNCT +The/DET whole/ADJ truth/NOUN/root +”/PUNCT", ["Ann Lee"]),
        ("Not/PART a/DET penny/NOUN/root", ["Ann Lee"]),
        ("“/PUNCT +Penny/NOUN/root +”/PUNCT", ["Ann Lee"]),
    ],
)
def test_a_quoting_crosshead_is_that_ones_who_says_it_below(crosshead: str, names: list[str]) -> None:
    assert quoted(crosshead).speaker_names() == names


def test_a_crosshead_is_that_ones_to_whom_the_next_sentence_points() -> None:
    built = build(
        "“/PUNCT +Utter/ADJ/amod/garbage garbage/NOUN/root +”/PUNCT\n\n"
        "That/PRON/nsubj/called is/AUX/cop/called how Ann/PROPN/nsubj/called Lee/PROPN/flat/Ann"
        " called/VERB/root"
        " the/DET/det/claims claims/NOUN/obj/called +.",
        said("called", "the claims", by="Ann Lee"),
        people=["Ann Lee"],
    )
    first = built.extracted.statements[0]
    assert first.speaker is not None
    assert (first.content[0].text, first.speaker.name) == ("Utter garbage", "Ann Lee")

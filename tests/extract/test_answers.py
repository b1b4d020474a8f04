"""What denials answer that name no proposition, and what those do not that name one."""

import pytest

from tests.extract.build import build, lists, said
from tests.extract.test_disputes import BURNED, CLAIM, DENIAL, PEOPLE, article


@pytest.mark.parametrize(
    ("allegations", "are", "number"),
    [("allegations", "are", 2), ("allegation", "is", 1)],
    ids=["all of them", "the one"],
)
def test_where_your_allegations_are_denied_each_charge_is_a_dispute(
    allegations: str, are: str, number: int
) -> None:
    built = build(
        article(
            "Anna/PROPN/nsubj/accused Berg/PROPN/flat/Anna accused/VERB/root Jon/PROPN/obj/accused "
            "Falk/PROPN/flat/Jon of/SCONJ/mark/stealing stealing/VERB/advcl/accused "
            "ore/NOUN/obj/stealing +.",
            "Berg/PROPN/nsubj/accused accused/VERB/root Mara/PROPN/obj/accused Lind/PROPN/flat/Mara "
            "of/SCONJ/mark/hiding hiding/VERB/advcl/accused gold/NOUN/obj/hiding +.",
            f"Falk/PROPN/nsubj/said said/VERB/root your/PRON/nmod:poss/{allegations} "
            f"{allegations}/NOUN/nsubj/baseless {are}/AUX/cop/baseless baseless/ADJ/ccomp/said +.",
        ),
        said("accused", "Jon Falk of stealing ore", by="Anna Berg"),
        said("accused#2", "Mara Lind of hiding gold", by="Berg#2"),
        said("said", f"your {allegations} {are} baseless", by="Falk#2"),
        people=("Anna Berg", "Jon Falk", "Berg#2", "Mara Lind", "Falk#2"),
    )
    charges = ["Jon Falk of stealing ore", "Mara Lind of hiding gold"]
    # The accusation of somebody else is only `related` to what he denies.
    firsts = [next(iter(lists(built, d).values()))[0] for d in built.extracted.disputes]
    assert firsts == charges[:number]
    assert all(len(d.denied) == 1 for d in built.extracted.disputes)


def test_a_denial_that_tells_what_it_denies_does_not_answer_another_matter_before_it() -> None:
    built = build(
        article(
            f"{CLAIM} taxes/NOUN/nsubj/rose rose/VERB/ccomp/said +.",
            f"{DENIAL} that {BURNED.format('denied')}",
        ),
        said("said", "taxes rose", by="Anna Berg"),
        said("denied", "soldiers burned the villages", by="Jon Falk"),
        people=PEOPLE[:2],
    )
    (dispute,) = built.extracted.disputes
    assert dispute.asserted == ()


@pytest.mark.parametrize(("these", "number"), [("these", 2), ("many", 1)])
def test_these_claims_are_those_right_before_and_not_what_was_denied_far_off(these: str, number: int) -> None:
    built = build(
        article(
            f"{CLAIM} that {BURNED.format('said')}",
            f"{DENIAL} that {BURNED.format('denied')}",
            *["Rain/NOUN/nsubj/fell fell/VERB/root +."] * 3,
            "Mara/PROPN/nsubj/said Lind/PROPN/flat/Mara said/VERB/root taxes/NOUN/nsubj/rose "
            "rose/VERB/ccomp/said +.",
            f"Falk/PROPN/nsubj/denied denied/VERB/root {these}/DET/det/claims claims/NOUN/obj/denied +.",
        ),
        said("said", "soldiers burned the villages", by="Anna Berg"),
        said("denied", "soldiers burned the villages#2", by="Jon Falk"),
        said("said#2", "taxes rose", by="Mara Lind"),
        said("denied#2", f"{these} claims", by="Falk#2"),
        people=(*PEOPLE, "Falk#2"),
    )
    disputes = built.extracted.disputes
    assert len(disputes) == number
    assert len(lists(built, disputes[0])["denied"]) == 3 - number


STEALING = (
    "Anna/PROPN/nsubj/accused Berg/PROPN/flat/Anna accused/VERB/root Jon/PROPN/obj/accused "
    "Falk/PROPN/flat/Jon of/SCONJ/mark/stealing stealing/VERB/advcl/accused ore/NOUN/obj/stealing +."
)
HIDING = (
    "Berg/PROPN/nsubj/accused accused/VERB/root Mara/PROPN/obj/accused Lind/PROPN/flat/Mara "
    "of/SCONJ/mark/hiding hiding/VERB/advcl/accused gold/NOUN/obj/hiding +."
)
BASELESS = (
    "Falk/PROPN/nsubj/said said/VERB/root {0} allegations/NOUN/nsubj/baseless are/AUX/cop/baseless "
    "baseless/ADJ/ccomp/said +."
)


def answered(word: str, relation: str, *, last: bool) -> int:
    """In how many disputes the accused answers two charges of one accuser, the second told `last` or not."""
    denial = BASELESS.format(f"{word}/{relation}")
    lines = [STEALING, denial, HIDING] if last else [STEALING, HIDING, denial]
    built = build(
        article(*lines),
        said("accused", "Jon Falk of stealing ore", by="Anna Berg"),
        said("accused#2", "Mara Lind of hiding gold", by="Berg#2"),
        said("said", f"{word} allegations are baseless", by="Falk#2"),
        people=("Anna Berg", "Jon Falk", "Berg#2", "Mara Lind", "Falk#2"),
    )
    return len(built.extracted.disputes)


@pytest.mark.parametrize(("word", "number"), [("your", 2), ("the", 1)])
def test_charges_that_are_told_after_the_denial_are_meant_where_it_speaks_to_who_makes_them(
    word: str, number: int
) -> None:
    assert answered(word, "DET/det/allegations", last=True) == number
    assert answered(word, "DET/det/allegations", last=False) == 2


@pytest.mark.parametrize(("word", "number"), [("your", 2), ("many", 1)])
def test_the_word_before_the_allegations_tells_which_wherever_the_tree_hangs_it(
    word: str, number: int
) -> None:
    assert answered(word, "PRON/nmod:poss/baseless", last=False) == number

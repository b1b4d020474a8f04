"""The sentence that says what is in dispute, and what stands beside it."""

import pytest

from gainsay.records import Dispute
from tests.extract.build import Built, Said, build, lists, said

FALK = "Jon/PROPN/nsubj/{0} Falk/PROPN/flat/Jon {0}/VERB/root "
GUARDS = "that/SCONJ/mark/moved guards/NOUN/nsubj/moved moved/VERB/{0}/{1} the/DET/det/ore ore/NOUN/obj/moved"


def only(
    notation: str, *attributions: Said, people: tuple[str, ...] = ("Jon Falk",)
) -> tuple[Built, Dispute]:
    built = build(notation, *attributions, people=people)
    (dispute,) = built.extracted.disputes
    return built, dispute


@pytest.mark.parametrize(
    ("noun", "claim"),
    [("story", "Guards moved the ore."), ("letter", "[Jon Falk]: any letter that guards moved the ore.")],
)
def test_of_a_denied_claim_what_it_says_is_in_dispute(noun: str, claim: str) -> None:
    _, dispute = only(
        f"{FALK.format('denied')}any/DET/det/{noun} {noun}/NOUN/obj/denied {GUARDS.format('acl', noun)} +.",
        said("denied", f"any {noun} that guards moved the ore", by="Jon Falk"),
    )
    assert dispute.claim == claim


@pytest.mark.parametrize(
    ("topic", "claim"),
    [("inquiry", "Berg's accusations about the inquiry."), ("theft", "The theft.")],
)
def test_what_a_claim_is_about_is_no_claim_unless_it_is_a_wrong(topic: str, claim: str) -> None:
    _, dispute = only(
        f"{FALK.format('disputed')}Berg/PROPN/nmod:poss/accusations +'s/PART/case/Berg "
        f"accusations/NOUN/obj/disputed about/ADP/case/{topic} the/DET/det/{topic} "
        f"{topic}/NOUN/nmod/accusations +.",
        said("disputed", f"Berg's accusations about the {topic}", by="Jon Falk"),
        people=("Jon Falk", "Berg"),
    )
    assert dispute.claim == claim


RAIN = "Rain/NOUN/nsubj/fell fell/VERB/root +."


@pytest.mark.parametrize(
    ("article", "noun", "beside"), [("the", "story", 1), ("the", "house", 0), ("a", "story", 0)]
)
def test_what_the_denier_says_of_the_story_far_away_stands_beside(
    article: str, noun: str, beside: int
) -> None:
    built, dispute = only(
        "\n\n".join(
            [
                f"{FALK.format('denied')}{GUARDS.format('ccomp', 'denied')} +.",
                *[RAIN] * 4,
                f"{FALK.format('said')}that/SCONJ/mark/grew {article}/DET/det/{noun} {noun}/NOUN/nsubj/grew "
                "grew/VERB/ccomp/said +.",
            ]
        ),
        said("denied", "that guards moved the ore", by="Jon Falk"),
        said("said", f"that {article} {noun} grew", by="Jon Falk#2"),
        people=("Jon Falk", "Jon Falk#2"),
    )
    assert lists(built, dispute).get("counter_account", []) == [f"that {article} {noun} grew"] * beside


def test_of_assertions_about_something_in_a_denial_the_whole_is_the_claim() -> None:
    _, dispute = only(
        "Anna/PROPN/nsubj/accused Berg/PROPN/flat/Anna accused/VERB/root Jon/PROPN/obj/accused "
        "Falk/PROPN/flat/Jon of/ADP/case/theft theft/NOUN/obl/accused +.\n\n"
        "Falk/PROPN/nsubj/disputed disputed/VERB/root her/PRON/nmod:poss/assertions "
        "assertions/NOUN/obj/disputed about/ADP/case/inquiry the/DET/det/inquiry "
        "harbour/NOUN/compound/inquiry inquiry/NOUN/nmod/assertions +.",
        said("accused", "Jon Falk of theft", by="Anna Berg"),
        said("disputed", "her assertions about the harbour inquiry", by="Falk#2"),
        people=("Anna Berg", "Jon Falk", "Falk#2"),
    )
    assert dispute.claim == "[Jon Falk]: [Anna Berg]’s assertions about the harbour inquiry."

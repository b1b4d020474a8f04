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


ANNA = "Anna/PROPN/nsubj/{0} Berg/PROPN/flat/Anna {0}/VERB/root "
OF_THEFT = "of/ADP/case/theft theft/NOUN/obl/accused +."
ORE = f"{FALK.format('denied')}{GUARDS.format('ccomp', 'denied')} +."
ORE_DENIED = "that guards moved the ore"


def article(lines: list[str], *attributions: Said) -> Built:
    """The lines as paragraphs, with every Jon Falk and Anna Berg in them known."""
    text = "\n\n".join(lines)
    people = [
        f"{name}#{n + 1}"
        for name in ("Jon Falk", "Anna Berg")
        for n in range(text.count(f"{name.split()[0]}/PROPN"))
    ]
    return build(text, *attributions, people=people)


def beside(built: Built, name: str = "counter_account") -> list[list[str]]:
    """What stands in one list of each dispute."""
    return [lists(built, dispute).get(name, []) for dispute in built.extracted.disputes]


FAR = [RAIN] * 4
AT_ANNA = f"{FALK.format('accused')}Anna/PROPN/obj/accused Berg/PROPN/flat/Anna {OF_THEFT}"


def test_whom_the_denier_accuses_anywhere_is_his_counter_account() -> None:
    built = article(
        [ORE, *FAR, AT_ANNA],
        said("denied", ORE_DENIED, by="Jon Falk"),
        said("accused", "Anna Berg of theft", by="Jon Falk#2"),
    )
    assert beside(built) == [["Anna Berg of theft"]]


def test_what_he_accuses_of_and_another_denies_is_the_claim_there() -> None:
    built = article(
        [
            ORE,
            *FAR,
            AT_ANNA,
            f"{ANNA.format('disputed')}his/PRON/nmod:poss/claims claims/NOUN/obj/disputed +.",
        ],
        said("denied", ORE_DENIED, by="Jon Falk"),
        said("accused", "Anna Berg of theft", by="Jon Falk#2"),
        said("disputed", "his claims", by="Anna Berg#2"),
    )
    assert beside(built) == [[], []]
    assert beside(built, "asserted") == [[], ["Anna Berg of theft"]]


def test_whom_he_accuses_stands_beside_the_nearest_of_his_denials() -> None:
    gold = (
        f"{FALK.format('denied')}that/SCONJ/mark/hid bankers/NOUN/nsubj/hid hid/VERB/ccomp/denied "
        "gold/NOUN/obj/hid +."
    )
    built = article(
        [ORE, *FAR, gold, *FAR[:3], AT_ANNA],
        said("denied", ORE_DENIED, by="Jon Falk"),
        said("denied#2", "that bankers hid gold", by="Jon Falk#2"),
        said("accused", "Anna Berg of theft", by="Jon Falk#3"),
    )
    assert beside(built) == [[], ["Anna Berg of theft"]]


@pytest.mark.parametrize(
    ("cue", "when", "number"),
    [("denounced", "claims", 1), ("denounced", "rains", 0), ("praised", "claims", 0)],
    ids=["condemns where claims are told", "condemns", "praises where claims are told"],
)
def test_whom_the_denier_condemns_far_away_is_in_the_dispute_where_claims_are_told(
    cue: str, when: str, number: int
) -> None:
    built = article(
        [
            ORE,
            *FAR,
            f"When/SCONJ/mark/grew {when}/NOUN/nsubj/grew grew/VERB/advcl/{cue} +, {FALK.format(cue)}"
            f"the/DET/det/paper paper/NOUN/obj/{cue} +.",
        ],
        said("denied", ORE_DENIED, by="Jon Falk"),
        said(cue, "the paper", by="Jon Falk#2"),
    )
    assert beside(built) == [["the paper"] * number]


TOLD = "{0}{1}/NOUN/nsubj/{2} {2}/VERB/ccomp/{3} +."


@pytest.mark.parametrize(
    ("away", "cue", "who", "does", "number"),
    [
        (1, "said", "taxes", "rose", 1),
        (2, "said", "taxes", "rose", 0),
        (2, "said", "guards", "sank", 1),
        (3, "said", "guards", "sank", 0),
        (2, "noted", "taxes", "rose", 1),
        (3, "noted", "taxes", "rose", 0),
    ],
    ids=["beside it", "unlike", "alike", "alike and further off", "reported", "reported further off"],
)
def test_how_near_the_denier_must_speak_to_tell_his_account(
    away: int, cue: str, who: str, does: str, number: int
) -> None:
    built = article(
        [ORE, *[RAIN] * (away - 1), TOLD.format(FALK.format(cue), who, does, cue)],
        said("denied", ORE_DENIED, by="Jon Falk"),
        said(cue, f"{who} {does}", by="Jon Falk#2"),
    )
    assert beside(built) == [[f"{who} {does}"] * number]


@pytest.mark.parametrize(
    ("place", "number"), [("in/ADP/case/Mali Mali/PROPN", 1), ("over/ADP/case/hills hills/NOUN", 0)]
)
def test_who_admits_that_others_are_there_is_heard_two_sentences_away(place: str, number: int) -> None:
    preposition, noun = (token.split("/")[0] for token in place.split())
    built = article(
        [
            ORE,
            RAIN,
            f"{FALK.format('said')}pilots/NOUN/nsubj/{noun} were/AUX/cop/{noun} {place}/ccomp/said +.",
        ],
        said("denied", ORE_DENIED, by="Jon Falk"),
        said("said", f"pilots were {preposition} {noun}", by="Jon Falk#2"),
    )
    assert beside(built, "admitted") == [[f"pilots were {preposition} {noun}"] * number]
    assert beside(built) == [[]]


def test_two_disputes_with_one_denial_have_ids_of_their_own() -> None:
    built = build(
        "\n\n".join(
            [
                f"{ANNA.format('accused')}Jon/PROPN/obj/accused Falk/PROPN/flat/Jon {OF_THEFT}",
                "Mara/PROPN/nsubj/accused Lind/PROPN/flat/Mara accused/VERB/root Falk/PROPN/obj/accused "
                "of/SCONJ/mark/poisoning poisoning/VERB/advcl/accused lakes/NOUN/obj/poisoning +.",
                "Falk/PROPN/nsubj/denied denied/VERB/root the/DET/det/allegations "
                "allegations/NOUN/obj/denied +.",
            ]
        ),
        said("accused", "Jon Falk of theft", by="Anna Berg"),
        said("accused#2", "Falk of poisoning lakes", by="Mara Lind"),
        said("denied", "the allegations", by="Falk#3"),
        people=("Anna Berg", "Jon Falk", "Mara Lind", "Falk#2", "Falk#3"),
    )
    assert beside(built, "denied") == [["the allegations"]] * 2
    assert len({dispute.id for dispute in built.extracted.disputes}) == 2


def test_a_negated_claim_stays_negated() -> None:
    accused = (
        f"{ANNA.format('accused')}guards/NOUN/obj/accused of/SCONJ/mark/hiding hiding/VERB/advcl/accused "
        "stolen/ADJ/amod/ore ore/NOUN/obj/hiding +."
    )
    claims = article(
        [
            accused,
            f"{ANNA.format('said')}guards/NOUN/nsubj/watch did/AUX/aux/watch not/PART/advmod/watch "
            "watch/VERB/ccomp/said stolen/ADJ/amod/ore ore/NOUN/obj/watch +.",
            f"{FALK.format('denied')}the/DET/det/claims claims/NOUN/obj/denied +.",
        ],
        said("accused", "guards of hiding stolen ore", by="Anna Berg"),
        said("said", "guards did not watch stolen ore", by="Anna Berg#2"),
        said("denied", "the claims", by="Jon Falk"),
    )
    assert [d.claim for d in claims.extracted.disputes] == ["Guards did not watch stolen ore."]

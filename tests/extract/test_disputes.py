"""Which denials and claims meet in one dispute, and in which list each statement stands."""

import pytest

from gainsay.records import Act
from tests.extract.build import build, lists, said

PEOPLE = ("Anna Berg", "Jon Falk", "Mara Lind")
BURNED = "soldiers/NOUN/nsubj/burned burned/VERB/ccomp/{} the villages/NOUN/obj/burned +."
CLAIM = "Anna/PROPN/nsubj/said Berg/PROPN/flat/Anna said/VERB/root"
DENIAL = "Jon/PROPN/nsubj/denied Falk/PROPN/flat/Jon denied/VERB/root"


def article(*lines: str) -> str:
    return "\n\n".join(lines)


MEETING = build(
    article(
        f"{CLAIM} that {BURNED.format('said')}",
        f"{DENIAL} that {BURNED.format('denied')}",
        "Rain/NOUN/nsubj/fell fell/VERB/root +.",
        "Mara/PROPN/nsubj/said Lind/PROPN/flat/Mara said/VERB/root "
        "that taxes/NOUN/nsubj/rose rose/VERB/ccomp/said +.",
    ),
    said("said", "soldiers burned the villages", by="Anna Berg"),
    said("denied", "soldiers burned the villages#2", by="Jon Falk"),
    said("said#2", "taxes rose", by="Mara Lind"),
    people=PEOPLE,
)


def test_a_claim_and_its_denial_meet_and_the_rest_stays_out() -> None:
    (dispute,) = MEETING.extracted.disputes
    same = ["soldiers burned the villages"]
    assert lists(MEETING, dispute) == {"asserted": same, "denied": same}
    assert dispute.claim == "Soldiers burned the villages."
    assert dispute.found_by == "rule:claim-and-denial"


def test_a_claim_far_from_its_denial_is_found_by_what_it_says() -> None:
    rain = ["Rain/NOUN/nsubj/fell fell/VERB/root +."] * 5
    built = build(
        article(f"{CLAIM} that {BURNED.format('said')}", *rain, f"{DENIAL} that {BURNED.format('denied')}"),
        said("said", "soldiers burned the villages", by="Anna Berg"),
        said("denied", "soldiers burned the villages#2", by="Jon Falk"),
        people=PEOPLE[:2],
    )
    (dispute,) = built.extracted.disputes
    assert len(dispute.asserted) == 1


def test_the_same_article_gives_the_same_ids() -> None:
    again = build(
        article(f"{DENIAL} that soldiers/NOUN/nsubj/burned burned/VERB/ccomp/denied it/PRON/obj/burned +."),
        said("denied", "soldiers burned it", by="Jon Falk"),
        people=PEOPLE[1:2],
    )
    (first,), (second,) = again.extracted.disputes, again.extracted.disputes
    assert first.id == second.id
    assert first.found_by == "rule:denial-alone"


def test_a_negation_denies_where_another_claims_the_like() -> None:
    built = build(
        article(
            f"{CLAIM} that {BURNED.format('said')}",
            "Jon/PROPN/nsubj/said Falk/PROPN/flat/Jon said/VERB/root "
            "that soldiers/NOUN/nsubj/burned did/AUX/aux/burned "
            "not/PART/advmod/burned burned/VERB/ccomp/said villages/NOUN/obj/burned +.",
        ),
        said("said", "soldiers burned the villages", by="Anna Berg"),
        said("said#2", "soldiers did not burned villages", by="Jon Falk"),
        people=PEOPLE[:2],
    )
    (dispute,) = built.extracted.disputes
    answered = next(s for s in built.extracted.statements if s.id in dispute.denied)
    assert answered.act is Act.DENY
    assert answered.found_by.endswith("act:answers")


def test_a_negation_that_answers_nothing_stays_an_assertion() -> None:
    built = build(
        "Jon/PROPN/nsubj/said Falk/PROPN/flat/Jon said/VERB/root that rain/NOUN/nsubj/fall did/AUX/aux/fall "
        "not/PART/advmod/fall fall/VERB/ccomp/said +.",
        said("said", "rain did not fall", by="Jon Falk"),
        people=PEOPLE[1:2],
    )
    assert built.extracted.disputes == ()
    (statement,) = built.extracted.statements
    assert (statement.act, statement.polarity) == (Act.ASSERT, "negative")


def test_a_denial_that_only_points_answers_what_blames_its_side() -> None:
    built = build(
        article(
            "Anna/PROPN/nsubj/accused Berg/PROPN/flat/Anna accused/VERB/root Jon/PROPN/obj/accused "
            "Falk/PROPN/flat/Jon of/SCONJ/mark/stealing stealing/VERB/advcl/accused "
            "the ore/NOUN/obj/stealing +.",
            "Falk/PROPN/nsubj/denied denied/VERB/root the allegations/NOUN/obj/denied +.",
            "Rain/NOUN/nsubj/fell fell/VERB/root +.",
        ),
        said("accused", "Jon Falk of stealing the ore", by="Anna Berg"),
        said("denied", "the allegations", by="Falk#2"),
        people=("Anna Berg", "Jon Falk", "Falk#2"),
    )
    (dispute,) = built.extracted.disputes
    assert lists(built, dispute) == {
        "asserted": ["Jon Falk of stealing the ore"],
        "denied": ["the allegations"],
    }


def test_two_matters_are_two_disputes() -> None:
    built = build(
        article(
            f"{DENIAL} that {BURNED.format('denied')}",
            "Rain/NOUN/nsubj/fell fell/VERB/root +.",
            "Jon/PROPN/nsubj/denied Falk/PROPN/flat/Jon denied/VERB/root that bankers/NOUN/nsubj/hid "
            "hid/VERB/ccomp/denied the gold/NOUN/obj/hid +.",
        ),
        said("denied", "soldiers burned the villages", by="Jon Falk"),
        said("denied#2", "bankers hid the gold", by="Jon Falk#2"),
        people=("Jon Falk", "Jon Falk#2"),
    )
    assert len(built.extracted.disputes) == 2


def test_what_the_denying_side_demands_admits_and_tells_instead() -> None:
    built = build(
        article(
            f"{DENIAL} that {BURNED.format('denied')}",
            "Falk/PROPN/nsubj/demanded demanded/VERB/root proof/NOUN/obj/demanded +.",
            "Falk/PROPN/nsubj/admitted admitted/VERB/root "
            "that soldiers/NOUN/nsubj/came came/VERB/ccomp/admitted +.",
        ),
        said("denied", "soldiers burned the villages", by="Jon Falk"),
        said("demanded", "proof", by="Falk#2"),
        said("admitted", "soldiers came", by="Falk#3"),
        people=("Jon Falk", "Falk#2", "Falk#3"),
    )
    (dispute,) = built.extracted.disputes
    assert lists(built, dispute) == {
        "denied": ["soldiers burned the villages"],
        "proof_demanded": ["proof"],
        "admitted": ["soldiers came"],
    }


def test_a_headline_joins_what_its_side_denies_in_the_lead() -> None:
    built = build(
        article(
            "# Jon/PROPN/nsubj/rejects Falk/PROPN/flat/Jon rejects/VERB/root heavy/ADJ/amod/charge "
            "charge/NOUN/obj/rejects from/ADP/case/abroad abroad/ADV/obl/rejects",
            f"{DENIAL} that {BURNED.format('denied')}",
        ),
        said("rejects", "heavy charge from abroad", by="Jon Falk"),
        said("denied", "soldiers burned the villages", by="Jon Falk#2"),
        people=PEOPLE[1:2],
    )
    (dispute,) = built.extracted.disputes
    assert lists(built, dispute) == {"denied": ["heavy charge from abroad", "soldiers burned the villages"]}


def test_an_accusation_in_the_sentence_of_the_denial_is_what_it_answers() -> None:
    built = build(
        article(
            f"{DENIAL} that {BURNED.format('denied')[:-3]} , days/NOUN/obl/denied after/SCONJ/mark/accused "
            "Anna/PROPN/nsubj/accused Berg/PROPN/flat/Anna accused/VERB/advcl/denied him/PRON/obj/accused "
            "of/ADP/case/arson arson/NOUN/obl/accused +.",
        ),
        said("denied", "soldiers burned the villages", by="Jon Falk"),
        said("accused", "him of arson", by="Anna Berg"),
        people=PEOPLE[:2],
    )
    (dispute,) = built.extracted.disputes
    assert lists(built, dispute)["asserted"] == ["him of arson"]


def test_the_claim_names_whom_its_pronouns_mean() -> None:
    built = build(
        article(
            f"{CLAIM} that he/PRON/nsubj/burned burned/VERB/ccomp/said my/PRON/nmod:poss/house "
            "house/NOUN/obj/burned +.",
            f"{DENIAL} that he/PRON/nsubj/burned burned/VERB/ccomp/denied the/DET/det/house "
            "house/NOUN/obj/burned +.",
        ),
        said("said", "he burned my house", by="Anna Berg"),
        said("denied", "he burned the house", by="Jon Falk"),
        people=PEOPLE[:2],
    )
    (dispute,) = built.extracted.disputes
    assert "[Anna Berg]’s house" in dispute.claim or "[Jon Falk]" in dispute.claim


@pytest.mark.parametrize(("noun", "number"), [("offer", 1), ("claim", 2)])
def test_who_will_not_have_an_offer_denies_nothing(noun: str, number: int) -> None:
    built = build(
        article(
            f"{DENIAL} that {BURNED.format('denied')}",
            f"Falk/PROPN/nsubj/dismissed dismissed/VERB/root the/DET/det/{noun} {noun}/NOUN/obj/dismissed +.",
        ),
        said("denied", "soldiers burned the villages", by="Jon Falk"),
        said("dismissed", f"the {noun}", by="Falk#2"),
        people=("Jon Falk", "Falk#2"),
    )
    (dispute,) = built.extracted.disputes
    assert len(dispute.denied) == number


MOVED = (
    "guards/NOUN/nsubj/moved moved/VERB/ccomp/said the/DET/det/ore ore/NOUN/obj/moved {0}/ADV/advmod/moved +."
)
ALLEGATIONS = (
    "Jon/PROPN/nsubj/denied Falk/PROPN/flat/Jon denied/VERB/root the/DET/det/claims claims/NOUN/obj/denied +."
)


@pytest.mark.parametrize(("again", "number"), [("guards moved the ore abroad", 2), ("taxes rose", 1)])
def test_who_says_a_denied_claim_again_claims_it_too(again: str, number: int) -> None:
    last = MOVED.format("abroad") if number == 2 else "taxes/NOUN/nsubj/rose rose/VERB/ccomp/said +."
    built = build(
        article(
            f"{CLAIM} {MOVED.format('nightly')}",
            ALLEGATIONS,
            *["Rain/NOUN/nsubj/fell fell/VERB/root +."] * 5,
            f"Mara/PROPN/nsubj/said Lind/PROPN/flat/Mara said/VERB/root {last}",
        ),
        said("said", "guards moved the ore nightly", by="Anna Berg"),
        said("denied", "the claims", by="Jon Falk"),
        said("said#2", again, by="Mara Lind"),
        people=PEOPLE,
    )
    (dispute,) = built.extracted.disputes
    assert len(dispute.asserted) == number


@pytest.mark.parametrize(
    ("owner", "claims"),
    [
        ("her", ["Jon Falk of moving ore"]),
        ("Lind", ["Jon Falk of moving ore", "theft"]),
    ],
)
def test_the_name_of_a_claim_in_its_denial_goes_where_somebody_makes_it_in_words(
    owner: str, claims: list[str]
) -> None:
    upos = "PRON" if owner == "her" else "PROPN"
    built = build(
        article(
            "Anna/PROPN/nsubj/accused Berg/PROPN/flat/Anna accused/VERB/root Jon/PROPN/obj/accused "
            "Falk/PROPN/flat/Jon of/SCONJ/mark/moving moving/VERB/advcl/accused ore/NOUN/obj/moving +.",
            f"Falk/PROPN/nsubj/denied denied/VERB/root {owner}/{upos}/nmod:poss/claims "
            "claims/NOUN/obj/denied of/ADP/case/theft theft/NOUN/nmod/claims +.",
        ),
        said("accused", "Jon Falk of moving ore", by="Anna Berg"),
        said("denied", f"{owner} claims of theft", by="Falk#2"),
        people=("Anna Berg", "Jon Falk", "Falk#2", *(["Lind"] if owner == "Lind" else [])),
    )
    assert [one for d in built.extracted.disputes for one in lists(built, d)["asserted"]] == claims


@pytest.mark.parametrize(
    ("stories", "content", "claim"),
    [
        (
            "the/DET/det/stories four/NUM/nummod/women young/ADJ/amod/women women/NOUN/nmod:poss/stories "
            "+'s/PART/case/women stories/NOUN/obj/denied",
            "the four young women's stories",
            "Guards moved the ore nightly.",
        ),
        (
            "the/DET/det/stories stories/NOUN/obj/denied of/ADP/case/fire a great/ADJ/amod/fire "
            "fire/NOUN/nmod/stories",
            "the stories of a great fire",
            "[Jon Falk]: the stories of a great fire.",
        ),
    ],
    ids=["whose", "of what"],
)
def test_whose_stories_are_denied_does_not_tell_what_is(stories: str, content: str, claim: str) -> None:
    built = build(
        article(
            "Four/NUM/nummod/women women/NOUN/nsubj/said said/VERB/root " + MOVED.format("nightly"),
            f"{DENIAL} {stories} +.",
        ),
        said("said", "guards moved the ore nightly", by="Four women"),
        said("denied", content, by="Jon Falk"),
        people=PEOPLE[1:2],
    )
    (dispute,) = built.extracted.disputes
    assert dispute.claim == claim


@pytest.mark.parametrize(("noun", "number"), [("criticism", 0), ("rumours", 1)])
def test_who_denies_only_what_others_think_is_in_no_dispute(noun: str, number: int) -> None:
    built = build(
        f"{DENIAL} {noun}/NOUN/obj/denied +.",
        said("denied", noun, by="Jon Falk"),
        people=PEOPLE[1:2],
    )
    assert len(built.extracted.disputes) == number


@pytest.mark.parametrize(
    ("owner", "number"),
    [("", 1), ("her/PRON/nmod:poss/claims", 1), ("miners/NOUN/nmod:poss/claims +'/PART/case/miners", 2)],
    ids=["of nobody", "of the same", "of others"],
)
def test_the_name_of_a_claim_is_one_beside_the_claim_only_where_others_make_it(
    owner: str, number: int
) -> None:
    whose = " ".join(token.split("/")[0] for token in owner.split()).replace(" +", "")
    built = build(
        article(
            "Anna/PROPN/nsubj/accused Berg/PROPN/flat/Anna accused/VERB/root Jon/PROPN/obj/accused "
            "Falk/PROPN/flat/Jon of/SCONJ/mark/moving moving/VERB/advcl/accused stolen/ADJ/amod/ore "
            "ore/NOUN/obj/moving +.",
            f"Falk/PROPN/nsubj/denied denied/VERB/root {owner} claims/NOUN/obj/denied of/ADP/case/ore "
            "stolen/ADJ/amod/ore ore/NOUN/nmod/claims +.",
        ),
        said("accused", "Jon Falk of moving stolen ore", by="Anna Berg"),
        said("denied", f"{whose} claims of stolen ore".strip(), by="Falk#2"),
        people=("Anna Berg", "Jon Falk", "Falk#2"),
    )
    (dispute,) = built.extracted.disputes
    assert len(lists(built, dispute)["asserted"]) == number


FOUND = (
    "pilots/NOUN/nsubj/found found/VERB/ccomp/said at/ADP/case/sea sea/NOUN/obl/found "
    "that/SCONJ/mark/{1} {0}/NOUN/nsubj/{1} are/AUX/cop/{1} {1}/ADJ/ccomp/found"
)
ACCUSED = (
    "Anna/PROPN/nsubj/accused Berg/PROPN/flat/Anna accused/VERB/root the/DET/det/paper paper/NOUN/obj/accused"
)


@pytest.mark.parametrize(
    ("charge", "answered", "answer", "number"),
    [
        ("inaccurate/ADJ/amod/maps", "maps", "accurate", 2),
        ("biased/ADJ/amod/maps", "maps", "accurate", 1),
        ("inaccurate/ADJ/amod/maps", "maps", "long", 1),
        ("inaccurate/ADJ/amod/maps", "clocks", "accurate", 1),
        ("unto/ADJ/amod/maps", "maps", "to", 1),
    ],
    ids=["the contrary", "of another fault", "of another quality", "of another thing", "short words"],
)
def test_who_says_the_contrary_of_a_charge_denies_it(
    charge: str, answered: str, answer: str, number: int
) -> None:
    word = charge.partition("/")[0]
    built = build(
        article(
            f"{ACCUSED} of/SCONJ/mark/printing printing/VERB/advcl/accused {charge} "
            "maps/NOUN/obj/printing +.",
            f"{DENIAL} that the/DET/det/paper paper/NOUN/nsubj/printed printed/VERB/ccomp/denied {charge} "
            "maps/NOUN/obj/printed +.",
            f"Mara/PROPN/nsubj/said Lind/PROPN/flat/Mara said/VERB/root {FOUND.format(answered, answer)} +.",
        ),
        said("accused", f"the paper of printing {word} maps", by="Anna Berg"),
        said("denied", f"the paper printed {word} maps", by="Jon Falk"),
        said("said", f"pilots found at sea that {answered} are {answer}", by="Mara Lind"),
        people=PEOPLE,
    )
    (dispute,) = built.extracted.disputes
    assert len(dispute.denied) == number

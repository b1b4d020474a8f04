"""What lays something on whoever denies, so that his denial answers it, and what does not."""

import pytest

from tests.extract.build import Built, Said, build, lists, said

ANNA = "Anna/PROPN/nsubj/{0} Berg/PROPN/flat/Anna {0}/VERB/root "
MARA = "Mara/PROPN/nsubj/{0} Lind/PROPN/flat/Mara {0}/VERB/root "
FALK = "Jon/PROPN/nsubj/{0} Falk/PROPN/flat/Jon {0}/VERB/root "
DENIED = FALK.format("denied") + "the/DET/det/claims claims/NOUN/obj/denied +."
CAME = FALK.format("came") + "+."
RAIN = ["Rain/NOUN/nsubj/fell fell/VERB/root +."] * 5
STEALING = "of/SCONJ/mark/stealing stealing/VERB/advcl/accused ore/NOUN/obj/stealing +."
GUARDS = "guards/NOUN/nsubj/moved moved/VERB/ccomp/said the/DET/det/ore ore/NOUN/obj/moved"


def read(lines: list[str], *attributions: Said) -> Built:
    """The article, with all names in it known."""
    text = "\n\n".join(lines)
    people = ("Anna Berg", "Mara Lind", "Jon Falk")
    firsts = {name: text.count(f"{name.split()[0]}/PROPN") for name in people}
    known = [f"{name}#{n + 1}" for name in people for n in range(firsts[name])]
    media = ["Daily Courier"] if "Courier" in text else []
    return build(text, *attributions, people=known, organisations=media)


def asserted(built: Built) -> list[str]:
    """What is claimed in the only dispute."""
    (dispute,) = built.extracted.disputes
    return lists(built, dispute).get("asserted", [])


def denied(number: int = 1, content: str = "the claims") -> Said:
    return said("denied", content, by=f"Jon Falk#{number}")


@pytest.mark.parametrize(
    ("whom", "claims"), [("him", ["him of stealing ore"]), ("him or her", []), ("her", [])]
)
def test_a_pronoun_that_means_who_denies_lays_it_on_him(whom: str, claims: list[str]) -> None:
    words = " ".join(f"{word}/PRON/obj/accused" if word != "or" else word for word in whom.split())
    built = read(
        [CAME, f"{ANNA.format('accused')}{words} {STEALING}", *RAIN, DENIED],
        said("accused", f"{whom} of stealing ore", by="Anna Berg"),
        denied(2),
    )
    assert asserted(built) == claims


FALK_LED = (
    "Jon/PROPN/nsubj/led Falk/PROPN/flat/Jon led/VERB/ccomp/told the/DET/det/guards guards/NOUN/obj/led"
)
LED_FALK = (
    "the/DET/det/guards guards/NOUN/nsubj/led led/VERB/ccomp/told Jon/PROPN/obj/led Falk/PROPN/flat/Jon"
)


@pytest.mark.parametrize(
    ("told", "claims"), [(FALK_LED, ["Jon Falk led the guards"]), (LED_FALK, [])], ids=["subject", "object"]
)
def test_what_is_told_blames_who_does_something_in_it(told: str, claims: list[str]) -> None:
    content = " ".join(token.split("/")[0] for token in told.split())
    built = read(
        [
            f"{ANNA.format('told')}the/DET/det/Courier Daily/PROPN/compound/Courier Courier/PROPN/obj/told "
            f"that/SCONJ/mark/led {told} +.",
            *RAIN,
            DENIED,
        ],
        said("told", content, by="Anna Berg"),
        denied(2),
    )
    assert asserted(built) == claims


NIGHT = "of/ADP/case/{0} a/DET/det/{0} long/ADJ/amod/{0} {0}/NOUN/obl/spoke +."


@pytest.mark.parametrize(
    ("noun", "claims"), [("night", []), ("theft", ["a long theft"])], ids=["a fragment", "a wrong"]
)
def test_a_fragment_that_names_no_wrong_is_not_what_is_denied(noun: str, claims: list[str]) -> None:
    built = read(
        [ANNA.format("spoke") + NIGHT.format(noun), DENIED],
        said("spoke", f"a long {noun}", by="Anna Berg"),
        denied(),
    )
    assert asserted(built) == claims


@pytest.mark.parametrize(
    ("source", "name", "number"),
    [
        ("Files/NOUN/nsubj/showed", "Files", 1),
        ("Anna/PROPN/nsubj/showed Berg/PROPN/flat/Anna", "Anna Berg", 0),
    ],
)
def test_what_papers_name_is_what_they_show(source: str, name: str, number: int) -> None:
    built = read(
        [f"{source} showed/VERB/root much/ADJ/amod/money money/NOUN/obj/showed in banks +.", DENIED],
        said("showed", "much money in banks", by=name),
        denied(),
    )
    (dispute,) = built.extracted.disputes
    assert len(dispute.evidence) == number


@pytest.mark.parametrize(
    ("whom", "claims"),
    [
        ("Mara/PROPN/obj/accused Lind/PROPN/flat/Mara", []),
        ("the/DET/det/guards guards/NOUN/obj/accused", ["the guards of stealing ore"]),
    ],
    ids=["somebody else", "nobody named"],
)
def test_an_accusation_of_somebody_else_is_not_what_he_denies(whom: str, claims: list[str]) -> None:
    words = " ".join(token.split("/")[0] for token in whom.split())
    built = read(
        [f"{ANNA.format('accused')}{whom} {STEALING}", DENIED],
        said("accused", f"{words} of stealing ore", by="Anna Berg"),
        denied(),
    )
    assert asserted(built) == claims


@pytest.mark.parametrize(
    ("owner", "words", "claims"),
    [
        (
            "Lind/PROPN/nmod:poss/rationale +'s/PART/case/Lind",
            "Lind's rationale",
            ["banks hid money"],
        ),
        ("the/DET/det/rationale", "the rationale", ["guards moved the ore"]),
    ],
)
def test_whose_rationale_is_rejected_claims_what_is_denied(owner: str, words: str, claims: list[str]) -> None:
    built = read(
        [
            f"{MARA.format('said')}banks/NOUN/nsubj/hid hid/VERB/ccomp/said money/NOUN/obj/hid +.",
            f"{ANNA.format('said')}{GUARDS} +.",
            f"{FALK.format('rejected')}{owner} rationale/NOUN/obj/rejected +.",
        ],
        said("said", "banks hid money", by="Mara Lind"),
        said("said#2", "guards moved the ore", by="Anna Berg"),
        said("rejected", words, by="Jon Falk"),
    )
    assert asserted(built) == claims


@pytest.mark.parametrize(
    ("who", "number"), [("Jon/PROPN/nsubj/kept Falk/PROPN/flat/Jon", 1), ("men/NOUN/nsubj/kept", 0)]
)
def test_what_he_is_said_to_have_done_is_what_his_answer_denies(who: str, number: int) -> None:
    words = " ".join(token.split("/")[0] for token in who.split())
    built = read(
        [
            f"{ANNA.format('said')}{who} kept/VERB/ccomp/said keys/NOUN/obj/kept +.",
            f"{FALK.format('said')}he/PRON/nsubj/had had/VERB/ccomp/said no/DET/det/role "
            "role/NOUN/obj/had +.",
        ],
        said("said", f"{words} kept keys", by="Anna Berg"),
        said("said#2", "he had no role", by="Jon Falk#2" if number else "Jon Falk"),
    )
    assert [lists(built, d)["asserted"] for d in built.extracted.disputes] == [
        ["Jon Falk kept keys"]
    ] * number


TAXES = "taxes/NOUN/nsubj/rose rose/VERB/ccomp/said"
REFUTED = "But they/PRON/nsubj:pass/refuted were/AUX/aux:pass/refuted refuted/VERB/root +."


@pytest.mark.parametrize(
    ("noun", "claims"), [("rumours", ["guards moved the ore"]), ("farmers", ["taxes rose"])]
)
def test_they_who_were_refuted_are_the_rumours_and_not_what_stands_nearer(
    noun: str, claims: list[str]
) -> None:
    built = read(
        [
            f"Some/DET/det/{noun} {noun}/NOUN/nsubj/said said/VERB/root {GUARDS} +.",
            f"{ANNA.format('said')}{TAXES} +.",
            REFUTED,
        ],
        said("said", "guards moved the ore", by=f"Some {noun}"),
        said("said#2", "taxes rose", by="Anna Berg"),
        said("were refuted", "they"),
    )
    assert asserted(built) == claims


def test_the_allegations_that_are_denied_are_the_nearer_ones_and_no_rumours() -> None:
    built = read(
        [
            f"Some/DET/det/rumours rumours/NOUN/nsubj/said said/VERB/root {GUARDS} +.",
            f"{ANNA.format('said')}{TAXES} +.",
            DENIED,
        ],
        said("said", "guards moved the ore", by="Some rumours"),
        said("said#2", "taxes rose", by="Anna Berg"),
        denied(),
    )
    assert asserted(built) == ["taxes rose"]


TARGETED = "{0}/nsubj:pass/targeted were/AUX/aux:pass/targeted targeted/VERB/ccomp/said unfairly/ADV +."


@pytest.mark.parametrize(
    ("who", "number"), [("they/PRON", 0), ("we/PRON", 0), ("miners/NOUN", 1)], ids=["they", "we", "others"]
)
@pytest.mark.parametrize("before", [True, False])
def test_who_complains_of_what_is_done_to_her_does_not_claim_what_is_denied(
    who: str, number: int, before: bool
) -> None:
    complaint = f"{ANNA.format('said')}{TARGETED.format(who).replace('ADV', 'ADV/advmod/targeted')}"
    answer = (
        FALK.format("said") + "it/PRON/nsubj/true is/AUX/cop/true not/PART/advmod/true true/ADJ/ccomp/said +."
    )
    lines = [complaint, DENIED] if before else [answer, complaint]
    content = f"{who.partition('/')[0]} were targeted unfairly"
    built = read(
        lines,
        said("said" if before else "said#2", content, by="Anna Berg"),
        denied() if before else said("said", "it is not true", by="Jon Falk"),
    )
    # What is complained of before the denial is what it answers.
    assert sum(len(d.asserted) for d in built.extracted.disputes) == (1 if before else number)


@pytest.mark.parametrize(
    ("clause", "number"),
    [
        ("when/ADV/advmod/fell rain/NOUN/nsubj/fell fell/VERB/acl:relcl/night", 1),
        ("that/PRON/obj/over was/AUX/cop/over over/ADV/acl:relcl/night", 1),
        ("of/ADP/case/rain rain/NOUN/nmod/night", 0),
    ],
    ids=["subject", "auxiliary", "neither"],
)
def test_a_clause_anywhere_in_it_makes_a_claim_of_a_fragment(clause: str, number: int) -> None:
    words = " ".join(token.split("/")[0] for token in clause.split())
    built = read(
        [
            f"{ANNA.format('spoke')}of/ADP/case/night a/DET/det/night long/ADJ/amod/night "
            f"night/NOUN/obl/spoke {clause} +.",
            DENIED,
        ],
        said("spoke", f"a long night {words}", by="Anna Berg"),
        denied(),
    )
    assert len(asserted(built)) == number

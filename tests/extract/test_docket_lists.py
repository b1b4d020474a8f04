"""In which list of a dispute a statement stands, what tells its claim, and whether proof was given."""

import pytest

from gainsay.records import Dispute
from tests.extract.build import Built, Said, build, lists, said

ANNA = "Anna/PROPN/nsubj/{0} Berg/PROPN/flat/Anna {0}/VERB/root "
FALK = "Jon/PROPN/nsubj/{0} Falk/PROPN/flat/Jon {0}/VERB/root "
LIND = "Mara/PROPN/nsubj/{0} Lind/PROPN/flat/Mara {0}/VERB/root "
RAIN = "Rain/NOUN/nsubj/fell fell/VERB/root +."
GUARDS = "guards/NOUN/nsubj/moved moved/VERB/ccomp/{0} the/DET/det/ore ore/NOUN/obj/moved"
ALL_ORE = GUARDS.replace("the/DET", "all/DET")
ORE = "guards moved the ore"
THE_CLAIMS = "the/DET/det/claims claims/NOUN/obj/denied"


def read(lines: list[str], *attributions: Said) -> tuple[Built, Dispute]:
    """The lines as paragraphs, with every name in them known, and the only dispute."""
    text = "\n\n".join(lines)
    names = ("Anna Berg", "Jon Falk", "Mara Lind")
    counts = {name: text.count(f"{name.split()[0]}/PROPN") for name in names}
    built = build(text, *attributions, people=[f"{n}#{k + 1}" for n in names for k in range(counts[n])])
    (dispute,) = built.extracted.disputes
    return built, dispute


def denied(content: str, by: str = "Jon Falk") -> Said:
    return said("denied", content, by=by)


def plain(notation: str) -> str:
    """The words of some notation."""
    return " ".join(token.split("/")[0] for token in notation.split()).replace(" +", "")


# --- whom a charge is laid on -------------------------------------------------------

MOVED = "{0}/nsubj/moved moved/VERB/ccomp/{1} ore/NOUN/obj/moved"
BY_THIEVES = MOVED.format("thieves/NOUN", "denied")


@pytest.mark.parametrize(
    ("cue", "who", "thief", "by", "place"),
    [
        ("alleged", "Lind/PROPN", "thieves/NOUN", "Jon Falk", "related"),
        ("said", "Lind/PROPN", "thieves/NOUN", "Jon Falk", "asserted"),
        ("alleged", "lind/PROPN", "thieves/NOUN", "Jon Falk", "asserted"),
        ("alleged", "miners/NOUN", "thieves/NOUN", "Jon Falk", "asserted"),
        ("alleged", "Lind/PROPN", "Lind/PROPN", "Jon Falk", "asserted"),
        ("alleged", "Lind/PROPN", "thieves/NOUN", "Mara Lind", "asserted"),
    ],
    ids=["on another", "no charge", "no capital", "no name", "on whom the denial names", "on who denies"],
)
def test_a_charge_laid_on_another_than_the_denial_answers_for_is_only_related(
    cue: str, who: str, thief: str, by: str, place: str
) -> None:
    denial = f"that/SCONJ/mark/moved {MOVED.format(thief, 'denied')} ,"
    content = f"{who.partition('/')[0]} moved ore"
    built, dispute = read(
        [
            f"{(FALK if by == 'Jon Falk' else LIND).format('denied')}{denial} +.",
            *[RAIN] * 3,
            f"{ANNA.format(cue)}{MOVED.format(who, cue)} +.",
        ],
        denied(plain(denial).removesuffix(" ,"), by),
        said(cue, content + "#2" * (who == thief), by="Anna Berg"),
    )
    found = lists(built, dispute)
    assert found[place] == [content]
    assert found.keys() == {place, "denied"}


@pytest.mark.parametrize(
    ("other", "claim"),
    [("thieves/NOUN", "Thieves moved ore."), ("Lind/PROPN", "Lind moved ore nightly over borders.")],
    ids=["two charges", "only on another"],
)
def test_a_charge_on_another_tells_the_claim_only_where_there_is_no_other(other: str, claim: str) -> None:
    nightly = "nightly/ADV/advmod/moved over/ADP/case/borders borders/NOUN/obl/moved"
    on_lind = f"{MOVED.format('Lind/PROPN', 'alleged')} {nightly}"
    second = MOVED.format("thieves/NOUN", "alleged")
    lines = [
        f"{FALK.format('denied')}that/SCONJ/mark/moved {BY_THIEVES} {nightly} +.",
        *[RAIN] * 3,
        f"{ANNA.format('alleged')}{on_lind} +.",
        *([f"{LIND.format('alleged')}{second} +."] if "thieves" in other else []),
    ]
    attributions = [
        denied(f"that {plain(BY_THIEVES)} {plain(nightly)}"),
        said("alleged", plain(on_lind), by="Anna Berg"),
        *([said("alleged#2", "thieves moved ore#2", by="Mara Lind")] if "thieves" in other else []),
    ]
    _, dispute = read(lines, *attributions)
    assert len(dispute.related) == 1
    assert dispute.claim == claim


# --- who stands beside a denial -----------------------------------------------------


@pytest.mark.parametrize(("who", "by", "number"), [(FALK, "Jon Falk#2", 1), (LIND, "Mara Lind", 0)])
def test_only_the_denying_side_gives_another_account(who: str, by: str, number: int) -> None:
    _, dispute = read(
        [
            f"{FALK.format('denied')}that/SCONJ/mark/moved {GUARDS.format('denied')} +.",
            f"{who.format('said')}taxes/NOUN/nsubj/rose rose/VERB/ccomp/said +.",
        ],
        denied(f"that {ORE}"),
        said("said", "taxes rose", by=by),
    )
    assert len(dispute.counter_account) == number


@pytest.mark.parametrize(("what", "number"), [("ore", 1), ("rain", 0)])
def test_what_the_denier_says_of_the_matter_far_away_is_his_account(what: str, number: int) -> None:
    _, dispute = read(
        [
            f"{FALK.format('denied')}that/SCONJ/mark/moved {GUARDS.format('denied')} +.",
            *[RAIN] * 4,
            f"{FALK.format('said')}thieves/NOUN/nsubj/moved moved/VERB/ccomp/said the/DET/det/{what} "
            f"{what}/NOUN/obj/moved +." if number else
            f"{FALK.format('said')}taxes/NOUN/nsubj/rose rose/VERB/ccomp/said in/ADP/case/{what} "
            f"{what}/NOUN/obl/rose +.",
        ],
        denied(f"that {ORE}"),
        said("said", "thieves moved the ore" if number else "taxes rose in rain", by="Jon Falk#2"),
    )  # fmt: skip
    assert len(dispute.counter_account) == number


@pytest.mark.parametrize(("no", "number"), [("", 1), ("not/PART/advmod/Mali", 0)])
def test_that_nobody_is_in_a_place_is_no_admission(no: str, number: int) -> None:
    content = f"pilots/NOUN/nsubj/Mali were/AUX/cop/Mali {no} in/ADP/case/Mali Mali/PROPN/ccomp/said"
    _, dispute = read(
        [f"{FALK.format('denied')}{THE_CLAIMS} +.", f"{FALK.format('said')}{content} +."],
        denied("the claims"),
        said("said", plain(content), by="Jon Falk#2"),
    )
    assert len(dispute.admitted) == number


# --- the words that tell the claim --------------------------------------------------


def test_a_denial_of_a_negation_keeps_it_and_a_negation_that_denies_is_turned() -> None:
    paid = "he/PRON/nsubj/pay did/AUX/aux/pay not/PART/advmod/pay pay/VERB/ccomp/denied guards/NOUN/obj/pay"
    _, dispute = read(
        [f"{FALK.format('denied')}that/SCONJ/mark/pay {paid} +."], denied("that he did not pay guards")
    )
    assert dispute.claim == "[Jon Falk] did not pay guards."
    _, dispute = read(
        [
            f"{FALK.format('said')}it/PRON/nsubj/true was/AUX/cop/true not/PART/advmod/true "
            "true/ADJ/ccomp/said +.",
            f"{FALK.format('denied')}it/PRON/obj/denied +.",
        ],
        said("said", "it was not true", by="Jon Falk"),
        denied("it#2", by="Jon Falk#2"),
    )
    assert dispute.claim == "It was true."


NEVER = "guards/NOUN/nsubj/hid never/ADV/advmod/hid hid/VERB/ccomp/said money/NOUN/obj/hid"


def test_where_only_its_denial_tells_the_claim_it_is_told_affirmed() -> None:
    _, dispute = read(
        [f"{FALK.format('denied')}it/PRON/obj/denied +.", f"{FALK.format('said')}{NEVER} +."],
        denied("it"),
        said("said", plain(NEVER), by="Jon Falk#2"),
    )
    assert len(dispute.denied) == 2
    assert dispute.claim == "Guards hid money."


def test_where_somebody_claims_it_the_denier_does_not_tell_it_in_his_own_words() -> None:
    _, dispute = read(
        [
            f"{ANNA.format('accused')}guards/NOUN/obj/accused of/ADP/case/theft theft/NOUN/obl/accused +.",
            f"{FALK.format('said')}{NEVER} +.",
        ],
        said("accused", "guards of theft", by="Anna Berg"),
        said("said", plain(NEVER), by="Jon Falk"),
    )
    assert dispute.claim == "Guards of theft."


def test_of_two_claims_alike_the_charge_tells_it() -> None:
    _, dispute = read(
        [
            f"{ANNA.format('said')}{GUARDS.format('said')} +.",
            f"{LIND.format('alleged')}{ALL_ORE.format('alleged')} +.",
            f"{FALK.format('denied')}that/SCONJ/mark/moved {GUARDS.format('denied')} +.",
        ],
        said("said", ORE, by="Anna Berg"),
        said("alleged", "guards moved all ore", by="Mara Lind"),
        denied(f"that {ORE}"),
    )
    assert dispute.claim == "Guards moved all ore."


def test_of_two_claims_alike_the_shorter_tells_it() -> None:
    night = "of/ADP/case/nights nights/NOUN/nmod/nights"
    nights = " ".join(["over/ADP/case/nights nights/NOUN/obl/moved", *[night] * 20])
    _, dispute = read(
        [
            f"{ANNA.format('said')}{GUARDS.format('said')} {nights} +.",
            f"{LIND.format('said')}{ALL_ORE.format('said')} +.",
            f"{FALK.format('denied')}{THE_CLAIMS} +.",
        ],
        said("said", plain(f"{GUARDS} {nights}"), by="Anna Berg"),
        said("said#2", "guards moved all ore", by="Mara Lind"),
        denied("the claims"),
    )
    assert dispute.claim == "Guards moved all ore."


def test_a_claim_that_names_a_report_is_told_whole() -> None:
    reported = (
        f"papers/NOUN/nsubj/bore bore/VERB/ccomp/said a/DET/det/report report/NOUN/obj/bore "
        f"that/SCONJ/mark/moved {GUARDS.format('x').replace('ccomp/x', 'acl/report')}"
    )
    _, dispute = read(
        [
            f"{ANNA.format('said')}{reported} +.",
            f"{FALK.format('denied')}{THE_CLAIMS} +.",
        ],
        said("said", plain(reported), by="Anna Berg"),
        denied("the claims"),
    )
    assert dispute.claim == "Papers bore a report that guards moved the ore."


THEFT = "{0} theft/NOUN/obj/denied of/ADP/case/ore ore/NOUN/nmod/theft"


@pytest.mark.parametrize(
    ("owner", "claim"),
    [
        ("any/DET/det/theft", "[Jon Falk]: any theft of ore."),
        ("Berg/PROPN/nmod:poss/theft", "[Jon Falk]: Berg theft of ore."),
    ],
)
def test_what_is_denied_in_a_phrase_stands_behind_who_denies_it(owner: str, claim: str) -> None:
    notation = THEFT.format(owner)
    _, dispute = read([f"{FALK.format('denied')}{notation} +."], denied(plain(notation)))
    assert dispute.claim == claim


def test_where_nobody_known_denies_the_claim_stands_alone() -> None:
    notation = THEFT.format("Any/DET/det/theft").replace("obj/denied", "nsubj:pass/denied")
    _, dispute = read(
        [f"{notation} was/AUX/aux:pass/denied denied/VERB/root +."], said("was denied", plain(notation))
    )
    assert dispute.claim == "Any theft of ore."


ON_HARBOUR = "{0}/ADP/case/harbour the/DET/det/harbour harbour/NOUN/nmod/assertions"
HOW_MOVED = f"about/SCONJ/mark/moved {GUARDS.format('x').replace('ccomp/x', 'acl/assertions')}"


@pytest.mark.parametrize(
    ("about", "claim"),
    [
        (ON_HARBOUR.format("about"), "[Jon Falk]: any assertions about the harbour."),
        (ON_HARBOUR.format("over"), "[Jon Falk]: any assertions over the harbour."),
        (ON_HARBOUR.format("of"), "[Jon Falk]: the harbour."),
        (HOW_MOVED, "Guards moved the ore."),
    ],
    ids=["about", "over", "of", "a clause"],
)
def test_the_noun_is_told_of_claims_about_something_that_is_no_claim(about: str, claim: str) -> None:
    notation = f"any/DET/det/assertions assertions/NOUN/obj/denied {about}"
    _, dispute = read([f"{FALK.format('denied')}{notation} +."], denied(plain(notation)))
    assert dispute.claim == claim


def test_what_somebody_complains_about_is_told_without_the_complaining() -> None:
    _, dispute = read(
        [
            f"{ANNA.format('complained')}about/ADP/case/harbour the/DET/det/harbour "
            "harbour/NOUN/obl/complained +.",
            f"{FALK.format('denied')}{THE_CLAIMS} +.",
        ],
        said("complained", "the harbour", by="Anna Berg"),
        denied("the claims"),
    )
    assert dispute.claim == "The harbour."


# --- evidence, proof, score ----------------------------------------------------------

SAW = GUARDS.format("noted")


@pytest.mark.parametrize(
    ("by", "again", "demands", "met", "interested"),
    [
        ("Anna Berg", False, True, True, 0),
        ("Anna Berg", True, True, False, 1),
        ("Anna Berg", False, False, None, 0),
        (None, False, True, False, 0),
    ],
    ids=["who only reports", "who claims it too", "not demanded", "no evidence"],
)
def test_proof_is_met_by_evidence_of_those_who_do_not_claim_it(
    by: str | None, again: bool, demands: bool, met: bool | None, interested: int
) -> None:
    claim = [f"{ANNA.format('claimed')}{GUARDS.format('claimed')} +."] if again else []
    report = [f"{ANNA.format('noted')}{SAW} +."] if by else []
    demand = [f"{FALK.format('demanded')}proof/NOUN/obj/demanded +."] if demands else []
    attributions = [said("claimed", ORE, by="Anna Berg")] if again else []
    attributions += [said("noted", f"{ORE}#{1 + again}", by=f"Anna Berg#{1 + again}")] if by else []
    attributions += [said("demanded", "proof", by="Jon Falk#2")] if demands else []
    place = 1 + again + bool(by)
    _, dispute = read(
        [
            *claim,
            *report,
            f"{FALK.format('denied')}that/SCONJ/mark/moved {GUARDS.format('denied')} +.",
            *demand,
        ],
        *attributions,
        denied(f"that {ORE}" if place == 1 else f"{ORE}#{place}"),
    )
    assert (len(dispute.evidence), dispute.proof_met) == (bool(by), met)
    assert len(dispute.interested) == interested

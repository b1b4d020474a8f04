"""Which further statements belong to a dispute: more of a claimant, third ones, contraries; and to which."""

import pytest

from gainsay.records import Act
from tests.extract.build import Built, Said, build, lists, said

ANNA = "Anna/PROPN/nsubj/{0} Berg/PROPN/flat/Anna {0}/VERB/root "
FALK = "Jon/PROPN/nsubj/{0} Falk/PROPN/flat/Jon {0}/VERB/root "
ORR = "Karl/PROPN/nsubj/{0} Orr/PROPN/flat/Karl {0}/VERB/root "
COURIER = "Daily/PROPN/compound/Courier Courier/PROPN/nsubj/{0} {0}/VERB/root "
DENIED = FALK.format("denied") + "the/DET/det/claims claims/NOUN/obj/denied +."
STEALING = "of/SCONJ/mark/stealing stealing/VERB/advcl/accused ore/NOUN/obj/stealing +."
ACCUSED = f"{ANNA.format('accused')}Jon/PROPN/obj/accused Falk/PROPN/flat/Jon {STEALING}"
RAIN = "Rain/NOUN/nsubj/fell fell/VERB/root +."
CHARGE = "Jon Falk of stealing ore"


def read(lines: list[str], *attributions: Said) -> Built:
    """The lines as paragraphs, with every name in them known."""
    text = "\n\n".join(lines)
    names = ("Anna Berg", "Jon Falk", "Karl Orr")
    counts = {name: text.count(f"{name.split()[0]}/PROPN") for name in names}
    people = [f"{name}#{n + 1}" for name in names for n in range(counts[name])]
    media = ["Daily Courier"] if "Courier" in text else []
    return build(text, *attributions, people=people, organisations=media)


def members(built: Built, name: str) -> list[list[str]]:
    """What stands in one list of each dispute."""
    return [lists(built, dispute).get(name, []) for dispute in built.extracted.disputes]


def plain(notation: str) -> str:
    """The words of some notation."""
    return " ".join(token.split("/")[0] for token in notation.split()).replace(" +", "")


# --- who bears a claimant out -----------------------------------------------------

BERG = "Berg/PROPN/nsubj/shaken"
SHAKEN = "was/AUX/cop/shaken shaken/ADJ/ccomp/said"


def witnessed(who: str, about: str, by: str, away: int = 1, shaken: str = SHAKEN) -> Built:
    """An article in which somebody tells something, some sentences behind an accusation."""
    return read(
        [DENIED, ACCUSED, *[RAIN] * (away - 1), f"{who.format('said')}{about} {shaken} +."],
        said("denied", "the claims", by="Jon Falk"),
        said("accused", CHARGE, by="Anna Berg"),
        said("said", plain(f"{about} {shaken}"), by=by),
    )


@pytest.mark.parametrize(
    ("about", "number"),
    [
        (BERG, 1),
        ("she/PRON/nsubj/shaken", 1),
        ("Berg/PROPN/nmod:poss/hands +'s/PART/case/Berg hands/NOUN/nsubj/shaken", 1),
        ("her/PRON/nmod:poss/hands hands/NOUN/nsubj/shaken", 1),
        ("trust/NOUN/nsubj/shaken in/ADP/case/Berg Berg/PROPN/nmod/trust", 0),
        ("trust/NOUN/nsubj/shaken", 0),
    ],
    ids=["name", "pronoun", "what is the name's", "what is the pronoun's", "beside a name", "another thing"],
)
def test_what_a_third_one_tells_of_the_claimant_is_evidence(about: str, number: int) -> None:
    built = witnessed(ORR, about, "Karl Orr")
    assert members(built, "evidence") == [[plain(f"{about} {SHAKEN}")] * number]
    assert members(built, "asserted") == [[CHARGE]]


@pytest.mark.parametrize(
    ("who", "by", "number"),
    [(ORR, "Karl Orr", 1), (COURIER, "Daily Courier", 0), (FALK, "Jon Falk#3", 0), (ANNA, "Anna Berg#2", 0)],
    ids=["a third one", "a medium", "who denies", "the claimant"],
)
def test_the_outlets_and_the_two_sides_bear_nobody_out(who: str, by: str, number: int) -> None:
    assert len(members(witnessed(who, BERG, by), "evidence")[0]) == number


@pytest.mark.parametrize(("away", "number"), [(1, 1), (2, 1), (3, 0)])
def test_a_witness_is_heard_near_the_claim(away: int, number: int) -> None:
    assert len(members(witnessed(ORR, BERG, "Karl Orr", away), "evidence")[0]) == number


def test_who_says_that_something_is_not_so_bears_nobody_out() -> None:
    shaken = SHAKEN.replace("shaken/ADJ", "not/PART/advmod/shaken shaken/ADJ")
    assert members(witnessed(ORR, BERG, "Karl Orr", shaken=shaken), "evidence") == [[]]


# --- what the claimant goes on to say ----------------------------------------------


@pytest.mark.parametrize(
    ("more", "away", "number"),
    [
        ("Falk/PROPN/nsubj/knew knew/VERB/ccomp/said banks/NOUN/obj/knew", 1, 1),
        ("Falk/PROPN/nsubj/knew knew/VERB/ccomp/said banks/NOUN/obj/knew", 2, 0),
        ("thieves/NOUN/nsubj/mined mined/VERB/ccomp/said ore/NOUN/obj/mined", 1, 1),
        ("taxes/NOUN/nsubj/rose rose/VERB/ccomp/said", 1, 0),
    ],
    ids=["of whoever denies", "further off", "of the matter", "of neither"],
)
def test_what_the_claimant_says_beside_the_claim_about_it_belongs_to_it(
    more: str, away: int, number: int
) -> None:
    built = read(
        [DENIED, ACCUSED, *[RAIN] * (away - 1), f"{ANNA.format('said')}{more} +."],
        said("denied", "the claims", by="Jon Falk"),
        said("accused", CHARGE, by="Anna Berg"),
        said("said", plain(more), by="Anna Berg#2"),
    )
    assert members(built, "asserted") == [[CHARGE, *[plain(more)] * number]]


# --- who is set apart, and who contradicts ------------------------------------------

BURNED = "soldiers/NOUN/nsubj/burned burned/VERB/ccomp/denied villages/NOUN/obj/burned"
BURNING = "of/SCONJ/mark/burning burning/VERB/advcl/accused hamlets/NOUN/obj/burning"


@pytest.mark.parametrize(
    ("cue", "charge", "number"),
    [
        ("accused", f"some/DET/det/troops troops/NOUN/obj/accused {BURNING}", 1),
        ("accused", f"other/ADJ/amod/troops troops/NOUN/obj/accused {BURNING}", 0),
        ("accused", "other/ADJ/amod/soldiers soldiers/NOUN/obj/accused of/SCONJ/mark/burning "
         "burning/VERB/advcl/accused villages/NOUN/obj/burning", 1),
        ("said", "other/ADJ/amod/troops troops/NOUN/nsubj/burned burned/VERB/ccomp/said "
         "hamlets/NOUN/obj/burned", 1),
    ],
    ids=["the same meaning", "set apart", "set apart in the same words", "no accusation"],
)  # fmt: skip
def test_an_accusation_of_others_is_denied_only_in_its_own_words(cue: str, charge: str, number: int) -> None:
    built = read(
        [
            f"{FALK.format('denied')}that/SCONJ/mark/burned {BURNED} +.",
            *[RAIN] * 3,
            f"{ANNA.format(cue)}{charge} +.",
        ],
        said("denied", plain(BURNED), by="Jon Falk"),
        said(cue, plain(charge), by="Anna Berg"),
    )
    assert members(built, "asserted") == [[plain(charge)] * number]


MAPS = "inaccurate/ADJ/amod/maps maps/NOUN/obj/{0}"
PRINTED = f"Jon/PROPN/nsubj/printed Falk/PROPN/flat/Jon printed/VERB/ccomp/{{0}} {MAPS.format('printed')}"
PRINTING = f"of/SCONJ/mark/printing printing/VERB/advcl/accused {MAPS.format('printing')}"
GOOD = "pilots/NOUN/nsubj/found found/VERB/ccomp/said maps/NOUN/nsubj/accurate accurate/ADJ/ccomp/found"


@pytest.mark.parametrize(
    ("charge", "who", "by", "number"),
    [
        (f"{ANNA.format('accused')}Jon/PROPN/obj/accused Falk/PROPN/flat/Jon {PRINTING}", ORR, "Karl Orr", 2),
        (f"{ANNA.format('said')}{PRINTED.format('said')}", ORR, "Karl Orr", 1),
        (
            f"{ANNA.format('accused')}Jon/PROPN/obj/accused Falk/PROPN/flat/Jon {PRINTING}",
            ANNA,
            "Anna Berg#2",
            1,
        ),
    ],
    ids=["a charge", "no charge", "by whoever makes it"],
)
def test_who_says_the_contrary_of_what_another_accuses_of_denies_it(
    charge: str, who: str, by: str, number: int
) -> None:
    cue, content = ("accused", plain(charge.split("root ")[1])) if "accused" in charge else ("said", "")
    built = read(
        [f"{FALK.format('denied')}that/SCONJ/mark/printed he/PRON/nsubj/printed printed/VERB/ccomp/denied "
         f"{MAPS.format('printed')} +.", f"{charge} +.", f"{who.format('said')}{GOOD} +."],
        said("denied", "that he printed inaccurate maps", by="Jon Falk"),
        said(cue, content or plain(PRINTED.format("said")), by="Anna Berg"),
        said("said" if content else "said#2", plain(GOOD), by=by),
    )  # fmt: skip
    (dispute,) = built.extracted.disputes
    assert len(dispute.denied) == number


def test_who_says_the_charge_again_with_its_contrary_does_not_deny_it() -> None:
    both = f"{PRINTED.format('said')} but few/ADJ/amod/accurate accurate/ADJ/conj/maps"
    built = read(
        [
            f"{ANNA.format('accused')}Jon/PROPN/obj/accused Falk/PROPN/flat/Jon {PRINTING} +.",
            f"{FALK.format('denied')}that/SCONJ/mark/printed he/PRON/nsubj/printed printed/VERB/ccomp/denied "
            f"{MAPS.format('printed')} +.",
            f"{ORR.format('said')}{both} +.",
        ],
        said("accused", "Jon Falk of printing inaccurate maps", by="Anna Berg"),
        said("denied", "that he printed inaccurate maps", by="Jon Falk#2"),
        said("said", plain(both), by="Karl Orr"),
    )
    assert members(built, "denied") == [["that he printed inaccurate maps"]]


@pytest.mark.parametrize(
    ("charged", "found", "number"),
    [
        ("inaccurate/ADJ", "accurate/ADJ", 2),
        ("visible/ADJ", "invisible/ADJ", 2),
        ("inside/ADP", "side/NOUN", 1),
        ("inside/ADV", "side/NOUN", 1),
        ("side/NOUN", "inside/ADV", 1),
    ],
)
def test_only_a_quality_is_the_contrary_of_another(charged: str, found: str, number: int) -> None:
    one, other = (token.partition("/")[0] for token in (charged, found))
    built = read(
        [
            f"{ANNA.format('accused')}guards/NOUN/obj/accused of/SCONJ/mark/printing "
            f"printing/VERB/advcl/accused {charged}/amod/maps maps/NOUN/obj/printing +.",
            f"{FALK.format('denied')}that/SCONJ/mark/printed guards/NOUN/nsubj/printed "
            "printed/VERB/ccomp/denied maps/NOUN/obj/printed +.",
            f"{ORR.format('said')}pilots/NOUN/nsubj/sank sank/VERB/ccomp/said at/ADP/case/sea "
            f"sea/NOUN/obl/sank with/ADP/case/maps {found}/amod/maps maps/NOUN/obl/sank +.",
        ],
        said("accused", f"guards of printing {one} maps", by="Anna Berg"),
        said("denied", "that guards printed maps", by="Jon Falk"),
        said("said", f"pilots sank at sea with {other} maps", by="Karl Orr"),
    )
    (dispute,) = built.extracted.disputes
    assert len(dispute.denied) == number


def test_two_who_claim_what_is_denied_in_contrary_words_both_claim_it() -> None:
    printed = "guards/NOUN/nsubj/printed printed/VERB/ccomp/{0} {1} maps/NOUN/obj/printed"
    built = read(
        [
            f"{ANNA.format('accused')}guards/NOUN/obj/accused of/SCONJ/mark/printing "
            "printing/VERB/advcl/accused inaccurate/ADJ/amod/maps maps/NOUN/obj/printing +.",
            f"{FALK.format('denied')}that/SCONJ/mark/printed {printed.format('denied', '')} +.",
            f"{ORR.format('said')}{printed.format('said', 'accurate/ADJ/amod/maps')} +.",
        ],
        said("accused", "guards of printing inaccurate maps", by="Anna Berg"),
        said("denied", "that guards printed maps", by="Jon Falk"),
        said("said", "guards printed accurate maps", by="Karl Orr"),
    )
    assert members(built, "denied") == [["that guards printed maps"]]
    assert members(built, "asserted") == [
        ["guards of printing inaccurate maps", "guards printed accurate maps"]
    ]


# --- one matter or two --------------------------------------------------------------

CLAUSE = "{0}/NOUN/nsubj/{1} {1}/VERB/{3} {2}/NOUN/obj/{1}"


@pytest.mark.parametrize(
    ("named", "clause", "number"),
    [
        ("", ("guards", "carried", "gold"), 2),
        ("the/DET/det/claims claims/NOUN/obj/denied", ("guards", "carried", "gold"), 1),
        ("the/DET/det/claims claims/NOUN/obj/denied", ("bankers", "hid", "gold"), 2),
        ("the/DET/det/claims claims/NOUN/obj/denied", ("guards", "moved", "gold"), 1),
        (
            "Berg/PROPN/nmod:poss/claims +'s/PART/case/Berg claims/NOUN/obj/denied",
            ("guards", "moved", "gold"),
            2,
        ),
    ],
    ids=["a little alike", "known claims a little alike", "known claims of others", "alike", "of somebody"],
)
def test_which_denials_of_one_side_are_about_one_thing(
    named: str, clause: tuple[str, str, str], number: int
) -> None:
    first = CLAUSE.format("guards", "moved", "ore", "ccomp/denied")
    second = CLAUSE.format(*clause, "acl/claims" if named else "ccomp/denied")
    content = f"{named} that/SCONJ/mark/{clause[1]} {second}".strip()
    built = read(
        [
            f"{FALK.format('denied')}that/SCONJ/mark/moved {first} +.",
            *[RAIN] * 3,
            f"{FALK.format('denied')}{content} +.",
        ],
        said("denied", f"that {plain(first)}", by="Jon Falk"),
        said("denied#2", plain(content), by="Jon Falk#2"),
    )
    assert len(built.extracted.disputes) == number


# --- who accuses and calls a report false -------------------------------------------


@pytest.mark.parametrize(
    ("answer", "act"),
    [
        ("the/DET/det/story story/NOUN/nsubj/false is/AUX/cop/false false/ADJ/ccomp/said", Act.ACCUSE),
        ("she/PRON/nsubj/did did/VERB/ccomp/said nothing/PRON/obj/did wrong/ADJ/amod/nothing", Act.DENY),
    ],
    ids=["calls it false", "disowns a wrong"],
)
def test_who_accuses_and_calls_a_story_false_says_again_what_he_accuses_of(answer: str, act: Act) -> None:
    built = read(
        [ACCUSED, f"{FALK.format('denied')}that/SCONJ/mark/stole he/PRON/nsubj/stole stole/VERB/ccomp/denied "
         "ore/NOUN/obj/stole +.", *[RAIN] * 4, f"{ANNA.format('said')}{answer} +."],
        said("accused", CHARGE, by="Anna Berg"),
        said("denied", "that he stole ore", by="Jon Falk#2"),
        said("said", plain(answer), by="Anna Berg#2"),
    )  # fmt: skip
    last = built.extracted.statements[-1]
    assert last.act is act
    assert last.polarity == ("positive" if act is Act.ACCUSE else "negative")
    assert (last.id in built.extracted.disputes[0].asserted) is (act is Act.ACCUSE)


def test_who_accuses_and_is_accused_himself_denies_that_by_calling_a_story_false() -> None:
    built = read(
        [
            ACCUSED,
            f"{FALK.format('denied')}that/SCONJ/mark/stole he/PRON/nsubj/stole stole/VERB/ccomp/denied "
            "ore/NOUN/obj/stole +.",
            f"{FALK.format('accused')}Anna/PROPN/obj/accused Berg/PROPN/flat/Anna of/ADP/case/arson "
            "arson/NOUN/obl/accused +.",
            f"{ANNA.format('denied')}the/DET/det/arson arson/NOUN/obj/denied in/ADP/case/towns "
            "towns/NOUN/nmod/arson +.",
            *[RAIN] * 4,
            f"{ANNA.format('said')}the/DET/det/story story/NOUN/nsubj/false is/AUX/cop/false "
            "false/ADJ/ccomp/said +.",
        ],
        said("accused", CHARGE, by="Anna Berg"),
        said("denied", "that he stole ore", by="Jon Falk#2"),
        said("accused#2", "Anna Berg of arson", by="Jon Falk#3"),
        said("denied#2", "the arson in towns", by="Anna Berg#3"),
        said("said", "the story is false", by="Anna Berg#4"),
    )
    assert built.extracted.statements[-1].act is Act.DENY
    assert "the story is false" in members(built, "denied")[1]

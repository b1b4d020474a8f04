"""Which denials meet: below a headline, of one side, by a negation; and which of them a claim is put to."""

import pytest

from tests.extract.build import Built, Said, build, lists, said
from tests.extract.test_disputes_members import ANNA, FALK, ORR, RAIN, members, plain

CLAUSE = "{0}/NOUN/nsubj/{1} {1}/VERB/ccomp/{3} {2}/NOUN/obj/{1}"
NOT = "{0}/NOUN/nsubj/{1} did/AUX/aux/{1} not/PART/advmod/{1} {1}/VERB/ccomp/said {2}/NOUN/obj/{1}"
MOVED, HID = ("guards", "moved", "ore"), ("bankers", "hid", "gold")


def clause(words: tuple[str, str, str], cue: str) -> str:
    return CLAUSE.format(*words, cue)


def read(lines: list[str], *attributions: Said) -> Built:
    """The lines as paragraphs, with every name in them known."""
    text = "\n\n".join(lines)
    names = ("Anna Berg", "Jon Falk", "Karl Orr")
    counts = {name: text.count(f"{name.split()[0]}/PROPN") for name in names}
    return build(text, *attributions, people=[f"{n}#{k + 1}" for n in names for k in range(counts[n])])


def denial(words: tuple[str, str, str], more: str = "") -> str:
    return f"{FALK.format('denied')}that/SCONJ/mark/{words[1]} {clause(words, 'denied')} {more}+."


# --- below a headline -----------------------------------------------------------------

HEADLINE = (
    "# {0}/PROPN/nsubj/rejects rejects/VERB/root heavy/ADJ/amod/charge {1}/NOUN/compound/charge "
    "charge/NOUN/obj/rejects"
)


@pytest.mark.parametrize(
    ("who", "what", "denied"),
    [
        ("Falk", "gold", [["heavy gold charge", "that bankers hid gold"], ["that guards moved ore"]]),
        ("Falk", "tax", [["heavy tax charge", "that guards moved ore"], ["that bankers hid gold"]]),
        ("Orr", "gold", [["heavy gold charge"], ["that guards moved ore"], ["that bankers hid gold"]]),
    ],
    ids=["like the second", "like neither", "of another side"],
)
def test_a_headline_joins_what_its_side_denies_in_like_words_else_in_the_lead(
    who: str, what: str, denied: list[list[str]]
) -> None:
    text = "\n\n".join([HEADLINE.format(who, what), denial(MOVED), *[RAIN] * 3, denial(HID)])
    built = build(
        text,
        said("rejects", f"heavy {what} charge", by=who),
        said("denied", "that guards moved ore", by="Jon Falk"),
        said("denied#2", "that bankers hid gold", by="Jon Falk#2"),
        people=["Jon Falk", "Jon Falk#2", "Falk" if who == "Falk" else "Orr"],
    )
    assert members(built, "denied") == denied


# --- a negation -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("who", "by", "away", "content", "number"),
    [
        (FALK, "Jon Falk#2", 1, NOT.format("taxes", "reach", "farmers"), 2),
        (FALK, "Jon Falk#2", 2, NOT.format("taxes", "reach", "farmers"), 1),
        (FALK, "Jon Falk#2", 4, NOT.format("guards", "move", "ore"), 2),
        (FALK, "Jon Falk#2", 4, "it/PRON/nsubj/happen did/AUX/aux/happen not/PART/advmod/happen "
         "happen/VERB/ccomp/said", 2),
        (ORR, "Karl Orr", 1, NOT.format("taxes", "reach", "farmers"), 1),
        (ORR, "Karl Orr", 4, NOT.format("guards", "move", "ore"), 1),
    ],
    ids=["beside it", "further off", "in like words", "of it", "another beside it", "another in like words"],
)  # fmt: skip
def test_a_negation_of_the_denying_side_denies_beside_its_denial_or_in_like_words(
    who: str, by: str, away: int, content: str, number: int
) -> None:
    built = read(
        [denial(MOVED), *[RAIN] * (away - 1), f"{who.format('said')}{content} +."],
        said("denied", "that guards moved ore", by="Jon Falk"),
        said("said", plain(content), by=by),
    )
    (found,) = members(built, "denied")
    assert len(found) == number


@pytest.mark.parametrize(("known", "number"), [(True, 1), (False, 0)])
def test_a_negation_answers_a_claim_only_if_somebody_known_makes_it(known: bool, number: int) -> None:
    negated = NOT.format("guards", "move", "ore")
    speaker = ORR.format("said") if known else "said/VERB/root "
    built = read(
        [f"{ANNA.format('said')}{clause(MOVED, 'said')} +.", f"{speaker}{negated} +."],
        said("said", plain(clause(MOVED, "said")), by="Anna Berg"),
        said("said#2", plain(negated), by="Karl Orr" if known else None),
    )
    assert len(built.extracted.disputes) == number


# --- one matter -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("second", "number"), [(("guards", "moved", "gold"), 1), (("guards", "carried", "gold"), 2)]
)
def test_denials_of_one_side_in_like_words_are_of_one_matter(
    second: tuple[str, str, str], number: int
) -> None:
    built = read(
        [denial(MOVED), *[RAIN] * 3, denial(second)],
        said("denied", "that guards moved ore", by="Jon Falk"),
        said("denied#2", f"that {plain(clause(second, 'denied'))}", by="Jon Falk#2"),
    )
    assert len(built.extracted.disputes) == number


# --- to which denial a claim is put ----------------------------------------------------

OWNED = "{0}/PROPN/nmod:poss/claims +'s/PART/case/{0} claims/NOUN/obj/denied that/SCONJ/mark/{1} {2}"


def put(claim: str, by: str, cue: str = "said") -> list[list[str]]:
    """To which of two denials a claim is put: of Orr's claims about gold, and of ore."""
    owned = OWNED.format(
        "Orr", "carried", clause(("guards", "carried", "gold"), "x").replace("ccomp/x", "acl/claims")
    )
    who = ORR if by == "Karl Orr" else ANNA
    built = read(
        [
            f"{FALK.format('denied')}{owned} +.",
            *[RAIN] * 3,
            denial(MOVED),
            *[RAIN] * 3,
            f"{who.format(cue)}{claim} +.",
        ],
        said("denied", plain(owned), by="Jon Falk"),
        said("denied#2", "that guards moved ore", by="Jon Falk#2"),
        said(cue, plain(claim), by=by),
    )
    return [lists(built, d).get("asserted", []) for d in built.extracted.disputes]


BOTH = (
    "guards/NOUN/nsubj/moved moved/VERB/ccomp/said ore/NOUN/obj/moved and/CCONJ/cc/carried "
    "carried/VERB/conj/moved gold/NOUN/obj/carried"
)


def test_a_claim_is_put_to_the_denial_that_names_who_makes_it() -> None:
    assert put(BOTH, "Karl Orr") == [[plain(BOTH)], []]


def test_a_claim_is_not_put_to_the_denial_of_anothers_where_there_is_one_of_nobodys() -> None:
    of_orr, of_nobody = put(BOTH, "Anna Berg")
    assert plain(BOTH) not in of_orr
    assert of_nobody == [plain(BOTH)]

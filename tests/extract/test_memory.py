"""Whom a pronoun looks back at: fame, other people's quotations, claims spoken of in another's words."""

import pytest

from gainsay.extract.memory import head_noun
from tests.extract.build import build, said

MET = "Men/NOUN/nsubj/met met/VERB/root Ann/PROPN/obj/met Lee/PROPN/flat/Ann +.\n"
SPOKE = (
    "Ann/PROPN/nsubj/spoke Lee/PROPN/flat/Ann spoke/VERB/root as/SCONJ/mark/left Maria/PROPN/nsubj/left "
    "Keita/PROPN/flat/Maria left/VERB/advcl/spoke +.\n"
)
SHE = "She/PRON/nsubj/said said/VERB/root so +."


@pytest.mark.parametrize(("before", "name"), [(0, "Maria Keita"), (3, "Ann Lee")])
def test_of_two_subjects_she_is_the_one_whom_the_article_names_often(before: int, name: str) -> None:
    lees = [f"Ann Lee#{n + 1}" for n in range(before + 1)]
    built = build(MET * before + SPOKE + SHE, people=[*lees, "Maria Keita"])
    assert built.resolve("She").name == name


@pytest.mark.parametrize(("marks", "name"), [(("“ +", "+”"), "Ann Lee"), (("", ""), "Maria Keita")])
def test_whom_another_names_in_a_quotation_is_not_she_outside_of_it(
    marks: tuple[str, str], name: str
) -> None:
    first, last = marks
    built = build(
        f"The/DET/det/note note/NOUN/nsubj/says of/ADP/case/Ann Ann/PROPN/nmod/note Lee/PROPN/flat/Ann "
        f"says/VERB/root {first}men left/VERB/ccomp/says the/DET/det/house house/NOUN/obj/left "
        f"of/ADP/case/Maria Maria/PROPN/nmod/house Keita/PROPN/flat/Maria {last} +.\n{SHE}",
        said("said", "so", by="She"),
        people=["Ann Lee", "Maria Keita"],
    )
    assert built.speaker_names()[-1] == name


CAME = "Maria/PROPN/nsubj/came Keita/PROPN/flat/Maria came/VERB/root +.\n"
STOLE = "that/SCONJ/mark/stole Bob/PROPN/nsubj/stole stole/VERB/acl/claims gold/NOUN/obj/stole +."


def test_in_what_somebody_says_her_claims_are_another_womans() -> None:
    built = build(
        f"{CAME}Ann/PROPN/nsubj/denied Lee/PROPN/flat/Ann denied/VERB/root her/PRON/nmod:poss/claims "
        f"claims/NOUN/obj/denied {STOLE}",
        said("denied", "her claims that Bob stole gold", by="Ann Lee"),
        people=["Ann Lee", "Maria Keita", "Bob"],
    )
    assert built.speaker_names() == ["Ann Lee", "Maria Keita"]


def test_a_quotation_goes_on_with_who_spoke_and_not_with_whose_claims_were_spoken_of() -> None:
    built = build(
        f"{CAME}Ann/PROPN/nsubj/denied Lee/PROPN/flat/Ann denied/VERB/root Keita/PROPN/nmod:poss/claims "
        f"+'s/PART/case/Keita claims/NOUN/obj/denied {STOLE}\n\n“ +There is no gold at all in here +. +”",
        said("denied", "Keita's claims that Bob stole gold", by="Ann Lee"),
        people=["Ann Lee", "Maria Keita", "Keita#2", "Bob"],
    )
    assert built.speaker_names() == ["Ann Lee", "Maria Keita", "Ann Lee"]


@pytest.mark.parametrize(("marks", "name"), [(("“ +", "+”"), "Ann Lee"), (("", ""), "a mother")])
def test_whom_a_quotation_describes_is_not_she_who_speaks_it(marks: tuple[str, str], name: str) -> None:
    first, last = marks
    built = build(
        "Ann/PROPN/nsubj/came Lee/PROPN/flat/Ann came/VERB/root +.\n"
        f"{first}A/DET/det/mother mother/NOUN/nsubj/weeps weeps/VERB/ccomp/said +, {last} "
        "she/PRON/nsubj/said said/VERB/root +.",
        said("said", "A mother weeps", by="she"),
        people=["Ann Lee"],
    )
    assert built.speaker_names() == [name]


@pytest.mark.parametrize(
    ("name", "noun"),
    [
        ("one of the officials", "official"),
        ("one of the two senior officials", "official"),
        ("one of them", "one"),
        ("a ministry officer in Kyiv", "officer"),
    ],
)
def test_the_noun_of_one_of_several_is_theirs(name: str, noun: str) -> None:
    assert head_noun(name) == noun

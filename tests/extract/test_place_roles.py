"""What a place is in its sentence."""

import pytest

from gainsay.records import PlaceRole
from tests.extract.build import build, said
from tests.extract.located import located, read


def role(notation: str, location: str = "", nation: str = "") -> PlaceRole:
    built = located(build(notation), *([location] if location else []), nations=[nation] if nation else [])
    (place,) = read(built)
    return place.role


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        (
            "Troops/NOUN/nsubj/left left/VERB/root a base in/ADP/case/Gao Gao/PROPN/obl/left",
            "happened",
        ),
        ("The/DET attack/NOUN/root near/ADP/case/Gao Gao/PROPN/nmod/attack", "happened"),
        ("The/DET protests/NOUN/root in/ADP/case/Gao Gao/PROPN/nmod/protests", "happened"),
        ("The/DET mayor/NOUN/root in/ADP/case/Gao Gao/PROPN/nmod/mayor", "mentioned"),
        ("They/PRON/nsubj/came came/VERB/root from/ADP/case/Gao Gao/PROPN/obl/came", "origin"),
        ("A/DET doctor/NOUN/root from/ADP/case/Gao Gao/PROPN/nmod/doctor", "origin"),
        ("Gao/PROPN/nsubj/fell fell/VERB/root", "mentioned"),
        ("They/PRON/nsubj/left left/VERB/root Gao/PROPN/obj/left", "mentioned"),
        ("They/PRON/nsubj/flew flew/VERB/root to/ADP/case/Gao Gao/PROPN/obl/flew", "mentioned"),
    ],
)
def test_by_the_preposition_and_what_it_hangs_on(notation: str, expected: str) -> None:
    assert role(notation, "Gao") is PlaceRole(expected)


def test_what_only_names_a_site_closer_counts_by_the_site() -> None:
    city = (
        "It/PRON/nsubj/fell fell/VERB/root in/ADP/case/city the/DET city/NOUN/obl/fell "
        "of/ADP/case/Gao Gao/PROPN/nmod/city"
    )
    assert role(city, "Gao") is PlaceRole.HAPPENED
    capital = (
        "They/PRON/nsubj/met met/VERB/root in/ADP/case/capital the/DET capital/NOUN/obl/met "
        "+, Bamako/PROPN/appos/capital"
    )
    assert role(capital, "Bamako") is PlaceRole.HAPPENED
    streets = (
        "They/PRON/nsubj/marched marched/VERB/root on/ADP/case/streets the/DET streets/NOUN/obl/marched "
        "of/ADP/case/Gao Gao/PROPN/nmod/streets"
    )
    assert role(streets, "Gao") is PlaceRole.HAPPENED


def test_where_somebody_speaks() -> None:
    built = build(
        "He/PRON/nsubj/said said/VERB/root in/ADP/case/Gao Gao/PROPN/obl/said that it/PRON/nsubj/burned "
        "burned/VERB/ccomp/said in/ADP/case/Kidal Kidal/PROPN/obl/burned",
        said("said", "it burned in Kidal", by="He"),
    )
    assert [place.role for place in read(located(built, "Gao", "Kidal"))] == [
        PlaceRole.SAID,
        PlaceRole.HAPPENED,
    ]
    speaking = (
        "Speaking/VERB/advcl/left in/ADP/case/Gao Gao/PROPN/obl/Speaking he/PRON/nsubj/left left/VERB/root"
    )
    assert role(speaking, "Gao") is PlaceRole.SAID


@pytest.mark.parametrize(
    ("notation", "nation", "expected"),
    [
        ("Russian/ADJ/amod/mercenaries mercenaries/NOUN/nsubj/came came/VERB/root", "Russian", "origin"),
        ("Malians/PROPN/nsubj/came came/VERB/root", "Malians", "origin"),
        ("The Malian/ADJ/amod/government government/NOUN/nsubj/came came/VERB/root", "Malian", "mentioned"),
        ("On Malian/ADJ/amod/territory territory/NOUN/obl/came they came/VERB/root", "Malian", "mentioned"),
    ],
)
def test_words_of_a_people(notation: str, nation: str, expected: str) -> None:
    assert role(notation, nation=nation) is PlaceRole(expected)

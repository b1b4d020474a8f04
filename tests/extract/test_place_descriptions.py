"""Descriptions that stand for a state named before."""

import pytest

from gainsay.records import Place
from tests.extract.build import build
from tests.extract.located import located, read


def described(notation: str, *locations: str, nations: tuple[str, ...] = ()) -> list[Place]:
    built = located(build(notation), *locations, nations=nations)
    return [place for place in read(built) if place.found_by == "rule:place-description"]


ADJ = "West/ADJ African/ADJ"


def test_the_state_that_fits_and_was_named_before() -> None:
    (place,) = described(
        f"France/PROPN left/VERB/root Mali/PROPN +.\nThe/DET {ADJ} country/NOUN/nsubj/burns burns/VERB/root",
        "France",
        "Mali",
    )
    assert (place.text, place.name, place.country) == ("West African country", "Mali", "ML")
    assert place.score == 1.0


def test_of_several_that_fit_the_one_named_most_with_the_others_as_rivals() -> None:
    (place,) = described(
        "Mali/PROPN met/VERB/root Niger/PROPN +.\nMali/PROPN left/VERB/root +.\n"
        f"The/DET {ADJ} nation/NOUN burns/VERB/root",
        "Mali",
        "Niger",
        "Mali#2",
    )
    assert place.country == "ML"
    assert place.score == pytest.approx(2 / 3, abs=1e-3)
    assert [rival.country for rival in place.rivals] == ["NE"]


def test_the_former_colony_of_whom_the_adjective_names() -> None:
    notation = "Kenya/PROPN and Mali/PROPN met/VERB/root +.\nThe former/ADJ French/ADJ colony burns/VERB/root"
    (place,) = described(notation, "Kenya", "Mali", nations=("French",))
    assert (place.text, place.country) == ("former French colony", "ML")


@pytest.mark.parametrize(
    "rest",
    [
        "The/DET country/NOUN burns/VERB/root",
        "A/DET West/ADJ African/ADJ country/NOUN burns/VERB/root",
        "The/DET West/ADJ African/ADJ country/NOUN of/ADP Ghana/PROPN burns/VERB/root",
        "The/DET West/ADJ African/ADJ countries/NOUN burn/VERB/root",
        "The/DET Central/PROPN African/PROPN Republic/PROPN burns/VERB/root",
        "The/DET Baltic/ADJ country/NOUN burns/VERB/root",
        "Its/PRON former/ADJ colony/NOUN burns/VERB/root",
    ],
)
def test_what_tells_no_state_gives_none(rest: str) -> None:
    assert not described(f"Mali/PROPN fell/VERB/root +.\n{rest}", "Mali")


def test_a_state_named_only_later_is_not_meant() -> None:
    assert not described(f"The/DET {ADJ} country/NOUN burns/VERB/root +.\nMali/PROPN fell/VERB/root", "Mali")

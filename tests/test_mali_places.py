"""The places of the article that the product was conceived from."""

from functools import cache

import pytest

from gainsay.acquire import acquire
from gainsay.config import Given
from gainsay.pipeline import read_page
from gainsay.records import Place, PlaceRole, Reading
from tests.needs import shared as shared_folder

pytestmark = pytest.mark.needs("shared")


@cache
def reading() -> Reading:
    folder = shared_folder()
    assert folder is not None
    path = folder / "articles" / "mali-wagner-denial.txt"
    return read_page(acquire(str(path)), Given(published="2021-12-25", outlet="Press TV"))


def named(text: str) -> list[Place]:
    return [place for place in reading().places if place.text == text]


@pytest.mark.parametrize(
    ("text", "name", "country", "times"),
    [
        ("Mali", "Mali", "ML", 14),
        ("Bamako", "Bamako", "ML", 3),
        ("Timbuktu", "Timbuktu", "ML", 1),
        ("Niger", "Niger", "NE", 1),
        ("Guadeloupe", "Guadeloupe", "GP", 1),
        ("Martinique", "Martinique", "MQ", 1),
        ("Moscow", "Moscow", "RU", 1),
        ("Paris", "Paris", "FR", 1),
        ("Malians", "Mali", "ML", 1),
    ],
)
def test_the_places(text: str, name: str, country: str, times: int) -> None:
    assert {(place.name, place.country) for place in named(text)} == {(name, country)}
    assert len(named(text)) == times


def test_every_place_is_one_and_has_coordinates() -> None:
    text = reading().document.text
    assert not named("Wagner")
    for place in reading().places:
        assert text[place.start : place.end] == place.text
        assert place.lat is not None


def test_the_nigerian_government_is_doubted() -> None:
    (nigerian,) = named("Nigerian")
    assert nigerian.country == "NG"
    assert [(rival.name, rival.country) for rival in nigerian.rivals] == [("Niger", "NE")]
    (note,) = [note for note in reading().notes if note.found_by == "rule:neighbour-confused"]
    assert (note.start, note.text, note.kind) == (nigerian.start, "Nigerian", "demonym")
    assert "no border with Mali" in note.message


def test_descriptions_stand_for_mali() -> None:
    described = [place for place in reading().places if place.found_by == "rule:place-description"]
    assert {(place.text, place.country) for place in described} == {
        ("West African country", "ML"),
        ("former French colony", "ML"),
    }


def test_roles() -> None:
    assert {place.role for place in named("Timbuktu")} == {PlaceRole.HAPPENED}
    assert named("Russian")[0].role is PlaceRole.ORIGIN
    assert PlaceRole.SAID not in {place.role for place in reading().places}

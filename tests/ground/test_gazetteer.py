"""The shipped gazetteer, and how names are compared."""

from hashlib import sha256
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gainsay.errors import GainsayError
from gainsay.ground import all_states
from gainsay.ground.gazetteer import (
    Entry,
    Gazetteer,
    Kind,
    Naming,
    folded,
    gazetteer,
    hashed,
    kilometres,
    people,
    size_of,
)

# Of the packages that gazetteer/README.md names. The file stays in the history: change it seldom.
DIGEST = "0edc9fddec955bc0bdb82482d77bbcbfd850d58a2dab230fcdf1bdb3d168db6f"


def first(name: str) -> Entry:
    return gazetteer().entry(gazetteer().named(name)[0][0])


def test_the_file_is_the_one_that_was_reviewed_and_small_enough() -> None:
    content = files("gainsay.ground").joinpath("data/places.bin").read_bytes()
    assert sha256(content).hexdigest() == DIGEST
    assert len(content) < 15_000_000


@pytest.mark.parametrize(
    ("name", "kind", "country", "lat", "lon"),
    [
        ("Mali", Kind.COUNTRY, "ML", 17, -4),
        ("Bamako", Kind.CITY, "ML", 12.65, -8.0),
        ("Tombouctou", Kind.CITY, "ML", 16.77, -3.0),
        ("Guadeloupe", Kind.COUNTRY, "GP", 16.25, -61.6),
        ("Québec", Kind.STATE, "CA", 52.5, -71.5),
        ("Rapides Parish", Kind.COUNTY, "US", 31.2, -92.5),
        ("Sahel", Kind.REGION, None, 15, 5),
        ("Black Sea", Kind.WATER, None, 43, 34),
        ("Africa", Kind.REGION, None, 7.2, 21.1),
    ],
)
def test_what_a_name_means_first(name: str, kind: Kind, country: str | None, lat: float, lon: float) -> None:
    entry = first(name)
    assert (entry.kind, entry.country) == (kind, country)
    assert abs(entry.lat - lat) < 1
    assert abs(entry.lon - lon) < 1.5


def test_the_most_populous_comes_first_and_a_town_knows_its_part() -> None:
    places = [gazetteer().entry(number) for number, _ in gazetteer().named("Springfield")]
    assert len(places) > 10
    assert [place.number for place in places] == sorted(place.number for place in places)
    sizes = [place.population for place in places]
    assert sizes == sorted(sizes, reverse=True)
    parts = [gazetteer().entry(place.part).name for place in places if place.part is not None]
    assert {"Missouri", "Massachusetts", "Illinois"} <= set(parts)


def test_a_region_of_its_towns_name_is_found_by_its_full_name_alone() -> None:
    assert [gazetteer().entry(n).kind for n, _ in gazetteer().named("Mopti")] == [Kind.CITY]
    assert first("Mopti region").kind is Kind.STATE


def test_a_place_is_there_once_and_under_its_english_name() -> None:
    assert len({gazetteer().entry(n).geonames_id for n, _ in gazetteer().named("Europe")}) == 1
    assert len(gazetteer().named("Europe")) == 1
    assert [first(name).name for name in ("Cologne", "Raqqa", "Hodeidah")] == ["Cologne", "Raqqa", "Hodeidah"]
    assert first("Ar Raqqah").country == "SY"


def test_abbreviations_are_marked_and_words_that_are_no_names_have_no_place() -> None:
    assert {naming for _, naming in gazetteer().named("Calif.")} == {Naming.SHORT}
    assert not gazetteer().named("Qwxzzy")
    assert not gazetteer().named("")


def test_every_state_of_the_table_has_an_entry() -> None:
    assert not [code for code in all_states() if gazetteer().of_state(code) is None]
    mali = gazetteer().of_state("ML")
    assert mali is not None
    assert gazetteer().entry(mali).name == "Mali"


def test_borders_are_mutual() -> None:
    borders = gazetteer().head.borders
    assert {"NE", "BF", "MR"} <= set(borders["ML"])
    assert "NG" not in borders["ML"]
    lone = [(a, b) for a, others in borders.items() for b in others if a not in borders.get(b, [a])]
    assert not lone


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("São Paulo", "sao paulo"),
        ("Saint-Denis", "st denis"),
        ("the Hague", "hague"),
        ("N'Djamena", "ndjamena"),
        ("Łódź", "lodz"),
        ("U.S.", "us"),
        ("Mount  Pleasant", "mt pleasant"),
    ],
)
def test_how_names_are_compared(name: str, key: str) -> None:
    assert folded(name) == key


@given(st.text(max_size=30))
def test_any_text_can_be_asked_for(name: str) -> None:
    for number, _ in gazetteer().named(name):
        entry = gazetteer().entry(number)
        assert -90 <= entry.lat <= 90
        assert -180 <= entry.lon <= 180


@given(st.text(max_size=30))
def test_hashes_are_forty_bits(name: str) -> None:
    head, tail = hashed(name)
    assert 0 <= head < 2**32
    assert 0 <= tail < 2**8


@given(st.integers(min_value=0, max_value=10**9))
def test_populations_are_kept_to_a_twentieth(population: int) -> None:
    assert abs(people(size_of(population)) - population) <= 0.05 * population + 1


def test_distances_on_the_sphere() -> None:
    assert kilometres(0, 0, 0, 1) == pytest.approx(111.2, abs=0.1)
    assert kilometres(48.86, 2.35, 51.51, -0.13) == pytest.approx(344, abs=2)


def test_another_file_is_refused() -> None:
    with pytest.raises(GainsayError, match="no gazetteer"):
        Gazetteer(b"something else entirely")

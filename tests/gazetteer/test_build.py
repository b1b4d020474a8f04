"""The file that the build writes is the one that the package reads."""

import pytest

from gainsay.ground.gazetteer import Gazetteer, Kind, Naming
from gazetteer.build import packed
from gazetteer.names import kept
from gazetteer.parts import kilometres, placed
from gazetteer.shapes import centres
from gazetteer.sources import Made


def city(name: str, lat: float, lon: float, population: int, code: str = "") -> Made:
    return Made(name, Kind.CITY, "XX", lat, lon, population, code=code)


def test_what_is_packed_is_read() -> None:
    part = Made("Upper Part", Kind.STATE, "XX", 1.0, 2.0, 9000, short=["U.P."])
    town = city("Hill Town", 1.5, 2.25, 5000)
    town.part, town.others, town.geonames_id = part, ["hilltown"], 42
    land = Made("Land", Kind.COUNTRY, "XX", 0.0, 0.0, 10_000, code="XX")
    places = Gazetteer(packed([land, part, town], {"source": "1"}, {"XX": []}))
    assert len(places) == 3
    assert places.named("hill town") == [(2, Naming.MAIN)]
    assert places.named("Hilltown") == [(2, Naming.OTHER)]
    assert places.named("U.P.") == [(1, Naming.SHORT)]
    assert places.of_state("XX") == 0
    entry = places.entry(2)
    assert (entry.name, entry.part, entry.geonames_id) == ("Hill Town", 1, 42)
    assert (entry.lat, entry.lon) == (1.5, 2.25)
    assert places.head.sources == {"source": "1"}


def test_towns_lie_in_the_nearest_part_and_make_its_population() -> None:
    north, south = (Made(n, Kind.STATE, "XX", lat, 0.0, code=n) for n, lat in (("N", 1.0), ("S", -1.0)))
    towns = [city("a", 1.1, 0, 700, "01"), city("b", 0.9, 0, 200, "01"), city("c", -1.0, 0, 500, "02")]
    placed([north, south], [], towns, {})
    assert [town.part for town in towns] == [north, north, south]
    assert (north.population, south.population) == (900, 500)


def test_codes_that_are_written_down_go_before_nearness() -> None:
    near, far = (Made(n, Kind.STATE, "XX", lat, 0.0, code=n) for n, lat in (("N", 0.0), ("F", 20.0)))
    towns = [city("a", 0.1, 0, 700, "01")]
    placed([near, far], [], towns, {"XX": {"01": "F"}})
    assert towns[0].part is far


@pytest.mark.parametrize(
    ("name", "population", "others"),
    [
        ("Timbuktu", 32_000, ["tombouctou"]),
        ("Smallville", 900, ["smalville"]),
    ],
)
def test_which_names_stay(name: str, population: int, others: list[str]) -> None:
    candidates = (
        ["Tombouctou", "Тимбукту", "TOM"] if name == "Timbuktu" else ["Smalville", "Petitbourg", "SMV"]
    )
    assert kept(name, candidates, population) == others


def test_the_middle_of_the_largest_ring() -> None:
    square = [[0, 0], [10, 0], [0, 10], [-10, 0], [0, -10]]
    speck = [[100, 100], [1, 0], [0, 1], [-1, 0], [0, -1]]
    topology = {
        "arcs": [square, speck],
        "objects": {"land": {"geometries": [{"id": "1", "type": "MultiPolygon", "arcs": [[[0]], [[~1]]]}]}},
    }
    assert centres(topology, "land") == {"1": (5.0, 5.0)}


def test_distances_across_the_date_line() -> None:
    assert kilometres((0.0, 179.5), (0.0, -179.5)) == pytest.approx(111.2)

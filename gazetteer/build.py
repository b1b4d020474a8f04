"""Make src/gainsay/ground/data/places.bin: `python -m gazetteer.build FOLDER`.

FOLDER holds the unpacked packages; gazetteer/README.md says which and how to
get them. The same packages give the same bytes.
"""

import argparse
import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from msgspec.structs import replace
from numpy.typing import NDArray

from gainsay.ground.gazetteer import MAGIC, Head, Kind, Naming, Section, folded, hashed, size_of
from gazetteer import sources
from gazetteer.names import kept
from gazetteer.parts import kilometres, placed
from gazetteer.sources import Made

OUT = Path(__file__).parents[1] / "src/gainsay/ground/data/places.bin"
REGIONS = Path(__file__).parent / "regions.toml"
# Kilometres within which two places of one name are the same.
_SAME = 300
# Kilometres from a town within which a part of its name is named after it.
_AT_TOWN = 100
# A region is as well known as a place of so many people.
_OF_REGIONS, _OF_WATERS = 20_000_000, 5_000_000
# Authorities with a code of the project's own stand on the map under these names.
_AUTHORITIES = {
    "XA": "Abkhazia",
    "XB": "Republika Srpska",
    "XC": "Chechnya",
    "XD": "Donetska",
    "XE": "Scotland",
    "XG": "Catalonia",
    "XH": "Kurdistan Region",
    "XI": "Northern Ireland",
    "XL": "Luhanska",
    "XN": "Northern Cyprus",
    "XO": "South Ossetia",
    "XP": "Puntland",
    "XQ": "Nagorno-Karabakh",
    "XR": "Rojava",
    "XS": "Somaliland",
    "XT": "Transnistria",
    "XW": "Wales",
}


def gathered(folder: Path, told: dict[str, Any]) -> list[Made]:
    """All places, the most populous first."""
    countries, states = list(sources.countries(folder)), list(sources.states(folder))
    counties, cities = list(sources.counties(folder)), list(sources.cities(folder))
    placed(states, counties, cities, told["codes"])
    _named(told, states, cities)
    for country in countries:
        country.lat, country.lon = told["points"].get(country.code, (country.lat, country.lon))
    states = _without(states, countries)
    _named_after_towns(states, cities)
    regions = _without(_rows(told["regions"], Kind.REGION, _OF_REGIONS), states)
    waters = list(_rows(told["waters"], Kind.WATER, _OF_WATERS))
    everything = [*countries, *sources.continents(folder), *regions, *waters, *states, *counties, *cities]
    return sorted(everything, key=lambda p: (-p.population, p.kind, p.name, p.geonames_id, p.lat, p.lon))


def _without(places: Iterable[Made], others: Iterable[Made]) -> list[Made]:
    """The places that are not among the others: Guadeloupe is a part of France and a territory."""
    known = {folded(other.name): other for other in others}
    return [p for p in places if not _is_same(p, known.get(folded(p.name)))]


def _is_same(one: Made, other: Made | None) -> bool:
    return other is not None and kilometres(_point(one), _point(other)) < _SAME


def _named_after_towns(states: Iterable[Made], cities: Iterable[Made]) -> None:
    """Of a part and its town of one name the name alone means the town: "Mopti", but "Mopti Region"."""
    large = sorted(cities, key=lambda city: city.population)
    towns = {(city.country, folded(key)): city for city in large for key in (*city.others, city.name)}
    for state in states:
        town = towns.get((state.country, folded(state.name)))
        state.is_town = town is not None and kilometres(_point(state), _point(town)) < _AT_TOWN
        state.others.append(f"{state.name} {state.level}")


def _point(place: Made) -> tuple[float, float]:
    return place.lat, place.lon


def _rows(rows: Iterable[Sequence[Any]], kind: Kind, population: int) -> Iterable[Made]:
    for name, country, lat, lon, *others in rows:
        yield Made(name, kind, country, lat, lon, population, others=list(others))


def _named(told: dict[str, Any], states: Iterable[Made], cities: Iterable[Made]) -> None:
    """Short and other names written by hand."""
    for state in states:
        state.short += told["short"].get(state.country, {}).get(state.code, [])
        state.others += told["english"].get(state.country, {}).get(state.code, [])
    for city in cities:
        city.others = kept(city.name, city.others, city.population)
        city.others += told["also"].get(str(city.geonames_id), [])
        if str(city.geonames_id) in told["english_town"]:
            city.others.append(city.name)
            city.name = told["english_town"][str(city.geonames_id)]


def packed(places: Sequence[Made], releases: dict[str, str], borders: dict[str, list[str]]) -> bytes:
    """The file of these places, which are in their final order."""
    number = {id(place): at for at, place in enumerate(places)}
    parts = [place for place in places if place.kind is Kind.STATE]
    part_number = {id(place): at for at, place in enumerate(parts, start=1)}
    countries = sorted({place.country for place in places})
    texts = [place.name.encode("utf-8") for place in places]
    offsets = [0]
    for text in texts:
        offsets.append(offsets[-1] + len(text))
    names = sorted(_names(places))
    arrays = {
        "kinds": np.array([place.kind for place in places], "u1"),
        "countries": np.array([countries.index(place.country) for place in places], "u1"),
        "sizes": np.array([size_of(place.population) for place in places], "u1"),
        "parts": np.array([part_number.get(id(place.part), 0) for place in places], "<u2"),
        "states": np.array([0, *(number[id(part)] for part in parts)], "<u4"),
        "ids": np.array([place.geonames_id for place in places], "<u4"),
        "lats": np.array([place.lat for place in places], "<f4"),
        "lons": np.array([place.lon for place in places], "<f4"),
        "names": np.array(offsets, "<u4"),
        "texts": np.frombuffer(b"".join(texts), "u1"),
        "heads": np.array([name[0] for name in names], "<u4"),
        "tails": np.array([name[1] for name in names], "u1"),
        "slots": np.array([name[2] for name in names], "<u4"),
    }
    head = Head(sections={}, countries=countries, states=_codes(places), borders=borders, sources=releases)
    return _file(arrays, head)


def _names(places: Sequence[Made]) -> Iterable[tuple[int, int, int]]:
    """Hash and slot of each name of each place."""
    for at, place in enumerate(places):
        ways: dict[str, Naming] = {}
        for key in map(folded, place.short):
            ways[key] = Naming.SHORT
        for key in map(folded, place.others):
            ways[key] = Naming.OTHER
        if not place.is_town:
            ways[folded(place.name)] = Naming.MAIN
        for key, way in ways.items():
            if key:
                yield (*hashed(key), at << 2 | way)


def _codes(places: Sequence[Made]) -> dict[str, int]:
    """The numbers of states by their codes."""
    found = {place.country: at for at, place in enumerate(places) if place.kind is Kind.COUNTRY}
    parts = {p.name: at for at, p in reversed(list(enumerate(places))) if p.kind in {Kind.STATE, Kind.REGION}}
    found |= {code: parts[name] for code, name in _AUTHORITIES.items() if name in parts}
    return dict(sorted(found.items()))


def _file(arrays: dict[str, NDArray[Any]], head: Head) -> bytes:
    """Head and arrays."""
    body, sections = bytearray(), dict[str, Section]()
    for name, values in arrays.items():
        sections[name] = Section(values.dtype.str, len(body), len(values))
        body += values.tobytes()
        body += bytes(-len(body) % 8)
    told = msgspec.json.encode(replace(head, sections=sections))
    told += b" " * (-(len(MAGIC) + 4 + len(told)) % 8)
    return MAGIC + len(told).to_bytes(4, "little") + told + bytes(body)


def main() -> None:
    """Read the packages, write the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", type=Path, help="where the packages are unpacked")
    folder = parser.parse_args().folder
    places = gathered(folder, tomllib.loads(REGIONS.read_text("utf-8")))
    OUT.write_bytes(packed(places, sources.releases(folder), sources.neighbours(folder)))
    print(dict(Counter(place.kind.name for place in places)), OUT.stat().st_size, "bytes")


if __name__ == "__main__":
    main()

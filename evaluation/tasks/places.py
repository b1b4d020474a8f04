"""Places against LGL or GeoVirus, one XML file of articles.

The whole of reading is run on each text. `toponyms` counts a place as found where it
overlaps an annotated one, one to one. Of the found ones that have coordinates in the
annotation, `within_161km` is the share whose entry lies within 100 miles of them and
`country` (LGL alone tells it) the share in the right state; a place without an entry
is right in neither. `ceiling` is the share of the annotated names with coordinates that
have an entry of their name within 161 km in the gazetteer, whichever one is taken.

LGL annotates words of a people ("Egyptian") as places, GeoVirus does not; so they are
counted on LGL alone. Neither annotates descriptions ("the West African country"), which
are left out. Starts of GeoVirus count from one. `resolving_ms` is the median time of
finding and resolving an article's places, without the network.
"""

import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

from evaluation.model import Figures, Precision
from evaluation.score import Counts, figures
from gainsay.config import Given
from gainsay.errors import InputError
from gainsay.ground import by_name
from gainsay.ground.gazetteer import gazetteer, kilometres
from gainsay.ground.toponyms import Asked, bearers
from gainsay.records import Place

# Reads the places of a text; the seconds that finding and resolving them took.
Read = Callable[[str], tuple[Sequence[Place], float]]

# A hundred miles, the customary measure.
NEAR = 161.0
# As LGL calls states that have another name in the table of states.
_STATES = {"Palestinian Territory": "PS", "Macao": "MO", "U.S. Virgin Islands": "VI"}


@dataclass(frozen=True, slots=True)
class Toponym:
    """Characters `start:end` that name a place; coordinates and state where the annotation has them."""

    start: int
    end: int
    lat: float | None = None
    lon: float | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Annotated:
    """A text with its places."""

    text: str
    toponyms: tuple[Toponym, ...]


def measure(data: Path, precision: Precision = "int8") -> Figures:
    """Read the articles of the XML file `data`, or of the only one in a folder, and compare.

    Raises InputError where there is none or it holds neither corpus.
    """
    paths = [data] if data.is_file() else sorted(data.glob("*.xml"))
    if len(paths) != 1:
        raise InputError(f"{data} is no XML file and no folder with one; hand in lgl.xml or GeoVirus.xml")
    articles = list(read_xml(paths[0]))
    if not articles:
        raise InputError(f"{paths[0]} holds no article of LGL or GeoVirus; hand in one of these")
    people = any(article.find("toponyms") is not None for article in _articles(paths[0]))
    return compare(articles, reader(precision), people)


def reader(precision: Precision) -> Read:
    """The whole of reading, with the shipped network at this precision."""
    from gainsay.encode import load  # noqa: PLC0415
    from gainsay.extract import content_stretches  # noqa: PLC0415
    from gainsay.extract.places import places_and_notes  # noqa: PLC0415
    from gainsay.extract.syntax import Syntax  # noqa: PLC0415
    from gainsay.pipeline import read_text  # noqa: PLC0415

    encoder = load(precision)

    def read(text: str) -> tuple[Sequence[Place], float]:
        reading = read_text(text, Given(force=True), encoder)
        syntax = Syntax(encoder.tag(text, content_stretches(reading.document)))
        began = perf_counter()
        places_and_notes(reading.document, syntax, reading.statements)
        return reading.places, perf_counter() - began

    return read


def _articles(path: Path) -> list[ET.Element]:
    return ET.parse(path).getroot().findall("article")


def read_xml(path: Path) -> Iterator[Annotated]:
    """The articles of either corpus."""
    for article in _articles(path):
        text = article.findtext("text") or ""
        lgl, virus = article.find("toponyms"), article.find("locations")
        if lgl is not None:
            yield Annotated(text, tuple(_of_lgl(one) for one in lgl))
        elif virus is not None:
            yield Annotated(text, tuple(_of_virus(one) for one in virus))


def _of_lgl(one: ET.Element) -> Toponym:
    place = one.find("gaztag")
    start, end = int(one.findtext("start", "0")), int(one.findtext("end", "0"))
    if place is None or not place.findtext("lat"):
        return Toponym(start, end)
    told = place.findtext("country") or ""
    state = by_name(told)
    return Toponym(
        start,
        end,
        float(place.findtext("lat", "0")),
        float(place.findtext("lon", "0")),
        state.code if state is not None else _STATES.get(told),
    )


def _of_virus(one: ET.Element) -> Toponym:
    start, end = int(one.findtext("start", "1")) - 1, int(one.findtext("end", "1")) - 1
    return Toponym(start, end, float(one.findtext("lat", "0")), float(one.findtext("lon", "0")))


def compare(articles: Sequence[Annotated], read: Read, people: bool) -> Figures:
    """The figures over all articles; without words of a people where the corpus does not annotate them."""
    counts, near, right, seconds = Counts(), list[bool](), list[bool](), list[float]()
    for article in articles:
        found, took = read(article.text)
        left_out = {"rule:place-description"} | (set() if people else {"rule:demonym"})
        kept = [place for place in found if place.found_by not in left_out]
        pairs = list(paired(article.toponyms, kept))
        counts += Counts(true_positives=len(pairs), predicted=len(kept), gold=len(article.toponyms))
        near += [_is_near(gold, place.lat, place.lon) for gold, place in pairs if gold.lat is not None]
        right += [place.country == gold.country for gold, place in pairs if gold.country is not None]
        seconds.append(took)
    return {
        "documents": len(articles),
        **figures({"toponyms": counts}),
        "within_161km": _share(near),
        **({"country": _share(right)} if right else {}),
        "ceiling": ceiling(articles),
        "resolving_ms": round(1000 * median(seconds), 2),
    }


def paired(gold: Sequence[Toponym], found: Sequence[Place]) -> Iterator[tuple[Toponym, Place]]:
    """Each annotated place with the first found one that overlaps it and is not taken yet."""
    left = list(found)
    for one in gold:
        match = next((other for other in left if other.start < one.end and one.start < other.end), None)
        if match is not None:
            left.remove(match)
            yield one, match


def ceiling(articles: Sequence[Annotated]) -> float:
    """What a perfect choice among the gazetteer's places of the annotated names would reach."""
    return _share(
        [
            _has_near(article.text[gold.start : gold.end], gold)
            for article in articles
            for gold in article.toponyms
            if gold.lat is not None
        ]
    )


def _has_near(name: str, gold: Toponym) -> bool:
    places = gazetteer()
    asked = [Asked(name, behind=True), Asked(name, people=True)]
    numbers = {number for one in asked for number, _ in bearers(places, one)}
    return any(_is_near(gold, entry.lat, entry.lon) for entry in map(places.entry, sorted(numbers)))


def _is_near(gold: Toponym, lat: float | None, lon: float | None) -> bool:
    if gold.lat is None or gold.lon is None or lat is None or lon is None:
        return False
    return kilometres(gold.lat, gold.lon, lat, lon) <= NEAR


def _share(hits: Sequence[bool]) -> float:
    return round(sum(hits) / len(hits), 4) if hits else 0.0

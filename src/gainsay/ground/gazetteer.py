"""The gazetteer: which places of the world a name can mean.

data/places.bin holds states, their parts, American counties, cities of 500
inhabitants and more, and regions, seas and continents; `gazetteer/` in the
repository makes it and says from what. It is mapped into memory and read in
place, so opening it costs some milliseconds and an article touches only a few pages.

The file: 8 bytes `MAGIC`, 4 bytes with the length of a JSON head, the head, and
the arrays that it lists, little-endian, each at a multiple of eight bytes. Entries
are ordered by population, the largest first, so an entry's number is also its rank.
A name is kept as 40 bits of its hash, in the order of `heads`: one in a million
words that are no name is taken for one. `slots` holds the number of the entry,
shifted by two bits for the `Naming`.
"""

import mmap
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache, lru_cache
from hashlib import blake2b
from importlib.resources import as_file, files
from math import asin, cos, log2, radians, sin, sqrt
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from gainsay.errors import GainsayError

MAGIC = b"gainsayG"
# Names that more places share are cut at the most populous.
MOST = 30
# Kilometres from the middle of the earth.
EARTH = 6371.0
_CACHED = 20_000


class Kind(IntEnum):
    """What a place is."""

    COUNTRY = 0
    STATE = 1
    COUNTY = 2
    CITY = 3
    REGION = 4
    WATER = 5


class Naming(IntEnum):
    """How a name stands for a place; a short one needs a place within it before it ("Gary, Ind.")."""

    MAIN = 0
    OTHER = 1
    SHORT = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """A place: its coordinates in degrees, its state's alpha-2 code, the number of the part that it lies in.

    `population` is rounded to about a tenth, 0 where unknown; `number` orders entries by it.
    """

    number: int
    name: str
    kind: Kind
    country: str | None
    part: int | None
    lat: float
    lon: float
    population: int
    geonames_id: int | None


class Section(msgspec.Struct, frozen=True):
    """One array of the file: numpy's type, first byte behind the head and number of items."""

    dtype: str
    start: int
    count: int


class Head(msgspec.Struct, frozen=True):
    """What the file holds and the releases that it was made from.

    `states` are the entries of codes of states, `borders` the states that each borders on by land.
    """

    sections: dict[str, Section]
    countries: list[str]
    states: dict[str, int]
    borders: dict[str, list[str]]
    sources: dict[str, str]


class Gazetteer:
    """Names and places over the bytes of the file.

    Its columns are arrays with a value for each entry: `kinds`, `countries` (numbers
    into the head's list), `sizes` (see `size_of`), `lats` and `lons` in degrees, and
    `parts` (numbers into `states`, which holds entries; 0 for none).
    Raises GainsayError where the bytes are no gazetteer of this format.
    """

    def __init__(self, content: "bytes | mmap.mmap") -> None:
        if content[: len(MAGIC)] != MAGIC:
            raise GainsayError("places.bin is no gazetteer of this version; install the package anew")
        body = 12 + int.from_bytes(content[8:12], "little")
        self.head = msgspec.json.decode(content[12:body], type=Head)
        arrays: dict[str, NDArray[Any]] = {
            name: np.frombuffer(content, s.dtype, s.count, body + s.start)
            for name, s in self.head.sections.items()
        }
        self.kinds, self.countries, self.sizes = arrays["kinds"], arrays["countries"], arrays["sizes"]
        self.lats, self.lons = arrays["lats"], arrays["lons"]
        self.parts, self.states = arrays["parts"], arrays["states"]
        self._ids, self._names, self._texts = arrays["ids"], arrays["names"], arrays["texts"]
        self._heads, self._tails, self._slots = arrays["heads"], arrays["tails"], arrays["slots"]

    def named(self, name: str) -> Sequence[tuple[int, Naming]]:
        """The numbers of the places that bear a name, the most populous first, at most `MOST`."""
        head, tail = hashed(folded(name))
        at = int(self._heads.searchsorted(np.uint32(head)))
        found: list[tuple[int, Naming]] = []
        while at < len(self._heads) and self._heads[at] == head and len(found) < MOST:
            if self._tails[at] == tail:
                slot = int(self._slots[at])
                found.append((slot >> 2, Naming(slot & 3)))
            at += 1
        return found

    def of_state(self, code: str) -> int | None:
        """The number of a state or authority by the code that `gainsay.ground.states` has for it."""
        return self.head.states.get(code)

    def part(self, number: int) -> int | None:
        """The number of the part of its state that a place lies in."""
        part = int(self.parts[number])
        return int(self.states[part]) if part else None

    def entry(self, number: int) -> Entry:
        """The place of this number."""
        start, end = self._names[number], self._names[number + 1]
        return Entry(
            number=number,
            name=self._texts[start:end].tobytes().decode("utf-8"),
            kind=Kind(int(self.kinds[number])),
            country=self.head.countries[self.countries[number]] or None,
            part=self.part(number),
            lat=round(float(self.lats[number]), 5),
            lon=round(float(self.lons[number]), 5),
            population=people(int(self.sizes[number])),
            geonames_id=int(self._ids[number]) or None,
        )

    def __len__(self) -> int:
        return len(self.kinds)


_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ß": "ss", "ə": "a"}
    | dict.fromkeys(".,'`´ʻʼ‘’", None)
    | dict.fromkeys("-‐‑‒–—/()", " ")
)
_WORDS = {"saint": "st", "sainte": "ste", "mount": "mt", "fort": "ft", "&": "and"}


@lru_cache(maxsize=_CACHED)
def folded(name: str) -> str:
    """The form in which names are compared: no case, accents or marks, "St" for "Saint", no article."""
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    if not plain.isascii():
        plain = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(_WORDS.get(word, word) for word in plain.split()).removeprefix("the ")


def hashed(key: str) -> tuple[int, int]:
    """The first 32 bits of a folded name's hash, and the next eight."""
    digest = blake2b(key.encode("utf-8"), digest_size=5).digest()
    return int.from_bytes(digest[:4], "little"), digest[4]


def size_of(population: int) -> int:
    """A population as one byte: eighths of its binary logarithm."""
    return min(255, round(log2(population + 1) * 8))


def people(size: int) -> int:
    """The population of a byte that `size_of` made."""
    return round(2 ** (size / 8)) - 1


def kilometres(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """The distance of two points on a sphere, all in degrees."""
    up, across = radians(other_lat - lat) / 2, radians(other_lon - lon) / 2
    chord = sin(up) ** 2 + cos(radians(lat)) * cos(radians(other_lat)) * sin(across) ** 2
    return 2 * EARTH * asin(min(1.0, sqrt(chord)))


@cache
def gazetteer() -> Gazetteer:
    """The shipped gazetteer, opened on the first call."""
    with as_file(files("gainsay.ground").joinpath("data/places.bin")) as path, path.open("rb") as file:
        return Gazetteer(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))

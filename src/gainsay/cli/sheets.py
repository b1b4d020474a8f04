"""Spreadsheets of one's own, saved as CSV: which column is what, and the rows one after another.

Encoding and separator are found out: a byte order mark, UTF-16 and Windows encodings as for pages; comma,
semicolon, tab or bar by which the first line falls into most columns. A line "sep=;" before it is Excel's.
"""

import csv
import io
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from gainsay import acquire
from gainsay.errors import InputError, UsageError
from gainsay.records import RawPage

_SEPARATORS = ",;\t|"
_EXCEL = re.compile(r"\A\ufeff?sep=(.)\r?\n")
# The most characters of a cell: a page.
_LONGEST = 20_000_000
# Characters of a column's name, and columns, that a message tells.
_SHORT, _MOST = 40, 30


@dataclass(frozen=True, slots=True)
class Row:
    """A row under the number that a spreadsheet shows beside it; `fault` where it cannot be taken apart.

    `cells` are by what they tell, without the empty ones.
    """

    number: int
    cells: Mapping[str, str]
    fault: str | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with its first line taken off: which column (counted from 0) tells what."""

    source: str
    text: str
    separator: str
    columns: tuple[str, ...]
    places: Mapping[str, int]

    def unused(self) -> list[str]:
        """The columns that tell nothing."""
        return [name for place, name in enumerate(self.columns) if place not in self.places.values()]

    def rows(self) -> Iterator[Row]:
        """The rows that are not empty, those with a fault among them."""
        reader = csv.reader(io.StringIO(self.text, newline=""), delimiter=self.separator, strict=True)
        number = 0
        while True:
            number += 1
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                yield Row(number, {}, f"cannot be taken apart ({error}); check its quotation marks")
                continue
            if number > 1 and any(cell.strip() for cell in cells):
                yield self._row(number, cells)

    def _row(self, number: int, cells: Sequence[str]) -> Row:
        if any(cell.strip() for cell in cells[len(self.columns) :]):
            return Row(
                number, {}, "has more cells than there are columns; put quotation marks around its text"
            )
        told = {name: cells[place] for name, place in self.places.items() if place < len(cells)}
        return Row(number, {name: cell for name, cell in told.items() if not _is_empty(cell)})


def parse_map(given: Sequence[str]) -> dict[str, str]:
    """Of "text=Body,published=Datum" the column's name for each thing. Raises UsageError."""
    known = "|".join(_names())
    found: dict[str, str] = {}
    for one in given:
        # A comma is of a column's name unless the name of a thing and "=" come after it.
        for pair in re.split(rf",(?=\s*(?:{known})\s*=)", one):
            thing, equals, column = (part.strip() for part in pair.partition("="))
            if not equals or thing not in _names() or not column:
                raise UsageError(
                    f"--map {pair!r} names no column; write THING=COLUMN, several parted by commas; "
                    f"THING is one of {', '.join(_names())}"
                )
            found[thing] = column
    return found


def opened(source: str, given: Mapping[str, str]) -> Sheet:
    """The sheet in a file, its columns as they are `given` or called as usual.

    Raises InputError for a file that cannot be read, and UsageError where no column tells
    what a row says.
    """
    csv.field_size_limit(_LONGEST)
    text = _text(source)
    excel = _EXCEL.match(text)
    text = text[excel.end() :] if excel else text
    separator = excel[1] if excel else max(_SEPARATORS, key=lambda one: len(_head(text, one)))
    columns = tuple(_head(text, separator))
    return Sheet(source, text, separator, columns, _places(source, columns, given))


def _text(source: str) -> str:
    try:
        body = Path(source).read_bytes()
    except OSError as error:
        raise InputError(f"cannot read {source}: {error.strerror or error}; check the path") from error
    try:
        return acquire.decode(RawPage(source=source, body=body, sha256="", media_type="text/csv"))
    except InputError as error:
        raise InputError(
            f"{source} is no CSV with rows in it; save the spreadsheet as CSV (UTF-8)"
        ) from error


def _head(text: str, separator: str) -> list[str]:
    try:
        return next(csv.reader(io.StringIO(text, newline=""), delimiter=separator), [])
    except csv.Error:
        return []


def _places(source: str, columns: Sequence[str], given: Mapping[str, str]) -> dict[str, int]:
    by_name = {_folded(column): place for place, column in reversed(list(enumerate(columns)))}
    listed = told(columns)
    places: dict[str, int] = {}
    for thing, column in given.items():
        if _folded(column) not in by_name:
            raise UsageError(f"{source} has no column {column!r}; its columns are {listed}")
        places[thing] = by_name[_folded(column)]
    taken = set(places.values())
    for thing, usual in _names().items():
        place = next((by_name[_folded(name)] for name in usual if _folded(name) in by_name), None)
        if thing not in places and place is not None and place not in taken:
            places[thing] = place
            taken.add(place)
    if not places.keys() & {"text", "html", "url", "words"}:
        raise UsageError(
            f"none of the columns of {source} is known to hold an article or a statement: {listed}; "
            "name it with --map text=COLUMN, html=, url= or words="
        )
    return places


def told(columns: Sequence[str]) -> str:
    """The names of columns, for a message."""
    short = (f"{name[:_SHORT]}…" if len(name) > _SHORT else name for name in map(str.strip, columns))
    named = [name or "(no name)" for name in short]
    return ", ".join([*named[:_MOST], *(["…"] if len(named) > _MOST else [])])


def _folded(name: str) -> str:
    return re.sub(r"[\s_-]+", "", name).casefold()


def _is_empty(cell: str) -> bool:
    return not cell.strip() or cell.strip().casefold() in _lists()["unknown"]


def _names() -> dict[str, list[str]]:
    return {thing: names for thing, names in _lists().items() if thing != "unknown"}


@cache
def _lists() -> dict[str, list[str]]:
    found: dict[str, list[str]] = tomllib.loads(
        files("gainsay.cli").joinpath("headers.toml").read_text("utf-8")
    )
    return found

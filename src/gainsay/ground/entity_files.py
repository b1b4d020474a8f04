"""A user's own entities, from a file: CSV, FollowTheMoney JSON lines or an excerpt of a Wikidata dump.

A name that ends in .csv is CSV with a first line of column names; anything else is
JSON, one entity a line, each line told by its keys: `schema` is FollowTheMoney,
`labels` is Wikidata, whose dump has "[" and "]" around and "," behind its lines.
A damaged line is left out and told with its number; the others count. A file of
which nothing can be used is an error.
"""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import msgspec

from gainsay.errors import InputError
from gainsay.ground import entity_rows, wikidata
from gainsay.ground.entities import Entity


@dataclass(frozen=True, slots=True)
class Loaded:
    """The entities of a file, and what was wrong with lines that were left out."""

    entities: tuple[Entity, ...]
    faults: tuple[str, ...]


def load_entities(path: Path) -> Loaded:
    """The entities of a file.

    Raises InputError for a file that cannot be read, a table without a column of
    names, and a file of which no line can be used.
    """
    try:
        body = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}; check the path of the entity file") from error
    return parse_entities(path, body)


def parse_entities(path: Path, body: bytes) -> Loaded:
    """The entities in the bytes of a file that is, or was, at `path`; raises as `load_entities` does."""
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: not UTF-8 at byte {error.start}; save the file as UTF-8") from error
    rows = _table(path, text) if path.suffix.lower() == ".csv" else _objects(text)
    entities, faults = [], []
    for number, read in rows:
        try:
            entities.append(read())
        except (InputError, msgspec.DecodeError) as error:
            faults.append(f"{path}, line {number}: {error}; left out")
    found = tuple(entity for entity in entities if entity is not None)
    if not found:
        why = faults[0] if faults else f"{path}: no entity in it"
        raise InputError(
            f"{why}; nothing in the file can be used, see docs/how-to/bring-your-own-entities.md"
        )
    return Loaded(found, tuple(faults))


_Rows = Iterator[tuple[int, Callable[[], Entity | None]]]


def _table(path: Path, text: str) -> _Rows:
    rows = csv.DictReader(io.StringIO(text, newline=""))
    if "name" not in (rows.fieldnames or ()):
        raise InputError(f'{path}, line 1: no column "name"; the first line must hold the columns\' names')
    for row in rows:
        yield rows.line_num, partial(entity_rows.of_table, row)


def _objects(text: str) -> _Rows:
    lines = [(number, line.strip().rstrip(",")) for number, line in enumerate(text.split("\n"), 1)]
    lines = [(number, line) for number, line in lines if line not in {"", "[", "]"}]
    states = wikidata.states_in(line for _, line in lines)
    for number, line in lines:
        yield number, partial(_of_line, line, states)


def _of_line(line: str, states: dict[str, str]) -> Entity | None:
    entry: Any = msgspec.json.decode(line)
    if not isinstance(entry, dict) or not {"schema", "labels"} & entry.keys():
        raise InputError("neither FollowTheMoney (schema) nor Wikidata (labels)")
    if "schema" in entry:
        return entity_rows.of_follow_the_money(msgspec.convert(entry, entity_rows.FollowTheMoney))
    return wikidata.entity(msgspec.convert(entry, wikidata.Item), states)

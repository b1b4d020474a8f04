"""A user's own outlets, from a file: CSV, JSON lines, or TOML in the form of data/outlets.toml.

A name that ends in .csv is CSV with a first line of column names, one that ends in .toml
is TOML; anything else is JSON, one outlet a line. A damaged line or entry is left out and
told; the others count. A file of which nothing can be used is an error.
"""

import csv
import io
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import msgspec

from gainsay.errors import GainsayError, InputError
from gainsay.ground.outlets import Outlet, Ownership, key
from gainsay.ground.states import all_states

_UNKNOWN = "unknown"
_TRUE, _FALSE = frozenset({"yes", "true", "1"}), frozenset({"", "no", "false", "0"})
_FIELDS = frozenset(Outlet.__dataclass_fields__) - {"name", "aliases", "ownership"} | {"aka"}


@dataclass(frozen=True, slots=True)
class LoadedOutlets:
    """The outlets of a file, and what was wrong with entries that were left out."""

    outlets: tuple[Outlet, ...]
    faults: tuple[str, ...]


def load_outlets(path: Path) -> LoadedOutlets:
    """The outlets of a file.

    Raises InputError for a file that cannot be read, a table without a column of
    names, and a file of which no entry can be used.
    """
    text = _text(path)
    read = {".csv": _table, ".toml": _toml}.get(path.suffix.lower(), _lines)
    outlets, faults = [], []
    for where, take in read(path, text):
        try:
            outlets.append(take())
        except (GainsayError, msgspec.DecodeError) as error:
            faults.append(f"{path}, {where}: {error}; left out")
    if not outlets:
        why = faults[0] if faults else f"{path}: no outlet in it"
        raise InputError(f"{why}; nothing in the file can be used, see docs/how-to/keep-a-ledger.md")
    return LoadedOutlets(tuple(outlets), tuple(faults))


def of_toml(text: str) -> Iterator[tuple[str, Callable[[], Outlet]]]:
    """Each entry of a TOML text in the form of data/outlets.toml: where it stands, and what reads it."""
    for group, entries in tomllib.loads(text).items():
        for name, entry in entries.items() if isinstance(entries, dict) else ():
            yield f"[{group}] {name!r}", partial(_entry, group, name, entry)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}; check the path of the outlet file") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: not UTF-8 at byte {error.start}; save the file as UTF-8") from error


_Entries = Iterator[tuple[str, Callable[[], Outlet]]]


def _table(path: Path, text: str) -> _Entries:
    rows = csv.DictReader(io.StringIO(text, newline=""))
    if "name" not in (rows.fieldnames or ()):
        raise InputError(f'{path}, line 1: no column "name"; the first line must hold the columns\' names')
    for row in rows:
        yield f"line {rows.line_num}", partial(_row, row)


def _toml(path: Path, text: str) -> _Entries:
    try:
        yield from of_toml(text)
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{path}: {error}; correct the file") from error


def _lines(path: Path, text: str) -> _Entries:
    del path
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield f"line {number}", partial(_line, line)


def _row(row: Mapping[str | None, str | list[str] | None]) -> Outlet:
    if row.get(None) is not None:
        raise InputError("more cells than columns; put quotation marks around a cell that holds a comma")
    cells = {name: value.strip() for name, value in row.items() if name and isinstance(value, str)}
    return _outlet(
        {
            "name": cells.get("name", ""),
            "aliases": _parts(cells.get("aliases")),
            "domains": _parts(cells.get("domains")),
            "country": cells.get("country") or None,
            "ownership": cells.get("ownership", "").lower() or None,
            "agency": _yes(cells.get("agency", "")),
            "source": cells.get("source") or None,
        }
    )


def _line(line: str) -> Outlet:
    entry: Any = msgspec.json.decode(line)
    if not isinstance(entry, dict):
        raise InputError("no JSON object")
    return _outlet({name: value for name, value in entry.items() if name in Outlet.__dataclass_fields__})


def _entry(group: str, name: str, entry: object) -> Outlet:
    if not isinstance(entry, dict) or (unknown := sorted(entry.keys() - _FIELDS)):
        raise InputError(f"{unknown if isinstance(entry, dict) else entry!r} is no field of an outlet")
    fields = {field: value for field, value in entry.items() if field != "aka"}
    ownership = None if group == _UNKNOWN else group
    return _outlet(fields | {"name": name, "aliases": entry.get("aka", []), "ownership": ownership})


def _outlet(fields: dict[str, Any]) -> Outlet:
    """Raises InputError for a missing name, an unknown country or ownership, a value of a wrong type."""
    ownership, country = fields.get("ownership"), fields.get("country")
    if ownership is not None and ownership not in set(Ownership):
        raise InputError(f"unknown ownership {ownership!r}; give one of {', '.join(Ownership)}")
    if isinstance(country, str):
        fields = fields | {"country": country.upper()}
        if country.upper() not in all_states():
            raise InputError(f"unknown country {country!r}; give the two letters of ISO 3166")
    try:
        found = msgspec.convert(fields, Outlet)
    except msgspec.ValidationError as error:
        raise InputError(str(error)) from error
    if not key(found.name):
        raise InputError('no "name"')
    return found


def _parts(cell: str | None) -> list[str]:
    return [part.strip() for part in (cell or "").split(";") if part.strip()]


def _yes(cell: str) -> bool:
    if cell.lower() not in _TRUE | _FALSE:
        raise InputError(f"agency is {cell!r}; give yes or no")
    return cell.lower() in _TRUE

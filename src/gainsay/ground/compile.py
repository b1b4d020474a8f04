"""Compile what people edit, data/states.toml, entities.toml and outlets.toml, to the JSON read at run time.

`python -m gainsay.ground.compile` in a checkout writes the JSON anew. All
files are kept in the repository, and a test holds them together. The reason
for second files: tomllib needs 17 to 30 ms for 50 kB, msgspec 1 ms.
"""

import tomllib
from pathlib import Path
from typing import Any

import msgspec

from gainsay.errors import GainsayError
from gainsay.ground.entities import Entity
from gainsay.ground.outlet_files import of_toml
from gainsay.ground.outlets import Outlet
from gainsay.ground.states import State, Table
from gainsay.records import ActorKind

_DATA = Path(__file__).parent / "data"
# The tables of entities.toml.
_KINDS = (
    ActorKind.ALLIANCE,
    ActorKind.ARMED_GROUP,
    ActorKind.MEDIUM,
    ActorKind.ORGANISATION,
    ActorKind.PERSON,
)


def compiled(toml: str) -> bytes:
    """The JSON of a `Table` for the text of states.toml, one state a line.

    Raises GainsayError, naming the entry, for a value of a wrong type, a missing
    field or one that `State` does not have.
    """
    tables = tomllib.loads(toml)
    ambiguous = tables.pop("ambiguous")
    table = Table(states=tuple(_state(code, entry) for code, entry in tables.items()), ambiguous=ambiguous)
    lines = b",\n".join(msgspec.json.encode(_told(state)) for state in table.states)
    return b'{"states":[\n' + lines + b'\n],\n"ambiguous":' + msgspec.json.encode(table.ambiguous) + b"}\n"


def _state(code: str, entry: dict[str, Any]) -> State:
    unknown = sorted(entry.keys() - State.__dataclass_fields__.keys())
    if unknown:
        raise GainsayError(f"states.toml, [{code}]: {unknown} are no fields of a State; see the file's head")
    seats = tuple(entry.get("seats", {}).items())
    try:
        return msgspec.convert(entry | {"code": code, "seats": seats}, State)
    except msgspec.ValidationError as problem:
        raise GainsayError(f"states.toml, [{code}]: {problem}; see the file's head") from problem


def _told(entry: State | Entity | Outlet) -> dict[str, Any]:
    """The fields that differ from their defaults, to keep the file small."""
    fields = msgspec.to_builtins(entry)
    return {key: value for key, value in fields.items() if value and (key, value) != ("un", "member")}


def compiled_entities(toml: str) -> bytes:
    """The JSON of all entities for the text of entities.toml, one a line.

    Raises GainsayError, naming the entry, for a kind or a field that there is not,
    a value of a wrong type and a country that states.toml does not have.
    """
    tables = tomllib.loads(toml)
    entities = [_entity(kind, name, entry) for kind, part in tables.items() for name, entry in part.items()]
    return b"[\n" + b",\n".join(msgspec.json.encode(_told(entity)) for entity in entities) + b"\n]\n"


def _entity(kind: str, name: str, entry: dict[str, Any]) -> Entity:
    unknown = sorted(entry.keys() - {"aka", "country", "role", "state_owned", "wikidata"})
    if unknown or kind not in _KINDS:
        raise GainsayError(
            f"entities.toml, [{kind}] {name!r}: {unknown or kind} is unknown; see the file's head"
        )
    fields = {key: value for key, value in entry.items() if key != "aka"}
    try:
        return msgspec.convert(fields | {"kind": kind, "name": name, "aliases": entry.get("aka", [])}, Entity)
    except msgspec.ValidationError as problem:
        raise GainsayError(f"entities.toml, [{kind}] {name!r}: {problem}; see the file's head") from problem


def compiled_outlets(toml: str) -> bytes:
    """The JSON of all outlets for the text of outlets.toml, one a line.

    Raises GainsayError, naming the entry, for a wrong one.
    """
    outlets = []
    for where, read in of_toml(toml):
        try:
            outlets.append(read())
        except GainsayError as problem:
            raise GainsayError(f"outlets.toml, {where}: {problem}; see the file's head") from problem
    return b"[\n" + b",\n".join(msgspec.json.encode(_told(outlet)) for outlet in outlets) + b"\n]\n"


if __name__ == "__main__":
    (_DATA / "states.json").write_bytes(compiled((_DATA / "states.toml").read_text("utf-8")))
    (_DATA / "entities.json").write_bytes(compiled_entities((_DATA / "entities.toml").read_text("utf-8")))
    (_DATA / "outlets.json").write_bytes(compiled_outlets((_DATA / "outlets.toml").read_text("utf-8")))

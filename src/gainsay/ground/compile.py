"""Compile data/states.toml, which people edit, to data/states.json, which is read at run time.

`python -m gainsay.ground.compile` in a checkout writes the JSON anew. Both
files are kept in the repository, and a test holds them together. The reason
for a second file: tomllib needs 17 to 30 ms for these 50 kB, msgspec 1 ms.
"""

import tomllib
from pathlib import Path
from typing import Any

import msgspec

from gainsay.errors import GainsayError
from gainsay.ground.states import State, Table

_DATA = Path(__file__).parent / "data"


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


def _told(state: State) -> dict[str, Any]:
    """The fields that differ from their defaults, to keep the file small."""
    fields = msgspec.to_builtins(state)
    return {key: value for key, value in fields.items() if value and (key, value) != ("un", "member")}


if __name__ == "__main__":
    (_DATA / "states.json").write_bytes(compiled((_DATA / "states.toml").read_text("utf-8")))

"""docs/reference/json.md describes every field and value of the JSON, in order, and nothing else."""

import dataclasses
from enum import StrEnum
from types import UnionType
from typing import Any, get_args, get_type_hints

import pytest

from gainsay.records import Reading
from tests.docs.pages import REFERENCE, named, read, rows, sections

SECTIONS = sections(read(REFERENCE / "json.md"))
# The scalars of JSON under the names that the page gives them.
SCALARS: dict[Any, str] = {str: "string", int: "integer", float: "number", type(None): "null"}


def declared(kind: Any) -> dict[str, type]:
    """Every dataclass and enum that a value of this type may hold, by name."""
    found: dict[str, type] = {}
    for inner in get_args(kind):
        found |= declared(inner)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        found[kind.__name__] = kind
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        found[kind.__name__] = kind
        for hint in get_type_hints(kind).values():
            found |= declared(hint)
    return found


def in_words(hint: Any) -> str:
    """The type as the page writes it."""
    if isinstance(hint, UnionType):
        return " or ".join(map(in_words, get_args(hint)))
    if getattr(hint, "__origin__", None) is tuple:
        inner = [arg for arg in get_args(hint) if arg not in {(), ...}]
        return "list" if not inner else f"list of {in_words(inner[0])}".replace("of string", "of strings")
    return SCALARS.get(hint) or str(hint.__name__)


DECLARED = declared(Reading)
RECORDS = sorted(name for name, kind in DECLARED.items() if dataclasses.is_dataclass(kind))
ENUMS = sorted(name for name, kind in DECLARED.items() if issubclass(kind, StrEnum))


@pytest.mark.parametrize("name", RECORDS)
def test_each_field_is_described_with_its_type(name: str) -> None:
    assert name in SECTIONS
    described = [(*named(row[0]), row[1]) for row in rows(SECTIONS[name])]
    hints = get_type_hints(DECLARED[name])
    assert described == [(field, in_words(hint)) for field, hint in hints.items()]


@pytest.mark.parametrize("name", ENUMS)
def test_each_value_is_described(name: str) -> None:
    assert name in SECTIONS
    described = [value for row in rows(SECTIONS[name]) for value in named(row[0])]
    kind = DECLARED[name]
    assert issubclass(kind, StrEnum)
    assert described == [member.value for member in kind]


def test_no_description_is_empty_and_none_is_of_what_does_not_exist() -> None:
    assert set(SECTIONS) - {"Values"} == set(DECLARED)
    assert [row for section in SECTIONS.values() for row in rows(section) if not row[-1]] == []

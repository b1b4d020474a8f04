"""Where states lie, whose colonies they were, on what they border, and whose names are confused.

The facts are in data/geography.toml; borders are in the gazetteer.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from gainsay.ground.gazetteer import gazetteer


def in_region(adjective: str) -> frozenset[str] | None:
    """The codes of the states of "West African" and the like; None for what is no such adjective."""
    return _regions().get(adjective.lower().replace("-", " "))


def colonies(power: str) -> frozenset[str]:
    """The codes of the former colonies of a state."""
    return frozenset(_table()["colonies"].get(power, ()))


def were_colonies() -> frozenset[str]:
    """The codes of all former colonies."""
    return frozenset(code for codes in _table()["colonies"].values() for code in codes)


def confused_with(code: str) -> tuple[str, ...]:
    """The codes of the states whose names are taken for that of a state."""
    pairs = _table()["confused"]["pairs"]
    return tuple(other for pair in pairs if code in pair for other in pair if other != code)


def borders_on(code: str) -> frozenset[str]:
    """The codes of the states that a state borders on by land; empty for islands."""
    return frozenset(gazetteer().head.borders.get(code, ()))


def is_large(code: str) -> bool:
    """Whether a state is so large that its neighbours across a sea lie far from its middle."""
    return code in _table()["large"]["states"]


@cache
def _regions() -> Mapping[str, frozenset[str]]:
    return {name: frozenset(codes) for name, codes in _table()["region"].items()}


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((files("gainsay.ground") / "data/geography.toml").read_text("utf-8"))

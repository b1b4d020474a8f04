"""Word lists as data: one TOML file each, with where the words come from at its head."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def lexicon(name: str) -> dict[str, frozenset[str]]:
    """The lists of `NAME.toml` as sets of lower-case words."""
    return {key: frozenset(words) for key, words in _content(name).items()}


@cache
def tables(name: str) -> Mapping[str, Mapping[str, float]]:
    """The tables of `NAME.toml`: what each word stands for."""
    return _content(name)


def _content(name: str) -> dict[str, Any]:
    source = files("gainsay.extract.lexicons") / f"{name}.toml"
    return tomllib.loads(source.read_text(encoding="utf-8"))

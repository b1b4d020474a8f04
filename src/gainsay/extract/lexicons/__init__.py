"""Word lists as data: one TOML file each, with where the words come from at its head."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def lexicon(name: str) -> dict[str, frozenset[str]]:
    """The lists of `NAME.toml` as sets of lower-case words."""
    content = (files("gainsay.extract.lexicons") / f"{name}.toml").read_text(encoding="utf-8")
    return {key: frozenset(words) for key, words in tomllib.loads(content).items()}

"""The patterns of `chrome.toml`, compiled when first needed: importing costs nothing."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

# What may open or close a line of furniture without being part of it.
_LEADING = r"[\s(\[*•▶►→»>|-]{0,4}"
_CLOSING = r"[\s.:!>»›→…*+|)\]-]*$"

_MACRO = re.compile(r"<([a-z]+)>")


@cache
def data() -> dict[str, Any]:
    """What stands in `chrome.toml`, as it stands there."""
    return tomllib.loads(files(__package__).joinpath("chrome.toml").read_text(encoding="utf-8"))


@cache
def furniture() -> re.Pattern[str]:
    """All rules as one pattern for a line's start; the group that took part names the rule."""
    whole = (f"(?P<{name}>(?:{_any(patterns)}){_CLOSING})" for name, patterns in data()["whole"].items())
    opening = (f"(?P<{name}>{_any(patterns)})" for name, patterns in data()["opening"].items())
    return re.compile(_LEADING + "(?:" + "|".join([*whole, *opening]) + ")", re.IGNORECASE)


@cache
def network() -> str:
    """The names of social networks as one pattern, for upper and lower case alike."""
    return _expanded("<network>")


@cache
def agencies() -> str:
    """The names of picture agencies as one pattern, longest first so that "AP" does not cut "APTN"."""
    names = sorted(data()["words"]["agencies"], key=len, reverse=True)
    return "(?:" + "|".join(map(re.escape, names)) + ")"


@cache
def named(table: str, key: str) -> frozenset[str]:
    """A list of `chrome.toml` as a set: `named("words", "sections")`."""
    return frozenset(data()[table][key])


def _any(patterns: list[str]) -> str:
    return "|".join(f"(?:{_expanded(pattern)})" for pattern in patterns)


def _expanded(pattern: str) -> str:
    """The pattern with each <macro> replaced, macros within macros too."""
    macros: dict[str, str] = data()["macros"]
    while _MACRO.search(pattern):
        pattern = _MACRO.sub(lambda match: macros[match[1]], pattern)
    return pattern

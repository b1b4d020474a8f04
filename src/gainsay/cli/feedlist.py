"""feeds.toml: the feeds that `gainsay watch` follows, each a table `[[feeds]]`."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from gainsay.acquire import urls
from gainsay.errors import InputError, Refused, UsageError
from gainsay.watching import Followed

_EXAMPLE = '[[feeds]] and under it url = "https://…"'
_KEYS = ("url", "outlet", "language", "every")
# Asking more often finds nothing sooner and burdens the site; rarer than monthly is no watch.
_LEAST_MINUTES, _MOST_MINUTES = 1, 31 * 24 * 60


def load(path: Path) -> tuple[Followed, ...]:
    """The feeds of the file, in its order. Raises UsageError with the place of what is wrong."""
    listed = _tables(path)
    found: dict[str, Followed] = {}
    for number, table in enumerate(listed, 1):
        where = f"{path}, feed {number}"
        one = _followed(table, where)
        if one.url in found:
            raise UsageError(f"{where}: {one.url} is in the list already; take one of them out")
        found[one.url] = one
    return tuple(found.values())


def _tables(path: Path) -> list[Any]:
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"cannot read {path}: {error.strerror or error}; check the path") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} is no TOML: {error}; correct the line") from error
    for key in said:
        if key != "feeds":
            raise UsageError(f"{path}: {key} stands outside of a feed; write {_EXAMPLE}")
    listed = said.get("feeds")
    if not isinstance(listed, list) or not listed:
        raise UsageError(f"{path} names no feed; write {_EXAMPLE}")
    return listed


def _followed(table: Any, where: str) -> Followed:
    if not isinstance(table, Mapping):
        raise UsageError(f"{where} is no table; write {_EXAMPLE}")
    for key in table:
        if key not in _KEYS:
            raise UsageError(f"{where}: there is no key {key}; a feed has {', '.join(_KEYS)}")
    words = {key: _words(table, key, where) for key in ("url", "outlet", "language")}
    return Followed(
        url=_url(words["url"], where),
        outlet=words["outlet"],
        language=words["language"],
        **({"every": _every(table["every"], where)} if "every" in table else {}),
    )


def _words(table: Mapping[str, Any], key: str, where: str) -> str | None:
    value = table.get(key)
    if value is not None and (not isinstance(value, str) or not value.strip()):
        raise UsageError(f"{where}: {key} is {value!r}; write words in quotation marks")
    return value


def _url(value: str | None, where: str) -> str:
    if value is None:
        raise UsageError(f'{where} has no url; write url = "https://…"')
    try:
        url = urls.parsed(value)
        urls.check(url)
    except (InputError, Refused) as error:
        raise UsageError(f"{where}: url: {error}") from error
    return str(url)


def _every(value: Any, where: str) -> float:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if not number or not _LEAST_MINUTES <= value <= _MOST_MINUTES:
        raise UsageError(
            f"{where}: every is {value!r}; write a number of minutes from {_LEAST_MINUTES} to {_MOST_MINUTES}"
        )
    return float(value)

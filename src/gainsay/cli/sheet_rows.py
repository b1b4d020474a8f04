"""A row of a spreadsheet as an article or a statement; one that is neither is an error of that row alone."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from gainsay import acquire
from gainsay.clean import dateline
from gainsay.cli.sheets import Row, Sheet
from gainsay.cli.web import Web
from gainsay.config import Given, Stated
from gainsay.errors import InputError, UsageError
from gainsay.records import Act, RawPage

# "25.12.2021": with points the day stands first; with strokes ("5/12/2020") either may.
_POINTS = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")
_STROKES = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})")


def name_of(sheet: Sheet, row: Row) -> str:
    """How messages call the row."""
    return f"{sheet.source}, row {row.number}"


def parse(sheet: Sheet, row: Row, web: Web) -> tuple[RawPage, Given]:
    """The page of a row and what the row says of it. Raises InputError or NetworkError."""
    name, cells = name_of(sheet, row), row.cells
    if row.fault:
        raise InputError(f"{name}: {row.fault}")
    given = Given(
        outlet=_short(cells, "outlet"),
        url=_short(cells, "url"),
        title=_short(cells, "title"),
        language=_short(cells, "language"),
        published=_day(name, cells, "published"),
    )
    if "words" in cells:
        return _page(name, cells["words"], "text/plain"), replace(given, stated=_stated(name, cells))
    if "text" in cells or "html" in cells:
        form = "text" if "text" in cells else "html"
        return _page(name, cells[form], "text/plain" if form == "text" else "text/html"), given
    if given.url is None:
        raise InputError(
            f"{name} holds neither an article nor a statement; fill in its text, html, url or words"
        )
    if not acquire.is_address(given.url):
        raise InputError(f"{name}: {given.url!r} is no address; write it with https://")
    return acquire.acquire(given.url, fetcher=web()), replace(given, url=None)


def _stated(name: str, cells: Mapping[str, str]) -> Stated:
    speaker = _short(cells, "speaker")
    if speaker is None:
        raise InputError(f"{name}: the statement has no speaker; fill in who says it")
    act = (_short(cells, "act") or Act.ASSERT).lower().replace(" ", "_")
    if act not in set(Act):
        raise InputError(f"{name}: there is no act {act!r}; write one of {', '.join(Act)}")
    return Stated(words=cells["words"], speaker=speaker, act=act, said_on=_day(name, cells, "said_on"))


def _page(name: str, words: str, media_type: str) -> RawPage:
    body = words.encode()
    return RawPage(
        source=name,
        body=body,
        sha256=hashlib.sha256(body).hexdigest(),
        media_type=media_type,
        # Declared, because a page's own meta tag speaks of the bytes it once had.
        charset="utf-8",
    )


def _short(cells: Mapping[str, str], name: str) -> str | None:
    return " ".join(cells[name].split()) if name in cells else None


def _day(name: str, cells: Mapping[str, str], thing: str) -> str | None:
    """The date in a cell as ISO; None for an empty one."""
    value = _short(cells, thing)
    if value is None:
        return None
    try:
        found = dateline.given(value).timex
    except UsageError:
        found = dateline.in_words(value) or _in_figures(value)
    if found is None:
        raise InputError(
            f"{name}: {thing.replace('_', ' ')} {value!r} is no plain date; write it as 2021-12-25"
        )
    return found


def _in_figures(value: str) -> str | None:
    """The day in figures alone, where they can be read in one way."""
    if match := _POINTS.fullmatch(value):
        day, month, year = map(int, match.groups())
        return _iso(year, month, day)
    if match := _STROKES.fullmatch(value):
        first, second, year = map(int, match.groups())
        readings = {_iso(year, first, second), _iso(year, second, first)} - {None}
        return readings.pop() if len(readings) == 1 else None
    return None


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None

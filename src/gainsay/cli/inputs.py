"""The arguments of a command as a stream of articles, each got when its turn comes.

An input that cannot be got is an item that raises when it is opened, so
nothing stops the others.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from gainsay import acquire
from gainsay.cli import rows, sheet_rows, sheets
from gainsay.cli.web import Web
from gainsay.config import Given
from gainsay.errors import GainsayError, InputError, NetworkError
from gainsay.records import RawPage

if TYPE_CHECKING:
    from gainsay.acquire import Fetcher


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One article to come; `open` returns its page and what is known of it, or raises GainsayError."""

    name: str
    open: Callable[[], tuple[RawPage, Given]]


def items(sources: Sequence[str], given: Given, web: Web) -> Iterator[Item]:
    """Every page of `sources`: files, folders, `-`, addresses, files of JSON lines.

    `given` goes before what a JSON line says.
    """
    for source in sources:
        try:
            yield from _rows(source, given) if rows.holds_rows(source) else _pages(source, given, web)
        except GainsayError as error:
            yield Item(name=source, open=partial(_fail, error))


def articles(sources: Sequence[str], given: Given, web: Web) -> Iterator[Item]:
    """As `items`, with the articles that it lists in the place of each feed, the oldest first."""
    for item in items(sources, given, web):
        try:
            page, said = item.open()
            if acquire.is_feed(page):
                yield from _listed(page, said, web)
            else:
                yield Item(name=item.name, open=partial(_got, page, said))
        except (InputError, NetworkError) as error:
            yield Item(name=item.name, open=partial(_fail, error))


def of_sheets(opened: Sequence[sheets.Sheet], given: Given, web: Web) -> Iterator[Item]:
    """Every row of these spreadsheets; `given` goes before what a row says."""
    for sheet in opened:
        for row in sheet.rows():
            yield Item(name=sheet_rows.name_of(sheet, row), open=partial(_of_row, sheet, row, given, web))


def are_many(sources: Sequence[str]) -> bool:
    """Whether `sources` may hold more than one article: by what they are, not by what is in them."""
    return len(sources) > 1 or rows.holds_rows(sources[0]) or _is_folder(sources[0])


def count(sources: Sequence[str]) -> int:
    """How many items `items` will yield, without reading an article."""
    return sum(1 for _ in items(sources, Given(), _nothing))


def _is_folder(source: str) -> bool:
    try:
        return Path(source).is_dir()
    except OSError:  # too long for a file name: a text was given where a path belongs
        return False


def _pages(source: str, given: Given, web: Web) -> Iterator[Item]:
    for name in acquire.expand([source]):
        yield Item(name=name, open=partial(_acquired, name, given, web))


def _rows(source: str, given: Given) -> Iterator[Item]:
    for line in rows.lines(source):
        yield Item(name=line.name, open=partial(_parsed, line, given))


def _listed(feed: RawPage, given: Given, web: Web) -> Iterator[Item]:
    """The articles of a feed. What is odd about it is said at once."""
    from gainsay.acquire import feeds  # noqa: PLC0415 (only where there is a feed)

    if given.url or given.title:
        raise InputError(
            f"--url and --title belong to one article, and {feed.source} is a feed of several; leave them out"
        )
    found = feeds.parse(feed)
    for remark in found.remarks:
        print(f"gainsay: {feed.source}: {remark}", file=sys.stderr)
    for entry in feeds.oldest_first(found):
        known = replace(given, hinted=feeds.hinted(entry))
        yield Item(name=entry.url, open=partial(_acquired, entry.url, known, web))


def _acquired(name: str, given: Given, web: Web) -> tuple[RawPage, Given]:
    return acquire.acquire(name, fetcher=web() if "://" in name else None), given


def _got(page: RawPage, given: Given) -> tuple[RawPage, Given]:
    return page, given


def _nothing() -> "Fetcher":
    raise AssertionError("counting fetches nothing")


def _parsed(line: rows.Line, given: Given) -> tuple[RawPage, Given]:
    page, said = rows.parse(line)
    return page, _before(given, said)


def _of_row(sheet: sheets.Sheet, row: sheets.Row, given: Given, web: Web) -> tuple[RawPage, Given]:
    page, said = sheet_rows.parse(sheet, row, web)
    return page, _before(given, said)


def _before(given: Given, said: Given) -> Given:
    """What is said of an article, with what the user gives before it."""
    ours = {
        name: getattr(given, name)
        for name in ("outlet", "published", "url", "title", "language", "force")
        if getattr(given, name)
    }
    return replace(said, **ours)


def _fail(error: GainsayError) -> tuple[RawPage, Given]:
    raise error

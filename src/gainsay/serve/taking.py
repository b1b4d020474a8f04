"""What a person hands to the board, read and kept: a text, files, an address, the articles of a feed."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from gainsay import acquire, ingest, stated
from gainsay.acquire import feeds, files
from gainsay.acquire.capture import captured
from gainsay.config import Given
from gainsay.errors import GainsayError, InputError, NetworkError, UsageError
from gainsay.keep import Ledger
from gainsay.records import RawPage

TEXT = "the pasted text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Handed:
    """A text, files by their names, the address of an article or a feed; what is empty is not meant."""

    text: str
    files: Sequence[tuple[str, bytes]]
    address: str
    given: Given


@dataclass(frozen=True, slots=True, kw_only=True)
class _Item:
    name: str
    open: ingest.Open


def taken(ledger: Ledger, handed: Handed, fetcher: acquire.Fetcher) -> Iterator[ingest.Ingested]:
    """Read all that was handed in and keep it, one after another; what fails stops no other.

    Trouble with the ledger itself ends it, told as a fault of what came next.
    """
    try:
        yield from ingest.add(ledger, _items(handed, fetcher))
    except GainsayError as error:
        yield ingest.Ingested(name=ledger.name, fault=InputError(str(error)))


def by_hand(ledger: Ledger, given: Given) -> ingest.Ingested:
    """Keep the statement `given.stated`, as `gainsay add --statement` does."""
    item = _Item(name="the statement", open=lambda: (stated.words_alone(given), given))
    (done,) = ingest.add(ledger, [item])
    return done


def _items(handed: Handed, fetcher: acquire.Fetcher) -> Iterator[_Item]:
    if handed.text.strip():
        yield _Item(name=TEXT, open=partial(_pasted, handed.text, handed.given))
    for name, body in handed.files:
        yield _Item(name=name, open=partial(_uploaded, name, body, handed.given))
    if handed.address:
        yield from _at_address(handed.address, handed.given, fetcher)


def _pasted(text: str, given: Given) -> tuple[RawPage, Given]:
    page = captured(TEXT, text.encode("utf-8", "replace"), media_type="text/plain")
    return replace(page, charset="utf-8"), given


def _uploaded(name: str, body: bytes, given: Given) -> tuple[RawPage, Given]:
    """The file; its name is a name only, and never looked up here."""
    path = Path(name)
    found = files.contents(io.BytesIO(body), name)
    return captured(f"upload of {path.name}", found, media_type=files.media_type(path)), given


def _at_address(address: str, given: Given, fetcher: acquire.Fetcher) -> Iterator[_Item]:
    """The article there, or those that the feed there lists."""
    try:
        if not acquire.is_address(address):
            raise UsageError(f"{address} is no address; it begins with http:// or https://")
        page = fetcher.fetch(address)
        if not acquire.is_feed(page):
            yield _Item(name=address, open=lambda: (page, given))
            return
        listed = feeds.oldest_first(feeds.parse(page))
    except (InputError, NetworkError, UsageError) as error:
        yield _Item(name=address, open=partial(_failing, error))
        return
    for entry in listed:
        known = replace(given, url=None, title=None, hinted=feeds.hinted(entry))
        yield _Item(name=entry.url, open=partial(_fetched, entry.url, known, fetcher))


def _fetched(address: str, given: Given, fetcher: acquire.Fetcher) -> tuple[RawPage, Given]:
    return fetcher.fetch(address), given


def _failing(error: GainsayError) -> tuple[RawPage, Given]:
    raise error if isinstance(error, InputError | NetworkError) else InputError(str(error))

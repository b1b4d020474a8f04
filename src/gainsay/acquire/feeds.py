"""RSS and Atom: a captured feed to the articles that it lists. Fetches nothing.

Feeds are read by feedparser, strictly where they are well-formed XML, else as
far as it can make them out. What it says of an article is taken only where it is
plain: the address, the headline, the time of publication (never that of an
update), and the outlet where the entry itself names its source; the feed's own
name is often that of a section or a service.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from html import unescape
from typing import Any

from gainsay.acquire import links
from gainsay.acquire.encoding import decode
from gainsay.config import Hinted
from gainsay.errors import InputError
from gainsay.records import RawPage

# The longest feeds of news sites list two or three hundred articles; an archive of
# ten thousand would keep a watch busy for hours with what is no news.
MAX_ENTRIES = 500

_MEDIA_TYPES = ("application/rss+xml", "application/atom+xml", "application/rdf+xml")
_ROOT = re.compile(
    r"\s*(?:<\?.{0,500}?\?>\s*|<!--.{0,2000}?-->\s*|<!DOCTYPE [^>]{0,500}>\s*){0,9}"
    r"<(?:[\w-]+:)?(?P<name>rss|feed|RDF)\b(?P<rest>[^>]*)",
    re.DOTALL,
)
_HEAD_BYTES = 8192

_IS_HTML = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An article that a feed lists; `published` is ISO 8601 in the feed's own time zone."""

    url: str
    title: str | None = None
    published: str | None = None
    outlet: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """The entries with a usable address, each once, in the feed's order; `remarks` tell what is odd."""

    entries: tuple[Entry, ...]
    remarks: tuple[str, ...] = ()


def moment(published: str | None) -> datetime:
    """For putting entries in the order of their publication; those without a time come last."""
    if published is None:
        return datetime.max.replace(tzinfo=UTC)
    time = datetime.fromisoformat(published)
    return time.replace(tzinfo=time.tzinfo or UTC)


def oldest_first(feed: Feed) -> list[Entry]:
    """The entries in the order of their publication; those of one time, or none, from the feed's end on."""
    from_its_end = feed.entries[::-1]
    return sorted(from_its_end, key=lambda one: moment(one.published))


def hinted(entry: Entry) -> Hinted:
    """What the feed says of an article."""
    return Hinted(outlet=entry.outlet, published=entry.published, title=entry.title)


def is_feed(page: RawPage) -> bool:
    """Whether a page is a feed, by how it begins."""
    # Only ASCII matters here; UTF-16 writes it with a NUL beside each letter.
    head = page.body[:_HEAD_BYTES].replace(b"\0", b"").decode("ascii", errors="ignore")
    found = _ROOT.match(head)
    return found is not None and (found["name"] != "RDF" or "purl.org/rss/" in head)


def parse(page: RawPage) -> Feed:
    """The feed in `page`. Raises InputError for what is none, or so broken that nothing can be read."""
    if not page.body.strip():
        raise InputError(f"{page.source} is empty, so it is no feed; check its address")
    text = decode(page)
    found = _parsed(page, text)
    broken = f"is no well-formed XML ({_reason(found)})" if found.bozo else None
    if not found.entries and (broken or not found.get("version")):
        raise InputError(_no_feed(page, text, broken if found.get("version") else None))
    addresses = [_address(entry, page.url) for entry in found.entries]
    listed = [(link, entry) for link, entry in zip(addresses, found.entries, strict=True) if link]
    entries = {link: _entry(link, entry) for link, entry in reversed(listed)}
    kept = tuple(reversed(entries.values()))[:MAX_ENTRIES]
    counts = _Counts(len(addresses), len(listed), len(entries), len(kept))
    return Feed(entries=kept, remarks=tuple(_remarks(counts, broken)))


@dataclass(frozen=True, slots=True)
class _Counts:
    """How many entries there are, have a link, are different, and are kept."""

    all: int
    linked: int
    different: int
    kept: int


def _parsed(page: RawPage, text: str) -> Any:
    import feedparser  # noqa: PLC0415 (only where there is a feed)

    try:
        return feedparser.parse(
            # Decoded already, so that all pages are decoded alike.
            # A stream, since feedparser would open what looks like a path.
            io.BytesIO(text.strip().encode()),
            response_headers={
                "content-type": "application/xml; charset=utf-8",
                "content-location": page.url or "",
            },
            resolve_relative_uris=False,
            sanitize_html=False,
        )
    except Exception as error:  # a parser of broken input breaks in ways of its own
        raise InputError(
            f"{page.source} cannot be read as a feed ({type(error).__name__}: {error}); check its address"
        ) from error


def _reason(found: Any) -> str:
    error = found.get("bozo_exception")
    return str(getattr(error, "getMessage", lambda: error)())


def _no_feed(page: RawPage, text: str, broken: str | None) -> str:
    if _IS_HTML.search(text[:_HEAD_BYTES]):
        named = next(links.feeds_of(text, page.url), None)
        advice = f"it names the feed {named}, give that" if named else "look there for the address of a feed"
        return f"{page.source} is a web page and no feed; {advice}"
    if broken:
        return f"the feed {page.source} {broken}, and no entry can be read; tell its publisher"
    return f"{page.source} is neither RSS nor Atom; check that it is the address of a feed"


def _remarks(counts: _Counts, broken: str | None) -> Iterator[str]:
    if broken:
        yield f"{broken}; {_of(counts.all)} could be read all the same"
    if not counts.all:
        yield "has no entries"
    if counts.linked < counts.all:
        yield f"has {_of(counts.all - counts.linked)} without a usable link, left out"
    if counts.different < counts.linked:
        yield f"has {_of(counts.linked - counts.different)} with the link of another, taken once"
    if counts.kept < counts.different:
        yield f"has {_of(counts.different)}; the first {counts.kept:,} are taken"


def _of(number: int) -> str:
    return "1 entry" if number == 1 else f"{number:,} entries"


def _entry(link: str, entry: Any) -> Entry:
    source = entry.get("source") or {}
    return Entry(
        url=link,
        title=_words(entry.get("title")),
        published=_time(entry),
        outlet=_words(source.get("title")) or _words(entry.get("publisher")),
    )


def _words(markup: str | None) -> str | None:
    """The words of a title, which may hold elements and entities, on one line."""
    plain = unescape(re.sub(r"<[a-zA-Z/][^<>]*>", "", markup or ""))
    return " ".join("".join(filter(_is_text, plain)).split()) or None


def _is_text(character: str) -> bool:
    """No control and no half of a character, such as broken feeds hold and no database takes."""
    return character.isprintable() or character.isspace()


def _time(entry: Any) -> str | None:
    """When an entry says its article was published, as ISO 8601."""
    said = " ".join(str(entry.get("published") or "").split())
    for read in (parsedate_to_datetime, datetime.fromisoformat):
        try:
            return read(said).isoformat()
        except (ValueError, TypeError, OverflowError):
            continue
    # Rarer ways of writing it, which feedparser turns into UTC.
    parts = entry.get("published_parsed") if said else None
    return "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}+00:00".format(*parts[:6]) if parts else None


def _address(entry: Any, base: str | None) -> str | None:
    """Where the article stands; None where the entry does not say."""
    # Of a feed that a service hands on, the link leads to the service.
    link = entry.get("feedburner_origlink") or entry.get("link") or ""
    return links.absolute(base, link)

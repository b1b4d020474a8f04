"""Links as feeds and pages write them: made absolute, without what is no part of an article's address."""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from urllib.parse import urljoin, urlsplit

_LINK = re.compile(r"<link\b[^>]*>", re.IGNORECASE)
_OF_FEED = re.compile(r"""\btype\s*=\s*["']?application/(?:rss|atom)\+xml""", re.IGNORECASE)
_HREF = re.compile(r"""\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))""", re.IGNORECASE)
# Links stand in a page's head; some heads are swollen with scripts.
_HEAD_CHARACTERS = 100_000

# Many servers and browsers stop at about 2,000; what is longer carries data, not the address of an article.
_LONGEST = 2_000

# Fields that are added to count who comes from where; the page is the same without them.
_COUNTER = "utm_"


def absolute(base: str | None, link: str) -> str | None:
    """The web address of `link`, without its fragment and what only counts readers; None for no such."""
    link = link.strip()
    if not link.isprintable():
        return None
    try:
        parts = urlsplit(urljoin(base or "", link) if link else "")
        host = parts.hostname
    except ValueError:  # such as "http://[", which cannot be taken apart
        return None
    if parts.scheme not in {"http", "https"} or not host:
        return None
    query = "&".join(_without_counters(parts.query.split("&")))
    address = parts._replace(query=query, fragment="").geturl()
    return address if len(address) <= _LONGEST else None


def feeds_of(text: str, base: str | None) -> Iterator[str]:
    """The addresses of the feeds that a web page names in its head."""
    for link in _LINK.findall(text[:_HEAD_CHARACTERS]):
        href = _HREF.search(link)
        if href and _OF_FEED.search(link):
            address = absolute(base, unescape(href[1] or href[2] or href[3] or ""))
            if address:
                yield address


def _without_counters(fields: Iterable[str]) -> Iterator[str]:
    return (field for field in fields if not field.lower().startswith(_COUNTER))

"""What an HTML page says of its article in JSON-LD and meta elements.

Sources are asked in a fixed order, JSON-LD first, and the first that answers
wins. Values are texts of the page with white space made even; nothing is guessed.
"""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from gainsay.clean import jsonld
from gainsay.clean.blocks import Facts

# Names (or properties, or itemprops) of meta elements, best first.
_TITLE = ("og:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "twitter:title")
_OUTLET = ("og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "publisher")
_BYLINE = ("parsely-author", "byl", "sailthru.author", "author", "article:author", "dc.creator")
_SECTION = ("article:section", "parsely-section", "section", "cxenseparse:section")

# Titles that share half of their words are the same title with and without embellishments.
_ALIKE = 0.5

_BY = re.compile(r"^by:? ", re.IGNORECASE)
_TITLE_PARTS = re.compile(r"\s+[|–—·»-]\s+")

# Addresses, handles, numbers and the blog software's default user stand where names should.
_NO_NAME = re.compile(r"https?:|www\.|@|^\d+$|^(?:admin|administrator|editor|webmaster)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The places of a parsed page where facts are looked up."""

    metas: dict[str, str]
    nodes: tuple[jsonld.Node, ...]
    article: jsonld.Node
    headings: tuple[str, ...]


def page(tree: HtmlElement) -> Page:
    """Collect the meta elements, JSON-LD and headings of a page; must run before scripts are removed."""
    metas: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = _even(element.get("content"))
        if name and content:
            metas.setdefault(name.strip().lower(), content)
    scripts = [s.text or "" for s in tree.iter("script") if "ld+json" in (s.get("type") or "").lower()]
    nodes = tuple(jsonld.nodes(scripts))
    headings = tuple(text for h in tree.iter("h1") if (text := _even(" ".join(h.itertext()))))
    article = jsonld.article(nodes, headings[0] if headings else metas.get("og:title"))
    return Page(metas=metas, nodes=nodes, article=article or {}, headings=headings)


def facts(tree: HtmlElement, found: Page, address: str | None) -> Facts:
    """The facts of the page, without the publication date."""
    outlet = _outlet(found)
    return Facts(
        title=_title(tree, found, outlet),
        outlet=outlet,
        byline=_byline(found, outlet),
        section=jsonld.text(found.article.get("articleSection")) or first(found.metas, _SECTION),
        url=_canonical(tree, found, address),
    )


def first(metas: dict[str, str], names: Sequence[str]) -> str | None:
    """The value of the first of these meta elements that the page has."""
    return next((metas[name] for name in names if name in metas), None)


def _outlet(found: Page) -> str | None:
    publisher = jsonld.text(jsonld.resolved(found.article.get("publisher"), found.nodes))
    candidates = (_unescaped(publisher), *(found.metas.get(name) for name in _OUTLET))
    return next((name for name in candidates if name and not _NO_NAME.search(name)), None)


def _title(tree: HtmlElement, found: Page, outlet: str | None) -> str | None:
    """The headline as readers see it: the heading that is most like what the metadata calls the page.

    Metadata alone is second choice, since it is often rewritten for search engines.
    """
    element = tree.find(".//title")
    claimed = [
        _unescaped(jsonld.text(found.article.get("headline"))),
        *(found.metas.get(name) for name in _TITLE),
        _even(element.text) if element is not None else None,
    ]
    titles = [title for title in claimed if title]
    rated = [(max((_likeness(h, title) for title in titles), default=1.0), h) for h in found.headings]
    likeness, heading = max(rated, key=itemgetter(0), default=(0.0, None))
    if heading and likeness >= _ALIKE:
        return heading
    return _without_outlet(titles[0], outlet) if titles else None


def _likeness(one: str, other: str) -> float:
    """The share of words that two titles have in common (Jaccard)."""
    a, b = set(re.findall(r"\w+", one.lower())), set(re.findall(r"\w+", other.lower()))
    return len(a & b) / len(a | b) if a and b else 0.0


def _without_outlet(title: str, outlet: str | None) -> str:
    """The title without the outlet's name that many pages add: "Troops leave | The Herald"."""
    parts = _TITLE_PARTS.split(title)
    if outlet and len(parts) > 1 and _likeness(parts[-1], outlet) >= _ALIKE:
        return title[: title.rindex(parts[-1])].rstrip(" |–—·»-")
    return title


def _byline(found: Page, outlet: str | None) -> str | None:
    authors = found.article.get("author") or found.article.get("creator")
    listed = authors if isinstance(authors, list) else [authors]
    names = jsonld.names([jsonld.resolved(author, found.nodes) for author in listed])
    meta = first(found.metas, _BYLINE)
    for candidates in (names, [meta] if meta else []):
        people = [_BY.sub("", _unescaped(name) or "") for name in candidates if not _NO_NAME.search(name)]
        people = [name for name in dict.fromkeys(people) if name.lower() not in ("", (outlet or "").lower())]
        if people:
            return ", ".join(people)
    return None


def _canonical(tree: HtmlElement, found: Page, address: str | None) -> str | None:
    """The canonical address, absolute; one that names the bare site tells nothing of the article."""
    links = tree.xpath("//link[@rel='canonical']/@href")
    candidates = [*links, found.metas.get("og:url"), jsonld.text(found.article.get("url")), address]
    for candidate in candidates:
        joined = _joined(address, str(candidate).strip()) if candidate else ""
        if joined.startswith(("http://", "https://")) and _names_page(joined, address):
            return joined
    return address


def _joined(address: str | None, candidate: str) -> str:
    try:
        return urljoin(address or "", candidate)
    except ValueError:  # an address such as "http://[" cannot be taken apart
        return ""


def _names_page(candidate: str, address: str | None) -> bool:
    try:
        bare = urlsplit(candidate).path in ("", "/")
        return not bare or (address is not None and urlsplit(address).path in ("", "/"))
    except ValueError:
        return False


def _even(value: str | None) -> str | None:
    return " ".join(value.split()) or None if value else None


def _unescaped(value: str | None) -> str | None:
    """JSON-LD often carries entities, which JSON does not know; one of them may be a line break."""
    return _even(html.unescape(value)) if value else None

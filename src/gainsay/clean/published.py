"""When an HTML page was published, and which rule knew it.

The page's own statements come first: JSON-LD, then meta elements, then marked
elements and the address. htmldate is asked last, and only about elements that
the page marks as dates: in bare text it takes a copyright year or the date of
another article for the publication.
"""

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace

from lxml.html import HtmlElement, builder

from gainsay.clean import dateline, jsonld, metadata
from gainsay.records import When

# Meta elements that hold the date of publication, those with the clearest name first.
_METAS = (
    *("article:published_time", "og:article:published_time", "article:published", "og:published_time"),
    *("datepublished", "rnews:datepublished", "parsely-pub-date", "sailthru.date"),
    *("cxenseparse:recs:publishtime", "cxenseparse:publishtime", "dcterms.issued", "dc.date.issued"),
    *("dcterms.created", "dc.date.created", "dc.date.published", "dcterms.date", "dc.date", "pubdate"),
    *("publishdate", "publish_date", "publish-date", "publication_date", "publication-date"),
    *("published_date", "published_time", "published_time_telegram", "og:pubdate"),
    *("originalpublicationdate", "article.published", "article_date_original", "displaydate", "pdate"),
    *("created", "date_created", "date.created", "dateposted", "date"),
)

# "/2021/12/25/…", "/2021-12-25-…": news sites file articles by the day of publication.
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)(?=[/-]|$)")

_MARKED = re.compile(r"date|publi|posted|time|dateline|byline|pubtime|created", re.IGNORECASE)
# Elements about something other than this article's publication.
_ELSEWHERE = re.compile(
    r"comment|related|footer|copyright|sidebar|recommend|modified|update|archive|widget|teaser|popular|calendar|event",
    re.IGNORECASE,
)
# A date with its label; longer elements are paragraphs that mention dates.
_LONGEST = 120
_MOST_MARKED = 40


def find(tree: HtmlElement, page: metadata.Page, address: str | None) -> When | None:
    """The publication date of the page, None where nothing states it; where rules differ, a reason tells."""
    found = list(_stated(tree, page, address))
    if not found:
        return _by_htmldate(tree)
    best, *others = found
    differing = [
        f"{other.reasons[0]} has {other.earliest}" for other in others if other.earliest != best.earliest
    ]
    return replace(best, reasons=(*best.reasons, *dict.fromkeys(differing)))


def _stated(tree: HtmlElement, page: metadata.Page, address: str | None) -> Iterator[When]:
    """The dates that the page states, one for each rule, best first."""
    rules = [
        ("JSON-LD datePublished", jsonld.text(page.article.get("datePublished"))),
        *((f"meta {name}", page.metas[name]) for name in _METAS if name in page.metas),
        ("element marked datePublished", _marked_published(tree)),
    ]
    yield from (when for reason, value in rules if value and (when := dateline.from_metadata(value, reason)))
    match = _IN_ADDRESS.search(address or "")
    if match:
        day = f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}"
        if when := dateline.from_metadata(day, "the address"):
            yield when


def _marked_published(tree: HtmlElement) -> str | None:
    for element in tree.xpath("//*[@itemprop='datePublished'] | //time[@pubdate]"):
        value = element.get("datetime") or element.get("content") or " ".join(element.itertext())
        if value and value.strip():
            return str(value)
    return None


def _by_htmldate(tree: HtmlElement) -> When | None:
    """What htmldate reads in the elements that the page marks as dates."""
    from htmldate import find_date  # noqa: PLC0415

    marked = [
        element for element in tree.iter("time", "abbr", "span", "p", "div", "li") if _is_marked(element)
    ]
    body = builder.BODY()
    for element in marked[:_MOST_MARKED]:
        copied = deepcopy(element)
        copied.tail = None
        body.append(copied)
    day = find_date(builder.HTML(builder.HEAD(), body), extensive_search=False, original_date=True)
    return dateline.from_metadata(day, "htmldate, in an element marked as a date") if day else None


def _is_marked(element: HtmlElement) -> bool:
    marks = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('itemprop') or ''}"
    if element.tag not in ("time", "abbr") and not _MARKED.search(marks):
        return False
    around = " ".join(f"{a.tag} {a.get('class') or ''} {a.get('id') or ''}" for a in _upwards(element))
    return not _ELSEWHERE.search(f"{marks} {around}") and len("".join(element.itertext())) <= _LONGEST


def _upwards(element: HtmlElement) -> Iterator[HtmlElement]:
    """The next few elements around this one; higher up names describe the page."""
    for _, ancestor in zip(range(4), element.iterancestors(), strict=False):
        if ancestor.tag in ("body", "html", "main", "article"):
            return
        yield ancestor

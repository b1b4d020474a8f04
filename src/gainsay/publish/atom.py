"""Lists as Atom feeds (RFC 4287)."""

from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from gainsay.publish.odd import harmless

_NAMESPACE = "http://www.w3.org/2005/Atom"
# Of what is not known to be of any time.
_LONG_AGO = "1970-01-01T00:00:00+00:00"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A thing by its id; `link` is the address of its page, `updated` a time in UTC, `author` who says it."""

    id: str
    title: str
    link: str
    updated: str | None
    text: str
    author: str | None = None


def feed(title: str, own: str, page: str, entries: Iterable[Entry]) -> bytes:
    """The feed at the address `own` of what the page at `page` shows, what came last first."""
    listed = sorted(entries, key=lambda one: (one.updated or "", one.id), reverse=True)
    root = ET.Element("feed", xmlns=_NAMESPACE)
    _put(root, "id", own)
    _put(root, "title", title)
    _put(root, "updated", listed[0].updated or _LONG_AGO if listed else _LONG_AGO)
    ET.SubElement(root, "link", rel="self", href=own)
    ET.SubElement(root, "link", rel="alternate", type="text/html", href=page)
    _put(_put(root, "author"), "name", "gainsay")
    for one in listed:
        _entry(ET.SubElement(root, "entry"), one)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def _entry(into: ET.Element, one: Entry) -> None:
    _put(into, "id", f"urn:gainsay:{one.id}")
    _put(into, "title", one.title)
    _put(into, "updated", one.updated or _LONG_AGO)
    ET.SubElement(into, "link", rel="alternate", type="text/html", href=one.link)
    if one.author:
        _put(_put(into, "author"), "name", one.author)
    _put(into, "content", one.text)


def _put(into: ET.Element, name: str, text: str | None = None) -> ET.Element:
    """XML cannot hold control characters: they are written by their names."""
    made = ET.SubElement(into, name)
    made.text = text and harmless(text)
    return made

"""The board in the browser: where its pages are, and windows to look at them."""

import os
import re
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urldefrag, urlsplit

from lxml import html
from playwright.sync_api import Browser, BrowserContext, Page

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
WIDTHS = (1280, 390)
# Where screenshots are kept; nowhere unless it is set.
SHOTS = "GAINSAY_SCREENSHOTS"

# What leads somewhere without words to search for, and the page of what is not there.
_BESIDES = ("/search?words=Wagner", "/disputes/k0")


def kinds(site: str) -> dict[str, str]:
    """The name of each kind of page, and the address of the first one on the way from the board."""
    found: dict[str, str] = {}
    todo = ["/", *_BESIDES]
    while todo:
        address = todo.pop(0)
        if _kind(address) not in found and (links := _links(site, address)) is not None:
            found[_kind(address)] = address
            todo += links
    return found


def _kind(address: str) -> str:
    """Such as "disputes-one" or "disputes-one-dossier"; empty fields of a form make no other page."""
    parts = urlsplit(address)
    first, *others = parts.path.strip("/").split("/")
    names = [first or "board", *(["one", *others[1:]] if others else []), *(["asked"] if parts.query else [])]
    return "missing" if address == "/disputes/k0" else "-".join(names)


def _links(site: str, address: str) -> list[str] | None:
    """Where a page leads to on this site; None where it is none, but data."""
    if "format=" in address or address.startswith(("/api/", "/things/", "/static/")):
        return None
    try:
        with urllib.request.urlopen(site + address) as answer:
            if answer.headers.get_content_type() != "text/html":
                return None
            read = html.document_fromstring(answer.read().decode())
    except urllib.error.HTTPError:
        return []
    links = (urldefrag(str(link.get("href"))).url for link in read.iter("a"))
    return [link for link in dict.fromkeys(links) if link.startswith("/")]


@contextmanager
def window(
    browser: Browser, width: int = 1280, scheme: Literal["light", "dark"] = "light", **options: Any
) -> Iterator[Page]:
    """An empty page in a window of that width; `options` are those of a context."""
    context: BrowserContext = browser.new_context(
        viewport={"width": width, "height": 844}, color_scheme=scheme, **options
    )
    with context:
        yield context.new_page()


def shoot(page: Page, name: str) -> None:
    """Keep a picture of the whole page, where pictures are kept."""
    if folder := os.environ.get(SHOTS):
        page.screenshot(path=Path(folder) / f"{re.sub(r'[^a-z0-9-]', '_', name)}.png", full_page=True)


def sideways(page: Page) -> int:
    """How many pixels the page is wider than the window."""
    found: int = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    return found

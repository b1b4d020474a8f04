"""Reading the board's pages as a program: their elements, links and forms."""

from collections import deque
from collections.abc import Iterator
from typing import Any
from urllib.parse import urldefrag

from fastapi.testclient import TestClient
from lxml import html

# An element of lxml, whose stubs do not know those of HTML.
Element = Any


# The kinds of pages that links lead to, by the first part of their address.
KINDS = {
    *("", "disputes", "statements", "articles", "stories"),
    *("actors", "actor", "map", "search", "following", "add", "judgements"),
}


def page(client: TestClient, address: str, status: int = 200) -> Element:
    """The page at an address."""
    answer = client.get(address)
    assert answer.status_code == status, f"{address}: {answer.status_code} {answer.text[:300]}"
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    return html.document_fromstring(answer.content.decode())


def links(found: Element) -> list[str]:
    """Where the page leads to."""
    return [str(link.get("href")) for link in found.iter("a")]


def every(client: TestClient) -> Iterator[tuple[str, Element]]:
    """Each page that can be reached from the board, the nearest first, with its address; data is left out."""
    todo, seen = deque(["/"]), {"/"}
    while todo:
        address = todo.popleft()
        found = page(client, address)
        yield address, found
        for link in links(found):
            other = urldefrag(link).url
            data = "format=" in other or other.startswith("/api/")
            if other and other not in seen and not data:
                seen.add(other)
                todo.append(other)


def first(client: TestClient, kind: str) -> str:
    """The address of the first page of a kind ("disputes", "articles" …) that any page leads to."""
    return next(address for address, _ in every(client) if address.startswith(f"/{kind}/"))


def kind(address: str) -> str:
    """What kind of page is at an address: the first part of its path."""
    return address.split("/")[1].partition("?")[0]


def text(found: Element) -> str:
    """What the page says, on one line."""
    return " ".join(str(found.text_content()).split())

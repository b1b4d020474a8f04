"""Words of strangers: whatever stands in an article shows as text on every page, and does nothing."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from gainsay.keep import opened
from gainsay.publish.odd import ODD
from gainsay.records import Act
from tests.link.articles import Line, add, article
from tests.serve.conftest import BROKEN, asking
from tests.serve.pages import every, page, text

# An element that holds one odd character apart, so that it cannot act on others.
_APART = re.compile('<bdi class="odd" data-code="U[+][0-9A-F]{4}">.</bdi>', re.DOTALL)
_PARAGRAPH = "The harbour of Quayside was shut on Monday, and no ship came in. " * 8
MEGABYTES = 5


def test_no_page_has_anything_of_an_articles_making(hostile: TestClient) -> None:
    shown = 0
    for address, found in every(hostile):
        answer = hostile.get(address)
        assert not ODD.search(_APART.sub("", answer.text)), address
        assert all(str(one.get("src")).startswith("/static/") for one in found.iter("script")), address
        assert not list(found.iter("img", "style", "iframe")), address
        for one in found.iter():
            names = [str(name) for name in one.attrib]
            assert not [name for name in names if name.startswith("on")], address
        for link in found.xpath("//@href | //@src | //@action"):
            assert re.match("(/|#|https?://[a-z.]+/)", str(link)), f"{address}: {link}"
        assert "49" not in text(found.xpath("//h1")[0])
        shown += BROKEN.split()[0] in text(found)
    assert shown > 4


def test_data_is_never_taken_for_a_page(hostile: TestClient) -> None:
    for address in ("/?format=json", "/stories?format=json", "/search?words=port&format=json"):
        answer = hostile.get(address)
        assert answer.headers["content-type"] == "application/json"
        assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    "address",
    ["/<script>alert(1)</script>", "/disputes/<img src=x>", "/search?words=<b>&act=<b>", "/?since=<i>"],
)
def test_what_is_asked_for_is_text_too(client: TestClient, address: str) -> None:
    told = client.get(address)
    assert told.status_code in (400, 404, 422)
    for tag in ("<script>", "<img", "<b>", "<i>"):
        assert tag not in told.text.replace("<script src", "")


@pytest.fixture
def long(hostile_ledger: Path, tmp_path: Path) -> Iterator[TestClient]:
    """A board with an article of five megabytes, full of markup that is never closed."""
    path = Path(shutil.copy(hostile_ledger, tmp_path / "long.db"))
    paragraph = f"{_PARAGRAPH}{BROKEN}\n\n"
    whole = paragraph * (MEGABYTES * 1_000_000 // len(paragraph.encode()) + 1)
    assert len(whole.encode()) >= MEGABYTES * 1_000_000
    words = "no pilot goes out before the first of the month"
    with opened(str(path)) as ledger:
        said = Line(words, speaker=f"Ida Berg {BROKEN}", act=Act.DENY)
        add(ledger, article("long", f"{whole}She said that {words}.", said, outlet=f"Post {BROKEN}"))
    yield from asking(path)


def test_a_very_long_article_shows_as_text(long: TestClient) -> None:
    stored = long.get("/articles/dlong?format=json").json()["document"]["text"]
    assert len(stored.encode()) > MEGABYTES * 1_000_000
    shown = page(long, "/articles/dlong")
    (body,) = shown.iter("article")
    assert len(list(shown.iter("mark"))) == 1
    assert not list(body.iter("svg", "style", "b"))
    # Of characters that HTML cannot hold another one stands there.
    assert len("".join(body.itertext())) == len(stored)
    for address in ("/", "/stories", "/search?words=pilot", "/things/dlong"):
        page(long, address)
    (hit, *_) = long.get("/search?words=pilot&format=json").json()
    assert len(page(long, f"/statements/{hit['statement']}").find_class("large")) == 1

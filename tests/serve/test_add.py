"""Adding on the board: what was handed in is read and kept, what fails says why and stops no other."""

from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from lxml import html

from gainsay.acquire import Fetcher
from gainsay.config import MAX_PAGE_BYTES, Given
from gainsay.keep import opened
from gainsay.serve import guard
from gainsay.serve.taking import Handed, taken
from tests.acquire.site import Site, reply
from tests.serve.pages import Element, links, page, text

FERRY = (
    "Ferry sinks\n\nThe harbour ministry of Niger said on Monday that the ferry had sunk. "
    '"Nobody drowned," said Colonel Tans, its spokesman. The union denied it.\n'
)


def hand_in(client: TestClient, files: list[Any] | None = None, status: int = 200, **fields: str) -> Element:
    """Send the form of the page; gives the page that answers."""
    (form,) = page(client, "/add").xpath("//form[@enctype='multipart/form-data']")
    sent = {**{name: value or "" for name, value in form.fields.items() if name != "files"}, **fields}
    answer = client.post("/add", data=sent, files=[("files", one) for one in files or []])
    assert answer.status_code == status, answer.text
    return html.document_fromstring(answer.content.decode())


def test_a_pasted_text_is_read_and_kept(judging: TestClient) -> None:
    found = hand_in(judging, text=FERRY, outlet="Quay & Post", published="2031-05-14")
    assert "Ferry sinks" in text(found)
    assert "new" in text(found)
    (address,) = {link.partition("#")[0] for link in links(found) if link.startswith("/articles/")}
    stored = judging.get(f"{address}?format=json").json()
    assert stored["document"]["text"] == FERRY
    assert stored["document"]["outlet"] == "Quay & Post"
    assert stored["document"]["published"]["earliest"] == "2031-05-14"
    assert [one.text_content() for one in found.iter("q")] == [
        "that the ferry had sunk",
        "Nobody drowned",
        "it",
    ]
    assert "known" in text(hand_in(judging, text=FERRY, outlet="Quay & Post", published="2031-05-14"))


def test_one_bad_file_stops_no_other(judging: TestClient) -> None:
    files = [
        ("picture.txt", bytes(range(256)) * 8, "text/plain"),
        ("../../etc/passwd.txt", FERRY.encode(), "text/plain"),
        ("empty.html", b"", "text/html"),
        (
            "page.html",
            f"<html><body><article><p>{FERRY * 3}</p></article></body></html>".encode(),
            "text/html",
        ),
    ]
    found = hand_in(judging, files)
    failed = [text(one) for one in found.find_class("failed")]
    assert len(failed) == 2
    assert "looks like binary data" in failed[0]
    assert "empty.html" in failed[1]
    assert "Traceback" not in text(found)
    assert len({link.partition("#")[0] for link in links(found) if link.startswith("/articles/")}) == 2


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:1/", "http://[::1]/", "http://10.0.0.7/a", "file:///etc/passwd"]
)
def test_private_addresses_are_not_fetched(judging: TestClient, address: str) -> None:
    found = hand_in(judging, address=address)
    (failed,) = found.find_class("failed")
    assert address in text(failed)
    assert not [link for link in links(found) if link.startswith("/articles/")]


def test_the_articles_of_a_feed_are_read_the_oldest_first(own_ledger: Path) -> None:
    items = "".join(
        f"<item><link>/{day}.txt</link><pubDate>{day} May 2031 09:00:00 GMT</pubDate></item>"
        for day in (14, 12)
    )
    feed = f'<rss version="2.0"><channel><title>Quay</title>{items}</channel></rss>'
    with Site() as site, opened(str(own_ledger)) as ledger, Fetcher(allow_private=True, delay=0) as fetcher:
        site.pages["/feed"] = reply(feed.encode(), Content_Type="application/rss+xml")
        site.pages["/14.txt"] = reply(FERRY.encode(), Content_Type="text/plain")
        handed = Handed(text="", files=(), address=site.url("/feed"), given=Given(outlet="Quay"))
        done = list(taken(ledger, handed, fetcher))
    assert [one.name.rpartition("/")[2] for one in done] == ["12.txt", "14.txt"]
    missing, added = done
    assert "404" in str(missing.fault)
    assert added.reading is not None
    assert (added.reading.document.title, added.reading.document.outlet) == ("Ferry sinks", "Quay")


def test_what_is_no_address_is_told(judging: TestClient) -> None:
    assert "begins with http://" in text(hand_in(judging, address="the harbour"))


def test_what_cannot_be_meant_is_told_before_anything_is_read(judging: TestClient) -> None:
    before = len(judging.get("/actors?format=json").json())
    assert "soon" in text(hand_in(judging, status=400, text=FERRY, published="soon"))
    assert "NUL" in text(hand_in(judging, status=400, text=FERRY, outlet="a\0b"))
    assert "Nothing was handed in" in text(hand_in(judging))
    assert len(judging.get("/actors?format=json").json()) == before


def test_hostile_text_and_names_stay_text(judging: TestClient) -> None:
    name = "<img src=x onerror=alert(1)>.txt"
    found = hand_in(judging, [(name, f"<b>{FERRY}</b>".encode(), "text/plain")])
    assert not list(found.iter("img"))
    assert not found.xpath("//main//b")


def test_uploads_are_capped_and_need_our_form(judging: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    assert guard.LONGER["/add"] == MAX_PAGE_BYTES
    monkeypatch.setitem(guard.LONGER, "/add", 100_000)
    (form,) = page(judging, "/add").xpath("//form[@enctype='multipart/form-data']")
    csrf = form.fields["csrf"]
    big = [("files", ("a.txt", b"x" * 120_000, "text/plain"))]
    assert judging.post("/add", data={"csrf": csrf}, files=big).status_code == 413
    assert judging.post("/add", data={"text": FERRY}).status_code == 403
    assert judging.post("/add", data={"csrf": "0" * 64, "text": FERRY}).status_code == 403

"""The API's other forms: maps and feeds, which the pages lead to, and the stream of new statements."""

import json
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from fastapi.testclient import TestClient

from gainsay import ingest
from gainsay.acquire.capture import captured
from gainsay.config import Given
from gainsay.demo import Article
from tests.serve.pages import every, first, links, page
from tests.serve.test_api import API, ARTICLE, problem, rows

ATOM = "{http://www.w3.org/2005/Atom}"


def feed(client: TestClient, address: str) -> ET.Element:
    """The feed, which has what every feed must have."""
    answer = client.get(address)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/atom+xml"
    root = ET.fromstring(answer.content)
    own = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}
    assert own["self"] == root.findtext(f"{ATOM}id") == f"http://127.0.0.1:8642{address}"
    for one in (root, *root.findall(f"{ATOM}entry")):
        assert one.findtext(f"{ATOM}title")
        assert datetime.fromisoformat(one.findtext(f"{ATOM}updated") or "").tzinfo
    ids = [one.findtext(f"{ATOM}id") for one in root.findall(f"{ATOM}entry")]
    assert len(ids) == len(set(ids))
    times = [one.findtext(f"{ATOM}updated") or "" for one in root.findall(f"{ATOM}entry")]
    assert times == sorted(times, reverse=True)
    return root


def entries(root: ET.Element) -> list[str]:
    return [
        (one.findtext(f"{ATOM}id") or "").removeprefix("urn:gainsay:") for one in root.iter(f"{ATOM}entry")
    ]


def linked(client: TestClient, address: str) -> str:
    """The feed that a page leads to."""
    (found,) = page(client, address).xpath("//link[@type='application/atom+xml']/@href")
    return str(found)


def test_the_board_has_a_feed(client: TestClient) -> None:
    address = linked(client, "/?speaker=Mali&page=1")
    root = feed(client, address)
    assert set(entries(root)) == {one["id"] for one in rows(client, f"{API}/disputes?speaker=Mali")}
    assert len(entries(root)) < len(rows(client, f"{API}/disputes"))
    for link in root.findall(f"{ATOM}entry/{ATOM}link"):
        page(client, (link.get("href") or "").removeprefix("http://127.0.0.1:8642"))


def test_a_dispute_has_a_feed_of_its_statements(client: TestClient) -> None:
    dispute = first(client, "disputes")
    told = client.get(f"{API}{dispute}").json()
    root = feed(client, linked(client, dispute))
    assert set(entries(root)) == {one["statement"]["id"] for one in told["entries"]}
    problem(client.get(f"{API}/disputes/nothing.atom"), 404)


def test_a_search_has_a_feed(client: TestClient) -> None:
    root = feed(client, linked(client, "/search?words=trainers&act=admit"))
    hits = client.get(f"{API}/statements?words=trainers&act=admit").json()
    assert set(entries(root)) == {one["statement"] for one in hits if one["statement"]}
    assert hits


def test_a_feed_tells_what_is_new(judging: TestClient) -> None:
    before = entries(feed(judging, f"{API}/statements.atom?words=ferry"))
    sent = judging.post(f"{API}/articles", json=ARTICLE).json()
    after = entries(feed(judging, f"{API}/statements.atom?words=ferry"))
    assert set(after) - set(before) <= {one["id"] for one in sent["reading"]["statements"]}
    assert len(after) > len(before)


def test_a_feed_of_hostile_articles_is_well_formed(hostile: TestClient) -> None:
    root = feed(hostile, f"{API}/disputes.atom")
    feed(hostile, f"{API}/disputes/{entries(root)[0]}.atom")
    told = "".join(feed(hostile, f"{API}/statements.atom").itertext())
    assert "<script>alert(1)</script>" in told
    assert "\u202e" not in told


@pytest.mark.parametrize("kind", ["places", "events"])
def test_maps_have_a_point_for_what_lies_somewhere(client: TestClient, kind: str) -> None:
    answer = client.get(f"{API}/{kind}.geojson?limit=1000")
    assert answer.headers["content-type"] == "application/geo+json"
    told = client.get(f"{API}/{kind}?limit=1000").json()
    features = answer.json()["features"]
    assert len(features) == len(told) > 10
    lying = [one for one in features if one["geometry"]]
    assert lying
    assert len(lying) < len(features) or kind == "places"
    for one in features:
        if one["properties"].get("name", one["properties"].get("place")) == "Bamako":
            longitude, latitude = one["geometry"]["coordinates"]
            assert (round(longitude), round(latitude)) == (-8, 13)
    by_accept = client.get(f"{API}/{kind}?limit=1000", headers={"accept": "application/geo+json"})
    assert by_accept.json()["features"] == features


def stopping(client: TestClient, *acts: Callable[[], object]) -> Iterator[bool]:
    """Does one act after another each time that a stream has nothing to tell, then ends it."""
    for act in acts:
        act()
        yield False
    while True:
        yield True


def told(client: TestClient, *acts: Callable[[], object], **headers: str) -> list[tuple[str, Any]]:
    """The events of a stream: their ids and data."""
    streams = client.app.state.streams  # type: ignore[attr-defined]
    streams.pause = 0
    ends = stopping(client, *acts)
    streams.stopping = lambda: next(ends)
    answer = client.get(f"{API}/stream", headers=headers)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"].startswith("text/event-stream")
    assert streams.open == 0
    events = [one.splitlines() for one in answer.text.split("\n\n") if "event: statement" in one]
    return [(lines[0].removeprefix("id: "), json.loads(lines[2].removeprefix("data: "))) for lines in events]


def test_new_statements_come_as_they_are_added(judging: TestClient) -> None:
    assert told(judging) == []

    def add() -> None:
        page = captured("ferry.txt", ARTICLE["text"].encode(), media_type="text/plain")
        ledger = judging.app.state.desk.ledger  # type: ignore[attr-defined]
        (added,) = ingest.add(ledger, [Article(name="ferry", page=page, given=Given(outlet="Lake Herald"))])
        assert added.fault is None

    events = told(judging, add)
    said = judging.get(f"{API}/articles").json()[0]["document"]["id"]
    reading = judging.get(f"{API}/articles/{said}").json()
    assert [one["statement"] for _, one in events] == [one["id"] for one in reading["statements"]]
    assert len(events) > 1
    missed = told(judging, **{"last-event-id": events[0][0]})
    assert missed == events[1:]
    assert told(judging, **{"last-event-id": events[-1][0]}) == []


def test_a_stream_can_be_narrowed_and_cannot_begin_anywhere(judging: TestClient) -> None:
    judging.post(f"{API}/articles", json=ARTICLE)
    begin = "2000-01-01T00:00:00_d0000000000000000_0"
    denials = rows(judging, f"{API}/statements?act=deny&limit=1000")
    streams = judging.app.state.streams  # type: ignore[attr-defined]
    streams.pause, streams.stopping = 0, lambda: True
    answer = judging.get(f"{API}/stream?act=deny", headers={"last-event-id": begin})
    assert answer.text.count("event: statement") == len(denials) > 3
    everything = judging.get(f"{API}/stream", headers={"last-event-id": begin})
    assert everything.text.count("event: statement") == len(rows(judging, f"{API}/statements")) > 100
    problem(judging.get(f"{API}/stream", headers={"last-event-id": "soon"}), 400)
    streams.open = 50
    problem(judging.get(f"{API}/stream"), 503)


def test_the_data_that_pages_lead_to_is_there(client: TestClient) -> None:
    told: dict[str, int] = {}
    for _, found in every(client):
        beside = found.xpath("//link[@rel='alternate' and starts-with(@href, '/api/')]")
        assert {str(one.get("href")) for one in beside} <= set(links(found))
        for one in beside:
            answer = client.get(one.get("href"))
            assert answer.status_code == 200
            assert answer.headers["content-type"].partition(";")[0] == one.get("type")
            told[one.get("type")] = told.get(one.get("type"), 0) + 1
    assert set(told) == {"text/csv", "application/atom+xml", "application/geo+json"}

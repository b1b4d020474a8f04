"""Statements and events by day: each once, in order, at its day, with its doubt."""

from fastapi.testclient import TestClient
from lxml import etree

from gainsay.keep.happenings import Happening, Moment
from gainsay.records import Event, EventStatus
from gainsay.serve import asked
from gainsay.serve.days import by_day, once
from gainsay.serve.drawing.timeline import drawn
from gainsay.spans import Span
from tests.serve.pages import Element, first, links, page, text


def event(name: str, source: str = "Union") -> Happening:
    made = Event(
        id=name,
        mentions=(Span(start=0, end=8, text="<b>shot"),),
        plover="ASSAULT",
        mode=None,
        context=(),
        cameo="190",
        source=(source,),
        target=("crowd",),
        place=None,
        when=None,
        status=EventStatus.ALLEGED,
        statement=None,
        score=1,
        found_by="test",
    )
    return Happening(event=made, document=f"d{name}", outlet="Post")


MOMENTS = [
    Moment(first="2031-01-01", last="2031-12-31", happening=event("e1")),
    Moment(first="2031-05-01", last="2031-05-31", happening=event("e2")),
    Moment(first="2031-05-14", last="2031-05-14", happening=event("e3")),
    Moment(first="2031-05-14", last="2031-05-14", happening=event("e4")),
    Moment(first="2031-05-14", last="2031-05-14", happening=event("e5", "army")),
    Moment(first="2031-05-20", last="2031-05-20", happening=event("e6")),
    Moment(first="2031-05-21", last=None, happening=event("e7")),
    Moment(first=None, last=None, happening=event("e8")),
]


def test_one_event_of_one_day_is_told_once() -> None:
    told = once(MOMENTS)
    assert [len(one.happenings) for one in told] == [1, 1, 2, 1, 1, 1, 1]


def test_times_are_called_by_what_is_known_of_them() -> None:
    days = [(name, day, len(told)) for name, day, told in by_day(once(MOMENTS))]
    assert days == [
        ("2031", None, 1),
        ("May 2031", None, 1),
        ("14 May 2031", "2031-05-14", 2),
        ("20 May 2031", "2031-05-20", 1),
        ("21 May 2031 or later", None, 1),
        ("Day unknown", None, 1),
    ]


def test_the_picture_has_a_bar_for_each_day_and_a_line_for_longer_times() -> None:
    picture = drawn(once(MOMENTS))
    assert picture is not None
    root = etree.fromstring(str(picture))

    def titles(kind: str) -> list[str | None]:
        return [one.findtext("title") for one in root.iter("path") if one.get("class") == kind]

    assert titles("event") == ["14 May 2031: 2 events", "20 May 2031: 1 event"]
    assert titles("span") == ["1 January 2031 to 31 December 2031: 1", "1 May 2031 to 31 May 2031: 1"]
    assert drawn(once(MOMENTS[-1:])) is None


def quoted(found: Element) -> list[str]:
    return [text(one) for one in found.iter("q")]


def test_a_dispute_has_all_its_statements_in_the_order_of_time(client: TestClient) -> None:
    dispute = first(client, "disputes")
    whole = client.get(f"{dispute}?format=json").json()
    rows, address = [], f"{dispute}/timeline?format=json"
    while address:
        answer = client.get(address)
        rows += answer.json()
        address = answer.links.get("next", {}).get("url", "")
    told = {entry["statement"]["id"] for row in rows for entry in row["entries"]}
    assert told == {entry["statement"]["id"] for entry in whole["entries"]}
    days = [row["first"] for row in rows if row["first"]]
    assert days == sorted(days)
    assert len(quoted(page(client, f"{dispute}/timeline"))) == min(len(rows), asked.ROWS)
    assert f"{dispute}/timeline" in links(page(client, dispute))


def test_a_story_has_its_events_too(client: TestClient) -> None:
    story = first(client, "stories")
    found = page(client, f"{story}/timeline")
    assert found.find_class("event")
    assert "PROTEST demo · CAMEO 141" in text(found)
    assert f"{story}/timeline" in links(page(client, story))


def test_what_is_not_there_is_told(client: TestClient) -> None:
    assert "tells nothing of a dispute k0" in text(page(client, "/disputes/k0/timeline", 404))
    page(client, "/stories/t0/timeline", 404)

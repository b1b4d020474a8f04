"""The filters of the board's lists, each at an address that can be shared, and their pages."""

import pytest
from fastapi.testclient import TestClient

from gainsay.serve import asked
from tests.serve.pages import links, page, text


def claims(client: TestClient, query: str) -> set[str]:
    """The disputes that a query leaves; the page shows the same as the data."""
    rows = client.get(f"/?{query}&format=json").json()
    shown = page(client, f"/?{query}").find_class("row")
    assert len(shown) == len(rows)
    return {row["claim"] for row in rows}


def test_each_filter_leaves_some(client: TestClient) -> None:
    every = claims(client, "")
    for query in ("speaker=teacher", "outlet=Potomac", "place=Timbuktu", "since=2022-05", "until=2021-11-30"):
        some = claims(client, query)
        assert some, query
        assert some < every, query
    assert claims(client, "speaker=nobody") == set()


def test_fields_left_empty_ask_for_nothing(client: TestClient) -> None:
    empty = "speaker=&outlet=&place=&since=&until=&state=standing"
    assert claims(client, empty) == claims(client, "")


def test_the_form_keeps_what_was_asked(client: TestClient) -> None:
    found = page(client, "/?speaker=Mali&since=2021-12&state=unjudged")
    assert found.xpath("//input[@name='speaker']/@value") == ["Mali"]
    assert found.xpath("//input[@name='since']/@value") == ["2021-12"]
    assert found.xpath("//option[@selected]/@value") == ["unjudged"]


@pytest.mark.parametrize(
    ("address", "status", "told"),
    [
        ("/?since=soon", 400, "'soon' is no date"),
        ("/search?words=a&act=sing", 400, "there is no act 'sing'"),
        ("/?state=maybe", 422, "state"),
        ("/?page=0", 422, "page"),
        ("/?speaker=" + "x" * 500, 422, "speaker"),
        ("/nowhere", 404, "Not Found"),
        ("/disputes/k0", 404, "no claim k0"),
    ],
)
def test_what_cannot_be_meant_is_told_plainly(
    client: TestClient, address: str, status: int, told: str
) -> None:
    found = page(client, address, status)
    assert told in text(found)
    assert "Traceback" not in text(found)


def test_problems_are_json_where_data_is_asked_for(client: TestClient) -> None:
    answer = client.get("/disputes/k0?format=json")
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json() == {
        "type": "about:blank",
        "status": 404,
        "title": "Not Found",
        "detail": "The ledger has no claim k0.",
    }


def test_long_lists_come_in_pages(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = client.get("/?format=json").json()
    monkeypatch.setattr(asked, "ROWS", 2)
    rows, address, pages = [], "/?outlet=", 0
    while address:
        found = page(client, address)
        answer = client.get(address + ("&" if "?" in address else "?") + "format=json")
        rows += answer.json()
        following = [str(one) for one in found.xpath("//a[@rel='next']/@href")]
        assert (answer.links.get("next") is not None) == bool(following)
        address, pages = next(iter(following), ""), pages + 1
    assert rows == whole
    assert pages == (len(whole) + 1) // 2 > 1
    assert "/" in links(page(client, "/?page=2"))

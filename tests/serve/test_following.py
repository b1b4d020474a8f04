"""Following: what came into the ledger since it was last seen, kept by the browser alone."""

import base64
import json
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.serve.pages import Element, first, links, page, text
from tests.serve.test_add import hand_in

NEWER = (
    "Mali denies it again\n\nThe government of Mali denied on Thursday that Russian mercenaries "
    'of the Wagner group were in Mali. "There are no mercenaries in Mali," Abdoulaye Diop, '
    "the foreign minister, said.\n"
)


def send(client: TestClient, address: str, does: str) -> Element:
    """Press a button for following on the page; gives the page that comes after it."""
    (form, *_) = page(client, address).xpath(f"//form[@action='/following'][.//button[@value='{does}']]")
    answer = client.post("/following", data=dict(form.fields) | {"does": does})
    assert answer.status_code == 200, answer.text
    return page(client, answer.url.path + (f"?{answer.url.query.decode()}" if answer.url.query else ""))


def news(client: TestClient) -> dict[str, list[str]]:
    """The words of what is new, by the address that is followed."""
    found: list[dict[str, Any]] = client.get("/following?format=json").json()
    return {one["address"]: [hit["words"] for hit in one["new"]] for one in found}


def test_what_is_new_of_each_is_told_until_it_is_seen(judging: TestClient) -> None:
    actor, search = "/actor?name=Government+of+Mali", "/search?words=mercenaries&act=deny"
    for address in (actor, search):
        assert "Follow no longer" in text(send(judging, address, "follow"))
    assert news(judging) == {actor: [], search: []}
    hand_in(judging, text=NEWER, outlet="Quay Post", published="2022-05-05")
    told = news(judging)
    assert any("no mercenaries" in words for words in told[actor])
    assert told[search]
    shown = page(judging, "/following")
    assert "Government of Mali" in text(shown)
    assert {actor, search} <= set(links(shown))
    assert "Quay Post" in text(shown)
    send(judging, "/following", "seen")
    assert news(judging) == {actor: [], search: []}
    assert "Follow no longer" not in text(send(judging, actor, "leave"))
    assert set(news(judging)) == {search}


def test_a_dispute_is_followed(judging: TestClient) -> None:
    dispute = first(judging, "disputes")
    send(judging, dispute, "follow")
    claim = judging.get(f"{dispute}?format=json").json()["head"]["claim"]
    assert claim in text(page(judging, "/following"))
    assert "0 new statements" in text(page(judging, "/following"))


def test_what_is_followed_stays_in_the_browser(judging: TestClient) -> None:
    send(judging, "/actor?name=Sergei+Lavrov", "follow")
    kept = judging.cookies.get("gainsay-follows")
    assert kept
    assert json.loads(base64.urlsafe_b64decode(kept.strip('"')))[0]["address"] == "/actor?name=Sergei+Lavrov"
    judging.cookies.delete("gainsay-follows")
    assert news(judging) == {}
    assert "You follow nothing yet" in text(page(judging, "/following"))


@pytest.mark.parametrize(
    "cookie",
    [
        "nonsense",
        "e30=",
        base64.urlsafe_b64encode(b'[{"address": "//evil.example/actor?name=a", "seen": ""}]').decode(),
        base64.urlsafe_b64encode(b'[{"address": "/search?words=a&since=soon", "seen": ""}]').decode(),
        base64.urlsafe_b64encode(b'[{"address": "/actor?name=nobody", "seen": "x"}]').decode(),
        base64.urlsafe_b64encode(b'[{"address": "/disputes/k0", "seen": "x"}]').decode(),
    ],
)
def test_a_cookie_of_others_does_no_harm(client: TestClient, cookie: str) -> None:
    found = client.get("/following", headers={"cookie": f"gainsay-follows={cookie}"})
    assert found.status_code == 200
    assert "evil" not in found.text


@pytest.mark.parametrize(
    "address", ["https://evil.example/", "//evil.example/actor?name=a", "/judgements", ""]
)
def test_only_what_has_news_can_be_followed(judging: TestClient, address: str) -> None:
    (form, *_) = page(judging, "/actor?name=Sergei+Lavrov").xpath("//form[@action='/following']")
    sent = dict(form.fields) | {"does": "follow", "address": address}
    assert judging.post("/following", data=sent).status_code == 400
    assert judging.post("/following", data={"does": "follow", "address": "/disputes/k1"}).status_code == 403


def test_a_browser_keeps_only_so_much(judging: TestClient) -> None:
    (form, *_) = page(judging, "/actor?name=Sergei+Lavrov").xpath("//form[@action='/following']")
    statuses = [
        judging.post(
            "/following",
            data=dict(form.fields) | {"does": "follow", "address": f"/actor?name={number}{'a' * 900}"},
            follow_redirects=False,
        ).status_code
        for number in range(5)
    ]
    assert statuses[0] == 303
    assert statuses[-1] == 400

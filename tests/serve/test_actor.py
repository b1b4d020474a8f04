"""The pages of who speaks: every name leads to all that is said under it, by claim."""

from urllib.parse import urlencode

import pytest
from fastapi.testclient import TestClient

from gainsay.serve import asked
from tests.serve.pages import every, links, page, text


def test_a_name_leads_to_all_that_its_party_said(client: TestClient) -> None:
    found = page(client, "/actor?name=Sergei+Lavrov")
    assert text(found.find("body//h1")) == "Government of Russia"
    assert "Russian embassy in Stockholm" in text(found)
    said = client.get("/actor?name=Sergei+Lavrov&format=json").json()
    assert len(said) > 10
    quoted = {text(one).casefold() for one in found.iter("blockquote")}
    for one in said:
        words = " … ".join(" ".join(span["text"].split()) for span in one["entry"]["statement"]["content"])
        assert words.casefold() in quoted
        assert one["claim"] is None or f"/disputes/{one['claim']}" in links(found)
        assert f"/articles/{one['entry']['document']}#{one['entry']['statement']['id']}" in links(found)
    stands = [text(one) for one in found.xpath("//h3[@class='verb']")]
    assert stands[:3] == ["Denied", "The other account", "Admitted"]


def test_every_name_on_the_pages_has_its_page(client: TestClient) -> None:
    names = {link for _, found in every(client) for link in links(found) if link.startswith("/actor?")}
    assert len(names) > 30
    assert "/actor?" + urlencode({"name": "Government of Denmark"}) in names


def test_names_are_found_by_their_words(client: TestClient) -> None:
    rows = client.get("/actors?words=lavrov&format=json").json()
    assert rows == [{"name": "Sergei Lavrov", "party": "RUSGOV", "statements": 4}]
    assert "/actor?name=Sergei+Lavrov" in links(page(client, "/actors?words=lavrov"))
    assert "Nobody speaks under such a name" in text(page(client, "/actors?words=zebra"))


def test_much_that_is_said_comes_in_pages(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    address = "/actor?name=Sergei+Lavrov&format=json"
    whole = client.get(address).json()
    monkeypatch.setattr(asked, "ROWS", 15)
    first = client.get(address).json()
    rest = client.get(f"{address}&page=2").json()
    assert first + rest == whole


def test_a_name_of_nobody_is_told(client: TestClient) -> None:
    assert "nobody & co" in text(page(client, "/actor?name=nobody+%26+co", 404))
    page(client, "/actor", 422)


def test_names_act_as_text(hostile: TestClient) -> None:
    found = page(hostile, "/actor?" + urlencode({"name": "<script>alert(1)</script>"}), 404)
    assert not [one for one in found.iter("script") if "alert" in text(one)]

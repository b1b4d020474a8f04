"""The page of an article: what is marked in its text, and statements that a person adds to it."""

from typing import Any

import pytest
from fastapi.testclient import TestClient
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from gainsay.publish.outline import outline
from gainsay.serve.glosses import Gloss, Kind
from gainsay.serve.marked import marked
from tests.readings import reading
from tests.serve.pages import Element, every, page, text

WHOLE = reading()
TEXT = WHOLE.document.text
GLOSSES = st.builds(
    lambda kind, start, length, number: Gloss(
        kind=kind, start=start, end=min(len(TEXT), start + length), told='it"s <b>', id=number
    ),
    st.sampled_from(Kind),
    st.integers(0, len(TEXT) - 1),
    st.integers(1, 200),
    st.sampled_from(["", "f1", "f2"]),
)


@settings(deadline=None)
@given(st.lists(GLOSSES, max_size=8))
def test_whatever_is_marked_the_text_stays(glosses: list[Gloss]) -> None:
    made = str(marked(WHOLE.document, outline(WHOLE).entries, glosses))
    root = html.fragment_fromstring(made, create_parent=True)
    assert "".join(root.itertext()) == TEXT
    ids = [one.get("id") for one in root.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    assert {one.id for one in glosses if one.id} <= set(ids)
    for kind in Kind:
        shown = "".join(one.text_content() for one in root.find_class(kind.value))
        offsets = {at for one in glosses if one.kind is kind for at in range(one.start, one.end)}
        assert shown == "".join(TEXT[at] for at in sorted(offsets))


def with_all(client: TestClient) -> str:
    """The address of an article that has something of every kind."""
    for address, found in every(client):
        kinds = {name for one in found.xpath("//article//*[@class]") for name in one.get("class").split()}
        if kinds >= set(Kind):
            return address
    raise AssertionError("no article has all kinds")


def test_each_kind_is_marked_and_can_be_left_out(client: TestClient) -> None:
    address = with_all(client)
    told = client.get(f"{address}?format=json").json()
    found = page(client, address)
    assert found.xpath("//form[@class='legend']//input[@type='checkbox'][@checked]/@value") == list(Kind)
    for kind, records in (("dates", told["dates"]), ("places", told["places"]), ("wording", told["wording"])):
        shown = {text(one) for one in found.xpath(f"//article//*[contains(@class, '{kind}')]")}
        assert any(" ".join(one["text"].split()) in shown for one in records), kind
    some = page(client, f"{address}?chosen=true&show=places")
    assert not some.xpath("//article//*[contains(@class, 'figures') or contains(@class, 'dates')]")
    assert some.xpath("//article//*[contains(@class, 'places')]")
    assert not page(client, f"{address}?chosen=true").xpath("//article//*[contains(@class, 'gloss')]")
    page(client, f"{address}?show=zebra", 422)


def test_what_is_marked_says_what_it_is(client: TestClient) -> None:
    titles = [
        str(one)
        for _, found in every(client)
        for one in found.xpath("//article//*[contains(@class, 'gloss')]/@title")
    ]
    assert "Bamako, ML" in titles
    assert any(one.startswith("23 December 2021, from published") for one in titles)
    assert any(one.startswith("troops") for one in titles)


def article_of(client: TestClient) -> tuple[str, dict[str, Any]]:
    address = next(at for at, _ in every(client) if at.startswith("/articles/"))
    found: dict[str, Any] = client.get(f"{address}?format=json").json()
    return address, found


def add(client: TestClient, address: str, status: int = 200, **fields: str) -> Element:
    """Send the form for a missed statement; gives the page that it leads to."""
    (form,) = page(client, address).xpath("//form[contains(@action, '/statements')]")
    answer = client.post(form.action, data=dict(form.fields) | fields)
    assert answer.status_code == status, answer.text
    return html.document_fromstring(answer.content.decode())


def test_a_missed_statement_is_kept_in_the_articles_words(judging: TestClient) -> None:
    address, stored = article_of(judging)
    words = stored["document"]["text"].split("\n\n")[2]
    pasted = " \n".join(words.split())
    found = add(judging, address, words=pasted, speaker="Ada Quay", act="deny", said_on="2021-12-24")
    assert text(found.find("body//h1")) == "Ada Quay"
    assert " ".join(words.split()) in text(found)
    assert "deny" in text(found)
    assert "24 December 2021" in text(found)
    (hit,) = judging.get("/search?words=%22Ada+Quay%22&format=json").json()
    assert hit["outlet"] == stored["document"]["outlet"]
    assert "known" not in text(found)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"words": "words that nobody wrote", "speaker": "Ada"}, "do not stand so in the article"),
        ({"words": "", "speaker": "Ada"}, "do not stand so"),
        ({"words": "Mali", "speaker": " "}, "who makes it"),
        ({"words": "Mali", "speaker": "Ada", "act": "sing"}, "no act"),
        ({"words": "Mali", "speaker": "Ada", "said_on": "soon"}, "soon"),
    ],
)
def test_what_cannot_be_kept_is_told(judging: TestClient, fields: dict[str, str], told: str) -> None:
    address, _ = article_of(judging)
    assert told in text(add(judging, address, 400, **fields))


def test_a_missed_statement_needs_our_form(judging: TestClient) -> None:
    address, _ = article_of(judging)
    sent = judging.post(f"{address}/statements", data={"words": "Mali", "speaker": "Ada"})
    assert sent.status_code == 403

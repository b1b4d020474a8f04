"""Judging on the board: the forms of its pages, with their tokens, and no others."""

from typing import Any

from fastapi.testclient import TestClient

from tests.serve.pages import Element, every, first, page, text


def form(found: Element, verb: str) -> dict[str, Any]:
    """The fields of the first form of a page that has this verb, filled in."""
    (one, *_) = found.xpath(f"//form[.//button[@value='{verb}']]")
    return {**dict(one.fields), "verb": verb, "why": "heard it"}


def judge(client: TestClient, address: str, verb: str) -> Element:
    """Send the form of a page; gives the page that comes after it."""
    answer = client.post("/judgements", data=form(page(client, address), verb))
    assert answer.status_code == 200, answer.text
    assert answer.url.path == address
    return page(client, address)


def test_a_dispute_is_rejected_and_that_is_undone(judging: TestClient) -> None:
    address = first(judging, "disputes")
    claim = address.rpartition("/")[2]
    found = judge(judging, address, "reject")
    assert "Lena Vo" in text(found)
    assert "heard it" in text(found)
    assert found.find_class("flag")[0].text == "rejected"
    assert claim not in {row["id"] for row in judging.get("/?format=json").json()}
    assert [row["id"] for row in judging.get("/?state=rejected&format=json").json()] == [claim]
    found = judge(judging, address, "undo")
    assert "undone" in text(found)
    assert claim in {row["id"] for row in judging.get("/?state=unjudged&format=json").json()}
    assert [one["verb"] for one in judging.get("/judgements?format=json").json()] == ["undo", "reject"]
    assert text(page(judging, "/judgements")).count("heard it") == 2


def test_a_statement_is_confirmed(judging: TestClient) -> None:
    address = first(judging, "statements")
    found = judge(judging, address, "confirm")
    assert "confirm statement" in text(found)


def test_a_statement_is_taken_off_its_claim_and_that_is_undone(judging: TestClient) -> None:
    address = next(at for at, found in every(judging) if at.startswith("/statements/") and splits(found))
    (claim, *_) = [split["other"] for split in splits(page(judging, address))]
    statement = address.rpartition("/")[2]
    assert statement in on(judging, claim)
    judge(judging, address, "split")
    assert statement not in on(judging, claim)
    judge(judging, address, "undo")
    assert statement in on(judging, claim)


def splits(found: Element) -> list[dict[str, Any]]:
    return [dict(one.fields) for one in found.xpath("//form[.//button[@value='split']]")]


def on(client: TestClient, claim: str) -> set[str]:
    """The statements on a claim."""
    whole = client.get(f"/disputes/{claim}?format=json").json()
    return {entry["statement"]["id"] for entry in whole["entries"]}


def test_claims_that_are_one_are_merged(judging: TestClient) -> None:
    story = judging.get(f"{first(judging, 'stories')}?format=json").json()
    one, other, *_ = [claim["id"] for claim in (*story["disputes"], *story["agreed"])]
    both = on(judging, one) | on(judging, other)
    fields = form(page(judging, f"/disputes/{one}"), "confirm") | {"verb": "merge", "other": other}
    assert judging.post("/judgements", data=fields).url.path == f"/disputes/{one}"
    assert on(judging, one) == both
    page(judging, f"/disputes/{other}", 404)


def test_a_form_needs_a_reason(judging: TestClient) -> None:
    address = first(judging, "disputes")
    answer = judging.post("/judgements", data=form(page(judging, address), "reject") | {"why": " "})
    assert answer.status_code == 400
    assert "“why” is empty" in answer.text
    assert judging.get("/judgements?format=json").json() == []


def test_forms_of_others_are_refused(judging: TestClient) -> None:
    fields = form(page(judging, first(judging, "disputes")), "reject")
    cookie = judging.cookies.get("gainsay-form")
    assert cookie
    attempts: list[tuple[dict[str, Any], dict[str, str]]] = [
        (fields | {"csrf": ""}, {}),
        (fields | {"csrf": "0" * 64}, {}),
        (fields | {"csrf": cookie}, {}),
        (fields | {"csrf": "é"}, {}),
        ({name: value for name, value in fields.items() if name != "csrf"}, {}),
        (fields, {"sec-fetch-site": "cross-site"}),
        (fields, {"sec-fetch-site": "same-site"}),
    ]
    for sent, headers in attempts:
        assert judging.post("/judgements", data=sent, headers=headers).status_code == 403
    judging.cookies.clear()
    assert judging.post("/judgements", data=fields).status_code == 403
    assert judging.get("/judgements?format=json").json() == []


def test_what_cannot_be_judged_is_told(judging: TestClient) -> None:
    fields = form(page(judging, first(judging, "disputes")), "reject")
    answer = judging.post("/judgements", data=fields | {"one": "s0"})
    assert answer.status_code == 400
    assert "has the id s0" in answer.text

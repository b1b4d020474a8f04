"""The API: the same as the pages tell, in slices, with ETags, and errors as problems."""

import csv
import io
from typing import Any

import pytest
from fastapi.testclient import TestClient

from gainsay.serve.api import articles

API = "/api/v1"
ARTICLE = {
    "text": "Ferry sank, says ministry\n\nThe transport ministry of Ghana said on Monday that a ferry sank "
    'on Lake Volta. "Nobody was on board," it said. The operator denied that any ferry was lost.\n',
    "outlet": "Lake Herald",
    "published": "2031-05-14",
    "url": "https://lake-herald.example/ferry",
}


def rows(client: TestClient, address: str) -> list[Any]:
    """All rows of a list, slice by slice."""
    found: list[Any] = []
    while address:
        answer = client.get(address)
        assert answer.status_code == 200, answer.text
        found += answer.json()
        address = answer.links["next"]["url"] if "next" in answer.links else ""
    return found


@pytest.mark.parametrize(
    ("api", "page"),
    [
        ("/disputes", "/?"),
        ("/disputes?speaker=Mali&state=unjudged", "/?speaker=Mali&state=unjudged"),
        ("/statements?words=trainers&act=admit", "/search?words=trainers&act=admit"),
        ("/stories?since=2021-12", "/stories?since=2021-12"),
        ("/judgements", "/judgements?"),
        ("/actors?words=mali", "/actors?words=mali"),
        ("/actor/statements?name=Sergei+Lavrov", "/actor?name=Sergei+Lavrov"),
    ],
)
def test_lists_tell_what_the_pages_tell(client: TestClient, api: str, page: str) -> None:
    assert rows(client, API + api) == client.get(f"{page}&format=json").json()


def test_one_is_told_as_its_page_tells_it(client: TestClient) -> None:
    ids = {
        "disputes": client.get(f"{API}/disputes").json()[0]["id"],
        "stories": client.get(f"{API}/stories").json()[0]["id"],
        "articles": client.get(f"{API}/articles").json()[0]["document"]["id"],
    }
    for kind, name in ids.items():
        page = client.get(f"/{kind}/{name}?format=json")
        assert client.get(f"{API}/{kind}/{name}").json() == page.json()


@pytest.mark.parametrize("kind", ["statements", "articles", "actors", "figures", "events", "places"])
def test_slices_make_up_the_whole(client: TestClient, kind: str) -> None:
    whole = rows(client, f"{API}/{kind}?limit=1000")
    assert len(whole) > 7
    assert rows(client, f"{API}/{kind}?limit=7") == whole
    assert rows(client, f"{API}/{kind}?limit=3&offset=5") == whole[5:]


def test_filters_go_along_with_the_slices(client: TestClient) -> None:
    found = rows(client, f"{API}/statements?limit=2&speaker=Lavrov")
    assert len(found) > 2
    assert {"Lavrov"} == {one["speaker"].split()[-1] for one in found}
    story = client.get(f"{API}/stories").json()[0]
    inside = rows(client, f"{API}/articles?limit=2&story={story['id']}")
    assert len(inside) == story["articles"]


def test_csv_has_the_rows_of_the_json(client: TestClient) -> None:
    told = client.get(f"{API}/statements?words=trainers").json()
    sheet = client.get(f"{API}/statements.csv?words=trainers")
    asked = client.get(f"{API}/statements?words=trainers", headers={"accept": "text/csv, text/html;q=0.5"})
    assert asked.content == sheet.content
    assert sheet.headers["content-type"] == "text/csv; charset=utf-8"
    listed = list(csv.DictReader(io.StringIO(sheet.text)))
    assert [one["statement"] for one in listed] == [one["statement"] or "" for one in told]
    story = client.get(f"{API}/stories").json()[0]["id"]
    tolls = client.get(f"{API}/stories/{story}/figures").json()
    counts = list(csv.DictReader(io.StringIO(client.get(f"{API}/stories/{story}/figures.csv").text)))
    assert [one["figure"] for one in counts] == [
        count["figure"] for toll in tolls for count in toll["counts"]
    ]
    assert counts


def test_nothing_is_told_twice(judging: TestClient) -> None:
    address = f"{API}/disputes"
    first = judging.get(address)
    tag = first.headers["etag"]
    again = judging.get(address, headers={"if-none-match": f'"other", W/{tag}'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert judging.get(f"{address}?limit=2", headers={"if-none-match": tag}).status_code == 200
    sheet = judging.get(address, headers={"if-none-match": tag, "accept": "text/csv"})
    assert (sheet.status_code, "Accept") == (200, sheet.headers["vary"])
    judged = judge(judging, verb="reject", one=first.json()[0]["id"], why="for the test")
    assert judged.status_code == 201
    after = judging.get(address, headers={"if-none-match": tag})
    assert after.status_code == 200
    assert len(after.json()) == len(first.json()) - 1


def judge(client: TestClient, **told: str) -> Any:
    return client.post(f"{API}/judgements", json=told)


def test_judging_and_undoing(judging: TestClient) -> None:
    claim = judging.get(f"{API}/disputes").json()[0]["id"]
    made = judge(judging, verb="confirm", one=claim, why="both sides read").json()
    assert (made["who"], made["thing"]["id"]) == ("Lena Vo", claim)
    assert judging.get(f"{API}/disputes/{claim}").json()["head"]["verdict"] == "confirmed"
    undone = judge(judging, verb="undo", one=made["id"], why="a slip").json()
    assert judging.get(f"{API}/disputes/{claim}").json()["head"]["verdict"] is None
    listed = judging.get(f"{API}/judgements").json()
    assert [one["id"] for one in listed] == [undone["id"], made["id"]]
    assert problem(judge(judging, verb="undo", one=made["id"], why="again"), 409)
    assert problem(judge(judging, verb="confirm", one="nothing", why="x"), 409)
    assert problem(judge(judging, verb="confirm", one=claim, why="  "), 422)
    assert problem(judge(judging, verb="confirm", one=claim, why="a\0b"), 422)
    assert len(judging.get(f"{API}/judgements").json()) == 2


def problem(answer: Any, status: int) -> str:
    """What a problem says."""
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    told = answer.json()
    assert (told["status"], told["type"]) == (status, "about:blank")
    assert told["title"]
    return str(told["detail"])


def test_a_form_of_another_site_cannot_judge(judging: TestClient) -> None:
    claim = judging.get(f"{API}/disputes").json()[0]["id"]
    body = f'{{"verb": "confirm", "one": "{claim}", "why": "x"}}'
    for kind in ("text/plain", "application/x-www-form-urlencoded", ""):
        problem(judging.post(f"{API}/judgements", content=body, headers={"content-type": kind}), 415)
    assert judging.get(f"{API}/judgements").json() == []


def test_an_article_that_is_sent_is_read_and_added(judging: TestClient) -> None:
    before = len(rows(judging, f"{API}/articles"))
    tried = judging.post(f"{API}/articles?dry_run=true", json=ARTICLE)
    assert tried.status_code == 200
    assert tried.json()["outcome"] is None
    assert len(rows(judging, f"{API}/articles")) == before
    sent = judging.post(f"{API}/articles", json=ARTICLE)
    assert sent.status_code == 201
    told = sent.json()
    assert (told["outcome"], told["reading"]) == ("new", tried.json()["reading"])
    assert judging.get(sent.headers["location"]).json() == told["reading"]
    assert told["reading"]["document"]["outlet"] == "Lake Herald"
    assert any("sank" in span["text"] for one in told["reading"]["statements"] for span in one["content"])
    latest = judging.get(f"{API}/articles").json()
    assert latest[0]["document"]["id"] == told["reading"]["document"]["id"]
    assert len(latest) == before + 1
    again = judging.post(f"{API}/articles", json=ARTICLE)
    assert (again.status_code, again.json()["outcome"]) == (200, "known")
    revised = judging.post(f"{API}/articles", json=ARTICLE | {"text": ARTICLE["text"] + "It sank at dusk.\n"})
    assert (revised.json()["outcome"], revised.json()["revision"]) == ("revision", 2)


def test_what_is_no_article_is_told(judging: TestClient) -> None:
    assert "neither text nor html" in problem(judging.post(f"{API}/articles", json={"text": ""}), 422)
    assert "soon" in problem(judging.post(f"{API}/articles", json=ARTICLE | {"published": "soon"}), 422)
    assert "outlet" in problem(judging.post(f"{API}/articles", json=ARTICLE | {"outlet": 3}), 422)
    problem(judging.post(f"{API}/articles", content=b"{", headers={"content-type": "application/json"}), 422)
    deep = b'{"other": ' + b"[" * 10_000 + b"]" * 10_000 + b"}"
    problem(judging.post(f"{API}/articles", content=deep, headers={"content-type": "application/json"}), 422)
    long = b'{"text": "' + b"a" * 20_000_000 + b'"}'
    problem(judging.post(f"{API}/articles", content=long, headers={"content-type": "application/json"}), 413)


def test_articles_that_would_wait_too_long_are_refused(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(articles, "_MOST_WAITING", 0)
    assert "later" in problem(client.post(f"{API}/articles?dry_run=true", json=ARTICLE), 503)


def test_errors_are_problems(client: TestClient) -> None:
    assert "no claim knothing" in problem(client.get(f"{API}/disputes/knothing"), 404)
    for kind in ("stories", "statements", "articles", "claims"):
        problem(client.get(f"{API}/{kind}/nothing"), 404)
    problem(client.get(f"{API}/actor?name=Nobody"), 404)
    problem(client.get(f"{API}/nowhere"), 404)
    problem(client.delete(f"{API}/disputes"), 405)
    problem(client.get(f"{API}/disputes", headers={"accept": "image/png"}), 406)
    assert "soon" in problem(client.get(f"{API}/disputes?since=soon"), 400)
    assert "limit" in problem(client.get(f"{API}/disputes?limit=0"), 422)
    assert "speaker" in problem(client.get(f"{API}/disputes?speaker=a%00b"), 422)
    problem(client.get(f"{API}/disputes", headers={"host": "evil.example"}), 421)
    problem(client.post(f"{API}/judgements", content=b"x" * 70_000), 413)

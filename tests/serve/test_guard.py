"""What stands before the pages: headers, host names, lengths, and articles that try to break out."""

import asyncio
import logging
from collections.abc import AsyncIterator

import pytest
from fastapi.testclient import TestClient
from starlette.responses import StreamingResponse
from starlette.types import Message

from gainsay.keep import Ledger
from gainsay.serve.bodiless import Bodiless
from tests.serve.pages import KINDS, every, kind, page, text


def test_every_answer_has_the_headers(client: TestClient) -> None:
    for address in ("/", "/?format=json", "/static/board.css", "/healthz", "/nowhere", "/?since=soon"):
        headers = client.get(address).headers
        policy = headers["content-security-policy"]
        assert policy.startswith("default-src 'none'; ")
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
        assert "server" not in headers


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8642", "127.0.0.1.evil.example", "", "[::2]:8642"]
)
def test_other_names_than_this_computers_are_refused(client: TestClient, host: str) -> None:
    answer = client.get("/", headers={"host": host})
    assert answer.status_code == 421
    assert "Wagner" not in answer.text
    assert "content-security-policy" in answer.headers


@pytest.mark.parametrize("host", ["localhost:8642", "LOCALHOST", "127.0.0.1", "[::1]:8642"])
def test_this_computers_names_are_not(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 200


def test_long_bodies_are_refused(client: TestClient) -> None:
    assert client.post("/judgements", content=b"x" * 70_000).status_code == 413
    pieces = (b"why=" + b"x" * 10_000 for _ in range(10))
    sent = client.post(
        "/judgements", content=pieces, headers={"content-type": "application/x-www-form-urlencoded"}
    )
    assert sent.status_code == 413


def test_hostile_articles_stay_text(hostile: TestClient) -> None:
    seen = set()
    for address, found in every(hostile):
        seen.add(kind(address))
        for name in ("script", "img", "b"):
            wrong = [
                one
                for one in found.iter(name)
                if "alert" in text(one) or one.get("onerror") or "Tans" in text(one)
            ]
            assert not wrong, f"{address}: <{name}>"
        assert not found.xpath("//*[@onerror or @src[contains(., 'x')]]"), address
        loose = found.xpath("//text()[contains(., '\u202e')][not(ancestor::bdi[@class='odd'])]")
        assert not loose, address
    assert seen == KINDS
    assert "<script>alert(1)</script>" in text(page(hostile, "/stories"))


def test_nobody_sees_a_trace(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(self: Ledger, sha256: str) -> None:
        raise ValueError("secret words")

    monkeypatch.setattr(Ledger, "body", broken)
    with caplog.at_level(logging.ERROR):
        found = page(client, "/healthz", 500)
    assert "secret words" not in text(found)
    assert "Something went wrong here" in text(found)
    assert "secret words" in caplog.text


def test_a_ledger_that_fails_is_told_in_plain_words(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Ledger, sha256: str) -> None:
        raise OSError("disk I/O error")

    monkeypatch.setattr(Ledger, "body", full)
    assert "the disk reports an error" in text(page(client, "/healthz", 503))


def test_health(client: TestClient) -> None:
    assert client.get("/healthz").json() == {"ok": True}


@pytest.mark.parametrize(
    ("address", "status"), [("/", 200), ("/disputes/k0", 404), ("/api/v1/disputes", 200), ("/healthz", 200)]
)
def test_head_is_get_without_a_body(client: TestClient, address: str, status: int) -> None:
    whole, head = client.get(address), client.head(address)
    assert (head.status_code, head.content) == (status, b"")
    ours = {name: value for name, value in whole.headers.items() if name != "set-cookie"}
    assert {name: value for name, value in head.headers.items() if name != "set-cookie"} == ours
    assert int(head.headers["content-length"]) > 0


def test_other_methods_are_refused_with_those_that_are_not(client: TestClient) -> None:
    for address in ("/", "/api/v1/disputes"):
        answer = client.delete(address)
        assert (answer.status_code, answer.headers["allow"]) == (405, "GET")


def test_requests_for_heads_are_counted_by_their_route(client: TestClient) -> None:
    client.head("/disputes/k0")
    assert 'route="/disputes/{wanted}",method="HEAD",status="404"} 1' in client.get("/metrics").text


def test_a_stream_that_is_asked_for_its_head_ends() -> None:
    async def endless() -> AsyncIterator[bytes]:
        while True:
            yield b"more"
            await asyncio.sleep(0)

    async def silent() -> Message:
        await asyncio.Event().wait()
        raise AssertionError

    async def send(message: Message) -> None:
        sent.append(message)

    sent: list[Message] = []
    scope = {"type": "http", "method": "HEAD", "asgi": {"spec_version": "2.3"}}
    asked = Bodiless(StreamingResponse(endless()))(scope, silent, send)
    asyncio.run(asyncio.wait_for(asked, 10))
    assert sent[0]["status"] == 200
    assert sent[1:] == [{"type": "http.response.body"}]

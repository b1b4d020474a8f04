"""Logins: everything is shut but the way in; readers read, editors judge under their own names."""

import json
import logging
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from argon2 import PasswordHasher
from fastapi.testclient import TestClient

from gainsay.keep import Ledger, opened, users
from gainsay.keep.users import SESSION, Role
from gainsay.serve import passwords
from gainsay.serve.app import create_app
from gainsay.serve.desk import Desk
from gainsay.serve.limits import AT_ONCE, FREE
from gainsay.serve.pages.login import local
from tests.serve.pages import every, first, links, page, text
from tests.serve.test_judging import form, judge
from tests.serve.test_limits import Clock

PASSWORD = "correct horse battery"
SITE = "http://127.0.0.1:8642"
# What is answered to everybody.
OPEN = {"/healthz", "/login"}


@pytest.fixture
def kept(own_ledger: Path) -> Iterator[Ledger]:
    """A ledger that an editor and a reader may see; the hash is as quick as one can be."""
    quick = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)
    with opened(str(own_ledger), new=False) as ledger:
        for name, role in (("Lena Vo", Role.EDITOR), ("Ben", Role.READER)):
            users.add(ledger, name, role, quick, datetime.now(UTC))
        yield ledger


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hashes cost next to nothing."""
    monkeypatch.setattr(passwords, "_HASHER", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def stranger(kept: Ledger, clock: Clock) -> Iterator[TestClient]:
    """A browser that is not logged in."""
    app = create_app(Desk(ledger=kept, person="host", logins=True), clock=clock)
    with TestClient(app, base_url=SITE, headers={"accept": "text/html"}) as made:
        yield made


def enter(client: TestClient, name: str, password: str = PASSWORD, next: str = "/") -> Any:
    """Fill in the login form; gives the answer to it."""
    fields = dict(page(client, "/login").forms[-1].fields)
    return client.post(
        "/login", data=fields | {"name": name, "password": password, "next": next}, follow_redirects=False
    )


@pytest.fixture
def editor(stranger: TestClient) -> TestClient:
    assert enter(stranger, "lena vo").status_code == 303
    return stranger


@pytest.fixture
def reader(stranger: TestClient) -> TestClient:
    assert enter(stranger, "Ben").status_code == 303
    return stranger


def paths(routes: list[Any]) -> Iterator[tuple[str, str]]:
    """Each method and path that the application answers; FastAPI keeps routers that were included whole."""
    for route in routes:
        if hasattr(route, "original_router"):
            prefix = route.include_context.prefix
            yield from ((method, prefix + path) for method, path in paths(route.original_router.routes))
            continue
        path = route.path.replace("{", "").replace("}", "")
        yield from ((method, path) for method in getattr(route, "methods", None) or ("GET",))


def test_everything_is_shut_but_the_way_in(stranger: TestClient) -> None:
    app: Any = stranger.app
    every_path = set(paths(app.routes))
    assert {("GET", "/"), ("POST", "/judgements"), ("GET", "/metrics")} <= every_path
    assert ("GET", "/api/v1/openapi.json") in every_path
    others = (
        "/static",
        "/login/",
        "//healthz",
        "/healthz/x",
        "/nowhere",
        "/?format=json",
        "/api/v1/anything",
    )
    for method, path in {*every_path, *(("GET", other) for other in others)}:
        answer = stranger.request(method, path, follow_redirects=False)
        led = answer.headers.get("location", "").partition("?")[0]
        shut = answer.status_code == 401 or (answer.status_code, led) == (303, "/login")
        assert shut == (path not in OPEN), f"{method} {path}: {answer.status_code}"
        assert "Wagner" not in answer.text


def test_the_way_in_tells_nothing_of_the_ledger(stranger: TestClient, kept: Ledger) -> None:
    for told in (stranger.get("/login").text, stranger.post("/login").text, stranger.get("/healthz").text):
        assert kept.name not in told
        assert "Disputes" not in told


def test_who_logs_in_comes_to_the_page_that_was_asked_for(stranger: TestClient) -> None:
    asked = stranger.get("/?speaker=Mali&since=2021", follow_redirects=False)
    form_page = page(stranger, asked.headers["location"])
    fields = dict(form_page.forms[-1].fields) | {"name": "Lena Vo", "password": PASSWORD}
    answer = stranger.post("/login", data=fields, follow_redirects=False)
    assert answer.headers["location"] == "/?speaker=Mali&since=2021"
    assert "Lena Vo" in text(page(stranger, "/"))
    assert stranger.get("/login", follow_redirects=False).status_code == 303


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "/\n/evil.example",
        "javascript:alert(1)",
        "evil.example",
        "http:evil.example",
        " //evil.example",
        "//[evil",
        "",
    ],
)
def test_the_way_in_leads_nowhere_else(stranger: TestClient, elsewhere: str) -> None:
    assert local(elsewhere) == "/"
    assert enter(stranger, "Ben", next=elsewhere).headers["location"] == "/"


def test_the_cookie_is_for_this_board_alone(kept: Ledger, stranger: TestClient) -> None:
    cookie = enter(stranger, "Ben").headers["set-cookie"]
    assert cookie.startswith("gainsay-session=")
    for part in ("HttpOnly", "SameSite=lax", "Path=/", f"Max-Age={int(SESSION.total_seconds())}"):
        assert part in cookie
    assert "Secure" not in cookie
    app = create_app(Desk(ledger=kept, person="host", logins=True))
    with TestClient(app, base_url="https://127.0.0.1:8642") as secure:
        answer = enter(secure, "Ben")
        for cookie in answer.headers.get_list("set-cookie"):
            assert "Secure" in cookie
        assert "__Host-gainsay-session=" in answer.headers["set-cookie"]
        assert answer.headers["strict-transport-security"]
        assert "Ben" in text(page(secure, "/"))


@pytest.mark.parametrize(
    ("name", "password"),
    [("Lena Vo", "wrong"), ("nobody", PASSWORD), ("Lena Vo", "Correct horse battery"), ("\x00", "x")],
)
def test_wrong_names_and_wrong_passwords_are_answered_alike(
    stranger: TestClient, name: str, password: str
) -> None:
    answer = enter(stranger, name, password)
    assert answer.status_code == 401
    assert "The name or the password is wrong." in answer.text
    assert name not in answer.text.replace("Lena Vo", name)
    assert "set-cookie" not in answer.headers or "session" not in answer.headers["set-cookie"]


def test_a_hash_is_computed_for_unknown_names_too(
    stranger: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked: list[str] = []

    class Counting(PasswordHasher):
        def verify(self, hash: str | bytes, password: str | bytes) -> Any:
            checked.append(f"{password!s} {str(hash)[:9]}")
            return super().verify(hash, password)

    monkeypatch.setattr(passwords, "_HASHER", Counting(time_cost=1, memory_cost=8, parallelism=1))
    enter(stranger, "nobody", "guess 1")
    enter(stranger, "Ben", "guess 2")
    assert checked == ["guess 1 $argon2id", "guess 2 $argon2id"]


def test_wrong_logins_are_limited(stranger: TestClient, clock: Clock) -> None:
    answers = [enter(stranger, "Ben", "wrong").status_code for _ in range(FREE + 1)]
    assert answers == [401] * FREE + [429]
    refused = enter(stranger, "Ben")
    assert (refused.status_code, refused.headers["retry-after"]) == (429, "1")
    assert "try again in 1 second." in text_of(refused)
    # From the same address other names have to wait too.
    assert enter(stranger, "Lena Vo").status_code == 429
    clock.now += 1.0
    assert enter(stranger, "Ben").status_code == 303


def text_of(answer: Any) -> str:
    return " ".join(answer.text.split())


def test_who_logs_out_is_out_at_once(editor: TestClient) -> None:
    secret = editor.cookies["gainsay-session"]
    fields = dict(page(editor, "/").xpath("//form[@action='/logout']")[0].fields)
    answer = editor.post("/logout", data=fields, follow_redirects=False)
    assert answer.headers["location"] == "/login"
    assert "gainsay-session" not in editor.cookies
    editor.cookies["gainsay-session"] = secret
    assert editor.get("/", follow_redirects=False).status_code == 303


def test_another_password_ends_every_session(editor: TestClient, kept: Ledger) -> None:
    users.set_password(kept, "Lena Vo", passwords.hashed("another one"))
    assert editor.get("/", follow_redirects=False).status_code == 303


def test_people_change_their_own_passwords(editor: TestClient, kept: Ledger) -> None:
    old = editor.cookies["gainsay-session"]

    def change(old: str, new: str) -> Any:
        fields = dict(page(editor, "/password").xpath("//form[@action='/password']")[0].fields)
        return editor.post("/password", data=fields | {"old": old, "new": new}, follow_redirects=False)

    assert "The old password is wrong" in change("wrong", "a few new words").text
    assert "has 10 to" in change(PASSWORD, "short").text
    assert change(PASSWORD, "a few new words").status_code == 303
    assert editor.get("/", follow_redirects=False).status_code == 200
    assert users.by_session(kept, old, datetime.now(UTC)) is None
    assert enter(TestClient(editor.app, base_url=SITE), "lena vo", "a few new words").status_code == 303


def test_a_reader_sees_all_and_cannot_judge(reader: TestClient, kept: Ledger) -> None:
    kinds = set()
    for address, found in every(reader):
        kinds.add(address.split("/")[1].partition("?")[0])
        assert not found.xpath("//form[@action='/judgements']"), address
    assert {"disputes", "articles", "stories"} <= kinds
    fields = form_of_editor(kept, first(reader, "disputes"))
    for path in ("/judgements", "/nowhere"):
        answer = reader.post(path, data=fields)
        assert answer.status_code == 403
        assert "A reader sees everything and changes nothing" in answer.text
    told = reader.post("/judgements?format=json", data=fields)
    assert told.headers["content-type"] == "application/problem+json"
    assert reader.get("/judgements?format=json").json() == []


def form_of_editor(kept: Ledger, address: str) -> dict[str, Any]:
    app = create_app(Desk(ledger=kept, person="host"))
    with TestClient(app, base_url=SITE) as other:
        return form(page(other, address), "reject")


def test_an_editor_judges_under_the_name_of_the_login(
    editor: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        found = judge(editor, first(editor, "disputes"), "reject")
    assert "Kept with your name, Lena Vo" in text(found)
    (made,) = editor.get("/judgements?format=json").json()
    assert made["who"] == "Lena Vo"
    (line,) = [record for record in caplog.records if record.msg == "judgement"]
    assert line.told == {  # type: ignore[attr-defined]
        "id": made["id"],
        "who": "Lena Vo",
        "verb": "reject",
        "things": [made["thing"]["id"]],
        "made": made["made"],
    }


def test_who_may_less_from_now_on_cannot_judge_any_more(editor: TestClient, kept: Ledger) -> None:
    fields = form(page(editor, first(editor, "disputes")), "reject")
    users.set_role(kept, "Lena Vo", Role.READER)
    assert editor.post("/judgements", data=fields).status_code == 403


def test_forms_hold_for_one_session(editor: TestClient) -> None:
    fields = form(page(editor, first(editor, "disputes")), "reject")
    enter_again = dict(page(editor, "/").xpath("//form[@action='/logout']")[0].fields)
    editor.post("/logout", data=enter_again)
    enter(editor, "Lena Vo")
    assert editor.post("/judgements", data=fields).status_code == 403


def test_a_login_of_others_is_refused(stranger: TestClient) -> None:
    fields = dict(page(stranger, "/login").forms[-1].fields) | {"name": "Ben", "password": PASSWORD}
    assert stranger.post("/login", data=fields | {"csrf": "x"}).status_code == 403
    assert stranger.post("/login", data=fields, headers={"sec-fetch-site": "cross-site"}).status_code == 403


def test_a_token_opens_the_data_until_it_is_revoked(stranger: TestClient, kept: Ledger) -> None:
    token = users.issue(kept, "Ben", "laptop", Role.EDITOR, datetime.now(UTC))
    sent = {"authorization": f"Bearer {token}"}
    assert stranger.get("/?format=json", headers=sent).json()
    assert stranger.post("/judgements?format=json", headers=sent).status_code == 403
    users.revoke(kept, "Ben", "laptop")
    answer = stranger.get("/?format=json", headers=sent)
    assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")
    assert answer.headers["content-type"] == "application/problem+json"


def test_by_the_api_an_editors_token_judges_and_a_readers_does_not(
    stranger: TestClient, kept: Ledger, caplog: pytest.LogCaptureFixture
) -> None:
    tokens = {
        role: users.issue(kept, "Lena Vo", role.value, role, datetime.now(UTC))
        for role in (Role.READER, Role.EDITOR)
    }
    claim = first_claim(stranger, tokens[Role.READER])
    sent = {"verb": "reject", "one": claim, "why": "misread"}

    def judge_with(token: str, path: str = "judgements") -> Any:
        return stranger.post(f"/api/v1/{path}", json=sent, headers={"authorization": f"Bearer {token}"})

    for path in ("judgements", "articles"):
        refused = judge_with(tokens[Role.READER], path)
        assert refused.status_code == 403
        assert refused.headers["content-type"] == "application/problem+json"
    with caplog.at_level(logging.INFO):
        made = judge_with(tokens[Role.EDITOR])
    assert (made.status_code, made.json()["who"]) == (201, "Lena Vo")
    assert [one.told["who"] for one in caplog.records if one.msg == "judgement"] == ["Lena Vo"]  # type: ignore[attr-defined]
    users.revoke(kept, "Lena Vo", "editor")
    assert judge_with(tokens[Role.EDITOR]).status_code == 401


def first_claim(client: TestClient, token: str) -> str:
    rows = client.get("/?format=json", headers={"authorization": f"Bearer {token}"}).json()
    return str(rows[0]["id"])


def test_other_sites_cannot_use_a_browsers_session(editor: TestClient) -> None:
    sent = {"verb": "reject", "one": "k0", "why": "misread"}
    for site, status in (("cross-site", 403), ("same-site", 403), ("none", 403), ("same-origin", 409)):
        answer = editor.post("/api/v1/judgements", json=sent, headers={"sec-fetch-site": site})
        assert answer.status_code == status, site


def test_a_wrong_token_is_not_helped_by_a_cookie(editor: TestClient) -> None:
    for sent in ("Bearer nonsense", "Bearer ", "bearer \u00e9"):
        answer = editor.get("/?format=json", headers={b"authorization": sent.encode("latin-1")})
        assert answer.status_code == 401


def test_writing_is_limited(editor: TestClient) -> None:
    answers = [editor.post("/nowhere").status_code for _ in range(AT_ONCE + 1)]
    # The login was the first of an address, and this is a person.
    assert answers == [404] * AT_ONCE + [429]


def test_without_logins_there_is_no_way_in(client: TestClient) -> None:
    assert client.get("/login").status_code == 404
    assert "/logout" not in links(page(client, "/"))


def test_the_log_tells_no_secret(
    stranger: TestClient, kept: Ledger, caplog: pytest.LogCaptureFixture
) -> None:
    token = users.issue(kept, "Ben", "laptop", Role.READER, datetime.now(UTC))
    with caplog.at_level(logging.INFO, "gainsay.serve"):
        enter(stranger, "my password by mistake", "secret words")
        enter(stranger, "Ben")
        stranger.get("/search?words=whom+I+seek")
        stranger.get("/?format=json", headers={"authorization": f"Bearer {token}"})
    told = json.dumps([getattr(record, "told", {}) | {"m": record.getMessage()} for record in caplog.records])
    session = stranger.cookies["gainsay-session"]
    for secret in ("by mistake", "secret words", PASSWORD, token, session, "whom"):
        assert secret not in told
    assert '"path": "/search"' in told
    assert '"user": "Ben"' in told
    assert "login failed" in told


def test_a_copy_of_the_ledger_opens_no_door(
    own_ledger: Path, kept: Ledger, stranger: TestClient, tmp_path: Path
) -> None:
    token = users.issue(kept, "Ben", "laptop", Role.READER, datetime.now(UTC))
    enter(stranger, "Ben")
    for name in ("", "-wal"):
        path = own_ledger.with_name(own_ledger.name + name)
        if path.exists():
            content = Path(shutil.copy(path, tmp_path / f"copy{name}")).read_bytes()
            for secret in (PASSWORD, token, stranger.cookies["gainsay-session"]):
                assert secret.encode() not in content

"""`add`, `refresh`, `show`, `disputes`, `search` and `verify`, as a person types them."""

import json
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from gainsay import encode, ingest, pipeline
from gainsay.config import Given
from gainsay.ground import KnowledgeBase
from gainsay.keep import opened
from gainsay.records import RawPage, Reading
from tests.cli.conftest import Result, Run
from tests.keep.articles import everything, renamed

Pages = Callable[..., Path]


@pytest.fixture
def go(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs a command on a ledger of its own; each page is the invented article under other ids."""
    monkeypatch.setenv("GAINSAY_LEDGER", str(tmp_path / "ledger.db"))
    monkeypatch.setattr(ingest, "reader", lambda: "gainsay test")
    before = pipeline.read_page

    def read_page(
        page: RawPage,
        given: Given,
        encoder: encode.Encoder | None = None,
        known: KnowledgeBase | None = None,
    ) -> Reading:
        before(page, given)
        one = renamed(everything(), page.sha256)
        return replace(one, document=replace(one.document, url=given.url))

    monkeypatch.setattr(pipeline, "read_page", read_page)
    monkeypatch.setattr(pipeline, "read_anew", read_page)
    return run


def rows(result: Result) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = json.loads(result.out)
    return listed


def test_what_was_added_is_told_and_stays(go: Run, pages: Pages) -> None:
    folder = pages("one", "two")
    first = go("add", folder)
    assert (first.status, first.text.count("  new  ")) == (0, 2)
    assert "(12 statements, 2 disputes)" in first.text
    assert first.err.endswith("ledger.db: read 2 of 2\n")
    assert len(first.seen) == 2
    again = go("add", folder)
    assert (again.status, again.text.count("  known  ")) == (0, 2)
    # Known before it is read.
    assert len(again.seen) == 2


def test_a_page_that_fails_stops_no_other(go: Run, pages: Pages) -> None:
    result = go("add", pages("one", "BAD", "two"), "--json")
    assert result.status == 3
    assert [row["outcome"] for row in rows(result)] == ["new", "new"]
    assert "these bytes are no text" in result.err
    assert len(json.loads(go("disputes", "--json").out)) == 2


def test_stopped_with_ctrl_c_what_was_done_is_stored(go: Run, pages: Pages) -> None:
    folder = pages("one", "STOP", "two")
    result = go("add", folder)
    assert result.status == 130
    assert "stopped; 1 read before that" in result.err
    (folder / "b.txt").write_text("three")
    outcomes = [row["outcome"] for row in rows(go("add", folder, "--json"))]
    assert outcomes == ["known", "new", "new"]


def test_quiet_says_nothing_but_failures(go: Run, pages: Pages) -> None:
    assert (go("add", pages("one"), "-q").out, go("add", pages("one"), "-q").err) == (b"", "")
    assert "no text" in go("add", pages("BAD"), "-q").err


def test_everything_that_has_an_id_can_be_shown(go: Run, pages: Pages) -> None:
    folder = pages("one")
    (row,) = rows(go("add", folder, "--json"))
    article = json.loads(go("show", row["document"], "--json").out)
    assert go("show", row["document"]).text.startswith("Varnia denies firing on fishing boats")
    statement, dispute, actor = article["statements"][0], article["disputes"][0], article["actors"][0]
    assert json.loads(go("show", statement["id"], "--json").out) == statement
    assert statement["content"][0]["text"][:20] in go("show", statement["id"]).text
    shown = go("show", dispute["id"]).text
    assert "Dispute 1" in shown
    assert "Dispute 2" not in shown
    assert dispute["claim"][:30] in shown
    assert actor["name"] in go("show", actor["id"]).text


def test_an_id_that_is_not_there(go: Run, pages: Pages) -> None:
    go("add", pages("one"))
    result = go("show", "gone")
    assert result.status == 2
    assert "has the id gone" in result.err


def test_search_and_disputes_in_lines(go: Run, pages: Pages) -> None:
    go("add", pages("one"))
    hits = go("search", "radar tracks", "--act", "accuse")
    assert "    a senior Lorran official, accuse\n    radar tracks “leave no doubt”\n" in hits.text
    assert hits.text.rstrip().endswith("1 found")
    listed = go("disputes", "--limit", "1")
    assert listed.text.rstrip().endswith("1 dispute; --limit shows more")
    assert "denied by Defence Ministry of Varnia (1 outlet, 1 independent origin)" in listed.text
    assert max(map(len, (hits.text + listed.text).splitlines())) <= 80


def test_verify_holds_and_tells_what_does_not(go: Run, pages: Pages, tmp_path: Path) -> None:
    go("add", pages("one"))
    sound = go("verify")
    assert (sound.status, sound.text.endswith("everything holds\n")) == (0, True)
    with sqlite3.connect(tmp_path / "ledger.db") as connection:
        connection.execute("UPDATE documents SET title = 'other'")
    connection.close()
    broken = go("verify")
    assert broken.status == 4
    assert "its seal differs" in broken.text
    assert json.loads(go("verify", "--json").out)["ok"] is False


def test_refresh_reads_again_what_another_version_read(
    go: Run, pages: Pages, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    go("add", pages("one"))
    assert rows(go("refresh", "--json")) == []
    monkeypatch.setattr(ingest, "reader", lambda: "gainsay newer")
    (row,) = rows(go("refresh", "--json"))
    assert row["outcome"] == "reread"
    assert rows(go("refresh", "--json")) == []
    with opened(str(tmp_path / "ledger.db")) as ledger:
        stored = ledger.kept(row["document"])
    assert stored is not None
    assert stored.reader == "gainsay newer"
    assert go("verify").status == 0


def test_articles_alike_are_one_story(go: Run, pages: Pages) -> None:
    go("add", pages("one", "two"))
    (story,) = json.loads(go("stories", "--json").out)
    assert (story["articles"], story["title"][:6]) == (2, "Varnia")
    listed = go("stories").text
    assert story["id"] in listed
    assert "2 articles, 1 outlet, 1 origin" in listed
    told = json.loads(go("show", story["id"], "--json").out)["articles"]
    (one, other) = (hit["document"] for hit in told)
    assert f"  {other}" in go("show", one).text.partition("── Copies")[2]
    assert "100% of the shorter one’s wording" in go("show", other).text
    shown = go("show", story["id"]).text
    assert shown.count("article") == 2
    assert len(json.loads(go("show", story["id"], "--json").out)["articles"]) == 2


def test_lists_of_one_story(go: Run, pages: Pages) -> None:
    go("add", pages("one", "two"))
    (story,) = json.loads(go("stories", "--json").out)
    for command in (["disputes"], ["search", "radar"]):
        every = json.loads(go(*command, "--json").out)
        assert json.loads(go(*command, "--story", story["id"], "--json").out) == every != []
        assert json.loads(go(*command, "--story", "t0", "--json").out) == []


@pytest.mark.parametrize("command", ["show d1", "disputes", "stories", "search x", "verify", "refresh"])
def test_no_ledger_is_made_by_looking(go: Run, tmp_path: Path, command: str) -> None:
    result = go(*command.split())
    assert result.status == 4
    assert "there is no ledger" in result.err
    assert not (tmp_path / "ledger.db").exists()

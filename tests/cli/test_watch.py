"""`gainsay watch` and feeds as sources of `add`, as a person types them, against a real server."""

import contextlib
import json
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from gainsay import acquire
from gainsay.keep import Ledger, opened
from gainsay.watching.watch import Asked, Watch
from tests.acquire.site import HandClock, Site, redirect, reply
from tests.cli.conftest import Run
from tests.cli.test_ledger import go
from tests.watching.desk import rss

__all__ = ["go"]

List = Callable[..., Path]

ARTICLE = (
    "<html><body><article><h1>Varnia denies it</h1><p>The government of Varnia denied on Monday that its "
    "ships had entered the Strait of Oss. “No ship of ours was there,” the minister told reporters after the "
    "meeting of the cabinet in the capital, and he promised to publish the logbooks.</p></article></body>"
).encode()


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A site, and a fetcher that asks it without waiting."""
    true = acquire.Fetcher

    def fetcher(*, allow_private: bool) -> acquire.Fetcher:
        return true(allow_private=allow_private, delay=0, clock=HandClock().clock())

    monkeypatch.setattr(acquire, "Fetcher", fetcher, raising=False)
    with Site() as running:
        yield running


@pytest.fixture
def feeds(site: Site, tmp_path: Path) -> List:
    """Writes feeds.toml with feeds at these paths of the site."""

    def write(*paths: str) -> Path:
        path = tmp_path / "feeds.toml"
        path.write_text("".join(f'[[feeds]]\nurl = "{site.url(one)}"\n' for one in paths), encoding="utf-8")
        return path

    return write


def test_new_articles_are_lines_and_then_nothing_is_due(go: Run, site: Site, feeds: List) -> None:
    site.pages |= {"/rss": reply(rss("/1", "/2")), "/1": reply(b"one"), "/2": reply(b"two")}
    first = go("watch", feeds("/rss"), "--once", "--allow-private")
    assert (first.status, first.text.count("  new  ")) == (0, 2)
    assert "(12 statements, 2 disputes)" in first.text
    assert first.err.endswith("ledger.db: 2 articles added; 1 feed asked\n")
    again = go("watch", feeds("/rss"), "--once", "--allow-private")
    assert (again.status, again.out) == (0, b"")
    assert re.search(r"ledger\.db: nothing is due before (\S+ )?\d\d:\d\d\n$", again.err)
    assert len(again.seen) == 2


def test_what_fails_is_told_in_a_line_and_stops_nothing(go: Run, site: Site, feeds: List) -> None:
    site.pages |= {"/old": redirect("/rss", 301), "/rss": reply(rss("/1", "/2", "mailto:x"))}
    site.pages |= {"/1": reply(b"one"), "/gone": reply(status=410)}
    result = go("watch", feeds("/gone", "/old"), "--once", "--allow-private")
    assert (result.status, result.text.count("  new  ")) == (5, 1)
    gone, moved, odd, missing, closing = result.err.splitlines()
    assert gone.endswith("look for an archived copy; not asked again: take it out")
    assert f"{site.url('/old')}: has moved to {site.url('/rss')}" in moved
    assert odd.endswith("/old: has 1 entry without a usable link, left out")
    assert re.search(r"/2 answered 404 .*; tried again at (\S+ )?\d\d:\d\d$", missing)
    assert closing.endswith("1 article added, 1 failed; 2 feeds asked, 1 failed")


def test_what_cannot_be_read_goes_before_the_network(go: Run, site: Site, feeds: List) -> None:
    site.pages |= {"/rss": reply(rss("/1")), "/1": reply(b"BAD")}
    result = go("watch", feeds("/gone", "/rss"), "--once", "--allow-private", "--quiet")
    assert result.status == 3
    assert "these bytes are no text; give a text; not tried again" in result.err
    assert result.out == b""


def test_quiet_tells_failures_only_and_jsonl_is_for_programs(go: Run, site: Site, feeds: List) -> None:
    site.pages |= {"/a": reply(rss("/1")), "/b": reply(rss("/2")), "/1": reply(b"1"), "/2": reply(b"2")}
    quiet = go("watch", feeds("/a"), "--once", "--allow-private", "-q")
    assert (quiet.status, quiet.out, quiet.err) == (0, b"", "")
    (row,) = map(
        json.loads, go("watch", feeds("/b"), "--once", "--allow-private", "--jsonl").out.splitlines()
    )
    assert (row["source"], row["outcome"], row["statements"]) == (site.url("/2"), "new", 12)


def test_articles_are_read_by_ones_own_entities(go: Run, site: Site, feeds: List, tmp_path: Path) -> None:
    site.pages |= {"/rss": reply(rss("/1")), "/1": reply(b"one")}
    (tmp_path / "own.csv").write_text("name,country\nPort Guard of Elmas,FR\n", encoding="utf-8")
    own = ("--entities", tmp_path / "own.csv")
    result = go("watch", feeds("/rss"), "--once", "--allow-private", *own, "--jsonl")
    with opened(str(tmp_path / "ledger.db"), new=False) as ledger:
        stored = ledger.kept(json.loads(result.out)["document"])
    assert stored is not None
    assert [file.name for file in stored.given.entities] == ["own.csv"]


def test_private_addresses_are_refused(go: Run, site: Site, feeds: List) -> None:
    result = go("watch", feeds("/rss"), "--once")
    assert result.status == 5
    assert "is not on the public internet" in result.err
    assert site.asked == []


def test_a_list_that_is_wrong(go: Run, tmp_path: Path) -> None:
    (tmp_path / "feeds.toml").write_text("[[feeds]]\n", encoding="utf-8")
    result = go("watch", tmp_path / "feeds.toml")
    assert (result.status, "feed 1 has no url" in result.err) == (2, True)
    assert not (tmp_path / "ledger.db").exists()


def test_no_feed_is_left(go: Run, site: Site, feeds: List) -> None:
    """Without --once it ends when there is nothing that it could ever do again."""
    site.pages["/gone"] = reply(status=410)
    assert go("watch", feeds("/gone"), "--allow-private").status == 5
    assert go("watch", feeds("/gone"), "--allow-private").err.endswith("no feed is left to ask\n")


def test_stopped_in_the_middle_of_an_article(go: Run, site: Site, feeds: List) -> None:
    site.pages |= {"/rss": reply(rss("/2", "/1")), "/1": reply(b"one"), "/2": reply(b"STOP")}
    result = go("watch", feeds("/rss"), "--allow-private")
    assert result.status == 130
    assert result.err.endswith("ledger.db: stopped, 1 article added; 1 feed asked\n")


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_a_watch_is_stopped_while_it_waits(how: signal.Signals, site: Site, tmp_path: Path) -> None:
    # Under two names of the host, so that the feed and its article need no pause between them.
    article = site.url("/1", host="localhost")
    site.pages |= {"/rss": reply(rss(article)), "/1": reply(ARTICLE, Content_Type="text/html")}
    (tmp_path / "feeds.toml").write_text(f'[[feeds]]\nurl = "{site.url("/rss")}"\n', encoding="utf-8")
    arguments = ("watch", tmp_path / "feeds.toml", "--ledger", tmp_path / "x.db", "--allow-private")
    program = [sys.executable, "-c", "from gainsay.cli import main; main()", *map(str, arguments)]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert "Varnia denies it" in child.stdout.readline()
        child.send_signal(how)
        out, err = child.communicate()
    assert (child.returncode, out) == (130, "")
    assert err.endswith("x.db: stopped, 1 article added; 1 feed asked\n")
    with opened(str(tmp_path / "x.db"), new=False) as ledger:
        assert len(ledger.read_by_others("")) == 1


def test_a_request_to_stop_that_was_swallowed_is_heeded(
    go: Run, site: Site, feeds: List, monkeypatch: pytest.MonkeyPatch
) -> None:
    def round_(self: Watch, ledger: Ledger) -> Iterator[Asked]:
        # As in what Python calls while it tidies up, where no exception gets out.
        with contextlib.suppress(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
        return iter(())

    monkeypatch.setattr(Watch, "round", round_)
    monkeypatch.setattr(Watch, "wait", lambda *_: pytest.fail("it went on"))
    monkeypatch.setattr(Watch, "next_due", lambda *_: datetime.now(UTC))
    assert go("watch", feeds("/rss"), "--allow-private").status == 130


def test_a_feed_is_a_source_of_add(go: Run, site: Site, tmp_path: Path) -> None:
    site.pages |= {"/rss": reply(rss("/1", "/2", "mailto:x")), "/1": reply(b"one"), "/2": reply(b"two")}
    result = go("add", site.url("/rss"), "--allow-private", "--outlet", "Quay")
    assert (result.status, result.text.count("  new  ")) == (0, 2)
    assert "/rss: has 1 entry without a usable link, left out" in result.err
    # The oldest first; the feed's word is there for a page that says nothing.
    assert [page.source for page, _ in result.seen] == [site.url("/2"), site.url("/1")]
    assert {given.outlet for _, given in result.seen} == {"Quay"}
    assert [given.hinted.title for _, given in result.seen if given.hinted] == ["/2", "/1"]
    (tmp_path / "saved.xml").write_bytes(rss(site.url("/1")))
    saved = go("add", tmp_path / "saved.xml", "--allow-private", "--json")
    assert [row["source"] for row in json.loads(saved.out)] == [site.url("/1")]


def test_a_feed_that_was_added_by_hand_is_not_fetched_by_a_watch(go: Run, site: Site, feeds: List) -> None:
    site.pages |= {"/rss": reply(rss("/1")), "/1": reply(b"one")}
    go("add", site.url("/rss"), "--allow-private")
    site.asked.clear()
    go("watch", feeds("/rss"), "--once", "--allow-private")
    assert site.asked == ["/robots.txt", "/rss"]


def test_a_feed_and_the_title_of_one_article_do_not_go_together(go: Run, tmp_path: Path) -> None:
    (tmp_path / "saved.xml").write_bytes(rss("https://a.example/1"))
    result = go("add", tmp_path / "saved.xml", "--title", "x")
    assert result.status == 3
    assert "--url and --title belong to one article" in result.err

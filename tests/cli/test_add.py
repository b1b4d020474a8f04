"""`gainsay add` of spreadsheets and of single statements, read in earnest."""

import json
from pathlib import Path
from typing import Any

import pytest

from gainsay.keep import opened
from tests.cli.conftest import Result, Run

SHEET = """\
Body;Source;Published;Note
"Varnia denied on Monday that it had shelled the port of Elmas.";Harbour Gazette;2031-05-14;x
;Harbour Gazette;2031-05-15;x
"Lorra’s army said that 12 people were killed in Elmas.";Harbour Gazette;5/6/2031;x
"The mayor said the port was closed; nobody was hurt.";Harbour Gazette;16.5.2031;x
"""
QUOTES = """\
Quote,Who,Act,Date said,Channel,Link
We never shelled the port of Elmas.,Varnia,deny,2031-05-13,Post X,https://x.example/1
They did it.,Lorra,accuse,,Post X,https://x.example/1
They did it.,,accuse,,Post X,https://x.example/1
"""


@pytest.fixture
def go(real: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    monkeypatch.setenv("GAINSAY_LEDGER", str(tmp_path / "ledger.db"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news.csv").write_text(SHEET, encoding="cp1252")
    (tmp_path / "quotes.csv").write_text(QUOTES, encoding="utf-8-sig")
    return real


def rows(result: Result) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = json.loads(result.out)
    return listed


STATEMENT = (
    *("add", "--statement", "We never shelled the port of Elmas.", "--speaker", "Varnia Brigade"),
    *("--outlet", "Post X", "--url", "https://x.example/1", "--published", "2031-05-14", "--act", "deny"),
)


def test_rows_that_hold_become_articles_and_the_others_are_told(go: Run) -> None:
    result = go("add", "news.csv", "--csv", "--json")
    assert result.status == 3
    assert [(row["source"], row["outcome"]) for row in rows(result)] == [
        ("news.csv, row 2", "new"),
        ("news.csv, row 5", "new"),
    ]
    assert "news.csv: text=Body, outlet=Source, published=Published; not used: Note\n" in result.err
    assert "news.csv, row 3 holds neither" in result.err
    assert "row 4: published '5/6/2031' is no plain date" in result.err
    found = rows(go("search", "shelled", "--outlet", "harbour", "--since", "2031-05-14", "--json"))
    assert found[0]["published"] == "2031-05-14"
    again = go("add", "news.csv", "--csv", "--json", "-q")
    assert [row["outcome"] for row in rows(again)] == ["known", "known"]


def test_columns_are_named(go: Run) -> None:
    result = go("add", "news.csv", "--csv", "--map", "title=Note,text=Body", "--json")
    assert [row["title"] for row in rows(result)] == ["x", "x"]
    wrong = go("add", "news.csv", "--csv", "--map", "text=Words")
    assert (wrong.status, "its columns are Body, Source, Published, Note" in wrong.err) == (2, True)


def test_rows_of_statements(go: Run) -> None:
    result = go("add", "quotes.csv", "absent.csv", "--csv", "--json")
    assert (result.status, len(rows(result))) == (3, 2)
    assert "cannot read absent.csv" in result.err
    assert "quotes.csv, row 4: the statement has no speaker" in result.err
    (hit,) = rows(go("search", "shelled", "--act", "deny", "--json"))
    assert (hit["outlet"], hit["speaker"]) == ("Post X", "Varnia")
    (statement,) = rows(go("show", hit["document"], "--json"))["statements"]  # type: ignore[call-overload]
    assert statement["said_on"]["earliest"] == "2031-05-13"
    # Two statements of one post are no revisions of one another.
    assert [row["revision"] for row in rows(result)] == [1, 1]
    assert go("verify").status == 0


def test_a_statement_with_its_capture(go: Run, tmp_path: Path) -> None:
    shot = tmp_path / "shot.png.gz"
    shot.write_bytes(b"\x1f\x8bnot what it seems")
    (row,) = rows(go(*STATEMENT, "--said-on", "2031-05-13", "--capture", shot, "--json"))
    assert (row["outcome"], row["statements"]) == ("new", 1)
    (again,) = rows(go(*STATEMENT, "--said-on", "2031-05-13", "--capture", shot, "--json"))
    assert (again["outcome"], again["document"]) == ("known", row["document"])
    with opened(str(tmp_path / "ledger.db")) as ledger:
        kept = ledger.kept(row["document"])
    assert kept is not None
    assert (kept.page.body, kept.page.source) == (shot.read_bytes(), str(shot))
    assert kept.page.url == "https://x.example/1"
    shown = go("show", row["document"]).text.partition("── Capture")[2]
    assert kept.page.sha256 in shown
    assert f"{len(shot.read_bytes())} bytes" in " ".join(shown.split())
    result = go("show", row["document"], "--save", tmp_path / "again.png")
    assert (result.status, kept.page.sha256 in result.err) == (0, True)
    assert (tmp_path / "again.png").read_bytes() == shot.read_bytes()
    assert go("show", "d0", "--save", tmp_path / "none.png").status == 2


def test_a_statement_takes_part_in_search_stories_and_exports(go: Run) -> None:
    go(*STATEMENT)
    go("add", "news.csv", "--csv")
    (hit,) = rows(go("search", "never shelled", "--speaker", "brigade", "--json"))
    assert hit["words"] == "We never shelled the port of Elmas."
    assert "kind       one statement, as it was given" in go("show", hit["document"]).text
    assert any(
        row["title"] == "“We never shelled the port of Elmas.”" for row in rows(go("stories", "--json"))
    )
    exported = json.loads(go("export", "jsonl", "--speaker", "brigade").text)
    assert (exported["found_by"], exported["outlet"]) == ("given", "Post X")
    assert go("verify").status == 0


def test_a_statement_is_read_again_from_what_was_given(go: Run, tmp_path: Path) -> None:
    (row,) = rows(go(*STATEMENT, "--json"))
    before = go("show", row["document"], "--json").out
    with opened(str(tmp_path / "ledger.db")) as ledger:
        reading = ledger.reading(row["document"])
        assert reading is not None
        ledger.reread(reading, "an older one")
    (again,) = rows(go("refresh", "--json"))
    assert (again["outcome"], again["document"]) == ("reread", row["document"])
    assert go("show", row["document"], "--json").out == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "nothing to add"),
        (["--csv"], "nothing to add"),
        (["a.txt", "--statement", "x", "--speaker", "y"], "give no other source"),
        (["--statement", "x"], "needs its words and its speaker"),
        (["--statement", "x", "--speaker", "y", "--act", "z"], "no act 'z'"),
        (["--statement", "x", "--speaker", "y", "--said-on", "z"], "date of the statement"),
        (["a.txt", "--map", "text=x"], "give --csv too"),
        (["news.csv"], "news.csv is a spreadsheet; give --csv"),
        (["a.txt", "--capture", "x"], "--capture belongs to a statement"),
        (["a.txt", "--said-on", "2031-05-13"], "--said-on belongs to a statement"),
    ],
)
def test_what_cannot_be_meant(go: Run, tmp_path: Path, arguments: list[str], said: str) -> None:
    result = go("add", *arguments)
    assert (result.status, said in result.err) == (2, True)
    assert not (tmp_path / "ledger.db").exists()


def test_a_capture_that_is_not_there(go: Run) -> None:
    result = go(*STATEMENT, "--capture", "none.png")
    assert (result.status, "cannot read none.png" in result.err) == (3, True)


def test_a_capture_that_is_too_large(go: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gainsay.cli.statement.MAX_PAGE_BYTES", 1_000_000)
    (tmp_path / "film.mp4").write_bytes(bytes(1_000_001))
    result = go(*STATEMENT, "--capture", "film.mp4")
    assert (result.status, "larger than 1 MB" in result.err) == (3, True)


def test_own_entities(go: Run, tmp_path: Path) -> None:
    (tmp_path / "groups.csv").write_text(
        "name,kind,country,code\nVarnia Brigade,armed_group,ML,REB\nbad,no,,\n"
    )
    result = go(*STATEMENT, "--entities", "groups.csv", "--json")
    assert (result.status, "groups.csv, line 3: unknown kind" in result.err) == (0, True)
    (row,) = rows(result)
    shown = json.loads(go("show", row["document"], "--json").out)
    assert shown["actors"][0]["code"] == "MLIREB"
    (tmp_path / "groups.csv").unlink()
    assert go("add", "news.csv", "--csv", "--entities", "groups.csv").status == 3
    assert go("verify").status == 0

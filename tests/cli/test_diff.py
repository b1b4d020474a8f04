"""`gainsay diff` and the revisions that `gainsay show` names, read in earnest."""

import json
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from gainsay.cli import output
from tests.cli.conftest import Run

OLD = """\
Varnia denies shelling Elmas

Varnia’s defence ministry denied on Monday that it had shelled Elmas, where 12 people were killed.

Lorra’s prime minister, Edda Voss, said the port would be closed for a week.

The mayor said that nobody had been warned.
"""
NEW = """\
Varnia admits shelling Elmas

Varnia’s defence ministry admitted on Monday that it had shelled Elmas, where 17 people were killed.

Lorra’s prime minister, Edda Voss, said the port would be closed for a week.

“We want an inquiry,” Voss added.
"""


@pytest.fixture
def go(real: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    monkeypatch.setenv("GAINSAY_LEDGER", str(tmp_path / "ledger.db"))
    return real


@pytest.fixture
def ids(go: Run, tmp_path: Path) -> list[str]:
    """Two revisions of one file."""
    found = []
    for text in (OLD, NEW):
        (tmp_path / "a.txt").write_text(text, encoding="utf-8")
        (row,) = json.loads(go("add", tmp_path / "a.txt", "--published", "2031-05-14", "--json").out)
        found.append(row["document"])
    return found


def test_an_article_names_its_revisions(go: Run, ids: list[str]) -> None:
    shown = go("show", ids[0]).text.partition("── Revisions")[2]
    assert f"    1  {ids[0]}  (this one)" in shown
    assert f"    2  {ids[1]}  " in shown
    assert f"`gainsay diff {ids[1]}` shows what changed" in shown
    go("add", "--statement", "No.", "--speaker", "Varnia")
    (hit,) = json.loads(go("search", "no", "--speaker", "varnia", "--json").out)[:1]
    assert "Revisions" not in go("show", hit["document"]).text


def test_words_between_marks(go: Run, ids: list[str]) -> None:
    shown = go("diff", ids[1]).text
    assert f"  old         {ids[0]}, revision 1\n" in shown
    assert (
        "  title       - Varnia denies shelling Elmas\n              + Varnia admits shelling Elmas\n"
        in shown
    )
    assert "  │ Varnia [-denies-]{+admits+} shelling Elmas\n" in shown
    assert "[-denied-]{+admitted+} on Monday" in shown
    assert "where [-12-]{+17+} people" in " ".join(shown.replace("│", "").split())
    assert "closed for a week" not in shown
    assert max(map(len, shown.splitlines())) <= 80
    assert go("diff", ids[0], ids[1]).text == shown


def test_statements_gone_new_and_changed(go: Run, ids: list[str]) -> None:
    shown = go("diff", *ids).text
    gone, new, changed = (
        shown.partition(f"── {title} ─")[2].partition("── ")[0]
        for title in ("Statements gone", "New statements", "Statements changed")
    )
    assert "that nobody had been warned" in gone
    assert "We want an inquiry" in new
    assert "deny → admit" in changed


def test_the_other_way_round(go: Run, ids: list[str]) -> None:
    assert "{+denies+}" in go("diff", ids[1], ids[0]).text


def test_as_json_it_gives_the_new_text(go: Run, ids: list[str]) -> None:
    found: dict[str, Any] = json.loads(go("diff", ids[1], "--json").out)
    assert (found["old"], found["new"]) == tuple(ids)
    assert "".join(p["text"] for p in found["words"] if p["change"] != "removed") == NEW
    assert found["facts"][0]["name"] == "title"
    assert "act" in found["changed"][0]["what"]


def test_in_colour_without_marks(go: Run, ids: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def console() -> Console:
        return Console(width=80, force_terminal=True, color_system="standard", highlight=False)

    monkeypatch.setattr(output, "console", console)
    shown = go("diff", ids[1]).text
    assert "[-" not in shown
    assert "\x1b[32madmits\x1b[0m" in shown
    assert "\x1b[9;31mdenies\x1b[0m" in shown


def test_nothing_differs(go: Run, ids: list[str]) -> None:
    shown = go("diff", ids[0], ids[0]).text
    assert "0 removed, 0 added" in shown
    assert "──" not in shown


def test_what_is_not_there(go: Run, ids: list[str]) -> None:
    first = go("diff", ids[0])
    assert (first.status, "has no revision before it" in first.err) == (2, True)
    for arguments in (["d0"], [ids[0], "d0"]):
        result = go("diff", *arguments)
        assert (result.status, "no article in" in result.err, "has the id d0" in result.err) == (
            2,
            True,
            True,
        )

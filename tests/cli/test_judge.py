"""`gainsay judge`: as a person judges, sees it, and undoes it."""

import getpass
import json
from pathlib import Path
from typing import Any

import pytest

from gainsay.keep import opened
from tests.cli.conftest import Run
from tests.link.articles import add
from tests.link.test_judging import ACCUSED, DENIED

DENIAL = DENIED.statements[0].id


@pytest.fixture
def go(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command on a ledger with a dispute."""
    path = str(tmp_path / "ledger.db")
    monkeypatch.setenv("GAINSAY_LEDGER", path)
    with opened(path) as ledger:
        add(ledger, ACCUSED, DENIED)
    return run


def rows(go: Run, *command: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(go(*command, "--json").out)
    return found


def the_dispute(go: Run) -> str:
    (one,) = rows(go, "disputes")
    return str(one["id"])


def test_a_judgement_is_told_with_who_when_and_why(go: Run) -> None:
    dispute = the_dispute(go)
    made = json.loads(go("judge", "reject", dispute, "--by", "Lena Vo", "--why", "a\n joke", "--json").out)
    assert (made["who"], made["why"], made["verb"]) == ("Lena Vo", "a joke", "reject")
    text = go("judge", "list").text
    assert text.startswith(f"reject {dispute}")
    assert "Lena Vo, " in text
    assert ": a joke\n" in text
    assert text.endswith("1 judgement\n")
    assert max(map(len, text.splitlines())) <= 80


def test_what_is_rejected_is_listed_apart_and_marked(go: Run) -> None:
    dispute = the_dispute(go)
    go("judge", "reject", dispute, "--why", "no dispute")
    assert rows(go, "disputes") == []
    assert "rejected" in go("disputes", "--rejected").text
    (row,) = rows(go, "disputes", "--rejected")
    assert row["verdict"] == "rejected"
    shown = go("show", dispute).text
    assert "Dispute (rejected)" in shown
    assert "no dispute" in shown.partition("── Judgements")[2]


def test_undone_it_is_as_before(go: Run) -> None:
    before = rows(go, "disputes")
    made = json.loads(go("judge", "reject", DENIAL, "--why", "misread", "--json").out)
    assert "rejected" in go("search", "never").text
    assert rows(go, "disputes") == []
    undone = go("judge", "undo", made["id"], "--why", "read again", "--by", "Lena")
    assert undone.status == 0
    assert rows(go, "disputes") == before
    assert "rejected" not in go("search", "never").text
    assert "undone by j" in go("show", DENIAL).text
    assert go("verify").status == 0


def test_every_thing_that_was_judged_shows_it(go: Run) -> None:
    (story,) = {row["story"] for row in rows(go, "disputes")}
    go("judge", "split", "dtwo", story, "--why", "another day")
    go("judge", "split", DENIAL, "done", "--why", "he was there", "--by", "Lena")
    for thing in ("dtwo", story, DENIAL):
        assert "── Judgements" in go("show", thing).text
    assert "is its own origin, judged by Lena: he was there" in " ".join(go("show", DENIAL).text.split())


def test_the_judge_is_who_is_logged_in(go: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(getpass, "getuser", lambda: "mtans")
    assert "mtans, " in go("judge", "confirm", DENIAL, "--why", "heard it").text

    def nobody() -> str:
        raise KeyError("uid")

    monkeypatch.setattr(getpass, "getuser", nobody)
    failed = go("judge", "confirm", DENIAL, "--why", "heard it")
    assert failed.status == 2
    assert "--by NAME" in failed.err


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (["confirm", "s0", "--why", "x"], "has the id s0"),
        (["confirm", DENIAL], "--why"),
        (["confirm", DENIAL, "--why", " "], "“why” is empty"),
        (["confirm", DENIAL, "--why", "x", "--by", " "], "“by” is empty"),
        (["merge", DENIAL, DENIAL, "--why", "x"], "what can be is: a claim and a claim"),
        (["undo", "j0", "--why", "x"], "no judgement j0"),
    ],
)
def test_wrong_usage(go: Run, command: list[str], why: str) -> None:
    failed = go("judge", *command)
    assert failed.status == 2
    assert why in " ".join(failed.err.replace("│", " ").split())
    assert rows(go, "judge", "list") == []


def test_an_export_tells_what_was_rejected(go: Run) -> None:
    go("judge", "reject", DENIAL, "--why", "misread")
    exported = [json.loads(line) for line in go("export", "jsonl").out.splitlines()]
    assert {row["id"]: row["verdict"] for row in exported if row["verdict"]} == {DENIAL: "rejected"}

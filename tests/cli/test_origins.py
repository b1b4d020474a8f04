"""Outlets and origins as `show`, `stories` and `add --outlets` tell them."""

from pathlib import Path

import pytest

from gainsay.keep import opened
from tests.cli.conftest import Run
from tests.link.articles import Line, add, article
from tests.link.test_origins import DENIAL, LOCAL, OTHER, QUOTE, SEEN, wire

HERE = wire("here", DENIAL, SEEN, more=LOCAL, url="https://presstv.co.uk/a", day="2031-05-15")
SIGNED = wire("signed", sign="PORT ELMAS (AP) - ", outlet="Tidewater Post", day="2031-05-14")
TOLD = article("told", f"“{QUOTE}”, she told AFP.", Line(QUOTE, via=("AFP",)), outlet="Harbour Gazette")
AGAIN = article("again", f"So: “{QUOTE}”. “{OTHER}.”", Line(QUOTE), Line(OTHER), outlet="Evening Ledger")


@pytest.fixture
def ledger(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    path = tmp_path / "ledger.db"
    monkeypatch.setenv("GAINSAY_LEDGER", str(path))
    with opened(str(path)) as made:
        add(made, HERE, SIGNED, TOLD, AGAIN)
    return path


@pytest.mark.usefixtures("ledger")
def test_an_article_tells_its_outlet_and_from_where_its_statements_come(run: Run) -> None:
    shown = run("show", "dhere").text
    assert "Press TV" in shown
    assert "state, Iran" in shown
    assert "this article" in shown
    assert "Associated Press" in shown
    signed = run("show", "dsigned").text
    assert "the article is a report of Associated Press (“PORT ELMAS (AP) -”)" in " ".join(signed.split())
    assert max(map(len, (shown + signed).splitlines())) <= 80


@pytest.mark.usefixtures("ledger")
def test_a_statement_tells_its_origin_and_who_quotes_the_same_words(run: Run) -> None:
    shown = " ".join(run("show", AGAIN.statements[0].id).text.split())
    assert "── Origin ──" in shown
    assert "Agence France-Presse the article of Evening Ledger quotes the same words as" in shown
    assert "which says that Agence France-Presse was told so" in shown
    assert f"{TOLD.statements[0].id}: Harbour Gazette quotes the same words" in shown


@pytest.mark.usefixtures("ledger")
def test_a_story_tells_what_is_of_one_origin(run: Run) -> None:
    story = run("show", "there").text
    shared = story.partition("Shared origins")[2]
    assert "Associated Press" in shared
    assert "Press TV 1" in shared
    assert "Evening Ledger" not in shared


def test_outlets_of_ones_own_are_kept(run: Run, ledger: Path, tmp_path: Path) -> None:
    own = tmp_path / "outlets.csv"
    own.write_text("name,country,ownership,agency\nHarbour Gazette,NO,party,no\nX,ZZ,,\n")
    result = run("refresh", "--outlets", own, "--quiet")
    assert result.status == 0
    assert "line 3: unknown country 'ZZ'" in result.err
    assert "party, Norway" in run("show", "dtold").text
    assert run("refresh", "--outlets", tmp_path / "gone.csv").status == 3
    assert ledger.exists()

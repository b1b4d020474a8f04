"""`gainsay disputes`, and `show` of a claim and of a story: both sides across articles."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from gainsay.keep import opened
from gainsay.records import Act, ActorKind, Bound, Counted, Figure, FigureStatus, Reading, When
from tests.cli.conftest import Run
from tests.link.articles import Line, add
from tests.link.test_claims import FIRED, NEVER, OPENED, told

STATE = {"kind": ActorKind.GOVERNMENT, "code": "FRAGOV", "country": "FR"}


@pytest.fixture
def stocked(tmp_path: Path) -> str:
    """Four articles: one accuses and one copies it; the government denies, and later admits."""
    path = str(tmp_path / "ledger.db")
    accused = told("one", Line(FIRED, speaker="Sela Okoye", act=Act.ACCUSE), outlet="Harbour Gazette")
    copy = told(
        "copy", Line(FIRED, speaker="Sela Okoye", act=Act.ACCUSE), day="2031-05-15", outlet="Tidewater Post"
    )
    denied = told("two", Line(NEVER, speaker="Paris", act=Act.DENY, **STATE), day="2031-05-15")  # type: ignore[arg-type]
    admitted = told("three", Line(OPENED, speaker="Anne Roy", act=Act.ADMIT, **STATE), day="2031-05-20")  # type: ignore[arg-type]
    with opened(path) as ledger:
        add(ledger, accused, copy, denied, admitted)
    return path


def test_the_list_tells_both_sides_with_outlets_and_origins(run: Run, stocked: str) -> None:
    text = run("disputes", "--ledger", stocked).text
    assert "last moved 20 May 2031" in text
    assert "asserted by Sela Okoye (2 outlets, 1 independent origin)" in text
    assert "denied by Paris (1 outlet, 1 independent origin)" in text
    assert text.endswith("1 dispute\n")
    (row,) = json.loads(run("disputes", "--ledger", stocked, "--json").out)
    assert row["asserted"]["outlets"] == ["Harbour Gazette", "Tidewater Post"]
    assert row["asserted"]["origins"] == 1
    assert row["roles"] == {"asserted": 2, "denied": 1, "admitted": 1}


def test_filters_narrow_the_list(run: Run, stocked: str) -> None:
    for chosen, number in (
        (("--speaker", "okoye"), 1),
        (("--speaker", "okoye", "--act", "deny"), 0),
        (("--outlet", "gazette"), 1),
        (("--since", "2031-06-01"), 0),
    ):
        assert len(json.loads(run("disputes", "--ledger", stocked, "--json", *chosen).out)) == number


def test_a_claim_is_shown_with_its_sides_reasons_and_positions(run: Run, stocked: str) -> None:
    (row,) = json.loads(run("disputes", "--ledger", stocked, "--json").out)
    text = run("show", row["id"], "--ledger", stocked).text
    assert "first asserted 14 May 2031; first denied 15 May 2031" in " ".join(text.split())
    # The copy is told with what it copies, and why it is no origin of its own.
    assert text.count(FIRED) == 1
    assert "also Tidewater Post, 15 May 2031" in text
    assert "Tidewater Post’s article" in text
    place = text.index("Positions over time")
    assert "Government of France" in text[place:]
    assert "denied (Paris)" in text[place:]
    assert "admitted (Anne Roy) – a change" in text[place:]
    assert max(map(len, text.splitlines())) <= 80
    whole = json.loads(run("show", row["id"], "--ledger", stocked, "--json").out)
    assert whole["head"]["id"] == row["id"]
    assert [step["change"] for step in whole["positions"][0]["steps"]] == ["first", "moved"]


def test_a_statement_is_shown_with_the_claims_that_it_is_on(run: Run, stocked: str) -> None:
    (row,) = json.loads(run("disputes", "--ledger", stocked, "--json").out)
    text = run("show", row["denied"]["statements"][0], "--ledger", stocked).text
    place = text.index("Claims that it is on")
    assert row["id"] in text[place:]
    assert text[place:].count("denied") == 1


def test_a_story_is_shown_with_what_is_contested_in_it(run: Run, stocked: str) -> None:
    (story,) = json.loads(run("stories", "--ledger", stocked, "--json").out)
    text = run("show", story["id"], "--ledger", stocked).text
    assert text.index("Contested") < text.index("denied by Paris")


def test_where_nobody_asserts_it_that_is_said(run: Run, tmp_path: Path) -> None:
    path = str(tmp_path / "ledger.db")
    day = When(earliest="2031-05-01", latest="2031-05-01", grain="day", timex="2031-05-01")
    denied = told("one", Line(NEVER, act=Act.DENY), Line("no boats had fired on the fishermen", act=Act.DENY))
    spoken = tuple(replace(one, said_on=day) for one in denied.statements)
    with opened(path) as ledger:
        add(ledger, replace(denied, statements=spoken))
    (row,) = json.loads(run("disputes", "--ledger", path, "--json").out)
    assert (row["first_asserted"], row["first_denied"]) == (None, "2031-05-01")
    assert "asserted by nobody that was found" in run("disputes", "--ledger", path).text


def test_what_was_said_some_day_of_a_month_was_not_said_on_its_first(run: Run, tmp_path: Path) -> None:
    path = str(tmp_path / "ledger.db")
    month = When(earliest="2031-05-01", latest="2031-05-31", grain="month", timex="2031-05")
    denied = told("one", Line(NEVER, act=Act.DENY), Line("no boats had fired on the fishermen", act=Act.DENY))
    spoken = tuple(replace(one, said_on=month) for one in denied.statements)
    with opened(path) as ledger:
        add(ledger, replace(denied, statements=spoken))
    (row,) = json.loads(run("disputes", "--ledger", path, "--json").out)
    assert row["first_denied"] == "2031-05-31"
    assert ", May 2031\n" in run("show", row["id"], "--ledger", path).text


def counted(reading: Reading, number: int, giver: str) -> Reading:
    """The reading with so many killed, given in its first statement."""
    (span,) = reading.statements[0].content
    figure = Figure(
        id=f"f{number}{reading.document.id}"[:17],
        mentions=(span,),
        value=number,
        low=number,
        high=number,
        bound=Bound.EXACT,
        what=Counted.KILLED,
        of="people",
        given_by=giver,
        place=None,
        when=None,
        status=FigureStatus.CURRENT,
        statement=reading.statements[0].id,
        acled=None,
        score=0.9,
        found_by="rule:test",
    )
    return replace(reading, figures=(figure,))


@pytest.mark.parametrize(("other", "conflict"), [(5, ["killed"]), (3, [])])
def test_counts_that_cannot_both_hold_are_told(
    run: Run, tmp_path: Path, other: int, conflict: list[str]
) -> None:
    path = str(tmp_path / "ledger.db")
    accused = counted(told("one", Line(FIRED, speaker="Sela Okoye", act=Act.ACCUSE)), 3, "Sela Okoye")
    denied = counted(told("two", Line(NEVER, speaker="Mirela Tans", act=Act.DENY)), other, "Mirela Tans")
    with opened(path) as ledger:
        add(ledger, accused, denied)
    (row,) = json.loads(run("disputes", "--ledger", path, "--json").out)
    assert row["figures_in_conflict"] == conflict
    assert ("count differently: killed" in run("show", row["id"], "--ledger", path).text) == bool(conflict)
    story = run("show", row["story"], "--ledger", path).text
    assert ("Counts that differ" in story) == bool(conflict)
    assert ("UCDP low 3, best 3, high 5, ACLED 3" in story) == bool(conflict)
    assert ("3 by Sela Okoye and 5 by Mirela Tans cannot both hold." in story) == bool(conflict)

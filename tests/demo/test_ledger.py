"""`gainsay demo` on both databases: what its ledger holds, and that it spoils no other."""

import json
import time
from pathlib import Path

import pytest

from gainsay.keep import Ledger, verify
from gainsay.keep.outlets import known, publishers
from gainsay.keep.search import Filters, articles_of, copies_of, stories
from tests.demo.conftest import Run, Told


def by_source(told: Told) -> dict[str, str]:
    """The ids of the articles by the number of their file."""
    return {one["source"].removeprefix("demo/")[:2]: one["document"] for one in told["articles"]}


def test_it_is_built_in_under_a_minute_and_holds(run: Run, place: str) -> None:
    begun = time.monotonic()
    status, out, err = run("demo", "--ledger", place)
    assert (status, err) == (0, "")
    assert time.monotonic() - begun < 60
    assert f"{place}: 16 articles of 8 invented outlets" in out
    assert run("verify", "--ledger", place)[0] == 0


def test_run_again_it_changes_nothing(told: Told, ledger: Ledger) -> None:
    assert {one["outcome"] for one in told["articles"]} == {"known"}
    assert list(verify.faults(ledger)) == []


def test_what_it_says_to_try_works_and_finds_something(run: Run, told: Told) -> None:
    for one in told["try"]:
        command = one["command"].removeprefix("gainsay ")
        status, out, err = run(*command.split())
        assert (status, err) == (0, ""), command
        assert out.strip() not in ("", "0 found"), command


def test_it_is_made_in_this_folder_whatever_the_environment_says(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GAINSAY_LEDGER", "own.db")
    status, out, _ = run("demo")
    assert status == 0
    assert [path.name for path in tmp_path.iterdir()] == ["gainsay-demo.db"]
    assert max(map(len, out.splitlines())) <= 80


def test_the_affair_is_one_story_and_what_happened_in_niger_another(told: Told, ledger: Ledger) -> None:
    affair, niger = stories(ledger, Filters())
    assert (affair.articles, niger.articles) == (14, 2)
    documents = by_source(told)
    assert {hit.document for hit in articles_of(ledger, niger.id)} == {documents["01"], documents["02"]}
    assert affair.outlets == 8
    # Of three reports of the agency two outlets print one, another has a mirror, and one corrected itself.
    assert affair.origins == 8


def test_both_addresses_of_the_state_broadcaster_are_one_outlet(told: Told, ledger: Ledger) -> None:
    documents = by_source(told)
    with ledger.looking() as connection:
        found = publishers(connection, [documents[n] for n in ("03", "07", "08")])
        agency, one, mirror = (
            known(connection).by_key[found[documents[n]].outlet] for n in ("03", "07", "08")
        )
    assert one is mirror
    assert (one.name, one.ownership) == ("Kaarta Television", "state")
    assert (agency.name, agency.agency) == ("Halcyon News Agency", True)


def test_wire_copy_the_mirror_and_the_correction_are_found(told: Told, ledger: Ledger) -> None:
    documents = by_source(told)
    copies = {n: {hit.document for hit, _ in copies_of(ledger, documents[n])} for n in ("03", "07", "10")}
    assert copies == {
        "03": {documents["04"], documents["05"]},
        "07": {documents["08"]},
        "10": {documents["11"]},
    }
    revisions = {one["document"]: one["revision"] for one in told["articles"]}
    assert (revisions[documents["10"]], revisions[documents["11"]]) == (1, 2)
    assert sum(revisions.values()) == 17


def test_a_ledger_with_other_articles_is_refused_and_left_alone(run: Run, tmp_path: Path) -> None:
    own, place = tmp_path / "own.txt", str(tmp_path / "own.db")
    own.write_text("Quay closed\n\nThe harbour office said on Monday that the quay was closed.\n")
    assert run("add", str(own), "--ledger", place)[0] == 0
    status, out, err = run("demo", "--ledger", place)
    assert (status, out) == (2, "")
    assert "holds other articles, such as “Quay closed”; name a new file with --ledger" in err
    assert len(json.loads(run("stories", "--ledger", place, "--json")[1])) == 1

"""`gainsay export`, as a person types it."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from gainsay.keep import Ledger, opened
from gainsay.keep.search import Filters
from gainsay.link import link
from gainsay.publish import columns
from tests.cli.conftest import Run
from tests.keep.articles import everything, kept


@pytest.fixture
def go(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs a command on a ledger that holds the invented article."""
    place = str(tmp_path / "ledger.db")
    monkeypatch.setenv("GAINSAY_LEDGER", place)
    with opened(place) as ledger:
        ledger.add(everything(), kept(), link)
    return run


def lines(out: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.decode().splitlines()]


def test_statements_go_to_standard_output_and_the_count_to_the_other(go: Run) -> None:
    result = go("export", "jsonl")
    assert (result.status, result.err) == (0, "gainsay: 12 rows of statements written\n")
    assert {row["id"] for row in lines(result.out)} == {s.id for s in everything().statements}
    assert go("export", "jsonl", "-q", "--out", "-").err == ""


def test_the_same_rows_in_each_format(go: Run, tmp_path: Path) -> None:
    rows = lines(go("export", "jsonl", "--kind", "figures").out)
    table = io.StringIO(go("export", "csv", "--kind", "figures").text, newline="")
    assert [row["words"] for row in csv.DictReader(table)] == [row["words"] for row in rows]
    file = tmp_path / "f.parquet"
    assert go("export", "parquet", "--kind", "figures", "--out", file).err.endswith(f"written to {file}\n")
    assert pq.read_table(file).to_pylist() == rows


def test_filters_choose(go: Run) -> None:
    chosen = ("--act", "deny", "--speaker", "ministry", "--disputed", "--outlet", "tidewater")
    rows = lines(go("export", "jsonl", *chosen, "--place", "port elmas", "--since", "2031-05-14").out)
    assert [row["act"] for row in rows] == ["deny"] * 3
    story = rows[0]["story"]
    assert lines(go("export", "jsonl", "--kind", "stories", "--story", story).out)[0]["id"] == story
    for none in (("--story", "t0"), ("--until", "2031-05-13"), ("--undisputed", "--act", "deny")):
        assert lines(go("export", "jsonl", *none).out) == []


def test_a_mark_for_excel(go: Run, tmp_path: Path) -> None:
    go("export", "csv", "--bom", "--out", tmp_path / "x.csv")
    assert (tmp_path / "x.csv").read_bytes().startswith(b"\xef\xbb\xbfid,document,")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["xlsx"], "no format 'xlsx'; give one of jsonl, csv, parquet"),
        (["csv", "--kind", "x"], "no kind of record 'x'; give one of statements, disputes"),
        (["parquet"], "give --out FILE"),
        (["jsonl", "--bom"], "--bom belongs to csv"),
        (["csv", "--kind", "dates", "--act", "deny"], "not dates"),
        (["csv", "--kind", "stories", "--disputed"], "not stories"),
        (["csv", "--out", "none/x.csv"], "cannot write none/x.csv: No such file"),
    ],
)
def test_what_cannot_be_meant(go: Run, arguments: list[str], said: str) -> None:
    result = go("export", *arguments)
    assert (result.status, result.out) == (2, b"")
    assert said in result.err


def test_the_ledger_is_not_written_over(go: Run, tmp_path: Path) -> None:
    result = go("export", "csv", "--out", tmp_path / "ledger.db")
    assert (result.status, "is the ledger itself" in result.err) == (2, True)
    assert go("verify").status == 0


def test_stopped_with_ctrl_c_the_old_file_stands(
    go: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "x.csv"
    file.write_text("old")
    kind = columns.KINDS["dates"]

    def stopped(ledger: Ledger, filters: Filters) -> Iterator[Any]:
        yield from list(kind.things(ledger, filters))[:1]
        raise KeyboardInterrupt

    monkeypatch.setitem(columns.KINDS, "dates", columns.Kind(stopped, kind.columns))
    result = go("export", "csv", "--kind", "dates", "--out", file)
    assert (result.status, result.err) == (130, "gainsay: stopped; nothing was exported\n")
    assert file.read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ledger.db", "x.csv"]


def test_no_ledger_is_made_by_looking(run: Run, tmp_path: Path) -> None:
    assert run("export", "csv", "--ledger", tmp_path / "none.db").status == 4
    assert not (tmp_path / "none.db").exists()

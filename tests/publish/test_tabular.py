"""Rows come out of each format as they went in."""

import csv
import io
import json
import sys
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gainsay.errors import UsageError
from gainsay.publish import tabular
from gainsay.publish.columns import Column

COLUMNS: tuple[Column[dict[str, Any]], ...] = (
    Column("words", lambda one: one["words"]),
    Column("number", lambda one: one["number"], int),
    Column("score", lambda one: one["score"], float),
    Column("met", lambda one: one["met"], bool),
)
# What a ledger holds: no NUL, no half a character.
WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
THINGS = st.lists(
    st.fixed_dictionaries(
        {
            "words": st.none() | WORDS,
            "number": st.none() | st.integers(-(2**53), 2**53),
            "score": st.none() | st.floats(allow_nan=False, allow_infinity=False),
            "met": st.none() | st.booleans(),
        }
    )
)


def written(form: str, things: list[dict[str, Any]], **rest: bool) -> bytes:
    stream = io.BytesIO()
    write: Any = tabular.FORMATS[form]
    assert write(iter(things), COLUMNS, stream, **rest) == len(things)
    return stream.getvalue()


@given(THINGS)
def test_json_lines(things: list[dict[str, Any]]) -> None:
    lines = written("jsonl", things).decode().split("\n")
    assert lines.pop() == ""
    assert [json.loads(line) for line in lines] == things


@given(THINGS)
def test_parquet(things: list[dict[str, Any]]) -> None:
    table = pq.read_table(io.BytesIO(written("parquet", things)))
    assert table.to_pylist() == things
    assert table.schema.types == [pa.string(), pa.int64(), pa.float64(), pa.bool_()]


def test_parquet_in_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tabular, "_GROUP", 2)
    things = [{"words": str(i), "number": i, "score": None, "met": None} for i in range(5)]
    table = pq.ParquetFile(io.BytesIO(written("parquet", things)))
    assert (table.num_row_groups, table.read().to_pylist()) == (3, things)


@given(THINGS)
def test_csv(things: list[dict[str, Any]]) -> None:
    head, *rows = csv.reader(io.StringIO(written("csv", things).decode(), newline=""))
    assert head == ["words", "number", "score", "met"]
    for thing, (words, number, score, met) in zip(things, rows, strict=True):
        assert words.removeprefix("'") == (thing["words"] or "").removeprefix("'")
        assert not words.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
        assert number == ("" if thing["number"] is None else str(thing["number"]))
        assert score == "" if thing["score"] is None else float(score) == thing["score"]
        assert met == {None: "", True: "true", False: "false"}[thing["met"]]


@pytest.mark.parametrize("words", ["=1+1", "+1", "-2", "@x", "\t=1", "\r=1", "\n=1"])
def test_no_cell_is_a_formula(words: str) -> None:
    thing = {"words": words, "number": -1, "score": -0.5, "met": True}
    (_, row) = csv.reader(io.StringIO(written("csv", [thing]).decode(), newline=""))
    assert row == [f"'{words}", "-1", "-0.5", "true"]


def test_a_mark_for_excel() -> None:
    assert written("csv", [], mark=True) == b"\xef\xbb\xbf" + written("csv", [])


def test_parquet_without_its_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UsageError, match=r"pip install 'gainsay\[parquet\]'"):
        written("parquet", [])

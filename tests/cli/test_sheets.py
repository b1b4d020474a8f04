"""Spreadsheets: encodings, separators, columns, and rows that cannot be taken apart."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gainsay.cli import sheets
from gainsay.errors import InputError, UsageError

ROWS = [["Nr", "Body", "Datum"], ["1", "Née, “so”; he said\nit was", "2021-12-25"], ["2", "a, b", ""]]


def written(rows: Sequence[Sequence[str]], separator: str = ",", encoding: str = "utf-8") -> bytes:
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=separator).writerows(rows)
    return stream.getvalue().encode(encoding)


def cells(path: Path, **columns: str) -> list[dict[str, str]]:
    return [dict(row.cells) for row in sheets.opened(str(path), columns).rows()]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_any_separator_and_encoding(tmp_path: Path, separator: str, encoding: str) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(written(ROWS, separator, encoding))
    assert cells(path, published="datum") == [
        {"text": "Née, “so”; he said\nit was", "published": "2021-12-25"},
        {"text": "a, b"},
    ]


def test_the_line_that_excel_writes_before(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    # One column, whose name does not tell the separator.
    path.write_bytes(b"\xef\xbb\xbfsep=;\r\n" + written([["text"], ["a, b"]], ";"))
    assert cells(path) == [{"text": "a, b"}]


@given(
    st.lists(
        st.tuples(st.text("ab,;\t\"'\n é"), st.text('xy,\n"')).filter(
            lambda row: any(c.strip() for c in row)
        ),
        max_size=5,
    ),
    st.sampled_from(",;\t|"),
)
def test_what_was_written_is_read(
    tmp_path_factory: pytest.TempPathFactory, rows: Any, separator: str
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.csv"
    path.write_bytes(written([("text", "outlet"), *rows], separator))
    found = list(sheets.opened(str(path), {}).rows())
    assert [row.fault for row in found] == [None] * len(rows)
    expected = [{n: c for n, c in zip(("text", "outlet"), row, strict=True) if c.strip()} for row in rows]
    assert [dict(row.cells) for row in found] == expected


def test_what_is_unknown_is_empty(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(
        written([["text", "date", "outlet"], ["a", "None", "NaN"], ["N/A", " ", "-"], ["b", "-", ""]])
    )
    assert cells(path) == [{"text": "a"}, {}, {"text": "b"}]


def test_columns_are_known_by_their_usual_names_and_the_others_told(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(written([["Statement", "Said_On", "NOTES", "Source", "URL ", ""], ["a"] * 6]))
    sheet = sheets.opened(str(path), {})
    assert {thing: sheet.columns[place] for thing, place in sheet.places.items()} == {
        "words": "Statement",
        "said_on": "Said_On",
        "outlet": "Source",
        "url": "URL ",
    }
    assert sheets.told(sheet.unused()) == "NOTES, (no name)"


def test_a_column_that_is_named_is_taken_for_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(written([["text", "source"], ["a", "b"]]))
    assert cells(path, speaker="source", words="text") == [{"words": "a", "speaker": "b"}]


def test_rows_have_the_numbers_of_a_spreadsheet(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text('text,outlet\n"two\nlines",x\n,\n"odd" one",x\na,b,c\na,b,\n')
    found = list(sheets.opened(str(path), {}).rows())
    assert [(row.number, row.fault is None) for row in found] == [
        (2, True),
        (4, False),
        (5, False),
        (6, True),
    ]
    assert "check its quotation marks" in (found[1].fault or "")
    assert "more cells than there are columns" in (found[2].fault or "")


def test_a_quotation_mark_that_is_never_closed_is_told(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text('text,outlet\na,b\n"open,b\nc,d\n')
    assert [row.fault is None for row in sheets.opened(str(path), {}).rows()] == [True, False]


@pytest.mark.parametrize(
    ("body", "columns", "said"),
    [
        (b"a,b\n1,2\n", {}, "none of the columns of .* is known .*: a, b; name it with --map"),
        (b"outlet,published\n1,2\n", {}, "none of the columns"),
        (b"text\n1\n", {"url": "Link"}, "has no column 'Link'; its columns are text"),
        (b"%s\n1\n" % (b"x" * 99), {}, ": x{40}…; name it"),
    ],
)
def test_columns_that_are_not_there(tmp_path: Path, body: bytes, columns: dict[str, str], said: str) -> None:
    (tmp_path / "x.csv").write_bytes(body)
    with pytest.raises(UsageError, match=said):
        sheets.opened(str(tmp_path / "x.csv"), columns)


@pytest.mark.parametrize("body", [None, b"", b"PK\x03\x04\x14\x00" + bytes(range(256))])
def test_no_sheet(tmp_path: Path, body: bytes | None) -> None:
    if body is not None:
        (tmp_path / "x.csv").write_bytes(body)
    with pytest.raises(InputError, match=r"x\.csv"):
        sheets.opened(str(tmp_path / "x.csv"), {})


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        (["text=Body,published=Datum"], {"text": "Body", "published": "Datum"}),
        (["text=Body", "outlet = The Medium"], {"text": "Body", "outlet": "The Medium"}),
        (["text=Body, in full,url=Link"], {"text": "Body, in full", "url": "Link"}),
        (["words=a=b"], {"words": "a=b"}),
    ],
)
def test_the_map(given: list[str], meant: dict[str, str]) -> None:
    assert sheets.parse_map(given) == meant


@pytest.mark.parametrize("wrong", ["Body", "body=Body", "text=", "=Body"])
def test_no_map(wrong: str) -> None:
    with pytest.raises(UsageError, match="names no column; write THING=COLUMN"):
        sheets.parse_map([wrong])

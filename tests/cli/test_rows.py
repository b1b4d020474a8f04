"""JSON lines: every line a page or an error of its own."""

import gzip
import hashlib
from pathlib import Path

import pytest

from gainsay import handed
from gainsay.cli import rows
from gainsay.config import Given
from gainsay.errors import InputError, TooLarge


def test_a_line_becomes_a_page_and_what_is_known_of_it() -> None:
    raw = '{"text": "é “x”", "url": "u", "title": "t", "published": "2021-12-25", "outlet": "", "id": 4}'
    page, given = rows.parse(rows.Line(name="n:1", raw=raw.encode()))
    assert (page.source, page.body.decode(), page.charset) == ("n:1", "é “x”", "utf-8")
    assert page.media_type == "text/plain"
    # When somebody fetched it, the line does not tell; reading it twice gives the same bytes.
    assert page.retrieved is None
    assert (given.url, given.title, given.published) == ("u", "t", "2021-12-25")
    assert given.outlet is None


def test_html_keeps_its_type() -> None:
    page, _ = rows.parse(rows.Line(name="n:1", raw=b'{"html": "<p>x"}'))
    assert (page.media_type, page.body) == ("text/html", b"<p>x")


@pytest.mark.parametrize(
    "raw",
    [
        b"{",
        b"[]",
        b"{}",
        b'{"text": ""}',
        b'{"text": 4}',
        b'{"text": "\xff"}',
        b'{"text": "\\ud800"}',
        b"\x00",
    ],
)
def test_a_bad_line_is_named(raw: bytes) -> None:
    with pytest.raises(InputError, match="news:7"):
        rows.parse(rows.Line(name="news:7", raw=raw))


@pytest.mark.parametrize("packed", [False, True])
def test_lines_are_numbered_as_in_the_file(tmp_path: Path, packed: bool) -> None:
    file = tmp_path / ("a.jsonl.gz" if packed else "a.jsonl")
    content = b'{"text": "1"}\n\n  \n{"text": "4"}'
    file.write_bytes(gzip.compress(content) if packed else content)
    assert [line.name for line in rows.lines(str(file))] == [f"{file}:1", f"{file}:4"]


def test_a_damaged_file_gives_its_good_lines_first(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl.gz"
    noise = b"".join(b'{"text": "%d"}\n' % (n * 7919) for n in range(20_000))
    file.write_bytes(gzip.compress(noise)[:-4000])
    lines = rows.lines(str(file))
    assert next(lines).raw == b'{"text": "0"}\n'
    with pytest.raises(InputError, match=r"after line \d+"):
        list(lines)


@pytest.mark.parametrize("name", ["missing.jsonl", "plain.jsonl.gz"])
def test_a_file_that_cannot_be_read_is_an_input_error(tmp_path: Path, name: str) -> None:
    (tmp_path / "plain.jsonl.gz").write_bytes(b"not gzip")
    with pytest.raises(InputError, match=name):
        list(rows.lines(str(tmp_path / name)))


def test_an_endless_line_is_cut_and_the_next_one_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rows, "_MAX_LINE", 20)
    file = tmp_path / "a.jsonl"
    file.write_bytes(b'{"text": "' + b"x" * 100 + b'"}\n{"text": "y"}\n')
    long, short = rows.lines(str(file))
    with pytest.raises(TooLarge, match=":1 is longer"):
        rows.parse(long)
    assert rows.parse(short)[0].body == b"y"
    assert short.name.endswith(":2")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ('"published": "soon"', "n:1: the publication date 'soon' is no date"),
        ('"outlet": "a\\u0000"', "n:1: the outlet holds a NUL"),
    ],
)
def test_a_fact_that_cannot_be_meant_is_an_error_of_its_line(wrong: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        rows.parse(rows.Line(name="n:1", raw=f'{{"text": "x", {wrong}}}'.encode()))


def test_a_reading_is_handed_on_as_it_stands() -> None:
    raw = b'{"document": {"text": "x"}, "statements": []}\n'
    page, given = rows.parse(rows.Line(name="r.jsonl:4", raw=raw))
    assert (page.body, page.source, handed.is_reading(page)) == (raw.strip(), "r.jsonl:4", True)
    assert page.sha256 == hashlib.sha256(raw.strip()).hexdigest()
    assert given == Given()
    article, _ = rows.parse(rows.Line(name="r.jsonl:5", raw=b'{"document": 1, "text": "x"}'))
    assert not handed.is_reading(article)


@pytest.mark.parametrize(
    ("source", "holds"),
    [
        ("a.jsonl", True),
        ("A.JSONL.GZ", True),
        ("a.json", False),
        ("https://x.example/a.jsonl", False),
        ("-", False),
    ],
)
def test_rows_are_known_by_the_name(source: str, holds: bool) -> None:
    assert rows.holds_rows(source) is holds

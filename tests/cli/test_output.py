"""Each form writes what its name says, byte for byte the same for the same reading."""

import json
from pathlib import Path

import msgspec
import pytest

from gainsay.cli import output
from gainsay.errors import UsageError
from gainsay.publish.page import render
from gainsay.records import Reading
from tests.readings import reading

Out = pytest.CaptureFixture[bytes]


def written(form: output.Form, count: int, capsysbinary: Out) -> bytes:
    """What `form` puts on standard output for `count` readings."""
    with form as write:
        for _ in range(count):
            write(reading())
    return capsysbinary.readouterr().out


def test_one_object_is_the_reading_indented_by_two(capsysbinary: Out) -> None:
    out = written(output.one_object(), 1, capsysbinary)
    assert msgspec.json.decode(out, type=Reading) == reading()
    assert out.startswith(b'{\n  "document": {\n    "id"')
    assert out.endswith(b"\n}\n")


@pytest.mark.parametrize("count", [0, 1, 3])
def test_an_array_is_json_whatever_its_length(count: int, capsysbinary: Out) -> None:
    out = written(output.array(), count, capsysbinary)
    assert msgspec.json.decode(out, type=list[Reading]) == [reading()] * count
    assert out.endswith(b"]\n")


def test_an_array_that_is_broken_off_is_closed(capsysbinary: Out) -> None:
    def stopped() -> None:
        with output.array() as write:
            write(reading())
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped()
    assert len(json.loads(capsysbinary.readouterr().out)) == 1


def test_json_lines_are_compact_and_one_a_line(capsysbinary: Out) -> None:
    out = written(output.json_lines(), 2, capsysbinary)
    assert out == (msgspec.json.encode(reading()) + b"\n") * 2


def test_every_line_is_out_before_the_next_is_read(capsysbinary: Out) -> None:
    with output.json_lines() as write:
        write(reading())
        assert capsysbinary.readouterr().out.endswith(b"\n")


def test_views_are_divided_by_a_line_and_plain_in_a_pipe(capsysbinary: Out) -> None:
    out = written(output.views(), 3, capsysbinary).decode()
    assert out.count("\n" + "━" * 80 + "\n") == 2
    assert not out.startswith("━")
    assert "\x1b" not in out


@pytest.mark.parametrize(("columns", "width"), [("60", 60), ("300", 100)])
def test_on_a_terminal_views_are_as_wide_as_it_up_to_what_reads_well(
    columns: str, width: int, monkeypatch: pytest.MonkeyPatch, capsysbinary: Out
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    out = written(output.views(), 2, capsysbinary).decode()
    assert "━" * width in out
    assert "━" * (width + 1) not in out


def test_the_page_is_what_publish_renders_with_its_line_ends_kept(tmp_path: Path) -> None:
    with output.html_file(tmp_path / "page.html") as write:
        write(reading())
    assert (tmp_path / "page.html").read_bytes() == render(reading()).encode()


def test_a_page_that_cannot_be_written_says_why_and_what_to_do(tmp_path: Path) -> None:
    with (
        pytest.raises(UsageError, match=r"cannot write .*: No such file.*; choose another file"),
        output.html_file(tmp_path / "absent" / "page.html") as write,
    ):
        write(reading())

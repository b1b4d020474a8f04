"""`gainsay read`: forms, several inputs, failures, exit statuses, Ctrl-C."""

import io
import json
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from gainsay.records import Reading
from tests.cli.conftest import Run

Pages = Callable[..., Path]


def test_one_file_gives_a_view(run: Run, pages: Pages) -> None:
    result = run("read", pages("an article") / "a.txt")
    assert (result.status, result.err) == (0, "")
    assert result.text.startswith("Varnia denies firing on fishing boats")
    assert "\x1b" not in result.text


def test_json_decodes_into_the_same_reading(run: Run, pages: Pages) -> None:
    file = pages("an article") / "a.txt"
    first = run("read", file, "--json", "--outlet", "The Tidewater Post")
    decoded = msgspec.json.decode(first.out, type=Reading)
    assert decoded.document.outlet == "The Tidewater Post"
    assert msgspec.json.encode(decoded) == msgspec.json.encode(json.loads(first.out))
    assert first.out.startswith(b'{\n  "document": {\n')
    assert first.out.endswith(b"}\n")
    assert run("read", file, "--json", "--outlet", "The Tidewater Post").out == first.out


def test_what_the_user_gives_reaches_the_pipeline(run: Run, pages: Pages) -> None:
    options = "--published 2021-12-25 --outlet Post --url https://x.example/ --title T --language fr --force"
    ((page, given),) = run("read", pages("words") / "a.txt", *options.split()).seen
    assert page.body == b"words"
    assert (given.published, given.outlet, given.url) == ("2021-12-25", "Post", "https://x.example/")
    assert (given.title, given.language, given.force) == ("T", "fr", True)


def test_a_folder_gives_views_divided_by_a_line(run: Run, pages: Pages) -> None:
    result = run("read", pages("one", "two"))
    assert result.status == 0
    assert result.text.count("━" * 80) == 1
    assert result.err == "gainsay: read 2 of 2\n"
    assert run("read", pages("one", "two"), "--quiet").err == ""


def test_json_of_several_is_an_array_even_of_one(run: Run, pages: Pages) -> None:
    folder = pages("one", "two")
    assert len(json.loads(run("read", folder, "--json").out)) == 2
    (folder / "b.txt").unlink()
    assert len(json.loads(run("read", folder, "--json").out)) == 1
    (folder / "a.txt").write_text("BAD")
    failed = run("read", folder, "--json")
    assert (failed.status, json.loads(failed.out)) == (3, [])


def test_bad_inputs_never_stop_the_rest(run: Run, pages: Pages) -> None:
    folder = pages("BAD", "good", "NET", "good")
    result = run("read", folder, folder / "missing.txt", "--jsonl")
    assert [json.loads(line)["document"]["language"] for line in result.out.splitlines()] == ["en", "en"]
    assert result.status == 3
    head, *reasons = result.err.splitlines()
    assert head == "gainsay: read 2 of 5; 3 failed:"
    assert reasons[0] == f"  {folder / 'a.txt'}: these bytes are no text; give a text"
    assert reasons[1] == f"  {folder / 'c.txt'}: the address did not answer; try again"
    assert "missing.txt" in reasons[2]


def test_quiet_still_tells_what_failed(run: Run, pages: Pages) -> None:
    result = run("read", pages("BAD", "good"), "--jsonl", "--quiet")
    assert result.err.startswith("gainsay: ")
    assert result.err.endswith("a.txt: these bytes are no text; give a text\n")


@pytest.mark.parametrize(("body", "status"), [("BAD", 3), ("NET", 5), ("MODEL", 1)])
def test_one_failure_is_a_message_alone(run: Run, pages: Pages, body: str, status: int) -> None:
    result = run("read", pages(body) / "a.txt")
    assert (result.status, result.out) == (status, b"")
    assert result.err.startswith("gainsay: ")
    assert result.err.count("\n") == 1
    assert "Traceback" not in result.err


def test_a_text_in_the_place_of_a_path_is_an_input_error(run: Run) -> None:
    result = run("read", "The minister denied it.\n" * 300)
    assert (result.status, result.err.count("\n")) == (3, 1)
    assert len(result.err) < 500
    assert "check the path" in result.err


def test_the_network_alone_failing_is_five(run: Run, pages: Pages) -> None:
    assert run("read", pages("NET", "good"), "--jsonl").status == 5


def test_a_damaged_model_stops_at_once(run: Run, pages: Pages) -> None:
    result = run("read", pages("MODEL", "good"), "--jsonl")
    assert (result.status, len(result.seen)) == (1, 1)


@pytest.mark.parametrize("form", ["--json", "--jsonl"])
def test_ctrl_c_keeps_what_was_printed(run: Run, pages: Pages, form: str) -> None:
    result = run("read", pages("good", "STOP", "good"), form)
    assert result.status == 130
    assert result.err == "gainsay: stopped; 1 read before that, 0 failed\n"
    printed = json.loads(result.out)
    assert len(printed) == 1 if form == "--json" else "document" in printed


def test_html_writes_one_page(run: Run, pages: Pages, tmp_path: Path) -> None:
    result = run("read", pages("good") / "a.txt", "--html", tmp_path / "page.html")
    assert (result.status, result.out) == (0, b"")
    assert (tmp_path / "page.html").read_bytes().startswith(b"<!doctype html>")


def test_a_page_that_cannot_be_written_is_a_usage_error(run: Run, pages: Pages, tmp_path: Path) -> None:
    result = run("read", pages("good") / "a.txt", "--html", tmp_path / "no" / "page.html")
    assert result.status == 2
    assert "cannot write" in result.err


@pytest.mark.parametrize(
    "options",
    [
        ("--json", "--jsonl"),
        ("--json", "--html", "x.html"),
        ("--html", "x.html"),
        ("--url", "https://x.example/"),
        ("--title", "T"),
    ],
)
def test_options_that_cannot_be_meant(run: Run, pages: Pages, options: tuple[str, ...]) -> None:
    result = run("read", pages("one", "two"), *options)
    assert (result.status, result.out, result.seen) == (2, b"", [])
    assert result.err.startswith("gainsay: ")


def test_no_source_is_a_usage_error(run: Run) -> None:
    result = run("read")
    assert result.status == 2
    assert "SOURCE" in result.err


@pytest.mark.parametrize("row", ['{"text": "BAD"}', "no json"])
def test_json_lines_are_read_line_by_line(run: Run, tmp_path: Path, row: str) -> None:
    file = tmp_path / "news.jsonl"
    file.write_text(f'{{"text": "good", "outlet": "Row"}}\n\n{row}\n{{"html": "<p>good", "url": "u"}}\n')
    result = run("read", file, "--jsonl", "--outlet", "Ours")
    printed = [json.loads(line)["document"] for line in result.out.splitlines()]
    assert [(p["outlet"], p["url"]) for p in printed] == [("Ours", None), ("Ours", "u")]
    assert result.status == 3
    assert f"{file}:3" in result.err


def test_a_bar_is_drawn_only_where_a_person_watches(
    run: Run, pages: Pages, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    folder = pages("one", "BAD")
    assert "\x1b" not in run("read", folder, "--jsonl").err
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    watched = run("read", folder, "--jsonl")
    assert "2/2" in watched.err
    assert watched.out.count(b"\n") == 1
    assert "2/2" not in run("read", folder, "--jsonl", "--quiet").err


def test_standard_input_is_a_source(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    class Stdin:
        buffer = io.BytesIO(b"piped words")

    monkeypatch.setattr("sys.stdin", Stdin)
    ((page, _),) = run("read", "-").seen
    assert page.body == b"piped words"


def test_own_entities_reach_the_reading_and_damaged_lines_are_told(
    run: Run, pages: Pages, tmp_path: Path
) -> None:
    own = tmp_path / "own.csv"
    own.write_text("name,kind\nMarsh Falcons,armed_group\nX,opera\n")
    result = run("read", pages("words") / "a.txt", "--entities", own, "--json")
    assert result.status == 0
    assert f"gainsay: {own}, line 3: unknown kind 'opera'" in result.err
    own.write_text("name,kind\n")
    failed = run("read", pages("words") / "a.txt", "--entities", own)
    assert (failed.status, failed.out) == (3, b"")

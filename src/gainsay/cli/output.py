"""The forms in which `read` writes: views, one JSON value, JSON lines, a page.

JSON is UTF-8 bytes, the same for the same reading wherever it goes: `--json`
is indented by two, `--jsonl` compact. A form is a context manager that yields
the function to write a reading with; leaving it, also by Ctrl-C, closes an
array that was begun.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from shutil import get_terminal_size

import msgspec
from rich.console import Console

from gainsay.cli import view
from gainsay.errors import UsageError
from gainsay.publish import page
from gainsay.records import Reading

Write = Callable[[Reading], None]
Form = AbstractContextManager[Write]

# Longer lines are hard to read; in a pipe the width is that of the classic terminal.
_WIDEST, _PIPE = 100, 80


@contextmanager
def views() -> Iterator[Write]:
    """Views for people, divided by a line, in colour where standard output is a terminal."""
    screen = console()
    written = 0

    def write(reading: Reading) -> None:
        nonlocal written
        if written:
            view.divide(screen)
        view.show(reading, screen)
        written += 1

    yield write


@contextmanager
def one_object() -> Iterator[Write]:
    """The reading as one indented JSON object."""
    yield lambda reading: _put(_indented(reading) + b"\n")


@contextmanager
def array() -> Iterator[Write]:
    """All readings as one JSON array, written as they come."""
    before = b"[\n"

    def write(reading: Reading) -> None:
        nonlocal before
        _put(before + _indented(reading))
        before = b",\n"

    try:
        yield write
    finally:
        _put(b"[]\n" if before == b"[\n" else b"\n]\n")


@contextmanager
def json_lines() -> Iterator[Write]:
    """One compact JSON object a line."""
    yield lambda reading: _put(msgspec.json.encode(reading) + b"\n")


@contextmanager
def html_file(path: Path) -> Iterator[Write]:
    """The page of the reading in the file `path`. Raises UsageError where it cannot be written."""

    def write(reading: Reading) -> None:
        try:
            path.write_text(page.render(reading), encoding="utf-8", newline="")
        except OSError as error:
            why = error.strerror or error
            raise UsageError(f"cannot write {path}: {why}; choose another file for --html") from error

    yield write


def console() -> Console:
    """Standard output as wide as is easy to read."""
    terminal = sys.stdout.isatty()
    width = min(get_terminal_size((_PIPE, 24)).columns, _WIDEST) if terminal else _PIPE
    # Words are text, never rich's markup, and numbers are not to be coloured for being numbers.
    return Console(width=width, highlight=False, markup=False, emoji=False, soft_wrap=False)


def put_indented(value: object) -> None:
    """Print records as JSON, indented."""
    _put(_indented(value) + b"\n")


def _indented(value: object) -> bytes:
    return msgspec.json.format(msgspec.json.encode(value), indent=2)


def _put(data: bytes) -> None:
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()

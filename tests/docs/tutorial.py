"""The commands of docs/tutorial.md with what they print: run again, and written anew where it changed.

    python -m tests.docs.tutorial

A block of code marked `console` holds commands after `$ `, each with its output below;
`| head -n N` keeps the first lines. All run in a folder where `gainsay demo` has been run.
"""

import io
import re
import shlex
import sys
from contextlib import chdir, redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from gainsay.cli import main
from tests.docs.pages import DOCS, read

PAGE = DOCS / "tutorial.md"

_BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^\$ gainsay (.*?)(?: \| head -n (\d+))?$", re.MULTILINE)


def rewritten(page: str) -> str:
    """The page with the outputs that its commands have now."""
    with TemporaryDirectory() as folder, chdir(folder):
        return _BLOCK.sub(lambda block: _run_again(block[0]), page)


def _run_again(block: str) -> str:
    parts = []
    for command in _COMMAND.finditer(block):
        lines = _output(shlex.split(command[1])).splitlines()
        parts.append("\n".join([command[0], *lines[: int(command[2] or len(lines))]]))
    return "\n\n".join(parts) + "\n"


def _output(arguments: list[str]) -> str:
    """What `gainsay` writes; it must exit with 0."""
    written = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    with redirect_stdout(written), pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 0, arguments
    written.flush()
    assert isinstance(written.buffer, io.BytesIO)
    return written.buffer.getvalue().decode()


def write(page: Path) -> None:
    """Put the outputs of now into the page."""
    page.write_text(rewritten(read(page)), encoding="utf-8")


if __name__ == "__main__":
    write(PAGE)
    sys.exit(0)

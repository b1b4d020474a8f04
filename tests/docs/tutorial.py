"""The commands of docs/tutorial.md with what they print: run again, and written anew where it changed.

    python -m tests.docs.tutorial

A block of code marked `console` holds commands after `$ `, each with its output below;
`| head -n N` keeps the first lines. They run one after another in one folder; an id in a
command becomes the first one that the command before it printed.
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
_ID = re.compile(r"\b[dkst][0-9a-f]{16}\b")
_COMMAND = re.compile(r"^\$ gainsay (.*?)(?: \| head -n (\d+))?$", re.MULTILINE)


def rewritten(page: str) -> str:
    """The page with the outputs that its commands have now."""
    with TemporaryDirectory() as folder, chdir(folder):
        return _BLOCK.sub(_Runs().again, page)


class _Runs:
    """Runs blocks of commands one after another, and remembers the first id of each output."""

    def __init__(self) -> None:
        self.last = ""

    def again(self, block: re.Match[str]) -> str:
        return "\n\n".join(self._run(command) for command in _COMMAND.finditer(block[0])) + "\n"

    def _run(self, command: re.Match[str]) -> str:
        told = _ID.sub(self.last, command[0])
        lines = _output(shlex.split(_ID.sub(self.last, command[1]))).splitlines()
        first = _ID.search("\n".join(lines))
        self.last = first[0] if first else self.last
        return "\n".join([told, *lines[: int(command[2] or len(lines))]])


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

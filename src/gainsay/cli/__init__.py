"""The command line. `main` is the program: it never shows a traceback for an error that is meant."""

import io
import sys
from collections.abc import Sequence
from typing import NoReturn

from gainsay.errors import GainsayError


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run `gainsay` with `arguments` (else those of the process) and exit.

    Exit status: 0, or that of the GainsayError, 2 for wrong usage, 130 after
    Ctrl-C; silently 1 when the reader of a pipe went away.
    """
    from gainsay.cli.commands import app  # noqa: PLC0415 (typer takes a tenth of a second)

    _lenient(sys.stdout, sys.stderr)
    try:
        app(args=None if arguments is None else list(arguments), prog_name="gainsay", standalone_mode=True)
    except GainsayError as error:
        print(f"gainsay: {error}", file=sys.stderr)
        sys.exit(error.exit_status)
    sys.exit(0)


def _lenient(*streams: object) -> None:
    """A terminal that cannot write a character shows a mark instead; words must not stop the program."""
    for stream in streams:
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")

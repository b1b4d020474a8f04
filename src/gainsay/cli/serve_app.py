"""The command that serves the board, and its options."""

from typing import Annotated

import typer

from gainsay.cli.app import app
from gainsay.cli.options import Ledger


@app.command()
def serve(
    ledger: Ledger = None,
    host: Annotated[
        str, typer.Option(metavar="ADDRESS", help="An address of this computer itself.")
    ] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(metavar="NUMBER", min=0, max=65535, help="0 takes any free one.")
    ] = 8642,
    by: Annotated[
        str | None,
        typer.Option("--by", metavar="NAME", help="Who judges; else your login name.", show_default=False),
    ] = None,
) -> None:
    """Open the ledger in the browser: the disputes, their articles, search, judgements.

    Runs until it is stopped with Ctrl-C.
    """
    from gainsay.cli.serve import run  # noqa: PLC0415 (loads the web server)

    raise typer.Exit(run(ledger, by, host, port))

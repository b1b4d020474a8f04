"""The command that serves the board, and its options."""

from enum import StrEnum
from typing import Annotated

import typer

from gainsay.cli.app import app
from gainsay.cli.options import Ledger


class _Log(StrEnum):
    TEXT = "text"
    JSON = "json"


@app.command()
def serve(  # noqa: PLR0913, PLR0917 (one parameter per option is how typer reads them)
    ledger: Ledger = None,
    host: Annotated[
        str,
        typer.Option(metavar="ADDRESS", help="Where to serve; others than your own computer have to log in."),
    ] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(metavar="NUMBER", min=0, max=65535, help="0 takes any free one.")
    ] = 8642,
    by: Annotated[
        str | None,
        typer.Option(
            "--by",
            metavar="NAME",
            help="Who judges without a login; else your login name.",
            show_default=False,
        ),
    ] = None,
    login: Annotated[bool, typer.Option("--login", help="Ask for logins on this computer too.")] = False,
    allowed_host: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME", help="A name under which others reach it; may be repeated.", show_default=False
        ),
    ] = None,
    proxy: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESS", help="The proxy that is believed who asks, and over what.", show_default=False
        ),
    ] = None,
    log_format: Annotated[
        _Log, typer.Option(metavar="FORMAT", help="Lines of the log: text or json.")
    ] = _Log.TEXT,
) -> None:
    """Open the ledger in the browser: the disputes, their articles, search, judgements.

    Runs until it is stopped with Ctrl-C or SIGTERM.
    """
    from gainsay.cli.serve import Where, run  # noqa: PLC0415 (loads the web server)

    where = Where(host=host, port=port, names=tuple(allowed_host or ()), proxy=proxy, login=login)
    raise typer.Exit(run(ledger, by, where, log_format.value))

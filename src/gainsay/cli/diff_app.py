"""The command that compares articles, and its options."""

from typing import Annotated

import typer

from gainsay.cli.app import app
from gainsay.cli.options import Json, Ledger


@app.command()
def diff(
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="Id of an article.", show_default=False)],
    other: Annotated[
        str | None,
        typer.Argument(
            metavar="OTHER", help="Id of the newer one; else ARTICLE is, beside the revision before it."
        ),
    ] = None,
    ledger: Ledger = None,
    json: Json = False,
) -> None:
    """Show what differs between two revisions of an article, or two articles: words, statements, facts."""
    from gainsay.cli.diff import run  # noqa: PLC0415 (loads the database)

    raise typer.Exit(run(article, other, ledger, json=json))

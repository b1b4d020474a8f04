"""The command that exports records, and its options."""

from pathlib import Path
from typing import Annotated

import typer

from gainsay.cli.app import app
from gainsay.cli.options import Act, Ledger, Outlet, Place, Quiet, Since, Speaker, Story, Until


@app.command()
def export(  # noqa: PLR0913, PLR0917 (one parameter per option is how typer reads them)
    form: Annotated[str, typer.Argument(metavar="FORMAT", help="jsonl, csv or parquet.", show_default=False)],
    kind: Annotated[
        str, typer.Option(metavar="KIND", help="Which records: statements, disputes, documents, stories, …")
    ] = "statements",
    out: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="The file, written whole or not at all; else standard output."),
    ] = None,
    ledger: Ledger = None,
    speaker: Speaker = None,
    act: Act = None,
    outlet: Outlet = None,
    place: Place = None,
    story: Story = None,
    since: Since = None,
    until: Until = None,
    disputed: Annotated[
        bool | None,
        typer.Option("--disputed/--undisputed", help="Only statements in a dispute, or in none."),
    ] = None,
    bom: Annotated[
        bool, typer.Option("--bom", help="Begin CSV with a byte order mark, by which Excel knows UTF-8.")
    ] = False,
    quiet: Quiet = False,
) -> None:
    """Write records as a table, one a row: JSON lines, CSV or Parquet."""
    from gainsay.cli.export import Options, run  # noqa: PLC0415 (loads the database)
    from gainsay.keep.search import Filters  # noqa: PLC0415

    filters = Filters(
        speaker=speaker,
        act=act,
        outlet=outlet,
        place=place,
        story=story,
        since=since,
        until=until,
        disputed=disputed,
    )
    options = Options(form=form, kind=kind, out=out, mark=bom, ledger=ledger, quiet=quiet)
    raise typer.Exit(run(filters, options))

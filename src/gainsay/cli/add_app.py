"""The command that adds articles and statements to a ledger, and its options."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from gainsay.cli.app import app
from gainsay.cli.options import Json, Ledger, Outlets, Quiet
from gainsay.config import Given, Stated
from gainsay.errors import UsageError


@app.command(epilog="Exit status: 0 all added, 2 usage, 3 an input could not be read, 4 ledger, 5 network.")
def add(  # noqa: PLR0913, PLR0917 (one parameter per option is how typer reads them)
    sources: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="SOURCE",
            help="Files (.txt, .html, .gz), folders, addresses, feeds, JSON lines, - for standard input.",
            show_default=False,
        ),
    ] = None,
    ledger: Ledger = None,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="Date of publication, such as 2021-12-25.")
    ] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="Name of the outlet.")] = None,
    url: Annotated[str | None, typer.Option(metavar="URL", help="Address of the article.")] = None,
    title: Annotated[str | None, typer.Option(metavar="TITLE", help="Headline of the article.")] = None,
    language: Annotated[
        str | None, typer.Option(metavar="CODE", help="Language of the article, such as en.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Read articles in other languages too.")] = False,
    entities: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="FILE", help="Your own organisations and persons: CSV or JSON lines; may be repeated."
        ),
    ] = None,
    outlets: Outlets = None,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Fetch from addresses of private networks too.")
    ] = False,
    csv: Annotated[
        bool,
        typer.Option(
            "--csv", help="The sources are spreadsheets saved as CSV, an article or statement a row."
        ),
    ] = False,
    columns: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="MAP", help="Which column is what: text=Body,published=Datum."),
    ] = None,
    statement: Annotated[
        str | None, typer.Option(metavar="WORDS", help="Add one statement, from a post, a video or a PDF.")
    ] = None,
    speaker: Annotated[str | None, typer.Option(metavar="NAME", help="Who makes the statement.")] = None,
    act: Annotated[
        str | None, typer.Option(metavar="ACT", help="What it does: assert unless given; deny, accuse …")
    ] = None,
    said_on: Annotated[str | None, typer.Option(metavar="DATE", help="When it was said.")] = None,
    capture: Annotated[
        Path | None, typer.Option(metavar="FILE", help="A picture, PDF or still of it, kept as evidence.")
    ] = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Read articles and keep them in the ledger, with the pages as they came.

    What is there already is left as it is, so adding again after a stop goes on from there.
    """
    from gainsay.cli.add import Options, run, run_sheets, run_statement  # noqa: PLC0415 (loads the pipeline)

    given = Given(outlet=outlet, published=published, url=url, title=title, language=language, force=force)
    options = Options(
        ledger=ledger,
        json=json,
        quiet=quiet,
        allow_private=allow_private,
        entities=tuple(entities or ()),
        outlets=tuple(outlets or ()),
    )
    of_statement = {"--speaker": speaker, "--act": act, "--said-on": said_on, "--capture": capture}
    _check_sources(sources or [], statement)
    _check_sheets(sources or [], columns or [], csv=csv)
    _check_statement(statement, of_statement)
    if statement is not None:
        stated = Stated(words=statement, speaker=speaker or "", act=act or "assert", said_on=said_on)
        raise typer.Exit(run_statement(replace(given, stated=stated), capture, options))
    if csv:
        raise typer.Exit(run_sheets(sources or [], columns or [], given, options))
    raise typer.Exit(run(sources or [], given, options))


def _check_sources(sources: Sequence[str], statement: str | None) -> None:
    if sources and statement is not None:
        raise UsageError("--statement adds one statement; give no other source beside it")
    if not sources and statement is None:
        raise UsageError("nothing to add; give a file, folder or address, or --statement WORDS")


def _check_sheets(sources: Sequence[str], columns: Sequence[str], *, csv: bool) -> None:
    if columns and not csv:
        raise UsageError("--map names the columns of a spreadsheet; give --csv too")
    for source in sources:
        # As a text it would be read as one odd article.
        if source.lower().endswith((".csv", ".tsv")) and "://" not in source and not csv:
            raise UsageError(f"{source} is a spreadsheet; give --csv to add its rows")


def _check_statement(statement: str | None, of_statement: Mapping[str, object]) -> None:
    for option, value in of_statement.items():
        if statement is None and value is not None:
            raise UsageError(f"{option} belongs to a statement; give --statement WORDS too")

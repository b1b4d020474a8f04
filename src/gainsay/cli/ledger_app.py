"""The commands that work on a ledger, and their options."""

from typing import Annotated

import typer

from gainsay.cli.app import app
from gainsay.config import Given

__all__ = ["app"]

_Ledger = Annotated[
    str | None,
    typer.Option(
        "--ledger",
        metavar="PATH_OR_URL",
        help="The ledger; else that of GAINSAY_LEDGER, else gainsay.db in this folder.",
        show_default=False,
    ),
]
_Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]
_Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Only failures are told.")]
_Outlet = Annotated[str | None, typer.Option(metavar="NAME", help="Only articles of outlets named so.")]
_Speaker = Annotated[str | None, typer.Option(metavar="NAME", help="Only what speakers named so say.")]
_Act = Annotated[str | None, typer.Option(metavar="ACT", help="Only statements of this act, such as deny.")]
_Place = Annotated[str | None, typer.Option(metavar="NAME", help="Only articles that name this place.")]
_Since = Annotated[str | None, typer.Option(metavar="DATE", help="Published on this day or later.")]
_Until = Annotated[str | None, typer.Option(metavar="DATE", help="Published on this day or earlier.")]
_Limit = Annotated[int, typer.Option(metavar="NUMBER", min=1, help="No more than so many.")]


@app.command(epilog="Exit status: 0 all added, 2 usage, 3 an input could not be read, 4 ledger, 5 network.")
def add(  # noqa: PLR0913, PLR0917 (one parameter per option is how typer reads them)
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE",
            help="Files (.txt, .html, .gz), folders, addresses, JSON lines (.jsonl), - for standard input.",
            show_default=False,
        ),
    ],
    ledger: _Ledger = None,
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
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Fetch from addresses of private networks too.")
    ] = False,
    json: _Json = False,
    quiet: _Quiet = False,
) -> None:
    """Read articles and keep them in the ledger, with the pages as they came.

    What is there already is left as it is, so adding again after a stop goes on from there.
    """
    from gainsay.cli.add import Options, run  # noqa: PLC0415 (loads the pipeline)

    given = Given(outlet=outlet, published=published, url=url, title=title, language=language, force=force)
    options = Options(ledger=ledger, json=json, quiet=quiet, allow_private=allow_private)
    raise typer.Exit(run(sources, given, options))


@app.command()
def refresh(ledger: _Ledger = None, json: _Json = False, quiet: _Quiet = False) -> None:
    """Read again, from the pages as they were captured, what another version of gainsay read."""
    from gainsay.cli.add import Options  # noqa: PLC0415 (loads the pipeline)
    from gainsay.cli.add import refresh as again  # noqa: PLC0415

    raise typer.Exit(again(Options(ledger=ledger, json=json, quiet=quiet)))


@app.command()
def show(
    record: Annotated[
        str,
        typer.Argument(
            metavar="ID", help="Of an article, story, statement, dispute or actor.", show_default=False
        ),
    ],
    ledger: _Ledger = None,
    json: _Json = False,
) -> None:
    """Show one thing of the ledger with its evidence."""
    from gainsay.cli.show import run  # noqa: PLC0415 (loads the database)

    raise typer.Exit(run(record, ledger, json=json))


@app.command()
def disputes(  # noqa: PLR0913, PLR0917
    ledger: _Ledger = None,
    speaker: _Speaker = None,
    act: _Act = None,
    outlet: _Outlet = None,
    place: _Place = None,
    since: _Since = None,
    until: _Until = None,
    limit: _Limit = 50,
    json: _Json = False,
) -> None:
    """List the disputes: first what is both asserted and denied, then the latest."""
    from gainsay.cli.lists import listed  # noqa: PLC0415 (loads the database)
    from gainsay.keep.search import Filters  # noqa: PLC0415

    filters = Filters(
        speaker=speaker, act=act, outlet=outlet, place=place, since=since, until=until, limit=limit
    )
    raise typer.Exit(listed(filters, ledger, json=json))


@app.command()
def stories(  # noqa: PLR0913, PLR0917
    ledger: _Ledger = None,
    outlet: _Outlet = None,
    place: _Place = None,
    since: _Since = None,
    until: _Until = None,
    limit: _Limit = 50,
    json: _Json = False,
) -> None:
    """List the stories: the happenings that several articles tell of, the most told first."""
    from gainsay.cli.lists import told  # noqa: PLC0415 (loads the database)
    from gainsay.keep.search import Filters  # noqa: PLC0415

    filters = Filters(outlet=outlet, place=place, since=since, until=until, limit=limit)
    raise typer.Exit(told(filters, ledger, json=json))


@app.command()
def search(  # noqa: PLR0913, PLR0917
    words: Annotated[
        str,
        typer.Argument(
            metavar="WORDS",
            help="All must be there; quotation marks hold a phrase together.",
            show_default=False,
        ),
    ],
    ledger: _Ledger = None,
    speaker: _Speaker = None,
    act: _Act = None,
    outlet: _Outlet = None,
    place: _Place = None,
    since: _Since = None,
    until: _Until = None,
    disputed: Annotated[
        bool | None,
        typer.Option("--disputed/--undisputed", help="Only statements in a dispute, or in none."),
    ] = None,
    limit: _Limit = 50,
    json: _Json = False,
) -> None:
    """Find statements and articles by their words."""
    from gainsay.cli.lists import find  # noqa: PLC0415 (loads the database)
    from gainsay.keep.search import Filters  # noqa: PLC0415

    filters = Filters(
        speaker=speaker,
        act=act,
        outlet=outlet,
        place=place,
        since=since,
        until=until,
        disputed=disputed,
        limit=limit,
    )
    raise typer.Exit(find(words, filters, ledger, json=json))


@app.command(epilog="Exit status: 0 everything holds, 4 something does not.")
def verify(ledger: _Ledger = None, json: _Json = False) -> None:
    """Check every hash, quotation and reference of the ledger, by code of its own."""
    from gainsay.cli.lists import check  # noqa: PLC0415 (loads the database)

    raise typer.Exit(check(ledger, json=json))

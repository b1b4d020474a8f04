"""The commands that work on a ledger, and their options."""

from typing import Annotated

import typer

from gainsay.cli.app import app
from gainsay.cli.options import Act, Json, Ledger, Limit, Outlet, Place, Quiet, Since, Speaker, Story, Until
from gainsay.config import Given


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
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Fetch from addresses of private networks too.")
    ] = False,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Read articles and keep them in the ledger, with the pages as they came.

    What is there already is left as it is, so adding again after a stop goes on from there.
    """
    from gainsay.cli.add import Options, run  # noqa: PLC0415 (loads the pipeline)

    given = Given(outlet=outlet, published=published, url=url, title=title, language=language, force=force)
    options = Options(ledger=ledger, json=json, quiet=quiet, allow_private=allow_private)
    raise typer.Exit(run(sources, given, options))


@app.command()
def refresh(ledger: Ledger = None, json: Json = False, quiet: Quiet = False) -> None:
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
    ledger: Ledger = None,
    json: Json = False,
) -> None:
    """Show one thing of the ledger with its evidence."""
    from gainsay.cli.show import run  # noqa: PLC0415 (loads the database)

    raise typer.Exit(run(record, ledger, json=json))


@app.command()
def disputes(  # noqa: PLR0913, PLR0917
    ledger: Ledger = None,
    speaker: Speaker = None,
    act: Act = None,
    outlet: Outlet = None,
    place: Place = None,
    story: Story = None,
    since: Since = None,
    until: Until = None,
    limit: Limit = 50,
    json: Json = False,
) -> None:
    """List the disputes: first what is both asserted and denied, then the latest."""
    from gainsay.cli.lists import listed  # noqa: PLC0415 (loads the database)
    from gainsay.keep.search import Filters  # noqa: PLC0415

    filters = Filters(
        speaker=speaker,
        act=act,
        outlet=outlet,
        place=place,
        story=story,
        since=since,
        until=until,
        limit=limit,
    )
    raise typer.Exit(listed(filters, ledger, json=json))


@app.command()
def stories(  # noqa: PLR0913, PLR0917
    ledger: Ledger = None,
    outlet: Outlet = None,
    place: Place = None,
    since: Since = None,
    until: Until = None,
    limit: Limit = 50,
    json: Json = False,
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
    limit: Limit = 50,
    json: Json = False,
) -> None:
    """Find statements and articles by their words."""
    from gainsay.cli.lists import find  # noqa: PLC0415 (loads the database)
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
        limit=limit,
    )
    raise typer.Exit(find(words, filters, ledger, json=json))


@app.command()
def demo(
    ledger: Annotated[
        str | None,
        typer.Option(
            "--ledger",
            metavar="PATH_OR_URL",
            help="Where to make it; else gainsay-demo.db in this folder.",
            show_default=False,
        ),
    ] = None,
    json: Json = False,
) -> None:
    """Make a small ledger of shipped articles, and say what to try on it.

    The affair is real, the outlets and their texts are invented.
    """
    from gainsay.cli.demo import run  # noqa: PLC0415 (loads the pipeline)

    raise typer.Exit(run(ledger, json=json))


@app.command(epilog="Exit status: 0 everything holds, 4 something does not.")
def verify(ledger: Ledger = None, json: Json = False) -> None:
    """Check every hash, quotation and reference of the ledger, by code of its own."""
    from gainsay.cli.lists import check  # noqa: PLC0415 (loads the database)

    raise typer.Exit(check(ledger, json=json))

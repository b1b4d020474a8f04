"""The commands that work on a ledger, and their options."""

from pathlib import Path
from typing import Annotated

import typer

from gainsay.cli.app import app
from gainsay.cli.options import (
    Act,
    Json,
    Ledger,
    Limit,
    Outlet,
    Outlets,
    Place,
    Quiet,
    Since,
    Speaker,
    Story,
    Until,
)


@app.command(
    epilog="Exit status: 0 all went well, 2 usage, 3 something could not be read, 4 ledger, 5 network, "
    "130 stopped."
)
def watch(  # noqa: PLR0913, PLR0917
    feeds: Annotated[
        Path,
        typer.Argument(
            metavar="FEEDS", help="A TOML file that lists the feeds, such as feeds.toml.", show_default=False
        ),
    ],
    ledger: Ledger = None,
    once: Annotated[
        bool, typer.Option("--once", help="One round of all feeds that are due, then end.")
    ] = False,
    entities: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="FILE", help="Your own organisations and persons: CSV or JSON lines; may be repeated."
        ),
    ] = None,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Fetch from addresses of private networks too.")
    ] = False,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Print one JSON object a line.")] = False,
    quiet: Quiet = False,
) -> None:
    """Follow RSS and Atom feeds and keep the new articles that they list in the ledger.

    Runs until it is stopped with Ctrl-C. Started again, it goes on where it was.
    """
    from gainsay.cli.watch import Options, run  # noqa: PLC0415 (loads the pipeline)

    options = Options(
        ledger=ledger,
        once=once,
        jsonl=jsonl,
        quiet=quiet,
        allow_private=allow_private,
        entities=tuple(entities or ()),
    )
    raise typer.Exit(run(feeds, options))


@app.command()
def refresh(ledger: Ledger = None, outlets: Outlets = None, json: Json = False, quiet: Quiet = False) -> None:
    """Read again, from the pages as they were captured, what another version of gainsay read."""
    from gainsay.cli.add import Options  # noqa: PLC0415 (loads the pipeline)
    from gainsay.cli.add import refresh as again  # noqa: PLC0415

    raise typer.Exit(again(Options(ledger=ledger, json=json, quiet=quiet, outlets=tuple(outlets or ()))))


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
    save: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write the page or capture to FILE, byte for byte as it came."),
    ] = None,
) -> None:
    """Show one thing of the ledger with its evidence."""
    from gainsay.cli.show import run  # noqa: PLC0415 (loads the database)
    from gainsay.cli.show import save as write  # noqa: PLC0415

    if save is not None:
        raise typer.Exit(write(record, ledger, save))
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
    rejected: Annotated[
        bool, typer.Option("--rejected", help="Those that somebody rejected, and no others.")
    ] = False,
    limit: Limit = 50,
    json: Json = False,
) -> None:
    """List the disputes: first what is both asserted and denied, then the latest."""
    from gainsay.cli.board import listed  # noqa: PLC0415 (loads the database)
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
    raise typer.Exit(listed(filters, ledger, rejected=rejected, json=json))


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

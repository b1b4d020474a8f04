"""The commands and their options. Each command loads what it needs when it runs, so help is quick."""

from pathlib import Path
from typing import Annotated

import typer

from gainsay import __version__
from gainsay.config import Given

app = typer.Typer(
    name="gainsay",
    no_args_is_help=True,
    add_completion=False,
    # Errors that are meant are printed by `main`; others should show Python's own traceback.
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"gainsay {__version__}")
        raise typer.Exit


@app.callback()
def gainsay(
    _: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Read news articles: who says what, in which exact words. No verdicts."""


@app.command(epilog="Exit status: 0 all read, 2 usage, 3 an input could not be read, 5 network, 130 stopped.")
def read(  # noqa: PLR0913, PLR0917 (one parameter per option is how typer reads them)
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE",
            help="Files (.txt, .html, .gz), folders, addresses, JSON lines (.jsonl), - for standard input.",
            show_default=False,
        ),
    ],
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
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Fetch from addresses of private networks too.")
    ] = False,
    json: Annotated[
        bool, typer.Option("--json", help="Print one JSON object, or an array for several articles.")
    ] = False,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Print one JSON object a line.")] = False,
    html: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", dir_okay=False, help="Write one page for the browser, complete in itself."
        ),
    ] = None,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="No progress bar and no counts; failures are still told.")
    ] = False,
) -> None:
    """Show every statement that articles attribute to someone.

    Without an option for the form: a view for people.
    """
    from gainsay.cli.read import Options, run  # noqa: PLC0415 (loads the pipeline)

    given = Given(outlet=outlet, published=published, url=url, title=title, language=language, force=force)
    options = Options(
        json=json,
        jsonl=jsonl,
        html=html,
        quiet=quiet,
        allow_private=allow_private,
        entities=tuple(entities or ()),
    )
    raise typer.Exit(run(sources, given, options))


@app.command()
def doctor(
    json: Annotated[bool, typer.Option("--json", help="Print the checks as one JSON object.")] = False,
) -> None:
    """Say which versions are at work and whether all is well."""
    from gainsay.cli.doctor import run  # noqa: PLC0415 (loads the pipeline)

    raise typer.Exit(run(json=json))

"""The commands by which a person judges what was found, and their options."""

from typing import Annotated

import typer

from gainsay.cli.app import app
from gainsay.cli.options import Json, Ledger

judge = typer.Typer(
    no_args_is_help=True,
    help="Confirm, reject, merge or split what was found; what is judged stays, and can be undone.",
)
app.add_typer(judge, name="judge")

_Why = Annotated[
    str,
    typer.Option("--why", metavar="TEXT", help="The reason, kept with the judgement.", show_default=False),
]
_By = Annotated[
    str | None,
    typer.Option("--by", metavar="NAME", help="Who judges; else your login name.", show_default=False),
]


def _id(told: str) -> object:
    return typer.Argument(metavar="ID", help=told, show_default=False)


@judge.command()
def confirm(
    one: Annotated[str, _id("Of a statement or a claim.")],
    why: _Why,
    by: _By = None,
    ledger: Ledger = None,
    json: Json = False,
) -> None:
    """Mark a statement or a claim as right."""
    _run("confirm", [one], (by, why), ledger, json=json)


@judge.command()
def reject(
    one: Annotated[str, _id("Of a statement or a claim.")],
    why: _Why,
    by: _By = None,
    ledger: Ledger = None,
    json: Json = False,
) -> None:
    """Reject a statement, which is then on no claim, or a claim, which is then not listed."""
    _run("reject", [one], (by, why), ledger, json=json)


@judge.command()
def merge(  # noqa: PLR0913, PLR0917 (one parameter per option is how typer reads them)
    one: Annotated[str, _id("Of a claim, statement, story or article.")],
    other: Annotated[
        str,
        typer.Argument(
            metavar="OTHER",
            help="A claim with a claim or statement; a story with a story or article; a statement's origin.",
            show_default=False,
        ),
    ],
    why: _Why,
    by: _By = None,
    ledger: Ledger = None,
    json: Json = False,
) -> None:
    """Put together what belongs together: claims, stories, a statement and its claim or origin."""
    _run("merge", [one, other], (by, why), ledger, json=json)


@judge.command()
def split(  # noqa: PLR0913, PLR0917
    one: Annotated[str, _id("Of a statement or an article.")],
    other: Annotated[
        str,
        typer.Argument(
            metavar="FROM",
            help="The claim or the origin of the statement, the story of the article.",
            show_default=False,
        ),
    ],
    why: _Why,
    by: _By = None,
    ledger: Ledger = None,
    json: Json = False,
) -> None:
    """Take a statement off a claim or from its origin, or an article out of its story."""
    _run("split", [one, other], (by, why), ledger, json=json)


@judge.command()
def undo(
    judgement: Annotated[
        str, typer.Argument(metavar="JUDGEMENT", help="The id of a judgement.", show_default=False)
    ],
    why: _Why,
    by: _By = None,
    ledger: Ledger = None,
    json: Json = False,
) -> None:
    """Undo a judgement: all is as if it had never been made. Both stay on record."""
    _run("undo", [judgement], (by, why), ledger, json=json)


@judge.command(name="list")
def listed(ledger: Ledger = None, json: Json = False) -> None:
    """List all judgements, also those that were undone, in their order."""
    from gainsay.cli.judge import listed as run  # noqa: PLC0415 (loads the database)

    raise typer.Exit(run(ledger, json=json))


def _run(verb: str, ids: list[str], by: tuple[str | None, str], ledger: str | None, *, json: bool) -> None:
    from gainsay.cli.judge import run  # noqa: PLC0415 (loads the database)

    raise typer.Exit(run(verb, ids, by, ledger, json=json))

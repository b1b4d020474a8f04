"""The commands by which people are let in to the board, and their options."""

from collections.abc import Callable
from enum import StrEnum
from typing import Annotated

import typer

from gainsay.cli.app import app
from gainsay.cli.options import Json, Ledger

users = typer.Typer(no_args_is_help=True, help="Who may see the board, and who may judge there.")
app.add_typer(users, name="users")


class _Role(StrEnum):
    READER = "reader"
    EDITOR = "editor"


_Name = Annotated[str, typer.Argument(metavar="NAME", help="Of a person.", show_default=False)]
_As = Annotated[
    _Role, typer.Option(metavar="ROLE", help="reader, who sees all, or editor, who also judges and adds.")
]
_Token = Annotated[str, typer.Argument(metavar="TOKEN", help="The name of a token.", show_default=False)]


@users.command()
def add(name: _Name, role: _As = _Role.READER, ledger: Ledger = None) -> None:
    """Enter a person; the password is asked for, or read from standard input."""
    _run(lambda commands: commands.add(name, role.value, ledger))


@users.command(name="list")
def listed(ledger: Ledger = None, json: Json = False) -> None:
    """List all people, their roles and the names of their tokens."""
    _run(lambda commands: commands.listed(ledger, json=json))


@users.command()
def role(
    name: _Name,
    role: Annotated[_Role, typer.Argument(metavar="ROLE", help="reader or editor.", show_default=False)],
    ledger: Ledger = None,
) -> None:
    """Give a person another role, from the next request on."""
    _run(lambda commands: commands.set_role(name, role.value, ledger))


@users.command()
def password(name: _Name, ledger: Ledger = None) -> None:
    """Give a person another password; all of the person's sessions end."""
    _run(lambda commands: commands.set_password(name, ledger))


@users.command()
def remove(name: _Name, ledger: Ledger = None) -> None:
    """Forget a person, with all sessions and tokens; what the person judged stays."""
    _run(lambda commands: commands.remove(name, ledger))


@users.command()
def token(name: _Name, token: _Token, role: _As = _Role.READER, ledger: Ledger = None) -> None:
    """Make a token for a program of a person, and print it: it cannot be shown again."""
    _run(lambda commands: commands.issue(name, token, role.value, ledger))


@users.command()
def revoke(name: _Name, token: _Token, ledger: Ledger = None) -> None:
    """End a token of a person; it is refused at the next request."""
    _run(lambda commands: commands.revoke(name, token, ledger))


def _run(command: Callable[..., None]) -> None:
    from gainsay.cli import users as commands  # noqa: PLC0415 (loads the database)

    command(commands)

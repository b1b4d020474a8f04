"""`gainsay users`: who may see the board. Passwords are typed or piped, never arguments that others see."""

import getpass
import sys
from datetime import UTC, datetime

from rich.text import Text

from gainsay.cli import layout, output
from gainsay.errors import UsageError
from gainsay.keep import opened, users
from gainsay.keep.users import Role
from gainsay.publish.phrases import counted, date_in_words
from gainsay.serve import passwords


def add(name: str, role: str, ledger: str | None) -> None:
    """Enter a person. Raises UsageError as `gainsay.keep.users.add` does, and for a weak password."""
    with opened(ledger, new=False) as kept:
        made = users.add(kept, name, Role(role), passwords.hashed(_typed()), datetime.now(UTC))
    print(f"{made.name} can log in as {made.role.value}")


def listed(ledger: str | None, *, json: bool) -> None:
    """Print all people."""
    with opened(ledger, new=False) as kept:
        found = users.every(kept)
    if json:
        output.put_indented(found)
        return
    console = output.console()
    for one in found:
        told = Text.assemble((one.name, "bold"), f"  {one.role.value}")
        layout.between(console, Text(), told, Text(f"since {date_in_words(one.added[:10])}", style="dim"))
        for token in one.tokens:
            words = f"token {token.name}, {token.role.value}, of {date_in_words(token.made[:10])}"
            layout.hang(console, Text("    "), Text(words))
    layout.put(console, Text(counted(len(found), "user"), style="dim"))


def set_role(name: str, role: str, ledger: str | None) -> None:
    """Give a person another role. Raises UsageError where there is none of the name."""
    with opened(ledger, new=False) as kept:
        users.set_role(kept, name, Role(role))


def set_password(name: str, ledger: str | None) -> None:
    """Give a person another password. Raises UsageError where there is none of the name."""
    with opened(ledger, new=False) as kept:
        users.set_password(kept, name, passwords.hashed(_typed()))


def remove(name: str, ledger: str | None) -> None:
    """Forget a person. Raises UsageError where there is none of the name."""
    with opened(ledger, new=False) as kept:
        users.remove(kept, name)


def issue(name: str, token: str, role: str, ledger: str | None) -> None:
    """Print a new token. Raises UsageError as `gainsay.keep.users.issue` does."""
    with opened(ledger, new=False) as kept:
        print(users.issue(kept, name, token, Role(role), datetime.now(UTC)))


def revoke(name: str, token: str, ledger: str | None) -> None:
    """End a token. Raises UsageError where the person has none of the name."""
    with opened(ledger, new=False) as kept:
        users.revoke(kept, name, token)


def _typed() -> str:
    """The password, asked for twice at a terminal; else the first line of standard input."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    first = getpass.getpass("Password: ")
    if getpass.getpass("The same again: ") != first:
        raise UsageError("the two passwords differ; try again")
    return first

"""The whole program: importing a module of commands puts them into `app`."""

from gainsay.cli import ledger_app
from gainsay.cli.app import app

__all__ = ["app", "ledger_app"]

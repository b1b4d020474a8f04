"""The whole program: importing a module of commands puts them into `app`."""

from gainsay.cli import add_app, diff_app, export_app, judge_app, ledger_app, serve_app, users_app
from gainsay.cli.app import app

__all__ = ["add_app", "app", "diff_app", "export_app", "judge_app", "ledger_app", "serve_app", "users_app"]

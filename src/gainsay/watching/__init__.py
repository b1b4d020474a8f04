"""Feeds followed: asked when they are due, and the new articles that they list put into a ledger."""

from gainsay.watching.patience import Followed
from gainsay.watching.watch import Asked, Taken, Watch

__all__ = ["Asked", "Followed", "Taken", "Watch"]

"""`gainsay serve`: the board in a browser."""

import os
import sys
from pathlib import Path

from gainsay import demo
from gainsay.keep import opened
from gainsay.keep.opening import VARIABLE, place
from gainsay.link.judging import login
from gainsay.serve import journal
from gainsay.serve.desk import Desk
from gainsay.serve.running import Where
from gainsay.serve.running import run as serving

__all__ = ["Where", "run"]


def run(ledger: str | None, by: str | None, where: Where, log_format: str) -> int:
    """Serve until it is stopped; returns the exit status. Raises UsageError and LedgerError."""
    journal.begin(journal.Form(log_format))
    with opened(_meant(ledger), new=False) as kept:
        desk = Desk(ledger=kept, person=by or login())
        if where.for_others and where.proxy is None:
            print("gainsay: passwords go over the network as they are typed; see --proxy", file=sys.stderr)
        serving(desk, where, lambda address: _tell(kept.name, address))
    return 0


def _tell(ledger: str, address: str) -> None:
    print(f"{ledger} is at {address}\nCtrl-C ends it.", flush=True)


def _meant(ledger: str | None) -> str | None:
    """The ledger given or meant by the environment; where there is none, the demo's, if it is here."""
    known = ledger or os.environ.get(VARIABLE) or Path(place(None)).exists()
    return demo.LEDGER if not known and Path(demo.LEDGER).exists() else ledger

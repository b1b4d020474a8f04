"""`gainsay serve`: the board in a browser."""

import logging
import os
from pathlib import Path

from gainsay import demo
from gainsay.keep import opened
from gainsay.keep.opening import VARIABLE, place
from gainsay.link.judging import login
from gainsay.serve.desk import Desk
from gainsay.serve.running import run as serving


def run(ledger: str | None, by: str | None, host: str, port: int) -> int:
    """Serve until it is stopped; returns the exit status. Raises UsageError and LedgerError."""
    logging.basicConfig(format="%(asctime)s %(message)s", level=logging.INFO)
    with opened(_meant(ledger), new=False) as kept:
        desk = Desk(ledger=kept, person=by or login())
        serving(desk, host, port, lambda address: _tell(kept.name, address))
    return 0


def _tell(ledger: str, address: str) -> None:
    print(f"{ledger} is at {address}\nCtrl-C ends it.", flush=True)


def _meant(ledger: str | None) -> str | None:
    """The ledger given or meant by the environment; where there is none, the demo's, if it is here."""
    known = ledger or os.environ.get(VARIABLE) or Path(place(None)).exists()
    return demo.LEDGER if not known and Path(demo.LEDGER).exists() else ledger

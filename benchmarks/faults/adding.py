"""`python -m benchmarks.faults.adding READINGS LEDGER`: adds readings made beforehand, one line out for each.

A child of `faults`, which ends it at any moment; READINGS holds a reading as JSON a line.
"""

import hashlib
import sys
from pathlib import Path

import msgspec

from gainsay.config import Given
from gainsay.keep import opened
from gainsay.keep.ledger import Kept
from gainsay.link import link
from gainsay.records import RawPage, Reading


def main() -> None:
    """Add all and say of each what became of it, once it is stored."""
    readings, where = Path(sys.argv[1]), sys.argv[2]
    with opened(where) as ledger:
        print("open", flush=True)
        for line in readings.read_bytes().splitlines():
            reading = msgspec.json.decode(line, type=Reading)
            added = ledger.add(reading, Kept(page=page(reading), given=Given(), reader="benchmark"), link)
            print(added.document, added.outcome.value, flush=True)


def page(reading: Reading) -> RawPage:
    """A page for the reading: its own text."""
    body = reading.document.text.encode()
    return RawPage(source=reading.document.id, body=body, sha256=hashlib.sha256(body).hexdigest())


if __name__ == "__main__":
    main()

"""`python -m benchmarks.filling DATA READINGS LEDGER STATEMENTS PROBES`: fills a ledger up to a size.

The articles are made from those of DATA, whose readings are kept in READINGS (`benchmarks.corpora`). Goes on
from what the ledger holds, up to so many statements. The articles that would come next are
written to PROBES, a reading a line. Prints one JSON object.
"""

import json
import sys
import time
from itertools import islice
from pathlib import Path

import msgspec
import sqlalchemy as sa

from benchmarks.corpora import bases
from benchmarks.faults.adding import page
from benchmarks.made import Maker
from gainsay.config import Given
from gainsay.keep import Ledger, opened
from gainsay.keep.ledger import Kept
from gainsay.link import link

_PROBES = 60


def main() -> None:
    """Fill, write the probes and say how large the ledger is."""
    data, readings, where, statements, probes = sys.argv[1:]
    maker = Maker(bases(Path(data), Path(readings)))
    began = time.perf_counter()
    with opened(where) as ledger:
        articles, held = size(ledger)
        coming = islice(maker.articles(), articles, None)
        while held < int(statements):
            reading = next(coming)
            ledger.add(reading, Kept(page=page(reading), given=Given(), reader="benchmark"), link)
            held, articles = held + len(reading.statements), articles + 1
    with Path(probes).open("wb") as out:
        out.writelines(msgspec.json.encode(one) + b"\n" for one in islice(coming, _PROBES))
    seconds = round(time.perf_counter() - began, 1)
    print(json.dumps({"articles": articles, "statements": held, "filled_in_seconds": seconds}))


def size(ledger: Ledger) -> tuple[int, int]:
    """How many articles and statements there are."""
    with ledger.looking() as connection:
        counts = [
            connection.scalar(sa.text(f"SELECT count(*) FROM {t}")) for t in ("documents", "statements")
        ]
    return int(counts[0] or 0), int(counts[1] or 0)


if __name__ == "__main__":
    main()

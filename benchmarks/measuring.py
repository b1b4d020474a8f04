"""`python -m benchmarks.measuring LEDGER PROBES AGAIN`: what adding to and asking a ledger costs.

Adds the articles of PROBES, of which each line is a reading, and asks what people ask, each question AGAIN
times in a ledger opened anew. Seconds; `beyond_reading` is a whole `add`, `linking` the part of it
that finds the article's neighbours. Prints one JSON object.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median

import msgspec
import sqlalchemy as sa

from benchmarks.children import peak_megabytes
from benchmarks.faults.adding import page
from benchmarks.spread import spread
from gainsay.config import Given
from gainsay.keep import Ledger, opened
from gainsay.keep.board import disputed
from gainsay.keep.ledger import Kept
from gainsay.keep.search import Filters, articles_of, search, stories
from gainsay.link import link
from gainsay.records import Document, Reading

# Words from the commonest to rare ones by how many texts hold them, phrases, and filters that go with them.
_RANKS = (0, 5, 40, 150, 500, 1500, 5000, 15000)
_PHRASES = ('"of the"', '"in the"', "the government", '"said the"')
_FILTERS = (
    Filters(),
    Filters(act="deny"),
    Filters(outlet="gazette"),
    Filters(speaker="ministry"),
    Filters(place="united"),
    Filters(since="2024-01-01", until="2024-03-31"),
    Filters(disputed=True),
    Filters(speaker="obama", act="accuse", since="2023-01-01"),
)
Ask = Callable[[Ledger], object]


def main() -> None:
    """Measure and print."""
    where, again = sys.argv[1], int(sys.argv[3])
    probes = [msgspec.json.decode(line, type=Reading) for line in Path(sys.argv[2]).read_bytes().splitlines()]
    print(
        json.dumps(
            {**_adding(where, probes), **_asking(where, again), "peak_memory_mb": round(peak_megabytes(), 1)}
        )
    )


def _adding(where: str, probes: Sequence[Reading]) -> dict[str, object]:
    whole: list[float] = []
    linking: list[float] = []

    def linked(connection: sa.Connection, document: Document) -> None:
        with _clocked(linking):
            link(connection, document)

    with opened(where) as ledger:
        for reading in probes:
            kept = Kept(page=page(reading), given=Given(), reader="benchmark")
            with _clocked(whole):
                ledger.add(reading, kept, linked)
    return {"add_beyond_reading": spread(whole), "linking": spread(linking)}


def _asking(where: str, again: int) -> dict[str, object]:
    with opened(where, new=False) as ledger:
        words = [*_words(ledger), *_PHRASES]
        some = _ids(ledger)
    found = {
        "search": {f"{one} {_told(f)}": _search(one, f) for one in words for f in _FILTERS},
        "disputes": {_told(f): _disputes(f) for f in _FILTERS},
        "stories": {_told(f): _stories(f) for f in _FILTERS if f.act is None and f.speaker is None},
        "show": {f"{kind} {n}": _show(one) for kind, ids in some.items() for n, one in enumerate(ids)},
    }
    return {name: _asked(where, asks, again) for name, asks in found.items()}


def _asked(where: str, asks: dict[str, Ask], again: int) -> dict[str, object]:
    """How long the questions took, all and the slowest."""
    taken: dict[str, float] = {}
    all_of_them: list[float] = []
    for name, ask in asks.items():
        seconds: list[float] = []
        for _ in range(again):
            with _clocked(seconds), opened(where, new=False) as ledger:
                ask(ledger)
        taken[name] = round(median(seconds), 4)
        all_of_them += seconds
    slowest = sorted(taken, key=lambda name: -taken[name])[:5]
    return {**spread(all_of_them), "slowest": {name: taken[name] for name in slowest}}


def _search(words: str, filters: Filters) -> Ask:
    return lambda ledger: search(ledger, words, filters)


def _disputes(filters: Filters) -> Ask:
    return lambda ledger: disputed(ledger, filters)


def _stories(filters: Filters) -> Ask:
    return lambda ledger: stories(ledger, filters)


def _show(record: str) -> Ask:
    """What `gainsay show` asks."""

    def ask(ledger: Ledger) -> None:
        if not articles_of(ledger, record):
            document = ledger.document_of(record)
            assert document is not None
            ledger.reading(document)

    return ask


def _words(ledger: Ledger) -> list[str]:
    """Words of these ranks by how many of the last articles hold them."""
    with ledger.looking() as connection:
        texts = connection.scalars(sa.text("SELECT text FROM documents ORDER BY added DESC LIMIT 400")).all()
    held: dict[str, int] = {}
    for text in texts:
        for word in {word for word in text.lower().split() if word.isalpha()}:
            held[word] = held.get(word, 0) + 1
    ranked = sorted(held, key=lambda word: (-held[word], word))
    return [ranked[rank] for rank in _RANKS if rank < len(ranked)]


def _ids(ledger: Ledger) -> dict[str, list[str]]:
    """The ids of some records of each kind that can be shown, of large stories first of all."""
    queries = {
        "story": "SELECT story FROM stories_of GROUP BY story ORDER BY count(*) DESC, story LIMIT 5",
        **{
            kind: f"SELECT id FROM {kind} ORDER BY id LIMIT 5"
            for kind in ("documents", "statements", "disputes", "actors")
        },
    }
    with ledger.looking() as connection:
        return {kind: list(connection.scalars(sa.text(query)).all()) for kind, query in queries.items()}


def _told(filters: Filters) -> str:
    given = {name: getattr(filters, name) for name in Filters.__dataclass_fields__ if name != "limit"}
    return " ".join(f"--{name} {value}" for name, value in given.items() if value is not None)


@contextmanager
def _clocked(taken: list[float]) -> Iterator[None]:
    began = time.perf_counter()
    yield
    taken.append(time.perf_counter() - began)


if __name__ == "__main__":
    main()

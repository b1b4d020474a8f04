"""`python -m benchmarks.gainsay_side DIR`: one pass of gainsay over the texts, as a child of `speed`.

Measured is all that a user waits for after the model is loaded: bytes in,
the JSON of the reading out.
"""

import sys
from collections import Counter
from pathlib import Path
from time import perf_counter

import msgspec

from benchmarks import children, console, stages, texts
from gainsay import acquire
from gainsay.encode import Encoder, load
from gainsay.encode.tokens import split_words
from gainsay.errors import InputError
from gainsay.pipeline import read_page
from gainsay.records import RawPage


def measure(folder: Path) -> dict[str, object]:
    """Figures of one pass: counts, seconds (wall, processor, of each stage), peak memory."""
    paths = texts.paths(folder)
    pages = [acquire.acquire(str(path)) for path in paths]
    began = perf_counter()
    encoder = load()
    loading = perf_counter() - began
    for page in pages[: texts.WARM_UP]:
        _read(page, encoder)
    before = children.cpu_seconds()
    seconds = timed(pages, encoder)
    return {
        **counts([texts.read(path) for path in paths], encoder),
        "model": encoder.name,
        "load_seconds": loading,
        "seconds": seconds.total(),
        "cpu_seconds": children.cpu_seconds() - before,
        "peak_memory_mb": children.peak_megabytes(),
        "stages": dict(seconds),
    }


def timed(pages: list[RawPage], encoder: Encoder) -> Counter[str]:
    """Seconds of each stage, over all pages; together they are the whole."""
    seconds: Counter[str] = Counter()
    with stages.watched() as calls:
        for page in pages:
            for intervals in calls.values():
                intervals.clear()
            began = perf_counter()
            read = _read(page, encoder)
            ended = perf_counter()
            seconds.update(stages.split(calls, ended - read, ended - began))
    return seconds


def _read(page: RawPage, encoder: Encoder) -> float:
    """Read a page and encode the reading; returns when the one ended and the other began."""
    try:
        reading = read_page(page, encoder=encoder)
    except InputError as error:
        # Left out in silence, it would make this side faster than it is.
        raise InputError(f"{page.source} is not read: {error}; take it out of the folder") from error
    read = perf_counter()
    msgspec.json.encode(reading)
    return read


def counts(contents: list[str], encoder: Encoder) -> dict[str, int]:
    """How much there was to read; the pieces are those of the text, each once, however windows overlap."""
    words = [[text[a:b] for a, b in split_words(text)] for text in contents]
    return {
        "articles": len(contents),
        "words": sum(map(texts.count_words, contents)),
        "pieces": sum(len(ids) for one in words for ids in encoder.network.pieces.cut(one)),
    }


if __name__ == "__main__":
    sys.exit(console.report(lambda: measure(Path(sys.argv[1]))))

"""`python -m benchmarks.gainsay_side DIR`: one pass of gainsay over the texts, as a child of `speed`.

Measured is all that a user waits for after the model is loaded: bytes in,
the JSON of the readings out, as `gainsay read --jsonl FOLDER` does it, on all
cores. Where the time goes is told by a second pass, one article at a time.
"""

import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import msgspec

from benchmarks import children, console, stages, texts
from gainsay import acquire
from gainsay.config import Given
from gainsay.encode import Encoder, load
from gainsay.encode.tokens import split_words
from gainsay.errors import InputError
from gainsay.pipeline import read_each, read_page
from gainsay.records import RawPage, Reading


def measure(folder: Path) -> dict[str, object]:
    """Figures of one pass: counts, seconds (wall, processor, of each stage), peak memory."""
    paths = texts.paths(folder)
    pages = [acquire.acquire(str(path)) for path in paths]
    began = perf_counter()
    encoder = load()
    loading = perf_counter() - began
    together(pages[: texts.WARM_UP])
    before = children.cpu_seconds()
    seconds = together(pages)
    used = children.cpu_seconds() - before
    return {
        **counts([texts.read(path) for path in paths], encoder),
        "model": encoder.name,
        "load_seconds": loading,
        "seconds": seconds,
        "cpu_seconds": used,
        "peak_memory_mb": children.peak_megabytes(),
        "stages": dict(timed(pages, encoder)),
    }


@dataclass(frozen=True)
class _Page:
    """A page that is at hand already."""

    page: RawPage

    def open(self) -> tuple[RawPage, Given]:
        return self.page, Given()


def together(pages: list[RawPage]) -> float:
    """Seconds for all pages, read as a batch is read."""
    began = perf_counter()
    for source, reading in read_each(map(_Page, pages)):
        if not isinstance(reading, Reading):
            # Left out in silence, it would make this side faster than it is.
            raise InputError(
                f"{source.page.source} is not read: {reading}; take it out of the folder"
            ) from reading
        msgspec.json.encode(reading)
    return perf_counter() - began


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
    reading = read_page(page, encoder=encoder)
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

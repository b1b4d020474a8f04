"""`python -m benchmarks.spacy_side DIR MODEL PROCESSES`: one pass of spaCy, as a child of `speed`.

Measured is the pipeline alone, from strings to Docs, in batches, which is how
spaCy is fastest. With more than one process, their start counts too.
"""

import sys
from pathlib import Path
from time import perf_counter

from benchmarks import children, console, texts

# Articles in a batch. A batch goes to one process whole: with the default (hundreds of
# texts) the first process would get all of a small corpus and the others nothing.
BATCH = 8


def measure(folder: Path, model: Path, processes: int) -> dict[str, object]:
    """Figures of one pass: seconds (wall, processor) and, for a single process, peak memory."""
    import spacy  # noqa: PLC0415 - an extra; what imports this module for its constants needs none

    contents = [texts.read(path) for path in texts.paths(folder)]
    nlp = spacy.load(model)
    for _ in nlp.pipe(contents[: texts.WARM_UP]):
        pass
    before, began = children.cpu_seconds(), perf_counter()
    done = sum(1 for _ in nlp.pipe(contents, batch_size=BATCH, n_process=processes))
    seconds = perf_counter() - began
    return {
        "articles": done,
        "words": sum(map(texts.count_words, contents)),
        "version": spacy.__version__,
        "seconds": seconds,
        "cpu_seconds": children.cpu_seconds() - before,
        # Of several processes the system tells the largest only, which is no sum.
        **({"peak_memory_mb": children.peak_megabytes()} if processes == 1 else {}),
    }


if __name__ == "__main__":
    sys.exit(console.report(lambda: measure(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))))

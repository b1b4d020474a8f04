"""`python -m benchmarks.baseline --data CORPORA --out runs/spacy`: the spaCy pipeline to compare speed with.

It has the architecture of spaCy's small English pipeline (see baseline.cfg) and
is trained for minutes, on UD EWT (tags, trees) and Worldwide newswire
(entities), so that it makes about as many parser moves and finds about as many
entities as a real one. **Its scores are poor and mean nothing**; only its speed
is of use. Needs the extra `bench`.
"""

import argparse
import random
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import Any

from benchmarks import console
from gainsay.errors import InputError, UsageError
from training.corpora import ewt, worldwide_ner
from training.corpora.example import Example

CONFIG = Path(__file__).with_name("baseline.cfg")

# After three passes entities and sentences come about as often as they should.
PASSES = 3
# Words in a batch: where spaCy's own recipe for the small pipeline ends.
BATCH_WORDS = 1000
DROPOUT = 0.1
SEED = 0

# Words that stand close to the one before them, and those that the next one stands close to.
_CLOSE_LEFT = frozenset(".,;:!?)]%”’") | {"'s", "’s", "n't", "n’t", "'re", "'ve", "'ll", "'d", "'m"}
_CLOSE_RIGHT = frozenset("([“‘$£€")


def train(data: Path, out: Path, documents: int) -> dict[str, object]:
    """Train on the first `documents` of each corpus and write the pipeline to `out`.

    Raises UsageError where spaCy is not installed, InputError where a corpus is missing.
    """
    if find_spec("spacy") is None:
        raise UsageError("spaCy is not installed; install the extra `bench`")
    began = time.perf_counter()
    found = _documents(data, documents)
    _make(out)
    nlp = _pipeline()
    examples = [_example(nlp, document) for document in found]
    words = sum(len(example.reference) for example in examples)
    _fit(nlp, examples)
    nlp.to_disk(out)
    return {
        "out": str(out),
        "documents": len(examples),
        "words": words,
        "passes": PASSES,
        "seconds": round(time.perf_counter() - began, 1),
    }


def _make(out: Path) -> None:
    """Make the folder first of all: minutes of training must not end at a path that cannot be."""
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(
            f"the folder {out} cannot be made ({error.strerror}); choose another --out"
        ) from error


def _documents(data: Path, number: int) -> list[Example]:
    try:
        corpora = (ewt.documents(data), worldwide_ner.documents(data))
        found = [list(islice(corpus, number)) for corpus in corpora]
    except OSError as error:
        raise InputError(
            f"{error.filename} cannot be read; --data names the folder of the corpora"
        ) from error
    if not all(found):
        raise InputError(f"{data} lacks ud_ewt or worldwide_ner; --data names the folder of the corpora")
    return [document for one in found for document in one]


def _pipeline() -> Any:
    import spacy  # noqa: PLC0415 - an extra
    from spacy.util import fix_random_seed  # noqa: PLC0415

    fix_random_seed(SEED)
    return spacy.util.load_model_from_config(spacy.util.load_config(CONFIG), auto_fill=True)


def _example(nlp: Any, document: Example) -> Any:
    """A spaCy example; what a corpus does not annotate stays unknown, and is not learned from."""
    from spacy.tokens import Doc  # noqa: PLC0415
    from spacy.training import Example as Gold  # noqa: PLC0415

    words, spaces = document.words, spaced(document.words)
    known: dict[str, Any] = {}
    if document.heads is not None:
        known = {"tags": document.upos, "heads": rooted(document.heads), "deps": document.deprel}
    if document.entity is not None:
        known["ents"] = list(begun(document.entity))
    return Gold(Doc(nlp.vocab, words, spaces), Doc(nlp.vocab, words, spaces, **known))


def _fit(nlp: Any, examples: list[Any]) -> None:
    from spacy.training import minibatch_by_words  # noqa: PLC0415

    optimizer = nlp.initialize(lambda: examples)
    shuffled = random.Random(SEED)
    for number in range(PASSES):
        shuffled.shuffle(examples)
        losses: dict[str, float] = {}
        for batch in minibatch_by_words(examples, size=BATCH_WORDS, tolerance=0.2):
            nlp.update(batch, sgd=optimizer, drop=DROPOUT, losses=losses)
        told = ", ".join(f"{name} {loss:.0f}" for name, loss in losses.items())
        print(f"pass {number + 1} of {PASSES}: losses {told}", file=sys.stderr)


def spaced(words: Sequence[str]) -> list[bool]:
    """Whether a space follows each word, as in print.

    The corpora as read here lost their spacing; without it no word would ever stand close
    to the next, and the pipeline would meet in each real text what it never saw.
    """
    following = [*words[1:], ""]
    return [
        word not in _CLOSE_RIGHT and after not in _CLOSE_LEFT
        for word, after in zip(words, following, strict=True)
    ]


def rooted(heads: Iterable[int]) -> list[int]:
    """Heads as spaCy counts them: a root is its own head."""
    return [position if head < 0 else head for position, head in enumerate(heads)]


def begun(tags: Iterable[str]) -> Iterator[str]:
    """BIO tags in which each entity begins with B; some files of the corpus begin one with I."""
    before = "O"
    for tag in tags:
        kind = tag[2:]
        yield f"B-{kind}" if tag.startswith("I-") and before[2:] != kind else tag
        before = tag


def main(arguments: Sequence[str] | None = None) -> int:
    """Train and print what was done; returns the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.baseline", description="Make the spaCy pipeline to compare speed with."
    )
    parser.add_argument("--data", type=Path, required=True, help="folder that holds ud_ewt and worldwide_ner")
    parser.add_argument("--out", type=Path, required=True, help="folder to write the pipeline to")
    parser.add_argument(
        "--documents", type=console.positive, default=200, help="documents of each corpus to learn from (200)"
    )
    given = parser.parse_args(arguments)
    return console.report(lambda: train(given.data, given.out, given.documents))


if __name__ == "__main__":
    sys.exit(main())

"""English Worldwide Newswire: entities of nine types in news from outside the West (BIO)."""

from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

from evaluation.bio import read_article
from evaluation.splits import held_out
from gainsay.encode.features import BREAKS
from training.corpora.example import Example

LICENCE = "none stated"

_LINE = BREAKS.index("line")


def documents(data: Path, split: str = "train") -> Iterator[Example]:
    """Articles of the split; the fifth that the evaluation holds out is dev."""
    for path in sorted((data / "worldwide_ner").glob("*.tsv")):
        if held_out(path.name) == (split == "dev"):
            example = _example(path)
            if example.words:
                yield example


def _example(path: Path) -> Example:
    sentences = read_article(path)
    rows = [row for sentence in sentences for row in sentence]
    starts = [0, *accumulate(map(len, sentences))][: len(sentences)]
    breaks = [0] * len(rows)
    # The files lost their paragraphs; news has about three sentences in each,
    # and the network must not learn that entities never follow a break.
    for start in starts[3::3]:
        breaks[start] = _LINE
    words, tags = ([row[column] for row in rows] for column in (0, 1))
    return Example(name=path.name, words=words, breaks=breaks, starts=starts, entity=tags)

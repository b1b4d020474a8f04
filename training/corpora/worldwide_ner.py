"""English Worldwide Newswire: entities of nine types in news from outside the West (BIO)."""

from collections.abc import Iterator
from pathlib import Path

from evaluation.splits import held_out
from gainsay.encode.features import BREAKS
from training.corpora.example import Example

LICENCE = "none stated"

_LINE = BREAKS.index("line")


def documents(data: Path, split: str = "train") -> Iterator[Example]:
    """Articles of the split; the fifth that the evaluation holds out is dev."""
    for path in sorted((data / "worldwide_ner").glob("*.tsv")):
        if held_out(path.name) == (split == "dev"):
            example = _read(path)
            if example.words:
                yield example


def _read(path: Path) -> Example:
    words: list[str] = []
    tags: list[str] = []
    starts: list[int] = []
    fresh = True
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        fields = line.split("\t")
        if len(fields) < 2 or not fields[0].strip():
            fresh = True
            continue
        if fresh:
            starts.append(len(words))
            fresh = False
        words.append(fields[0])
        tags.append(fields[1].strip())
    breaks = [0] * len(words)
    # The files lost their paragraphs; news has about three sentences in each,
    # and the network must not learn that entities never follow a break.
    for start in starts[3::3]:
        breaks[start] = _LINE
    return Example(name=path.name, words=words, breaks=breaks, starts=starts, entity=tags)

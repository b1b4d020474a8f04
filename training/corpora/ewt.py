"""UD English EWT, train: the 540 documents listed in file-lists/files.train."""

from collections.abc import Iterator
from pathlib import Path

from training.corpora import conllu
from training.corpora.example import Example

LICENCE = "CC BY-SA 4.0"


def documents(data: Path, split: str = "train") -> Iterator[Example]:
    """Documents of the train or dev split."""
    folder = data / "ud_ewt"
    if split == "dev":
        yield from conllu.examples(folder / "en_ewt-ud-dev.conllu", "dev")
        return
    private = folder / "not-to-release"
    for name in (private / "file-lists" / "files.train").read_text(encoding="utf-8").split():
        yield from conllu.examples(private / "sources" / name, name)

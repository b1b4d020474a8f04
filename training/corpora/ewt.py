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
        with (folder / "en_ewt-ud-dev.conllu").open(encoding="utf-8") as file:
            yield from conllu.read(file, "dev")
        return
    private = folder / "not-to-release"
    for name in (private / "file-lists" / "files.train").read_text(encoding="utf-8").split():
        with (private / "sources" / name).open(encoding="utf-8") as file:
            yield from conllu.read(file, name)

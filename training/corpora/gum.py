"""GUM: UD trees of the genres whose texts are free for any use, without its dev and test documents."""

import re
from collections.abc import Iterator
from pathlib import Path

from training.corpora import conllu
from training.corpora.example import Example

LICENCE = "annotation CC BY 4.0; texts CC BY 2.5, CC BY 4.0, CC BY-SA and public domain by genre"

# fiction, whow, essay, letter and podcast are NC; conversation, reddit and vlog
# are far from news (reddit's words are blanked besides).
GENRES = ("news", "interview", "academic", "court", "bio", "voyage", "speech", "textbook")


def documents(data: Path, split: str = "train") -> Iterator[Example]:
    """Documents of the split, by the corpus's own list."""
    folder = data / "gum"
    wanted = _listed(folder / "splits.md", split)
    for path in sorted((folder / "dep").glob("GUM_*.conllu")):
        if path.stem.split("_")[1] in GENRES and path.stem in wanted:
            yield from conllu.examples(path, path.stem)


def _listed(path: Path, split: str) -> frozenset[str]:
    """Names under the heading of the split."""
    sections = re.split(r"^## ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    listing = next(section for section in sections if section.split("\n", 1)[0].strip() == split)
    return frozenset(re.findall(r"\* (\w+)", listing))

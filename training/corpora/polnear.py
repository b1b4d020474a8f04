"""PolNeAR: US political news with source, cue and content of every attribution (brat stand-off)."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from gainsay.encode.features import BREAKS
from gainsay.encode.tokens import split_words
from training.corpora.example import Example, Link, Range

LICENCE = "none stated; article texts are their publishers'"


def never_train(data: Path) -> frozenset[str]:
    """Names of the articles that the dispute gold shares with the corpus."""
    meta = json.loads((data.parent / "gold" / "meta.json").read_text(encoding="utf-8"))
    return frozenset(facts["doc"] for facts in meta.values() if facts.get("never_train"))


def documents(data: Path, split: str = "train") -> Iterator[Example]:
    """Articles of a split, the first annotator of each, without the forbidden ones."""
    folder = data / "polnear" / split
    forbidden = never_train(data)
    seen: set[str] = set()
    for path in sorted((folder / "attributions").glob("*.ann")):
        name = path.stem.rsplit("_", 1)[0]
        if name not in seen and name not in forbidden:
            seen.add(name)
            with (folder / "text" / f"{name}.txt").open(encoding="utf-8", newline="") as file:
                yield _example(name, file.read(), path.read_text(encoding="utf-8"))


def _example(name: str, text: str, annotation: str) -> Example:
    words = split_words(text)
    breaks = _breaks(text, words)
    starts = [i for i, kind in enumerate(breaks) if kind or i == 0]
    return Example(
        name=name,
        words=[text[a:b] for a, b in words],
        breaks=breaks,
        starts=starts,
        sentences_known=False,
        links=list(_links(words, annotation)),
    )


def _breaks(text: str, words: list[Range]) -> list[int]:
    """What stands before each word; the first begins a paragraph, as it does where an article is read."""
    gaps = [text[a[1] : b[0]] for a, b in zip([(0, 0), *words], words, strict=False)]
    kinds = [("none", "line", "paragraph")[min(gap.count("\n"), 2)] for gap in gaps]
    return [BREAKS.index(kind) for kind in ["paragraph", *kinds[1:]][: len(words)]]


def _links(words: list[Range], annotation: str) -> Iterator[Link]:
    spans: dict[str, list[Range]] = {}
    events: list[list[str]] = []
    for line in annotation.splitlines():
        fields = line.split("\t")
        if line[:1] == "T" and len(fields) > 2:
            offsets = fields[1].split(" ", 1)[1]
            spans[fields[0]] = [(int(a), int(b)) for a, b in (part.split() for part in offsets.split(";"))]
        elif line[:1] == "E" and len(fields) > 1 and fields[1].startswith("Attribution"):
            events.append(fields[1].split())
    for event in events:
        roles: dict[str, list[Range]] = {"Source": [], "Cue": [], "Content": []}
        for role, name in (part.split(":") for part in event[1:]):
            pieces = [_to_words(words, piece) for piece in spans.get(name, [])]
            roles[re.sub(r"\d+$", "", role)].extend(piece for piece in pieces if piece)
        if roles["Cue"] and roles["Content"]:
            cue = (min(a for a, _ in roles["Cue"]), max(b for _, b in roles["Cue"]))
            yield Link(cue=cue, source=sorted(roles["Source"]), content=sorted(roles["Content"]))


def _to_words(words: list[Range], span: Range) -> Range | None:
    inside = [i for i, (a, b) in enumerate(words) if a < span[1] and span[0] < b]
    return (inside[0], inside[-1] + 1) if inside else None

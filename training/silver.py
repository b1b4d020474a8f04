"""Silver labels: trees, parts of speech, entities and attributions on which networks trained before agree.

The treebanks have hardly any news with its paragraphs, and articles are read
with theirs. So each network reads texts of the training split without a word
about paragraphs, as it reads the treebanks (`training.label`), and what all
agree on is taught with the paragraphs. Apart from the reading, so that it can
be tested where torch is not installed.
"""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from gainsay.encode.tagged import Tagged
from training.corpora.example import UNKNOWN, UNKNOWN_TAG, Example, Link

# Corpora whose texts are news as it is read, without trees; the second also without attributions,
# and from outside the US.
READ = ("polnear", "worldwide_ner")


def agreed(readings: Sequence[Tagged]) -> dict[str, Sequence[object]]:
    """What all readings say of each word, UNKNOWN where they differ; sentences are the first's."""
    first, *others = readings
    starts = [a for a, _ in first.sentences]
    trees = np.ones(len(first.words), bool)
    for other in others:
        for a, b in set(first.sentences) - set(other.sentences):
            trees[a:b] = False
    heads, deprel, upos = [], [], []
    for i, words in enumerate(zip(*(reading.words for reading in readings), strict=True)):
        same = trees[i] and len({(word.head, word.deprel) for word in words}) == 1
        heads.append(words[0].head if same else UNKNOWN)
        deprel.append(words[0].deprel if same else "")
        upos.append(words[0].upos if len({word.upos for word in words}) == 1 else "")
    known: dict[str, Sequence[object]] = {
        "starts": starts,
        "heads": heads,
        "deprel": deprel,
        "upos": upos,
        "entity": _entities(readings),
    }
    return known | _attributions(readings)


def _attributions(readings: Sequence[Tagged]) -> dict[str, Sequence[object]]:
    """Attributions that all found alike; the cues of any other are `doubtful` words."""
    found = [{(a.cue, a.source, a.content) for a in reading.attributions} for reading in readings]
    by_all = set.intersection(*found)
    # A cue without a content is what the network calls sure and finds nothing for.
    links = sorted((one for one in by_all if one[2]), key=lambda one: one[0])
    known = {word for cue, _, _ in links for word in range(*cue)}
    cues = {word for cue, _, _ in set.union(*found) for word in range(*cue)}
    return {
        "links": [(cue, [source] if source else [], content) for cue, source, content in links],
        "doubtful": sorted(cues - known),
    }


def _entities(readings: Sequence[Tagged]) -> list[str]:
    """BIO of the entities that all found; the words of any other are UNKNOWN_TAG."""
    found = [{(e.first, e.last, e.label) for e in reading.entities} for reading in readings]
    by_all = set.intersection(*found)
    tags = ["O"] * len(readings[0].words)
    # Those that all found come last, so that they stay.
    for first, last, label in sorted(set.union(*found), key=lambda entity: (entity in by_all, entity)):
        known = (first, last, label) in by_all
        for i in range(first, last):
            tags[i] = f"{'B' if i == first else 'I'}-{label}" if known else UNKNOWN_TAG
    return tags


def taught(examples: Iterable[Example], path: Path, *, attributions: bool) -> list[Example]:
    """The examples with the silver labels of the file; gold labels stay as they are."""
    with path.open(encoding="utf-8") as lines:
        silver = {row["name"]: row for row in map(json.loads, lines)}
    result = []
    for example in examples:
        row = silver[example.name]
        example.starts, example.heads = row["starts"], row["heads"]
        example.deprel, example.upos = row["deprel"], row["upos"]
        example.entity = example.entity or row["entity"]
        if attributions and example.links is None:
            example.links, example.doubtful = [_link(*parts) for parts in row["links"]], row["doubtful"]
        result.append(example)
    return result


def _link(cue: list[int], source: list[list[int]], content: list[list[int]]) -> Link:
    return Link((cue[0], cue[1]), [(a, b) for a, b in source], [(a, b) for a, b in content])

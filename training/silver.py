"""Trees, parts of speech and entities for texts that have none, from networks trained before.

    python -m training.silver --data DIR --runs runs/polish runs/shallow --out runs/silver.jsonl

The treebanks have hardly any news with its paragraphs, and articles are read
with theirs. So each network reads the texts without a word about paragraphs,
as it reads the treebanks, and what all agree on is taught with the paragraphs.
Only texts of the training split are read.
"""

import argparse
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import torch

from gainsay.encode.encoder import Encoder
from gainsay.encode.features import Features
from gainsay.encode.network import Labels, Scores
from gainsay.encode.pieces import Pieces
from gainsay.encode.tagged import Tagged
from gainsay.encode.windows import Window
from training.base import base_files
from training.corpora import CORPORA
from training.corpora.example import UNKNOWN, UNKNOWN_TAG, Example
from training.export import trained

READ = ("polnear",)


class Blind:
    """A trained network as the encoder wants it, which sees no breaks between lines."""

    name = "silver"

    def __init__(self, run: Path) -> None:
        self.network = trained(run)
        self.labels = Labels(**{name: tuple(values) for name, values in vars(self.network.labels).items()})
        self.pieces = Pieces(base_files().tokenizer)

    @torch.no_grad()
    def scores(self, cuts: Sequence[Window], pieces: list[list[int]], feats: Features) -> list[Scores]:
        """Scores of each window."""
        return [self._score(cut, pieces, feats) for cut in cuts]

    def _score(self, cut: Window, pieces: list[list[int]], feats: Features) -> Scores:
        ids, firsts, columns = [self.pieces.cls], [0], [(0, 0, 0)]
        for word in range(cut.first, cut.last):
            firsts.append(len(ids))
            ids.extend(pieces[word])
            columns.extend([(feats.shape[word], 0, feats.quotes[word])] * len(pieces[word]))
        ids.append(self.pieces.sep)
        columns.append((0, 0, 0))
        feats_in = torch.tensor(columns).T[:, None]
        found = self.network(torch.tensor([ids]), feats_in, torch.tensor([firsts]))
        upos, sentence, entity, cue, arcs, word, head, pair_word, pair_cue = (
            part[0].numpy() for part in found
        )
        return Scores(
            upos[1:], sentence[1:, 0], entity[1:], cue[1:], arcs[1:],
            word[1:], head, pair_word[1:], pair_cue[1:],
        )  # fmt: skip


def read(encoder: Encoder, example: Example) -> Tagged:
    """The example's words, read as a text with its lines."""
    spans, position = [], 0
    for word in example.words:
        spans.append((position, position + len(word)))
        position += len(word) + 1
    begins = set(example.starts)
    given = [i in begins for i in range(len(spans))] if example.sentences_known else None
    return encoder._tag(" ".join(example.words), spans, example.breaks, given)


def agreed(readings: Sequence[Tagged]) -> dict[str, list[object]]:
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
    return {"starts": starts, "heads": heads, "deprel": deprel, "upos": upos, "entity": _entities(readings)}


def _entities(readings: Sequence[Tagged]) -> list[str]:
    """BIO of the entities that all found; the words of any other are UNKNOWN_TAG."""
    found = [{(e.first, e.last, e.label) for e in reading.entities} for reading in readings]
    tags = ["O"] * len(readings[0].words)
    for first, last, label in sorted(
        set.union(*found), key=lambda entity: entity in set.intersection(*found)
    ):
        known = all((first, last, label) in entities for entities in found)
        for i in range(first, last):
            tags[i] = UNKNOWN_TAG if not known else f"{'B' if i == first else 'I'}-{label}"
    return tags


def taught(examples: Iterable[Example], path: Path) -> list[Example]:
    """The examples with the silver labels of the file; gold labels stay as they are."""
    with path.open(encoding="utf-8") as lines:
        silver = {row["name"]: row for row in map(json.loads, lines)}
    result = []
    for example in examples:
        row = silver[example.name]
        example.starts, example.heads = row["starts"], row["heads"]
        example.deprel, example.upos = row["deprel"], row["upos"]
        example.entity = example.entity or row["entity"]
        result.append(example)
    return result


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--runs", type=Path, nargs="+", required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    encoders = [Encoder(Blind(run)) for run in arguments.runs]
    with arguments.out.open("w", encoding="utf-8") as out:
        for corpus in READ:
            for number, example in enumerate(CORPORA[corpus].documents(arguments.data)):
                row = agreed([read(encoder, example) for encoder in encoders])
                out.write(json.dumps({"name": example.name} | row) + "\n")
                if number % 50 == 0:
                    print(corpus, number, flush=True)


if __name__ == "__main__":
    main()

"""Read training texts with networks trained before, for silver labels (see `training.silver`).

python -m training.label --data DIR --runs runs/polish runs/shallow --out runs/silver.jsonl
"""

import argparse
import json
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path

import torch

from gainsay.encode.encoder import Encoder
from gainsay.encode.features import Features
from gainsay.encode.network import Labels, Scores
from gainsay.encode.pieces import Pieces
from gainsay.encode.tagged import Tagged
from gainsay.encode.windows import Window
from training.base import base_files
from training.corpora import CORPORA
from training.corpora.example import Example
from training.export import NAMES, trained
from training.silver import READ, agreed


class Blind:
    """A trained network as the encoder wants it, which sees no breaks between lines."""

    name = "silver"

    def __init__(self, run: Path) -> None:
        self.network = trained(run)
        self.labels = Labels(**{name: tuple(values) for name, values in vars(self.network.labels).items()})
        self.pieces = Pieces(base_files().tokenizer)

    def reading(self) -> nullcontext[None]:
        """Nothing to set up."""
        return nullcontext()

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
        out = dict(zip(NAMES, (part[0].numpy() for part in found), strict=True))
        # The root is no word; only as a head it counts.
        words = {name: part if name == "relation_head" else part[1:] for name, part in out.items()}
        return Scores(**words | {"sentence": words["sentence"][:, 0]})


def read(encoder: Encoder, example: Example) -> Tagged:
    """The example's words, read as a text with its lines."""
    spans, position = [], 0
    for word in example.words:
        spans.append((position, position + len(word)))
        position += len(word) + 1
    begins = set(example.starts)
    given = [i in begins for i in range(len(spans))] if example.sentences_known else None
    return encoder._tag(" ".join(example.words), spans, example.breaks, given)


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

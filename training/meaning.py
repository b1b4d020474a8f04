"""A table of word piece vectors whose sums tell how alike two stretches of text are in meaning.

    python -m training.meaning --data DIR --into src/gainsay/encode/weights

The base model's sentence vectors are the teacher. Each piece's own embedding is
projected to DIMENSIONS numbers and scaled by a learned weight; cosines between
sums of these imitate the cosines of the teacher's vectors, batch by batch over
neighbouring sentences. A static table in the manner of Tulkens and van Dongen's
Model2Vec (2024), 2 MB in int8, so that comparing claims needs no second network.
"""

import argparse
import json
import random
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import Tensor, nn

from gainsay.encode.pieces import Pieces
from training.base import BaseFiles, base_files
from training.corpora import CORPORA

DIMENSIONS = 64
# Sentences of each corpus that the table learns from, and in a batch (neighbours, of about one article).
SENTENCES, BATCH = 8000, 64
STEPS, SEED = 3000, 7
# Share of batches that the table does not see, to tell how well it does.
HELD_OUT = 0.05


class Table(nn.Module):
    """Piece embeddings (fixed) to DIMENSIONS, times a weight of each piece."""

    def __init__(self, embeddings: Tensor) -> None:
        super().__init__()
        self.embeddings = embeddings
        _, _, axes = torch.pca_lowrank(embeddings, q=DIMENSIONS)
        self.project = nn.Parameter(axes.contiguous())
        self.weigh = nn.Sequential(nn.Linear(embeddings.shape[1], 64), nn.ReLU(), nn.Linear(64, 1))

    def forward(self) -> Tensor:
        """The whole table, V,DIMENSIONS."""
        return (self.embeddings @ self.project) * F.softplus(self.weigh(self.embeddings))


def sentences(data: Path) -> Iterator[list[list[str]]]:
    """Sentences of three words and more, by corpus, in the order of their articles."""
    for corpus in CORPORA.values():
        found: list[list[str]] = []
        for example in corpus.documents(data):
            edges = [*example.starts, len(example.words)]
            cut = [example.words[a:b] for a, b in pairwise(edges)]
            found.extend(words[:60] for words in cut if len(words) > 2)
            if len(found) >= SENTENCES:
                break
        yield found[:SENTENCES]


def teach(base: BaseFiles, ids: list[list[int]]) -> Tensor:
    """The teacher's unit vectors, N,384, of sentences of pieces."""
    from transformers import BertModel  # noqa: PLC0415 - seconds to load

    model = BertModel.from_pretrained(base.weights.parent, add_pooling_layer=False).eval()
    order = sorted(range(len(ids)), key=lambda i: len(ids[i]))
    found = torch.zeros(len(ids), model.config.hidden_size)
    with torch.inference_mode():
        for start in range(0, len(order), 64):
            rows = order[start : start + 64]
            padded = nn.utils.rnn.pad_sequence([torch.tensor(ids[i]) for i in rows], batch_first=True)
            mask = (padded != 0).long()
            hidden = model(padded, attention_mask=mask).last_hidden_state * mask.unsqueeze(-1)
            found[rows] = F.normalize(hidden.sum(1) / mask.sum(1, keepdim=True), dim=-1)
    return found


def cosines(table: Tensor, ids: list[list[int]]) -> Tensor:
    """Between sums of table rows, N,N."""
    flat = torch.tensor([i for one in ids for i in one])
    offsets = torch.tensor(np.cumsum([0, *map(len, ids[:-1])]))
    sums = F.normalize(F.embedding_bag(flat, table, offsets, mode="sum"), dim=-1)
    return sums @ sums.T


def fit(table: Table, batches: list[tuple[list[list[int]], Tensor]]) -> None:
    """Bring the cosines of each batch near the teacher's; pairs that are alike count more."""
    optimiser = torch.optim.AdamW(table.parameters(), lr=2e-3, weight_decay=0.0)
    rng = random.Random(SEED)
    for step in range(STEPS):
        for group in optimiser.param_groups:
            group["lr"] = 2e-3 * (1 - step / STEPS)
        ids, wanted = rng.choice(batches)
        got = cosines(table(), ids)
        off = ~torch.eye(len(ids), dtype=torch.bool)
        loss = ((got - wanted).square() * (1 + 4 * wanted.clamp(min=0)))[off].mean()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        if step % 300 == 0:
            print(json.dumps({"step": step, "loss": round(float(loss.detach()), 5)}), flush=True)


def quantised(table: Tensor) -> np.ndarray:
    """int8 with one scale; sums of rows are only compared by their direction."""
    scale = 127 / float(table.abs().max())
    return (table * scale).round().to(torch.int8).numpy()


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--into", type=Path, required=True)
    arguments = parser.parse_args()
    torch.manual_seed(SEED)
    base = base_files()
    pieces = Pieces(base.tokenizer)
    batches = []
    for listed in sentences(arguments.data):
        ids = [[i for word in pieces.cut(words) for i in word] for words in listed]
        vectors = teach(base, [[pieces.cls, *one, pieces.sep] for one in ids])
        for start in range(0, len(ids) - BATCH + 1, BATCH):
            rows = slice(start, start + BATCH)
            batches.append((ids[rows], vectors[rows] @ vectors[rows].T))
    random.Random(SEED).shuffle(batches)
    kept = max(1, round(len(batches) * HELD_OUT))
    table = Table(load_file(base.weights)["embeddings.word_embeddings.weight"])
    fit(table, batches[kept:])
    small = quantised(table().detach())
    np.save(arguments.into / "meaning.npy", small)
    print(json.dumps(told(torch.tensor(small).float(), batches[:kept])))


def told(table: Tensor, batches: list[tuple[list[list[int]], Tensor]]) -> dict[str, float]:
    """Correlation of the table's cosines with the teacher's on batches it has not seen."""
    got, wanted = [], []
    for ids, cosine in batches:
        above = torch.triu(torch.ones_like(cosine, dtype=torch.bool), 1)
        got.append(cosines(table, ids)[above])
        wanted.append(cosine[above])
    both = torch.stack([torch.cat(got), torch.cat(wanted)])
    return {"pearson": round(float(torch.corrcoef(both)[0, 1]), 4)}


if __name__ == "__main__":
    main()

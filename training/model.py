"""The multi-task network: MiniLM with case features and one head for each task.

Shapes: B windows, P pieces, W words (the root, which is [CLS], is word 0),
K pair dimensions, R relations. All heads read the vector of a word's first piece.
"""

import json
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import Tensor, nn

from gainsay.encode.features import BREAKS, QUOTES, SHAPES
from training.coarse import Embedding, Linear

WIDTH, ATTENTION_HEADS = 384, 12
ARC, RELATION, PAIR = 256, 64, 128

# Wave lengths, in words, by which the pair head sees how far a word stands from
# the cue: from a neighbour to a whole window.
WAVES = [4.0, 8.0, 16.0, 32.0, 64.0, 128.0, 256.0, 512.0]


class Size(NamedTuple):
    """Layers of an encoder, and the units of the inner layer of each."""

    layers: int
    inner: int


BASE = Size(6, 1536)


@dataclass
class Labels:
    """Label inventories; the order is the order of the outputs."""

    upos: list[str]
    deprel: list[str]
    entity: list[str]
    cue: list[str]
    pair: list[str]

    def save(self, path: Path) -> None:
        """Write the inventories as JSON."""
        path.write_text(json.dumps(vars(self), indent=1), encoding="utf-8")

    @classmethod
    def load(cls, path: Path) -> "Labels":
        """Read what `save` wrote."""
        return cls(**json.loads(path.read_text(encoding="utf-8")))


class Layer(nn.Module):
    """One BERT layer; queries, keys and values in one matrix."""

    def __init__(self, dropout: float, inner: int) -> None:
        super().__init__()
        self.qkv = Linear(WIDTH, 3 * WIDTH)
        self.out = Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = Linear(WIDTH, inner)
        self.down = Linear(inner, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """x: B,P,WIDTH; mask: B,1,1,P of zeros and -inf, or None."""
        batch, length, _ = x.shape
        shape = (batch, length, 3, ATTENTION_HEADS, WIDTH // ATTENTION_HEADS)
        q, k, v = self.qkv(x).view(shape).permute(2, 0, 3, 1, 4)
        mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        mixed = mixed.transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.norm1(x + self.dropout(self.out(mixed)))
        return self.norm2(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Word pieces and features to vectors."""

    def __init__(self, vocabulary: int, positions: int, dropout: float, size: Size) -> None:
        super().__init__()
        self.word = Embedding(vocabulary, WIDTH)
        self.position = Embedding(positions, WIDTH)
        self.shape = Embedding(len(SHAPES), WIDTH)
        self.breaks = Embedding(len(BREAKS), WIDTH)
        self.quotes = Embedding(len(QUOTES), WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout, size.inner) for _ in range(size.layers))
        for table in (self.shape, self.breaks, self.quotes):
            nn.init.normal_(table.weight, std=0.02)

    def forward(self, pieces: Tensor, feats: Tensor, mask: Tensor | None) -> Tensor:
        """pieces: B,P; feats: 3,B,P (shape, breaks, quotes)."""
        positions = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.word(pieces) + self.position(positions)
        x = x + self.shape(feats[0]) + self.breaks(feats[1]) + self.quotes(feats[2])
        x = self.dropout(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        return x


def _mlp(size: int, dropout: float) -> nn.Sequential:
    return nn.Sequential(Linear(WIDTH, size), nn.LeakyReLU(0.1), nn.Dropout(dropout))


def _with_one(x: Tensor) -> Tensor:
    """Append a constant 1, so that a bilinear form holds its linear terms too."""
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)


class Network(nn.Module):
    """Encoder and heads. `forward` returns the tensors that the exported graph returns."""

    def __init__(
        self,
        labels: Labels,
        vocabulary: int,
        positions: int = 512,
        dropout: float = 0.1,
        size: Size = BASE,
    ) -> None:
        super().__init__()
        self.labels = labels
        self.encoder = Encoder(vocabulary, positions, dropout, size)
        self.dropout = nn.Dropout(dropout)
        self.upos = Linear(WIDTH, len(labels.upos))
        self.sentence = Linear(WIDTH, 1)
        self.entity = Linear(WIDTH, len(labels.entity))
        self.cue = Linear(WIDTH, len(labels.cue))
        self.arc_dependent, self.arc_head = _mlp(ARC, 0.25), _mlp(ARC, 0.25)
        self.arc = nn.Parameter(torch.zeros(ARC + 1, ARC))
        self.relation_dependent, self.relation_head = _mlp(RELATION, 0.25), _mlp(RELATION, 0.25)
        self.relation = Linear(RELATION + 1, len(labels.deprel) * (RELATION + 1), bias=False)
        self.pair_word, self.pair_cue = _mlp(PAIR, 0.15), _mlp(PAIR, 0.15)
        self.pair = Linear(PAIR + 1, len(labels.pair) * (PAIR + 1), bias=False)
        # Amplitudes of cosine and sine for each label and wave; zero is no opinion on distance.
        self.distance = nn.Parameter(torch.zeros(2, len(labels.pair), len(WAVES)))
        nn.init.normal_(self.relation.weight, std=0.05)
        nn.init.normal_(self.pair.weight, std=0.03)

    def words(self, pieces: Tensor, feats: Tensor, firsts: Tensor, mask: Tensor | None) -> Tensor:
        """Vectors of words, B,W,WIDTH; `firsts` B,W are the positions of first pieces."""
        x = self.encoder(pieces, feats, mask)
        return self.dropout(x.gather(1, firsts.unsqueeze(-1).expand(-1, -1, WIDTH)))

    def arcs(self, h: Tensor) -> Tensor:
        """Scores B,W,W: row is the dependent, column the head."""
        return _with_one(self.arc_dependent(h)) @ self.arc @ self.arc_head(h).transpose(1, 2)

    def relation_sides(self, h: Tensor) -> tuple[Tensor, Tensor]:
        """Dependents B,W,RELATION+1 and heads B,W,R,RELATION+1; their product scores relations."""
        heads = self.relation(_with_one(self.relation_head(h)))
        return _with_one(self.relation_dependent(h)), heads.unflatten(-1, (-1, RELATION + 1))

    def pair_sides(self, h: Tensor) -> tuple[Tensor, Tensor]:
        """Words B,W,k and cues B,W,L,k; their product tags the words for a cue.

        k is PAIR+1 and two for each wave: with word i and cue j the waves add
        up to a cos(w(i-j)) + b sin(w(i-j)), a learned function of the distance.
        """
        cues = self.pair(_with_one(self.pair_cue(h))).unflatten(-1, (-1, PAIR + 1))
        places = torch.arange(h.shape[1], device=h.device, dtype=h.dtype)
        turns = places[:, None] * (2 * math.pi / torch.tensor(WAVES, device=h.device, dtype=h.dtype))
        cos, sin = turns.cos()[:, None], turns.sin()[:, None]
        a, b = self.distance
        waves = torch.cat([a * cos - b * sin, a * sin + b * cos], -1).expand(h.shape[0], -1, -1, -1)
        here = torch.cat([turns.cos(), turns.sin()], -1).expand(h.shape[0], -1, -1)
        return torch.cat([_with_one(self.pair_word(h)), here], -1), torch.cat([cues, waves], -1)

    def forward(self, pieces: Tensor, feats: Tensor, firsts: Tensor) -> tuple[Tensor, ...]:
        """One unpadded window: pieces 1,P; feats 3,1,P; firsts 1,W."""
        h = self.words(pieces, feats, firsts, None)
        sides = (*self.relation_sides(h), *self.pair_sides(h))
        return (self.upos(h), self.sentence(h), self.entity(h), self.cue(h), self.arcs(h), *sides)


_LAYER = re.compile(r"encoder\.layers\.(\d+)\.")


def size_of(state: dict[str, Tensor]) -> Size:
    """The size of the encoder of a saved network."""
    layers = 1 + max(int(found[1]) for name in state if (found := _LAYER.match(name)))
    return Size(layers, len(state["encoder.layers.0.up.bias"]))


def shallower(state: dict[str, Tensor], kept: Sequence[int]) -> dict[str, Tensor]:
    """The saved network with only the encoder layers `kept`, renumbered from 0."""

    def renumbered(name: str) -> str | None:
        found = _LAYER.match(name)
        if found is None:
            return name
        old = int(found[1])
        return f"encoder.layers.{kept.index(old)}.{name[found.end() :]}" if old in kept else None

    return {new: value for name, value in state.items() if (new := renumbered(name)) is not None}


def load_base(network: Network, path: Path) -> None:
    """Fill the encoder from all-MiniLM-L6-v2's safetensors (names of Hugging Face's BertModel)."""
    theirs = load_file(path)
    ours = network.encoder
    with torch.no_grad():
        ours.word.weight.copy_(theirs["embeddings.word_embeddings.weight"])
        types = theirs["embeddings.token_type_embeddings.weight"][0]
        ours.position.weight.copy_(theirs["embeddings.position_embeddings.weight"] + types)
        _copy(ours.norm, theirs, "embeddings.LayerNorm")
        for number, layer in enumerate(ours.layers):
            _copy_layer(layer, theirs, f"encoder.layer.{number}.")


def _copy_layer(layer: nn.Module, theirs: dict[str, Tensor], prefix: str) -> None:
    parts = [prefix + f"attention.self.{name}" for name in ("query", "key", "value")]
    layer.qkv.weight.copy_(torch.cat([theirs[part + ".weight"] for part in parts]))
    layer.qkv.bias.copy_(torch.cat([theirs[part + ".bias"] for part in parts]))
    _copy(layer.out, theirs, prefix + "attention.output.dense")
    _copy(layer.norm1, theirs, prefix + "attention.output.LayerNorm")
    _copy(layer.up, theirs, prefix + "intermediate.dense")
    _copy(layer.down, theirs, prefix + "output.dense")
    _copy(layer.norm2, theirs, prefix + "output.LayerNorm")


def _copy(module: nn.Module, theirs: dict[str, Tensor], name: str) -> None:
    module.weight.copy_(theirs[name + ".weight"])
    module.bias.copy_(theirs[name + ".bias"])

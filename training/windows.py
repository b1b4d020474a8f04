"""Stretches of documents to training windows: their words and labels as arrays, padded into batches."""

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from training.corpora.example import UNKNOWN_TAG, Example, Link, Range
from training.cutting import Prepared, bioes, paint
from training.model import Labels

IGNORE = -100


@dataclass
class Window:
    """Arrays of one window; words count the root at 0."""

    pieces: np.ndarray
    feats: np.ndarray
    firsts: np.ndarray
    labels: dict[str, np.ndarray]
    same_sentence: np.ndarray | None
    cues: list[tuple[int, np.ndarray]]


def window(prepared: Prepared, span: Range, labels: Labels, special: tuple[int, int]) -> Window:
    """Arrays of the words of `span`; `special` are the ids of [CLS] and [SEP]."""
    a, b = span
    ids, columns, firsts = [special[0]], [np.zeros(3, int)], [0]
    for word in range(a, b):
        firsts.append(len(ids))
        ids.extend(prepared.pieces[word])
        columns.extend([prepared.feats[:, word]] * len(prepared.pieces[word]))
    ids.append(special[1])
    columns.append(np.zeros(3, int))
    example = prepared.example
    return Window(
        pieces=np.array(ids),
        feats=np.stack(columns, 1),
        firsts=np.array(firsts),
        labels=_labels(example, span, labels),
        same_sentence=_same_sentence(example, span) if example.heads is not None else None,
        cues=[_cue(link, span, labels) for link in example.links or [] if a <= link.cue[0] < b],
    )


def _labels(example: Example, span: Range, labels: Labels) -> dict[str, np.ndarray]:
    a, b = span
    found: dict[str, np.ndarray] = {}
    if example.upos is not None and example.heads is not None and example.deprel is not None:
        found["upos"] = _indexed(example.upos[a:b], labels.upos)
        found["deprel"] = _indexed(example.deprel[a:b], labels.deprel)
        # Where a sentence had to be cut, a head may lie outside; a root's is -1.
        inside = (head == -1 or a <= head < b for head in example.heads[a:b])
        places = (max(head - a + 1, 0) for head in example.heads[a:b])
        found["head"] = np.array(
            [IGNORE, *(place if here else IGNORE for place, here in zip(places, inside, strict=True))]
        )
    if example.sentences_known:
        begins = set(example.starts)
        found["sentence"] = np.array([IGNORE, *(int(i in begins) for i in range(a, b))])
    if example.entity is not None:
        found["entity"] = _indexed(bioes(example.entity[a:b]), labels.entity)
    if example.links is not None:
        tags = ["O"] * (b - a)
        for link in example.links:
            paint(tags, link.cue, span, "cue")
        for word in example.doubtful:
            if a <= word < b:
                tags[word - a] = UNKNOWN_TAG
        found["cue"] = _indexed(tags, labels.cue)
    return found


def _indexed(values: list[str], inventory: list[str]) -> np.ndarray:
    index = {value: i for i, value in enumerate(inventory)}
    return np.array([IGNORE, *(index.get(value, IGNORE) for value in values)])


def _same_sentence(example: Example, span: Range) -> np.ndarray:
    """W,W: a word may depend on the root and on words of its sentence."""
    number = np.searchsorted(example.starts, np.arange(*span), side="right")
    allowed = np.equal.outer(number, number)
    framed = np.zeros((len(number) + 1, len(number) + 1), bool)
    framed[1:, 1:] = allowed
    framed[:, 0] = True
    return framed


def _cue(link: Link, span: Range, labels: Labels) -> tuple[int, np.ndarray]:
    """The cue's first word in the window and a tag for each word."""
    tags = ["O"] * (span[1] - span[0])
    for role, pieces in (("source", link.source), ("content", link.content)):
        for piece in pieces:
            paint(tags, piece, span, role)
    return link.cue[0] - span[0] + 1, _indexed(tags, labels.pair)


def batch(windows: list[Window]) -> dict[str, Tensor]:
    """Pad windows into tensors: pieces B,P; feats 3,B,P; firsts B,W; labels B,W; mask B,1,1,P."""
    size, p = len(windows), max(len(w.pieces) for w in windows)
    n = max(len(w.firsts) for w in windows)
    out = {
        "pieces": np.zeros((size, p), np.int64),
        "feats": np.zeros((3, size, p), np.int64),
        "firsts": np.zeros((size, n), np.int64),
        "mask": np.full((size, 1, 1, p), -1e9, np.float32),
        "same": np.zeros((size, n, n), bool),
    }
    for key in ("upos", "head", "deprel", "sentence", "entity", "cue"):
        out[key] = np.full((size, n), IGNORE, np.int64)
    for i, w in enumerate(windows):
        out["pieces"][i, : len(w.pieces)] = w.pieces
        out["feats"][:, i, : len(w.pieces)] = w.feats
        out["firsts"][i, : len(w.firsts)] = w.firsts
        out["mask"][i, :, :, : len(w.pieces)] = 0
        if w.same_sentence is not None:
            out["same"][i, : len(w.firsts), : len(w.firsts)] = w.same_sentence
        for key, values in w.labels.items():
            out[key][i, : len(values)] = values
    tensors = {key: torch.from_numpy(value) for key, value in out.items()}
    return tensors | _pairs(windows, n)


def _pairs(windows: list[Window], n: int) -> dict[str, Tensor]:
    """Gold cues of the batch: window index C, cue word C, tags C,W."""
    rows = [(i, cue, tags) for i, w in enumerate(windows) for cue, tags in w.cues]
    tags = np.full((len(rows), n), IGNORE, np.int64)
    for row, (_, _, values) in enumerate(rows):
        tags[row, : len(values)] = values
    return {
        "pair_window": torch.tensor([r[0] for r in rows], dtype=torch.long),
        "pair_cue": torch.tensor([r[1] for r in rows], dtype=torch.long),
        "pair_tags": torch.from_numpy(tags),
    }

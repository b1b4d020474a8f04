"""Compare torch, fp32 and int8 on the same texts: how far outputs and decisions differ.

    python -m training.check_export --run runs/joint --texts DIR [--files 5]

Prints one JSON object. fp32 must agree with torch to rounding, else exit status 1;
int8 changes a small share of decisions (bar: half a point on each task, see evaluation).
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from gainsay.encode import windows
from gainsay.encode.features import breaks_before, features
from gainsay.encode.network import Network as Exported
from gainsay.encode.network import Scores
from gainsay.encode.tokens import split_words
from gainsay.encode.windows import Floats, Window
from training import windows as framing
from training.corpora.example import Example
from training.cutting import Prepared, prepare
from training.export import NAMES, trained
from training.model import Network

# Larger than rounding makes it on any processor seen; a wrong graph differs by units.
TOLERANCE = 1e-2


def example(path: Path) -> Example:
    """The words of a text with its real breaks, nothing of it annotated."""
    text = path.read_text(encoding="utf-8")
    spans = split_words(text)
    words = [text[a:b] for a, b in spans]
    return Example(path.name, words, breaks_before(text, spans), starts=[], sentences_known=False)


def torch_scores(network: Network, prepared: Prepared, window: Window, exported: Exported) -> Scores:
    """Scores of a window by the trained network itself, framed as the trainer frames it."""
    special = (exported.pieces.cls, exported.pieces.sep)
    framed = framing.window(prepared, (window.first, window.last), network.labels, special)
    pieces, feats, firsts = map(torch.from_numpy, (framed.pieces, framed.feats, framed.firsts))
    with torch.no_grad():
        out = network(pieces[None], feats[:, None], firsts[None])
    # The root's row, which comes first, is asked for in one output only: as a head.
    rows = {
        name: values[0].numpy()[name != "relation_head" :] for name, values in zip(NAMES, out, strict=True)
    }
    return Scores(**rows | {"sentence": rows["sentence"][:, 0]})


def decided(scores: Scores, heads: NDArray[np.intp], cues: NDArray[np.intp]) -> dict[str, Floats]:
    """Everything that reading decides by, the choices on the last axis.

    The two products are taken where reading takes them: a relation with the
    word's head, a tag for each word with each cue.
    """
    return {
        **{name: getattr(scores, name) for name in ("upos", "entity", "cue", "arcs")},
        "sentence": np.stack([np.zeros_like(scores.sentence), scores.sentence], -1),
        "relation": np.einsum("wrk,wk->wr", scores.relation_head[heads], scores.relation_word),
        "pair": np.einsum("wk,clk->cwl", scores.pair_word, scores.pair_cue[cues]),
    }


def triples(
    network: Network, fp32: Exported, int8: Exported, text: Example
) -> Iterator[tuple[dict[str, Floats], ...]]:
    """For each window what torch, fp32 and int8 decide by, with the heads and cues that fp32 finds."""
    prepared = prepare(text, fp32.pieces)
    feats = features(text.words, text.breaks)
    for window in windows.cut([len(ids) for ids in prepared.pieces], [bool(kind) for kind in text.breaks]):
        full = fp32.score(window, prepared.pieces, feats)
        heads = full.arcs.argmax(1)
        cues = np.flatnonzero(full.cue.argmax(1) != network.labels.cue.index("O"))
        small = int8.score(window, prepared.pieces, feats)
        reference = torch_scores(network, prepared, window, fp32)
        yield tuple(decided(scores, heads, cues) for scores in (reference, full, small))


def compare(run: Path, texts: list[Path]) -> dict[str, float]:
    """Largest difference of fp32 from torch, and the share of decisions that int8 takes otherwise."""
    network, fp32, int8 = trained(run), Exported("fp32"), Exported("int8")
    worst: dict[str, float] = {}
    changed, asked = Counter[str](), Counter[str]()
    for path in texts:
        for reference, full, small in triples(network, fp32, int8, example(path)):
            for name in full:
                apart = np.abs(full[name] - reference[name]).max(initial=0.0)
                worst[name] = max(worst.get(name, 0.0), float(apart))
                differs = full[name].argmax(-1) != small[name].argmax(-1)
                changed[name] += int(differs.sum())
                asked[name] += differs.size
    return {
        "fp32_largest_difference": max(worst.values()),
        **{f"fp32_{name}_difference": difference for name, difference in worst.items()},
        **{f"int8_{name}_changed": round(changed[name] / max(asked[name], 1), 4) for name in asked},
    }


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--texts", type=Path, required=True)
    parser.add_argument("--files", type=int, default=5)
    arguments = parser.parse_args()
    texts = sorted(arguments.texts.glob("*.txt"))[: arguments.files]
    if not texts:
        raise SystemExit(f"{arguments.texts} holds no *.txt; nothing was compared")
    found = compare(arguments.run, texts)
    print(json.dumps(found))
    if found["fp32_largest_difference"] > TOLERANCE:
        raise SystemExit("the exported fp32 graph does not compute what the trained network does")


if __name__ == "__main__":
    main()

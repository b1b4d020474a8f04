"""Compare torch, fp32 and int8 on the same texts: how far outputs and decisions differ.

    python -m training.check_export --run runs/joint --texts DIR [--files 5]

Prints one JSON object. fp32 must agree with torch to rounding, else exit status 1;
int8 changes a small share of decisions (bar: half a point on each task, see evaluation).
"""

import argparse
import json
from pathlib import Path

import numpy as np
import torch

from gainsay.encode import windows
from gainsay.encode.features import features
from gainsay.encode.network import Network as Exported
from gainsay.encode.network import Scores
from gainsay.encode.tokens import split_words
from training.export import trained
from training.model import Network

TAGS = ("upos", "entity", "cue", "arcs")

# Larger than rounding makes it on any processor seen; a wrong graph differs by units.
TOLERANCE = 1e-2


def torch_scores(
    network: Network, exported: Exported, words: list[str], window: windows.Window
) -> dict[str, np.ndarray]:
    """Tag scores of a window from the trained network itself."""
    pieces = exported.pieces.cut(words)
    feats = features(words, [0] * len(words))
    ids, columns, firsts = [exported.pieces.cls], [(0, 0, 0)], [0]
    for i in range(window.first, window.last):
        firsts.append(len(ids))
        ids.extend(pieces[i])
        columns.extend([(feats.shape[i], feats.breaks[i], feats.quotes[i])] * len(pieces[i]))
    ids.append(exported.pieces.sep)
    columns.append((0, 0, 0))
    with torch.no_grad():
        out = network(torch.tensor([ids]), torch.tensor(columns).T[:, None], torch.tensor([firsts]))
    return {name: out[i][0, 1:].numpy() for name, i in (("upos", 0), ("entity", 2), ("cue", 3), ("arcs", 4))}


def compare(run: Path, texts: list[Path]) -> dict[str, float]:
    """Largest difference of fp32 from torch, and the share of words that int8 tags otherwise."""
    network, fp32, int8 = trained(run), Exported("fp32"), Exported("int8")
    worst, words_seen = 0.0, 0
    changed = dict.fromkeys(TAGS, 0)
    for path in texts:
        text = path.read_text(encoding="utf-8")
        words = [text[a:b] for a, b in split_words(text)]
        pieces, feats = fp32.pieces.cut(words), features(words, [0] * len(words))
        for window in windows.cut([len(ids) for ids in pieces], [False] * len(words)):
            reference = torch_scores(network, fp32, words, window)
            full: Scores = fp32.score(window, pieces, feats)
            small: Scores = int8.score(window, pieces, feats)
            worst = max(worst, *(float(np.abs(getattr(full, n) - reference[n]).max()) for n in reference))
            words_seen += window.last - window.first
            for name in TAGS:
                differs = getattr(full, name).argmax(1) != getattr(small, name).argmax(1)
                changed[name] += int(differs.sum())
    shares = {f"int8_{name}_changed": round(count / words_seen, 4) for name, count in changed.items()}
    return {"fp32_largest_difference": worst, **shares}


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--texts", type=Path, required=True)
    parser.add_argument("--files", type=int, default=5)
    arguments = parser.parse_args()
    found = compare(arguments.run, sorted(arguments.texts.glob("*.txt"))[: arguments.files])
    print(json.dumps(found))
    if found["fp32_largest_difference"] > TOLERANCE:
        raise SystemExit("the exported fp32 graph does not compute what the trained network does")


if __name__ == "__main__":
    main()

"""The fallback for verbs that no frame of events knows.

    python -m training.events --plover DIR --polnear DIR --into src/gainsay/extract/events

A softmax regression (numpy alone) over `gainsay.extract.events.fallback.features`. What
is learnt: the verbs between the marked parties of PLV_train.tsv with their codes, and, as
no event, the verbs between two coded actors that no frame knows in PolNeAR's training
articles. Prints the cross-validated macro F1 of the codes, alone and behind the frames.
"""

import argparse
import csv
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from evaluation.tasks.events import Row, between, macro_f1, read_row, root, words_in
from gainsay.encode import load
from gainsay.extract.events.cast import Cast
from gainsay.extract.events.deeds import Deeds
from gainsay.extract.events.fallback import NONE, features
from gainsay.extract.events.reading import acted_on, is_political
from gainsay.extract.events.roles import doers, sufferers
from gainsay.extract.syntax import Syntax

FOLDS, STEPS, RATE, DECAY = 5, 800, 2.0, 1e-4
ARTICLES = 400
# CAMEO's root codes, for codes told no more exactly; YIELD is told as CONCEDE.
CAMEO = {
    "ACCUSE": "110", "AGREE": "030", "AID": "070", "ASSAULT": "180", "COERCE": "170", "CONCEDE": "080",
    "CONSULT": "040", "COOPERATE": "060", "MOBILIZE": "150", "PROTEST": "140", "REJECT": "120",
    "REQUEST": "100", "SANCTION": "160", "SUPPORT": "050", "THREATEN": "130", NONE: "",
}  # fmt: skip

Floats = NDArray[np.float64]


def main() -> None:
    """Train, print the figures and write the file."""
    parser = argparse.ArgumentParser(description="Train the fallback of events.")
    parser.add_argument("--plover", type=Path, required=True)
    parser.add_argument("--polnear", type=Path, required=True)
    parser.add_argument("--into", type=Path, required=True)
    given = parser.parse_args()
    with (given.plover / "PLV_train.tsv").open(encoding="utf-8", newline="") as lines:
        rows = [read_row(row) for row in csv.DictReader(lines, delimiter="\t")]
    told = [_of_row(row) for row in rows]
    nothing = list(_nothing(sorted((given.polnear / "text").glob("*.txt"))[:ARTICLES]))
    print(json.dumps(_validated(rows, told, nothing), indent=2))
    names = sorted(CAMEO)
    known = [
        (x, names.index(_name(row.gold))) for row, (x, _) in zip(rows, told, strict=True) if x is not None
    ]
    known += [(x, names.index(NONE)) for x in nothing]
    weights = _fitted(np.array([x for x, _ in known]), np.array([y for _, y in known]), len(names))
    content = {"codes": [[n, CAMEO[n]] for n in names], "weights": np.round(weights, 3).tolist()}
    (given.into / "fallback.json").write_text(json.dumps(content) + "\n", encoding="utf-8")


def _name(code: str) -> str:
    return "CONCEDE" if code == "YIELD" else code


def _of_row(row: Row) -> tuple[Floats | None, str]:
    """Features of the verb between the marked parties, and what the frames say."""
    syntax = Syntax(load().tag(row.text))
    deed = between(syntax, row)
    source, target = words_in(syntax, row.source), words_in(syntax, row.target)
    verbs = [i for i, word in enumerate(syntax.words) if word.upos == "VERB"]
    fits = [
        (2 * (not source.isdisjoint(doers(syntax, i))) + (not target.isdisjoint(sufferers(syntax, i))), -i)
        for i in verbs
    ]
    best = max(fits, default=(0, 0))
    found = features(syntax, -best[1], source | target) if best[0] else None
    return found, root(deed.code.plover) if deed is not None else ""


def _nothing(paths: Sequence[Path]) -> Iterator[Floats]:
    """Features of verbs between two coded actors that no frame knows."""
    for path in paths:
        syntax = Syntax(load().tag(path.read_text("utf-8")))
        cast = Cast(syntax, (), (), {})
        taken = {i for deed in Deeds(syntax, cast).all() for i in deed.words}
        for verb in acted_on(syntax, taken):
            source = [i for i in doers(syntax, verb) if is_political(cast.coded(cast.names(i)))]
            target = [
                i
                for i in sufferers(syntax, verb)
                if is_political(cast.coded(cast.names(i) or cast.owners(i)))
            ]
            if source and target:
                yield features(syntax, verb, frozenset((*source, *target)))


def _validated(
    rows: Sequence[Row], told: Sequence[tuple[Floats | None, str]], nothing: Sequence[Floats]
) -> dict[str, float]:
    """Macro F1 where each fold is told by what the others teach."""
    names = sorted(CAMEO)
    alone: list[tuple[str, str]] = []
    behind: list[tuple[str, str]] = []
    for fold in range(FOLDS):
        marked = [(n, x, row.gold) for n, (row, (x, _)) in enumerate(zip(rows, told, strict=True))]
        seen = [(x, names.index(_name(gold))) for n, x, gold in marked if n % FOLDS != fold and x is not None]
        seen += [(x, names.index(NONE)) for n, x in enumerate(nothing) if n % FOLDS != fold]
        weights = _fitted(np.array([x for x, _ in seen]), np.array([y for _, y in seen]), len(names))
        for n in range(fold, len(rows), FOLDS):
            x, frame = told[n]
            best = names[int((np.append(x, 1.0) @ weights).argmax())] if x is not None else NONE
            ours = "" if best == NONE else root(best)
            alone.append((rows[n].gold, ours))
            behind.append((rows[n].gold, frame or ours))
    return {
        "no_event": len(nothing),
        "alone_macro_f1": macro_f1(alone),
        "behind_frames_macro_f1": macro_f1(behind),
    }


def _fitted(x: Floats, y: NDArray[np.int64], classes: int) -> Floats:
    """Weights of a softmax regression by plain gradient descent."""
    inputs = np.concatenate([x, np.ones((len(x), 1))], 1)
    weights, wanted = np.zeros((inputs.shape[1], classes)), np.eye(classes)[y]
    for _ in range(STEPS):
        chances = np.exp(inputs @ weights)
        chances /= chances.sum(1, keepdims=True)
        weights -= RATE * (inputs.T @ (chances - wanted) / len(inputs) + DECAY * weights)
    return weights


if __name__ == "__main__":
    main()

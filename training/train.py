"""Train the network on all corpora at once; resumable, seeds fixed.

    python -m training.train --data DIR --out runs/joint [--without polnear …]

Windows of all corpora are mixed in each batch. Every pass shuffles with a seed
of its own, so a run that is resumed sees the same batches as one that was not.
"""

import argparse
import json
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor

from gainsay.encode.pieces import Pieces
from training.base import base_files
from training.coarse import set_coarse
from training.corpora import CORPORA
from training.cutting import Prepared, cut, prepare, with_paragraphs
from training.labels import inventories
from training.model import BASE, Network, Size, load_base, shallower, size_of
from training.narrow import narrower
from training.silver import READ, taught
from training.windows import IGNORE, Window, batch, window

# Weights bring the losses to one size: cues and entities are rare among words.
WEIGHTS = {
    "upos": 1.0, "sentence": 1.0, "entity": 3.0, "cue": 4.0, "arc": 1.0, "deprel": 1.0, "pair": 1.0,
}  # fmt: skip


@dataclass
class Settings:
    """One run: passes over each corpus in `epochs` shuffles, rates of AdamW, `pieces` in a padded batch."""

    passes: dict[str, float]
    epochs: int
    encoder_rate: float
    head_rate: float
    decay: float = 0.01
    warmup: float = 0.06
    pieces: int = 2560
    length: int = 254
    seed: int = 7
    save_every: float = 600.0  # seconds
    kept: tuple[int, ...] = tuple(range(BASE.layers))  # layers of the base, or of the run started from
    inner: int = BASE.inner  # units in each inner layer
    silver_links: bool = False  # whether attributions on which networks agree are taught, too
    coarse_from: float = 1.0  # share of the run after which it rounds as int8 does


RECIPES = {
    # An hour and a half on two cores without bf16. Attribution is the hardest task and gets most.
    "joint": Settings(
        passes={"polnear": 3.75, "ud_ewt": 3.0, "gum": 3.0, "worldwide_ner": 2.25},
        epochs=5,
        encoder_rate=2e-4,
        head_rate=1e-3,
    ),
    # From the joint run's weights: what syntax and entities still lacked (see LOG.md).
    "polish": Settings(
        passes={"polnear": 0.75, "ud_ewt": 2.25, "gum": 2.25, "worldwide_ner": 1.5},
        epochs=2,
        encoder_rate=1e-4,
        head_rate=5e-4,
        seed=8,
    ),
    # From the polished weights, two layers fewer: reading takes two thirds of the time.
    "shallow": Settings(
        passes={"polnear": 4.2, "ud_ewt": 5.4, "gum": 4.8, "worldwide_ner": 4.2},
        epochs=6,
        encoder_rate=2e-4,
        head_rate=8e-4,
        seed=9,
        kept=(0, 1, 2, 3),
    ),
    # From the shallow weights, one layer fewer; trees and entities also of news, from silver labels
    # with the paragraphs of the page, windows half as long again, and the last third rounded as int8.
    "lean": Settings(
        passes={"polnear": 4.5, "ud_ewt": 6.0, "gum": 6.0, "worldwide_ner": 3.0},
        epochs=5,
        encoder_rate=2e-4,
        head_rate=8e-4,
        length=382,
        seed=12,
        kept=(0, 1, 2),
        coarse_from=0.65,
    ),
    # From the lean weights, inner layers of half the width; attributions also of news from outside the US.
    "narrow": Settings(
        passes={"polnear": 4.5, "ud_ewt": 6.0, "gum": 6.0, "worldwide_ner": 4.0},
        epochs=5,
        encoder_rate=2e-4,
        head_rate=8e-4,
        length=382,
        seed=13,
        kept=(0, 1, 2),
        silver_links=True,
        inner=768,
        coarse_from=0.65,
    ),
    # From the narrow weights: attribution once more, by gold labels alone.
    "settle": Settings(
        passes={"polnear": 3.0, "ud_ewt": 2.0, "gum": 2.0, "worldwide_ner": 1.5},
        epochs=3,
        encoder_rate=1e-4,
        head_rate=4e-4,
        length=382,
        seed=14,
        kept=(0, 1, 2),
        inner=768,
        coarse_from=0.0,
    ),
}


def epoch_batches(
    corpora: dict[str, list[Prepared]], epoch: int, settings: Settings
) -> list[list[tuple[Prepared, tuple[int, int]]]]:
    """The batches of an epoch as lists of (document, word range), in a fixed order."""
    rng = random.Random(settings.seed * 1000 + epoch)
    chosen: list[tuple[Prepared, tuple[int, int]]] = []
    for name, documents in corpora.items():
        spans = [(doc, span) for doc in documents for span in cut(doc, settings.length, rng)]
        rng.shuffle(spans)
        share = settings.passes[name] / settings.epochs
        whole, part = divmod(share, 1)
        chosen.extend(spans * int(whole) + spans[: round(len(spans) * part)])
    rng.shuffle(chosen)
    batches: list[list[tuple[Prepared, tuple[int, int]]]] = []
    for start in range(0, len(chosen), 400):
        # Neighbours in length share a batch, so that little of it is padding.
        chunk = sorted(chosen[start : start + 400], key=_size)
        batches.extend(_packed(chunk, settings.pieces))
    rng.shuffle(batches)
    return batches


def _size(item: tuple[Prepared, tuple[int, int]]) -> int:
    document, (a, b) = item
    return 2 + sum(len(p) for p in document.pieces[a:b])


def _packed(
    chunk: list[tuple[Prepared, tuple[int, int]]], budget: int
) -> Iterator[list[tuple[Prepared, tuple[int, int]]]]:
    group: list[tuple[Prepared, tuple[int, int]]] = []
    for item in chunk:
        if group and (len(group) + 1) * _size(item) > budget:
            yield group
            group = []
        group.append(item)
    if group:
        yield group


def losses(network: Network, data: dict[str, Tensor]) -> dict[str, Tensor]:
    """One loss for each task that the batch has labels for."""
    h = network.words(data["pieces"], data["feats"], data["firsts"], data["mask"])
    found: dict[str, Tensor] = {}
    for task, head in (("upos", network.upos), ("entity", network.entity), ("cue", network.cue)):
        if (data[task] != IGNORE).any():
            found[task] = F.cross_entropy(head(h).flatten(0, 1), data[task].flatten(), ignore_index=IGNORE)
    known = data["sentence"] != IGNORE
    if known.any():
        scores = network.sentence(h).squeeze(-1)[known]
        found["sentence"] = F.binary_cross_entropy_with_logits(scores, data["sentence"][known].float())
    rows = (data["head"] != IGNORE).any(1)
    if rows.any():
        found["arc"], found["deprel"] = _syntax(network, h[rows], {k: data[k][rows] for k in _SYNTAX})
    if len(data["pair_cue"]):
        found["pair"] = _pairs(network, h, data)
    return found


_SYNTAX = ("head", "deprel", "same")


def _syntax(network: Network, h: Tensor, data: dict[str, Tensor]) -> tuple[Tensor, Tensor]:
    arcs = network.arcs(h).masked_fill(~data["same"], -1e4)
    arc = F.cross_entropy(arcs.flatten(0, 1), data["head"].flatten(), ignore_index=IGNORE)
    dependents, heads = network.relation_sides(h)
    rows, words = (data["head"] != IGNORE).nonzero(as_tuple=True)
    chosen = heads[rows, data["head"][rows, words]]
    scores = (chosen @ dependents[rows, words].unsqueeze(-1)).squeeze(-1)
    return arc, F.cross_entropy(scores, data["deprel"][rows, words], ignore_index=IGNORE)


def _pairs(network: Network, h: Tensor, data: dict[str, Tensor]) -> Tensor:
    """Tags of every word for each gold cue, and all O for each false cue the network believes in."""
    words, cues = network.pair_sides(h)
    where, cue, tags = _with_false_cues(network, h, data)
    scores = words[where] @ cues[where, cue].transpose(1, 2)
    loss = F.cross_entropy(scores.flatten(0, 1), tags.flatten(), ignore_index=IGNORE, reduction="sum")
    # Words outside every span are nearly all; counting the others alone keeps the loss near 1.
    return loss / (tags > 0).sum().clamp(min=50)


# An untrained network takes every word for a cue; later there are fewer than this.
MOST_FALSE_CUES = 12


def _with_false_cues(network: Network, h: Tensor, data: dict[str, Tensor]) -> tuple[Tensor, Tensor, Tensor]:
    with torch.no_grad():
        chance = network.cue(h).softmax(-1)[..., network.labels.cue.index("O")]
        false = (chance < 0.6) & (data["cue"] == network.labels.cue.index("O"))
        rows, words = (part[:MOST_FALSE_CUES] for part in false.nonzero(as_tuple=True))
    none = torch.where(data["cue"][rows] == IGNORE, IGNORE, 0)
    return (
        torch.cat([data["pair_window"], rows]),
        torch.cat([data["pair_cue"], words]),
        torch.cat([data["pair_tags"], none]),
    )


def optimiser(network: Network, settings: Settings) -> torch.optim.AdamW:
    """Two rates; the word table is frozen (its 12 million numbers cost a third of each step)."""
    network.encoder.word.weight.requires_grad = False
    encoder = [p for p in network.encoder.parameters() if p.requires_grad]
    heads = [p for name, p in network.named_parameters() if not name.startswith("encoder.")]
    groups = [
        {"params": encoder, "lr": settings.encoder_rate, "base": settings.encoder_rate},
        {"params": heads, "lr": settings.head_rate, "base": settings.head_rate},
    ]
    return torch.optim.AdamW(groups, weight_decay=settings.decay, betas=(0.9, 0.98), fused=True)


def set_rate(optim: torch.optim.Optimizer, progress: float, warmup: float) -> None:
    """Linear warm-up, then linear to zero."""
    factor = min(progress / warmup, (1 - progress) / (1 - warmup))
    for group in optim.param_groups:
        group["lr"] = group["base"] * max(factor, 0.0)


def step(
    network: Network, optim: torch.optim.Optimizer, windows: list[Window], device: str
) -> dict[str, float]:
    """One update; returns the losses as numbers."""
    data = {key: value.to(device) for key, value in batch(windows).items()}
    found = losses(network, data)
    torch.stack([WEIGHTS[task] * loss for task, loss in found.items()]).sum().backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optim.step()
    optim.zero_grad(set_to_none=True)
    return {task: float(loss.detach()) for task, loss in found.items()}


class Run:
    """A training run in a folder: state.pt to resume from, log.jsonl, labels.json."""

    def __init__(self, out: Path, network: Network, settings: Settings, device: str) -> None:
        self.out, self.network, self.settings, self.device = out, network.to(device), settings, device
        self.optim = optimiser(network, settings)
        self.done = 0
        self.saved = time.monotonic()
        if (out / "state.pt").exists():
            state = torch.load(out / "state.pt", weights_only=True, map_location=device)
            network.load_state_dict(state["network"])
            self.optim.load_state_dict(state["optimiser"])
            self.done = state["done"]

    def save(self) -> None:
        """Write the state beside, then move it into place, so that a kill loses nothing."""
        state = {
            "network": self.network.state_dict(),
            "optimiser": self.optim.state_dict(),
            "done": self.done,
        }
        torch.save(state, self.out / "state.tmp")
        (self.out / "state.tmp").replace(self.out / "state.pt")
        self.saved = time.monotonic()

    def train(self, corpora: dict[str, list[Prepared]], special: tuple[int, int]) -> None:
        """All epochs, from wherever the last save left off."""
        plans = [epoch_batches(corpora, epoch, self.settings) for epoch in range(self.settings.epochs)]
        total = sum(map(len, plans))
        torch.manual_seed(self.settings.seed + self.done)
        self.network.train()
        begun, first = time.monotonic(), self.done
        sums: dict[str, list[float]] = {}
        for number, group in enumerate(item for plan in plans for item in plan):
            if number < self.done:
                continue
            windows = [window(doc, span, self.network.labels, special) for doc, span in group]
            set_rate(self.optim, (number + 1) / total, self.settings.warmup)
            set_coarse(self.network, number >= self.settings.coarse_from * total)
            for task, value in step(self.network, self.optim, windows, self.device).items():
                sums.setdefault(task, []).append(value)
            self.done = number + 1
            if self.done % 50 == 0:
                self._report(sums, total, (time.monotonic() - begun) / (self.done - first))
                sums = {}
            if time.monotonic() - self.saved > self.settings.save_every:
                self.save()
        self.save()

    def _report(self, sums: dict[str, list[float]], total: int, seconds: float) -> None:
        row = {task: round(sum(values) / len(values), 4) for task, values in sums.items()}
        left = round((total - self.done) * seconds / 60, 1)
        line = json.dumps(
            {"step": self.done, "of": total, "s_per_step": round(seconds, 3), "minutes_left": left} | row
        )
        print(line, flush=True)
        with (self.out / "log.jsonl").open("a", encoding="utf-8") as log:
            log.write(line + "\n")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--without", nargs="*", default=[], choices=sorted(CORPORA))
    parser.add_argument("--start", type=Path, help="a state.pt to start from, not the base")
    parser.add_argument("--silver", type=Path, help="labels that training.silver wrote")
    parser.add_argument("--recipe", choices=sorted(RECIPES), default="joint")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    settings = RECIPES[arguments.recipe]
    torch.manual_seed(settings.seed)
    base = base_files()
    pieces = Pieces(base.tokenizer)
    names = [name for name in CORPORA if name not in arguments.without]
    examples = {name: list(CORPORA[name].documents(arguments.data)) for name in names}
    labels = inventories(examples)
    if arguments.silver:
        examples = {
            name: taught(listed, arguments.silver, attributions=settings.silver_links)
            if name in READ
            else listed
            for name, listed in examples.items()
        }
        rng = random.Random(settings.seed)
        examples = {name: [with_paragraphs(one, rng) for one in listed] for name, listed in examples.items()}
    labels.save(arguments.out / "labels.json")
    corpora = {name: [prepare(example, pieces) for example in listed] for name, listed in examples.items()}
    special = (pieces.cls, pieces.sep)
    network = Network(labels, vocabulary=base.vocabulary, size=Size(len(settings.kept), settings.inner))
    if arguments.start:
        start = torch.load(arguments.start, weights_only=True)["network"]
        network.load_state_dict(_smaller(start, network, corpora, settings, special))
    else:
        load_base(network, base.weights)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    Run(arguments.out, network, settings, device).train(corpora, special)


# Enough to rank the units of an inner layer: about 50 thousand pieces.
RANKED_ON = 20


def _smaller(
    start: dict[str, Tensor],
    network: Network,
    corpora: dict[str, list[Prepared]],
    settings: Settings,
    special: tuple[int, int],
) -> dict[str, Tensor]:
    """The state to start from, in the size of `settings`."""
    start = shallower(start, settings.kept)
    size = size_of(start)
    if size.inner == settings.inner:
        return start
    wide = Network(network.labels, vocabulary=network.encoder.word.num_embeddings, size=size)
    wide.load_state_dict(start)
    groups = epoch_batches(corpora, settings.epochs, settings)[:RANKED_ON]
    batches = (batch([window(doc, span, wide.labels, special) for doc, span in group]) for group in groups)
    return narrower(wide, batches, settings.inner)


if __name__ == "__main__":
    main()

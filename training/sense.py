"""Vectors of clauses that are near one another where they are on one claim.

    python -m training.sense --data DIR --run runs/sense [--into src/gainsay/encode/weights]

The base model is taught on the stories of evaluation/gold/claims/one_reader: a clause's vector
is the mean of its pieces' after all layers read the sentences around it, two statements are as
alike as their most alike clauses, and each pair of statements of different articles is on one
claim or not. The stems in common (`gainsay.link.pieces`) stand beside the cosine while it learns,
as they do where it is used. Prints the best mean F1 of pairs over the development stories, which are
not learnt from.
"""

import argparse
import random
import time
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import Tensor, nn
from transformers import BertConfig, BertModel

from evaluation.tasks.claims import Story as Annotated
from evaluation.tasks.claims import stories, text_of
from gainsay.clean import plain
from gainsay.encode.pieces import Pieces
from gainsay.encode.sense import windows
from gainsay.link.pieces import Story, clauses, pieces
from gainsay.link.senses import around
from gainsay.spans import Span
from training.base import base_files
from training.export import quantise

PASSES, RATE, SEED = 3, 5e-5, 1
# Statements of a story that are compared in one step, and windows that the network reads at once.
STATEMENTS, WINDOWS = 72, 16
# Stories that are kept for tests of what is built on the vectors.
KEPT = frozenset({"boko"})


@dataclass(frozen=True)
class Read:
    """A statement: the ids of the pieces around it, and for each the number of its clause, or -1."""

    ids: list[int]
    clause: list[int]


@dataclass(frozen=True)
class Task:
    """The statements of a story; for each two, N,N: compared at all, on one claim, likeness by stems."""

    read: list[Read]
    compared: Tensor
    same: Tensor
    stems: Tensor


class Sense(nn.Module):
    """The base model, and how a cosine and a likeness by stems become a log odds."""

    def __init__(self) -> None:
        super().__init__()
        base = base_files()
        config = BertConfig(
            vocab_size=base.vocabulary,
            hidden_size=384,
            num_hidden_layers=6,
            num_attention_heads=12,
            intermediate_size=1536,
        )
        self.encoder = BertModel(config, add_pooling_layer=False)
        self.encoder.load_state_dict(load_file(base.weights), strict=False)
        self.cosine = nn.Parameter(torch.tensor(8.0))
        self.stems = nn.Parameter(torch.tensor(4.0))
        self.bias = nn.Parameter(torch.tensor(-6.0))

    def alike(self, read: Sequence[Read]) -> Tensor:
        """The largest cosine of the clauses of each two of N statements: N,N."""
        order = sorted(range(len(read)), key=lambda n: len(read[n].ids))
        found = [
            self._vectors([read[n] for n in order[k : k + WINDOWS]]) for k in range(0, len(order), WINDOWS)
        ]
        vectors = torch.cat([v for v, _ in found])
        of = torch.tensor(
            [order[k * WINDOWS + n] for k, (_, rows) in enumerate(found) for n in rows.tolist()]
        )
        cosines = vectors @ vectors.T
        nothing = torch.full((len(read), len(of)), -2.0)
        rows = nothing.index_reduce(0, of, cosines, "amax")
        return torch.full((len(read), len(read)), -2.0).index_reduce(0, of, rows.T.contiguous(), "amax")

    def _vectors(self, read: Sequence[Read]) -> tuple[Tensor, Tensor]:
        """Unit vectors of all clauses, C,384, and the place of each one's statement, C."""
        size = max(len(one.ids) for one in read)
        ids = torch.tensor([one.ids + [0] * (size - len(one.ids)) for one in read])
        clause = torch.tensor([one.clause + [-1] * (size - len(one.ids)) for one in read])
        mask = torch.tensor([[1] * len(one.ids) + [0] * (size - len(one.ids)) for one in read])
        with torch.autocast("cpu", torch.bfloat16, enabled=self.training):
            states = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state.float()
        inside = (clause[:, None] == torch.arange(int(clause.max()) + 1)[None, :, None]).float()
        number = inside.sum(-1)
        means = torch.bmm(inside, states) / number.clamp(min=1)[..., None]
        rows, _ = torch.nonzero(number, as_tuple=True)
        return F.normalize(means[number > 0], dim=-1), rows


def tasks(data: Path, half: str, without: Collection[str] = ()) -> Iterator[Task]:
    """The stories of a folder of the gold as they are learnt from, without those of some corpora."""
    cut = Pieces(base_files().tokenizer)
    for story in stories(data, half):
        if story.name not in KEPT and not set(story.articles[0].parts) & set(without):
            yield _task(story, cut)


def _task(story: Annotated, cut: Pieces) -> Task:
    texts = [text_of(path)[0] for path in story.articles]
    blocks = [plain.clean(text).blocks for text in texts]
    contents = [[Span.of(texts[a], start, end) for start, end in ranges] for a, ranges in story.statements]
    articles = torch.tensor([article for article, _ in story.statements])
    told = [pieces(content) for content in contents]
    place = {key: n for n, key in enumerate(story.statements)}
    same = torch.zeros(len(contents), len(contents))
    for claim in story.readers[0]:
        on_it = [place[key] for side in claim.values() for key in side]
        same[np.ix_(on_it, on_it)] = 1.0
    return Task(
        read=[
            _read(texts[a], around(texts[a], blocks[a], content), content, cut)
            for (a, _), content in zip(story.statements, contents, strict=True)
        ],
        compared=torch.triu(articles[:, None] != articles[None, :], 1),
        same=same,
        stems=torch.tensor(Story(told).likeness(told, told), dtype=torch.float32),
    )


def _read(text: str, sentences: tuple[int, int], content: Sequence[Span], cut: Pieces) -> Read:
    """The first window of a statement that tells of a clause."""
    start, end = sentences
    ids, places = cut.placed(text[start:end])
    own = np.array(
        [
            [any(first <= start + begin < last for first, last in ranges) for begin, _ in places]
            for ranges in clauses(content)
        ],
        bool,
    ).reshape(-1, len(ids))
    first, last, _ = next(iter(windows(own)), (0, len(ids), []))
    clause = [int(column.argmax()) if column.any() else -1 for column in own.T[first:last]]
    if max(clause, default=-1) < 0:
        clause = [0] * len(clause) or [0]
    return Read([cut.cls, *ids[first:last], cut.sep], [-1, *clause, -1])


def learn(model: Sense, learnt: Sequence[Task], told: Sequence[Task]) -> None:
    """Teach the model, and say after each pass how it does on the stories `told`."""
    encoder = {"params": list(model.encoder.parameters()), "lr": RATE}
    rest = {"params": [model.cosine, model.stems, model.bias], "lr": 0.02}
    optimiser = torch.optim.AdamW([encoder, rest], weight_decay=0.01)
    steps = PASSES * len(learnt)
    plan = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / 20) * max(0.02, 1 - step / steps)
    )
    for number in range(PASSES):
        began, losses = time.monotonic(), []
        model.train()
        for task in random.sample(learnt, len(learnt)):
            loss = _loss(model, task)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            plan.step()
            losses.append(loss.item())
        seconds = time.monotonic() - began
        print(
            number,
            f"loss {np.mean(losses):.3f}, {seconds:.0f} s,",
            f"development {best(model, told):.3f}",
            flush=True,
        )


def _loss(model: Sense, task: Task) -> Tensor:
    size = len(task.read)
    chosen = sorted(random.sample(range(size), min(size, STATEMENTS)))
    at = np.ix_(chosen, chosen)
    compared = task.compared[at]
    wanted = task.same[at][compared]
    alike = model.alike([task.read[n] for n in chosen])[compared]
    odds = model.cosine * alike + model.stems * task.stems[at][compared] + model.bias
    # Few pairs are on one claim, which makes them count three times.
    return 10 * F.binary_cross_entropy_with_logits(odds, wanted, 1 + 2 * wanted)


@torch.no_grad()
def best(model: Sense, told: Sequence[Task]) -> float:
    """The mean F1 of pairs over stories, at the threshold at which it is best."""
    model.eval()
    weight = model.stems / model.cosine
    scores = [((model.alike(t.read) + weight * t.stems)[t.compared], t.same[t.compared]) for t in told]
    every = torch.cat([score for score, _ in scores])
    return max(
        float(np.mean([_f1(score >= enough, same) for score, same in scores]))
        for enough in torch.quantile(every, torch.linspace(0.6, 1, 100))
    )


def _f1(chosen: Tensor, same: Tensor) -> float:
    return float(2 * same[chosen].sum() / max(1.0, float(chosen.sum() + same.sum())))


class States(nn.Module):
    """What is exported: P pieces to their states, 1,P,384."""

    def __init__(self, encoder: nn.Module) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, ids: Tensor) -> Tensor:
        """The states of one window."""
        states: Tensor = self.encoder(input_ids=ids, attention_mask=torch.ones_like(ids)).last_hidden_state
        return states


def export(model: Sense, into: Path) -> None:
    """Write sense.fp32.onnx and sense.int8.onnx."""
    full = into / "sense.fp32.onnx"
    program = torch.onnx.export(
        States(model.encoder).eval(),
        (torch.randint(1000, 2000, (1, 40)),),
        dynamo=True,
        input_names=["pieces"],
        output_names=["states"],
        dynamic_shapes={"ids": {1: torch.export.Dim("P", min=3, max=512)}},
    )
    assert program is not None
    program.save(full, external_data=False)
    quantise(full, into / "sense.int8.onnx")
    onnx.checker.check_model(str(into / "sense.int8.onnx"))


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--run", type=Path, required=True, help="folder for the trained state")
    parser.add_argument("--into", type=Path, help="export into this folder")
    parser.add_argument("--without", nargs="*", default=[], help="basil, news_cluster, polnear")
    arguments = parser.parse_args()
    arguments.run.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(SEED)
    random.seed(SEED)
    model, state = Sense(), arguments.run / "sense.pt"
    if state.exists():
        model.load_state_dict(torch.load(state, weights_only=True))
    else:
        learnt = list(tasks(arguments.data, "one_reader", arguments.without))
        learn(model, learnt, list(tasks(arguments.data, "development")))
        torch.save(model.state_dict(), state)
    if arguments.into:
        export(model, arguments.into)


if __name__ == "__main__":
    main()

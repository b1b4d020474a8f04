"""What int8 costs: each task's main figures with the fp32 network less those with int8."""

from collections.abc import Callable, Mapping
from pathlib import Path

from evaluation.model import Figures, Precision
from evaluation.tasks import entities, statements, syntax

Measure = Callable[[Path, Precision], Figures]

# Task, its place in the folder of corpora, its figures.
COMPARED: tuple[tuple[Measure, str, tuple[str, ...]], ...] = (
    (
        statements.measure,
        "polnear/dev",
        ("source_exact_f1", "cue_exact_f1", "content_exact_f1", "statement_f1"),
    ),
    (syntax.measure, "ud_ewt/en_ewt-ud-dev.conllu", ("upos", "uas", "las")),
    (entities.measure, "worldwide_ner", ("entities_f1",)),
)


def measure(data: Path, precision: Precision = "int8") -> Figures:
    """Losses for a folder of corpora; each is measured at both precisions, whatever `precision` says.

    Raises ModelError where the fp32 network, which does not ship, has not been exported.
    """
    losses: dict[str, float] = {}
    for task, place, names in COMPARED:
        losses |= lost(task(data / place, "fp32"), task(data / place, "int8"), names)
    return {**losses, "largest_loss": max(losses.values())}


def lost(full: Mapping[str, float], small: Mapping[str, float], names: tuple[str, ...]) -> dict[str, float]:
    """How much lower each figure is in int8; negative where it is higher."""
    return {f"{name}_loss": round(full[name] - small[name], 4) for name in names}

"""Counts that add up across documents, and the three figures made of them.

Figures are micro-averages: counts are summed over all documents first, and
precision, recall and F1 are taken once from the sums.
"""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many items were predicted, stand in the gold, and stand in both."""

    true_positives: int = 0
    predicted: int = 0
    gold: int = 0

    @classmethod
    def of(cls, predicted: AbstractSet[object], gold: AbstractSet[object]) -> "Counts":
        """Compare two sets; what they share is right."""
        return cls(true_positives=len(predicted & gold), predicted=len(predicted), gold=len(gold))

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            true_positives=self.true_positives + other.true_positives,
            predicted=self.predicted + other.predicted,
            gold=self.gold + other.gold,
        )

    @property
    def precision(self) -> float:
        """The share of the predicted that is right; 0 where nothing was predicted."""
        return self.true_positives / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """The share of the gold that was found; 0 where there is no gold."""
        return self.true_positives / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both; 0 where neither side has an item."""
        either = self.predicted + self.gold
        return 2 * self.true_positives / either if either else 0.0


def total(parts: Iterable[Mapping[str, Counts]]) -> dict[str, Counts]:
    """Add counts name by name; a name that one part lacks counts as nothing there."""
    sums: dict[str, Counts] = {}
    for part in parts:
        for name, counts in part.items():
            sums[name] = sums.get(name, Counts()) + counts
    return sums


def figures(counts: Mapping[str, Counts]) -> dict[str, float | int]:
    """Spell counts out as NAME_precision, NAME_recall and NAME_f1, each 0 to 1."""
    spelt: dict[str, float | int] = {}
    for name, one in counts.items():
        spelt[f"{name}_precision"] = round(one.precision, 4)
        spelt[f"{name}_recall"] = round(one.recall, 4)
        spelt[f"{name}_f1"] = round(one.f1, 4)
    return spelt

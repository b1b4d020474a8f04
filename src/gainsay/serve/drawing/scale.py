"""A scale of numbers from 0 up: where a number lies on it, and which numbers are named along it."""

from dataclasses import dataclass

# Rules along the scale, at most.
_MOST_RULES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """The numbers 0 to `top` drawn from the height `low` to `high`; those `step` apart are named."""

    top: int
    step: int
    low: float
    high: float

    def at(self, number: int) -> float:
        """Where a number lies."""
        return round(self.low + (self.high - self.low) * number / self.top, 1)

    def names(self) -> list[int]:
        """The numbers that are named."""
        return list(range(0, self.top + 1, self.step))


def reaching(number: int, low: float, high: float) -> Scale:
    """The scale in steps of 1, 2 or 5 times a power of ten that holds `number`."""
    power = 1
    while True:
        for step in (power, 2 * power, 5 * power):
            steps = max(1, -(-number // step))
            if steps < _MOST_RULES:
                return Scale(top=steps * step, step=step, low=low, high=high)
        power *= 10

"""How durations spread."""

from collections.abc import Sequence
from statistics import mean, median


def spread(seconds: Sequence[float]) -> dict[str, float]:
    """Mean, median, what 95 in a hundred stay within, and the most."""
    ordered = sorted(seconds)
    at_95 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    return {
        "mean": round(mean(ordered), 4),
        "median": round(median(ordered), 4),
        "percentile_95": round(at_95, 4),
        "most": round(ordered[-1], 4),
    }

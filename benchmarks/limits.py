"""What reading and keeping may cost, in one place: `judged` says of each figure whether it holds its limit.

The limits are what a reader notices on a laptop: a program that starts at
once, an article done in the time one waits for a page, memory that an old
machine has left, and no slower than the pipeline that people use today.
"""

from collections.abc import Mapping
from dataclasses import dataclass

SHORT, MET = "short", "met"


@dataclass(frozen=True, slots=True)
class Limit:
    """A bound on a figure, from above or, where `least`, from below."""

    bound: float
    least: bool = False

    def judge(self, found: float) -> dict[str, object]:
        """The figure beside its bound, and whether it is met or falls short."""
        met = found >= self.bound if self.least else found <= self.bound
        return {
            "found": found,
            "at_least" if self.least else "at_most": self.bound,
            "result": MET if met else SHORT,
        }


# Seconds from the median of fresh interpreters; megabytes are millions of bytes.
LIMITS: Mapping[str, Limit] = {
    "import_gainsay": Limit(0.15),
    "read_one_article": Limit(3.0),
    "peak_memory_mb": Limit(800.0),
    # The pipeline as it runs unless told otherwise, in one process; two of them share no memory.
    "times_as_fast_as_spacy": Limit(1.4, least=True),
    # Of a ledger of 100,000 statements: seconds, of 95 in a hundred articles or questions.
    "add_beyond_reading": Limit(0.3),
    "search": Limit(0.1),
    "disputes": Limit(0.1),
    "stories": Limit(0.1),
    "show": Limit(0.1),
    # Times as long as at 10,000 statements.
    "linking_growth": Limit(2.0),
    "ledger_memory_mb": Limit(1000.0),
    # Of the board over it, asked by eight at once: the slowest page or route of the API, and the program.
    "slowest_route": Limit(0.15),
    "serving_memory_mb": Limit(500.0),
}


def judged(figures: Mapping[str, float]) -> dict[str, dict[str, object]]:
    """Each figure that has a limit, against it."""
    return {name: LIMITS[name].judge(found) for name, found in figures.items() if name in LIMITS}

"""How well two people agree on PolNeAR: a ceiling for the statements task, by the same scorer.

Every pair of annotators of an article is compared, and the counts of all pairs
are added, so that an article with six annotators weighs as fifteen pairs.
"""

from itertools import combinations
from pathlib import Path

from evaluation.attributions import compare
from evaluation.model import Figures, Precision
from evaluation.polnear import read_articles
from evaluation.score import figures, total
from gainsay.errors import InputError


def measure(data: Path, precision: Precision = "int8") -> Figures:
    """Compare the annotators of each article of `data`; no model is used, so `precision` says nothing.

    Raises InputError where no article of `data` has two annotators.
    """
    shared = [one for one in read_articles(data) if len(one.annotations) > 1]
    if not shared:
        raise InputError(f"no article of {data} has several annotators; polnear/train has sixteen that do")
    compared = [(one.text, *two) for one in shared for two in combinations(one.annotations, 2)]
    counts = total(compare(text, first, second) for text, first, second in compared)
    return {"documents": len(shared), "pairs": len(compared), **figures(counts)}

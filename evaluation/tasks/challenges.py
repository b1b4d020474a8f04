"""Denial in speech, sentence by sentence: where a Council member challenges or corrects another.

The file `data/conflict_annotations_sentences.csv` of UNSCon has one row a
sentence; `B1` says Challenge or Correction, here one class. A sentence counts as
found where it would deny, demand proof or question as what somebody says. A
list of words stands beside it for scale. Folds are speeches: since nothing is
trained, they tell how far the figure scatters. Only the acts are measured; what
a speech of a diplomat holds is no news article.
"""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

from evaluation import model
from evaluation.model import Figures, Precision, Tagger
from gainsay.errors import InputError
from gainsay.extract.acts import verdict
from gainsay.extract.syntax import Syntax
from gainsay.records import Act

_FOUND = frozenset({Act.DENY, Act.DEMAND_PROOF, Act.QUESTION})
# What one would look for with a search box.
_WORDS = re.compile(
    r"\b(den(?:y|ies|ied|ial)|reject\w*|refut\w*|false\w*|lies?|untrue|not true|baseless|groundless|unfounded"
    r"|no evidence)\b",
    re.IGNORECASE,
)
FOLDS = 5


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a speech; `contested` where it challenges or corrects."""

    speech: str
    text: str
    contested: bool


def measure(data: Path, precision: Precision = "int8") -> Figures:
    """F1 of the acts and of the words on all sentences, and their means over the folds.

    Raises InputError where the folder `data` is not laid out as UNSCon is.
    """
    tagger = model.encoder(precision)
    rated = [(s, judged(tagger, s.text), _WORDS.search(s.text) is not None) for s in sentences(data)]
    acts = [(s.speech, s.contested, act) for s, act, _ in rated]
    words = [(s.speech, s.contested, word) for s, _, word in rated]
    return {
        "sentences": len(rated),
        "contested": sum(s.contested for s, _, _ in rated),
        **_rates("acts", acts),
        **_rates("words", words),
    }


def sentences(data: Path) -> Iterator[Sentence]:
    """The sentences of all speeches."""
    path = data / "data" / "conflict_annotations_sentences.csv"
    try:
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                text = " ".join(row["sentence_text"].split())
                if text:
                    yield Sentence(row["file_id"], text, row["B1"] in ("Challenge", "Correction"))
    except (OSError, KeyError) as error:
        raise InputError(f"{path} cannot be read ({error}); hand in the folder of UNSCon") from error


def judged(tagger: Tagger, text: str) -> bool:
    """Whether the sentence, said by somebody, denies, demands proof or questions."""
    tagged = model.tagged(tagger, [text.split()])
    found = verdict(Syntax(tagged), None, (0, len(tagged.words)))
    return found.act in _FOUND or found.negative


def _rates(name: str, rows: list[tuple[str, bool, bool]]) -> Figures:
    speeches = sorted({speech for speech, _, _ in rows})
    fold: Mapping[str, int] = {speech: i % FOLDS for i, speech in enumerate(speeches)}
    by_fold = [_f1([row for row in rows if fold[row[0]] == i]) for i in range(FOLDS)]
    return {
        f"{name}_f1": round(_f1(rows), 4),
        f"{name}_f1_mean_of_folds": round(fmean(by_fold), 4),
        f"{name}_f1_lowest_fold": round(min(by_fold), 4),
        f"{name}_f1_highest_fold": round(max(by_fold), 4),
    }


def _f1(rows: list[tuple[str, bool, bool]]) -> float:
    right = sum(gold and found for _, gold, found in rows)
    marked = sum(gold for _, gold, _ in rows) + sum(found for _, _, found in rows)
    return 2 * right / marked if marked else 0.0

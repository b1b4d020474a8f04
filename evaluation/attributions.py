"""Two readings of one article compared: who attributes what to whom, by which words.

Gold and prediction are lists of `Attribution` over the same text. All spans
are compared as sets of words (see `evaluation.words`).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from evaluation.score import Counts
from evaluation.words import Piece, Words, runs, sentence_starts, words_in

ROLES = ("source", "cue", "content")

# The share of words that two spans must have in common, as F1, to be the same
# thing said twice; half is what the bar of the statements task asks for.
ENOUGH = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One attribution; each role is its half-open pieces, empty where it has none."""

    source: tuple[Piece, ...] = ()
    cue: tuple[Piece, ...] = ()
    content: tuple[Piece, ...] = ()

    def words(self, text: str) -> dict[str, Words]:
        """The words of each role; a cue that is a mere colon has none."""
        pieces = {"source": self.source, "cue": self.cue, "content": self.content}
        return {role: words_in(text, pieces[role]) for role in ROLES}


def compare(text: str, predicted: Sequence[Attribution], gold: Sequence[Attribution]) -> dict[str, Counts]:
    """Count what two readings of `text` share.

    ROLE_exact: spans that hold the same words, an interrupted one being one
    span; ROLE_token: words in the role; by_sentence_ROLE: exact spans after
    cutting at gaps and sentence ends; statement: whole attributions. Spans
    with the same words count once, for a source may speak many times.
    """
    found, truth = ([one.words(text) for one in side] for side in (predicted, gold))
    counts = {"statement": _statements(found, truth)}
    starts = sentence_starts(text)
    for role in ROLES:
        ours, theirs = ({one[role] for one in side if one[role]} for side in (found, truth))
        counts[f"{role}_exact"] = Counts.of(ours, theirs)
        counts[f"{role}_token"] = Counts.of(frozenset().union(*ours), frozenset().union(*theirs))
        counts[f"by_sentence_{role}"] = Counts.of(_cut(text, ours, starts), _cut(text, theirs, starts))
    return counts


def _cut(text: str, spans: set[Words], starts: list[int]) -> set[Piece]:
    return {piece for span in spans for piece in runs(text, span, starts)}


def _statements(found: list[dict[str, Words]], truth: list[dict[str, Words]]) -> Counts:
    fits = [[j for j, theirs in enumerate(truth) if _same(ours, theirs)] for ours in found]
    return Counts(true_positives=pairs(fits), predicted=len(found), gold=len(truth))


def _same(ours: dict[str, Words], theirs: dict[str, Words]) -> bool:
    """Whether every role overlaps enough; a role that one side lacks, both must lack."""
    for role in ROLES:
        if not ours[role] and not theirs[role]:
            continue
        if Counts.of(ours[role], theirs[role]).f1 < ENOUGH:
            return False
    return True


def pairs(fits: Sequence[Sequence[int]]) -> int:
    """The most one-to-one pairs possible, where `fits[i]` lists the partners that i may take.

    Augmenting paths (Kuhn): taking the first partner that fits could leave
    another with none, and the figure would depend on the order of the records.
    """
    taken: dict[int, int] = {}

    def seat(one: int, tried: set[int]) -> bool:
        for partner in fits[one]:
            if partner in tried:
                continue
            tried.add(partner)
            if partner not in taken or seat(taken[partner], tried):
                taken[partner] = one
                return True
        return False

    return sum(seat(one, set()) for one in range(len(fits)))

r"""Spans as sets of words, so that punctuation and white space do not matter.

A word is a run of `\w`, named by its half-open character offsets. A span that
cuts a word in two holds a word of other offsets, hence never equals the whole.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable

Piece = tuple[int, int]
Words = frozenset[tuple[int, int]]

_WORD = re.compile(r"\w+")
_SENTENCE_END = re.compile(r"\n+|([\w.]*)[.!?][\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9])")

# Titles and short forms of news English after which a full stop ends nothing.
_ABBREVIATIONS = frozenset(
    {"adm", "capt", "col", "dr", "gen", "gov", "hon", "inc", "jr", "lt", "maj", "mr", "mrs", "ms"}
    | {"prof", "rep", "reps", "rev", "sen", "sens", "sgt", "sr", "st", "vs"}
)


def words_in(text: str, pieces: Iterable[Piece]) -> Words:
    """The words of `text` that lie in any of the half-open `pieces`."""
    found = (match for start, end in pieces for match in _WORD.finditer(text, start, end))
    return frozenset(match.span() for match in found)


def sentence_starts(text: str) -> list[int]:
    """Where sentences begin, by line ends and closing punctuation alone.

    A plain rule rather than the model's own sentences: the figure must not
    move because the thing measured cuts the text in another way.
    """
    ends = (match for match in _SENTENCE_END.finditer(text) if not _is_short_form(match.group(1)))
    return [0, *(match.end() for match in ends)]


def _is_short_form(before: str | None) -> bool:
    """Whether a full stop after this word belongs to it: "Sen", "J", "U.S"."""
    if not before:
        return False
    return before.lower() in _ABBREVIATIONS or re.fullmatch(r"(\w\.)*\w", before) is not None


def runs(text: str, words: Words, starts: list[int]) -> set[Piece]:
    """Cut a set of words into stretches without a gap that stay in one sentence.

    This is what a tagger that writes B, I and O sentence by sentence can say.
    Each stretch goes from the start of its first word to the end of its last.
    """
    cut: list[list[int]] = []
    for start, end in sorted(words):
        if cut and _continues(text, cut[-1][1], start, starts):
            cut[-1][1] = end
        else:
            cut.append([start, end])
    return {(start, end) for start, end in cut}


def _continues(text: str, end: int, start: int, starts: list[int]) -> bool:
    """Whether no word and no sentence start lies between `end` and `start`."""
    same_sentence = bisect_right(starts, start) == bisect_right(starts, end - 1)
    return same_sentence and _WORD.search(text, end, start) is None

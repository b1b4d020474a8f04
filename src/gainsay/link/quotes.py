"""The words that a statement quotes, by which the same utterance is known in several articles.

On the articles of news_cluster statements with different names of the speaker that share
seven words were of one utterance each time (44 pairs); those that share five or six were
where a name is shared, and often not where none is.
"""

import re
from functools import lru_cache
from hashlib import blake2b

from gainsay.records import Manner, Statement

# Words in a row: what is looked up; what tells by itself.
RUN, _TELLS = 5, 7
_MARKS = re.compile(r"[“\"](.+?)[”\"]|(?<!\w)['‘](.+?)['’](?!\w)", re.DOTALL)
_APOSTROPHES = re.compile(r"['’‘]")
_WORD = re.compile(r"\w+")
# Shorter words of a name are initials, articles and particles.
_SHORTEST_NAME = 3


@lru_cache(maxsize=10_000)
def quoted_words(statement: Statement) -> tuple[tuple[str, ...], ...]:
    """The stretches of the statement that stand in quotation marks, as words in small letters."""
    if statement.manner is Manner.DIRECT:
        # One quotation, interrupted by who says it.
        parts = [" ".join(span.text for span in statement.content)]
    elif statement.manner is Manner.MIXED:
        parts = [found[1] or found[2] for span in statement.content for found in _MARKS.finditer(span.text)]
    else:
        parts = []
    return tuple(tuple(_words(part)) for part in parts)


@lru_cache(maxsize=10_000)
def runs(statement: Statement) -> frozenset[int]:
    """The hashes of all runs of words that it quotes."""
    return frozenset(_hash(" ".join(run)) for part in quoted_words(statement) for run in _runs(part, RUN))


def same_utterance(one: Statement, other: Statement) -> bool:
    """Whether both quote the same words of the same speaker."""
    return bool(_shared(one, other, _TELLS)) or (_same_name(one, other) and bool(_shared(one, other, RUN)))


def _shared(one: Statement, other: Statement, length: int) -> set[tuple[str, ...]]:
    ours = {run for part in quoted_words(one) for run in _runs(part, length)}
    return ours & {run for part in quoted_words(other) for run in _runs(part, length)}


def _same_name(one: Statement, other: Statement) -> bool:
    if one.speaker is None or other.speaker is None:
        return False
    ours, theirs = (
        {w for w in _words(s.name) if len(w) >= _SHORTEST_NAME} for s in (one.speaker, other.speaker)
    )
    return bool(ours & theirs)


def _words(text: str) -> list[str]:
    return _WORD.findall(_APOSTROPHES.sub("", text.casefold()))


def _runs(words: tuple[str, ...], length: int) -> set[tuple[str, ...]]:
    return {words[first : first + length] for first in range(len(words) - length + 1)}


def _hash(run: str) -> int:
    # 63 bits, which both databases hold as whole numbers.
    return int.from_bytes(blake2b(run.encode(), digest_size=8).digest(), "big") >> 1

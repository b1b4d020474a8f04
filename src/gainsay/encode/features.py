"""What the uncased word pieces lose: the shape of each word, breaks, quotation marks.

Each feature is a small integer per word; the network adds one embedding for
each to the word's own. The trainer imports this module, so what is learned and
what is read are computed by the same code.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

SHAPES = (
    "none", "lower", "capital", "single", "upper", "mixed", "digits", "alphanumeric",
    "stop", "comma", "open", "close", "bracket", "dash", "other",
)  # fmt: skip
BREAKS = ("none", "line", "paragraph")
QUOTES = ("outside", "inside", "mark")

_SHAPE_OF_MARK = {
    ".": "stop", "!": "stop", "?": "stop", "…": "stop", ",": "comma", ";": "comma", ":": "comma",
    "“": "open", "``": "open", "„": "open", "«": "open", "”": "close", "''": "close", "»": "close",
    "(": "bracket", ")": "bracket", "[": "bracket", "]": "bracket", "-": "dash", "–": "dash", "—": "dash",
}  # fmt: skip
_OPENING = frozenset("“„«") | {"``"}
_CLOSING = frozenset("”»") | {"''"}


@dataclass(frozen=True, slots=True)
class Features:
    """One list per feature, each as long as the words."""

    shape: list[int]
    breaks: list[int]
    quotes: list[int]


def features(words: Sequence[str], breaks: Sequence[int]) -> Features:
    """Features of `words`; `breaks[i]` says what stands before word i (index into BREAKS)."""
    quotes = quotation_state(words, breaks)
    shapes = [
        SHAPES.index(("open" if opens else "close") if word == '"' else _shape(word))
        for word, opens in zip(words, _opens(quotes, words), strict=True)
    ]
    return Features(shape=shapes, breaks=list(breaks), quotes=quotes)


def breaks_before(text: str, words: Sequence[tuple[int, int]]) -> list[int]:
    """What stands before each of `words` (characters of `text`), an index into BREAKS.

    The first word begins a paragraph, as it does where an article is read.
    """
    paragraph = BREAKS.index("paragraph")
    gaps = [text[a[1] : b[0]].count("\n") for a, b in pairwise(words)]
    return [paragraph, *(min(gap, paragraph) for gap in gaps)][: len(words)]


def quotation_state(words: Sequence[str], breaks: Sequence[int]) -> list[int]:
    """For each word whether it stands outside or inside double quotation marks, or is one.

    The state is closed at each line break, so that one lost mark spoils one
    paragraph at most; a following paragraph opens its own mark by custom.
    """
    state: list[int] = []
    inside = False
    for word, line_break in zip(words, breaks, strict=True):
        if line_break:
            inside = False
        if word in _OPENING or word in _CLOSING or word == '"':
            inside = word in _OPENING or (word == '"' and not inside)
            state.append(QUOTES.index("mark"))
        else:
            state.append(QUOTES.index("inside" if inside else "outside"))
    return state


def _opens(quotes: Sequence[int], words: Sequence[str]) -> list[bool]:
    """For each word whether the text after it is quoted (which tells what a straight mark does)."""
    inside, mark = QUOTES.index("inside"), QUOTES.index("mark")
    following = False
    result = []
    for state, _word in zip(reversed(quotes), reversed(words), strict=True):
        result.append(following)
        if state != mark:
            following = state == inside
    return result[::-1]


# Words come back; the cache holds about as many as a person knows.
@lru_cache(maxsize=50_000)
def _shape(word: str) -> str:
    if word in _SHAPE_OF_MARK:
        return _SHAPE_OF_MARK[word]
    letters = sum(ch.isalpha() for ch in word)
    digits = sum(ch.isdigit() for ch in word)
    if not letters:
        return "digits" if digits else "other"
    return "alphanumeric" if digits else _case(word)


def _case(word: str) -> str:
    if word.islower() or not (word[0].isupper() or any(ch.isupper() for ch in word)):
        return "lower"
    if word.isupper():
        return "single" if len(word.rstrip(".")) == 1 else "upper"
    return "capital" if word[0].isupper() and word[1:].islower() else "mixed"

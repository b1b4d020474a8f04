"""Recognise the headline at the top of a pasted text.

Most headlines carry no full stop, but some archives add one, and some texts
begin with their first sentence; so the line's length and style decide.
"""

import re
from collections.abc import Sequence

# The longest of 900 headlines had 24 words; the median first sentence has 28.
_MOST_WORDS = 30
_MOST_CHARACTERS = 250
# Up to so many words a line with a full stop is a headline; above, its style or length must say so.
_SURELY_SHORT = 12
# A first sentence is about as long as the next paragraph, a headline well shorter.
_TIMES_SHORTER = 1.5

# "LONDON (Reuters) - ", "NEW YORK — ", "HEMPSTEAD, N.Y., Sept. 26 (UPI) — ", "(CNN) "
_PLACE_LINE = re.compile(
    r"\([A-Z]\w+\) |.{2,60}\([A-Z]\w+\) ?[-–—―]{1,2} "
    r"|[A-Z][A-Z .,'’-]{2,40}(?:,? [\w.]{2,9}){0,3} [-–—―]{1,2} "
)


def is_headline(line: str, following: Sequence[str]) -> bool:
    """Whether the first line of an article is its headline; `following` are some of the next lines."""
    words = line.split(maxsplit=_MOST_WORDS + 1)
    if len(words) > _MOST_WORDS or len(line) > _MOST_CHARACTERS or _PLACE_LINE.match(line):
        return False
    if line[-1] not in ".…":
        return bool(following) or line[-1] not in '!?"”'
    longest = max((len(other.split()) for other in following), default=0)
    shorter = longest >= _TIMES_SHORTER * len(words)
    return shorter if len(words) <= _SURELY_SHORT else shorter or _in_title_case(words)


def continues(line: str, following: str) -> bool:
    """Whether a headline goes on in the next line, as two-decked ones do ("China rebuts criticism;")."""
    return line[-1] in ";:" and 0 < len(following.split()) <= _MOST_WORDS


def _in_title_case(words: list[str]) -> bool:
    long = [word for word in words if len(word) > 3]
    return sum(word.lstrip("‘'“\"")[:1].isupper() for word in long) >= 0.8 * len(long)

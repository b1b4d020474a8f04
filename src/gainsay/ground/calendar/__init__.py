"""Dates in English news: found by a grammar, and resolved as far as the text and its publication allow.

`find` gives the expressions of a text, `resolve` the meaning of each in its `Setting`.
Nothing is guessed: without a publication date "Friday" stays any Friday ("XXXX-WXX-5").
"""

from gainsay.ground.calendar.expressions import Expression, find
from gainsay.ground.calendar.period import Anchor, Period
from gainsay.ground.calendar.resolve import Resolved, counted_from, resolve
from gainsay.ground.calendar.setting import Direction, Setting

__all__ = [
    "Anchor",
    "Direction",
    "Expression",
    "Period",
    "Resolved",
    "Setting",
    "counted_from",
    "find",
    "resolve",
]

"""Numbers in words and digits, as a text spells them: "1.5 million", "twenty-one", "tens of thousands"."""

import re
from functools import cache
from typing import NamedTuple

from gainsay.extract.lexicons import lexicon, tables
from gainsay.extract.syntax import Syntax

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?")
_ARTICLES = frozenset({"a", "an"})
_HYPHENS = frozenset({"-", "–", "‑"})


class Number(NamedTuple):
    """The number that the words `first:last` spell.

    `value` is None for a size without a number ("several"); `vague` marks a unit of
    which there are some ("dozens", "several hundred"), `acled` the reading that
    ACLED prescribes for it. `scale` is what the last word multiplied by.
    """

    first: int
    last: int
    value: int | None
    vague: bool = False
    acled: int | None = None
    scale: int = 1


def number_at(syntax: Syntax, first: int) -> Number | None:
    """The longest number that begins at a word, None where none does."""
    form = syntax.lower(first)
    if form not in _openers() and not form[0].isdigit():
        return None
    return _sized(syntax, first) or _plural(syntax, first) or _couple(syntax, first) or _plain(syntax, first)


@cache
def _openers() -> frozenset[str]:
    """The words, other than digits, that a number may begin with."""
    words = tables("numbers")
    begin = {phrase.partition(" ")[0] for phrase in lexicon("figures")["size"]}
    return frozenset(
        {*begin, *words["units"], *words["plurals"], *lexicon("figures")["several"], *_ARTICLES, "half"}
    )


def _sized(syntax: Syntax, first: int) -> Number | None:
    """ "Several", "a handful of", "a significant number of": a size without a number."""
    for length in (3, 2, 1):
        if first + length <= len(syntax.words):
            words = " ".join(syntax.lower(i) for i in range(first, first + length))
            if words in lexicon("figures")["size"] and not _scale(syntax, first + length):
                return Number(first, first + length, None)
    if syntax.lower(first) not in _ARTICLES:
        return None
    for i in range(first + 1, min(first + 4, len(syntax.words) - 1)):
        if syntax.lower(i) == "number" and syntax.lower(i + 1) == "of":
            return Number(first, i + 2, None)
        if syntax.words[i].upos not in {"ADJ", "ADV", "VERB"}:
            return None
    return None


def _plural(syntax: Syntax, first: int) -> Number | None:
    """ "Dozens", "tens of thousands", "several hundred", "a few dozen": some of a unit."""
    words, i = tables("numbers"), first
    if syntax.lower(i) in words["plurals"]:
        return _some(syntax, first, i, 1)
    i += syntax.lower(i) in _ARTICLES
    if i < len(syntax.words) and syntax.lower(i) in lexicon("figures")["several"]:
        scale = _scale(syntax, i + 1)
        return Number(first, i + 2, scale, vague=True, acled=scale, scale=scale) if scale else None
    return None


def _some(syntax: Syntax, first: int, i: int, times: int) -> Number:
    words = tables("numbers")
    unit = int(words["plurals"][syntax.lower(i)]) * times
    if i + 2 < len(syntax.words) and syntax.lower(i + 1) == "of" and syntax.lower(i + 2) in words["plurals"]:
        return _some(syntax, first, i + 2, unit)
    known = syntax.lower(i) in words["acled"]
    return Number(first, i + 1, unit, vague=True, acled=unit if known else None)


def _couple(syntax: Syntax, first: int) -> Number | None:
    """ "A couple of"; "half a million"."""
    form = syntax.lower(first)
    if form == "half" and first + 1 < len(syntax.words) and syntax.lower(first + 1) in _ARTICLES:
        scale = _scale(syntax, first + 2)
        return Number(first, first + 3, scale // 2) if scale else None
    if form in _ARTICLES and first + 1 < len(syntax.words) and syntax.lower(first + 1) == "couple":
        of = first + 2 < len(syntax.words) and syntax.lower(first + 2) == "of"
        last = first + 2 + of
        scale = _scale(syntax, last)
        return Number(first, last + (scale > 0), 2 * (scale or 1), vague=True)
    return None


def _plain(syntax: Syntax, first: int) -> Number | None:
    """Digits or number words, with what multiplies them; None for what is no whole number."""
    form, words = syntax.lower(first), tables("numbers")
    if form in _ARTICLES:
        return _scaled(syntax, first, first + 1, 1.0) if _scale(syntax, first + 1) else None
    if form in words["units"]:
        return _scaled(syntax, first, *_small(syntax, first))
    if _DIGITS.fullmatch(form):
        return _scaled(syntax, first, first + 1, float(form.replace(",", "")))
    return None


def _small(syntax: Syntax, first: int) -> tuple[int, float]:
    """The end and the value of number words below a hundred: "twenty-one"."""
    units = tables("numbers")["units"]
    value, i = units[syntax.lower(first)], first + 1
    hyphen = i < len(syntax.words) and syntax.form(i) in _HYPHENS
    unit = units.get(syntax.lower(i + hyphen), 10) if i + hyphen < len(syntax.words) else 10
    if value >= 20 and unit < 10:
        return i + hyphen + 1, value + unit
    return i, value


def _scaled(syntax: Syntax, first: int, last: int, value: float) -> Number | None:
    """The number with the scales behind it, and what is added to them: "two hundred and fifty"."""
    scale = 1
    while by := _scale(syntax, last):
        value, scale, last = value * by, by, last + 1
        joined = last + (last < len(syntax.words) and syntax.lower(last) == "and")
        rest = _added(syntax, joined, by)
        if rest is not None:
            last, value = rest[0], value + rest[1]
    whole = round(value)
    return Number(first, last, whole, scale=scale) if abs(value - whole) < 1e-6 else None


def _added(syntax: Syntax, first: int, below: int) -> tuple[int, float] | None:
    """Number words that add to a hundred or more: "two hundred and fifty"."""
    units = tables("numbers")["units"]
    if below < 100 or first >= len(syntax.words) or syntax.lower(first) not in units:
        return None
    return _small(syntax, first)


def _scale(syntax: Syntax, i: int) -> int:
    """What the word multiplies by; 0 where it is no scale."""
    return int(tables("numbers")["scales"].get(syntax.lower(i), 0)) if i < len(syntax.words) else 0

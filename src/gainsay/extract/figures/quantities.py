"""Quantities of a text: its numbers with what bounds them, and without those that count nothing.

A quantity is told by words alone; what it counts is told from the tree (`counted`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from gainsay.extract.figures.numbers import Number, number_at
from gainsay.extract.inflection import is_any
from gainsay.extract.lexicons import lexicon, tables
from gainsay.extract.syntax import Syntax
from gainsay.records import Bound, DateMention

# Entities whose numbers are part of a name, a time or a sum.
_NAMES = frozenset({"Date", "Money", "Organization", "Product", "Facility", "Misc", "Person"})
_HYPHENS = frozenset({"-", "–", "‑", "—"})
_JOINED = frozenset({*_HYPHENS, "/", ":", ".", "'", "’"})
_BETWEEN = frozenset({"to", "or", "and", *_HYPHENS})
# Words of the longest bound in the lists.
_LONGEST = 4
_WHOLES = frozenset({"the", "its", "their", "those", "these", "his", "her", "our", "all", "some"})


@dataclass(frozen=True, slots=True)
class Quantity:
    """The number of the words `number`, bounded by the words around it, `first:last` in all.

    `value` is None for a size without a number and for a range; `part` is the word of
    the part that is meant ("half of the 300"), -1 where all of it is.
    """

    first: int
    last: int
    number: tuple[int, int]
    value: int | None
    low: int | None
    high: int | None
    bound: Bound | None
    acled: int | None = None
    vague: bool = False
    part: int = -1


def quantities(syntax: Syntax, dates: Sequence[DateMention]) -> Iterator[Quantity]:
    """The quantities in the order of the text; a part of a whole comes after the whole."""
    named = _in_names(syntax)
    timed = [words for date in dates if (words := syntax.words_in(date.start, date.end))]
    i = 0
    while i < len(syntax.words):
        number = number_at(syntax, i)
        if number is None or _is_share(syntax, number):
            i += 1
            continue
        found = _ranged(syntax, number) or _single(syntax, number)
        taken = any(a < found.number[1] and found.number[0] < b for a, b in timed)
        if not (taken or named.intersection(range(*found.number)) or _is_joined(syntax, found)):
            yield found
            yield from _parts(syntax, found)
        i = max(found.last, i + 1)


def _is_share(syntax: Syntax, number: Number) -> bool:
    """Whether it only numbers the parts of a whole: "two thirds"."""
    return number.last < len(syntax.words) and syntax.lower(number.last) in tables("numbers")["parts"]


def _in_names(syntax: Syntax) -> set[int]:
    return {i for e in syntax.tagged.entities if e.label in _NAMES for i in range(e.first, e.last)}


def _is_joined(syntax: Syntax, found: Quantity) -> bool:
    """Whether the number is a part of a longer word or sum: "$5", "30-year-old", "5:30", "No. 4"."""
    first, last = found.number
    words, text = syntax.words, syntax.text
    before = syntax.lower(first - 1) if first else ""
    glued = first > 0 and words[first - 1].end == words[first].start
    if before in {*lexicon("figures")["money"], "but"} or (glued and before[-1:] in _JOINED):
        return True
    if text[words[first].start - 1 : words[first].start] in {"$", "£", "€", "#"}:
        return True
    if found.last > last or last >= len(words) or words[last].start != words[last - 1].end:
        return False
    strong = last + 1 < len(words) and syntax.lower(last + 1) == "strong"
    return syntax.form(last)[0] in {*_HYPHENS, "/", ":", "%"} and not strong


def _ranged(syntax: Syntax, one: Number) -> Quantity | None:
    """Two numbers of which the second is the higher: "10 to 15", "between 200 and 250", "two or three"."""
    i = one.last
    if one.value is None or one.vague or i + 1 >= len(syntax.words) or syntax.lower(i) not in _BETWEEN:
        return None
    other = number_at(syntax, i + 1)
    before = syntax.lower(one.first - 1) if one.first else ""
    between, word = before == "between", syntax.lower(i)
    if other is None or other.value is None or other.vague or (word == "and") != between:
        return None
    low = one.value * _shared(one, other)
    if low >= other.value or before == "from":
        return None
    first = one.first - between
    start = _bounded(syntax, first)[0]
    number = (one.first, other.last)
    return Quantity(start, other.last, number, None, low, other.value, Bound.RANGE)


def _shared(one: Number, other: Number) -> int:
    """What multiplies the first number too: "two to three hundred", "5-6,000"."""
    scale = (
        1_000
        if other.scale == 1 and other.value and other.value % 1_000 == 0 and one.value and one.value < 100
        else other.scale
    )
    return scale if one.scale == 1 and (one.value or 0) * scale < (other.value or 0) else 1


def _single(syntax: Syntax, number: Number) -> Quantity:
    """One number with its bound; of a vague one the unit is the least that is meant."""
    first, bound = _bounded(syntax, number.first)
    last, after = _bounded_after(syntax, number.last)
    bound = after if bound in {None, Bound.EXACT} and after else bound
    value = number.value
    whole = (number.first, number.last)
    if value is None:
        return Quantity(number.first, number.last, whole, None, None, None, None, vague=True)
    if number.vague and syntax.lower(number.first + 1) == "couple":
        bound = Bound.ABOUT
    elif number.vague:
        bound = Bound.AT_LEAST
    return _of(Quantity(first, last, whole, value, None, None, None, number.acled, number.vague), bound)


def _of(quantity: Quantity, bound: Bound | None) -> Quantity:
    """The quantity with what its bound tells of the least and the most."""
    bound = bound or Bound.EXACT
    low = quantity.value if bound in {Bound.EXACT, Bound.AT_LEAST} else None
    high = quantity.value if bound in {Bound.EXACT, Bound.AT_MOST} else None
    return replace(quantity, bound=bound, low=low, high=high)


_BOUNDS = (Bound.ABOUT, Bound.AT_LEAST, Bound.AT_MOST, Bound.EXACT)


def _bounded(syntax: Syntax, first: int) -> tuple[int, Bound | None]:
    """Where the words begin that bound the number before which they stand, and how they do."""
    words = lexicon("figures")
    for length in range(min(_LONGEST, first), 0, -1):
        if length == 1 and _is_particle(syntax, first - 1):
            continue
        phrase = " ".join(syntax.lower(i) for i in range(first - length, first))
        bound = next((b for b in _BOUNDS if phrase in words[b]), None)
        if bound is Bound.EXACT:
            start, outer = _bounded(syntax, first - length)
            return (start, outer) if outer not in {None, Bound.EXACT} else (first - length, bound)
        if bound is not None:
            return first - length, bound
    return first, None


def _is_particle(syntax: Syntax, word: int) -> bool:
    """Whether "over" belongs to the verb before it: "handed over 21 girls"."""
    joined = syntax.words[word].deprel == "compound:prt"
    if word == 0 or syntax.lower(word) != "over":
        return joined
    return joined or is_any(syntax.lower(word - 1), lexicon("figures")["turning"])


def _bounded_after(syntax: Syntax, last: int) -> tuple[int, Bound | None]:
    words = lexicon("figures")
    for length in (2, 1):
        if last + length <= len(syntax.words):
            phrase = " ".join(syntax.lower(i) for i in range(last, last + length))
            for bound in (Bound.ABOUT, Bound.AT_LEAST, Bound.AT_MOST):
                if phrase in words[f"{bound}_after"]:
                    return last + length, bound
    return last, None


def _parts(syntax: Syntax, whole: Quantity) -> Iterator[Quantity]:
    """The part of it that is meant: "half of the 300"."""
    i, shares = whole.number[0] - 1, tables("numbers")["parts"]
    if whole.value is None:
        return
    i -= i >= 0 and syntax.lower(i) in _WHOLES
    i -= i >= 0 and syntax.lower(i) == "of"
    if i < 0 or syntax.lower(i) not in shares:
        return
    before = number_at(syntax, i - 1) if i else None
    times = before.value if before is not None and before.value and before.value < 10 else 1
    first = i - (times > 1) - (i > 0 and times == 1 and syntax.lower(i - 1) in {"a", "one"})
    start, bound = _bounded(syntax, first)
    value = round(whole.value * shares[syntax.lower(i)] * times)
    part = Quantity(start, whole.last, whole.number, value, None, None, None, part=i)
    yield _of(part, bound if bound not in {None, Bound.EXACT} else Bound.ABOUT)

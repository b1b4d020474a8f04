"""When an article without a date was published, as far as its text tells.

A month is concluded where the text ties its own present to a date ("earlier this
month" beside "December 15") or opens with a dateline that has one; a first day
from whole dates that are told as past. A year is taken from nothing less than
such a date, and a day from nothing: what is not told stays unknown.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from gainsay.extract.syntax import Syntax
from gainsay.extract.tense import direction
from gainsay.ground.calendar import Direction, Expression, Setting, find, resolve
from gainsay.records import Basis, BlockKind, Document, When

# Characters between "earlier this month" and the date of the same event: within a paragraph or into the next.
_BESIDE = 400
# Years of which a reason names those in which a date falls on its weekday.
_YEARS_AHEAD = 12


@dataclass(frozen=True, slots=True)
class _Clue:
    """A date expression with what it names: month and day without a year, or a whole day."""

    said: Expression
    text: str
    day: date | None
    month: int | None

    @property
    def quoted(self) -> str:
        """Its words in quotation marks."""
        return f"“{' '.join(self.text.split())}”"


def with_published(document: Document, syntax: Syntax) -> Document:
    """The document with the publication bounded from its text, where its page told none."""
    if document.published is not None:
        return document
    return replace(document, published=_bounded(document, syntax))


def _bounded(document: Document, syntax: Syntax) -> When | None:
    clues = list(_clues(document))
    first, first_reasons = _first_day(clues, document, syntax)
    month, reasons = _month(clues, document)
    if month is None and first is None:
        return None
    # A dateline's year goes with its month.
    year = (
        first.year
        if first is not None and first.month == month and _is_dateline(document, clues, first)
        else None
    )
    timex = None if month is None else f"{year or 'XXXX'}-{month:02}"
    return When(
        earliest=first.isoformat() if first is not None else None,
        latest=None,
        grain=None if month is None else "month",
        timex=timex,
        basis=Basis.TEXT,
        reasons=(*reasons, *first_reasons, *_years(clues, syntax), *_others(clues, month, syntax)),
    )


def _clues(document: Document) -> Iterator[_Clue]:
    for block in document.blocks:
        if block.kind is BlockKind.CHROME:
            continue
        for said in find(document.text, block.start, block.end):
            told = resolve(said, Setting()) if said.rule in {"day", "iso", "month", "year", "unit"} else None
            if told is not None:
                period = told.period
                day = period.first if period.grain in _DAYS and period.first == period.last else None
                month = said.number("mon") if "year" not in said and "rel" not in said else None
                yield _Clue(said, document.text[said.start : said.end], day, month)


_DAYS = frozenset({"day", "part_of_day", "minute"})


def _month(clues: Sequence[_Clue], document: Document) -> tuple[int | None, list[str]]:
    """The month of publication with the reasons; None where the text tells none, or more than one."""
    found: dict[int, list[str]] = {}
    for clue in clues:
        if _in_dateline(clue, document) and (clue.day or clue.month):
            number = clue.day.month if clue.day else clue.month or 0
            found.setdefault(number, []).append(f"the dateline has {clue.quoted}")
    for clue in clues:
        shift = _present(clue)
        beside = None if shift is None else _beside(clue, clues)
        if shift is not None and beside is not None and beside.month is not None:
            number = (beside.month - 1 - shift) % 12 + 1
            found.setdefault(number, []).append(f"{clue.quoted} stands beside {beside.quoted}")
    if len(found) != 1:
        return None, []
    return next(iter(found.items()))


def _present(clue: _Clue) -> int | None:
    """How many months after the publication's a month lies that is told from it, with a part of it named."""
    said = clue.said
    if (
        said.rule != "unit"
        or said.kind("unit") != "MONTHUNIT"
        or not {"mod", "mod2", "edge"} & said.roles.keys()
    ):
        return None
    return said.number("rel") or 0


def _beside(clue: _Clue, clues: Sequence[_Clue]) -> _Clue | None:
    """The only day of a month without its year that stands near; None where there are several."""
    near = [
        other
        for other in clues
        if other.month is not None
        and "day" in other.said
        and abs(other.said.start - clue.said.start) <= _BESIDE
    ]
    return near[0] if len({other.month for other in near}) == 1 else None


def _in_dateline(clue: _Clue, document: Document) -> bool:
    """Whether it stands in the dateline of the first paragraph: "BAMAKO, Dec. 24 (Xinhua) —"."""
    first = next((block for block in document.blocks if block.kind is BlockKind.BODY), None)
    if first is None or not first.start < clue.said.start < first.end:
        return False
    place = _PLACE.fullmatch(document.text, first.start, clue.said.start)
    return place is not None and _AGENCY.match(document.text, clue.said.end) is not None


# What stands before the date of a dateline, and behind it.
_PLACE = re.compile(r"[A-Z][A-Z.'’ -]+(?:, [A-Z][\w.'’ ]+)?, ?")
_AGENCY = re.compile(r"\.?\s*(?:\([\w ./]{2,25}\))?\s*[-–—]{1,2}\s")


def _is_dateline(document: Document, clues: Sequence[_Clue], day: date) -> bool:
    return any(clue.day == day and _in_dateline(clue, document) for clue in clues)


def _first_day(clues: Sequence[_Clue], document: Document, syntax: Syntax) -> tuple[date | None, list[str]]:
    """The last whole date that the text tells as past, or has in its dateline."""
    past = [clue for clue in clues if clue.day and (_in_dateline(clue, document) or _is_past(clue, syntax))]
    if not past:
        return None, []
    last = max(past, key=lambda clue: clue.day or date.min)
    return last.day, [f"{last.quoted} is told as past"]


def _is_past(clue: _Clue, syntax: Syntax) -> bool:
    return direction(syntax, clue.said.start, clue.said.end) is Direction.PAST


def _years(clues: Sequence[_Clue], syntax: Syntax) -> Iterator[str]:
    """What the text tells of the year: the last one told as past, and the years that a weekday allows."""
    named = [
        clue for clue in clues if clue.said.rule == "year" and "year" in clue.said and _is_past(clue, syntax)
    ]
    last = max((clue.said.number("year") or 0 for clue in named), default=None)
    if last is not None:
        yield f"{last} is told as past"
    for clue in clues:
        weekday, month, number = (clue.said.number(role) for role in ("wday", "mon", "day"))
        if last is not None and clue.day is None and None not in {weekday, month, number}:
            fit = [
                y for y in range(last, last + _YEARS_AHEAD) if _falls(y, month or 0, number or 0) == weekday
            ]
            if fit:
                yield f"{clue.quoted} falls on that weekday in {', '.join(map(str, fit))}"


def _falls(year: int, month: int, number: int) -> int | None:
    try:
        return date(year, month, number).weekday()
    except ValueError:
        return None


def _others(clues: Sequence[_Clue], month: int | None, syntax: Syntax) -> Iterator[str]:
    """Other months that are named alone and told as past."""
    for clue in clues:
        alone = clue.month is not None and "day" not in clue.said
        if month is not None and alone and clue.month != month and _is_past(clue, syntax):
            yield f"{clue.quoted} is told as another month, and past"

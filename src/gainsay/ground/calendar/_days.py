"""Days that a text names: weekdays, "yesterday", dates; told from the day of publication."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?"
)
_DAY = re.compile(
    # "September 11th Families" is a name.
    rf"\b(?P<month>{_MONTH}) (?P<day>\d{{1,2}})(?:(?:st|nd|rd|th)(?! (?-i:[A-Z])))?\b"
    r"(?:,? (?P<year>\d{4})\b)?"
    rf"|\b(?P<day2>\d{{1,2}})(?:st|nd|rd|th)? (?P<month2>{_MONTH})\b(?:,? (?P<year2>\d{{4}})\b)?"
    r"|\b(?P<before>last |next |every )?(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?P<many>s)?\b"
    r"|\b(?P<same>today|tonight|this (?:morning|afternoon|evening)|earlier in the day|later in the day)\b"
    r"|\b(?P<eve>yesterday|last night)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Day:
    """A day named by the characters `start:end`."""

    start: int
    end: int
    day: date


def days(text: str, start: int, end: int, published: date) -> Iterator[Day]:
    """The days that `text[start:end]` names, as of the day it was published.

    A weekday is the last one up to that day; a date without its year lies in the
    year that brings it nearest. Coming and repeated days ("next Friday", "Fridays") are left out.
    """
    for match in _DAY.finditer(text, start, end):
        day = _resolved(match, published)
        if day is not None:
            yield Day(match.start(), match.end(), day)


def _resolved(match: re.Match[str], published: date) -> date | None:
    if match["weekday"]:
        if match["many"] or (match["before"] or "").strip().lower() in {"next", "every"}:
            return None
        back = (published.weekday() - _WEEKDAYS.index(match["weekday"].lower())) % 7
        return published - timedelta(days=back or (7 if match["before"] else 0))
    if match["same"]:
        return published
    if match["eve"]:
        return published - timedelta(days=1)
    month = _MONTHS.index((match["month"] or match["month2"])[:3].lower()) + 1
    return _dated(match["year"] or match["year2"], month, int(match["day"] or match["day2"]), published)


def _dated(year: str | None, month: int, day: int, published: date) -> date | None:
    try:
        if year:
            return date(int(year), month, day)
        near = [date(published.year + shift, month, day) for shift in (-1, 0, 1)]
    except ValueError:  # no such day
        return None
    return min(near, key=lambda one: abs(one - published))

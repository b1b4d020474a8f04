"""Publication dates: as the user gives them, as metadata writes them, as a line of the page says.

A date is a day. A date-time keeps its own day (that of its own time zone) in
the bounds and its full value in `timex`. What is no whole date is None, never
a guess: a day and month in figures alone ("05/12/2020") may be read two ways.
"""

import re
from dataclasses import replace
from datetime import date, datetime

from gainsay.errors import UsageError
from gainsay.records import Basis, When

# Newspapers were on the web from 1994 on; earlier values are epochs and defaults.
_FIRST_YEAR = 1994

_ISO = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)"
    r"(?:[T ](?P<time>\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?)\s?(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d)?)?",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?\d{4,6}\w*)?")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WRITTEN = re.compile(
    rf"(?<!\d)(?:(?P<iso>\d{{4}}-\d\d-\d\d)(?!\d)"
    rf"|(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ -](?P<m1>{_MONTH}),?[ -](?P<y1>(?:19|20)\d\d)(?!\d)"
    rf"|\b(?P<m2>{_MONTH}) (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y2>(?:19|20)\d\d)(?!\d))",
    re.IGNORECASE,
)

# What may stand around the date in a line of the page that is nothing but a date.
_AROUND = re.compile(
    r"\b(?:(?:first |last |originally )?(?:published|posted|updated|modified|reviewed|date)(?: on| at)?"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
    r"|\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[ap]\.?m\b)?(?: (?-i:[A-Z]{2,5}))?|\d{1,2} ?[ap]\.?m\b|at|on"
    r"|\d+ min(?:ute)?s? read|local time|gmt|utc|bst|[ecmpi][sd]?t|cest|msk|jst|a[ecw][sd]t|wib)\b",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"\W*(?:(?:first |originally )?(?:published|posted)|publication date|date)\b", re.IGNORECASE
)
_UPDATED = re.compile(r"\W*(?:last |first )?(?:updated|modified|reviewed)\b", re.IGNORECASE)
_AFTER_DATE = re.compile(r"(?<=\w)\)? ?[—–|·] ?[^\d—–|·]{3,60}$")
_SENDER = re.compile(r"^(?:[A-Z]{2,20}[ ,]){1,4} ?(?=\S)")
_LATER = re.compile(r"\b(?:updated|modified|reviewed)\b", re.IGNORECASE)

# A line that is a date, with labels, week day, time and zone, is no longer than this.
_LONGEST = 120


def given(value: str, what: str = "publication date") -> When:
    """The date that the user gives, of publication or of `what`: an ISO date or date-time.

    Raises UsageError where it is neither.
    """
    match = _ISO.fullmatch(value.strip())
    day = _day(match["day"]) if match else None
    if match is None or day is None or not _time_holds(match):
        raise UsageError(f"the {what} {value!r} is no date; write it as 2021-12-25 or 2021-12-25T18:30")
    return _when(match, day, Basis.GIVEN, ("given by the user",))


def from_metadata(value: str, reason: str) -> When | None:
    """The date in a value of the page's metadata, None where it holds no plausible whole date."""
    text = " ".join(value.split())
    match = _ISO.match(text)
    if match and (day := _plausible(match["day"])) and _time_holds(match):
        return _when(match, day, Basis.METADATA, (reason,))
    compact = _COMPACT.fullmatch(text)
    found = _plausible("-".join(compact.groups())) if compact else in_words(text)
    return on_day(found, Basis.METADATA, reason) if found else None


def beside(stated: When | None, hinted: str | None) -> When | None:
    """The date that the page has `stated`, else that of the feed; a reason tells where they differ."""
    hint = from_metadata(hinted, "the feed that lists it") if hinted else None
    if stated is None or hint is None or hint.earliest == stated.earliest:
        return stated or hint
    return replace(stated, reasons=(*stated.reasons, f"the feed that lists it has {hint.earliest}"))


def on_day(day: str, basis: Basis, reason: str) -> When:
    """A publication date that is known to the day."""
    return When(earliest=day, latest=day, grain="day", timex=day, basis=basis, reasons=(reason,))


def from_line(line: str, *, head: bool) -> When | None:
    """The publication date that a line of the page states; None where it states none clearly.

    A line that says "published" counts wherever it stands; a date alone only
    in the `head` of the page, over the text. "Updated" tells no publication.
    """
    if not is_dateline(line):
        return None
    labelled = _PUBLISHED.match(line)
    if not labelled and (not head or _UPDATED.match(line)):
        return None
    # "Published 12 May 2020, updated 13 May 2020": the first date is the publication's.
    day = in_words(_LATER.split(line)[0])
    reason = "the page says when it was published" if labelled else "a line over the text is a date alone"
    return on_day(day, Basis.TEXT, reason) if day else None


def is_dateline(line: str) -> bool:
    """Whether the line is nothing but a date of publication or update ("Published 12 May 2020")."""
    if len(line) > _LONGEST:
        return False
    # "Published 12 May 2020 — Jane Doe in Bamako", "THE WIRE, May 12, 2020"
    line = _AFTER_DATE.sub("", _SENDER.sub("", line)) if line[-1] not in ".!?" else line
    rest, dates = _WRITTEN.subn(" ", line)
    # Two dates without a word on which is which are the time that something lasts.
    labelled = dates == 1 or _PUBLISHED.match(line) or _UPDATED.match(line)
    return dates > 0 and bool(labelled) and not _AROUND.sub(" ", rest).strip(" \t,.:;|·•–—-/()[]")


def in_words(text: str) -> str | None:
    """The first whole date written out in `text` ("12 May 2020", "May 12, 2020", "2020-05-12"), as ISO."""
    days = map(_written_day, _WRITTEN.finditer(text[:_LONGEST]))
    return next((day for day in days if day), None)


def _written_day(match: re.Match[str]) -> str | None:
    if match["iso"]:
        return _plausible(match["iso"])
    month = _MONTHS.index((match["m1"] or match["m2"])[:3].lower()) + 1
    return _plausible(f"{match['y1'] or match['y2']}-{month:02}-{int(match['d1'] or match['d2']):02}")


def _day(text: str) -> str | None:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return None


def _plausible(text: str) -> str | None:
    """The day, where a page on the web could bear it."""
    day = _day(text)
    return day if day and _FIRST_YEAR <= int(day[:4]) <= date.today().year + 1 else None


def _time_holds(match: re.Match[str]) -> bool:
    if match["time"] is None:
        return True
    try:
        datetime.fromisoformat(f"{match['day']}T{match['time'].replace(',', '.')}")
    except ValueError:
        return False
    return True


def _when(match: re.Match[str], day: str, basis: Basis, reasons: tuple[str, ...]) -> When:
    zone = match["zone"] or ""
    time = f"T{match['time']}{'Z' if zone.upper() in {'Z', 'UTC', 'GMT'} else zone}" if match["time"] else ""
    return When(earliest=day, latest=day, grain="day", timex=day + time, basis=basis, reasons=reasons)

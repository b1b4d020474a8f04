"""The facts of a reading in plain words, for views that people read."""

import calendar
import datetime
import re

from gainsay.publish.outline import Outline
from gainsay.records import Basis, BlockKind, Document, DocumentKind, Reading, Statement, When

_BASIS = {
    Basis.GIVEN: "as given",
    Basis.METADATA: "from the page's metadata",
    Basis.TEXT: "from the text",
}

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def date_in_words(iso: str) -> str:
    """`2021-12-25` as `25 December 2021`; anything that is no ISO date unchanged."""
    try:
        day = datetime.date.fromisoformat(iso[:10])
    except ValueError:
        return iso
    # Not strftime: month names must not follow the machine's locale.
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def month_in_words(day: datetime.date) -> str:
    """`Dec 2021`, where there is little room."""
    return f"{_MONTHS[day.month - 1][:3]} {day.year}"


def when_in_words(when: When) -> str:
    """A time as a person would write it, with its basis in brackets."""
    basis = f" ({_BASIS[when.basis]})" if when.basis else ""
    return interval_in_words(when) + basis


def published_in_words(when: When | None) -> str:
    """When the article was published; with the reason where it was concluded from its text."""
    if when is None:
        return "unknown"
    if when.basis is not Basis.TEXT or when.latest is not None or not when.reasons:
        return when_in_words(when)
    return f"{interval_in_words(when)} ({_BASIS[when.basis]}: {when.reasons[0]})"


def interval_in_words(when: When) -> str:
    """The interval alone: `2 May 2031`, `May 2031`, `2 May 2031 or later`, `a Friday`."""
    first, last = when.earliest, when.latest
    if first and last:
        if whole := _whole(when):
            return whole
        same = first[:10] == last[:10]
        return date_in_words(first) if same else f"{date_in_words(first)} to {date_in_words(last)}"
    if first:
        return f"{date_in_words(first)} or later"
    if last:
        return f"{date_in_words(last)} or earlier"
    return _unbounded(when.timex or "")


def _whole(when: When) -> str | None:
    """`September 2016` or `2016`, where the bounds are just that."""
    first, last, timex = (when.earliest or "")[:10], (when.latest or "")[:10], when.timex or ""
    if (first[4:], last[4:], first[:4]) == ("-01-01", "-12-31", timex):
        return timex
    if re.fullmatch(r"\d{4}-\d\d", timex) and first == f"{timex}-01":
        days = calendar.monthrange(int(timex[:4]), int(timex[5:]))[1]
        return f"{_MONTHS[int(timex[5:]) - 1]} {timex[:4]}" if last == f"{timex}-{days}" else None
    return None


# What is told relative to a day of publication that nobody knows.
_UNKNOWN = {"XXXX": "an unknown year", "XXXX-XX": "an unknown month", "XXXX-WXX": "an unknown week"}


def _unbounded(timex: str) -> str:
    """What is known without bounds: `a Friday`, `15 December`, `a December of an unknown year`."""
    if weekday := re.match(r"XXXX-WXX-([1-7])", timex):
        return f"a {_WEEKDAYS[int(weekday[1]) - 1]}"
    if day := re.fullmatch(r"XXXX-(\d\d)(?:-(\d\d))?", timex):
        month = _MONTHS[int(day[1]) - 1]
        return f"{int(day[2])} {month}" if day[2] else f"{month} of an unknown year"
    return _UNKNOWN.get(timex, timex or "unknown")


def _moment(when: When) -> str:
    """`on 2 May 2031`, `in May 2031`, `on a Friday`."""
    told = interval_in_words(when)
    if when.earliest != when.latest and _whole(when):
        return f"in {told}"
    return f"between {told}".replace(" to ", " and ") if " to " in told else f"on {told}"


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: `1 statement`, `1,204 statements`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def facts(document: Document) -> list[tuple[str, str]]:
    """Label and value of what is known of the page, without the title and what is unknown."""
    single = document.kind is DocumentKind.STATEMENT
    known = [
        ("kind", "one statement, as it was given" if single else None),
        ("outlet", document.outlet),
        ("published", published_in_words(document.published)),
        ("byline", document.byline),
        ("section", document.section),
        ("address", document.url),
        ("language", document.language),
        ("credits", "; ".join(document.credits)),
        ("mirrors", ", ".join(document.mirrors)),
    ]
    return [(label, value) for label, value in known if value]


def extent(reading: Reading, lines: Outline) -> str:
    """How much was read: words and paragraphs outside the chrome, statements, speakers."""
    document = reading.document
    kept = [b for b in document.blocks if b.kind is not BlockKind.CHROME]
    words = sum(len(document.text[b.start : b.end].split()) for b in kept)
    paragraphs = sum(b.kind is BlockKind.BODY for b in kept)
    read = f"{counted(words, 'word')}, {counted(paragraphs, 'paragraph')}"
    said = counted(len(lines.entries), "statement")
    if not lines.entries:
        return f"{read}; {said}"
    found = counted(len(reading.disputes), "dispute") if reading.disputes else "no dispute"
    return f"{read}; {said} by {counted(len(lines.voices), 'speaker')}; {found}"


def act_in_words(statement: Statement) -> str:
    """The act as a word or two: `demand_proof` as `demand proof`."""
    return statement.act.value.replace("_", " ")


def reported_by(statement: Statement) -> str:
    """The outlet's verb in quotation marks; what is no word, as a colon, reports without one."""
    cue = statement.cue.text if statement.cue else ""
    return f"“{cue}”" if any(c.isalpha() for c in cue) else "without a verb"


def chain(statement: Statement) -> list[tuple[str, str]]:
    """What stands between the speaker and the page, label and value, where the text tells it."""
    anonymity = statement.speaker and statement.speaker.anonymity
    rows = [
        ("spokesperson", spokesperson(statement)),
        ("through", through(statement)),
        ("not named", anonymity.text if anonymity else ""),
        ("said on", when_in_words(statement.said_on) if statement.said_on else ""),
    ]
    return [(label, value) for label, value in rows if value]


def links(statement: Statement) -> list[str]:
    """The chain in few words, for a line to scan: `by Colonel Tans`, `through AFP`, `on 2 May 2031`."""
    who, anonymity = statement.spokesperson, statement.speaker and statement.speaker.anonymity
    return [
        *([f"by {who.name}"] if who else []),
        *([f"through {through(statement)}"] if statement.via else []),
        *([f"not named {anonymity.text}"] if anonymity else []),
        *([_moment(statement.said_on)] if statement.said_on else []),
    ]


def offsets(statement: Statement) -> str:
    """Where the words stand: `characters 412–498`, each piece of an interrupted quotation."""
    return "characters " + ", ".join(f"{span.start}–{span.end}" for span in statement.content)


def through(statement: Statement) -> str:
    """The chain from the article back to the speaker: `AFP ← Le Monde`."""
    return " ← ".join(relay.name for relay in statement.via)


def spokesperson(statement: Statement) -> str:
    """Name and office of who spoke for the speaker, or nothing."""
    who = statement.spokesperson
    if not who:
        return ""
    return f"{who.name}, {who.office}" if who.office else who.name

"""The words of a text as the classes that the grammar of dates is written in.

Each word, number or mark is of one class, and the classes of all of them make a
string of one character a word, over which the rules run as regular expressions.
What has no part in any date is of the class OTHER.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from gainsay.ground.calendar.holidays import NAMES


class Token(NamedTuple):
    """A word, the character that stands for its class, and what it counts or names."""

    text: str
    sign: str
    value: int | float | str

    @classmethod
    def of(cls, word: str) -> "Token":
        """The token of a word."""
        return cls(word, *entry(word))


Entry = tuple[str, int | float | str]

# Classes of numbers and marks; those of words are the tables of data/calendar.toml.
_MADE = (
    *(
        "OTHER",
        "NAME",
        "BREAK",
        "N12",
        "N31",
        "N99",
        "BIG",
        "YEAR",
        "SHORTYEAR",
        "YEARS",
        "NTH",
        "DECADE",
        "FRACTION",
    ),
    *("ISO", "FIGURES", "CLOCK", "DOTTED", "DAYS", "HOLIDAY", "ELEVEN", "QN"),
    *("DOT", "COMMA", "HYPHEN", "POSSESSIVE", "MONEY", "RATIO"),
)
_MARKS = {
    ".": "DOT", ",": "COMMA", "-": "HYPHEN", "–": "HYPHEN", "—": "HYPHEN", "‑": "HYPHEN",
    "$": "MONEY", "£": "MONEY", "€": "MONEY", "#": "MONEY", "%": "RATIO",
}  # fmt: skip

# The most frequent first.
_TOKEN = re.compile(
    r"[^\W\d_]{2,}"
    r"|\d{1,3}(?:,\d{3})+(?!\d)"
    r"|\d+(?:[.:/–-]\d+)*(?:st|nd|rd|th|s|[ap]m|[AP]M|ST|ND|RD|TH|bn|m|k)?(?!\w)"
    r"|['’‘](?:s\b|\d0s\b|\d\d\b(?!['’]))"
    r"|[aApP]\.\s?[mM]\b\.?"
    r"|[^\w\s]|\w|\n\s*\n"
)
_CLOCK = re.compile(r"([01]?\d|2[0-4])[:.]([0-5]\d)(?:[:.][0-5]\d)?([ap]m)?|(\d{1,2})([ap]m)", re.IGNORECASE)
# A time only with "p.m." behind it; else a number.
_DOTTED = re.compile(r"\d{1,2}\.\d\d")
_ISO = re.compile(r"[12]\d{3}-[01]\d-[0-3]\d")
_FIGURES = re.compile(r"\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)")
_YEARS = re.compile(r"(1[6-9]\d\d|20\d\d)[-–/](\d\d|1[6-9]\d\d|20\d\d)")
_DAYS = re.compile(r"(\d{1,2})[-–](\d{1,2})")
_DECADE = re.compile(r"(?:['’‘](\d0)|(1\d\d0|20\d0))s", re.IGNORECASE)
# Two figures behind an apostrophe are of the last century from here on.
_OLD_CENTURY = 30


@cache
def signs() -> Mapping[str, str]:
    """The character that stands for each class."""
    names = [*_MADE, *_tables()]
    return {name: chr(0x4E00 + i) for i, name in enumerate(names)}


@cache
def _tables() -> Mapping[str, Mapping[str, int | float | str]]:
    data = files("gainsay.ground").joinpath("data/calendar.toml").read_text("utf-8")
    return tomllib.loads(data)


@cache
def _lexicon() -> dict[str, Entry]:
    """Every form of every word; so that no text need be lowered."""
    found: dict[str, Entry] = {}
    for name, table in _tables().items():
        for word, value in table.items():
            entry = signs()[name], value
            forms = (word, word.upper()) if word[0].isupper() else (word, word.title(), word.upper())
            # "US" is a state's, "ET" and "May" are as they stand.
            found |= dict.fromkeys(forms, entry)
    for form in ("MAY", "MARCH", "MAR", "NO"):
        found.pop(form, None)
    return found


def tokens(text: str, start: int, end: int) -> tuple[str, list[re.Match[str]]]:
    """The classes of the words of `text[start:end]`, one character each, and the words themselves."""
    found = list(_TOKEN.finditer(text, start, end))
    words = [match[0] for match in found]
    if not _first_words().isdisjoint(words):
        found = list(_with_holidays(text, found))
        words = [match[0] for match in found]
    return "".join(map(sign, words)), found


# The words of news come back; the cache holds about as many as an article has, many times over.
_CACHED = 20_000


@lru_cache(maxsize=_CACHED)
def sign(word: str) -> str:
    """The character that stands for the class of a word."""
    return entry(word)[0]


def entry(word: str) -> Entry:
    """The class of a word, as its character, and what it counts or names."""
    known = _lexicon().get(word)
    if known is not None:
        return known
    if word.isalpha():
        if word.lower() in NAMES:
            return signs()["HOLIDAY"], word.lower()
        return signs()["NAME" if word[0].isupper() else "OTHER"], ""
    return _not_word(word)


def _with_holidays(text: str, found: Sequence[re.Match[str]]) -> Iterator[re.Match[str]]:
    """The words with the names of days in one piece."""
    first, names, end = _first_words(), _holidays(), 0
    for match in found:
        if match.start() >= end:
            holiday = names.match(text, match.start(), match.endpos) if match[0] in first else None
            yield holiday or match
            end = holiday.end() if holiday else end


def _plain(name: str) -> str:
    return " ".join(name.lower().replace("’", "'").split())


@cache
def _first_words() -> frozenset[str]:
    first = {re.split(r"[\s'.]", name)[0] for name in NAMES}
    return frozenset({word.title() for word in first} | {word.upper() for word in first})


@cache
def _holidays() -> re.Pattern[str]:
    longest = sorted(NAMES, key=len, reverse=True)
    names = (re.escape(name).replace(r"\ ", r"\s+").replace("'", "['’]") for name in longest)
    return re.compile(rf"(?:{'|'.join(names)})\b", re.IGNORECASE)


def _not_word(word: str) -> Entry:
    known = signs()
    if word[0].isdigit():
        name, value = _number(word)
        return known[name], value
    if word[0] == "\n":
        return known["BREAK"], ""
    if _plain(word) in NAMES:
        return known["HOLIDAY"], _plain(word)
    if word[0] in "'’‘" and len(word) > 1:
        return _apostrophe(word)
    if word[0] in "aApP" and "." in word:
        return known["MERIDIEM"], 12 if word[0] in "pP" else 0
    return known[_MARKS.get(word, "OTHER")], word


def _apostrophe(word: str) -> Entry:
    if decade := _DECADE.fullmatch(word):
        return signs()["DECADE"], 1900 + int(decade[1]) if int(decade[1]) >= _OLD_CENTURY else 2000
    if word[1:].isdigit():
        short = int(word[1:])
        return signs()["SHORTYEAR"], short + (1900 if short >= _OLD_CENTURY else 2000)
    return signs()["POSSESSIVE"], ""


def _number(word: str) -> tuple[str, int | float | str]:
    """The class of what begins with a figure, and its value."""
    if word.isdecimal():
        return _whole(word)
    if word[:-2].isdecimal() and word[-2:].lower() in {"st", "nd", "rd", "th"}:
        return "NTH", int(word[:-2])
    if decade := _DECADE.fullmatch(word):
        return "DECADE", int(decade[2])
    for name, form in _FORMS.items():
        if form.fullmatch(word):
            return name, word
    if word in {"9/11", "7/7"}:
        return "ELEVEN", word
    return ("FRACTION", word) if re.fullmatch(r"[1-9]/[1-9]", word) else ("BIG", _plain_number(word))


# In this order: "10.35" may be a time, "2014-16" is no pair of days.
_FORMS = {
    "ISO": _ISO,
    "FIGURES": _FIGURES,
    "YEARS": _YEARS,
    "DAYS": _DAYS,
    "DOTTED": _DOTTED,
    "CLOCK": _CLOCK,
}


def _whole(word: str) -> tuple[str, int]:
    value = int(word[:9])
    if len(word) == 4 and "1000" <= word <= "2099":
        return "YEAR", value
    if len(word) > 2 or not value:
        return "BIG", value
    return ("N12" if value <= 12 else "N31" if value <= 31 else "N99"), value


def _plain_number(word: str) -> float:
    """The number in "5,000" or "2.5"; 0 where it is none."""
    try:
        return float(word.replace(",", ""))
    except ValueError:
        return 0.0


def clock(word: str) -> tuple[int, int] | None:
    """Hour and minute of "10:35", "6.10pm", "7am"."""
    match = _CLOCK.fullmatch(word)
    if match is None:
        return None
    hour, minute = int(match[1] or match[4]), int(match[2] or 0)
    half = (match[3] or match[5] or "").lower()
    return afternoon(hour, half == "pm") if half else hour, minute


def afternoon(hour: int, after: bool) -> int:
    """An hour of a twelve-hour clock on one of twenty-four."""
    return hour % 12 + (12 if after else 0)


def years(word: str) -> tuple[int, int]:
    """First and last year of "2014-16"."""
    match = _YEARS.fullmatch(word)
    assert match is not None
    first, last = match.groups()
    return int(first), int(first[: 4 - len(last)] + last)

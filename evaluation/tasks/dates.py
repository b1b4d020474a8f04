"""Dates against TimeML (TimeBank, AQUAINT) or the "when" of Give Me 5W1H.

TimeML, a folder of .tml files: the whole of reading is run on the text inside
<TEXT> with its tags stripped, published on the day of <DCT>, which is not counted
itself. `extent` counts a mention as found where it overlaps a TIMEX3, one to one;
`value` asks for the same value besides. Values are compared as TIMEX3 means them
(`canonical`), not by their spelling.

Give Me 5W1H, a folder of .json files: the share of articles with an annotated day in
which it is among the article's days: those that the text names, told from the day of
publication that the file gives, and that day itself, which the annotators wrote where
a text names no day (`day_found`). `day_in_text` leaves the publication out.
`day_found_of_possible` asks only for the `possible` answers: those with words of the
text that do not contradict the day ("Sunday" for a Saturday).
"""

import html
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from evaluation.model import Figures, Precision
from evaluation.score import Counts, figures
from gainsay.config import Given
from gainsay.errors import InputError
from gainsay.records import DateMention

# Reads the times of a text, published on a day (ISO) or on an unknown one.
Read = Callable[[str, str | None], Sequence[DateMention]]

_TEXT = re.compile(r"<TEXT>(.*?)</TEXT>", re.DOTALL)
_DCT = re.compile(r'<DCT>.*?value="(\d{4}-\d\d-\d\d)', re.DOTALL)
_PIECE = re.compile(r"<TIMEX3\b(?P<opening>[^>]*)>|(?P<closing></TIMEX3>)|<[^>]*>|(?P<text>[^<]+)")
_VALUE = re.compile(r'\bvalue="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Timex:
    """Characters `start:end` that name a time, and its value."""

    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class Annotated:
    """A text with its times and the day on which it was written."""

    text: str
    written: str | None
    times: tuple[Timex, ...]


def measure(data: Path, precision: Precision = "int8") -> Figures:
    """Read the articles of the folder `data` and compare.

    Raises InputError where it holds neither TimeML nor Give Me 5W1H.
    """
    paths = sorted(data.glob("*.tml"))
    if paths:
        return timeml([read_timeml(path.read_text("utf-8")) for path in paths], reader(precision))
    articles = [json.loads(path.read_text("utf-8")) for path in sorted(data.glob("*.json"))]
    if not any("fiveWoneH" in article for article in articles):
        raise InputError(f"{data} holds no .tml file and no article of Give Me 5W1H; hand in such a folder")
    return five_w(articles, reader(precision))


def reader(precision: Precision) -> Read:
    """All of reading, with the shipped network at this precision: the times in the order of the text."""
    from gainsay.encode import load  # noqa: PLC0415
    from gainsay.pipeline import read_text  # noqa: PLC0415

    encoder = load(precision)
    return lambda text, published: read_text(text, Given(published=published, force=True), encoder).dates


def read_timeml(source: str) -> Annotated:
    """The text of a TimeML document with its annotation."""
    body, written = _TEXT.search(source), _DCT.search(source)
    if body is None:
        raise InputError("a .tml file without <TEXT>; hand in a folder of TimeML documents")
    text, times = "", list[Timex]()
    opened: list[tuple[int, str]] = []
    for piece in _PIECE.finditer(body[1]):
        if piece["text"] is not None:
            text += html.unescape(piece["text"])
        elif piece["opening"] is not None:
            value = _VALUE.search(piece["opening"])
            opened.append((len(text), value[1] if value else ""))
        elif piece["closing"] and opened:
            start, told = opened.pop()
            times.append(Timex(start, len(text), told))
    return Annotated(text, written[1] if written else None, tuple(times))


def timeml(articles: Iterable[Annotated], read: Read) -> Figures:
    """Extents by overlap and values, over all articles."""
    extent, value, documents = Counts(), Counts(), 0
    for article in articles:
        documents += 1
        found = read(article.text, article.written)
        pairs = list(paired(article.times, found))
        right = sum(canonical(gold.value) == canonical(ours.timex or "") for gold, ours in pairs)
        sizes = {"predicted": len(found), "gold": len(article.times)}
        extent += Counts(true_positives=len(pairs), **sizes)
        value += Counts(true_positives=right, **sizes)
    return {"documents": documents, **figures({"extent": extent, "value": value})}


def paired(gold: Sequence[Timex], found: Sequence[DateMention]) -> Iterator[tuple[Timex, DateMention]]:
    """Each gold time with the first mention that overlaps it and is not taken yet."""
    left = list(found)
    for one in gold:
        match = next((other for other in left if other.start < one.end and one.start < other.end), None)
        if match is not None:
            left.remove(match)
            yield one, match


_WEEK = re.compile(r"(\d{4})-W(\d)\b(?!\d)")
# Sets are written by their period or by what is unknown of the calendar.
_SETS = {"XXXX-XX-XX": "P1D", "XXXX-WXX": "P1W", "XXXX-XX": "P1M", "XXXX": "P1Y", "XXXX-QX": "P3M"}


def canonical(value: str) -> str:
    """One spelling of each value: the corpora write the same time as "1949" and "1949-XX", "2000-W7"."""
    value = _SETS.get(value, value)
    value = _WEEK.sub(r"\1-W0\2", value)
    return value if value.startswith(("P", "X")) else re.sub(r"X?(?:-?XX)*$", "", value)


def five_w(articles: Iterable[dict[str, Any]], read: Read) -> Figures:
    """The share of articles whose annotated day stands among the article's days."""
    hits: dict[str, list[bool]] = {"day_found": [], "day_in_text": [], "day_found_of_possible": []}
    for article in articles:
        answer = _answer(article)
        if answer is None:
            continue
        day = str(answer["parsed"])[:10]
        in_text = day in days_of(read(_whole(article), _published(article)))
        found = in_text or day == _published(article)
        hits["day_in_text"].append(in_text)
        hits["day_found"].append(found)
        if answer.get("text") and not contradicts(answer["text"], day):
            hits["day_found_of_possible"].append(found)
    shares = {name: round(sum(found) / len(found), 4) if found else 0.0 for name, found in hits.items()}
    return {"documents": len(hits["day_found"]), "possible": len(hits["day_found_of_possible"]), **shares}


def days_of(found: Iterable[DateMention]) -> set[str]:
    """The days that mentions name, whatever preposition bounds them ("until Saturday")."""
    return {day for one in found for day in _DAY.findall(one.timex or "")}


_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def contradicts(words: str, day: str) -> bool:
    """Whether annotated words name a weekday that the annotated day is not: "Sunday" for a Saturday."""
    named = {number for number, name in enumerate(_WEEKDAYS) if name in words.lower()}
    return bool(named) and date.fromisoformat(day).weekday() not in named


def _answer(article: dict[str, Any]) -> dict[str, Any] | None:
    """The answer to "when" that most annotators gave, where it is a day."""
    answers = article["fiveWoneH"].get("when", {}).get("annotated") or [{}]
    first: dict[str, Any] = answers[0]
    return first if first.get("parsed") else None


def _published(article: dict[str, Any]) -> str | None:
    day: str | None = article.get("date_publish")
    return day[:10] if day and day[:1].isdigit() else None


def _whole(article: dict[str, Any]) -> str:
    """Headline, description and text as one page."""
    return "\n\n".join(part for part in map(article.get, ("title", "description", "text")) if part)

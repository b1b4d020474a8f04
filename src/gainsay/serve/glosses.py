"""What an article tells besides who says what, marked in its text: figures, dates, places, loaded words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from gainsay.publish.counts import counted_in_words, in_words
from gainsay.publish.markup import attribute, written
from gainsay.publish.phrases import interval_in_words
from gainsay.records import DateMention, Place, Reading, When


class Kind(StrEnum):
    """What can be marked."""

    FIGURES = "figures"
    DATES = "dates"
    PLACES = "places"
    WORDING = "wording"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gloss:
    """What the characters `start:end` are; by `id` a figure's first mention is led to, others have none."""

    kind: Kind
    start: int
    end: int
    told: str
    id: str = ""


def glosses(reading: Reading, kinds: Iterable[Kind]) -> list[Gloss]:
    """All of these kinds, in the order of the text."""
    wanted = set(kinds)
    found = [one for one in _all(reading) if one.kind in wanted]
    return sorted(found, key=lambda one: (one.start, one.end))


def _all(reading: Reading) -> Iterator[Gloss]:
    for figure in reading.figures:
        told = f"{counted_in_words(figure)}: {in_words(figure)}, by {figure.given_by or 'the outlet'}"
        for number, span in enumerate(figure.mentions):
            name = "" if number else figure.id
            yield Gloss(kind=Kind.FIGURES, start=span.start, end=span.end, told=told, id=name)
    for date in reading.dates:
        yield Gloss(kind=Kind.DATES, start=date.start, end=date.end, told=_day(date))
    for place in reading.places:
        yield Gloss(kind=Kind.PLACES, start=place.start, end=place.end, told=_place(place))
    for loaded in reading.wording:
        yield Gloss(kind=Kind.WORDING, start=loaded.start, end=loaded.end, told=loaded.why)


def _day(date: DateMention) -> str:
    when = When(earliest=date.earliest, latest=date.latest, grain=date.grain, timex=date.timex)
    return interval_in_words(when) + (f", from {date.anchor}" if date.anchor else "")


def _place(place: Place) -> str:
    if place.lat is None:
        return f"{place.name}, not found in the gazetteer"
    named = ", ".join(filter(None, [place.name, place.country]))
    rivals = ", ".join(dict.fromkeys(filter(None, (rival.country or rival.name for rival in place.rivals))))
    return f"{named}; believed to {place.score:.0%}, else {rivals}" if rivals else named


def glossed(text: str, start: int, listed: Sequence[Gloss], begun: set[str]) -> str:
    """`text`, which begins at the offset `start` of the document, as HTML with what is told of it."""
    end = start + len(text)
    near = [one for one in listed if one.start < end and start < one.end]
    inside = {edge for one in near for edge in (one.start, one.end) if start < edge < end}
    edges = sorted({start, end} | inside)
    parts = []
    for left, right in pairwise(edges):
        piece = written(text[left - start : right - start])
        over = [one for one in near if one.start <= left and right <= one.end]
        parts.append(_wrapped(piece, over, begun) if over else piece)
    return "".join(parts)


def _wrapped(piece: str, over: Sequence[Gloss], begun: set[str]) -> str:
    kinds = " ".join(dict.fromkeys(one.kind.value for one in over))
    told = "; ".join(dict.fromkeys(one.told for one in over))
    name = next((one.id for one in over if one.id and one.id not in begun), "")
    begun.add(name)
    led = f' id="{attribute(name)}"' if name else ""
    return f'<span class="gloss {kinds}" title="{attribute(told)}"{led}>{piece}</span>'

"""What an article tells besides who says what, as rows: times, places, actors, figures, events, doubts.

The terminal and the page both draw from here. A row is one thing in the world,
however often the article names it.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from gainsay.publish import counts, phrases
from gainsay.publish.outline import Outline, place_of
from gainsay.records import (
    Actor,
    DateMention,
    Event,
    Figure,
    FigureStatus,
    Place,
    PlaceRole,
    Reading,
    When,
)

_Thing = TypeVar("_Thing")
# Paragraphs that a row names before it says that there are more.
_MOST = 4
_NO_TIME = ("P", "T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One thing: its `name`, what is known of it, and where the article names it.

    `at` holds an offset for each of the paragraphs, the first there, with the
    paragraph's name ("¶ 3"); `more` tells that there are others.
    """

    name: str
    details: tuple[str, ...]
    at: tuple[tuple[int, str], ...]
    more: bool = False

    def where(self) -> str:
        """`headline, ¶ 1, 3 …`: the sign once before the numbers that follow one another."""
        told: list[str] = []
        for _, place in self.at:
            again = any(one.startswith("¶") for one in told)
            told.append(place.removeprefix("¶ ") if again else place)
        return ", ".join(filter(None, told)) + (" …" if self.more else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The rows of one kind, never none."""

    title: str
    rows: tuple[Row, ...]


def tables(reading: Reading, lines: Outline) -> tuple[Table, ...]:
    """One table for each kind of which the reading holds any."""
    numbers = {entry.statement.id: entry.number for entry in lines.entries}
    kinds = (
        ("Times", _times(reading, lines)),
        ("Places", _places(reading)),
        ("Actors", _actors(reading)),
        ("Figures", _figures(reading, numbers)),
        ("Events", _events(reading, numbers)),
        ("Doubts", _doubts(reading)),
    )
    listed = ((title, tuple(rows)) for title, rows in kinds)
    return tuple(Table(title=title, rows=rows) for title, rows in listed if rows)


def _row(reading: Reading, name: str, details: Iterable[str], at: Iterable[int]) -> Row:
    first: dict[str, int] = {}
    for offset in sorted(set(at)):
        first.setdefault(place_of(reading.document, offset), offset)
    named = [(offset, place) for place, offset in first.items()]
    return Row(
        name=name, details=tuple(filter(None, details)), at=tuple(named[:_MOST]), more=len(named) > _MOST
    )


def _grouped(things: Iterable[_Thing], key: Callable[[_Thing], Hashable]) -> Iterator[list[_Thing]]:
    groups: dict[Hashable, list[_Thing]] = {}
    for thing in things:
        groups.setdefault(key(thing), []).append(thing)
    return iter(groups.values())


def _quoted(words: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(f"“{' '.join(one.split())}”" for one in words))


def _times(reading: Reading, lines: Outline) -> Iterator[Row]:
    """The line of time: what is dated first, oldest first; durations and "now" are no point on it."""
    dated = [one for one in reading.dates if _is_point(one.timex or "P")]
    for mentions in sorted(_grouped(dated, _time_of), key=lambda group: _age(group[0])):
        when = _as_when(mentions[0])
        vague = _is_vague(when)
        said = "" if vague else _said_then(lines, when)
        events = (e for e in reading.events if e.when and not vague and _key(e.when) == _key(when))
        happened = _quoted(event.mentions[0].text for event in events)
        details = [
            _quoted(one.text for one in mentions),
            f"said then: {said}" if said else "",
            f"events: {happened}" if happened else "",
        ]
        yield _row(reading, phrases.interval_in_words(when), details, (one.start for one in mentions))


def _is_point(timex: str) -> bool:
    return not timex.startswith(_NO_TIME) and "_REF" not in timex


def _as_when(one: DateMention) -> When:
    return When(earliest=one.earliest, latest=one.latest, grain=one.grain, timex=one.timex)


def _time_of(one: DateMention) -> Hashable:
    """The interval; of "last month" and "this month" of an unknown year nothing tells that they are one."""
    when = _as_when(one)
    return (_key(when), one.text.casefold()) if _is_vague(when) else _key(when)


def _is_vague(when: When) -> bool:
    """Whether nothing is known but the grain."""
    unbounded = when.earliest is None and when.latest is None
    return unbounded and not any(c.isdigit() for c in when.timex or "")


def _key(when: When) -> tuple[str | None, str | None, str | None]:
    """The interval; where it has no bound, what else is known of it."""
    unbounded = when.earliest is None and when.latest is None
    return when.earliest, when.latest, when.timex if unbounded else None


def _age(one: DateMention) -> tuple[bool, str, str]:
    begins = one.earliest or one.latest
    return begins is None, begins or "", one.latest or ""


def _said_then(lines: Outline, when: When) -> str:
    """`Government of Mali (3–5), Moscow (7)`: who says something dated so, with the statements' numbers."""
    said: dict[str, list[int]] = {}
    for entry in lines.entries:
        told = entry.statement.said_on
        if told is not None and _key(told) == _key(when):
            said.setdefault(entry.voice.name, []).append(entry.number)
    return ", ".join(f"{name} ({counts.runs(numbers)})" for name, numbers in said.items())


_ROLES = {
    PlaceRole.HAPPENED: "where it happened",
    PlaceRole.SAID: "where it was said",
    PlaceRole.ORIGIN: "where somebody is from",
    PlaceRole.DATELINE: "dateline",
    PlaceRole.MENTIONED: "",
}


def _places(reading: Reading) -> Iterator[Row]:
    for mentions in _grouped(reading.places, lambda p: p.geonames_id or (p.name, p.country, p.lat)):
        first = mentions[0]
        roles = dict.fromkeys(_ROLES[one.role] for one in mentions)
        others = {one.text for one in mentions} - {first.name}
        yield _row(
            reading,
            first.name,
            [
                ", ".join(filter(None, [_country(first), *roles])),
                f"named {_quoted(sorted(others))}" if others else "",
                _rivals(first),
            ],
            (one.start for one in mentions),
        )


def _country(place: Place) -> str:
    if place.lat is None or place.lon is None:
        return "not found in the gazetteer"
    point = f"{abs(place.lat):.2f}°{'NS'[place.lat < 0]} {abs(place.lon):.2f}°{'EW'[place.lon < 0]}"
    return ", ".join(filter(None, [place.country, point]))


def _rivals(place: Place) -> str:
    if not place.rivals:
        return ""
    others = (f"{one.name} ({one.country})" if one.country else one.name for one in place.rivals)
    return f"or {', '.join(dict.fromkeys(others))}; believed to {place.score:.0%}"


def _actors(reading: Reading) -> Iterator[Row]:
    for actor in reading.actors:
        known = [actor.kind.value, actor.office, actor.country, actor.code]
        yield _row(
            reading,
            actor.name,
            [", ".join(filter(None, known)), _members(actor)],
            (mention.start for mention in actor.mentions),
        )


def _members(actor: Actor) -> str:
    if not actor.members:
        return f"{actor.size:,} in number" if actor.size else ""
    listed = ", ".join(actor.members)
    of = f"{len(actor.members)} of {actor.size:,} named" if actor.size else "members named"
    return f"{of}: {listed}"


def _figures(reading: Reading, numbers: dict[str, int]) -> Iterator[Row]:
    for figure in reading.figures:
        said = numbers.get(figure.statement or "")
        giver = figure.given_by or "the outlet"
        details = [
            counts.counted_in_words(figure),
            f"given by {giver}" + (f" (statement {said})" if said else ""),
            _setting(figure),
            f"read as {figure.acled:,} by ACLED’s rule" if figure.acled else "",
            _quoted(mention.text for mention in figure.mentions),
        ]
        yield _row(reading, counts.in_words(figure), details, (mention.start for mention in figure.mentions))


def _setting(figure: Figure) -> str:
    status = figure.status.value if figure.status is not FigureStatus.CURRENT else ""
    when = phrases.interval_in_words(figure.when) if figure.when else ""
    return ", ".join(filter(None, [status, figure.place, when]))


def _events(reading: Reading, numbers: dict[str, int]) -> Iterator[Row]:
    for event in reading.events:
        said = numbers.get(event.statement or "")
        when = phrases.interval_in_words(event.when) if event.when else ""
        details = [
            who_to_whom(event),
            ", ".join(filter(None, [event.status.value, event.place, when])),
            f"in statement {said}" if said else "",
            _quoted(mention.text for mention in event.mentions),
        ]
        yield _row(reading, coded(event), details, (mention.start for mention in event.mentions))


def coded(event: Event) -> str:
    """`PROTEST demo (health) · CAMEO 141`."""
    context = f"({', '.join(event.context)})" if event.context else None
    plover = " ".join(filter(None, [event.plover, event.mode, context]))
    return f"{plover} · CAMEO {event.cameo}" if event.cameo else plover


def who_to_whom(event: Event) -> str:
    """`soldiers → crowd`; who does it alone where it is done to nobody."""
    source, target = ", ".join(event.source), ", ".join(event.target)
    if target:
        return f"{source or 'somebody not named'} → {target}"
    return source


def _doubts(reading: Reading) -> Iterator[Row]:
    for note in reading.notes:
        yield _row(reading, f"“{' '.join(note.text.split())}”", [note.message], [note.start])

"""What was said and what happened, told once however many articles tell it, day by day."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from gainsay.keep.board import Entry
from gainsay.keep.happenings import Happening, Moment
from gainsay.publish.phrases import interval_in_words
from gainsay.records import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A statement or an event with its bounds, as every article tells it: `entries` or `happenings`."""

    first: str | None
    last: str | None
    entries: Sequence[Entry]
    happenings: Sequence[Happening]


def once(moments: Iterable[Moment]) -> list[Told]:
    """What is told of the same time in the same words, or as the same event, as one, in the same order."""
    found: dict[Hashable, list[Moment]] = {}
    for one in moments:
        found.setdefault((one.first, one.last, *_same(one)), []).append(one)
    return [
        Told(
            first=alike[0].first,
            last=alike[0].last,
            entries=[one.entry for one in alike if one.entry],
            happenings=[one.happening for one in alike if one.happening],
        )
        for alike in found.values()
    ]


def by_day(told: Iterable[Told]) -> list[tuple[str, str | None, list[Told]]]:
    """The times in words, each with its day, if it is one, and what belongs to it."""
    found = []
    for (first, last), group in groupby(told, key=lambda one: (one.first, one.last)):
        when = When(earliest=first, latest=last, grain=None, timex=_timex(first, last))
        name = interval_in_words(when) if first or last else "Day unknown"
        found.append((name, first if first == last else None, list(group)))
    return found


def _same(one: Moment) -> tuple[Hashable, ...]:
    if one.happening is not None:
        event = one.happening.event
        return event.plover, event.mode, event.source, event.target, event.status
    if one.entry is None:
        return ()
    statement = one.entry.statement
    words = " ".join(" ".join(span.text for span in statement.content).split())
    return statement.speaker and statement.speaker.name, words.casefold()


def _timex(first: str | None, last: str | None) -> str | None:
    """The month or the year that the bounds may be, by which they are called."""
    if not first or not last or first[:4] != last[:4]:
        return None
    return first[:7] if first[:7] == last[:7] else first[:4]

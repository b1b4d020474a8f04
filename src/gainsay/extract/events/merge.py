"""Tellings of one event gathered into one record."""

from collections.abc import Sequence

from gainsay.extract.events.telling import Telling
from gainsay.extract.ids import hashed
from gainsay.records import Document, Event, EventStatus, When
from gainsay.spans import Span


def merged(document: Document, tellings: Sequence[Telling]) -> tuple[Event, ...]:
    """The events in the order of their first mention."""
    groups: list[list[Telling]] = []
    for one in tellings:
        group = next((g for g in reversed(groups) if all(is_same(one, other) for other in g)), None)
        if group is None:
            groups.append([one])
        elif not any(one.span.overlaps(other.span) for other in group):
            group.append(one)
    return tuple(_event(document, group) for group in groups)


def is_same(one: Telling, other: Telling) -> bool:
    """Whether two tellings can be of one event: of one kind, and nothing in them is against it."""
    if _kind(one) != _kind(other) or not _same_mode(one.code.mode, other.code.mode):
        return False
    if one.source and _is_aim(one, other):
        return True
    if not _agree(one, other) or not _same_time(one.when, other.when):
        return False
    if one.matter and other.matter and not (one.target and other.target):
        return bool(one.matter & other.matter)
    return _is_tied(one, other)


def _kind(one: Telling) -> tuple[str, bool, bool]:
    """What two tellings of one event have in common."""
    return one.code.plover, one.rejects, one.status is EventStatus.PLANNED


def _same_mode(one: str | None, other: str | None) -> bool:
    return None in (one, other) or one == other


def _is_aim(one: Telling, other: Telling) -> bool:
    """Whether one says in the same sentence what the other is for: "a visit to Mali to meet him"."""
    return one.sentence == other.sentence and one.source == other.source and (one.aim or other.aim)


def _agree(one: Telling, other: Telling) -> bool:
    """Whether their parties and places do not speak against it."""
    for mine, theirs in ((one.source, other.source), (one.target, other.target)):
        if mine and theirs and not _share(mine, theirs):
            return False
    return None in (one.place, other.place) or one.place == other.place


def _share(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether a name of one is a name of the other, as far as the shorter of the two goes."""
    pairs = ((a.lower(), b.lower()) for a in mine for b in theirs)
    return any(a.startswith(b) or b.startswith(a) for a, b in pairs)


def _is_tied(one: Telling, other: Telling) -> bool:
    """Whether something says that it is the same: a party that both name, or the same word and place."""
    if one.source and one.target and other.source and other.target:
        return True
    parties = _share(one.source, other.source) or _share(one.target, other.target)
    if one.code.plover == "CONSULT":
        # Who meets is met.
        parties = _share(one.source + one.target, other.source + other.target)
    return parties or (one.lemma == other.lemma and one.place == other.place)


def _same_time(one: When | None, other: When | None) -> bool:
    if one is None or other is None:
        return True
    if None in (one.earliest, one.latest, other.earliest, other.latest):
        return one.timex == other.timex
    return str(one.earliest) <= str(other.latest) and str(other.earliest) <= str(one.latest)


# What is known of an event that is told in several ways.
_FIRM = (
    EventStatus.HAPPENED,
    EventStatus.ONGOING,
    EventStatus.PLANNED,
    EventStatus.ALLEGED,
    EventStatus.DENIED,
    EventStatus.HYPOTHETICAL,
)


def _event(document: Document, group: Sequence[Telling]) -> Event:
    first = group[0]
    spans: tuple[Span, ...] = tuple(one.span for one in group)
    code = max(
        (one.code for one in group), key=lambda code: (code.mode is not None, len(code.cameo.rstrip("0")))
    )
    return Event(
        id=hashed("e", document.id, code.plover, *(f"{s.start}-{s.end}" for s in spans)),
        mentions=spans,
        plover=code.plover,
        mode=code.mode,
        context=tuple(dict.fromkeys(c for one in group for c in one.context))[:3],
        cameo=code.cameo,
        source=_fullest([one.source for one in group]),
        target=_fullest([one.target for one in group]),
        place=next((one.place for one in group if one.place is not None), None),
        when=next((one.when for one in group if one.when is not None), None),
        status=min((one.status for one in group), key=_FIRM.index),
        statement=first.statement if all(one.statement for one in group) else None,
        score=max(one.score for one in group),
        found_by=first.found_by,
        rejects=first.rejects,
    )


def _fullest(parties: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    names = dict.fromkeys(name for one in parties for name in one)
    return tuple(a for a in names if not any(b != a and b.startswith(f"{a} ") for b in names))

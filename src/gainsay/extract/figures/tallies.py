"""Figures told several times: the same figure is one record, and two that disagree are a note."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from math import inf

from gainsay.extract.figures.recalled import ANYBODY, same_nouns
from gainsay.extract.lexicons import lexicon
from gainsay.records import Bound, Counted, Figure, FigureStatus, Note, When

# From this many people on, the number itself tells that the same ones are meant.
_TELLING = 13
# What "about" may leave out, as a share of the number.
_ABOUT = 0.2
# Counts of the same people differ by no more than this, as a factor; else they are of other events.
_FACTOR = 3


def merged(records: Iterable[Figure]) -> tuple[Figure, ...]:
    """One record for each figure, with all its mentions, in the order of the first."""
    kept: list[Figure] = []
    for record in records:
        at = next((i for i, one in enumerate(kept) if _is_same(one, record)), None)
        if at is None:
            kept.append(record)
        else:
            kept[at] = _joined(kept[at], record)
    return tuple(kept)


def _joined(one: Figure, again: Figure) -> Figure:
    """The record of a figure with its next mention; the more careful bound holds."""
    careful = again if again.bound is Bound.ABOUT else one
    return replace(
        one,
        mentions=(*one.mentions, *again.mentions),
        bound=careful.bound,
        low=careful.low,
        high=careful.high,
        place=one.place or again.place,
        when=one.when or again.when,
        statement=one.statement or again.statement,
    )


def _is_same(one: Figure, other: Figure) -> bool:
    numbers = (one.value, one.acled) == (other.value, other.acled)
    bounds = one.bound == other.bound and one.low == other.low and one.high == other.high
    nearly = {one.bound, other.bound} <= {Bound.EXACT, Bound.ABOUT}
    if one.what is not other.what or not numbers or not (bounds or nearly):
        return False
    return _giver(one) == _giver(other) and one.status is other.status and _may_be_one(one, other)


def _giver(figure: Figure) -> str | None:
    """The giver by name alone: a sentence may begin with it."""
    return figure.given_by.casefold() if figure.given_by is not None else None


def _may_be_one(one: Figure, other: Figure) -> bool:
    """Whether two figures can be of the same people at the same place and time."""
    telling = (one.value or 0) >= _TELLING and one.acled is None
    nouns = telling or same_nouns(_noun(one), _noun(other))
    places = one.place is None or other.place is None or one.place == other.place
    return nouns and places and _may_meet(one.when, other.when)


def _noun(figure: Figure) -> str:
    return figure.of.lower().rpartition(" ")[2]


def _may_meet(one: When | None, other: When | None) -> bool:
    if one is None or other is None:
        return True
    first, last = one.earliest or "", one.latest or "9"
    return first <= (other.latest or "9") and (other.earliest or "") <= last


def disagreements(figures: Sequence[Figure]) -> Iterator[Note]:
    """A note at each figure that disagrees with one before it that another gave."""
    for i, later in enumerate(figures):
        earlier = next((one for one in reversed(figures[:i]) if _disagree(one, later)), None)
        if earlier is not None:
            yield _note(earlier, later)


def _disagree(one: Figure, other: Figure) -> bool:
    """Whether two givers count the same people and cannot both be right, as far as the words tell.

    A figure of the outlet's own is mostly a part, a round number or an older state of
    what others give, so only what two givers say is compared.
    """
    if one.what is not other.what or one.what is Counted.OTHER or not _two_givers(one, other):
        return False
    if FigureStatus.CURRENT is not one.status or FigureStatus.CURRENT is not other.status:
        return False
    if _is_partial(one) or _is_partial(other) or not _same_crowd(_noun(one), _noun(other)):
        return False
    (low, high), (least, most) = _range(one), _range(other)
    near = max(low, least) <= _FACTOR * max(1, min(low, least))
    return near and (high < least or most < low) and _may_be_one(one, other)


def _two_givers(one: Figure, other: Figure) -> bool:
    """Whether two givers are named, neither by a part of the other's name."""
    first, second = _giver(one), _giver(other)
    if first is None or second is None:
        return False
    return first not in second and second not in first


def _same_crowd(one: str, other: str) -> bool:
    """Whether two nouns mean the same people: the same word, or no word that parts them from others."""
    return bool(one) and bool(other) and (one == other or {one, other} <= ANYBODY)


def _is_partial(figure: Figure) -> bool:
    """Whether it counts more people, or some of those counted before: "another 20", "the 12"."""
    words = figure.mentions[0].text.lower().replace("more than", "").split()
    return not lexicon("figures")["partial"].isdisjoint(words)


def _range(figure: Figure) -> tuple[float, float]:
    if figure.bound is None or (figure.value is None and figure.low is None):
        return 0, inf
    if figure.bound is Bound.ABOUT and figure.value is not None:
        return figure.value * (1 - _ABOUT), figure.value * (1 + _ABOUT)
    return figure.low or 0, inf if figure.high is None else figure.high


def _note(earlier: Figure, later: Figure) -> Note:
    span = later.mentions[0]
    message = f"{later.what.value}: {_told(later)} here, {_told(earlier)} before"
    return Note(
        start=span.start,
        end=span.end,
        text=span.text,
        kind="figures_disagree",
        message=message,
        score=0.5,
        found_by="rule:figures-disagree",
    )


def _told(figure: Figure) -> str:
    giver = f"by {figure.given_by}" if figure.given_by else "in the outlet’s own voice"
    return f"“{' '.join(figure.mentions[0].text.split())}” {giver}"

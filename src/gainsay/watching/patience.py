"""How long to wait: for a feed, for an article that failed, for a site that asks for rest."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from gainsay.errors import Busy, Gone, InputError, Refused
from gainsay.pipeline import Fault

# A feed that fails is asked half as often after each failure, down to once a day.
_RAREST = timedelta(days=1)

# An article that fails is tried four times more: after a quarter of an hour, an hour, 4 and 16 hours.
# That outlasts a night in which a site is down; later the article is old news.
_MOST_TRIES = 5
_FIRST_AGAIN, _LONGER = timedelta(minutes=15), 4.0

# How long a site that has too much to do is left alone where it does not say; and at most, since
# what asks for more is hardly meant.
_REST, _LONGEST_REST = timedelta(minutes=15), timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """A feed to follow; `every` is in minutes. Outlet and language go before what its pages say."""

    url: str
    outlet: str | None = None
    language: str | None = None
    every: float = 30.0


def between(one: Followed, failures: int) -> timedelta:
    """The time from asking a feed to its being due; a rare feed becomes no more frequent by failing."""
    every = timedelta(minutes=one.every)
    # Bounded, for a feed that fails for years.
    return min(every * 2.0 ** min(failures, 20), max(every, _RAREST))


def again(now: datetime, tries: int, fault: Fault) -> datetime | None:
    """When an article that was tried so often is tried again; never what would fail in the same way."""
    if tries >= _MOST_TRIES or isinstance(fault, InputError | Refused | Gone):
        return None
    return now + _FIRST_AGAIN * _LONGER ** (tries - 1)


def rest(fault: Busy) -> timedelta:
    """How long a site is left alone that says it has too much to do."""
    if fault.seconds is None:
        return _REST
    # Compared as seconds: a number of any size may stand in a header.
    return timedelta(seconds=min(fault.seconds, _LONGEST_REST.total_seconds()))

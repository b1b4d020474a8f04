"""A line of time: where a day lies on it, and which days are named along it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from gainsay.publish.phrases import month_in_words

# More names than these would run into one another.
_MOST_NAMES = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """The days `first` to `last` (ordinals) drawn from `left` to `right`."""

    first: int
    last: int
    left: float
    right: float

    def at(self, day: date) -> float:
        """Where a day lies; the middle where the axis is of one day."""
        if self.first == self.last:
            return (self.left + self.right) / 2
        share = (day.toordinal() - self.first) / (self.last - self.first)
        return round(self.left + share * (self.right - self.left), 1)

    def names(self) -> list[tuple[date, str]]:
        """First days of months, years or longer steps, as many as find room; of a shorter axis its ends."""
        months = [day for day in map(date.fromordinal, range(self.first, self.last + 1)) if day.day == 1]
        if len(months) < 2:
            ends = dict.fromkeys((self.first, self.last))
            return [(day, day.isoformat()) for day in map(date.fromordinal, ends)]
        step = -(-len(months) // _MOST_NAMES)
        return [(day, month_in_words(day)) for day in months[::step]]


def spanning(days: Iterable[date], left: float, right: float) -> Axis:
    """The axis that reaches from the first of these days to the last; there must be one."""
    ordinals = [day.toordinal() for day in days]
    return Axis(first=min(ordinals), last=max(ordinals), left=left, right=right)

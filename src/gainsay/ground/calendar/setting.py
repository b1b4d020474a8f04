"""From where a date expression is told: the publication, the text around it, the tense."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from gainsay.ground.calendar.period import Anchor, Period


class Direction(StrEnum):
    """Whether what is told lies before the publication or behind it."""

    PAST = "past"
    FUTURE = "future"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What an expression is resolved against.

    `published` is the day of publication as far as it is known; `local` the time that
    the text told of last; `direction` None where the tense does not tell.
    """

    published: Anchor = field(default_factory=Anchor)
    local: Anchor | None = None
    direction: Direction | None = None

    @property
    def today(self) -> date | None:
        """The day of publication, where all of it is known."""
        return self.published.date

    @property
    def base(self) -> Anchor:
        """The time told of last, else the publication."""
        return self.local or self.published


# A stretch of time and what it was told from, None where it needs no anchor; None for what is no time.
Told = tuple[Period, Anchor | None] | None

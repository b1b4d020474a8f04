"""When, where, how many and what happened."""

from dataclasses import dataclass
from enum import StrEnum

from gainsay.records.page import When
from gainsay.spans import Span


class Bound(StrEnum):
    """How a count bounds the number meant."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    ABOUT = "about"
    RANGE = "range"


class Counted(StrEnum):
    """What is counted."""

    KILLED = "killed"
    INJURED = "injured"
    MISSING = "missing"
    KIDNAPPED = "kidnapped"
    FREED = "freed"
    ARRESTED = "arrested"
    DISPLACED = "displaced"
    TROOPS = "troops"
    PROTESTERS = "protesters"
    OTHER = "other"


class FigureStatus(StrEnum):
    """Whether a count holds now, is to come, or held before."""

    CURRENT = "current"
    PLANNED = "planned"
    PAST = "past"


class EventStatus(StrEnum):
    """Whether an event took place, as the article tells it."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    PLANNED = "planned"
    ALLEGED = "alleged"
    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"


class PlaceRole(StrEnum):
    """What a place is in the sentence that names it."""

    HAPPENED = "happened"
    SAID = "said"
    ORIGIN = "origin"
    DATELINE = "dateline"
    MENTIONED = "mentioned"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """A time that the characters `start:end` name: a date, a duration or a set.

    `earliest` and `latest` are inclusive ISO dates, None where unknown; `timex` is
    the TIMEX3 value ("2021-12-24", "XXXX-12", "P3D"), `anchor` what it was told
    from ("published 2021-12-25"), None where it needs none.
    """

    start: int
    end: int
    text: str
    earliest: str | None
    latest: str | None
    grain: str | None
    timex: str | None
    anchor: str | None
    score: float
    found_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rival:
    """Another place that the name could mean, with its share of the belief (0 to 1)."""

    name: str
    country: str | None
    geonames_id: int | None
    lat: float
    lon: float
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place that the characters `start:end` name; unresolved where `lat` is None.

    `country` is the ISO 3166 alpha-2 code; `score` the share of the belief that
    the chosen entry has against its `rivals`.
    """

    start: int
    end: int
    text: str
    name: str
    country: str | None
    lat: float | None
    lon: float | None
    geonames_id: int | None
    role: PlaceRole
    rivals: tuple[Rival, ...]
    score: float
    found_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A count of people, with every place where the article gives it.

    `value` is None for a size without a number; `low` and `high` bound it, `of` is
    who is counted in the article's words. `acled` is the reading that ACLED
    prescribes for vague counts, None for others. `statement` is the id of the
    statement that gives it, None where the outlet does; `given_by` that speaker's name.
    """

    id: str
    mentions: tuple[Span, ...]
    value: int | None
    low: int | None
    high: int | None
    bound: Bound | None
    what: Counted
    of: str
    given_by: str | None
    place: str | None
    when: When | None
    status: FigureStatus
    statement: str | None
    acled: int | None
    score: float
    found_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Who did what to whom; `source` and `target` are names of actors.

    `plover` is the PLOVER event type, with `mode` and `context`; `cameo` the CAMEO
    code. `statement` is the id of the statement that carries it, None for the outlet.
    `rejects` marks a denial, for which PLOVER has only REJECT.
    """

    id: str
    mentions: tuple[Span, ...]
    plover: str
    mode: str | None
    context: tuple[str, ...]
    cameo: str | None
    source: tuple[str, ...]
    target: tuple[str, ...]
    place: str | None
    when: When | None
    status: EventStatus
    statement: str | None
    score: float
    found_by: str
    rejects: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A doubt about the characters `start:end`: a demonym that does not fit, figures that disagree."""

    start: int
    end: int
    text: str
    kind: str
    message: str
    score: float
    found_by: str

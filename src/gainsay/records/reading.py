"""All that was read in one article."""

from dataclasses import dataclass

from gainsay.records.facts import DateMention, Event, Figure, Note, Place
from gainsay.records.page import Document
from gainsay.records.speech import Actor, Dispute, Silence, Statement, Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Everything that was read in one article."""

    document: Document
    statements: tuple[Statement, ...]
    actors: tuple[Actor, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    figures: tuple[Figure, ...] = ()
    events: tuple[Event, ...] = ()
    dates: tuple[DateMention, ...] = ()
    silences: tuple[Silence, ...] = ()
    places: tuple[Place, ...] = ()
    wording: tuple[Wording, ...] = ()
    notes: tuple[Note, ...] = ()

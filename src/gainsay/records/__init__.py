"""The records of one article, as `gainsay read --json` prints them.

Plain frozen dataclasses: msgspec encodes and decodes them, so this file is the
only declaration of the format. All spans are offsets into `Document.text`.
"""

from gainsay.records.facts import (
    Bound,
    Counted,
    DateMention,
    Event,
    EventStatus,
    Figure,
    FigureStatus,
    Note,
    Place,
    PlaceRole,
    Rival,
)
from gainsay.records.page import (
    Basis,
    Block,
    BlockKind,
    Document,
    DocumentKind,
    RawPage,
    When,
)
from gainsay.records.reading import (
    Reading,
)
from gainsay.records.speech import (
    Act,
    Actor,
    ActorKind,
    Dispute,
    Interest,
    Manner,
    Relay,
    Silence,
    SilenceKind,
    Speaker,
    SpeakerKind,
    Spokesperson,
    Statement,
    Voice,
    Wording,
)

__all__ = [
    "Act",
    "Actor",
    "ActorKind",
    "Basis",
    "Block",
    "BlockKind",
    "Bound",
    "Counted",
    "DateMention",
    "Dispute",
    "Document",
    "DocumentKind",
    "Event",
    "EventStatus",
    "Figure",
    "FigureStatus",
    "Interest",
    "Manner",
    "Note",
    "Place",
    "PlaceRole",
    "RawPage",
    "Reading",
    "Relay",
    "Rival",
    "Silence",
    "SilenceKind",
    "Speaker",
    "SpeakerKind",
    "Spokesperson",
    "Statement",
    "Voice",
    "When",
    "Wording",
]

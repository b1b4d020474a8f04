"""When, where, who, how many and what happened: the facts around the statements of an article."""

from collections.abc import Sequence
from dataclasses import dataclass

from gainsay.extract.events import Told, events
from gainsay.extract.figures import Around, disagreements, figures
from gainsay.extract.places import places_and_notes
from gainsay.extract.syntax import Syntax
from gainsay.records import Actor, DateMention, Document, Event, Figure, Note, Place, Statement


@dataclass(frozen=True, slots=True)
class Facts:
    """What an article tells besides who says what."""

    dates: tuple[DateMention, ...] = ()
    places: tuple[Place, ...] = ()
    figures: tuple[Figure, ...] = ()
    events: tuple[Event, ...] = ()
    notes: tuple[Note, ...] = ()


def facts(
    document: Document,
    syntax: Syntax,
    actors: Sequence[Actor],
    statements: Sequence[Statement],
    dates: tuple[DateMention, ...] = (),
) -> Facts:
    """All facts, each list in the order of the text; `dates` were read already, for the statements' days."""
    places, doubts = places_and_notes(document, syntax, statements)
    counts = figures(document, syntax, Around(statements, dates, places, actors))
    return Facts(
        dates=dates,
        places=places,
        figures=counts,
        events=events(document, syntax, Told(actors, statements, dates, places)),
        notes=tuple(sorted([*doubts, *disagreements(counts)], key=lambda note: note.start)),
    )

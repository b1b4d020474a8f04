"""Articles by hand with places in them, and the places that are found."""

from collections.abc import Sequence
from dataclasses import replace

from gainsay.encode import Entity
from gainsay.extract.places import places_and_notes
from gainsay.records import Note, Place
from tests.extract.build import Built


def located(
    built: Built, *locations: str, nations: Sequence[str] = (), sites: Sequence[str] = (), score: float = 1.0
) -> Built:
    """The article with more entities, named by their phrases."""
    labelled = [
        *((phrase, "Location") for phrase in locations),
        *((phrase, "NORP") for phrase in nations),
        *((phrase, "Facility") for phrase in sites),
    ]
    more = [Entity(*built.words(phrase), label, score) for phrase, label in labelled]
    entities = sorted([*built.tagged.entities, *more], key=lambda e: e.first)
    return Built(built.document, replace(built.tagged, entities=tuple(entities)))


def read(built: Built) -> list[Place]:
    return list(places_and_notes(built.document, built.syntax, built.extracted.statements)[0])


def notes(built: Built) -> list[Note]:
    return list(places_and_notes(built.document, built.syntax, built.extracted.statements)[1])

"""The parties of an article as records."""

from gainsay.extract.ids import actor_id
from gainsay.extract.parties import Parties, Party
from gainsay.extract.syntax import Syntax
from gainsay.records import Actor, Document


def actors_of(document: Document, syntax: Syntax, parties: Parties) -> tuple[Actor, ...]:
    """The parties in the order of their first mention."""
    return tuple(_actor(document, syntax, party) for party in parties.listed)


def _actor(document: Document, syntax: Syntax, party: Party) -> Actor:
    return Actor(
        id=actor_id(document, party),
        name=party.name,
        kind=party.kind,
        country=party.country,
        code=None,
        office=party.office,
        wikidata=None,
        members=party.members,
        size=party.size,
        mentions=tuple(syntax.span(mention) for mention in sorted(set(party.mentions))),
        score=party.score,
        found_by=party.found_by,
    )

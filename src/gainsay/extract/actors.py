"""The parties of an article as records, each with its country and actor code."""

from gainsay.extract.ids import actor_id
from gainsay.extract.parties import Parties, Party, is_medium
from gainsay.extract.syntax import Syntax
from gainsay.ground import Coded, KnowledgeBase, described, of_entity
from gainsay.records import Actor, ActorKind, Document


def actors_of(document: Document, syntax: Syntax, parties: Parties) -> tuple[Actor, ...]:
    """The parties in the order of their first mention."""
    return tuple(_actor(document, syntax, party, parties.known) for party in parties.listed)


def coded(party: Party, known: KnowledgeBase) -> Coded:
    """Country and role of a party, as far as its entry, its kind, its name and its office tell them."""
    entity = known.find(party.name)
    told = of_entity(entity) if entity is not None else Coded()
    return told if told.is_international else Coded(party.country).or_else(told).or_else(_told(party, known))


def _told(party: Party, known: KnowledgeBase) -> Coded:
    if party.kind is ActorKind.GOVERNMENT:
        return Coded(party.country, "GOV")
    if party.kind is ActorKind.PERSON:
        return described(party.office, known) if party.office else Coded()
    if is_medium(party):
        return Coded(described(party.name, known).country, "MED")
    return described(party.name, known)


def _actor(document: Document, syntax: Syntax, party: Party, known: KnowledgeBase) -> Actor:
    entity, told = known.find(party.name), coded(party, known)
    return Actor(
        id=actor_id(document, party),
        name=party.name,
        kind=party.kind,
        country=told.country,
        code=told.code,
        office=party.office,
        wikidata=entity.wikidata if entity is not None else None,
        members=party.members,
        size=party.size,
        mentions=tuple(syntax.span(mention) for mention in sorted(set(party.mentions))),
        score=party.score,
        found_by=party.found_by,
    )

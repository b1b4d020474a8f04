"""The parties of an article as records, each with its country and actor code."""

from gainsay.extract.ids import actor_id
from gainsay.extract.parties import Parties, Party, is_medium
from gainsay.extract.syntax import Syntax
from gainsay.ground import Coded, Entity, KnowledgeBase, described, of_entity
from gainsay.records import Actor, ActorKind, Document

_COURTESY = frozenset({"mr", "mrs", "ms", "miss"})
_ARMED = frozenset({"REB", "PRM", "UAF", "IMG"})


def actors_of(document: Document, syntax: Syntax, parties: Parties) -> tuple[Actor, ...]:
    """The parties in the order of their first mention."""
    listed = sorted(parties.listed, key=lambda party: min(party.mentions, default=(0, 0)))
    return tuple(_actor(document, syntax, party, parties.known) for party in listed)


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
        kind=_kind(party, told, entity),
        country=told.country,
        code=told.code,
        office=_office(party),
        wikidata=entity.wikidata if entity is not None else None,
        members=party.members,
        size=party.size,
        mentions=tuple(syntax.span(mention) for mention in sorted(set(party.mentions))),
        score=party.score,
        found_by=party.found_by,
    )


def _kind(party: Party, told: Coded, entity: Entity | None) -> ActorKind:
    """What an organisation is in particular: as its entry says, else by its name or its role."""
    if party.kind is not ActorKind.ORGANISATION:
        return party.kind
    if entity is not None and entity.kind is not ActorKind.PERSON:
        return entity.kind
    if is_medium(party):
        return ActorKind.MEDIUM
    return ActorKind.ARMED_GROUP if told.role in _ARMED else ActorKind.ORGANISATION


def _office(party: Party) -> str | None:
    """The office without a courtesy title, which is none."""
    words = [word for word in (party.office or "").split() if word.lower().rstrip(".") not in _COURTESY]
    return " ".join(words) or None

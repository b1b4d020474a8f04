"""The parties of an article as records, each with its country and actor code."""

from collections.abc import Sequence

from gainsay.extract.ids import actor_id
from gainsay.extract.lexicons import lexicon
from gainsay.extract.parties import Parties, Party, is_medium
from gainsay.extract.syntax import Syntax
from gainsay.ground import Coded, Entity, KnowledgeBase, described, of_entity
from gainsay.records import Actor, ActorKind, Document, Statement

_COURTESY = frozenset({"mr", "mrs", "ms", "miss"})
_ARMED = frozenset({"REB", "PRM", "UAF", "IMG"})


def actors_of(
    document: Document, syntax: Syntax, parties: Parties, statements: Sequence[Statement]
) -> tuple[Actor, ...]:
    """The parties in the order of their first mention; whoever speaks for a government is of its state."""
    _complete(parties, statements)
    listed = sorted(parties.listed, key=lambda party: min(party.mentions, default=(0, 0)))
    return tuple(_actor(document, syntax, party, parties.known) for party in listed)


def _complete(parties: Parties, statements: Sequence[Statement]) -> None:
    """What the article tells of parties by their ties to others."""
    named = {party.name: party for party in parties.listed}
    for statement in statements:
        speaks = named.get(statement.spokesperson.name) if statement.spokesperson else None
        speaker = named.get(statement.speaker.name) if statement.speaker else None
        if speaks is not None and speaker is not None:
            speaks.country = speaks.country or speaker.country
    for party in parties.listed:
        if party.kind is ActorKind.GROUP and not party.members and " and " in party.name:
            party.members = _joined(parties, party)
            countries = {coded(named[name], parties.known).country for name in party.members}
            party.country = countries.pop() if len(countries) == 1 else None


def _joined(parties: Parties, group: Party) -> tuple[str, ...]:
    """The parties that a group's words join by "and"; none where there is but one."""
    first, last = max(group.mentions, key=lambda words: words[1] - words[0], default=(0, 0))
    inside = (parties.at(i) for i in range(first, last))
    names = dict.fromkeys(party.name for party in inside if party is not None and party is not group)
    return tuple(names) if len(names) > 1 else ()


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
    # Of several joined each has a code of its own; "Panama Papers" are not Panama's.
    return Coded() if party.members or _is_thing(party) else described(party.name, known)


def _is_thing(party: Party) -> bool:
    """Whether an organisation's name is that of a thing, such as a law or leaked files."""
    things = lexicon("actors")["things"]
    return party.kind is ActorKind.ORGANISATION and party.name.rsplit(maxsplit=1)[-1].lower() in things


def _actor(document: Document, syntax: Syntax, party: Party, known: KnowledgeBase) -> Actor:
    entity, told = known.find(party.name), coded(party, known)
    return Actor(
        id=actor_id(document, party),
        name=party.name,
        kind=_kind(party, told, entity),
        country=told.country,
        # A country alone would be the code of the state.
        code=told.code if told.role is not None else None,
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
    if party.kind is ActorKind.PERSON and " " not in party.name and entity is not None:
        # Of one word the network may take a company for a person.
        return entity.kind
    if party.kind is not ActorKind.ORGANISATION:
        return party.kind
    if entity is not None and entity.kind is not ActorKind.PERSON:
        return entity.kind
    if is_medium(party):
        return ActorKind.MEDIUM
    if _is_thing(party):
        return ActorKind.OTHER
    return ActorKind.ARMED_GROUP if told.role in _ARMED else ActorKind.ORGANISATION


def _office(party: Party) -> str | None:
    """The office without a courtesy title, which is none."""
    words = [word for word in (party.office or "").split() if word.lower().rstrip(".") not in _COURTESY]
    return " ".join(words) or None

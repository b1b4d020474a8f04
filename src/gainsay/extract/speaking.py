"""Speakers that are no party by a name: those under a description, and offices.

"Nigerian officials" that speak are the group of that name among the actors. An office
without a name, "the defence minister", is an actor of its own.
"""

from collections.abc import Sequence
from dataclasses import replace

from gainsay.extract.ids import hashed
from gainsay.ground import KnowledgeBase, described
from gainsay.records import Actor, ActorKind, Document, Silence, SpeakerKind, Statement


def names_of_speakers(statements: Sequence[Statement], silent: Sequence[Silence]) -> frozenset[str]:
    """The names of all who speak, pass on what is said, or keep silent."""
    speakers = (statement.speaker.name for statement in statements if statement.speaker is not None)
    relays = (relay.name for statement in statements for relay in statement.via)
    return frozenset([*speakers, *relays, *(one.name for one in silent if one.name is not None)])


def with_actors(
    document: Document, statements: Sequence[Statement], actors: Sequence[Actor], known: KnowledgeBase
) -> tuple[list[Statement], tuple[Actor, ...]]:
    """The statements with the ids of those speakers; the actors with the offices, by their first mention."""
    by_name = {actor.name: actor for actor in reversed(actors)}
    for name, spoken in _offices(statements, by_name).items():
        by_name[name] = _office(document, name, spoken, known)
    offices = [actor for actor in by_name.values() if actor.kind is ActorKind.OFFICE]
    everyone = sorted([*actors, *offices], key=lambda actor: actor.mentions[0].start if actor.mentions else 0)
    return [_linked(statement, by_name) for statement in statements], tuple(everyone)


def _offices(statements: Sequence[Statement], named: dict[str, Actor]) -> dict[str, list[Statement]]:
    """What offices say that nobody is named in, by the office."""
    found: dict[str, list[Statement]] = {}
    for statement in statements:
        speaker = statement.speaker
        unnamed = speaker is not None and speaker.id is None and speaker.kind is SpeakerKind.ROLE
        # A comma parts the office from whoever holds it.
        if speaker is not None and unnamed and speaker.name not in named and "," not in speaker.name:
            found.setdefault(speaker.name, []).append(statement)
    return found


def _office(document: Document, name: str, spoken: Sequence[Statement], known: KnowledgeBase) -> Actor:
    told = described(name, known)
    return Actor(
        id=hashed("a", document.id, ActorKind.OFFICE, name),
        name=name,
        kind=ActorKind.OFFICE,
        country=told.country,
        code=told.code if told.role is not None else None,
        office=name,
        wikidata=None,
        members=(),
        size=None,
        mentions=tuple(dict.fromkeys(one.source for one in spoken if one.source is not None)),
        score=max(one.score for one in spoken),
        found_by="rule:office",
    )


def _linked(statement: Statement, by_name: dict[str, Actor]) -> Statement:
    speaker = statement.speaker
    actor = by_name.get(speaker.name) if speaker is not None and speaker.id is None else None
    if speaker is None or actor is None:
        return statement
    return replace(statement, speaker=replace(speaker, id=actor.id))

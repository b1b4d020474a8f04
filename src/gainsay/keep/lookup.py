"""What an id stands for: a statement, claim, story or article, and what it is a part of."""

from dataclasses import dataclass

import sqlalchemy as sa

from gainsay.keep import judgements as judging
from gainsay.keep.judgements import Judgement, Kind, Place, Thing
from gainsay.keep.neighbours import Connection
from gainsay.keep.origins import origins_of
from gainsay.keep.tables import claim_members, claims, documents, statements, stories_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A thing of the ledger.

    `statements` are those of a statement or a claim, `documents` the articles that a
    story or an article is, `parts` the ids of the claims, the story and the origin to
    which it belongs; `document` is a statement's article.
    """

    kind: Kind
    id: str
    story: str | None = None
    document: str | None = None
    statements: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    parts: frozenset[str] = frozenset()


def lookup(connection: Connection, wanted: str) -> Found | None:
    """The thing with this id; None where there is none that can be judged. "outlet:" begins an origin."""
    if wanted.startswith("outlet:"):
        return Found(kind=Kind.ORIGIN, id=wanted)
    looks = (_statement, _claim, _article, _story)
    return next((found for look in looks if (found := look(connection, wanted)) is not None), None)


def _statement(connection: Connection, wanted: str) -> Found | None:
    query = sa.select(statements.c.document).where(statements.c.id == wanted)
    document = connection.scalar(query)
    if document is None:
        return None
    on = sa.select(claim_members.c.claim).where(claim_members.c.statement == wanted)
    origin = origins_of(connection, [wanted]).get(wanted)
    parts = {*connection.scalars(on), *([origin.origin] if origin else [])}
    return Found(
        kind=Kind.STATEMENT,
        id=wanted,
        story=_story_of(connection, document),
        document=document,
        statements=(wanted,),
        parts=frozenset(parts),
    )


def _claim(connection: Connection, wanted: str) -> Found | None:
    story = connection.scalar(sa.select(claims.c.story).where(claims.c.id == wanted))
    if story is None:
        return None
    on = sa.select(claim_members.c.statement).where(claim_members.c.claim == wanted).distinct()
    return Found(kind=Kind.CLAIM, id=wanted, story=story, statements=tuple(sorted(connection.scalars(on))))


def _article(connection: Connection, wanted: str) -> Found | None:
    if connection.scalar(sa.select(documents.c.id).where(documents.c.id == wanted)) is None:
        return None
    story = _story_of(connection, wanted)
    return Found(
        kind=Kind.ARTICLE,
        id=wanted,
        story=story,
        documents=(wanted,),
        parts=frozenset(filter(None, [story])),
    )


def _story(connection: Connection, wanted: str) -> Found | None:
    inside = sa.select(stories_of.c.document).where(stories_of.c.story == wanted)
    found = tuple(sorted(connection.scalars(inside)))
    return Found(kind=Kind.STORY, id=wanted, story=wanted, documents=found) if found else None


def _story_of(connection: Connection, document: str) -> str | None:
    return connection.scalar(sa.select(stories_of.c.story).where(stories_of.c.document == document))


def judgements_on(connection: Connection, wanted: str) -> list[Judgement]:
    """The judgements that name a thing, also under an id that it had before, in their order."""
    found = lookup(connection, wanted)
    if found is None:
        return []
    held = found.documents or [one.document for one in judging.places(connection, found.statements)]
    bearing = judging.of_documents(connection, held)
    places = {place for one in bearing for thing in _things(one) for place in thing.places}
    current = judging.current(connection, places)
    return [one for one in bearing if any(_is(thing, found, current) for thing in _things(one))]


def _things(one: Judgement) -> list[Thing]:
    return [thing for thing in (one.thing, one.other) if thing is not None]


def _is(thing: Thing, found: Found, current: dict[Place, str]) -> bool:
    """Whether what was judged is what was found: by its id, or by more than half of what it stood for."""
    if thing.kind is not found.kind:
        return False
    if thing.id == found.id:
        return True
    now = {current[place] for place in thing.places if place in current}
    return 2 * len(now.intersection(found.statements)) > len(thing.places) > 0

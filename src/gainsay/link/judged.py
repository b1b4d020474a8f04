"""Stories, claims and origins as people judged them, laid over what linking found.

What linking found is kept as it was, and goes on as articles come; what is judged is made
of it anew, by all judgements that hold, whenever something around it changes. So a
judgement that is undone leaves no trace. The cost is that of the stories concerned.
"""

from collections.abc import Collection, Mapping

from gainsay.keep import claims as kept
from gainsay.keep import judgements as judging
from gainsay.keep.claims import FOUND, JUDGED, Claim, Told
from gainsay.keep.judgements import Around, Judgement, Place, Verb
from gainsay.keep.neighbours import Connection
from gainsay.link import replay
from gainsay.link.claims import only, whole
from gainsay.link.ties import ties


def settle(connection: Connection, stories: Collection[str]) -> None:
    """Make anew what judgements make of these found stories, and of those that they tie to them."""
    around = judging.around(connection, stories)
    concerned = {*stories, *around.found.values()}
    if not around.judgements and all(kept.layer_of(connection, one) is JUDGED for one in concerned):
        return
    kept.hold(connection, sorted(concerned))
    current = _current(connection, around)
    of_statements = replay.statements(around.holding, current)
    bearing = {document for one in around.judgements for document in one.documents}
    judging.put_statements(connection, bearing, of_statements)
    story = replay.stories(around.found, around.holding)
    judging.put_stories(connection, story)
    work = _claims(connection, around, story, current)
    for one in around.holding:
        work.judge(one)
    work.without({one.statement for one in of_statements if one.verdict == replay.VERDICTS[Verb.REJECT]})
    _put(connection, work.result(), _old(around, concerned))
    if not around.holding:
        kept.release(connection, concerned)


def _current(connection: Connection, around: Around) -> dict[Place, str]:
    things = [thing for one in around.holding for thing in (one.thing, one.other) if thing is not None]
    return judging.current(connection, {place for thing in things for place in thing.places})


def _claims(
    connection: Connection, around: Around, story: Mapping[str, str], current: Mapping[Place, str]
) -> replay.Claims:
    """The claims of the stories as judged, before anything that is judged of claims."""
    found = {name: kept.claims_in(connection, name, FOUND) for name in sorted(set(around.found.values()))}
    claims: dict[str, Claim] = {}
    of: dict[str, str] = {}
    told: dict[str, tuple[str, Told]] = {}
    # A story that was found goes before what was split from it, so that it keeps the claims' ids.
    for name in sorted(set(story.values()), key=lambda one: (one not in found, one)):
        said = kept.told_in(connection, name, JUDGED)
        told |= {one.statement.id: (name, one) for one in said}
        mine = {document for document, into in story.items() if into == name}
        sources = sorted({around.found[document] for document in mine})
        before = [one for source in sources for one in found[source] if one.id not in claims]
        all_of_them = {document for document, source in around.found.items() if source in sources}
        if len(sources) > 1 or mine != all_of_them:
            contests = kept.contests_in(connection, name, JUDGED)
            before = whole(name, said, contests, only(before, said))
        claims |= {one.id: one for one in before}
        of |= {one.id: name for one in before}
    return replay.Claims(claims=claims, story=of, told=told, current=current)


def _old(around: Around, concerned: Collection[str]) -> set[str]:
    """All stories under which claims may stand from before."""
    judged = {name for one in around.judgements for name in _stories_of(one)}
    return {*concerned, *judged}


def _stories_of(one: Judgement) -> list[str]:
    things = [thing for thing in (one.thing, one.other) if thing is not None]
    return [name for thing in things for name in (thing.id, replay.own_story(thing.id))]


def _put(connection: Connection, claims: Mapping[str, list[Claim]], old: Collection[str]) -> None:
    for story in sorted({*old, *claims}):
        kept.put_claims(connection, story, (), (), JUDGED)
    for story, listed in claims.items():
        tied = ties({one.id: one.words for one in listed})
        kept.put_claims(connection, story, listed, tied, JUDGED)

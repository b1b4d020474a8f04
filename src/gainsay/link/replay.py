"""What judgements make of what linking found: pure functions that go through them in their order.

Of two that contradict one another the later one holds, since it comes last. One whose
things are no more has no effect until they are there again.
"""

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from gainsay.keep.claims import Claim, Told
from gainsay.keep.judgements import Judgement, Kind, Of, Place, Thing, Verb
from gainsay.link.claims import counted, role_of

VERDICTS = {Verb.CONFIRM: "confirmed", Verb.REJECT: "rejected"}


def own_story(document: str) -> str:
    """The id of the story that an article is alone, once it was split from others."""
    return "t" + hashlib.sha256(f"own {document}".encode()).hexdigest()[:16]


def stories(found: Mapping[str, str], judgements: Iterable[Judgement]) -> dict[str, str]:
    """The story of each article as judged, by the story that was found for it."""
    story = dict(found)
    for one in judgements:
        kinds = (one.verb, one.thing.kind, one.other.kind if one.other else None)
        if one.other is None or Kind.STORY not in kinds:
            continue
        into = _known(one.other if one.thing.kind is Kind.ARTICLE else one.thing, story)
        if one.thing.kind is Kind.STORY:
            merged = _known(one.other, story)
            story |= {document: into for document, of in story.items() if of == merged and into}
        elif one.thing.id in story:
            alone = own_story(one.thing.id) if one.verb is Verb.SPLIT else None
            story[one.thing.id] = alone or into or story[one.thing.id]
    return story


def _known(thing: Thing, story: Mapping[str, str]) -> str | None:
    """The story that is meant: the one with this id, else that in which most of its articles are now."""
    if thing.id in story.values():
        return thing.id
    now = Counter(story[document] for document in thing.documents if document in story)
    return min(now, key=lambda one: (-now[one], one), default=None)


def statements(judgements: Iterable[Judgement], current: Mapping[Place, str]) -> list[Of]:
    """What is judged of statements themselves, by their ids of now."""
    found: dict[str, Of] = {}
    for one in judgements:
        statement = current.get(one.thing.places[0]) if one.thing.kind is Kind.STATEMENT else None
        if statement is None:
            continue
        before = found.get(statement, Of(statement=statement))
        if one.verb in VERDICTS:
            found[statement] = replace(before, verdict=VERDICTS[one.verb])
        elif one.other is not None and one.other.kind in {Kind.ARTICLE, Kind.ORIGIN}:
            origin = one.thing.places[0].document if one.verb is Verb.SPLIT else one.other.id
            found[statement] = replace(before, origin=origin, reason=f"judged by {one.who}: {one.why}")
    return [found[statement] for statement in sorted(found)]


@dataclass
class Claims:
    """The claims of some stories, while judgements on them are gone through.

    `told` are all statements of these stories with the story of each, `current` the ids
    of now of the statements that judgements name.
    """

    claims: dict[str, Claim]
    story: dict[str, str]
    told: Mapping[str, tuple[str, Told]]
    current: Mapping[Place, str]
    changed: set[str] = field(default_factory=set)

    def judge(self, one: Judgement) -> None:
        """Do to the claims what a judgement says."""
        kinds = (one.thing.kind, one.other.kind if one.other else None)
        if kinds == (Kind.CLAIM, None):
            self._verdict(one.thing, one.verb)
        elif kinds == (Kind.CLAIM, Kind.CLAIM) and one.other:
            self._merge(self._known(one.thing), self._known(one.other))
        elif kinds == (Kind.STATEMENT, Kind.CLAIM) and one.other:
            statement, claim = self.current.get(one.thing.places[0]), self._known(one.other)
            if statement is not None and claim is not None:
                put = self._put if one.verb is Verb.MERGE else self._take
                put(statement, claim)

    def without(self, rejected: Collection[str]) -> None:
        """Take statements off all claims."""
        for claim in list(self.claims):
            for statement in sorted(set(rejected) & _on(self.claims[claim])):
                self._take(statement, claim)

    def result(self) -> dict[str, list[Claim]]:
        """The claims of each story; what lost its last statement is none any more."""
        found: dict[str, list[Claim]] = {story: [] for story in self.story.values()}
        for name, claim in self.claims.items():
            told = [self.told[one][1] for one in sorted(_on(claim))]
            if told:
                found[self.story[name]].append(counted(claim, told) if name in self.changed else claim)
        return found

    def _known(self, thing: Thing) -> str | None:
        """The claim that is meant: the one with this id, else that on which half of its statements are."""
        if thing.id in self.claims:
            return thing.id
        named = {self.current[place] for place in thing.places if place in self.current}
        shared = {name: len(named & _on(claim)) for name, claim in self.claims.items()}
        best = min(shared, key=lambda one: (-shared[one], one), default=None)
        return best if best is not None and 2 * shared[best] >= max(len(named), 1) else None

    def _verdict(self, thing: Thing, verb: Verb) -> None:
        if (claim := self._known(thing)) is not None:
            self.claims[claim] = replace(self.claims[claim], verdict=VERDICTS[verb])

    def _merge(self, claim: str | None, other: str | None) -> None:
        if claim is None or other is None or claim == other or self.story[claim] != self.story[other]:
            return
        for role, listed in self.claims.pop(other).roles.items():
            for statement in listed:
                self._put(statement, claim, role)

    def _put(self, statement: str, claim: str, role: str | None = None) -> None:
        story, told = self.told.get(statement, (None, None))
        if told is None or story != self.story[claim] or statement in _on(self.claims[claim]):
            return
        role = role or role_of(told.statement)
        before = self.claims[claim].roles
        self._set(claim, {**before, role: (*before.get(role, ()), statement)})

    def _take(self, statement: str, claim: str) -> None:
        roles = {
            role: tuple(one for one in listed if one != statement)
            for role, listed in self.claims[claim].roles.items()
        }
        self._set(claim, {role: listed for role, listed in roles.items() if listed})

    def _set(self, claim: str, roles: Mapping[str, tuple[str, ...]]) -> None:
        self.claims[claim] = replace(self.claims[claim], roles=roles)
        self.changed.add(claim)


def _on(claim: Claim) -> set[str]:
    return {one for listed in claim.roles.values() for one in listed}

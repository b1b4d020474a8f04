"""The claims of a story: what its statements and disputes are about, and who stands on which side of it."""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import count

from gainsay.extract.propositions import worded
from gainsay.keep import claims as kept
from gainsay.keep.claims import Claim, Contest, Told
from gainsay.keep.neighbours import Connection
from gainsay.link.gathering import SIDES, Gathered, gathered
from gainsay.link.ties import ties
from gainsay.records import Act, Document, Statement

# Articles of a story that are gathered anew as one is added; what older ones claim stays as it is.
WINDOW = 40
_ROLES = {Act.DENY: "denied", Act.ADMIT: "admitted", Act.DEMAND_PROOF: "proof_demanded"}
_ASIDE = frozenset({Act.QUESTION, Act.APPEAL, Act.CONDEMN})
_NEGATED = re.compile(r"\b(?:not?|never|nothing|nobody|none)\b|n['’]t\b", re.IGNORECASE)
# Words that a statement needs to stand for a claim.
_WHOLE = 5
# Words from which on it says too much to stand for one claim.
_SPEECH = 30


def file(connection: Connection, document: Document) -> None:
    """Put what an article says, and what it disputes, under the claims of its story."""
    story = kept.story_of(connection, document.id)
    if story is not None:
        file_in(connection, story, document.id)


def file_in(connection: Connection, story: str, document: str | None = None) -> None:
    """Gather the claims of a story anew around one of its articles, else around its last ones."""
    told, contests = kept.told_in(connection, story), kept.contests_in(connection, story)
    layer = kept.layer_of(connection, story)
    before = only(kept.claims_in(connection, story, layer), told)
    named = _anew(story, told, contests, before, _window(told, document))
    kept.put_claims(connection, story, named, ties({one.id: one.words for one in named}), layer)


def whole(story: str, told: Sequence[Told], contests: Sequence[Contest], before: list[Claim]) -> list[Claim]:
    """The claims of all articles of a story, gathered window by window, under the ids of those before."""
    order = list(dict.fromkeys(one.document for one in told))
    for first in range(0, max(len(order) - WINDOW, 0) + WINDOW // 2, WINDOW // 2):
        before = _anew(story, told, contests, before, frozenset(order[first : first + WINDOW]))
    return before


def _anew(
    story: str,
    told: Sequence[Told],
    contests: Sequence[Contest],
    before: Iterable[Claim],
    near: frozenset[str],
) -> list[Claim]:
    """The claims of a story after these of its articles were gathered anew."""
    told = [one for one in told if one.document in near]
    contests = [one for one in contests if one.document in near]
    found = list(claims(gathered(told, contests), told, contests))
    return carried(story, found, before, frozenset(one.statement.id for one in told))


def only(claims: Iterable[Claim], told: Iterable[Told]) -> list[Claim]:
    """The claims without statements other than these, such as those of articles that have left the story."""
    here = {one.statement.id for one in told}
    found = []
    for claim in claims:
        roles = {role: tuple(one for one in listed if one in here) for role, listed in claim.roles.items()}
        found.append(replace(claim, roles={role: listed for role, listed in roles.items() if listed}))
    return [one for one in found if one.roles]


def _window(told: Sequence[Told], document: str | None) -> frozenset[str]:
    """The articles next to one in the order of publication, itself among them."""
    order = list(dict.fromkeys(one.document for one in told))
    at = order.index(document) if document in order else len(order)
    first = max(0, min(at - WINDOW // 2, len(order) - WINDOW))
    return frozenset(order[first : first + WINDOW])


def claims(groups: Iterable[Gathered], told: Sequence[Told], contests: Iterable[Contest]) -> Iterable[Claim]:
    """A claim, still without an id, for each group of statements and disputes."""
    disputed = {one.id: one for one in contests}
    order = {one.statement.id: number for number, one in enumerate(told)}
    for group in groups:
        own = [disputed[one] for one in group.members if one in disputed]
        said = [told[order[one]] for one in group.members if one in order]
        roles = _roles(sorted(said, key=lambda one: order[one.statement.id]), own, group.denied)
        on_it = [told[n] for n in sorted(order[one] for one in _members(roles))]
        words = _claim(own) if own else _words([one.statement for one in said])
        yield counted(Claim(id="", words=words, contested=0, moved=None, roles=roles), on_it)


def counted(claim: Claim, told: Iterable[Told]) -> Claim:
    """The claim with how contested it is, and when it last moved, by all statements on it."""
    on_it = {one.statement.id: one for one in told}
    moved = max((one.day for one in on_it.values() if one.day), default=None)
    return replace(claim, contested=_contested(claim.roles, on_it), moved=moved)


def _roles(said: Sequence[Told], own: Iterable[Contest], denied: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """What each statement does about the claim: as its article's dispute has it, else by its act."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for contest in own:
        for role, listed in contest.roles.items():
            found[role] |= dict.fromkeys(listed)
    found["denied"] |= dict.fromkeys(denied)
    placed = {one for listed in found.values() for one in listed}
    for one in (one.statement for one in said if one.statement.id not in placed):
        found[role_of(one)][one.id] = None
    return {role: tuple(listed) for role, listed in sorted(found.items()) if listed}


def role_of(statement: Statement) -> str:
    """What a statement does about the claim that it is on, by its act."""
    return "related" if statement.act in _ASIDE else _ROLES.get(statement.act, "asserted")


def _members(roles: Mapping[str, Collection[str]]) -> frozenset[str]:
    return frozenset(one for listed in roles.values() for one in listed)


def _claim(own: Sequence[Contest]) -> str:
    """The most central claim that is worded as a clause of its own, without a negation."""
    return min(own, key=lambda one: (bool(_NEGATED.search(one.claim)), len(one.claim.split()) < _WHOLE)).claim


def _words(said: Sequence[Statement]) -> str:
    """The most central statement that affirms the claim and is neither a word nor a speech, as a sentence."""
    affirming = [one for one in said if one.act is not Act.DENY] or list(said)
    length = {one.id: sum(len(span.text.split()) for span in one.content) for one in affirming}
    whole = [one for one in affirming if _WHOLE <= length[one.id] <= _SPEECH]
    chosen = whole[0] if whole else min(affirming, key=lambda one: (length[one.id] < _WHOLE, length[one.id]))
    return worded((span.text for span in chosen.content), negated=False)


def _contested(roles: Mapping[str, Collection[str]], told: Mapping[str, Told]) -> int:
    """0 where nobody denies it; else 1, and where others assert it the articles of the lesser side."""
    asserting, denying = ([told[one] for one in roles.get(side, ())] for side in SIDES)
    if not denying:
        return 0
    if len({_name(one.statement) for one in (*asserting, *denying)}) < 2:
        return 1
    return 1 + min(len({one.document for one in side}) for side in (asserting, denying))


def _name(statement: Statement) -> str | None:
    return statement.speaker.name if statement.speaker else None


def carried(
    story: str, found: Sequence[Claim], before: Iterable[Claim], seen: Collection[str]
) -> list[Claim]:
    """The claims under the ids of those before that they share the most statements with, else under new ones.

    What older ones hold of statements that were not gathered anew (are not `seen`) stays with them, and
    with these what was gathered with nothing else now: what it belongs to may be out of sight.
    """
    earlier = {one.id: one for one in before}
    placed = {statement for one in found for statement in _members(one.roles)}
    ids = _inherited([_members(one.roles) for one in found], earlier)
    taken, result = set(earlier), []
    for number, claim in enumerate(found):
        old = earlier.pop(ids[number], None) if number in ids else None
        named = replace(claim, id=old.id if old else _new_id(claim, story, taken))
        taken.add(named.id)
        result.append(_with_unseen(named, old, seen, placed) if old else named)
    rest = (_with_unseen(replace(old, roles={}), old, seen, placed) for old in earlier.values())
    return result + [one for one in rest if one.roles]


def _inherited(members: Sequence[frozenset[str]], earlier: Mapping[str, Claim]) -> dict[int, str]:
    """For each group the claim before that it goes on with, each claim once, the largest share first."""
    shared: Counter[tuple[str, int]] = Counter()
    for old in earlier.values():
        theirs = _members(old.roles)
        shared.update({(old.id, n): len(now & theirs) for n, now in enumerate(members) if now & theirs})
    ids: dict[int, str] = {}
    for (old_id, number), _ in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
        if number not in ids and old_id not in ids.values():
            ids[number] = old_id
    return ids


def _with_unseen(claim: Claim, old: Claim, seen: Collection[str], placed: Collection[str]) -> Claim:
    """The claim with those statements of the older one that were not gathered anew, or with nothing."""
    leaving = placed if _members(old.roles) - set(seen) else seen
    kept_on = {role: [s for s in listed if s not in leaving] for role, listed in old.roles.items()}
    roles = {
        role: tuple(dict.fromkeys((*kept_on.get(role, ()), *claim.roles.get(role, ()))))
        for role in sorted({*kept_on, *claim.roles})
    }
    return replace(
        claim,
        roles={role: listed for role, listed in roles.items() if listed},
        contested=max(claim.contested, old.contested if any(kept_on.values()) else 0)
        if roles.get("denied")
        else 0,
        moved=max(filter(None, (claim.moved, old.moved)), default=None),
    )


def _new_id(claim: Claim, story: str, taken: Collection[str]) -> str:
    """A hash of the story and of what the claim was first found in; the number tells apart what is alike."""
    members = sorted(f"{role} {one}" for role, listed in claim.roles.items() for one in listed)
    for number in count():
        told = "\n".join([story, claim.words, str(number), *members])
        found = "k" + hashlib.sha256(told.encode()).hexdigest()[:16]
        if found not in taken:
            break
    return found

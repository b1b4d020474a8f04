"""Where a denial belongs that names no proposition: "the allegations", "her claims", "this".

It answers what its side is engaged in already, what blames its side, what those
have claimed whom it names, or what was said just before.
"""

from collections.abc import Sequence

from gainsay.extract.blame import Blame
from gainsay.extract.contests import (
    AFTER,
    NEAR_TOPIC,
    REACH,
    Contest,
    Member,
    gap,
    is_outright,
    like_claims,
    united,
)
from gainsay.extract.nested import NESTED
from gainsay.extract.topics import likeness
from gainsay.records import Act


class Answers:
    """What denials answer, among the statements of an article."""

    def __init__(self, blame: Blame, members: Sequence[Member]) -> None:
        self._blame, self._sides, self._members = blame, blame.sides, members

    def point(self, denial: Member, found: list[Contest]) -> None:
        """Put a denial that names no proposition where it belongs.

        That is where its side is engaged already, else against what blames its side,
        else, for a side that answers for another, beside the nearest dispute, or
        against what was said just before.
        """
        mine = [c for c in found if any(self._accuses(m, denial) for m in c.claims)]
        engaged = [c for c in found if self._is_engaged(denial, c)]
        if mine and not engaged and denial.verdict.rule == "false":
            # Who accuses and calls a report false says again what he accuses of.
            denial.accuse()
            min(mine, key=lambda c: gap(denial, c)).claims.append(denial)
            return
        engaged = engaged or [c for c in found if any(self.owns(m, denial) for m in c.claims)]
        engaged = self._nearer_claims(denial, engaged)
        engaged = engaged or self._answered_afresh(denial) or [self._nearest(denial, found)]
        engaged += self._other_charges(denial, engaged, found)
        found.extend(c for c in engaged if c not in found)
        for contest in engaged:
            contest.denials.append(denial)

    def _claims(self, denial: Member, contest: Contest) -> bool:
        """Whether the side of a denial makes the claims of a contest itself."""
        return any(self._sides.together(m.side, denial.side) for m in contest.claims)

    def _accuses(self, member: Member, denial: Member) -> bool:
        """Whether the side of a denial makes the accusation."""
        return member.statement.act is Act.ACCUSE and self._sides.together(member.side, denial.side)

    def _nearest(self, denial: Member, found: Sequence[Contest]) -> Contest:
        """The nearest dispute that a denial can refer back to, else a new one over what was said before."""
        refers = self._blame.refers_back(denial)
        before = [c for c in found if _first(c) <= denial.sentence and not self._claims(denial, c)]
        before = before if refers else []
        if before:
            return min(before, key=lambda c: gap(denial, c))
        return Contest([], self.just_before(denial) if refers or is_outright(denial) else [])

    def _nearer_claims(self, denial: Member, engaged: list[Contest]) -> list[Contest]:
        """Of "these criticisms" those that stand right before it, if its side is engaged further off only."""
        before = self.just_before(denial) if engaged and self._blame.refers_back(denial) else []
        taken = any(m in c.claims for c in engaged for m in before)
        if not before or taken or denial.sentence - before[0].sentence > 1:
            return engaged
        further = all(gap(denial, c) >= denial.sentence - before[0].sentence for c in engaged)
        return [Contest([], before)] if further else engaged

    def _other_charges(
        self, denial: Member, engaged: Sequence[Contest], found: Sequence[Contest]
    ) -> list[Contest]:
        """What else the same accusers lay on anybody, where "the allegations" deny it all: each its own.

        What is told of them after the denial is meant where it speaks to them.
        """
        if not self._blame.takes_up(denial, plural=True):
            return []
        spoken_to = self._blame.speaks_to(denial)
        accusers = {m.side for c in engaged for m in c.claims if m.statement.act is Act.ACCUSE}
        known = [m for c in (*engaged, *found) for m in (*c.claims, *c.denials)]
        others = [
            m
            for m in self._members
            if m.statement.act is Act.ACCUSE
            and m not in known
            and (spoken_to or m.sentence <= denial.sentence)
            and any(self._sides.together(m.side, one) for one in accusers)
            and self.opposes(m, Contest([denial]))
        ]
        return united([Contest([], [m]) for m in others], like_claims)

    def _is_engaged(self, denial: Member, contest: Contest) -> bool:
        denies = any(self._sides.together(denial.side, d.side) for d in contest.denials)
        others = (m for m in contest.claims if self.opposes(m, Contest([denial])))
        return denies or any(self._blame.blames(m, denial.side) for m in others)

    def _answered_afresh(self, denial: Member) -> list[Contest]:
        """New contests over what blames the side of a denial, or over an accusation just before it."""
        blaming = self._blaming(denial)
        before = self.just_before(denial)
        accused = any(m.statement.act is Act.ACCUSE for m in before)
        close = any(
            denial.sentence - m.sentence <= 1
            and (self._blame.refers_back(denial) or self._blame.tells_of(m, denial.side))
            for m in before
        )
        near = before if accused or close else [] if is_outright(denial) else self._just_after(denial)
        return blaming or ([Contest([], near)] if near else [])

    def _blaming(self, denial: Member) -> list[Contest]:
        """What blames the side of a denial, by who blames it: each accuser has a matter of his own."""
        found: dict[str | None, Contest] = {}
        for member in self._members:
            nobodys = member.side is None and _is_named_in(member, denial)
            opposed = self.opposes(member, Contest([denial])) and not nobodys
            if opposed and self._blame.blames(member, denial.side):
                found.setdefault(member.side, Contest([])).claims.append(member)
        return united(list(found.values()), like_claims)

    def just_before(self, denial: Member) -> list[Member]:
        """The last claims of others within reach before a denial, all of one sentence.

        Of "her claims" they are hers, if they are somebody's who is known.
        """
        owned = self._blame.claims_of(denial)
        reach = REACH if self._blame.refers_back(denial) else 1
        earlier = [
            m
            for m in self._members
            if self.opposes(m, Contest([denial]))
            and m.sentence <= denial.sentence
            and self._blame.is_charge(m)
            and not self._blame.takes_up(m)
            and not self._blame.accuses_another(m, denial.side)
        ]
        opposed = [m for m in earlier if denial.sentence - m.sentence <= reach]
        if owned:
            opposed = [m for m in earlier if self.owns(m, denial)]
        rumoured = [m for m in opposed if self._blame.is_hearsay(m)]
        if self._blame.is_pronoun(denial.words):
            opposed = rumoured or opposed
        last = max((m.sentence for m in opposed), default=None)
        return [m for m in opposed if m.sentence == last]

    def _just_after(self, denial: Member) -> list[Member]:
        """The accusations of the next sentences, where a quoted denial opens what they explain."""
        opposed = [
            m
            for m in self._members
            if m.statement.act is Act.ACCUSE
            and self.opposes(m, Contest([denial]))
            and 0 < m.sentence - denial.sentence <= AFTER
            and not self._blame.complains(m)
            and not self._blame.takes_up(m)
        ]
        first = min((m.sentence for m in opposed), default=None)
        return [m for m in opposed if m.sentence == first]

    def may_be(self, member: Member, contest: Contest) -> bool:
        """Whether what stands before a denial that says itself what it denies can be that."""
        owned = self.owns(member, contest.denials[0])
        near = likeness(member.topic, contest.topic) >= NEAR_TOPIC
        return owned or near or member.statement.act is Act.ACCUSE

    def owns(self, member: Member, denial: Member) -> bool:
        """Whether the claims that a denial names are those of who makes the statement."""
        spoken_of = [m.side for m in self._members if _is_named_in(m, denial)]
        if any(side is not None and self._sides.together(member.side, side) for side in spoken_of):
            return True
        return any(self._blame.is_owner(i, member.side) for i in self._blame.claims_of(denial))

    def opposes(self, member: Member, contest: Contest) -> bool:
        """Whether it says that something is so, and none of those who deny in the contest says it."""
        apart = not any(self._sides.together(member.side, d.side) for d in contest.denials)
        return member.affirms and apart


def _is_named_in(member: Member, denial: Member) -> bool:
    """Whether it is the claim that a denial itself names: "allegations of theft"."""
    named = member.statement.found_by.startswith(NESTED[0])
    return named and denial.words[0] < member.words[0] < denial.words[1]


def _first(contest: Contest) -> int:
    return min(one.sentence for one in (*contest.denials, *contest.claims))

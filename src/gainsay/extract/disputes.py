"""Disputes: each denial with the claim that it answers, and what else either side says about it.

A denial tells its proposition itself ("denied that he had paid"), or points at
one ("denied the allegations"). Denials about the same thing are one dispute;
statements of others that are like them, or for a denial that points, those that
lay something on the side that denies, are what is denied.
"""

from collections.abc import Iterable, Sequence

from gainsay.encode import WordRange
from gainsay.extract.acts import Verdict
from gainsay.extract.blame import Blame
from gainsay.extract.contests import (
    AFFIRMING,
    AFTER,
    ANSWERED,
    ECHO,
    NEAR_TOPIC,
    REACH,
    RETOLD,
    SAME_OF_ONE,
    SAME_OF_TWO,
    SHARED,
    SUMMED_UP,
    Contest,
    Member,
    answers,
    is_headline,
    is_outright,
    like_claims,
    same_claims,
    united,
)
from gainsay.extract.docket import Docket
from gainsay.extract.inflection import is_any
from gainsay.extract.lexicons import lexicon
from gainsay.extract.nested import NESTED, said_in
from gainsay.extract.parties import Parties
from gainsay.extract.phrases import marked
from gainsay.extract.propositions import Meant
from gainsay.extract.sides import Sides
from gainsay.extract.subjects import phrase_of
from gainsay.extract.syntax import Syntax
from gainsay.extract.topics import Topic, Topics, in_common, likeness
from gainsay.records import Act, Dispute, Statement


class Board:
    """The statements of an article, and the disputes among them."""

    def __init__(
        self,
        syntax: Syntax,
        parties: Parties,
        statements: Sequence[Statement],
        verdicts: Sequence[Verdict],
        meant: Meant,
    ) -> None:
        self._syntax, self._parties = syntax, parties
        self._topics, self._sides = Topics(syntax), Sides(parties)
        self._blame = Blame(syntax, self._sides, meant)
        self.members = [self._member(s, v) for s, v in zip(statements, verdicts, strict=True)]
        self.contests = self._contests()
        self.own: list[Statement] = []

    def hear(self, own: Iterable[tuple[Statement, Verdict]]) -> None:
        """Take what the outlet says in its own voice into the dispute that it is about, if there is one."""
        for statement, verdict in own:
            member = self._member(statement, verdict)
            about = [c for c in self.contests if self._retells(member, c)]
            if about:
                max(about, key=lambda c: likeness(member.topic, c.topic)).claims.append(member)
                self.own.append(statement)

    def _retells(self, member: Member, contest: Contest) -> bool:
        """Whether it says mostly what one of the claims says, or what is denied."""
        others = [*contest.claims, *(d for d in contest.denials if not d.points)]
        return any(in_common(member.topic, one.topic) >= RETOLD for one in others)

    def _member(self, statement: Statement, verdict: Verdict) -> Member:
        ranges = [w for span in statement.content if (w := self._syntax.words_in(span.start, span.end))]
        words = (ranges[0][0], ranges[-1][1]) if ranges else (0, 0)
        sentence = self._syntax.sentence_of[words[0]]
        side = statement.speaker.name if statement.speaker else None

        def told() -> Topic:
            return self._topics.of(self._telling(verdict, words, ranges))

        return Member(statement, verdict, words, told, side, sentence)

    def _telling(
        self, verdict: Verdict, words: WordRange, ranges: Sequence[WordRange]
    ) -> Sequence[WordRange]:
        """The words that tell what a statement is about.

        A claim called false is named by what it is about; a disowned wrong may be
        any. Of "the women's stories" the owners are those who claim, not the claim.
        """
        if verdict.rule in {"false", "clean"}:
            return said_in(self._syntax, words) if verdict.rule == "false" else []
        head = self._syntax.head_of(words)
        claim = verdict.rule == "cue" and is_any(self._syntax.lower(head), lexicon("claims")["claim"])
        if verdict.act is not Act.DENY or not claim or self._syntax.words[head].upos != "NOUN":
            return ranges
        about = [(i, i + 1) for i in self._syntax.modifiers(head, "amod", "compound")]
        behind = (i for i in self._syntax.modifiers(head, "nmod", "acl", "ccomp") if head < i < words[1])
        others = {"by", "from", "as"}
        about += [phrase_of(self._syntax, i) for i in behind if not marked(self._syntax, i, others)]
        return said_in(self._syntax, words) or about

    def _contests(self) -> list[Contest]:
        """All disputes, in the order of their first denial."""
        denials = [m for m in self.members if m.statement.act is Act.DENY]
        found = united([Contest([d]) for d in denials if not d.points], self._same_matter)
        found = self._with_claims(self._below_headlines(found))
        for one in denials:
            if one.points:
                self._point(one, found)
        found = [c for c in found if c.claims or any(is_outright(d) for d in c.denials)]
        for one in self.members:
            if not any(one in c.claims or one in c.denials for c in found):
                self._repeat(one, found)
        for contest in found:
            contest.claims = [m for m in contest.claims if not self._is_echo(m, contest)]
        return sorted(found, key=lambda c: min(d.words for d in c.denials))

    def _with_claims(self, found: list[Contest]) -> list[Contest]:
        """The contests with what is denied in each, and those that only a claim shows to be one."""
        for one in self.members:
            for contest in self._denied_in(one, found):
                contest.claims.append(one)
        for contest in found:
            contest.claims += self._accused_beside(contest)
        for one in self.members:
            if one.verdict.negative and one.statement.act in AFFIRMING and one.verdict.rule != "refusal":
                self._answer(one, found)
        for contest in found:
            if not contest.claims and any(is_outright(d) for d in contest.denials):
                before = self._just_before(contest.denials[0])
                contest.claims = [m for m in before if self._may_be(m, contest)]
        return united(found, same_claims)

    def _below_headlines(self, found: Sequence[Contest]) -> list[Contest]:
        """A headline tells what the same side denies below it: in the lead where no words tell."""
        kept = [c for c in found if not is_headline(c)]
        for contest in found:
            if not is_headline(contest):
                continue
            side = contest.denials[0].side
            same = [c for c in kept if any(self._sides.together(side, d.side) for d in c.denials)]
            if not same:
                kept.append(contest)
                continue
            likest = max(same, key=lambda c: likeness(c.topic, contest.topic))
            lead = min(same, key=lambda c: min(d.words for d in c.denials))
            near = likeness(likest.topic, contest.topic) >= SUMMED_UP
            (likest if near else lead).take(contest)
        return kept

    def _same_matter(self, one: Contest, other: Contest) -> bool:
        """Whether the denials of two contests are about one thing."""
        a, b = one.denials[0], other.denials[0]
        if self._sides.together(a.side, b.side):
            if bool(self._blame.claims_of(a)) != bool(self._blame.claims_of(b)):
                return in_common(one.topic, other.topic) >= ANSWERED
            return likeness(one.topic, other.topic) >= SAME_OF_ONE
        # Two who are blamed for like things answer each for himself, unless in the same words.
        return in_common(one.topic, other.topic) >= SAME_OF_TWO

    def _denied_in(self, member: Member, found: Sequence[Contest]) -> list[Contest]:
        """Where a statement is what is denied: contests about the same, else the nearest one it blames."""
        against = [c for c in found if self._opposes(member, c)]
        like = [c for c in against if any(answers(d, member) for d in c.denials)]
        theirs = [c for c in like if self._is_owned_by(member, c)]
        like = theirs or [c for c in like if not self._blame.claims_of(c.denials[0])] or like
        if like and self._blame.is_charge(member):
            return like
        blamed = [c for c in against if any(self._blame.blames(member, d.side) for d in c.denials)]
        best = max(blamed, key=lambda c: (likeness(member.topic, c.topic), -_gap(member, c)), default=None)
        return [best] if best else []

    def _is_owned_by(self, member: Member, contest: Contest) -> bool:
        """Whether a denial names the claim as that of who makes the statement: "her claims"."""
        return any(self._owns(member, d) for d in contest.denials)

    def _owns(self, member: Member, denial: Member) -> bool:
        """Whether the claims that a denial names are those of who makes the statement."""
        spoken_of = [
            m.side
            for m in self.members
            if m.statement.found_by.startswith(NESTED[0]) and denial.words[0] < m.words[0] < denial.words[1]
        ]
        if any(side is not None and self._sides.together(member.side, side) for side in spoken_of):
            return True
        return any(self._blame.is_owner(i, member.side) for i in self._blame.claims_of(denial))

    def _accused_beside(self, contest: Contest) -> list[Member]:
        """Accusations that the sentence of a denial itself tells: denied "a day after X accused Y of it"."""
        sentences = {d.sentence for d in contest.denials}
        return [
            m
            for m in self.members
            if m.sentence in sentences
            and m.statement.act is Act.ACCUSE
            and m not in contest.claims
            and self._opposes(m, contest)
        ]

    def _opposes(self, member: Member, contest: Contest) -> bool:
        apart = not any(self._sides.together(member.side, d.side) for d in contest.denials)
        return member.affirms and apart

    def _answer(self, member: Member, found: list[Contest]) -> None:
        """A negated statement denies where it is like a dispute of its side, or like a claim of another."""
        for contest in found:
            own = any(self._sides.together(member.side, d.side) for d in contest.denials)
            near = min(abs(member.sentence - d.sentence) for d in contest.denials) <= 1
            if own and (near or member.points or likeness(member.topic, contest.topic) >= SAME_OF_ONE):
                contest.denials.append(member)
                member.deny()
                return
        claims = [
            m
            for m in self.members
            if self._opposes(m, Contest([member]))
            and likeness(m.topic, member.topic) >= ANSWERED
            and in_common(m.topic, member.topic) >= SHARED
        ]
        if claims and member.side is not None:
            found.append(Contest([member], claims))
            member.deny()

    def _point(self, denial: Member, found: list[Contest]) -> None:
        """Put a denial that names no proposition where it belongs.

        That is where its side is engaged already, else against what blames its side,
        else, for a side that answers for another, beside the nearest dispute, or
        against what was said just before.
        """
        engaged = self._nearer_claims(denial, [c for c in found if self._is_engaged(denial, c)])
        if not engaged:
            fresh = self._answered_afresh(denial)
            before = (
                [c for c in found if _first(c) <= denial.sentence] if self._blame.refers_back(denial) else []
            )
            engaged = fresh or sorted(before, key=lambda c: _gap(denial, c))[:1]
            answers = is_outright(denial) or self._blame.refers_back(denial)
            engaged = engaged or [Contest([], self._just_before(denial) if answers else [])]
        engaged += self._other_charges(denial, engaged, found)
        found.extend(c for c in engaged if c not in found)
        for contest in engaged:
            contest.denials.append(denial)

    def _nearer_claims(self, denial: Member, engaged: list[Contest]) -> list[Contest]:
        """Of "these criticisms" those that stand right before it, if its side is engaged further off only."""
        before = self._just_before(denial) if engaged and self._blame.refers_back(denial) else []
        taken = any(m in c.claims for c in engaged for m in before)
        if not before or taken or denial.sentence - before[0].sentence > 1:
            return engaged
        further = all(_gap(denial, c) >= denial.sentence - before[0].sentence for c in engaged)
        return [Contest([], before)] if further else engaged

    def _answered_afresh(self, denial: Member) -> list[Contest]:
        """New contests over what blames the side of a denial, or over an accusation just before it."""
        blaming = self._blaming(denial)
        before = self._just_before(denial)
        accused = any(m.statement.act is Act.ACCUSE for m in before)
        close = any(
            denial.sentence - m.sentence <= 1
            and (self._blame.refers_back(denial) or self._blame.tells_of(m, denial.side))
            for m in before
        )
        near = before if accused or close else [] if is_outright(denial) else self._just_after(denial)
        return blaming or ([Contest([], near)] if near else [])

    def _other_charges(
        self, denial: Member, engaged: Sequence[Contest], found: Sequence[Contest]
    ) -> list[Contest]:
        """What else the same accusers lay on anybody, where "the allegations" deny it all: each its own."""
        if not self._blame.takes_up(denial, plural=True):
            return []
        accusers = {m.side for c in engaged for m in c.claims if m.statement.act is Act.ACCUSE}
        known = [m for c in (*engaged, *found) for m in (*c.claims, *c.denials)]
        others = [
            m
            for m in self.members
            if m.statement.act is Act.ACCUSE
            and m not in known
            and any(self._sides.together(m.side, one) for one in accusers)
            and self._opposes(m, Contest([denial]))
        ]
        return united([Contest([], [m]) for m in others], like_claims)

    def _repeat(self, member: Member, found: Sequence[Contest]) -> None:
        """A statement that says again what is claimed in a dispute belongs to its claims."""
        against = [c for c in found if self._opposes(member, c)]
        like = [c for c in against if any(in_common(m.topic, member.topic) >= RETOLD for m in c.claims)]
        if like:
            max(like, key=lambda c: likeness(c.topic, member.topic)).claims.append(member)

    def _is_echo(self, member: Member, contest: Contest) -> bool:
        """Whether it is only how a denial names a claim that somebody makes in so many words elsewhere."""
        short = member.words[1] - member.words[0] < ECHO
        named = member.statement.found_by.startswith(NESTED[0]) and short
        others = [m for m in contest.claims if m is not member and m.statement.act is not Act.REPORT]
        inside = any(d.words[0] <= member.words[0] < d.words[1] for d in contest.denials)
        return named and inside and any(member.side in {None, m.side} for m in others)

    def _is_engaged(self, denial: Member, contest: Contest) -> bool:
        denies = any(self._sides.together(denial.side, d.side) for d in contest.denials)
        others = (m for m in contest.claims if self._opposes(m, Contest([denial])))
        return denies or any(self._blame.blames(m, denial.side) for m in others)

    def _blaming(self, denial: Member) -> list[Contest]:
        """What blames the side of a denial, by who blames it: each accuser has a matter of his own."""
        found: dict[str | None, Contest] = {}
        for member in self.members:
            if self._opposes(member, Contest([denial])) and self._blame.blames(member, denial.side):
                found.setdefault(member.side, Contest([])).claims.append(member)
        return united(list(found.values()), like_claims)

    def _may_be(self, member: Member, contest: Contest) -> bool:
        """Whether what stands before a denial that says itself what it denies can be that."""
        owned = self._owns(member, contest.denials[0])
        near = likeness(member.topic, contest.topic) >= NEAR_TOPIC
        return owned or near or member.statement.act is Act.ACCUSE

    def _just_before(self, denial: Member) -> list[Member]:
        """The last claims of others within reach before a denial, all of one sentence.

        Of "her claims" they are hers, if they are somebody's who is known.
        """
        owned = self._blame.claims_of(denial)
        reach = REACH if self._blame.refers_back(denial) else 1
        earlier = [
            m
            for m in self.members
            if self._opposes(m, Contest([denial]))
            and m.sentence <= denial.sentence
            and self._blame.is_charge(m)
            and not self._blame.complains(m)
            and not self._blame.accuses_another(m, denial.side)
        ]
        opposed = [m for m in earlier if denial.sentence - m.sentence <= reach]
        if owned:
            opposed = [m for m in earlier if self._owns(m, denial)]
        last = max((m.sentence for m in opposed), default=None)
        return [m for m in opposed if m.sentence == last]

    def _just_after(self, denial: Member) -> list[Member]:
        """The accusations of the next sentences, where a quoted denial opens what they explain."""
        opposed = [
            m
            for m in self.members
            if m.statement.act is Act.ACCUSE
            and self._opposes(m, Contest([denial]))
            and 0 < m.sentence - denial.sentence <= AFTER
            and not self._blame.complains(m)
        ]
        first = min((m.sentence for m in opposed), default=None)
        return [m for m in opposed if m.sentence == first]

    def disputes(self, document: str) -> tuple[Dispute, ...]:
        """The records."""
        docket = Docket(self._syntax, self._parties, self._blame, self.members)
        return tuple(docket.record(document, contest) for contest in self.contests)


def _gap(member: Member, contest: Contest) -> int:
    """Sentences between a statement and the nearest one of a contest."""
    return min(abs(member.sentence - one.sentence) for one in (*contest.denials, *contest.claims))


def _first(contest: Contest) -> int:
    return min(one.sentence for one in (*contest.denials, *contest.claims))


def members_of(dispute: Dispute) -> tuple[str, ...]:
    """The ids of all statements of a dispute, by whichever list."""
    sides = dispute.asserted + dispute.denied + dispute.proof_demanded + dispute.evidence
    return sides + dispute.admitted + dispute.counter_account + dispute.related

"""Disputes: each denial with the claim that it answers, and what else either side says about it.

A denial tells its proposition itself ("denied that he had paid"), or points at
one ("denied the allegations"). Denials about the same thing are one dispute;
statements of others that are like them, or for a denial that points, those that
lay something on the side that denies, are what is denied.
"""

from collections.abc import Iterable, Sequence

from gainsay.encode import WordRange
from gainsay.extract.acts import Verdict
from gainsay.extract.answers import Answers
from gainsay.extract.blame import Blame
from gainsay.extract.contests import (
    ABOUT,
    AFFIRMING,
    ANSWERED,
    ECHO,
    GOES_ON,
    NEAR_TOPIC,
    RETOLD,
    SAME_OF_ONE,
    SAME_OF_TWO,
    SHARED,
    SUMMED_UP,
    WITNESSED,
    Contest,
    Member,
    answers,
    gap,
    is_headline,
    is_outright,
    same_claims,
    united,
)
from gainsay.extract.docket import Docket
from gainsay.extract.inflection import is_any
from gainsay.extract.lexicons import lexicon
from gainsay.extract.nested import NESTED, said_in
from gainsay.extract.parties import Parties, is_medium
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
        self._answers = Answers(self._blame, self.members)
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
        claim = verdict.rule in {"cue", "opinion"} and is_any(
            self._syntax.lower(head), lexicon("claims")["claim"]
        )
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
                self._answers.point(one, found)
        found = [c for c in found if c.claims or any(is_outright(d) for d in c.denials)]
        for one in self.members:
            if not any(one in c.claims or one in c.denials for c in found):
                self._repeat(one, found)
        for one in self.members:
            if not any(one in c.claims or one in c.denials for c in found):
                self._go_on(one, found)
        for one in self.members:
            if not any(one in c.claims or one in c.denials for c in found):
                self._bear_out(one, found)
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
        for one in self.members:
            if one.affirms and one.side is not None:
                self._contradict(one, found)
        for contest in found:
            if not contest.claims and any(is_outright(d) for d in contest.denials):
                before = self._answers.just_before(contest.denials[0])
                contest.claims = [m for m in before if self._answers.may_be(m, contest)]
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
            # "These baseless allegations" are known ones, in whatever words.
            known = any(self._blame.takes_up(d) for d in (*one.denials, *other.denials))
            alike = max(likeness(d.topic, e.topic) for d in one.denials for e in other.denials)
            return likeness(one.topic, other.topic) >= SAME_OF_ONE or (known and alike >= NEAR_TOPIC)
        # Two who are blamed for like things answer each for himself, unless in the same words.
        return in_common(one.topic, other.topic) >= SAME_OF_TWO

    def _denied_in(self, member: Member, found: Sequence[Contest]) -> list[Contest]:
        """Where a statement is what is denied: contests about the same, else the nearest one it blames."""
        against = [c for c in found if self._answers.opposes(member, c)]
        # Who says that maps are accurate does not say what is denied, that they are inaccurate.
        apart = [c for c in against if not any(self._blame.negates(member, d) for d in c.denials)]
        like = [c for c in apart if any(answers(d, member) for d in c.denials)]
        # Whoever accuses and is answered by name ("her claims") is answered there.
        blamed = [c for c in against if any(self._blame.blames(member, d.side) for d in c.denials)]
        accused = blamed if member.statement.act is Act.ACCUSE else []
        theirs = [c for c in against if c in (*like, *accused) and self._is_owned_by(member, c)]
        like = theirs or [c for c in like if not self._blame.claims_of(c.denials[0])] or like
        if self._blame.lays_on_another(member):
            like = [c for c in like if in_common(member.topic, c.topic) >= SHARED]
        if like and self._blame.is_charge(member):
            return like
        best = max(blamed, key=lambda c: (likeness(member.topic, c.topic), -gap(member, c)), default=None)
        return [best] if best else []

    def _is_owned_by(self, member: Member, contest: Contest) -> bool:
        """Whether a denial names the claim as that of who makes the statement: "her claims"."""
        return any(self._answers.owns(member, d) for d in contest.denials)

    def _accused_beside(self, contest: Contest) -> list[Member]:
        """Accusations that the sentence of a denial itself tells: denied "a day after X accused Y of it"."""
        sentences = {d.sentence for d in contest.denials}
        return [
            m
            for m in self.members
            if m.sentence in sentences
            and m.statement.act is Act.ACCUSE
            and m not in contest.claims
            and self._answers.opposes(m, contest)
        ]

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
            if self._answers.opposes(m, Contest([member]))
            and likeness(m.topic, member.topic) >= ANSWERED
            and in_common(m.topic, member.topic) >= SHARED
        ]
        if claims and member.side is not None:
            found.append(Contest([member], claims))
            member.deny()

    def _contradict(self, member: Member, found: Sequence[Contest]) -> None:
        """A statement that says what a charge in a dispute says is not so denies it: "were accurate"."""
        for contest in found:
            charges = [m for m in contest.claims if m.statement.act is Act.ACCUSE]
            against = [m for m in charges if self._answers.opposes(member, Contest([m]))]
            if any(self._blame.negates(member, m) for m in against) and member not in contest.claims:
                contest.denials.append(member)
                member.deny()
                return

    def _repeat(self, member: Member, found: Sequence[Contest]) -> None:
        """A statement that says again what is claimed in a dispute belongs to its claims."""
        against = [c for c in found if self._answers.opposes(member, c)]
        like = [c for c in against if any(in_common(m.topic, member.topic) >= RETOLD for m in c.claims)]
        if like:
            max(like, key=lambda c: likeness(c.topic, member.topic)).claims.append(member)

    def _go_on(self, member: Member, found: Sequence[Contest]) -> None:
        """What somebody says beside his claim belongs to it: who accuses tells more than one sentence."""
        if member.statement.act not in AFFIRMING or member.side is None:
            return
        near = [
            (abs(m.sentence - member.sentence), number)
            for number, c in enumerate(found)
            for m in c.claims
            if self._sides.together(m.side, member.side)
            and abs(m.sentence - member.sentence) <= GOES_ON
            and self._is_about(member, c)
        ]
        if near:
            found[min(near)[1]].claims.append(member)

    def _bear_out(self, member: Member, found: Sequence[Contest]) -> None:
        """What a third one tells of a claimant beside the claim is evidence: "she came out shaken"."""
        medium = any(is_medium(party) for party in self._parties.listed if party.name == member.side)
        if member.side is None or medium:
            return
        beside = [
            (abs(claim.sentence - member.sentence), number)
            for number, contest in enumerate(found)
            if self._answers.opposes(member, contest)
            for claim in contest.claims
            if abs(claim.sentence - member.sentence) <= WITNESSED
            and not self._sides.together(claim.side, member.side)
            and self._blame.tells_of(member, claim.side)
        ]
        if beside:
            found[min(beside)[1]].witnesses.append(member)

    def _is_about(self, member: Member, contest: Contest) -> bool:
        """Whether it speaks of whoever denies, or of what is in dispute."""
        sides = {d.side for d in contest.denials}
        if any(self._blame.means(i, side) for i in range(*member.words) for side in sides):
            return True
        return likeness(member.topic, contest.topic) >= ABOUT

    def _is_echo(self, member: Member, contest: Contest) -> bool:
        """Whether it is only how a denial names a claim that somebody makes in so many words elsewhere."""
        short = member.words[1] - member.words[0] < ECHO or member.side is None
        named = member.statement.found_by.startswith(NESTED[0]) and short
        others = [m for m in contest.claims if m is not member and m.statement.act is not Act.REPORT]
        inside = any(d.words[0] <= member.words[0] < d.words[1] for d in contest.denials)
        return named and inside and any(member.side in {None, m.side} for m in others)

    def disputes(self, document: str) -> tuple[Dispute, ...]:
        """The records."""
        docket = Docket(self._parties, self._blame, self.members, self.contests)
        return tuple(docket.record(document, contest) for contest in self.contests)


def members_of(dispute: Dispute) -> tuple[str, ...]:
    """The ids of all statements of a dispute, by whichever list."""
    sides = dispute.asserted + dispute.denied + dispute.proof_demanded + dispute.evidence
    return sides + dispute.admitted + dispute.counter_account + dispute.related

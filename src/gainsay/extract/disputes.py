"""Disputes: each denial with the claim that it answers, and what else either side says about it.

A denial tells its proposition itself ("denied that he had paid"), or points at
one ("denied the allegations"). Denials about the same thing are one dispute;
statements of others that are like them, or for a denial that points, those that
lay something on the side that denies, are what is denied.
"""

from collections.abc import Iterable, Sequence
from hashlib import sha256

from gainsay.encode import WordRange
from gainsay.extract.acts import Verdict
from gainsay.extract.contents import Contents, doer_of
from gainsay.extract.contests import (
    _DEFINITE,
    _WHERE,
    AFFIRMING,
    AFTER,
    ANSWERED,
    CLAIMED,
    LONG,
    NEAR,
    REACH,
    RETOLD,
    SAME_OF_ONE,
    SAME_OF_TWO,
    SHARED,
    SUMMED_UP,
    Contest,
    Member,
    answers,
    ids,
    is_headline,
    is_outright,
    like_claims,
    same_claims,
    united,
    verbs,
)
from gainsay.extract.inflection import is_any
from gainsay.extract.interest import tie
from gainsay.extract.lexicons import lexicon
from gainsay.extract.nested import said_by_noun
from gainsay.extract.parties import Parties
from gainsay.extract.propositions import Meant, named, worded
from gainsay.extract.sides import Sides
from gainsay.extract.syntax import Syntax
from gainsay.extract.topics import Topic, Topics, in_common, likeness, merged
from gainsay.records import Act, Dispute, Interest, Statement


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
        self._syntax, self._parties, self._meant = syntax, parties, meant
        self._topics, self._sides = Topics(syntax), Sides(parties)
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

        # A claim called false is named by what it is about; a disowned wrong may be any.
        def told() -> Topic:
            return self._topics.of({"false": self._complements(words), "clean": []}.get(verdict.rule, ranges))

        return Member(statement, verdict, words, told, side, sentence)

    def _complements(self, words: WordRange) -> list[WordRange]:
        """What the claims named in a content are about: "her claims about being attacked"."""
        return [said for i in range(*words) if (said := said_by_noun(self._syntax, i))]

    def _contests(self) -> list[Contest]:
        """All disputes, in the order of their first denial."""
        denials = [m for m in self.members if m.statement.act is Act.DENY]
        found = united([Contest([d]) for d in denials if not d.points], self._same_matter)
        found = self._below_headlines(found)
        for one in self.members:
            for contest in self._denied_in(one, found):
                contest.claims.append(one)
        for contest in found:
            contest.claims += self._accused_beside(contest)
        for one in self.members:
            if one.verdict.negative and one.statement.act in AFFIRMING:
                self._answer(one, found)
        for contest in found:
            if not contest.claims and any(is_outright(d) for d in contest.denials):
                contest.claims = self._just_before(contest.denials[0])
        found = united(found, same_claims)
        for one in denials:
            if one.points:
                self._point(one, found)
        found = [c for c in found if c.claims or any(is_outright(d) for d in c.denials)]
        return sorted(found, key=lambda c: min(d.words for d in c.denials))

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
            return likeness(one.topic, other.topic) >= SAME_OF_ONE
        # Two who are blamed for like things answer each for himself, unless in the same words.
        return in_common(one.topic, other.topic) >= SAME_OF_TWO

    def _denied_in(self, member: Member, found: Sequence[Contest]) -> list[Contest]:
        """Where a statement is what is denied: contests about the same, else the nearest one it blames."""
        against = [c for c in found if self._opposes(member, c)]
        like = [c for c in against if any(answers(d, member) for d in c.denials)]
        if like:
            return like
        blamed = [c for c in against if any(self._blames(member, d.side) for d in c.denials)]
        best = max(blamed, key=lambda c: (likeness(member.topic, c.topic), -_gap(member, c)), default=None)
        return [best] if best else []

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
        engaged = [c for c in found if self._is_engaged(denial, c)]
        if not engaged:
            fresh = self._answered_afresh(denial)
            before = [c for c in found if _first(c) <= denial.sentence] if self._refers_back(denial) else []
            engaged = fresh or sorted(before, key=lambda c: _gap(denial, c))[:1]
            answers = is_outright(denial) or self._refers_back(denial)
            engaged = engaged or [Contest([], self._just_before(denial) if answers else [])]
            found.extend(c for c in engaged if c not in found)
        for contest in engaged:
            contest.denials.append(denial)

    def _answered_afresh(self, denial: Member) -> list[Contest]:
        """New contests over what blames the side of a denial, or over an accusation just before it."""
        blaming = self._blaming(denial)
        before = self._just_before(denial)
        accused = any(m.statement.act is Act.ACCUSE for m in before)
        close = self._refers_back(denial) and any(denial.sentence - m.sentence <= 1 for m in before)
        ahead = [] if before or is_outright(denial) else self._just_after(denial)
        near = before if accused or close else ahead
        return blaming or ([Contest([], near)] if near else [])

    def _is_engaged(self, denial: Member, contest: Contest) -> bool:
        denies = any(self._sides.together(denial.side, d.side) for d in contest.denials)
        others = (m for m in contest.claims if self._opposes(m, Contest([denial])))
        return denies or any(self._blames(m, denial.side) for m in others)

    def _blaming(self, denial: Member) -> list[Contest]:
        """What blames the side of a denial, by who blames it: each accuser has a matter of his own."""
        found: dict[str | None, Contest] = {}
        for member in self.members:
            if self._opposes(member, Contest([denial])) and self._blames(member, denial.side):
                found.setdefault(member.side, Contest([])).claims.append(member)
        return united(list(found.values()), like_claims)

    def _just_before(self, denial: Member) -> list[Member]:
        """The last statements of others within reach before a denial, all of one sentence."""
        reach = REACH if self._refers_back(denial) else 1
        opposed = [
            m
            for m in self.members
            if self._opposes(m, Contest([denial])) and 0 <= denial.sentence - m.sentence <= reach
        ]
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
        ]
        first = min((m.sentence for m in opposed), default=None)
        return [m for m in opposed if m.sentence == first]

    def _refers_back(self, denial: Member) -> bool:
        """Whether the content takes up a claim as known: "the allegations", "such claims", "this"."""
        claims, pointing = lexicon("claims")["claim"], lexicon("contents")["pointing"]
        head = self._syntax.head_of(denial.words)
        if self._syntax.lower(head) in pointing:
            return True
        named = (i for i in range(*denial.words) if is_any(self._syntax.lower(i), claims))
        return any(_DEFINITE & {self._syntax.lower(j) for j in self._syntax.children[i]} for i in named)

    def _blames(self, member: Member, side: str | None) -> bool:
        """Whether it lays something on the side: names it, or stands in a sentence that does before it."""
        if not member.topic:
            return False
        first, last = member.words
        if member.statement.act in {Act.ACCUSE, Act.REPORT}:
            named = any(self._syntax.words[i].upos == "PROPN" for i in range(first, last))
            first = first if named else self._syntax.tagged.sentences[member.sentence][0]
        elif not member.statement.via:
            return False
        source = member.statement.source
        own = (self._syntax.words_in(source.start, source.end) if source else None) or (0, 0)
        told = (i for i in range(first, last) if not own[0] <= i < own[1])
        return any(
            self._sides.names(i, side) and not self._claims_itself(i) and not self._is_place(i) for i in told
        )

    def _is_place(self, word: int) -> bool:
        """Whether a name only says where: "in Mali"."""
        return any(self._syntax.lower(i) in _WHERE for i in self._syntax.modifiers(word, "case"))

    def _claims_itself(self, word: int) -> bool:
        """Whether a name is that of who claims: "Moore's assertion that …" lays nothing on Moore."""
        head = self._syntax.words[word].head
        return head >= 0 and is_any(self._syntax.lower(head), lexicon("claims")["claim"])

    def disputes(self, document: str) -> tuple[Dispute, ...]:
        """The records."""
        return tuple(self._record(document, contest) for contest in self.contests)

    def _record(self, document: str, contest: Contest) -> Dispute:
        denied = sorted(contest.denials, key=lambda m: m.words)
        near = [m for m in self.members if self._stands_beside(m, contest)]
        related = [m for m in contest.claims if self._blames_another(m, contest)]
        evidence = [m for m in contest.claims if m.statement.act is Act.REPORT]
        interested = self._interests(evidence, contest)
        demanded = ids(m for m in near if m.statement.act is Act.DEMAND_PROOF)
        return Dispute(
            id="d" + sha256("\0".join([document, *ids(denied)]).encode()).hexdigest()[:16],
            claim=self._claim(contest),
            asserted=ids(m for m in contest.claims if m.statement.act is not Act.REPORT and m not in related),
            denied=ids(denied),
            proof_demanded=demanded,
            evidence=ids(evidence),
            admitted=ids(m for m in near if self._admits(m)),
            counter_account=ids(m for m in near if m.affirms and not self._admits(m)),
            related=ids(related),
            interested=interested,
            proof_met=len(interested) < len(evidence) if demanded else None,
            verbs_for=verbs(contest.claims),
            verbs_against=verbs(contest.denials),
            score=min(m.statement.score for m in denied),
            found_by="rule:" + ("claim-and-denial" if contest.claims else "denial-alone"),
        )

    def _interests(self, evidence: Sequence[Member], contest: Contest) -> tuple[Interest, ...]:
        """Of the evidence what comes from those who make the claim, with what ties its giver to them."""
        claimants = [m.side for m in contest.claims if m.side and m.statement.act is not Act.REPORT]
        ties = ((m, tie(self._parties, self._sides, m.side or "", claimants)) for m in evidence)
        return tuple(Interest(statement=m.statement.id, reason=reason) for m, reason in ties if reason)

    def _blames_another(self, member: Member, contest: Contest) -> bool:
        """Whether an accusation is laid on somebody whom no denial answers for."""
        doer = doer_of(self._syntax, member.words)
        if member.statement.act is not Act.ACCUSE or doer is None:
            return False
        name = self._syntax.form(doer)
        denied = {self._syntax.lower(i) for d in contest.denials for i in range(*d.words)}
        sides = any(self._sides.names(doer, d.side) for d in contest.denials)
        return name[0].isupper() and name.lower() not in denied and not sides

    def _stands_beside(self, member: Member, contest: Contest) -> bool:
        """Whether the denying side says it about the dispute: by its words, or by its place."""
        own = any(self._sides.together(member.side, d.side) for d in contest.denials)
        if not own or member in contest.denials or member in contest.claims:
            return False
        near = any(abs(member.sentence - d.sentence) <= NEAR for d in contest.denials)
        return near or likeness(member.topic, contest.topic) >= CLAIMED

    def _admits(self, member: Member) -> bool:
        """Whether the denying side concedes a part: in so many words, or that others are there instead."""
        present = member.affirms and Contents(self._syntax, member.words).states_presence()
        return member.statement.act is Act.ADMIT or present

    def _claim(self, contest: Contest) -> str:
        """The proposition in the article's words: of who claims it, else of who denies it."""
        about = merged(d.topic for d in contest.denials if not d.points)
        about = about or contest.topic

        def fitness(member: Member) -> float:
            blames = member.statement.act is Act.ACCUSE
            long = member.words[1] - member.words[0] > LONG
            return likeness(member.topic, about) + 0.3 * blames - 0.3 * long + 0.4 * self._is_clause(member)

        # Only who says that he denies something tells what; other answers are the denier's own words.
        outright = [d for d in contest.denials if not d.points and is_outright(d)]
        told = outright or ([] if contest.claims else [d for d in contest.denials if not d.points])
        best = max([*contest.claims, *told], key=fitness, default=contest.denials[0])
        ranges = (self._syntax.words_in(span.start, span.end) for span in best.statement.content)
        pieces = [named(self._syntax, words, best.side, self._meant) for words in ranges if words]
        claim = worded(pieces, negated=best.verdict.negative and best.verdict.rule != "cue")
        # "Sending photos." says nothing without the one who denies it.
        bare = best in contest.denials and best.side is not None and not self._is_clause(best)
        return f"[{best.side}]: {claim[:1].lower()}{claim[1:]}" if bare else claim

    def _is_clause(self, member: Member) -> bool:
        """Whether somebody does or is something in it: a whole proposition, no name of one."""
        head = self._syntax.head_of(member.words)
        subjects = self._syntax.modifiers(head, "nsubj")
        return any(member.words[0] <= i < member.words[1] for i in subjects)


def _gap(member: Member, contest: Contest) -> int:
    """Sentences between a statement and the nearest one of a contest."""
    return min(abs(member.sentence - one.sentence) for one in (*contest.denials, *contest.claims))


def _first(contest: Contest) -> int:
    return min(one.sentence for one in (*contest.denials, *contest.claims))


def members_of(dispute: Dispute) -> tuple[str, ...]:
    """The ids of all statements of a dispute, by whichever list."""
    sides = dispute.asserted + dispute.denied + dispute.proof_demanded + dispute.evidence
    return sides + dispute.admitted + dispute.counter_account + dispute.related

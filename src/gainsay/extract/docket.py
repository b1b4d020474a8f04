"""The records of disputes: who stands where in each, and the sentence that says what is in dispute."""

from collections.abc import Sequence
from hashlib import sha256

from gainsay.encode import WordRange
from gainsay.extract.blame import Blame
from gainsay.extract.contents import Contents, doer_of
from gainsay.extract.contests import (
    BESIDE,
    CLAIMED,
    LONG,
    NEAR,
    NEAR_TOPIC,
    Contest,
    Member,
    gap,
    ids,
    is_outright,
    verbs,
)
from gainsay.extract.inflection import is_any
from gainsay.extract.interest import tie
from gainsay.extract.lexicons import lexicon
from gainsay.extract.nested import said_in
from gainsay.extract.parties import Parties
from gainsay.extract.phrases import own_phrase
from gainsay.extract.propositions import charged, named, worded
from gainsay.extract.topics import likeness, merged
from gainsay.records import Act, Dispute, Interest


class Docket:
    """The statements of an article beside all of its contests."""

    def __init__(
        self, parties: Parties, blame: Blame, members: Sequence[Member], contests: Sequence[Contest]
    ) -> None:
        self._parties, self._blame, self._members, self._contests = parties, blame, members, contests
        self._syntax, self._sides = parties.syntax, blame.sides

    def record(self, document: str, contest: Contest) -> Dispute:
        """The record of one dispute of the document."""
        denied = sorted(contest.denials, key=lambda m: m.words)
        near = [m for m in self._members if self._stands_beside(m, contest)]
        related = [m for m in contest.claims if self._blames_another(m, contest)]
        evidence = [m for m in contest.claims if m.statement.act is Act.REPORT] + contest.witnesses
        interested = self._interests(evidence, contest)
        demanded = ids(m for m in near if m.statement.act is Act.DEMAND_PROOF)
        return Dispute(
            id="d"
            + sha256("\0".join([document, *ids([*denied, *contest.claims])]).encode()).hexdigest()[:16],
            claim=self._claim(contest),
            asserted=ids(m for m in contest.claims if m.statement.act is not Act.REPORT and m not in related),
            denied=ids(denied),
            proof_demanded=demanded,
            evidence=ids(evidence),
            admitted=ids(m for m in near if self._admits(m)),
            counter_account=ids(m for m in near if _tells_otherwise(m) and not self._admits(m)),
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
        if not own or member in contest.claims:
            return False
        away = min(abs(member.sentence - d.sentence) for d in contest.denials)
        alike = max(likeness(member.topic, m.topic) for m in (*contest.denials, *contest.claims))
        asked = member.statement.act is not Act.ASSERT or self._admits(member)
        near = away <= BESIDE or (away <= NEAR and (asked or alike >= NEAR_TOPIC))
        about = self._blame.takes_up(member) or likeness(member.topic, contest.topic) >= CLAIMED
        return near or about or self._strikes_back(member, contest)

    def _strikes_back(self, member: Member, contest: Contest) -> bool:
        """Whether whoever denies accuses others, anywhere, or condemns them where claims are spoken of.

        It belongs to the nearest dispute of his side.
        """
        condemns = member.statement.act is Act.CONDEMN and self._blame.speaks_of_claims(member)
        strikes = condemns or member.statement.act is Act.ACCUSE
        if not strikes or any(member in c.claims for c in self._contests):
            return False
        own = (c for c in self._contests if any(self._sides.together(member.side, d.side) for d in c.denials))
        return gap(member, contest) == min(gap(member, c) for c in own)

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
            return (
                likeness(member.topic, about)
                + 0.3 * blames
                - 0.3 * long
                + 0.4 * self._blame.is_clause(member.words)
            )

        # Only who says that he denies something tells what; other answers are the denier's own words.
        told = [d for d in contest.denials if not d.points and is_outright(d)]
        claims = [m for m in contest.claims if not self._blames_another(m, contest)] or contest.claims
        best = max([*claims, *told], key=fitness, default=contest.denials[0])
        spans = (self._syntax.words_in(span.start, span.end) for span in best.statement.content)
        # "Any allegations of theft" are denied: what is claimed is theft.
        ranges = (best in contest.denials and said_in(self._syntax, best.words)) or spans
        ranges = [self._with_noun(words) for words in ranges if words]
        pieces = [named(self._syntax, words, best.side, self._blame.meant) for words in ranges]
        turned = best in contest.denials and best.verdict.negative and best.verdict.rule != "cue"
        whole = any(self._blame.is_clause(words) for words in ranges)
        claim = worded(pieces, negated=turned, denied=whole and best in contest.denials)
        claim = charged(claim) if best.statement.act is Act.ACCUSE else claim
        # "Sending photos." says nothing without the one who denies it.
        bare = best in contest.denials and best.side is not None and not whole
        named_first = bool(ranges) and self._syntax.words[ranges[0][0]].upos == "PROPN"
        told_small = claim if named_first else f"{claim[:1].lower()}{claim[1:]}"
        return f"[{best.side}]: {told_small}" if bare else claim

    def _with_noun(self, words: WordRange) -> WordRange:
        """Of "his assertions about the inquiry" all: what a claim is about is no claim."""
        about = self._syntax.lower(words[0] - 1) if words[0] else ""
        noun = words[0] - 2
        if about not in {"about", "over"} or noun < 0:
            return words
        if not is_any(self._syntax.lower(noun), lexicon("claims")["claim"]):
            return words
        charge = self._blame.is_clause(words) or Contents(self._syntax, words).names_wrong()
        return words if charge else (own_phrase(self._syntax, noun)[0], words[1])


def _tells_otherwise(member: Member) -> bool:
    """Whether it says how things are instead, or what the others are."""
    return member.affirms or member.statement.act is Act.CONDEMN

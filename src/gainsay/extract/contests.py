"""A dispute while it is put together, and what makes statements and disputes the same."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import combinations

from gainsay.encode import WordRange
from gainsay.extract.acts import Verdict
from gainsay.extract.topics import Topic, in_common, likeness, merged
from gainsay.records import Act, BlockKind, Statement

AFFIRMING = frozenset({Act.ASSERT, Act.ACCUSE, Act.REPORT})

# Likenesses were set on the dispute gold. From which on two denials of one side, or of
# two, are about one thing; a statement of another side is what is denied; a negated
# statement that nothing else calls a denial is one.
SAME_OF_ONE, SAME_OF_TWO = 0.5, 0.4
# SHARED is by words alone, SUMMED_UP for a headline and the text below it.
CLAIMED, SHARED = 0.5, 0.35
SUMMED_UP = 0.15
# From which on what stands before a denial may be what it denies.
NEAR_TOPIC = 0.25
ANSWERED = 0.6
# By words alone, from which on a sentence of the outlet tells what a side says.
RETOLD = 0.5
# Telling words that a denial must hold to stand for a proposition; with fewer it points at one.
TELLING = 2
# Words from which on a content says too much to stand for a proposition.
LONG = 40
# Sentences around a claim within which who makes it goes on about it.
GOES_ON = 1
# Sentences around a claim within which a third one bears out who makes it.
WITNESSED = 2
# From which on what he says is about the dispute.
ABOUT = 0.25
# Words from which on the name of a claim says the claim itself.
ECHO = 6
# Sentences back to which a denial that names nothing may answer, and ahead to what it answers.
REACH, AFTER = 3, 2
# Sentences from a denial within which its side still speaks of the same matter: beside
# it always, a little further off where the words are near to it.
BESIDE, NEAR = 1, 2


WHERE = frozenset({"in", "to", "at", "near", "into", "across", "inside", "outside", "through"})
DEFINITE = frozenset({
    "the", "these", "those", "this", "that", "such", "all", "his", "her", "their", "its", "your",
})  # fmt: skip


@dataclass(eq=False)
class Member:
    """A statement with what is needed to place it; `words` is the hull of its content."""

    statement: Statement
    verdict: Verdict
    words: WordRange
    told: Callable[[], Topic]
    side: str | None
    sentence: int

    @cached_property
    def topic(self) -> Topic:
        """What it is about; only asked for where there is something that could be a dispute."""
        return self.told()

    @property
    def affirms(self) -> bool:
        """Whether it says that something is so."""
        return self.statement.act in AFFIRMING and not self.verdict.negative

    @property
    def points(self) -> bool:
        """Whether it names no proposition of its own."""
        return len(self.topic) < TELLING

    def accuse(self) -> None:
        """What looked like a denial is the speaker's own charge."""
        found_by = f"{self.statement.found_by}+act:repeats"
        self.statement = replace(self.statement, act=Act.ACCUSE, polarity="positive", found_by=found_by)

    def deny(self) -> None:
        """It answers a claim, so its negation is a denial."""
        found_by = f"{self.statement.found_by}+act:answers"
        self.statement = replace(self.statement, act=Act.DENY, polarity="negative", found_by=found_by)


@dataclass(eq=False)
class Contest:
    """A dispute while it is put together."""

    denials: list[Member]
    claims: list[Member] = field(default_factory=list)
    witnesses: list[Member] = field(default_factory=list)

    @property
    def topic(self) -> Topic:
        """What the denials and claims are about."""
        return merged(one.topic for one in (*self.denials, *self.claims))

    def take(self, other: "Contest") -> None:
        """Become one with another."""
        self.denials += [d for d in other.denials if d not in self.denials]
        self.claims += [c for c in other.claims if c not in self.claims]


def verbs(members: Iterable[Member]) -> tuple[str, ...]:
    """The words with which the page reports the statements, each once."""
    cues = (" ".join(m.statement.cue.text.split()) for m in members if m.statement.cue)
    return tuple(dict.fromkeys(cues))


def answers(denial: Member, claim: Member) -> bool:
    """Whether what is denied is what is claimed: in its own words, or in others of the same meaning."""
    shared = in_common(denial.topic, claim.topic) >= SHARED and len(denial.topic) >= TELLING
    return shared or likeness(denial.topic, claim.topic) >= CLAIMED


def united(contests: Sequence[Contest], same: Callable[[Contest, Contest], bool]) -> list[Contest]:
    """Contests made one as long as two are the same."""
    found = list(contests)
    while True:
        pair = next(((a, b) for a, b in combinations(found, 2) if same(a, b)), None)
        if pair is None:
            return found
        pair[0].take(pair[1])
        found.remove(pair[1])


def gap(member: Member, contest: Contest) -> int:
    """Sentences between a statement and the nearest one of a contest."""
    return min(abs(member.sentence - one.sentence) for one in (*contest.denials, *contest.claims))


def is_headline(contest: Contest) -> bool:
    """Whether only the headline denies it."""
    return all(d.statement.block is BlockKind.HEADLINE for d in contest.denials)


def is_outright(member: Member) -> bool:
    """Whether the text itself calls it a denial, so that it is one whatever it answers."""
    return member.verdict.rule == "cue"


def same_claims(one: Contest, other: Contest) -> bool:
    """Whether two contests answer mostly the same statements."""
    shared = sum(claim in other.claims for claim in one.claims)
    return 2 * shared > min(len(one.claims), len(other.claims))


def like_claims(one: Contest, other: Contest) -> bool:
    """Whether two contests are about one thing, by all that is said in them."""
    return likeness(one.topic, other.topic) >= SAME_OF_ONE


def ids(members: Iterable[Member]) -> tuple[str, ...]:
    """The ids of the statements, each once, in order."""
    return tuple(dict.fromkeys(m.statement.id for m in members))

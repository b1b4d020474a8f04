"""Who says what: statements, their parties and the disputes among them."""

from dataclasses import dataclass
from enum import StrEnum

from gainsay.records.page import BlockKind, When
from gainsay.spans import Span


class SpeakerKind(StrEnum):
    """What kind of party speaks."""

    NAMED = "named"
    ROLE = "role"
    UNNAMED = "unnamed"
    COLLECTIVE = "collective"
    DOCUMENT = "document"
    OUTLET = "outlet"


class Act(StrEnum):
    """What a speaker does in saying it."""

    ASSERT = "assert"
    ACCUSE = "accuse"
    DENY = "deny"
    ADMIT = "admit"
    DEMAND_PROOF = "demand_proof"
    CONDEMN = "condemn"
    PROMISE = "promise"
    APPEAL = "appeal"
    QUESTION = "question"
    REPORT = "report"


class Manner(StrEnum):
    """Whether the content stands in quotation marks: wholly, not at all, in part."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class ActorKind(StrEnum):
    """What an actor is in the world."""

    PERSON = "person"
    OFFICE = "office"
    GOVERNMENT = "government"
    ALLIANCE = "alliance"
    ARMED_GROUP = "armed_group"
    MEDIUM = "medium"
    ORGANISATION = "organisation"
    GROUP = "group"
    OTHER = "other"


class SilenceKind(StrEnum):
    """How somebody who was asked said nothing."""

    NO_COMMENT = "no_comment"
    NO_REPLY = "no_reply"
    NEITHER = "neither_confirm_nor_deny"


class Voice(StrEnum):
    """Where the outlet's own words stand: in what it says itself, or in what it reports."""

    OWN = "own_voice"
    INDIRECT = "indirect_speech"


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Whom a source resolves to; `anonymity` is the words that give its reason."""

    id: str | None
    name: str
    kind: SpeakerKind
    anonymity: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Spokesperson:
    """Who spoke or signed for the speaker."""

    name: str
    office: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Relay:
    """One link of the chain by which a statement reached the article."""

    name: str
    actor: str | None
    kind: SpeakerKind
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """An attribution: what was said, by which words reported, by whom."""

    id: str
    content: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    speaker: Speaker | None
    spokesperson: Spokesperson | None
    via: tuple[Relay, ...]
    act: Act
    manner: Manner
    polarity: str
    said_on: When | None
    block: BlockKind
    score: float
    found_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A party of the article with every place where it is named."""

    id: str
    name: str
    kind: ActorKind
    country: str | None
    code: str | None
    office: str | None
    wikidata: str | None
    members: tuple[str, ...]
    size: int | None
    mentions: tuple[Span, ...]
    score: float
    found_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Interest:
    """A statement of one who belongs to the claiming side; `reason` goes on a sentence about him."""

    statement: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """A claim that one side makes, or is said to make, and another denies; lists hold ids of statements.

    `claim` is the proposition in words of the article. `related` statements are
    about the same matter without taking a side in it. `interested` is the
    evidence that comes from those who make the claim; `proof_met` tells whether
    anyone else gives evidence, and is None where no proof is demanded. `verbs_for`
    and `verbs_against` are the words with which the outlet reports either side.
    """

    id: str
    claim: str
    asserted: tuple[str, ...]
    denied: tuple[str, ...]
    proof_demanded: tuple[str, ...]
    evidence: tuple[str, ...]
    admitted: tuple[str, ...]
    counter_account: tuple[str, ...]
    related: tuple[str, ...]
    score: float
    found_by: str
    interested: tuple[Interest, ...] = ()
    proof_met: bool | None = None
    verbs_for: tuple[str, ...] = ()
    verbs_against: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """The clause `start:end` that says that somebody did not comment or reply.

    `actor` is the id of the party, `name` its best name; both None where the text names nobody.
    """

    start: int
    end: int
    text: str
    actor: str | None
    name: str | None
    kind: SilenceKind
    score: float
    found_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Loaded words `start:end` that are the outlet's and no quoted speaker's; `why` in plain words."""

    start: int
    end: int
    text: str
    why: str
    where: Voice
    score: float
    found_by: str

"""The records of one article, as `gainsay read --json` prints them.

Plain frozen dataclasses: msgspec encodes and decodes them, so this file is the
only declaration of the format. All spans are offsets into `Document.text`.
"""

from dataclasses import dataclass
from enum import StrEnum

from gainsay.spans import Span


class BlockKind(StrEnum):
    """What a stretch of the page is. Only chrome yields no records."""

    HEADLINE = "headline"
    CAPTION = "caption"
    BODY = "body"
    CHROME = "chrome"


class Basis(StrEnum):
    """Where a publication date comes from."""

    GIVEN = "given"
    METADATA = "metadata"
    TEXT = "text"


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
    GOVERNMENT = "government"
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
class When:
    """A time as an interval of ISO dates, both inclusive; either may be unknown.

    `timex` is the TIMEX3 value and says what bounds cannot ("XXXX-12").
    """

    earliest: str | None
    latest: str | None
    grain: str | None
    timex: str | None
    basis: Basis | None = None
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch `start:end` of the text (half-open) and what it is."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RawPage:
    """What came in, as captured: the bytes and how they were got.

    `source` is the path or address asked for, `url` the final address after
    redirects; `headers` are those of the final answer, names in lower case.
    `media_type` and `charset` are what the server or file name declared.
    `retrieved` is the time of the answer; a file does not tell when its page was
    got, so there it is None, and reading it twice gives the same bytes.
    """

    source: str
    body: bytes
    sha256: str
    retrieved: str | None = None
    url: str | None = None
    media_type: str | None = None
    charset: str | None = None
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One article: its text, its blocks and the facts of its page."""

    id: str
    title: str | None
    outlet: str | None
    byline: str | None
    section: str | None
    url: str | None
    published: When | None
    language: str | None
    text: str
    text_sha256: str
    raw_sha256: str
    retrieved: str | None
    blocks: tuple[Block, ...]
    credits: tuple[str, ...] = ()
    mirrors: tuple[str, ...] = ()


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Everything that was read in one article.

    The empty lists are filled by stages that are still to come; they stand
    here so that readers of the JSON can count on the keys.
    """

    document: Document
    statements: tuple[Statement, ...]
    actors: tuple[Actor, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    figures: tuple[()] = ()
    events: tuple[()] = ()
    dates: tuple[()] = ()
    silences: tuple[Silence, ...] = ()
    places: tuple[()] = ()
    wording: tuple[Wording, ...] = ()
    notes: tuple[()] = ()

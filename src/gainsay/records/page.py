"""What came in, and the article that was found in it."""

from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """What a stretch of the page is. Only chrome yields no records."""

    HEADLINE = "headline"
    CAPTION = "caption"
    BODY = "body"
    CHROME = "chrome"


class DocumentKind(StrEnum):
    """What a document is: an article, or one statement from a post, a video or a PDF."""

    ARTICLE = "article"
    STATEMENT = "statement"


class Basis(StrEnum):
    """Where a publication date comes from."""

    GIVEN = "given"
    METADATA = "metadata"
    TEXT = "text"


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
    """One article: its text, its blocks and the facts of its page.

    Of a single statement that somebody reported, `text` is its words.
    """

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
    kind: DocumentKind = DocumentKind.ARTICLE

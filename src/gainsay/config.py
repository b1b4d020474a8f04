"""Limits and names that more than one stage needs, each with its reason."""

from dataclasses import dataclass

# The largest page of the 181-page extraction benchmark has 2.1 MB; a news page
# ten times that is no article, and a cap keeps a 2 GB download out of memory.
MAX_PAGE_BYTES = 20_000_000

# Characters of article text read at once; a long novel, far beyond any article.
MAX_TEXT_CHARACTERS = 2_000_000

USER_AGENT = "gainsay/0.1 (reads news articles on request; obeys robots.txt)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A single statement that the user reports from a post, a video or a PDF.

    `act` is a value of Act, `said_on` an ISO date or date-time.
    """

    words: str
    speaker: str
    act: str = "assert"
    said_on: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityFile:
    """A user's file of organisations and persons, by its name and the hash of its bytes."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hinted:
    """What the feed that lists an article says about it; it counts only where the page says nothing.

    `published` is an ISO date or date-time.
    """

    outlet: str | None = None
    published: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What the user says about an article; it overrides what the page says.

    `published` is an ISO date or date-time; `force` reads other languages too.
    With `stated` the page is the capture of that statement, and no article. `entities` are the
    files by which it is read, the first before the second.
    `hinted` is weaker than the page.
    """

    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    title: str | None = None
    language: str | None = None
    force: bool = False
    stated: Stated | None = None
    entities: tuple[EntityFile, ...] = ()
    hinted: Hinted | None = None

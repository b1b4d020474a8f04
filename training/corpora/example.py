"""The common shape of an annotated document, in words."""

from dataclasses import dataclass, field

Range = tuple[int, int]

# A head and an entity's tag that nobody knows; other labels that nobody knows are "".
UNKNOWN, UNKNOWN_TAG = -2, "?-"


@dataclass
class Link:
    """An attribution over word ranges (half-open)."""

    cue: Range
    source: list[Range]
    content: list[Range]


@dataclass
class Example:
    """A document: words, what stands before each (index into BREAKS), and labels where known.

    `heads` index into the document, -1 is root; a None list is a task that the
    corpus does not annotate. `starts` are the word indexes that begin sentences.
    """

    name: str
    words: list[str]
    breaks: list[int]
    starts: list[int]
    sentences_known: bool = True
    upos: list[str] | None = None
    heads: list[int] | None = None
    deprel: list[str] | None = None
    entity: list[str] | None = None
    links: list[Link] | None = field(default=None)
    doubtful: list[int] = field(default_factory=list)  # words that may be cues; nobody knows

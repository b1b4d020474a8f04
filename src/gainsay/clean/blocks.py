"""The lines of a text, and what a page is cut into: blocks, facts, credits and mirrors.

A line is what stands between line breaks, without surrounding white space;
blank lines are none. Blocks never overlap and are in the order of the text.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from gainsay.records import Block, BlockKind, When
from gainsay.spans import Span, trimmed

# Not str.splitlines: it also breaks at form feeds and separators that occur inside sentences.
_BETWEEN_BREAKS = re.compile(r"[^\n\r\u2028\u2029]+")

# A sentence ends so, in the scripts that pages come in, perhaps inside closing marks.
_SENTENCE_END = re.compile(r"[.!?…。।؟۔][\"'”’»)\]]*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a page says of itself; None where it says nothing."""

    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    section: str | None = None
    url: str | None = None
    published: When | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaned:
    """A page after cleaning: the article's text, its blocks and the page's facts."""

    text: str
    blocks: tuple[Block, ...]
    facts: Facts = field(default_factory=Facts)
    credits: tuple[str, ...] = ()
    mirrors: tuple[str, ...] = ()


def lines(text: str) -> list[Span]:
    """The lines of `text` that are not blank, as spans without surrounding white space."""
    return list(_lines(text))


def _lines(text: str) -> Iterator[Span]:
    for match in _BETWEEN_BREAKS.finditer(text):
        start, end = trimmed(text, match.start(), match.end())
        if start < end:
            yield Span.of(text, start, end)


def ends_sentence(line: str) -> bool:
    """Whether the line closes with a sentence's punctuation."""
    return _SENTENCE_END.search(line[-8:]) is not None


def is_sentence(line: str) -> bool:
    """Whether a line reads as running text: an ended sentence of five words, or fifteen words at all."""
    words = len(line.split(maxsplit=15))
    return words >= 15 or (words >= 5 and ends_sentence(line))


def words_of(blocks: Iterable[Block], text: str, *kinds: BlockKind) -> str:
    """The text of the blocks of these kinds, one block a line."""
    return "\n".join(text[block.start : block.end] for block in blocks if block.kind in kinds)

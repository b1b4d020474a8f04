"""Half-open character spans of a text, in code points, with the words they cover."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The words `text` that stand at `start` (inclusive) to `end` (exclusive).

    The invariant of the whole product is `document.text[start:end] == text`;
    `Span.of` is the only way the stages make one, so it holds by construction.
    """

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> "Span":
        """Cut `start:end` out of `text`.

        Raises ValueError when the offsets are empty, reversed or outside the text.
        """
        if not 0 <= start < end <= len(text):
            raise ValueError(f"span {start}:{end} does not lie in a text of {len(text)} characters")
        return cls(start=start, end=end, text=text[start:end])

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Move both ends inwards over white space; may return an empty range."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def hull(spans: Iterable[Span], text: str) -> Span:
    """The smallest span of `text` that covers all of `spans` (at least one)."""
    listed = list(spans)
    return Span.of(text, min(s.start for s in listed), max(s.end for s in listed))

"""What the network says about a text, in words: the input of every extractor.

Words are indexed through the whole text; ranges of words are half-open.
"""

from dataclasses import dataclass
from typing import NamedTuple

WordRange = tuple[int, int]


class Word(NamedTuple):
    """A syntactic word: characters `start:end`, its UPOS, head (-1 is root) and UD relation."""

    start: int
    end: int
    upos: str
    head: int
    deprel: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A named entity over words `first:last`; `score` is a probability."""

    first: int
    last: int
    label: str
    score: float


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue with its source (None where nobody is named) and the pieces of its content.

    No pieces means that the network is sure of the cue and found nothing that it reports.
    """

    cue: WordRange
    source: WordRange | None
    content: tuple[WordRange, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Tagged:
    """The words of `text` with everything that was decoded over them."""

    text: str
    words: tuple[Word, ...]
    sentences: tuple[WordRange, ...]
    entities: tuple[Entity, ...]
    attributions: tuple[Attribution, ...]

    def slice(self, words: WordRange) -> str:
        """The characters that a range of words covers."""
        return self.text[self.words[words[0]].start : self.words[words[1] - 1].end]

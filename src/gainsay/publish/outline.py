"""What every view of a reading shares: order, numbers, a letter for each speaker, places.

The terminal and the page both draw from here, so "B 3" means the same
speaker and the same statement in either.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from gainsay.records import Block, BlockKind, Document, Reading, SpeakerKind, Statement

NOBODY = "speaker not found"

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A speaker as views show it; `index` counts from 0 by first appearance."""

    index: int
    label: str
    name: str
    kind: SpeakerKind | None
    statements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A statement in its place: `number` counts from 1, `place` is such as "¶ 3"."""

    number: int
    statement: Statement
    voice: Voice
    place: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """The statements in the order of the text, and the speakers in that order."""

    entries: tuple[Entry, ...]
    voices: tuple[Voice, ...]


def outline(reading: Reading) -> Outline:
    """Order the statements by where their words start, the outer before the nested one."""
    ordered = sorted(reading.statements, key=_position)
    voices = _voices(ordered)
    places = _places(reading.document)
    entries = tuple(
        Entry(
            number=number,
            statement=statement,
            voice=voices[_key(statement)],
            place=_place(places, _extent(statement)[0]),
            start=_extent(statement)[0],
            end=_extent(statement)[1],
        )
        for number, statement in enumerate(ordered, 1)
    )
    return Outline(entries=entries, voices=tuple(voices.values()))


def place_of(document: Document, offset: int) -> str:
    """The name of the block in which `offset` lies, such as "¶ 3"; empty outside of every block."""
    return _place(_places(document), offset)


def letters(index: int) -> str:
    """Labels as in a spreadsheet: 0 is A, 25 is Z, 26 is AA."""
    label = ""
    index += 1
    while index:
        index, place = divmod(index - 1, 26)
        label = _LETTERS[place] + label
    return label


def _extent(statement: Statement) -> tuple[int, int]:
    """First and last offset of the words, or of cue and source where there are none."""
    spans = statement.content or tuple(s for s in (statement.source, statement.cue) if s)
    if not spans:
        return 0, 0
    return min(s.start for s in spans), max(s.end for s in spans)


def _position(statement: Statement) -> tuple[int, int]:
    start, end = _extent(statement)
    return start, -end


def _key(statement: Statement) -> str:
    # An id tells two people of one name apart; without one the name has to do.
    if statement.speaker:
        return statement.speaker.id or statement.speaker.name.casefold()
    return f"?{_unresolved(statement).casefold()}"


def _unresolved(statement: Statement) -> str:
    return statement.source.text if statement.source else NOBODY


def _voices(statements: Iterable[Statement]) -> dict[str, Voice]:
    listed = list(statements)
    counts = Counter(map(_key, listed))
    first = {key: next(s for s in listed if _key(s) == key) for key in counts}
    return {
        key: Voice(
            index=index,
            label=letters(index),
            name=statement.speaker.name if statement.speaker else _unresolved(statement),
            kind=statement.speaker.kind if statement.speaker else None,
            statements=counts[key],
        )
        for index, (key, statement) in enumerate(first.items())
    }


def _places(document: Document) -> list[tuple[Block, str]]:
    """Each block with its name; only paragraphs are numbered, as a reader counts them."""
    number = 0
    named = []
    for block in sorted(document.blocks, key=lambda b: b.start):
        number += block.kind is BlockKind.BODY
        named.append((block, f"¶ {number}" if block.kind is BlockKind.BODY else block.kind.value))
    return named


def _place(places: list[tuple[Block, str]], offset: int) -> str:
    within = (name for block, name in places if block.start <= offset < block.end)
    return next(islice(within, 1), "")

"""What the statements and disputes of an article say, as vectors (`gainsay.encode.sense`), kept with it.

A statement is read in the sentences that it stands in, so that what they say of "the
allegations" tells; those that stand in the same sentences are read at once. The claim of a
dispute is read by itself.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from gainsay.encode.sense import sense
from gainsay.keep import senses as kept
from gainsay.keep.neighbours import Connection
from gainsay.keep.origins import said_in
from gainsay.keep.senses import Floats
from gainsay.link.pieces import clauses
from gainsay.records import Block, Document, Statement
from gainsay.spans import Span

_SENTENCE = re.compile(r"[.!?][\"”’]?\s+(?=[A-Z\"“‘])")


def keep(connection: Connection, document: Document) -> None:
    """Find and keep what an article says. Raises ModelError."""
    statements = [one.record for one in said_in(connection, [document.id])]
    claims = kept.disputed(connection, document.id)
    alone = {name: sense().vectors(claim, [[(0, len(claim))]]) for name, claim in claims.items()}
    kept.put(connection, document.id, said(document.text, document.blocks, statements) | alone)


def said(text: str, blocks: Sequence[Block], statements: Iterable[Statement]) -> dict[str, Floats]:
    """The vectors of the clauses of each of these statements (`pieces.clauses`): C,K. Raises ModelError."""
    together: Mapping[tuple[int, int], list[Statement]] = defaultdict(list)
    for one in statements:
        together[around(text, blocks, one.content)].append(one)
    return {
        name: vectors
        for (start, end), listed in together.items()
        for name, vectors in _read(text[start:end], start, listed)
    }


def around(text: str, blocks: Sequence[Block], content: Sequence[Span]) -> tuple[int, int]:
    """Where the sentences begin and end that a content stands in (half-open)."""
    first, last = content[0].start, content[-1].end
    block = next((one for one in blocks if one.start <= first < one.end), None)
    start, end = (block.start, max(block.end, last)) if block else (first, last)
    cuts = [start, *(one.end() for one in _SENTENCE.finditer(text, start, end)), end]
    return max(cut for cut in cuts if cut <= first), min(cut for cut in cuts if cut >= last)


def _read(text: str, offset: int, statements: Sequence[Statement]) -> Iterable[tuple[str, Floats]]:
    parts = [clauses(one.content) for one in statements]
    ranges = [[(start - offset, end - offset) for start, end in clause] for part in parts for clause in part]
    vectors, first = sense().vectors(text, ranges), 0
    for one, part in zip(statements, parts, strict=True):
        yield one.id, vectors[first : first + len(part)]
        first += len(part)

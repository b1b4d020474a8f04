"""Ids of records: hashes of where they stand, so that the same article gives the same ids."""

from collections.abc import Sequence
from hashlib import sha256

from gainsay.extract.parties import Party
from gainsay.records import Document
from gainsay.spans import Span


def statement_id(document: str, content: Sequence[Span], cue: Span | None) -> str:
    """The id of what is said in these places of a document."""
    spans = [f"{s.start}-{s.end}" for s in (*content, *([cue] if cue else []))]
    return hashed("s", document, *spans)


def actor_id(document: Document, party: Party) -> str:
    """The id of a party within its document."""
    return hashed("a", document.id, party.kind, party.name)


def hashed(prefix: str, *parts: str) -> str:
    """A content hash: 64 bits tell the records of any ledger apart."""
    return prefix + sha256("\0".join(parts).encode()).hexdigest()[:16]

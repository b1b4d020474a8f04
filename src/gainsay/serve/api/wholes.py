"""What the API tells and takes that is no record of the ledger by itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

import msgspec

from gainsay.keep.judgements import Judgement, Verb
from gainsay.keep.ledger import Outcome
from gainsay.keep.origins import Origin
from gainsay.keep.stream import Stored
from gainsay.posted import Posted
from gainsay.records import Reading, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class On:
    """A claim that a statement is on, and what the statement does about it."""

    id: str
    claim: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeStatement:
    """A statement with its article, whence it came, the claims that it is on and what was judged of it."""

    stored: Stored[Statement]
    origin: Origin | None
    claims: Sequence[On]
    judgements: Sequence[Judgement]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judging:
    """A judgement to be made: of `one` thing, or of `one` and the `other`; what is undone is a judgement."""

    verb: Verb
    one: str
    why: Annotated[str, msgspec.Meta(pattern=r"\S")]
    other: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent(Posted):
    """An article to be read, its `text` or `html`; what is empty is absent, `force` reads any language."""

    force: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What became of an article: its reading, and how the ledger took it (null where it was only read)."""

    outcome: Outcome | None
    revision: int | None
    reading: Reading

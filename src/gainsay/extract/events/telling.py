"""One telling of an event, before the tellings of one event are gathered."""

from dataclasses import dataclass

from gainsay.extract.events.frames import Code
from gainsay.records import EventStatus, When
from gainsay.spans import Span


@dataclass(frozen=True, slots=True)
class Telling:
    """What one place of the text tells; `words` are its deed's, `lemma` the word that names the deed.

    `aim` marks what something else is done for ("to meet him"), `matter` the words of what is said.
    """

    span: Span
    words: tuple[int, ...]
    sentence: int
    lemma: str
    code: Code
    context: tuple[str, ...]
    source: tuple[str, ...]
    target: tuple[str, ...]
    place: str | None
    when: When | None
    status: EventStatus
    statement: str | None
    score: float
    found_by: str
    rejects: bool = False
    aim: bool = False
    matter: frozenset[str] = frozenset()

"""On what occasion somebody spoke: who told a medium something told it the rest as well.

A newspaper article quotes a person from one talk. What is reported of that
person without another occasion ("wrote", "at a rally", "told the court"), in the
headline, the lead or further down, is from that talk too.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from gainsay.extract.memory import head_noun
from gainsay.extract.syntax import Syntax
from gainsay.records import Relay, SpeakerKind, Statement

# Cues whose hearer, if it is not the press, is somebody else: "told the court".
_TELLING = frozenset({"told", "telling", "tells"})
# Words that tell another occasion than a talk with the press.
_OTHER = frozenset(
    {"statement", "statements", "tweet", "tweets", "tweeted", "tweeting", "twitter", "facebook", "instagram"}
    | {
        "posted",
        "letter",
        "wrote",
        "writes",
        "writing",
        "written",
        "speech",
        "rally",
        "conference",
        "briefing",
    }
    | {"reporters", "parliament", "court", "testified", "testimony", "hearing", "email", "e-mail", "memo"}
    | {"previously", "earlier", "hinted", "months", "weeks", "years", "ago", "once", "televised", "address"}
    | {"interview", "broadcast", "video", "book", "lawsuit", "filing", "filed"}
)


def carried(syntax: Syntax, statements: Sequence[Statement], told: Sequence[bool]) -> list[Statement]:
    """The statements with the medium to which their speaker talked, where it is one and no other is told.

    `told` says of each statement whether its own sentence names the medium.
    """
    talks: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    chains: dict[str, tuple[Relay, ...]] = {}
    for statement, is_told in zip(statements, told, strict=True):
        key = _key(statement)
        if key is not None and statement.via and is_told:
            talks[key].add(tuple(relay.name for relay in statement.via))
            chains.setdefault(key, statement.via)
    return [
        replace(statement, via=chains[key])
        if (key := _key(statement)) is not None and len(talks[key]) == 1 and _is_same_talk(syntax, statement)
        else statement
        for statement in statements
    ]


def _key(statement: Statement) -> str | None:
    """One human speaker; bodies and groups talk to many."""
    speaker = statement.speaker
    if speaker is None or speaker.kind not in {SpeakerKind.NAMED, SpeakerKind.UNNAMED}:
        return None
    several = speaker.kind is SpeakerKind.UNNAMED and head_noun(speaker.name).endswith("s")
    return None if several else speaker.name


def _is_same_talk(syntax: Syntax, statement: Statement) -> bool:
    """Whether nothing around a statement without a chain tells another occasion."""
    if statement.via:
        return False
    edges = statement.cue or statement.content[0]
    words = syntax.words_in(edges.start, edges.end)
    if words is None:
        return False
    first, last = syntax.tagged.sentences[syntax.sentence_of[words[0]]]
    said = syntax.words_in(statement.content[0].start, statement.content[-1].end) or (0, 0)
    around = (i for i in range(first, last) if not said[0] <= i < said[1])
    if any(syntax.lower(i) in _TELLING for i in range(*words)):
        return False
    return not any(syntax.lower(i) in _OTHER for i in around)

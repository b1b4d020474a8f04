"""On what occasion somebody spoke: who told a medium something told it the rest as well.

A newspaper article quotes a person from one talk. What is reported of that
person without another occasion ("wrote", "at a rally", "told the court"), in the
headline, the lead or further down, is from that talk too.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from gainsay.extract.inflection import is_any
from gainsay.extract.memory import head_noun
from gainsay.extract.syntax import Syntax
from gainsay.records import SpeakerKind, Statement
from gainsay.spans import Span

# Cues whose hearer, if it is not the press, is somebody else: "told the court".
_TELLING = frozenset({"told", "telling", "tells"})
# What somebody does who talks; who admires, supports or refuses something did not tell it to anybody.
_TALKING = frozenset(
    {"say", "said", "add", "continue", "explain", "note", "recall", "describe", "insist", "claim", "allege"}
    | {"accuse", "deny", "dismiss", "reject", "assert", "argue", "call", "warn", "charge", "detail", "reveal"}
)
# Of these, the ones in which an article goes on with what it has begun to quote.
_GOING_ON = frozenset(
    {"said", "says", "added", "adds", "continued", "explained", "recalled", "noted", "alleged"}
)
# What somebody has said was said before.
_PERFECT = frozenset({"has", "have", "had", "would"})
# Sentences at the top of an article in which it says beforehand what the talk was about.
_LEAD = 10
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
    | {"interview", "interviews", "broadcast", "video", "book", "lawsuit", "filing", "filed"}
    | {"january", "february", "march", "april", "june", "july", "august", "september", "october"}
    | {"november", "december"}
)
# A talk of its own: who is interviewed besides has talked to more than one.
_INTERVIEWS = frozenset({"interview", "interviews"})


def carried(syntax: Syntax, statements: Sequence[Statement], told: Sequence[bool]) -> list[Statement]:
    """The statements with the medium to which their speaker talked, where it is one and no other is told.

    `told` says of each statement whether its own sentence names the medium.
    """
    talks: dict[str, list[Statement]] = defaultdict(list)
    for statement, is_told in zip(statements, told, strict=True):
        key = _key(statement)
        if key is not None and statement.via and is_told:
            talks[key].append(statement)
    for statement in statements:
        if not statement.via and _INTERVIEWS & _around(syntax, statement.content, statement.cue):
            talks.pop(_key(statement) or "", None)
    return [_with_chain(syntax, statement, talks.get(_key(statement) or "", [])) for statement in statements]


def _with_chain(syntax: Syntax, statement: Statement, talk: Sequence[Statement]) -> Statement:
    """The statement with the chain of its speaker's talk, if there was one and it belongs to it."""
    if statement.via or len({tuple(relay.name for relay in one.via) for one in talk}) != 1:
        return statement
    before = statement.content[0].start < talk[0].content[0].start
    fits = _is_announced(syntax, statement) if before else _goes_on(syntax, statement)
    return (
        replace(statement, via=talk[0].via)
        if fits and is_same_talk(syntax, statement.content, statement.cue)
        else statement
    )


def _is_announced(syntax: Syntax, statement: Statement) -> bool:
    """Whether the top of an article reports it, as something said."""
    words = syntax.words_in(statement.content[0].start, statement.content[0].end)
    top = words is not None and syntax.sentence_of[words[0]] < _LEAD
    return top and any(is_any(form, _TALKING) or form == ":" for form in _cue(syntax, statement))


def _goes_on(syntax: Syntax, statement: Statement) -> bool:
    """Whether it is quoted like what one says in a talk that was begun: plainly, or without a cue."""
    forms = set(_cue(syntax, statement))
    return statement.cue is None or (bool(_GOING_ON & forms) and not _PERFECT & forms)


def _cue(syntax: Syntax, statement: Statement) -> list[str]:
    words = syntax.words_in(statement.cue.start, statement.cue.end) if statement.cue is not None else None
    return [syntax.lower(i) for i in range(*words)] if words is not None else []


def _key(statement: Statement) -> str | None:
    """One human speaker; bodies and groups talk to many."""
    speaker = statement.speaker
    if speaker is None or speaker.kind not in {SpeakerKind.NAMED, SpeakerKind.UNNAMED}:
        return None
    several = speaker.kind is SpeakerKind.UNNAMED and head_noun(speaker.name).endswith("s")
    return None if several else speaker.name


def is_same_talk(syntax: Syntax, content: Sequence[Span], cue: Span | None) -> bool:
    """Whether nothing around what is said tells another occasion than a talk with the press."""
    edges = cue or content[0]
    words = syntax.words_in(edges.start, edges.end)
    if words is None or any(syntax.lower(i) in _TELLING for i in range(*words)):
        return False
    return not _OTHER & _around(syntax, content, cue)


def _around(syntax: Syntax, content: Sequence[Span], cue: Span | None) -> set[str]:
    """The words of its sentence besides what is said."""
    edges = cue or content[0]
    words = syntax.words_in(edges.start, edges.end)
    if words is None:
        return set()
    first, last = syntax.tagged.sentences[syntax.sentence_of[words[0]]]
    said = syntax.words_in(content[0].start, content[-1].end) or (0, 0)
    return {syntax.lower(i) for i in range(first, last) if not said[0] <= i < said[1]}

"""The day on which a statement was made, where the text and the day of publication settle it.

A statement has the time that its own sentence tells of the act of saying
(`own_time`). What the same speaker goes on to say has it too, as long as nothing
tells another occasion: another time, another channel, "has said". So have the
headline and the lead, which say beforehand what the article is about.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from gainsay.extract.lexicons import lexicon
from gainsay.extract.own_time import beside, is_day, own_time
from gainsay.extract.syntax import Syntax
from gainsay.records import Actor, ActorKind, Basis, BlockKind, DateMention, Document, Statement, When

# Blocks up to which one goes on with what he began to say, where nothing else ties the two.
_REACH = 2
# The paragraphs at the top that say beforehand what the article tells; a shorter block is no paragraph.
_LEAD, _PARAGRAPH = 3, 60
_KINDS = ("statement", "letter", "post", "interview", "speech", "court", "press", "report")
_VERBAL = frozenset({"VERB", "AUX"})
_TELLING = frozenset({"told", "tells", "telling"})
# Days after which a talk is past: what an article goes on to report is of a fresher one.
_FRESH = 10


@dataclass(slots=True)
class _Said:
    """A statement with what its sentence tells of the occasion, and the day as it is found."""

    statement: Statement
    speaker: str | None
    block: int
    top: bool
    kinds: frozenset[str]
    plain: bool
    when: When | None = None
    own: bool = False
    body: bool = True


def dated(
    document: Document,
    syntax: Syntax,
    statements: Sequence[Statement],
    mentions: Sequence[DateMention],
    actors: Sequence[Actor],
) -> list[Statement]:
    """The statements with their days."""
    found = list(_occasions(document, syntax, statements, mentions))
    _mark_bodies(found, actors)
    fresh = _fresh_since(document.published)
    _go_on(found, fresh)
    _announce(found, fresh)
    return [replace(one.statement, said_on=one.when) for one in found]


def _occasions(
    document: Document, syntax: Syntax, statements: Sequence[Statement], mentions: Sequence[DateMention]
) -> Iterator[_Said]:
    starts = [block.start for block in document.blocks]
    paragraphs = [
        b.start for b in document.blocks if b.kind is BlockKind.BODY and b.end - b.start > _PARAGRAPH
    ]
    last_day = document.published.latest if document.published is not None else None
    lead_ends = paragraphs[_LEAD] if len(paragraphs) > _LEAD else len(document.text)
    for statement in statements:
        at = statement.content[0].start
        told = own_time(syntax, statement, mentions)
        if told is not None and not _may_be(told, last_day):
            told = None
        around = _around(syntax, statement)
        yield _Said(
            statement=statement,
            speaker=statement.speaker.name if statement.speaker is not None else None,
            block=bisect_right(starts, at),
            top=at < lead_ends,
            kinds=frozenset(_kinds(syntax, statement, around)),
            plain=told is not None or _is_plain(syntax, statement, around, statements, mentions),
            when=_when(told) if told is not None else None,
            own=told is not None and is_day(told),
        )


def _mark_bodies(found: Sequence[_Said], actors: Sequence[Actor]) -> None:
    """Governments and groups speak on many occasions, and so does who is no actor of the article."""
    many = {ActorKind.GOVERNMENT, ActorKind.GROUP, ActorKind.OTHER}
    one_voice = {actor.id for actor in actors if actor.kind not in many}
    for one in found:
        speaker = one.statement.speaker
        one.body = speaker is None or speaker.id not in one_voice


def _may_be(told: DateMention, last_day: str | None) -> bool:
    """Whether something can have been said then: not after the publication, and no year that still lasts."""
    if last_day is None or told.latest is None:
        return True
    lasts = told.grain == "year" and told.latest >= last_day[:10]
    return (told.earliest or told.latest) <= last_day[:10] and not lasts


def _kinds(syntax: Syntax, statement: Statement, around: frozenset[str]) -> Iterator[str]:
    """The channels that its sentence names, and whom it was told to."""
    yield from (kind for kind in _KINDS if around & lexicon("occasions")[kind])
    words = syntax.words_in(statement.cue.start, statement.cue.end) if statement.cue is not None else None
    for i in range(*words) if words is not None else ():
        if syntax.lower(i) in _TELLING:
            yield from (f"told {syntax.lower(hearer)}" for hearer in syntax.modifiers(i, "obj", "iobj"))


def _when(told: DateMention) -> When:
    reasons = (f"“{' '.join(told.text.split())}” stands beside it", *([told.anchor] if told.anchor else []))
    return When(
        earliest=told.earliest,
        latest=told.latest,
        grain=told.grain,
        timex=told.timex,
        basis=Basis.TEXT,
        reasons=reasons,
    )


def _around(syntax: Syntax, statement: Statement) -> frozenset[str]:
    """The words of its sentence besides what is said."""
    edges = statement.cue or statement.content[0]
    words = syntax.words_in(edges.start, edges.end)
    if words is None:
        return frozenset()
    first, last = syntax.tagged.sentences[syntax.sentence_of[words[0]]]
    said = [syntax.words_in(span.start, span.end) or (0, 0) for span in statement.content]
    return frozenset(syntax.lower(i) for i in range(first, last) if not any(a <= i < b for a, b in said))


def _is_plain(
    syntax: Syntax,
    statement: Statement,
    around: frozenset[str],
    statements: Sequence[Statement],
    mentions: Sequence[DateMention],
) -> bool:
    """Whether it is reported as said now: by a plain verb or none, at no other time, by nobody else."""
    cue = statement.cue
    if statement.block is BlockKind.CAPTION or around & lexicon("occasions")["elsewhen"]:
        return False
    if cue is None:
        return True
    if any(True for _ in beside(syntax, statement, mentions)):
        return False
    words = syntax.words_in(cue.start, cue.end)
    if words is None:
        return True
    verb = syntax.head_of(words)
    helpers = {syntax.lower(i) for i in (*syntax.modifiers(verb, "aux"), *range(*words))}
    spoken_of = any(
        cue.overlaps(span) for other in statements if other is not statement for span in other.content
    )
    verbal = syntax.words[verb].upos in _VERBAL or not any(ch.isalpha() for ch in cue.text)
    return verbal and not spoken_of and not helpers & lexicon("occasions")["perfect"]


def _fresh_since(published: When | None) -> str:
    """The first day whose talk an article still goes on with; the empty string where that is not known."""
    if published is None or published.earliest is None:
        return ""
    return (date.fromisoformat(published.earliest[:10]) - timedelta(days=_FRESH)).isoformat()


def _is_fresh(one: _Said, fresh: str) -> bool:
    return one.when is not None and (one.when.earliest or "9") >= fresh


def _go_on(found: Sequence[_Said], fresh: str) -> None:
    """Give each statement the day of the talk of its speaker that goes on in it."""
    talks: dict[str, _Said] = {}
    for one in found:
        if one.speaker is None:
            continue
        talk = talks.get(one.speaker)
        if one.own and _is_fresh(one, fresh):
            talks[one.speaker] = one
        elif one.own:
            talks.pop(one.speaker, None)
        elif one.plain and one.when is None and talk is not None:
            if _is_same(talk, one):
                one.when = _carried(talk)
                talks[one.speaker] = replace(talk, block=one.block)
            elif one.kinds:
                del talks[one.speaker]


def _is_same(talk: _Said, one: _Said) -> bool:
    """Whether a statement further down is of the talk that was begun."""
    gap = one.block - talk.block
    if talk.kinds and one.kinds:
        return bool(talk.kinds & one.kinds)
    leading = talk.top and not one.body
    if one.kinds and not talk.kinds:
        return gap <= 1 or leading
    return gap <= _REACH or leading


def _announce(found: Sequence[_Said], fresh: str) -> None:
    """Give the headline, the lead and what stands just before a dated statement its day."""
    for one in found:
        if one.when is not None or not one.plain or one.speaker is None:
            continue
        later = [o for o in found if o.own and o.speaker == one.speaker and _is_fresh(o, fresh)]
        headline = one.statement.block is BlockKind.HEADLINE
        behind = [
            o for o in later if headline or o.statement.content[0].start > one.statement.content[0].start
        ]
        if not behind:
            continue
        near = behind[0].block - one.block <= _REACH
        apart = behind[0].kinds and one.kinds and not behind[0].kinds & one.kinds
        if (near or one.top or headline) and not apart:
            one.when = _carried(behind[0])


def _carried(talk: _Said) -> When | None:
    when = talk.when
    return (
        replace(when, reasons=(*when.reasons, "the same one speaks on the same occasion")) if when else None
    )

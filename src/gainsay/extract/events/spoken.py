"""Statements that are events themselves: who denies, accuses, condemns, demands, promises."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from gainsay.encode import WordRange
from gainsay.extract.events.cast import Cast
from gainsay.extract.events.deed import Deed
from gainsay.extract.events.frames import Code, entries, is_in, noun_frame
from gainsay.extract.events.settings import contexts_of
from gainsay.extract.events.status import status_of
from gainsay.extract.events.telling import Telling
from gainsay.extract.syntax import Syntax
from gainsay.records import Act, EventStatus, SpeakerKind, Statement

# The names of those to whom a deed is done, but for those who do it.
Target = Callable[[Deed, tuple[str, ...]], tuple[str, ...]]
Parties = tuple[tuple[str, ...], tuple[str, ...]]
_CODES: Mapping[Act, Code] = MappingProxyType(
    {
        Act.DENY: Code("REJECT", None, "016"),
        Act.ACCUSE: Code("ACCUSE", "allege", "112"),
        Act.CONDEMN: Code("ACCUSE", "disapprove", "111"),
        Act.DEMAND_PROOF: Code("REQUEST", "change", "100"),
        Act.APPEAL: Code("REQUEST", None, "100"),
        Act.PROMISE: Code("AGREE", None, "030"),
    }
)
# Rules of acts that go by words of saying; what a content suggests is less sure.
_BY_WORD = frozenset({"cue", "opinion", "demand", "performed"})
_PRONOUNS = frozenset({"i", "we", "he", "she", "it", "they"})
# Words of the longest description of somebody.
_LONGEST = 8
# Events that a frame at the cue may tell more exactly than the act does.
_FINER: Mapping[Act, frozenset[str]] = MappingProxyType(
    {
        Act.ACCUSE: frozenset({"ACCUSE"}),
        Act.CONDEMN: frozenset({"ACCUSE", "REJECT"}),
        Act.APPEAL: frozenset({"REQUEST"}),
        Act.DEMAND_PROOF: frozenset({"REQUEST"}),
        Act.PROMISE: frozenset({"AGREE", "THREATEN", "SUPPORT"}),
    }
)


def spoken(
    syntax: Syntax, cast: Cast, statements: Sequence[Statement], deeds: Sequence[Deed], target: Target
) -> tuple[list[Telling], set[int]]:
    """The tellings, and the words of cues that tell nothing else."""
    found: list[Telling] = []
    taken: set[int] = set()
    by_word = {word: deed for deed in deeds for word in deed.words}
    for statement in statements:
        words = syntax.words_in(statement.cue.start, statement.cue.end) if statement.cue is not None else None
        if words is None or not _is_event(statement):
            continue
        deed = next((by_word[i] for i in range(*words) if i in by_word), None)
        source = (statement.speaker.name,) if statement.speaker is not None else ()
        whom = target(deed, source) if deed is not None else _target(syntax, cast, words, source)
        if statement.act is Act.DENY and not _is_of_claim(syntax, deed):
            whom = ()
        found.append(_telling(syntax, statement, deed, (source, whom)))
        taken.update(range(*words))
    return found, taken


def _is_event(statement: Statement) -> bool:
    """Whether somebody does something in saying it; to tell of a wrong is not yet to accuse."""
    speaker, rule = statement.speaker, statement.found_by.rpartition("act:")[2]
    if statement.act not in _CODES or rule not in _BY_WORD:
        return False
    said = statement.content[0].text.lower().strip("“”\"‘’' ").split()[:2]
    if rule == "performed" and not any(w in _PRONOUNS or w.endswith("ly") or entries(w) for w in said):
        return False
    if statement.act is Act.APPEAL and _is_asked(statement, said):
        return False
    if (
        speaker is None
        or len(speaker.name.split()) > _LONGEST
        or noun_frame(speaker.name.lower().split()[-1])
    ):
        return False
    return speaker.kind not in {SpeakerKind.OUTLET, SpeakerKind.DOCUMENT}


def _telling(syntax: Syntax, statement: Statement, deed: Deed | None, parties: Parties) -> Telling:
    cue = statement.cue or statement.content[0]
    head = syntax.head_of(syntax.words_in(cue.start, cue.end) or (0, 1))
    code = _CODES[statement.act]
    plain = deed is not None and statement.act is Act.DENY and _is_refusal(syntax, deed)
    finer = plain or (deed is not None and deed.code.plover in _FINER.get(statement.act, frozenset()))
    if deed is not None and finer:
        code = deed.code
    return Telling(
        span=cue,
        words=deed.words if deed is not None else (head,),
        sentence=syntax.sentence_of[head],
        lemma=syntax.lower(head),
        code=code,
        context=contexts_of(syntax, deed) if deed is not None else (),
        source=parties[0],
        target=parties[1],
        place=None,
        when=statement.said_on,
        status=_status(syntax, deed),
        statement=statement.id,
        score=statement.score,
        found_by=f"rule:event-{statement.act}",
        rejects=statement.act is Act.DENY and not plain,
        matter=_matter(statement),
    )


def _is_asked(statement: Statement, first: Sequence[str]) -> bool:
    """Whether something is asked rather than asked for: "asked him if he knew"."""
    cue = (statement.cue.text if statement.cue is not None else "").lower()
    question = statement.content[-1].text.rstrip("”\"’'").endswith("?")
    return question or ("ask" in cue and not {"to", "for", "that"}.intersection(first))


def _status(syntax: Syntax, deed: Deed | None) -> EventStatus:
    """Said, unless it is only going to be."""
    told = status_of(syntax, deed, None) if deed is not None else None
    return EventStatus.PLANNED if told is EventStatus.PLANNED else EventStatus.HAPPENED


def _is_of_claim(syntax: Syntax, deed: Deed | None) -> bool:
    """Whether a denial names whose words it denies, rather than what they are about."""
    said = {syntax.lower(i).removesuffix("s") for i in deed.patients} if deed is not None else set()
    return any(is_in(word, "claim") for word in said) or (deed is not None and _is_refusal(syntax, deed))


def _is_refusal(syntax: Syntax, deed: Deed) -> bool:
    """Whether an offer or a plan is rejected rather than a claim."""
    said = {syntax.lower(i).removesuffix("s") for i in deed.patients}
    clause = any(True for _ in syntax.modifiers(deed.head, "ccomp"))
    return deed.frame.op == "refuse" and not clause and not any(is_in(word, "claim") for word in said)


def _target(syntax: Syntax, cast: Cast, cue: WordRange, source: tuple[str, ...]) -> tuple[str, ...]:
    """Whom a reporting word without a frame names: "his allegations against the minister"."""
    for head in syntax.modifiers(syntax.head_of(cue), "obj", "obl", "nmod"):
        names = tuple(n for n in (cast.names(head) or cast.owners(head)) if n not in source)
        if names:
            return names
    return ()


def _matter(statement: Statement) -> frozenset[str]:
    """The longer words of what is said, by which two denials of one thing are known."""
    return frozenset(
        word.lower().strip(".,") for s in statement.content for word in s.text.split() if len(word) > 5
    )

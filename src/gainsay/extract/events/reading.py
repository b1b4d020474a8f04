"""From an article's trees and statements to its events."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from gainsay.extract.events.cast import Cast
from gainsay.extract.events.contested import as_contested
from gainsay.extract.events.deed import Deed
from gainsay.extract.events.deeds import Deeds
from gainsay.extract.events.fallback import guess
from gainsay.extract.events.frames import Code, Frame, is_in, noun_frame
from gainsay.extract.events.merge import merged
from gainsay.extract.events.roles import case_of, doers, is_passive, sufferers
from gainsay.extract.events.settings import contexts_of, place_of, when_of
from gainsay.extract.events.spoken import spoken
from gainsay.extract.events.status import status_of
from gainsay.extract.events.telling import Telling
from gainsay.extract.syntax import Syntax
from gainsay.ground import Coded
from gainsay.records import Actor, DateMention, Document, Event, Place, Statement
from gainsay.spans import Span

# A chain's words further apart than this are told by its first alone.
_HULL = 9
# Behind these stands where it is done, which tells to whom only as far as a country is meant.
_PLACED = frozenset({"in", "near"})
# Kinds of events that are not done to whoever is named beside them.
_GIVEN = frozenset({"AID", "AGREE"})
_HANDED = frozenset({"0842"})
# Events that people among a frame's nouns suffer: "beat up detainees", but not "sent troops".
_SUFFERED = frozenset({"ASSAULT", "COERCE", "ACCUSE"})
# How a protest names what it is against; the empty string is an object.
_AGAINST = frozenset({"", "against", "over", "to", "with"})
_ALONE = frozenset({"PROTEST", "CONSULT"})
# Kinds of events that are told of those who suffer them; the others are none without somebody who acts.
_SUFFERABLE = frozenset({"ASSAULT", "COERCE", "SANCTION", "RETREAT", "PROTEST"})
# Between two persons these are fights of words.
_FOUGHT = frozenset({"190", "193"})
_FIGHTERS = frozenset({"GOV", "MIL", "REB", "PRM", "UAF", "COP", "IGO", "IMG"})
_CLAUSES = frozenset({"root", "ccomp", "conj", "parataxis", "advcl", "acl:relcl"})
_POLITICAL = frozenset(
    {"GOV", "MIL", "COP", "SPY", "JUD", "LEG", "REB", "PRM", "UAF", "OPP", "IGO", "IMG", "CVL", "REF"}
)
# Before the fallback has told of what kind a deed is.
_UNKNOWN = Frame(Code("", None, ""))
# Below this the fallback is wrong in news more often than right.
_SURE = 0.6
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
# Sentences back to the event that "the attack" takes up.
_REACH = 2
# A rule's deed is right in about this share of articles read by eye.
_SCORE = 0.8


@dataclass(frozen=True, slots=True)
class Told:
    """What was read in the article before its events."""

    actors: Sequence[Actor]
    statements: Sequence[Statement]
    dates: Sequence[DateMention]
    places: Sequence[Place] = ()


def events(document: Document, syntax: Syntax, told: Told) -> tuple[Event, ...]:
    """The events in the order of the text, each with all its mentions."""
    reader = Reader(syntax, told)
    tellings = sorted(reader.tellings(), key=lambda one: one.span.start)
    return merged(document, tuple(as_contested(syntax, tellings)))


class Reader:
    """Reads the single tellings of events, before those of one event are gathered."""

    def __init__(self, syntax: Syntax, told: Told) -> None:
        self.syntax, self.told = syntax, told
        places = _by_head(syntax, told.places)
        self.cast = Cast(syntax, told.actors, told.statements, places)
        self._last: dict[str, tuple[int, tuple[str, ...], tuple[str, ...]]] = {}
        self._places = places
        self._heads = sorted(places)

    def tellings(self) -> Iterator[Telling]:
        """Every telling: those of deeds, and those that statements are themselves."""
        deeds = Deeds(self.syntax, self.cast).all()
        speech, taken = spoken(self.syntax, self.cast, self.told.statements, deeds, self.target)
        yield from speech
        for deed in deeds:
            if not taken & set(deed.words) and (one := self._telling(deed)) is not None:
                yield one
        yield from self._guessed(taken.union(self._cues(), *(deed.words for deed in deeds)))

    def _cues(self) -> Iterator[int]:
        """The words that report statements."""
        for statement in self.told.statements:
            cue = statement.cue
            words = self.syntax.words_in(cue.start, cue.end) if cue is not None else None
            yield from range(*words) if words is not None else ()

    def _guessed(self, taken: Set[int]) -> Iterator[Telling]:
        """What the fallback makes of verbs between two political actors that no frame knows."""
        for verb in acted_on(self.syntax, taken):
            agents = tuple(doers(self.syntax, verb))
            source = self._first(agents, owners=False)
            if not is_political(self.cast.coded(source)):
                continue
            patients = tuple(sufferers(self.syntax, verb))
            deed = Deed(verb, (verb,), _UNKNOWN.code, _UNKNOWN, agents, patients)
            if is_political(self.cast.coded(self.target(deed, source))):
                code, chance = guess(self.syntax, verb, frozenset((*agents, *patients)))
                if code is not None and chance >= _SURE and (one := self._telling(replace(deed, code=code))):
                    yield replace(one, score=round(chance, 4), found_by="model:event-fallback")

    def _telling(self, deed: Deed) -> Telling | None:
        source, target = self.parties(deed)
        if not source and not target:
            source, target = self._taken_up(deed)
        span = self._span(deed)
        carrier = self._carrier(span)
        status = status_of(self.syntax, deed, carrier)
        place = place_of(self.syntax, deed, self._in_sentence(deed))
        if status is None or not _is_worth(deed, source, target, place):
            return None
        if not self._is_public(deed, source, target) and not (deed.scene and place and not source):
            return None
        self._last[deed.code.plover] = self.syntax.sentence_of[deed.head], source, target
        return Telling(
            span=span,
            words=deed.words,
            sentence=self.syntax.sentence_of[deed.head],
            lemma=self.syntax.lower(deed.words[-1]),
            code=deed.code,
            context=contexts_of(self.syntax, deed),
            source=source,
            target=target,
            place=place,
            when=when_of(self.syntax, deed, self._dates(deed)),
            status=status,
            statement=carrier.id if carrier is not None else None,
            score=_SCORE,
            aim=any(self.syntax.lower(i) == "to" for i in self.syntax.modifiers(deed.head, "mark")),
            found_by="rule:event-noun" if deed.noun else "rule:event-verb",
        )

    def _is_public(self, deed: Deed, source: tuple[str, ...], target: tuple[str, ...]) -> bool:
        """Whether it is of politics, war or law as far as its parties tell."""
        told = self.cast.coded(source + target)
        if not any(one.code for one in told) or (source and all(map(self.cast.is_private, source))):
            return False
        if deed.code.cameo in _FOUGHT and source and self.cast.are_people(source + target):
            return False
        fighting = any((one.role or "GOV")[:3] in _FIGHTERS for one in self.cast.coded(source) if one.code)
        return deed.code.mode != "withdraw" or not source or fighting

    def _taken_up(self, deed: Deed) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Of "the trip", "the clashes" the parties of the last event of the kind, told shortly before."""
        nouns = [i for i in deed.words if self.syntax.words[i].upos in {"NOUN", "PROPN"}]
        for noun in nouns:
            definite = any(self.syntax.lower(i) in _DEFINITE for i in self.syntax.modifiers(noun, "det"))
            frame = noun_frame(self.syntax.lower(noun))
            before = self._last.get(frame.code.plover) if definite and frame is not None else None
            if before is not None and self.syntax.sentence_of[noun] - before[0] <= _REACH:
                return before[1], before[2]
        return (), ()

    def parties(self, deed: Deed) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The names of those who do it and of those to whom it is done."""
        source = self._first(deed.agents, owners=deed.noun)
        return source, self.target(deed, source)

    def target(self, deed: Deed, source: tuple[str, ...]) -> tuple[str, ...]:
        """To whom it is done: who is named as such, whose the thing is, or who is named below."""
        heads = [i for i in deed.patients if i not in deed.agents and not self._is_means(deed, i)]
        heads.sort(key=lambda i: self.syntax.words[i].deprel not in {"obj", "nsubj:pass"})
        if deed.noun:
            heads = [i for i in heads if case_of(self.syntax, i) not in _PLACED]
        told = self._told_whom(deed, heads)
        if told is not None:
            return self._first([told], owners=True, known=source)
        if deed.code.plover in _GIVEN or deed.code.cameo in _HANDED:
            heads.sort(key=lambda i: case_of(self.syntax, i) != "to")
        if deed.code.plover == "PROTEST":
            heads = [i for i in heads if case_of(self.syntax, i) in _AGAINST]
        if heads and self._is_unresolved(heads[0]):
            return ()
        if is_passive(self.syntax, deed.head) and heads:
            # Who suffers it is the subject, whoever else is named.
            heads = heads[:1]
            found = self._first(heads, owners=True, known=source)
            if found or deed.code.plover in _SUFFERED:
                return found
        found = self._first(heads, owners=True, known=source) or self._first_owner(deed, source)
        return found or self._beneath(deed, source)

    def _first_owner(self, deed: Deed, known: tuple[str, ...]) -> tuple[str, ...]:
        """Whose the thing is with which it is done: "suspended their aid", "closed Syria's border"."""
        for i in deed.words[1:]:
            names = self.cast.owners(i)
            fresh = tuple(name for name in names if name not in known)
            if fresh:
                return fresh
        return ()

    def _is_unresolved(self, head: int) -> bool:
        """Whether an object is a pronoun of which it is not known for whom it stands."""
        word = self.syntax.words[head]
        return word.upos == "PRON" and word.deprel in {"obj", "iobj"} and not self.cast.names(head)

    def _told_whom(self, deed: Deed, heads: Sequence[int]) -> int | None:
        """The object of an accusation, and of a demand that goes on with what it should do."""
        thing = next((i for i in heads if self.syntax.words[i].deprel == "obj"), None)
        if thing is None or self.syntax.words[thing].head != deed.head:
            return None
        clauses = self.syntax.modifiers(deed.head, "xcomp", "advcl")
        asked = any(self.syntax.lower(m) == "to" for i in clauses for m in self.syntax.modifiers(i, "mark"))
        whom = deed.frame.op == "accuse" or (deed.frame.op == "demand" and asked)
        return thing if whom else None

    def _is_means(self, deed: Deed, word: int) -> bool:
        """Whether a word of the deed is what it is done with, rather than who suffers it."""
        suffers = deed.code.plover in _SUFFERED and is_in(self.syntax.lower(word), "who")
        return word in deed.words and not suffers

    def _beneath(self, deed: Deed, known: tuple[str, ...]) -> tuple[str, ...]:
        """Of a deed that names nobody to whom it is done: whoever is named below it."""
        if deed.noun or deed.frame.op == "accuse":
            return ()
        words = deed.aims if deed.code.plover in _ALONE else deed.words
        return self.cast.beneath(words, known)

    def _first(self, heads: Sequence[int], owners: bool, known: tuple[str, ...] = ()) -> tuple[str, ...]:
        """The names of the first phrase that names anybody but those known."""
        for head in heads:
            if case_of(self.syntax, head) in _PLACED and (place := self.cast.where(head)) is not None:
                return (place,)
            names = self.cast.names(head) or (self.cast.owners(head) if owners else ())
            fresh = tuple(name for name in names if name not in known)
            if fresh:
                return fresh
        return ()

    def _span(self, deed: Deed) -> Span:
        near = sorted(i for i in deed.words if abs(i - deed.head) <= _HULL)
        return self.syntax.span((near[0], near[-1] + 1))

    def _carrier(self, span: Span) -> Statement | None:
        """The shortest statement inside of which the event is told."""
        inside = [s for s in self.told.statements if s.cue is not None and _holds(s, span)]
        return min(inside, key=lambda s: sum(c.end - c.start for c in s.content), default=None)

    def _in_sentence(self, deed: Deed) -> dict[int, Place]:
        first, last = self.syntax.tagged.sentences[self.syntax.sentence_of[deed.head]]
        low = bisect_left(self._heads, first)
        return {head: self._places[head] for head in self._heads[low : bisect_left(self._heads, last)]}

    def _dates(self, deed: Deed) -> Sequence[DateMention]:
        first, last = self.syntax.tagged.sentences[self.syntax.sentence_of[deed.head]]
        start, end = self.syntax.words[first].start, self.syntax.words[last - 1].end
        low = bisect_left(self.told.dates, start, key=lambda one: one.start)
        high = bisect_left(self.told.dates, end, key=lambda one: one.start)
        return self.told.dates[low:high]


def acted_on(syntax: Syntax, taken: Set[int]) -> Iterator[int]:
    """Verbs of clauses that are no part of a deed, do not report and are not denied."""
    for i, word in enumerate(syntax.words):
        told = word.upos == "VERB" and word.deprel in _CLAUSES and i not in taken
        if (
            told
            and not is_in(syntax.lower(i), "say")
            and not is_in(syntax.lower(i), "utter")
            and not any(syntax.lower(c) in {"not", "n't", "n’t", "never"} for c in syntax.children[i])
        ):
            yield i


def is_political(told: Sequence[Coded]) -> bool:
    """Whether all are of a country or of what belongs to none, in a role of politics, war or law."""
    return bool(told) and all(
        (one.role or "GOV")[:3] in _POLITICAL and (one.country or one.role) is not None for one in told
    )


def _by_head(syntax: Syntax, places: Sequence[Place]) -> dict[int, Place]:
    """The places by the heads of their names, without those that only an adjective names."""
    found = {}
    for place in places:
        words = syntax.words_in(place.start, place.end)
        if words is not None and place.found_by != "rule:demonym":
            found[syntax.head_of(words)] = place
    return found


def _holds(statement: Statement, span: Span) -> bool:
    return any(c.start <= span.start and span.end <= c.end for c in statement.content)


def _is_worth(deed: Deed, source: tuple[str, ...], target: tuple[str, ...], place: str | None) -> bool:
    """Whether somebody is said to take part as far as the deed's kind asks for it."""
    if deed.frame.agent and not source:
        return False
    if deed.scene or (len(deed.words) > 1 and deed.frame.op == "refuse"):
        return bool(source or target or place)
    if deed.noun:
        return bool(source and target)
    if not source and deed.code.plover not in _SUFFERABLE:
        return bool(target) and deed.code.mode in {"allege", "investigate"}
    if deed.code.mode == "visit":
        return bool(target or place)
    return bool(source or target)

"""Around a count: who gives it, where and when it holds, and whether it is to come or held before."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gainsay.encode import Entity
from gainsay.extract.figures.counted import Count
from gainsay.extract.figures.nouns import STANDING
from gainsay.extract.inflection import is_any
from gainsay.extract.lexicons import lexicon
from gainsay.extract.syntax import Syntax
from gainsay.records import (
    Actor,
    ActorKind,
    Basis,
    Counted,
    DateMention,
    Document,
    FigureStatus,
    Place,
    Speaker,
    SpeakerKind,
    Statement,
    When,
)
from gainsay.spans import Span

_PLACES = frozenset(
    {"in", "at", "near", "outside", "across", "around", "inside", "throughout", "within", "from", "on", "off"}
)
# Places that are gone to, of those who are sent or march there.
_TOWARDS = frozenset({"to", "into", "through"})
_MOVING = frozenset({Counted.TROOPS, Counted.PROTESTERS})
_VERBAL = frozenset({"VERB", "AUX"})
_REACH = 8
# Steps up the tree from a count to who counted; relations by which a clause goes on with another.
_NEAR = 4
_LINKS = frozenset({"nmod", "obl", "compound", "appos", "flat", "conj"})
_ON = frozenset({"conj", "parataxis"})
# Lists of roles that can count.
_SPEAKERS = ("government", "unnamed", "body", "spokesperson", "post", "single")
_SIGNED = re.compile(r"[—–-] ([^—–\n()]{2,60}) \(@\w+\)")


@dataclass(frozen=True, slots=True)
class Around:
    """What was read of an article before its figures."""

    statements: Sequence[Statement]
    dates: Sequence[DateMention] = ()
    places: Sequence[Place] = ()
    actors: Sequence[Actor] = ()


class Circumstances:
    """Looks up what stands around the counts of one article."""

    def __init__(self, document: Document, syntax: Syntax, around: Around) -> None:
        self.document, self.syntax = document, syntax
        self._said = sorted(
            ((span, statement) for statement in around.statements for span in statement.content),
            key=lambda pair: pair[0].end - pair[0].start,
        )
        self._dates = [(words, d) for d in around.dates if (words := syntax.words_in(d.start, d.end))]
        self._places = [e for e in syntax.tagged.entities if e.label == "Location"]
        self._resolved, self._actors = around.places, around.actors

    def statement(self, count: Count) -> Statement | None:
        """The innermost statement that holds the number, or the clause with which its own goes on."""
        found = self._holding(self.syntax.span(count.quantity.number))
        above = list(self._above(count.node))
        word = next((self.syntax.words[i].head for i in above if self.syntax.words[i].deprel in _ON), -1)
        if found is None and word >= 0:
            found = self._holding(self.syntax.span((word, word + 1)))
        return None if found is not None and self._is_asked(found, above[-1]) else found

    def _is_asked(self, said: Statement, verb: int) -> bool:
        """Whether those counted are asked by the verb that seems to report: "interviewed 30 women"."""
        asks = is_any(self.syntax.lower(verb), lexicon("figures")["asking"])
        return asks and said.cue is not None and said.cue.overlaps(self.syntax.span((verb, verb + 1)))

    def _holding(self, span: Span) -> Statement | None:
        return next((said for content, said in self._said if content.overlaps(span)), None)

    def giver(self, count: Count, said: Statement | None) -> str | None:
        """Who gives the count: the speaker, else who is told to have counted, else who signs the post."""
        if said is not None and said.speaker is not None:
            return self._keeper(said.source, said.speaker) or said.speaker.name
        return self._counter(count) or self._poster(self.syntax.span(count.quantity.number))

    def _keeper(self, source: Span | None, speaker: Speaker) -> str | None:
        """Of "data kept by the Red Cross" who keeps it: the organisation that a nameless source names."""
        kept = speaker.kind is SpeakerKind.DOCUMENT or speaker.name in lexicon("figures")["kept"]
        if source is None or speaker.id is not None or not kept:
            return None
        bodies = (a for a in self._actors if a.kind is ActorKind.ORGANISATION)
        return next((a.name for a in bodies if any(m.overlaps(source) for m in a.mentions)), None)

    def _counter(self, count: Count) -> str | None:
        """Of "police counted 3,000 marchers", "the UN puts the toll at 20" the subject."""
        word = count.node
        for _ in range(_NEAR):
            word = self.syntax.words[word].head
            if word < 0 or is_any(self.syntax.lower(word), lexicon("figures")["giving"]):
                break
        subject = next(self.syntax.modifiers(word, "nsubj"), -1) if word >= 0 else -1
        if subject < 0 or self.syntax.words[word].upos != "VERB":
            return None
        span = self.syntax.span((subject, subject + 1))
        named = (a.name for a in self._actors if any(m.overlaps(span) for m in a.mentions))
        roles, noun = lexicon("roles"), span.text.lower()
        speaks = any(noun in roles[role] for role in _SPEAKERS)
        return next(named, span.text if speaks else None)

    def _poster(self, number: Span) -> str | None:
        """Who signs a post that is shown in full: "… — Name (@name)", at the end of the same line."""
        line = self.document.text[number.end :].partition("\n")[0]
        signed = _SIGNED.search(line)
        if signed is None:
            return None
        name = signed[1].strip()
        return next((a.name for a in self._actors if _is_name_of(name, a.name)), name)

    def place(self, count: Count) -> str | None:
        """The place that the clause names, under the count first."""
        clause = {*self._above(count.node), *((count.told,) if count.told >= 0 else ())}
        words = _PLACES | _TOWARDS if count.what in _MOVING else _PLACES
        found = [e for e in self._places if self._tells_where(self._top(e), clause, words)]
        sentence = self.syntax.sentence_of[count.node]
        near = [e for e in found if self.syntax.sentence_of[e.first] == sentence]
        chosen = min(near, key=lambda e: abs(e.first - count.node), default=None)
        return self._name((chosen.first, chosen.last)) if chosen is not None else None

    def _name(self, words: tuple[int, int]) -> str:
        """The name of the place that the words mean, else the words."""
        span = self.syntax.span(words)
        known = (p.name for p in self._resolved if p.start < span.end and span.start < p.end)
        return next(known, span.text)

    def _top(self, place: Entity) -> int:
        """The word by which a place hangs; of "the capital, Bamako," the capital, whatever the tree says."""
        top = self.syntax.head_of((place.first, place.last))
        noun = place.first - 2
        if noun < 0 or self.syntax.form(noun + 1) != "," or self.syntax.words[noun].upos != "NOUN":
            return top
        return noun if self._cases(noun) & _PLACES else top

    def _cases(self, word: int) -> set[str]:
        return {self.syntax.lower(i) for i in self.syntax.modifiers(word, "case")}

    def _tells_where(self, head: int, clause: set[int], words: frozenset[str]) -> bool:
        """Whether a place hangs on the clause by prepositions of place, or is where an event of it was."""
        at = bool(self._cases(head) & words)
        for _ in range(_REACH):
            if self.syntax.words[head].deprel not in _LINKS:
                return False
            cases, above = self._cases(head), self.syntax.words[head].head
            if above in clause:
                return bool(cases & words) or (at and bool(cases & lexicon("figures")["upon"]))
            if self.syntax.words[above].upos in _VERBAL:
                return False
            head = above
        return False

    def when(self, count: Count) -> When | None:
        """The time of what happened, else of the clause that holds the count."""
        above = list(self._above(count.told if count.told >= 0 else count.node))
        # "Went missing on Friday": the state has no time of its own.
        if self.syntax.words[above[0]].deprel == "xcomp":
            above += self._above(self.syntax.words[above[0]].head)
        for words, date in self._dates:
            head = self.syntax.head_of(words)
            if date.earliest is None and date.latest is None and (date.timex or "P").startswith("P"):
                continue
            if self.syntax.words[head].head in above or above[-1] in self._above(head):
                return _when(date)
        return None

    def _above(self, node: int) -> Iterator[int]:
        """The count and what it hangs on, up to its verb."""
        for _ in range(_REACH):
            if node < 0:
                return
            yield node
            if self.syntax.words[node].upos in _VERBAL:
                return
            node = self.syntax.words[node].head

    def status(self, count: Count) -> FigureStatus:
        """Planned by a future or a word of plans above it; past where the verb says that it held before."""
        word, words = count.node, lexicon("figures")
        for _ in range(_REACH):
            word = self.syntax.words[word].head
            if word < 0:
                return FigureStatus.CURRENT
            helpers = {self.syntax.lower(i) for i in self.syntax.modifiers(word, "aux", "mark", "fixed")}
            if helpers & words["coming"] or self.syntax.lower(word) in lexicon("tenses")["planned"]:
                return FigureStatus.PLANNED
            if self.syntax.words[word].upos in _VERBAL and "to" not in helpers:
                return FigureStatus.PAST if self._is_past(count, word, helpers) else FigureStatus.CURRENT
        return FigureStatus.CURRENT

    def _is_past(self, count: Count, verb: int, helpers: set[str]) -> bool:
        """Whether a verb says that the count held before: "had remained", "was cut from 4,000"."""
        words, form = lexicon("figures"), self.syntax.lower(verb)
        first = count.quantity.first
        if first and self.syntax.lower(first - 1) == "from":
            return is_any(form, words["counting"])
        return count.what in STANDING and "had" in helpers and form in words["lasting"]


def _is_name_of(signed: str, actor: str) -> bool:
    """Whether a post is signed with an actor's name or its initials: "ICRC Africa"."""
    initials = "".join(ch for ch in actor if ch.isupper())
    return signed == actor or (len(initials) > 2 and signed.partition(" ")[0] == initials)


def _when(date: DateMention) -> When:
    reasons = (f"“{' '.join(date.text.split())}” stands beside it", *([date.anchor] if date.anchor else []))
    return When(
        earliest=date.earliest,
        latest=date.latest,
        grain=date.grain,
        timex=date.timex,
        basis=Basis.TEXT,
        reasons=reasons,
    )

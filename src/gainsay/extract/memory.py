"""What was resolved so far in an article, and how a later source looks back at it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gainsay.encode import WordRange
from gainsay.extract.lexicons import lexicon
from gainsay.extract.parties import Parties, Party
from gainsay.extract.phrases import phrase, short_name
from gainsay.extract.syntax import Syntax
from gainsay.records import ActorKind, SpeakerKind

# How far back, in sentences, a pronoun may look; newswriting repeats the name after that.
PRONOUN_REACH = 6

POWERS = frozenset({"rule:powers", "rule:powers-before"})


@dataclass(frozen=True, slots=True)
class Resolved:
    """A speaker before it becomes a record; `rule` says how it was found."""

    party: Party | None
    name: str
    kind: SpeakerKind
    rule: str
    spokesperson: tuple[str, str | None] | None = None

    def by(self, rule: str) -> "Resolved":
        """The same speaker, found by another rule."""
        return Resolved(self.party, self.name, self.kind, rule, self.spokesperson)


class Memory:
    """Speakers in the order of the text, each with the words of its source."""

    def __init__(self, syntax: Syntax, parties: Parties) -> None:
        self._syntax, self._parties = syntax, parties
        self._said: list[tuple[WordRange, Resolved]] = []

    def add(self, source: WordRange, speaker: Resolved) -> None:
        """Note whom a source stands for."""
        self._said.append((source, speaker))

    def _back(self) -> Iterator[Resolved]:
        return (speaker for _, speaker in reversed(self._said))

    def last(self) -> Resolved | None:
        """Whoever spoke last."""
        return next(self._back(), None)

    def government(self) -> Resolved | None:
        """The government that spoke last."""
        fitting = (s for s in self._back() if s.party is not None and s.party.kind is ActorKind.GOVERNMENT)
        return next(fitting, None)

    def body(self) -> Resolved | None:
        """Whoever spoke last and is no person."""
        fitting = (s for s in self._back() if s.party is not None and s.party.kind is not ActorKind.PERSON)
        return next(fitting, None)

    def powers(self) -> Resolved | None:
        """The group of powers that spoke last."""
        return next((s for s in self._back() if s.party is not None and s.rule in POWERS), None)

    def holding(self, noun: str) -> Resolved | None:
        """The last speaker described by the noun or in that office, else a named party in it."""
        for speaker in self._back():
            office = speaker.party.office if speaker.party is not None else None
            if noun == head_noun(speaker.name) or noun in (office or "").lower().split():
                return speaker
        for party in self._parties.listed:
            is_body = party.kind is ActorKind.ORGANISATION and noun == head_noun(party.name)
            if is_body or noun in (party.office or "").lower().split():
                return Resolved(party, party.name, SpeakerKind.NAMED, "rule:office")
        return None

    def body_or_group(self, before: int, *, plural: bool) -> Resolved | None:
        """The last speaker before a word that "they" (plural) or "it" can mean."""
        fitting = (SpeakerKind.COLLECTIVE, SpeakerKind.UNNAMED) if plural else (SpeakerKind.DOCUMENT,)
        for (place, _), speaker in reversed(self._said):
            is_body = speaker.party is not None and speaker.party.kind is not ActorKind.PERSON
            if place < before and (speaker.kind in fitting or (is_body and not plural)):
                return speaker
        return None

    def person(self, before: int, gender: str) -> Resolved | None:
        """Whom "he" or "she" means: a named person, or an unnamed one who spoke after that one was named."""
        best = self._named_person(before, gender)
        unnamed = self._unnamed_person(before) or self._unnamed_subject(before)
        if unnamed is not None and (best is None or unnamed[0] > best[0]):
            return unnamed[1]
        if best is None:
            return None
        best[1].gender = best[1].gender or gender
        return Resolved(best[1], best[1].name, SpeakerKind.NAMED, "rule:pronoun")

    def _unnamed_person(self, before: int) -> tuple[int, Resolved] | None:
        """Sentence and speaker of the last single unnamed or role speaker within reach."""
        roles = lexicon("roles")
        here = self._syntax.sentence_of[before]
        for (place, _), speaker in reversed(self._said):
            sentence = self._syntax.sentence_of[place]
            if here - sentence > PRONOUN_REACH:
                return None
            if place >= before:
                continue
            described = speaker.party is None and head_noun(speaker.name) in roles["single"]
            if described or speaker.kind is SpeakerKind.ROLE:
                return sentence, speaker.by("rule:pronoun")
        return None

    def _unnamed_subject(self, before: int) -> tuple[int, Resolved] | None:
        """Sentence and description of a single person who is the subject of one of the last two sentences."""
        here = self._syntax.sentence_of[before]
        for sentence in range(here, max(-1, here - 3), -1):
            a, b = self._syntax.tagged.sentences[sentence]
            for i in range(a, min(b, before)):
                if self._syntax.words[i].deprel.startswith("nsubj") and self._is_single(i):
                    name = short_name(self._syntax, phrase(self._syntax, i), i)
                    return sentence, Resolved(None, name, SpeakerKind.UNNAMED, "rule:pronoun")
        return None

    def _is_single(self, word: int) -> bool:
        return self._parties.at(word) is None and self._syntax.lower(word) in lexicon("roles")["single"]

    def _named_person(self, before: int, gender: str) -> tuple[int, Party] | None:
        """Sentence and party of the most prominent person within reach, of the gender if it is known."""
        here = self._syntax.sentence_of[before]
        best: tuple[float, int, Party] | None = None
        for party in self._parties.people():
            if party.gender not in (None, gender):
                continue
            for first, last in party.mentions:
                sentence = self._syntax.sentence_of[first]
                if last <= before and 0 <= here - sentence <= PRONOUN_REACH:
                    value = self._prominence(first, last) - (here - sentence)
                    if best is None or value >= best[0]:
                        best = (value, sentence, party)
        return (best[1], best[2]) if best is not None else None

    def _prominence(self, first: int, last: int) -> float:
        """Subjects weigh more than other mentions, speakers most, owners and hearers least."""
        relation = self._syntax.words[self._syntax.head_of((first, last))].deprel.split(":")
        spoke = any(a <= first < b and said.party is not None for (a, b), said in self._said)
        lesser = relation[-1] == "poss" or relation[0] in {"obj", "iobj", "obl"}
        return 1.5 * (relation[0] == "nsubj") + 1.0 * spoke - 1.0 * lesser


def head_noun(name: str) -> str:
    """The noun that a description turns on, in lower case: "officer" of "a ministry officer in Kyiv"."""
    words = _PREPOSITION.split(name.lower(), maxsplit=1)[0].split()
    return words[-1] if words else ""


_PREPOSITION = re.compile(r"\s(?:of|in|for|from|at|with|on|who|which|that|near|familiar|close)\s|,")

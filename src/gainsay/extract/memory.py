"""What was resolved so far in an article, and how a later source looks back at it."""

from collections.abc import Iterator
from dataclasses import dataclass

from gainsay.extract.lexicons import lexicon
from gainsay.extract.parties import Parties, Party
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
    """Speakers in the order of the text, each with the first word of its source."""

    def __init__(self, syntax: Syntax, parties: Parties) -> None:
        self._syntax, self._parties = syntax, parties
        self._said: list[tuple[int, Resolved]] = []

    def add(self, place: int, speaker: Resolved) -> None:
        """Note who spoke at a word."""
        self._said.append((place, speaker))

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
            words = speaker.name if speaker.party is None else speaker.party.office or ""
            if noun in words.lower().split():
                return speaker
        for party in self._parties.listed:
            if noun in (party.office or "").lower().split():
                return Resolved(party, party.name, SpeakerKind.NAMED, "rule:office")
        return None

    def body_or_group(self, before: int, *, plural: bool) -> Resolved | None:
        """The last speaker before a word that "they" (plural) or "it" can mean."""
        fitting = (SpeakerKind.COLLECTIVE, SpeakerKind.UNNAMED) if plural else (SpeakerKind.DOCUMENT,)
        for place, speaker in reversed(self._said):
            is_body = speaker.party is not None and speaker.party.kind is not ActorKind.PERSON
            if place < before and (speaker.kind in fitting or (is_body and not plural)):
                return speaker
        return None

    def person(self, before: int, gender: str) -> Resolved | None:
        """Whom "he" or "she" means: a named person, or an unnamed one who spoke after that one was named."""
        best = self._named_person(before, gender)
        unnamed = self._unnamed_person(before)
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
        for place, speaker in reversed(self._said):
            sentence = self._syntax.sentence_of[place]
            if place >= before or here - sentence > PRONOUN_REACH:
                continue
            words = speaker.name.lower().split()
            single = any(w in roles["unnamed"] | roles["post"] and not w.endswith("s") for w in words)
            if speaker.party is None and single and speaker.kind in {SpeakerKind.UNNAMED, SpeakerKind.ROLE}:
                return sentence, speaker.by("rule:pronoun")
        return None

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
        """Subjects weigh more than other mentions, speakers most, owners least."""
        relation = self._syntax.words[self._syntax.head_of((first, last))].deprel.split(":")
        spoke = any(place <= first < place + 12 and said.party is not None for place, said in self._said)
        return 1.5 * (relation[0] == "nsubj") + 1.0 * spoke - 1.0 * (relation[-1] == "poss")

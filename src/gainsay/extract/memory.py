"""What was resolved so far in an article, and how a later source looks back at it."""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gainsay.encode import WordRange
from gainsay.extract.lexicons import lexicon
from gainsay.extract.parties import Parties, Party, is_medium
from gainsay.extract.phrases import modifying, phrase, short_name
from gainsay.extract.quotation import Quotation, quotation_at
from gainsay.extract.syntax import Syntax
from gainsay.records import ActorKind, SpeakerKind

# How far back, in sentences, a pronoun may look; newswriting repeats the name after that.
PRONOUN_REACH = 6

# How many sentences before "the official" may say "a senior official".
INTRODUCED_WITHIN = 3
# Documents that speak for whoever issued them.
STATEMENTS = frozenset({"statement", "declaration", "communique", "communiqué", "release"})

FAME = 0.3
# What somebody whom another speaker names counts less for a pronoun outside of his words.
ELSEWHERE = 1.0
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
        # Who is named in what is said: nobody speaks of himself by name.
        self.spoken_of: tuple[Party, ...] = ()
        # In whose words a claim is spoken of: there "her claims" are somebody else's.
        self.voice: Resolved | None = None
        # The quotations by which the words are spoken, where the article has any.
        self.quoted: Sequence[Quotation] = ()

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

    def principal(self, before: int) -> Resolved | None:
        """Whom "a spokesman" speaks for: the body, else the person, that spoke in the last sentences."""
        here = self._syntax.sentence_of[before]
        person: Resolved | None = None
        for (place, _), speaker in reversed(self._said):
            if here - self._syntax.sentence_of[place] > INTRODUCED_WITHIN:
                break
            kind = speaker.party.kind if speaker.party is not None else None
            if speaker.party is not None and kind is ActorKind.ORGANISATION and not is_medium(speaker.party):
                return speaker
            person = person or (speaker if kind is ActorKind.PERSON else None)
        return person

    def issuer(self, before: int) -> Resolved | None:
        """Whose statement was spoken of last, within reach of a word."""
        here = self._syntax.sentence_of[before]
        for (place, _), speaker in reversed(self._said):
            if here - self._syntax.sentence_of[place] > PRONOUN_REACH:
                return None
            if speaker.rule == "rule:statement-of" or (_is_body(speaker) and self._writes(place)):
                return speaker
        return None

    def _writes(self, place: int) -> bool:
        """Whether a statement is spoken of in the sentence of a source: "said in a communiqué"."""
        a, b = self._syntax.tagged.sentences[self._syntax.sentence_of[place]]
        return any(self._syntax.lower(i) in STATEMENTS for i in range(a, b))

    def described(self, noun: str, before: int) -> str | None:
        """How the last sentences before a word bring in somebody by the noun: "a senior official"."""
        here = self._syntax.sentence_of[before]
        first = self._syntax.tagged.sentences[max(0, here - INTRODUCED_WITHIN)][0]
        for word in range(before - 1, first - 1, -1):
            words = phrase(self._syntax, word) if self._syntax.lower(word) == noun else None
            if words is not None and self._syntax.lower(words[0]) in {"a", "an", "another", "one"}:
                return short_name(self._syntax, words, word)
        return None

    def powers(self) -> Resolved | None:
        """The group of powers that spoke last."""
        return next((s for s in self._back() if s.party is not None and s.rule in POWERS), None)

    def group(self, before: int) -> Resolved | None:
        """The several people that spoke in the last sentences before a word."""
        here = self._syntax.sentence_of[before]
        for (place, _), speaker in reversed(self._said):
            if place < before and _is_many(speaker) and _are_people(speaker):
                near = here - self._syntax.sentence_of[place] <= INTRODUCED_WITHIN
                return speaker if near else None
        return None

    def holding(self, noun: str, told_by: frozenset[str] = frozenset()) -> Resolved | None:
        """The last speaker described by the noun or in that office, else a named party in it.

        `told_by` are words that tell the noun from others: "the foreign ministry" is not that of information.
        """
        for speaker in self._back():
            office = speaker.party.office if speaker.party is not None else None
            described = noun == head_noun(speaker.name) and _may_be(noun, told_by, speaker.name)
            speaks_for = speaker.kind is SpeakerKind.ROLE and noun in lexicon("roles")["spokesperson"]
            if described or (speaks_for and speaker.party is not None) or _holds(office or "", noun, told_by):
                return speaker
        for party in self._parties.listed:
            is_body = party.kind is ActorKind.ORGANISATION and noun == head_noun(party.name)
            if (is_body and _may_be(noun, told_by, party.name)) or _holds(party.office or "", noun, told_by):
                return Resolved(party, party.name, SpeakerKind.NAMED, "rule:office")
        return None

    def body_or_group(self, before: int, *, plural: bool) -> tuple[int, Resolved] | None:
        """The last speaker before a word that "they" (plural) or "it" can mean, and its place.

        A body may be spoken of as "they" where several persons did not speak lately.
        """
        here = self._syntax.sentence_of[before]
        body: tuple[int, Resolved] | None = None
        for (place, _), speaker in reversed(self._said):
            if place >= before:
                continue
            if _is_many(speaker) if plural else _is_body(speaker):
                far = here - self._syntax.sentence_of[place] > PRONOUN_REACH
                return body if far and body is not None else (place, speaker)
            near = here - self._syntax.sentence_of[place] <= INTRODUCED_WITHIN
            if body is None and near and _is_body(speaker) and speaker.party is not None:
                body = place, speaker
        return body

    def person(self, before: int, gender: str) -> Resolved | None:
        """Whom "he" or "she" means: a named person, or an unnamed one who spoke after that one was named."""
        best = self._named_person(before, gender)
        unnamed = self._unnamed_person(before) or self._unnamed_subject(before, gender)
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
            if place >= before or self._is_voice(speaker.name):
                continue
            described = speaker.party is None and head_noun(speaker.name) in roles["single"]
            if described or speaker.kind is SpeakerKind.ROLE:
                return sentence, speaker.by("rule:pronoun")
        return None

    def _is_voice(self, name: str) -> bool:
        return self.voice is not None and self.voice.name == name

    def _unnamed_subject(self, before: int, gender: str) -> tuple[int, Resolved] | None:
        """Sentence and description of a single person who is the subject of one of the last two sentences."""
        here = self._syntax.sentence_of[before]
        for sentence in range(here, max(-1, here - 3), -1):
            a, b = self._syntax.tagged.sentences[sentence]
            for i in range(a, min(b, before)):
                subject = self._syntax.words[i].deprel.startswith("nsubj") and self._is_single(i, gender)
                if subject and not self._is_quoted_elsewhere(i, before):
                    return sentence, self._by_description(i)
        return None

    def _by_description(self, noun: int) -> Resolved:
        """Whom a noun means: who is in that office, where it is definite, else just that."""
        words = phrase(self._syntax, noun)
        if self._syntax.lower(words[0]) in {"the", "this", "that"}:
            told_by = frozenset(self._syntax.lower(i) for i in modifying(self._syntax, noun))
            known = self.holding(self._syntax.lower(noun), told_by)
            if known is not None:
                return known.by("rule:pronoun")
        return Resolved(None, short_name(self._syntax, words, noun), SpeakerKind.UNNAMED, "rule:pronoun")

    def _is_single(self, word: int, gender: str) -> bool:
        """Whether a noun means one person of the gender whom nothing beside it names."""
        roles = lexicon("roles")
        other = roles["feminine"] if gender == "m" else roles["masculine"]
        noun = self._syntax.lower(word)
        if noun not in roles["single"] or noun in other - {"spokesman", "chairman"}:
            return False
        beside = self._syntax.modifiers(word, "flat", "appos", "nmod:desc")
        return all(self._parties.at(i) is None for i in (word, *beside))

    def _named_person(self, before: int, gender: str) -> tuple[int, Party] | None:
        """Sentence and party of the most prominent person within reach, of the gender if it is known."""
        here = self._syntax.sentence_of[before]
        best: tuple[float, int, Party] | None = None
        for party in self._parties.people():
            if party.gender not in (None, gender) or any(party is one for one in self.spoken_of):
                continue
            if self._is_voice(party.name):
                continue
            for first, last in party.mentions:
                sentence = self._syntax.sentence_of[first]
                if last <= before and 0 <= here - sentence <= PRONOUN_REACH:
                    value = self._prominence(first, last) - (here - sentence) + _fame(party)
                    value -= ELSEWHERE * self._is_in_other_words(first, before)
                    if best is None or value >= best[0]:
                        best = (value, sentence, party)
        return (best[1], best[2]) if best is not None else None

    def _is_in_other_words(self, name: int, pronoun: int) -> bool:
        """Whether a name and a pronoun stand in the words of two voices: of quotations, or the article's."""
        one, other = (quotation_at(self.quoted, self._syntax.words[i].start) for i in (name, pronoun))
        if one is None or other is None:
            return one is not other
        # A quotation that is interrupted goes on in its paragraph.
        return "\n" in self._syntax.text[one.start : other.start]

    def _is_quoted_elsewhere(self, name: int, pronoun: int) -> bool:
        """Whether a name stands in a quotation that does not hold the pronoun."""
        places = (self._syntax.words[i].start for i in (name, pronoun))
        inside, other = (quotation_at(self.quoted, place) for place in places)
        return inside is not None and inside is not other

    def _prominence(self, first: int, last: int) -> float:
        """Subjects weigh more than other mentions, speakers most, owners and hearers least."""
        relation = self._syntax.words[self._syntax.head_of((first, last))].deprel.split(":")
        spoke = any(a <= first < b and said.party is not None for (a, b), said in self._said)
        lesser = relation[-1] == "poss" or relation[0] in {"obj", "iobj", "obl"}
        return 1.5 * (relation[0] == "nsubj") + 1.0 * spoke - 1.0 * lesser


def _fame(party: Party) -> float:
    """How far a person whom an article names often outweighs one whom it names once."""
    return FAME * math.log(len(party.mentions))


def _is_many(speaker: Resolved) -> bool:
    """Whether "they" can mean a speaker: several, or somebody under a plural."""
    if speaker.kind is SpeakerKind.COLLECTIVE:
        return speaker.party is not None or _are_people(speaker)
    noun, roles = head_noun(speaker.name), lexicon("roles")
    plural = noun.endswith("s") or (noun in roles["unnamed"] and noun not in roles["single"])
    return speaker.kind is SpeakerKind.UNNAMED and (plural or noun in {"people", "children", "media"})


# People whom no ending and no singular in the lexicon tells.
_PEOPLE = frozenset({"people", "celebrities", "advocates", "parents", "citizens", "families", "children"})


def _are_people(speaker: Resolved) -> bool:
    """Whether several who spoke are human beings: rules and postings say nothing for themselves."""
    noun, roles = head_noun(speaker.name), lexicon("roles")
    known = roles["single"] | roles["unnamed"] | roles["post"] | roles["adherents"] | roles["powers"]
    ends = noun.endswith(("ers", "ors", "ists", "ians", "women", "men", "ees"))
    return noun in known | _PEOPLE or noun[:-1] in known or (ends and noun not in roles["document"])


def _is_body(speaker: Resolved) -> bool:
    """Whether "it" can mean a speaker: a document, a body, named or not, and never a person or several."""
    if speaker.kind is SpeakerKind.DOCUMENT:
        return True
    if speaker.party is not None:
        return speaker.party.kind not in {ActorKind.PERSON, ActorKind.GROUP}
    return head_noun(speaker.name) in lexicon("roles")["body"]


def head_noun(name: str) -> str:
    """The noun that a description turns on, in lower case: "officer" of "a ministry officer in Kyiv"."""
    one = _ONE_OF.match(name.lower())
    if one is not None:
        return one[1]
    words = _PREPOSITION.split(name.lower(), maxsplit=1)[0].split()
    return words[-1] if words else ""


# "One of the officials" is an official.
_ONE_OF = re.compile(r"one of (?:the|its|his|her|their|two|several) (?:\w+ )*?(\w+)s$")
_PREPOSITION = re.compile(r"\s(?:of|in|for|from|at|with|on|who|which|that|near|familiar|close)\s|,")

# Words before a noun that do not tell it from others of its kind.
_PASSING = frozenset(
    {"former", "then", "late", "same", "senior", "top", "first", "new", "current", "outgoing", "embattled"}
    | {"republican", "democratic", "conservative", "liberal"}
)
# Words that make another office of the one after them.
_BELOW = frozenset({"vice", "deputy", "assistant", "under"})


def _may_be(noun: str, told_by: frozenset[str], known: str) -> bool:
    """Whether nothing in a known name or office speaks against the noun with these words before it."""
    if any(word == "".join(w[0] for w in known.lower().split()[: len(word)]) for word in told_by):
        return True
    others = set(known.lower().replace(",", " ").split()) - {
        noun,
        "the",
        "a",
        "an",
        "of",
        "for",
        "its",
        "his",
    }
    return not others or told_by - _PASSING <= others


def _holds(office: str, noun: str, told_by: frozenset[str]) -> bool:
    """Whether an office is the one that the noun names: "the president" is no vice president."""
    words = _PREPOSITION.split(office.lower(), maxsplit=1)[0].split()
    roles = lexicon("roles")
    people = roles["post"] | roles["single"] | roles["title"] | roles["unnamed"]
    if noun not in people and (noun not in roles["body"] or words[-1:] != [noun]):
        return False  # "the zoo" is not its director, but "the firm" may be "law firm" Keita
    if noun not in words or words[words.index(noun) - 1] in _BELOW - {noun}:
        return False
    return _may_be(noun, told_by, office)

"""Drafts with their speakers as records: the statements and actors of one article."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from gainsay.encode import Tagged, WordRange
from gainsay.extract.acts import act_of
from gainsay.extract.drafts import Draft, drafts
from gainsay.extract.lexicons import lexicon
from gainsay.extract.memory import Resolved
from gainsay.extract.parties import Parties, Party
from gainsay.extract.quotation import Quotation, manner, quotations
from gainsay.extract.speakers import Speakers
from gainsay.extract.subjects import noun_phrase
from gainsay.extract.syntax import Syntax
from gainsay.records import (
    Act,
    Actor,
    Block,
    BlockKind,
    Document,
    Relay,
    Speaker,
    SpeakerKind,
    Spokesperson,
    Statement,
)
from gainsay.spans import Span


@dataclass(frozen=True, slots=True)
class Extracted:
    """What was read in one article."""

    statements: tuple[Statement, ...]
    actors: tuple[Actor, ...]


def extract(document: Document, tagged: Tagged, model: str) -> Extracted:
    """Statements in the order of their first character, and the parties that speak or are named."""
    syntax = Syntax(tagged)
    parties = Parties(syntax)
    quoted = quotations(document.text, content_stretches(document))
    reader = _Reader(document, syntax, parties, quoted)
    statements = tuple(reader.statement(draft) for draft in drafts(syntax, document.blocks, quoted, model))
    return Extracted(statements, tuple(_actor(document, syntax, party) for party in parties.listed))


def content_stretches(document: Document) -> list[tuple[int, int]]:
    """Character ranges of the blocks that are content."""
    return [(b.start, b.end) for b in document.blocks if b.kind is not BlockKind.CHROME]


# Verbs whose object is the one who said it.
_RELAYING = ("quot", "cit")


class _Reader:
    """Turns drafts into statements in text order, so that sources can look back."""

    def __init__(
        self, document: Document, syntax: Syntax, parties: Parties, quoted: Sequence[Quotation]
    ) -> None:
        self.document, self.syntax, self.parties, self.quoted = document, syntax, parties, quoted
        self.speakers = Speakers(syntax, parties)

    def statement(self, draft: Draft) -> Statement:
        # The relay first, so that whoever spoke last is the one who said it.
        via = self._relays(draft)
        resolved = self._speaker(draft)
        content_text = " ".join(span.text for span in draft.content)
        act = act_of(draft.cue.text if draft.cue else None, content_text)
        return Statement(
            id=_id("s", self.document.id, draft.content, draft.cue),
            content=draft.content,
            cue=draft.cue,
            source=self.syntax.span(draft.source) if draft.source else None,
            speaker=self._record(resolved),
            spokesperson=Spokesperson(name=resolved.spokesperson[0], office=resolved.spokesperson[1])
            if resolved and resolved.spokesperson
            else None,
            via=via,
            act=act,
            manner=manner(draft.content, self.quoted),
            polarity="negative" if act is Act.DENY else "positive",
            said_on=None,
            block=_block_at(self.document.blocks, draft.content[0].start),
            score=draft.score,
            found_by=draft.found_by if resolved is None else f"{draft.found_by}+{resolved.rule}",
        )

    def _speaker(self, draft: Draft) -> Resolved | None:
        words = self._quoted_party(draft) or draft.source or draft.subject
        if words is not None:
            return self.speakers.resolve(words)
        return self._continued(draft) if draft.cue is None else None

    def _quoted_party(self, draft: Draft) -> WordRange | None:
        """In "AFP quoted the source as saying" the source, who spoke first."""
        if draft.cue_words is None or not draft.source:
            return None
        verb = self.syntax.head_of(draft.cue_words)
        if not self.syntax.lower(verb).startswith(_RELAYING):
            return None
        party = next(self.syntax.modifiers(verb, "obj", "iobj"), None)
        if party is None or not self._can_speak(party):
            return None
        return noun_phrase(self.syntax, party)

    def _can_speak(self, word: int) -> bool:
        """Whether a word names a party: "citing the coronavirus" relays nobody."""
        roles = lexicon("roles")
        nouns = roles["unnamed"] | roles["post"] | roles["spokesperson"] | roles["body"] | roles["document"]
        known = self.parties.at(word) is not None or self.syntax.words[word].upos == "PRON"
        return known or self.syntax.lower(word) in nouns | roles["government"]

    def _relays(self, draft: Draft) -> tuple[Relay, ...]:
        """Whoever quotes another stands between that one and the article."""
        if self._quoted_party(draft) is None or draft.source is None:
            return ()
        relay = self.speakers.resolve(draft.source)
        actor = actor_id(self.document, relay.party) if relay.party is not None else None
        return (Relay(name=relay.name, actor=actor, kind=relay.kind, span=self.syntax.span(draft.source)),)

    def _continued(self, draft: Draft) -> Resolved | None:
        """A quotation on its own: the subject of the sentence before it, else whoever spoke last."""
        words = self.syntax.words_in(draft.content[0].start, draft.content[-1].end)
        sentence = self.syntax.sentence_of[words[0]] if words else 0
        last = self.speakers.memory.last()
        subject = self._subject(sentence - 1) if sentence else None
        if subject is not None and (last is None or self._cueless(sentence - 1)):
            return self.speakers.resolve(subject)
        return last

    def _cueless(self, sentence: int) -> bool:
        """Whether no attribution has its cue in the sentence."""
        a, b = self.syntax.tagged.sentences[sentence]
        return not any(a <= one.cue[0] < b for one in self.syntax.tagged.attributions)

    def _subject(self, sentence: int) -> WordRange | None:
        """The named person who is the subject of a sentence."""
        a, b = self.syntax.tagged.sentences[sentence]
        for i in range(a, b):
            party = self.parties.at(i)
            if party is not None and self.syntax.words[i].deprel.startswith("nsubj"):
                return next((m for m in party.mentions if m[0] <= i < m[1]), None)
        return None

    def _record(self, resolved: Resolved | None) -> Speaker | None:
        if resolved is None:
            return None
        actor = actor_id(self.document, resolved.party) if resolved.party is not None else None
        return Speaker(id=actor, name=resolved.name, kind=SpeakerKind(resolved.kind), anonymity=None)


def _actor(document: Document, syntax: Syntax, party: Party) -> Actor:
    return Actor(
        id=actor_id(document, party),
        name=party.name,
        kind=party.kind,
        country=party.country,
        code=None,
        office=party.office,
        wikidata=None,
        members=party.members,
        size=party.size,
        mentions=tuple(syntax.span(mention) for mention in sorted(set(party.mentions))),
        score=party.score,
        found_by=party.found_by,
    )


def actor_id(document: Document, party: Party) -> str:
    """The id of a party within its document."""
    return _hash("a", document.id, party.kind, party.name)


def _id(prefix: str, document: str, content: Sequence[Span], cue: Span | None) -> str:
    spans = [f"{s.start}-{s.end}" for s in (*content, *([cue] if cue else []))]
    return _hash(prefix, document, *spans)


def _hash(prefix: str, *parts: str) -> str:
    """A content hash: 64 bits tell the records of any ledger apart."""
    return prefix + sha256("\0".join(parts).encode()).hexdigest()[:16]


def _block_at(blocks: Sequence[Block], offset: int) -> BlockKind:
    for block in blocks:
        if block.start <= offset < block.end:
            return block.kind
    return BlockKind.BODY

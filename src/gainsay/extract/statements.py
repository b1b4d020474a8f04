"""Drafts with their speakers as records: the statements and actors of one article."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from gainsay.encode import Tagged, WordRange
from gainsay.extract.acting import add_acting
from gainsay.extract.actors import actors_of
from gainsay.extract.acts import Verdict, act_of
from gainsay.extract.charges import apart
from gainsay.extract.crossheads import crossheads
from gainsay.extract.dates import dates
from gainsay.extract.disputes import Board, members_of
from gainsay.extract.drafts import Draft, drafts
from gainsay.extract.facts import Facts, facts
from gainsay.extract.furniture import without_dateline
from gainsay.extract.ids import actor_id, statement_id
from gainsay.extract.inner import INNER, inner
from gainsay.extract.memory import Resolved
from gainsay.extract.nested import NESTED, nested
from gainsay.extract.occasions import carried, is_same_talk
from gainsay.extract.own_voice import own_voice
from gainsay.extract.parties import Parties, Party, is_medium
from gainsay.extract.phrases import plain_name
from gainsay.extract.published import with_published
from gainsay.extract.quotation import Quotation, manner, quotations
from gainsay.extract.relays import Relays
from gainsay.extract.said_on import dated
from gainsay.extract.silences import Silent, says_nothing, silences
from gainsay.extract.speakers import Speakers
from gainsay.extract.speaking import names_of_speakers, with_actors
from gainsay.extract.syntax import Syntax
from gainsay.extract.turns import Turn, turns
from gainsay.extract.wording import wording
from gainsay.ground import KnowledgeBase, knowledge
from gainsay.records import (
    Act,
    Actor,
    Block,
    BlockKind,
    Dispute,
    Document,
    Relay,
    Silence,
    Speaker,
    SpeakerKind,
    Spokesperson,
    Statement,
    Wording,
)
from gainsay.spans import Span


@dataclass(frozen=True, slots=True)
class Extracted:
    """What was read in one article; `document` is it with the publication bounded from its text."""

    document: Document
    statements: tuple[Statement, ...]
    actors: tuple[Actor, ...]
    disputes: tuple[Dispute, ...]
    silences: tuple[Silence, ...]
    wording: tuple[Wording, ...]
    facts: Facts


def extract(document: Document, tagged: Tagged, model: str, known: KnowledgeBase | None = None) -> Extracted:
    """Statements in the order of their first character, and the parties that speak or are named.

    `known` is what organisations and persons there are; without it, those that are shipped.
    """
    syntax = Syntax(tagged)
    document = with_published(document, syntax)
    parties = Parties(syntax, known or knowledge())
    quoted = quotations(document.text, content_stretches(document))
    drafted = [
        turn
        for draft in _all_drafts(syntax, parties, document, quoted, model)
        for turn in turns(syntax, draft)
    ]
    silent = silences(syntax, quoted, drafted)
    found = [
        turn for turn in drafted if turn.verdict.act is not None and not says_nothing(syntax, turn, silent)
    ]
    reader = _Reader(document, syntax, parties, quoted, [turn.draft for turn in found])
    verdicts = [turn.verdict for turn in found]
    said, kept_silent = reader.read(verdicts, silent)
    board = Board(syntax, parties, said, verdicts, reader.speakers.meant)
    board.hear(own_voice(document, syntax, said, kept_silent))
    disputes = board.disputes(document.id)
    statements = [member.statement for member in board.members]
    loaded = wording(syntax, parties, document.blocks, quoted, statements)
    add_acting(syntax, parties, names_of_speakers(statements, kept_silent))
    actors = actors_of(document, syntax, parties, statements)
    mentions = dates(document, syntax)
    settled = list(reader.settled(statements, found, disputes))
    kept = dated(document, syntax, settled, mentions, actors)
    placed = sorted([*kept, *board.own], key=lambda statement: statement.content[0].start)
    placed, actors = with_actors(document, placed, actors, parties.known)
    told = facts(document, syntax, actors, placed, mentions)
    return Extracted(document, tuple(placed), actors, disputes, tuple(kept_silent), loaded, told)


def _all_drafts(
    syntax: Syntax, parties: Parties, document: Document, quoted: Sequence[Quotation], model: str
) -> list[Draft]:
    whole = drafts(syntax, document.blocks, quoted, model)
    whole = [draft for draft in _once(whole) if not _is_own(syntax, draft, whole)]
    found = [part for draft in whole for part in apart(syntax, draft)]
    found += inner(syntax, parties, quoted, found)
    found += crossheads(syntax, document.blocks, quoted, found)
    return sorted([*found, *nested(syntax, found)], key=lambda draft: draft.content[0].start)


def _is_own(syntax: Syntax, draft: Draft, others: Sequence[Draft]) -> bool:
    """Whether it is what a speaker says of himself in what he says: "I hope that …" in a quotation."""
    first = draft.source is not None and syntax.lower(syntax.head_of(draft.source)) in {"i", "we"}
    if not first or draft.cue is None:
        return False
    cue = draft.cue
    return any(cue.overlaps(span) for other in others if other is not draft for span in other.content)


def _once(found: Sequence[Draft]) -> list[Draft]:
    """Of drafts with the same content the one whose cue names an act: "filed a complaint accusing her of"."""
    kept: dict[tuple[Span, ...], Draft] = {}
    for draft in found:
        known = kept.get(draft.content)
        if known is None or _says_more(draft, known):
            kept[draft.content] = draft
    return list(kept.values())


def _says_more(one: Draft, other: Draft) -> bool:
    acts = [act_of(draft.cue.text if draft.cue else None, "") for draft in (one, other)]
    return acts[1] is Act.ASSERT and acts[0] is not Act.ASSERT


def content_stretches(document: Document) -> list[tuple[int, int]]:
    """Character ranges of the blocks that are content, without datelines: no tree holds "PARIS —"."""
    kept = (block for block in document.blocks if block.kind is not BlockKind.CHROME)
    return [(without_dateline(document.text, b.start, b.end), b.end) for b in kept]


# What may close a quotation, with the white space behind it.
_CLOSING = "”\"’' \n\t."


_LEADING = re.compile(
    r"^(?:An?|One|Two|Three|Four|Five|Six|Some|Several|Many|Most|Another|Other|All|Both)\b(?= [a-z])"
)


class _Reader:
    """Turns drafts into statements in text order, so that sources can look back."""

    def __init__(
        self,
        document: Document,
        syntax: Syntax,
        parties: Parties,
        quoted: Sequence[Quotation],
        found: Sequence[Draft],
    ) -> None:
        self.document, self.syntax, self.parties, self.quoted = document, syntax, parties, quoted
        self.drafts = found
        self.speakers = Speakers(syntax, parties)
        self.speakers.memory.quoted = quoted
        self.chains = Relays(syntax, parties, found)
        self._resolved: dict[int, Resolved] = {}
        self._talks: dict[str, tuple[int, tuple[Relay, ...]]] = {}

    def read(
        self, verdicts: Sequence[Verdict], silent: Sequence[Silent]
    ) -> tuple[list[Statement], list[Silence]]:
        """The statements and the silences, whose speakers are resolved in the order of the text."""
        said: list[Statement] = []
        unsaid: list[Silence] = []
        for at, judged in enumerate(verdicts):
            unsaid += self._silences(silent[len(unsaid) :], self.drafts[at].content[0].start)
            said.append(self.statement(at, judged))
        said = carried(self.syntax, said, [self._is_told(at, one) for at, one in enumerate(said)])
        return said, unsaid + self._silences(silent[len(unsaid) :], len(self.syntax.text))

    def _silences(self, silent: Sequence[Silent], before: int) -> list[Silence]:
        """The records of the silences that begin before an offset."""
        found = []
        for one in takewhile(lambda one: self.syntax.words[one.words[0]].start < before, silent):
            resolved = self.speakers.resolve(one.subject) if one.subject is not None else None
            party = resolved.party if resolved is not None else None
            actor = actor_id(self.document, party) if party is not None else None
            found.append(one.record(self.syntax, resolved, actor))
        return found

    def statement(self, at: int, judged: Verdict) -> Statement:
        """The statement of the draft at this place."""
        draft = self.drafts[at]
        # The relays first, so that whoever spoke last is the one who said it.
        relays = self._relays(at)
        resolved = self._speaker(draft)
        if resolved is not None:
            self._resolved[at] = resolved
        via = self._chain(at, resolved, relays)
        act = judged.act or Act.ASSERT
        return Statement(
            id=statement_id(self.document.id, draft.content, draft.cue),
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
            polarity="negative" if act is Act.DENY or judged.negative else "positive",
            said_on=None,
            block=_kind_at(self.document.blocks, draft.content[0].start),
            score=draft.score,
            found_by="+".join([draft.found_by, *([resolved.rule] if resolved else []), f"act:{judged.rule}"]),
        )

    def settled(
        self, statements: Sequence[Statement], found: Sequence[Turn], disputes: Sequence[Dispute]
    ) -> Iterator[Statement]:
        """What the reading keeps: for a dispute each part, and claims that nouns report; else the whole."""
        engaged = {one for dispute in disputes for one in members_of(dispute)}
        divided = {turn.whole for s, turn in zip(statements, found, strict=True) if s.id in engaged}
        made: set[Turn] = set()
        for statement, turn in zip(statements, found, strict=True):
            if turn.whole is None or turn.whole in divided:
                if statement.id in engaged or turn.draft.found_by != NESTED[0]:
                    yield statement
            elif turn.draft.cue is not None or turn.whole.draft.cue is None:
                if turn.whole not in made:
                    yield self._undivided(statement, turn.whole)
                made.add(turn.whole)

    def _undivided(self, part: Statement, whole: Turn) -> Statement:
        """The statement of which `part` has the cue and the speaker."""
        content, judged = whole.draft.content, whole.verdict
        negative = judged.act is Act.DENY or judged.negative
        return replace(
            part,
            id=statement_id(self.document.id, content, part.cue),
            content=content,
            act=judged.act or Act.ASSERT,
            polarity="negative" if negative else "positive",
            manner=manner(content, self.quoted),
            block=_kind_at(self.document.blocks, content[0].start),
            found_by=f"{part.found_by.rpartition('+')[0]}+act:{judged.rule}",
        )

    def _chain(self, at: int, resolved: Resolved | None, relays: tuple[Relay, ...]) -> tuple[Relay, ...]:
        """The links but for whoever tells of himself and the page itself; or those of a talk that goes on."""
        if resolved is None:
            return relays
        own = {plain_name(name).lower() for name in (resolved.name, self.document.outlet or "")}
        links = {relay.name: relay for relay in relays if plain_name(relay.name).lower() not in own}
        via = tuple(links.values())
        return self._talk_goes_on(at, resolved.name, via)

    def _is_told(self, at: int, statement: Statement) -> bool:
        """Whether a statement's own sentence tells that a medium heard it or quoted it."""
        if not statement.via or any(True for _ in self.chains.told(self.drafts[at])):
            return bool(statement.via)
        media = {party.name for party in self.parties.listed if is_medium(party)}
        return self.drafts[at].found_by != INNER and all(relay.name in media for relay in statement.via)

    def _talk_goes_on(self, at: int, speaker: str, via: tuple[Relay, ...]) -> tuple[Relay, ...]:
        """What the same one says in this or the next paragraph was said to the same medium."""
        paragraph = _paragraph(self.document.blocks, self.drafts[at].content[0].start)
        begun = self._talks.get(speaker)
        if via and not list(self.chains.told(self.drafts[at])):
            return via
        draft = self.drafts[at]
        goes_on = begun is not None and paragraph - begun[0] <= 1
        if not via and begun is not None and goes_on and is_same_talk(self.syntax, draft.content, draft.cue):
            via = begun[1]
        self._talks[speaker] = paragraph, via
        return via

    def _speaker(self, draft: Draft) -> Resolved | None:
        words = self.chains.quoted_party(draft) or self.chains.teller(draft) or draft.source or draft.subject
        if words is not None:
            around = self._around(draft)
            self.speakers.memory.spoken_of = self._named_in(draft)
            self.speakers.memory.voice = self._resolved.get(around) if around is not None else None
            found = self.speakers.resolve(words, aside=around is not None)
            self.speakers.memory.spoken_of, self.speakers.memory.voice = (), None
            return found
        return self._continued(draft) if draft.cue is None else None

    def _around(self, draft: Draft) -> int | None:
        """The draft in whose content a claim is only spoken of; whoever says that goes on as "he"."""
        cue = draft.cue
        if cue is None or draft.found_by not in NESTED:
            return None
        return next(
            (
                at
                for at, other in enumerate(self.drafts)
                if other is not draft and any(cue.overlaps(span) for span in other.content)
            ),
            None,
        )

    def _named_in(self, draft: Draft) -> tuple[Party, ...]:
        """The parties that the content names, by more than a first name."""
        ranges = (self.syntax.words_in(span.start, span.end) or (0, 0) for span in draft.content)
        named = ((self.parties.at(i), self.syntax.form(i)) for words in ranges for i in range(*words))
        return tuple(party for party, form in named if party is not None and form in party.name.split()[-1:])

    def _relays(self, at: int) -> tuple[Relay, ...]:
        """Whoever quotes another stands between that one and the article."""
        found = [(words, self.speakers.resolve(words)) for words in self.chains.of(at)]
        known = [(words, link) for words, link in found if link.rule != "rule:unresolved"]
        return tuple(self._relay(words, link) for words, link in known)

    def _relay(self, words: WordRange, resolved: Resolved) -> Relay:
        actor = actor_id(self.document, resolved.party) if resolved.party is not None else None
        return Relay(name=resolved.name, actor=actor, kind=resolved.kind, span=self.syntax.span(words))

    def _continued(self, draft: Draft) -> Resolved | None:
        """A quotation on its own: the subject of the sentence beside it, else whoever spoke last."""
        words = self.syntax.words_in(draft.content[0].start, draft.content[-1].end)
        sentence = self.syntax.sentence_of[words[0]] if words else 0
        last = self.speakers.memory.last()
        behind = self._subject_behind(draft)
        if behind is not None:
            return self.speakers.resolve(behind)
        spoken_of = self._named_in(draft)
        subject = self._subject(sentence - 1) if sentence else None
        named = subject is not None and self.parties.at(subject[0]) in spoken_of
        if subject is not None and not named and (last is None or self._cueless(sentence - 1)):
            return self.speakers.resolve(subject)
        # Nobody speaks of himself by name.
        return last if last is None or last.party is None or last.party not in spoken_of else None

    def _subject_behind(self, draft: Draft) -> WordRange | None:
        """Who acts or signs behind a quotation that begins its paragraph: "No more." Keita rose."""
        text, start, end = self.syntax.text, draft.content[0].start, draft.content[-1].end
        block = _block_at(self.document.blocks, start)
        if block is None or any(ch.isalnum() for ch in text[block.start : start]):
            return None
        rest = text[end : block.end].lstrip(_CLOSING)
        words = self.syntax.words_in(block.end - len(rest), block.end)
        if words is None or any(mark in rest for mark in '"“”'):
            return None
        first = next((i for i in range(*words) if self.syntax.form(i)[0].isalnum()), words[0])
        sentence = self.syntax.sentence_of[first]
        if self.syntax.sentence_of[words[1] - 1] != sentence or not self._cueless(sentence):
            return None
        signed = self.parties.at(first) if words[0] < first and rest[0] in "-–—―" else None
        if signed is not None:
            return next((m for m in signed.mentions if m[0] == first), None)
        return self._subject(sentence)

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
        # "A diplomat" at the start of a sentence is "a diplomat" anywhere else.
        name = _LEADING.sub(lambda first: first.group().lower(), resolved.name)
        return Speaker(id=actor, name=name, kind=SpeakerKind(resolved.kind), anonymity=None)


def _paragraph(blocks: Sequence[Block], offset: int) -> int:
    """The number of the block at an offset."""
    return bisect_right(blocks, offset, key=lambda block: block.start)


def _block_at(blocks: Sequence[Block], offset: int) -> Block | None:
    """The block that holds an offset."""
    number = _paragraph(blocks, offset)
    return blocks[number - 1] if number and offset < blocks[number - 1].end else None


def _kind_at(blocks: Sequence[Block], offset: int) -> BlockKind:
    block = _block_at(blocks, offset)
    return block.kind if block is not None else BlockKind.BODY

"""Loaded words of the outlet: in what it says itself, and in its account of what others said.

A listed word (see `lexicons/wording.toml`) outside of quotation marks is the
outlet's own, in indirect speech too unless there it is what somebody says of
something ("said the charge was baseless"). Besides: sentences that accuse without
any source, and scare quotes, the only quoted words that are ever marked: one to
three of them, where nobody is quoted.
"""

import re
import tomllib
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from gainsay.encode import WordRange
from gainsay.extract.drafts import DOUBTFUL
from gainsay.extract.lexicons import lexicon
from gainsay.extract.parties import Parties
from gainsay.extract.quotation import Quotation, is_quoted
from gainsay.extract.syntax import Syntax
from gainsay.records import Block, BlockKind, SpeakerKind, Statement, Voice, Wording
from gainsay.spans import Span

# By rule: listed words in the own voice, in indirect speech, where who chose them is less sure; guesses.
_LISTED, _REPORTED, _GUESSED = 0.8, 0.6, 0.5
# A scare quote is short; what is longer quotes somebody.
_SCARE = 3  # words
# Marks that end a sentence; a line without one is a crosshead or a piece of a list.
_STOPS = frozenset(".!?”\"’')")


def wording(
    syntax: Syntax,
    parties: Parties,
    blocks: Sequence[Block],
    quoted: Sequence[Quotation],
    statements: Sequence[Statement],
) -> tuple[Wording, ...]:
    """All loaded words of an article that are the outlet's, in the order of the text, none in another."""
    page = _Page(syntax, parties, blocks, quoted, statements)
    found = [*page.editorials(), *page.listed(), *page.scare_quotes()]
    return tuple(sorted(found, key=lambda one: (one.start, -one.end)))


# --- the lexicon -------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Entry:
    """Words of the lexicon with what they do, and where they do it."""

    category: str
    why: str
    words: re.Pattern[str]
    before: re.Pattern[str] | None
    not_before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    not_after: re.Pattern[str] | None
    indirect: bool

    def places(self, text: str) -> Iterator[tuple[int, int]]:
        """Where the text says the words in their loaded use."""
        for match in self.words.finditer(text):
            lead = text[max(0, match.start() - 40) : match.start()]
            wanted = (self.before is None or self.before.search(lead)) and (
                self.after is None or self.after.match(text, match.end())
            )
            barred = (self.not_before and self.not_before.search(lead)) or (
                self.not_after and self.not_after.match(text, match.end())
            )
            if wanted and not barred:
                yield match.span()


@cache
def raw_lexicon() -> dict[str, Any]:
    """`wording.toml` as it stands."""
    content = (files("gainsay.extract.lexicons") / "wording.toml").read_text(encoding="utf-8")
    return tomllib.loads(content)


@cache
def entries() -> tuple[Entry, ...]:
    """The listed words, compiled."""
    return tuple(
        Entry(
            category=one["category"],
            why=one["why"],
            words=_whole(one["words"]),
            before=_behind(one.get("preceded_by")),
            not_before=_behind(one.get("not_preceded_by")),
            after=_ahead(one.get("followed_by"), names=2),
            not_after=_ahead(one.get("not_followed_by")),
            indirect=one.get("indirect", True),
        )
        for one in raw_lexicon()["entry"]
    )


@cache
def _any_listed() -> re.Pattern[str]:
    """A pattern for all words of all entries."""
    return _whole([word for one in raw_lexicon()["entry"] for word in one["words"]])


def _whole(words: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(words)})(?![\w-])", re.IGNORECASE)


def _behind(words: Sequence[str] | None) -> re.Pattern[str] | None:
    """A pattern for the end of what stands before the loaded words."""
    return re.compile(rf"(?<![\w])(?:{'|'.join(words)})[\s-]+$", re.IGNORECASE) if words else None


def _ahead(words: Sequence[str] | None, names: int = 0) -> re.Pattern[str] | None:
    """A pattern for what follows, capitalised words left out of account."""
    skipped = rf"(?:[A-Z][\w.’'-]*\s+){{0,{names}}}"
    return re.compile(rf"[\s-]+{skipped}(?i:{'|'.join(words)})(?!\w)") if words else None


# --- the page ----------------------------------------------------------------


class _Page:
    """An article with what each stretch of it is: quoted, reported, attributed, or the outlet's own."""

    def __init__(
        self,
        syntax: Syntax,
        parties: Parties,
        blocks: Sequence[Block],
        quoted: Sequence[Quotation],
        statements: Sequence[Statement],
    ) -> None:
        self._syntax, self._parties, self._quoted = syntax, parties, quoted
        self._text, self._blocks = syntax.text, blocks
        outlet = SpeakerKind.OUTLET
        theirs = [s for s in statements if s.speaker is None or s.speaker.kind is not outlet]
        network = [one for one in syntax.tagged.attributions if one.source or one.score >= DOUBTFUL]
        contents = [syntax.span(piece) for one in network for piece in one.content]
        self._reported = _merged([*contents, *(span for s in theirs for span in s.content)])
        around = [syntax.span(words) for one in network for words in (one.cue, one.source) if words]
        self._attributed = _merged([*self._reported, *around, *(s.cue for s in theirs if s.cue)])

    # --- listed words

    def listed(self) -> Iterator[Wording]:
        """The words of the lexicon, the first entry that holds a place taking it."""
        taken: set[int] = set()
        for block in self._blocks:
            text = self._text[block.start : block.end]
            # Most paragraphs hold none of all the words: one look is quicker than one for each entry.
            if block.kind is BlockKind.CHROME or not _any_listed().search(text):
                continue
            for entry in entries():
                for start, end in entry.places(text):
                    one = self._judged(entry, block, block.start + start, block.start + end)
                    if one is not None and taken.isdisjoint(range(one.start, one.end)):
                        taken.update(range(one.start, one.end))
                        yield one

    def _judged(self, entry: Entry, block: Block, start: int, end: int) -> Wording | None:
        """The record, unless the words are quoted, part of a name, or what a speaker says."""
        words = self._syntax.words_in(start, end)
        if words is None or is_quoted(start, self._quoted) or is_quoted(end - 1, self._quoted):
            return None
        if self._is_name(words[1] - 1, block):
            return None
        if not _within(start, self._reported):
            return self._record((start, end), entry.why, Voice.OWN, _LISTED, f"rule:wording-{entry.category}")
        if not entry.indirect or self._is_said(words):
            return None
        rule = f"rule:wording-{entry.category}"
        return self._record((start, end), entry.why, Voice.INDIRECT, _REPORTED, rule)

    def _is_name(self, word: int, block: Block) -> bool:
        """Whether a word is written as a part of a name."""
        if not self._syntax.form(word)[0].isupper():
            return False
        first = self._syntax.tagged.sentences[self._syntax.sentence_of[word]][0]
        if block.kind is BlockKind.HEADLINE:
            return self._parties.at(word) is not None
        return any(self._syntax.form(i)[0].isalnum() for i in range(first, word))

    def _is_said(self, words: WordRange) -> bool:
        """Whether the words are what a speaker says of something, and not how the outlet names it."""
        word, deep = self._syntax.head_of(words), 0
        while deep < len(self._syntax.words):
            node = self._syntax.words[word]
            predicate = any(True for _ in self._syntax.modifiers(word, "cop"))
            if predicate or node.deprel in {"xcomp", "root", "ccomp"} or self._is_called(word):
                return True
            doing = self._syntax.words[node.head].upos == "VERB" if node.head >= 0 else False
            if node.deprel == "advmod":
                return doing and not self._syntax.words[node.head].deprel.startswith(("acl", "amod"))
            if node.deprel not in {"amod", "compound", "conj", "nmod:desc"}:
                return False
            word, deep = node.head, deep + 1
        return False

    def _is_called(self, word: int) -> bool:
        """Whether something is called it: "described him as a tyrant"."""
        return any(self._syntax.lower(i) == "as" for i in self._syntax.modifiers(word, "case"))

    def _record(self, place: tuple[int, int], why: str, where: Voice, score: float, found_by: str) -> Wording:
        span = Span.of(self._text, *place)
        return Wording(
            start=span.start, end=span.end, text=span.text, why=why, where=where, score=score,
            found_by=found_by,
        )  # fmt: skip

    # --- scare quotes

    def scare_quotes(self) -> Iterator[Wording]:
        """One to three words in quotation marks where nobody is quoted."""
        why = raw_lexicon()["scare"]["why"]
        for quotation in self._quoted:
            if quotation.closed and self._is_scare(quotation):
                place = quotation.start, quotation.end
                yield self._record(place, why, Voice.OWN, _GUESSED, "rule:scare-quote")

    def _is_scare(self, quotation: Quotation) -> bool:
        block = self._block_at(quotation.start)
        words = self._syntax.words_in(quotation.start, quotation.end)
        if block is None or block.kind is not BlockKind.BODY or words is None:
            return False
        said = self._text[quotation.start : quotation.end]
        plain = said == said.lower() and all(ch.isalpha() or ch in " -’'" for ch in said)
        if not plain or words[1] - words[0] > _SCARE or self._is_spoken(said):
            return False
        return not self._is_mention(quotation, block) and not self._has_source(words)

    def _is_mention(self, quotation: Quotation, block: Block) -> bool:
        """Whether the words are named as words, titles, glosses or switches, or head a line."""
        lists = raw_lexicon()["scare"]
        lead = self._text[max(block.start, quotation.outer_start - 40) : quotation.outer_start]
        before, after = _behind(lists["not_preceded_by"]), _ahead(lists["not_followed_by"])
        named = before is not None and before.search(lead)
        switch = after is not None and after.match(self._text, quotation.outer_end)
        line = self._text[block.end - 1] not in _STOPS
        return bool(named or switch or line or not lead.strip() or lead.endswith("("))

    def _is_spoken(self, said: str) -> bool:
        """Whether somebody is quoted with the same words elsewhere."""
        places = re.finditer(rf"(?<!\w){re.escape(said)}(?!\w)", self._text, re.IGNORECASE)
        return any(_within(place.start(), self._attributed) for place in places)

    def _has_source(self, words: WordRange) -> bool:
        """Whether anything in the sentence is attributed to somebody."""
        first, last = self._syntax.tagged.sentences[self._syntax.sentence_of[words[0]]]
        verbs = lexicon("claims")["claim"]
        named = any(self._syntax.lower(i) in verbs for i in range(first, last))
        return named or self._meets_attributed(self._syntax.span((first, last)))

    # --- sentences without a source

    def editorials(self) -> Iterator[Wording]:
        """Whole sentences that accuse somebody of a lasting wrong and name no source."""
        rules = {name: _whole(raw_lexicon()["editorial"][name]) for name in _SIGNS}
        why = raw_lexicon()["editorial"]["why"]
        for first, last in self._syntax.tagged.sentences:
            span = self._syntax.span((first, last))
            block = self._block_at(span.start)
            if block is None or block.kind is not BlockKind.BODY or self._meets_attributed(span):
                continue
            quoted = any(q.outer_start < span.end and span.start < q.outer_end for q in self._quoted)
            if not quoted and _accuses(rules, span.text):
                yield self._record((span.start, span.end), why, Voice.OWN, _GUESSED, "rule:wording-editorial")

    def _meets_attributed(self, span: Span) -> bool:
        at = bisect_left(self._attributed, span.start, key=lambda one: one.end)
        return at < len(self._attributed) and self._attributed[at].start < span.end

    def _block_at(self, offset: int) -> Block | None:
        at = bisect_right(self._blocks, offset, key=lambda block: block.start) - 1
        return self._blocks[at] if at >= 0 and offset < self._blocks[at].end else None


_SIGNS = ("openers", "habits", "wrongs", "sourced")


def _accuses(rules: dict[str, re.Pattern[str]], sentence: str) -> bool:
    """Whether a sentence holds two different wrongs that last or that the outlet brings up itself."""
    wrongs = {match.group().lower() for match in rules["wrongs"].finditer(sentence)}
    lasting = rules["habits"].search(sentence) or rules["openers"].match(sentence)
    return len(wrongs) > 1 and lasting is not None and rules["sourced"].search(sentence) is None


def _merged(spans: Sequence[Span]) -> list[Span]:
    """The spans in order, those that meet made one."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda one: (one.start, one.end)):
        if found and span.start <= found[-1].end:
            longer = max(found[-1], span, key=lambda one: one.end)
            text = found[-1].text[: span.start - found[-1].start] + span.text
            if longer is span:
                found[-1] = Span(start=found[-1].start, end=span.end, text=text)
        else:
            found.append(span)
    return found


def _within(offset: int, spans: Sequence[Span]) -> bool:
    """Whether an offset lies in one of the spans, which are in order and apart."""
    at = bisect_right(spans, offset, key=lambda one: one.start) - 1
    return at >= 0 and offset < spans[at].end

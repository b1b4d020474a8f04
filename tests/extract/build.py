"""A tagged article by hand, so that rules can be tested without the network.

The notation: one sentence a line, an empty line between paragraphs, and a word as

    form/UPOS/relation/head        said/VERB/root        +,

The head is the nearest other word of that form in the sentence (left out for the
root). A word without slashes hangs on the root by "dep", punctuation by "punct";
a sentence that marks no root has its first word for one. "+" joins a word to the
one before it without a space. The first mark of a paragraph tells its kind: "# "
a headline, "! " a caption, "- " chrome (whose words the network never sees).

Attributions, entities and expectations are named by phrases of the text; "the
ministry#2" is the second place where the text says "the ministry".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from gainsay.encode import Attribution, Entity, Tagged, Word, WordRange
from gainsay.extract import extract
from gainsay.extract.drafts import Draft, drafts
from gainsay.extract.memory import Resolved
from gainsay.extract.parties import Parties
from gainsay.extract.quotation import quotations
from gainsay.extract.speakers import Speakers
from gainsay.extract.statements import Extracted, content_stretches
from gainsay.extract.syntax import Syntax
from gainsay.ground import knowledge
from gainsay.records import Block, BlockKind, Dispute, Document
from gainsay.spans import Span

MODEL = "by-hand"
_KINDS = {"#": BlockKind.HEADLINE, "!": BlockKind.CAPTION, "-": BlockKind.CHROME}


@dataclass(frozen=True, slots=True)
class Said:
    """An attribution by its phrases."""

    cue: str
    content: tuple[str, ...]
    by: str | None


def said(cue: str, *content: str, by: str | None = None) -> Said:
    """What the network would say of "`by` `cue` `content`"."""
    return Said(cue, content, by)


@dataclass(frozen=True)
class Built:
    """An article with what the network would say of it, and the stages over it."""

    document: Document
    tagged: Tagged

    @cached_property
    def syntax(self) -> Syntax:
        return Syntax(self.tagged)

    @cached_property
    def parties(self) -> Parties:
        return Parties(self.syntax, knowledge())

    @cached_property
    def speakers(self) -> Speakers:
        return Speakers(self.syntax, self.parties)

    @cached_property
    def extracted(self) -> Extracted:
        return extract(self.document, self.tagged, MODEL)

    def words(self, phrase: str) -> WordRange:
        """The words of a phrase."""
        return _words(self.document.text, self.tagged.words, phrase)

    def resolve(self, phrase: str) -> Resolved:
        """The speaker of a source; to be called in the order of the text."""
        return self.speakers.resolve(self.words(phrase))

    def drafts(self) -> list[Draft]:
        """The drafts of the article."""
        quoted = quotations(self.document.text, content_stretches(self.document))
        return drafts(self.syntax, self.document.blocks, quoted, MODEL)

    def contents(self) -> list[list[str]]:
        """The words of each draft's content."""
        return [[span.text for span in draft.content] for draft in self.drafts()]

    def speaker_names(self) -> list[str | None]:
        """The speaker of each statement."""
        return [s.speaker.name if s.speaker else None for s in self.extracted.statements]


def build(
    notation: str, *attributions: Said, people: Sequence[str] = (), organisations: Sequence[str] = ()
) -> Built:
    """The article that the notation describes."""
    page = _Page()
    for paragraph in notation.strip("\n").split("\n\n"):
        page.paragraph(paragraph)
    words = tuple(page.words)
    named = [*[(p, "Person") for p in people], *[(o, "Organization") for o in organisations]]
    entities = [Entity(*_words(page.text, words, phrase), label, 1.0) for phrase, label in named]
    tagged = Tagged(
        text=page.text,
        words=words,
        sentences=tuple(page.sentences),
        entities=tuple(sorted(entities, key=lambda e: e.first)),
        attributions=tuple(sorted((_attribution(page, words, s) for s in attributions), key=lambda a: a.cue)),
    )
    return Built(_document(page), tagged)


def lists(built: Built, dispute: Dispute) -> dict[str, list[str]]:
    """The contents in each list of a dispute that holds any."""
    texts = {s.id: " … ".join(span.text for span in s.content) for s in built.extracted.statements}
    names = ("asserted", "denied", "proof_demanded", "evidence", "admitted", "counter_account", "related")
    return {name: found for name in names if (found := [texts[i] for i in getattr(dispute, name)])}


def span_of(text: str, phrase: str) -> Span:
    """Where the text says the phrase, not as a part of longer words."""
    wanted, _, number = phrase.partition("#")
    # The end of a phrase may be a mark, behind which any letter may stand.
    after = r"(?!\w)" if wanted[-1].isalnum() else ""
    before = r"(?<!\w)" if wanted[0].isalnum() else ""
    places = list(re.finditer(before + re.escape(wanted) + after, text))
    if len(places) < int(number or 1):
        raise ValueError(f"{wanted!r} stands {len(places)} times in {text!r}")
    return Span.of(text, *places[int(number or 1) - 1].span())


class _Page:
    """The text as it grows, with its words, sentences and blocks."""

    def __init__(self) -> None:
        self.text = ""
        self.words: list[Word] = []
        self.sentences: list[WordRange] = []
        self.blocks: list[Block] = []

    def paragraph(self, notation: str) -> None:
        self.text += "\n\n" if self.text else ""
        start = len(self.text)
        mark, _, rest = notation.partition(" ")
        kind = _KINDS.get(mark, BlockKind.BODY)
        for line in (rest if mark in _KINDS else notation).split("\n"):
            self._sentence(line.split(), seen=kind is not BlockKind.CHROME, glued=len(self.text) == start)
        self.blocks.append(Block(kind=kind, start=start, end=len(self.text)))

    def _sentence(self, tokens: list[str], *, seen: bool, glued: bool) -> None:
        spans = []
        for i, token in enumerate(tokens):
            joined = (glued and i == 0) or (len(token) > 1 and token.startswith("+"))
            self.text += "" if joined else " "
            form = _form(token)
            spans.append((len(self.text), len(self.text) + len(form)))
            self.text += form
        if seen:
            first = len(self.words)
            self.words.extend(_tree(tokens, spans, first))
            self.sentences.append((first, len(self.words)))


def _form(token: str) -> str:
    form = token.partition("/")[0]
    return form[1:] if len(form) > 1 and form.startswith("+") else form


def _tree(tokens: list[str], spans: list[tuple[int, int]], offset: int) -> list[Word]:
    parts = [token.split("/") for token in tokens]
    forms = [_form(token) for token in tokens]
    root = next((i for i, part in enumerate(parts) if part[2:3] == ["root"]), 0)
    words = []
    for i, (part, (start, end)) in enumerate(zip(parts, spans, strict=True)):
        punctuation = not any(ch.isalnum() for ch in forms[i])
        upos = part[1] if len(part) > 1 else ("PUNCT" if punctuation else "X")
        relation = part[2] if len(part) > 2 else ("punct" if punctuation else "dep")
        head = _nearest(forms, part[3], i) if len(part) > 3 else root
        at_root = i == root
        words.append(
            Word(start, end, upos, -1 if at_root else offset + head, "root" if at_root else relation)
        )
    return words


def _nearest(forms: list[str], wanted: str, i: int) -> int:
    places = [j for j, form in enumerate(forms) if form == wanted and j != i]
    if not places:
        raise ValueError(f"no word {wanted!r} for {forms[i]!r} to depend on in {' '.join(forms)!r}")
    return min(places, key=lambda j: abs(j - i))


def _words(text: str, words: Sequence[Word], phrase: str) -> WordRange:
    span = span_of(text, phrase)
    inside = [i for i, word in enumerate(words) if span.start <= word.start and word.end <= span.end]
    if not inside or words[inside[0]].start != span.start or words[inside[-1]].end != span.end:
        raise ValueError(f"{phrase!r} does not begin and end with a word")
    return inside[0], inside[-1] + 1


def _attribution(page: _Page, words: Sequence[Word], one: Said) -> Attribution:
    content = tuple(_words(page.text, words, piece) for piece in one.content)
    source = _words(page.text, words, one.by) if one.by else None
    return Attribution(_words(page.text, words, one.cue), source, content, 0.9)


def _document(page: _Page) -> Document:
    return Document(
        id="d1",
        title=None,
        outlet=None,
        byline=None,
        section=None,
        url=None,
        published=None,
        language="en",
        text=page.text,
        text_sha256="",
        raw_sha256="",
        retrieved=None,
        blocks=tuple(page.blocks),
    )

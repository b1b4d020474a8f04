"""Crossheads that quote: "- 'Not a penny' -" says beforehand what somebody is quoted with below.

The speaker is that of the next statements which holds the words, or the one of
whom the sentence right below says "that's how she called it".
"""

from collections.abc import Iterator, Sequence

from gainsay.extract.drafts import LONGEST_CROSSHEAD, Draft
from gainsay.extract.quotation import Quotation
from gainsay.extract.syntax import Syntax
from gainsay.records import Block, BlockKind
from gainsay.spans import Span, trimmed

CROSSHEAD = "rule:crosshead"
# A rule finds no more than a network that is half sure.
_SCORE = 0.5
# How many statements further down the quoted words may stand.
_AHEAD = 6
# Letters that two forms of a word share: "quitting" and "quit".
_STEM = 4
_SHORTEST = 2  # words
_DECORATION = " \n\t-–—*"
_POINTING = frozenset({"that", "this", "so", "these"})
_OPEN = frozenset({"NOUN", "VERB", "ADJ", "PROPN", "NUM"})


def crossheads(
    syntax: Syntax, blocks: Sequence[Block], quoted: Sequence[Quotation], found: Sequence[Draft]
) -> list[Draft]:
    """Drafts of the crossheads that are one quotation and that no draft of `found` holds."""
    held = [span for draft in found for span in draft.content]
    spans = (span for span in _quoting(syntax, blocks, quoted) if not any(span.overlaps(one) for one in held))
    made = (_draft(syntax, span, found) for span in spans)
    return [draft for draft in made if draft is not None]


def _quoting(syntax: Syntax, blocks: Sequence[Block], quoted: Sequence[Quotation]) -> Iterator[Span]:
    """What the short blocks quote that hold nothing but a quotation."""
    whole = {(q.outer_start, q.outer_end): q for q in quoted}
    for block in blocks:
        if block.kind is not BlockKind.BODY or block.end - block.start > LONGEST_CROSSHEAD:
            continue
        inner = syntax.text[block.start : block.end]
        start = block.start + len(inner) - len(inner.lstrip(_DECORATION))
        q = whole.get((start, block.start + len(inner.rstrip(_DECORATION))))
        if q is not None:
            yield Span.of(syntax.text, *trimmed(syntax.text, q.start, q.end))


def _draft(syntax: Syntax, span: Span, found: Sequence[Draft]) -> Draft | None:
    words = syntax.words_in(span.start, span.end)
    if words is None or words[1] - words[0] < _SHORTEST:
        return None
    below = sorted((d for d in found if d.content[0].start > span.end), key=lambda d: d.content[0].start)
    named = [d for d in below[:_AHEAD] if (d.source or d.subject) and _shares(syntax, span, d)]
    draft = _pointed_out(syntax, words[1], found) or next(iter(named), None)
    if draft is None:
        return None
    return Draft((span,), None, None, None, draft.source or draft.subject, _SCORE, CROSSHEAD)


def _shares(syntax: Syntax, span: Span, draft: Draft) -> bool:
    """Whether a statement says what the crosshead quotes: half of its telling words at least."""
    telling = _stems(syntax, span)
    said = {stem for piece in draft.content for stem in _stems(syntax, piece)}
    return bool(telling) and 2 * len(telling & said) >= len(telling)


def _stems(syntax: Syntax, span: Span) -> set[str]:
    words = syntax.words_in(span.start, span.end) or (0, 0)
    return {syntax.lower(i)[:_STEM] for i in range(*words) if syntax.words[i].upos in _OPEN}


def _pointed_out(syntax: Syntax, word: int, found: Sequence[Draft]) -> Draft | None:
    """The statement of the next sentence where that points back: "That's how Ann Lee called it"."""
    first = next((i for i in range(word, len(syntax.words)) if syntax.form(i)[0].isalnum()), None)
    if first is None or syntax.lower(first) not in _POINTING:
        return None
    here = syntax.sentence_of[first]
    near = (d for d in found if d.cue_words and syntax.sentence_of[d.cue_words[0]] == here and d.source)
    return next(near, None)

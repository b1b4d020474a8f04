"""Quotations in which the act changes: an admission, then a denial, are two statements.

Only what the cue leaves open is cut: who "denied" something did so throughout.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from gainsay.extract.acts import Verdict, verdict
from gainsay.extract.drafts import Draft
from gainsay.extract.syntax import Syntax
from gainsay.records import Act
from gainsay.spans import Span, trimmed

# Shorter sentences ("Never.") stay with the one before them.
_SHORTEST = 3  # words
# Acts that stand out from what is said around them.
_APART = frozenset({Act.DENY, Act.ADMIT, Act.DEMAND_PROOF})


@dataclass(frozen=True, slots=True, eq=False)
class Turn:
    """A draft with its act; `whole` is the one that it is a part of, if it is."""

    draft: Draft
    verdict: Verdict
    whole: "Turn | None" = None


def turns(syntax: Syntax, draft: Draft) -> list[Turn]:
    """The draft with its act, or its parts where its sentences do different things."""
    parts = _sentences(syntax, draft.content)
    whole = _judged(syntax, draft, draft.content)
    if len(parts) < 2 or whole.rule == "cue":
        return [Turn(draft, whole)]
    judged = [(part, _judged(syntax, draft, part)) for part in parts]
    groups = [list(group) for _, group in groupby(judged, key=lambda one: _key(one[1]))]
    if len(groups) < 2:
        return [Turn(draft, judged[0][1] if _key(whole) != _key(judged[0][1]) else whole)]
    near = min(range(len(groups)), key=lambda i: _distance(groups[i][0][0], draft))
    undivided = Turn(draft, whole)
    return [_turn(undivided, group, keeps_cue=i == near) for i, group in enumerate(groups)]


def _judged(syntax: Syntax, draft: Draft, content: Sequence[Span]) -> Verdict:
    words = syntax.words_in(content[0].start, content[-1].end)
    return verdict(syntax, draft.cue_words, words) if words else Verdict(Act.ASSERT, "plain")


def _key(judged: Verdict) -> str:
    if judged.negative:
        return Act.DENY
    return judged.act if judged.act in _APART else ""


def _turn(whole: Turn, group: list[tuple[tuple[Span, ...], Verdict]], *, keeps_cue: bool) -> Turn:
    draft = whole.draft
    content = tuple(span for part, _ in group for span in part)
    judged = max((one for _, one in group), key=lambda one: one.act is Act.ACCUSE)
    if keeps_cue:
        return Turn(replace(draft, content=content), judged, whole)
    part = replace(
        draft, content=content, cue=None, cue_words=None, source=None, subject=draft.source or draft.subject,
        found_by=f"{draft.found_by}+rule:act-changes",
    )  # fmt: skip
    return Turn(part, judged, whole)


def _distance(part: Sequence[Span], draft: Draft) -> int:
    if draft.cue is None:
        return part[0].start
    return min(abs(part[0].start - draft.cue.end), abs(draft.cue.start - part[-1].end))


def _sentences(syntax: Syntax, content: Sequence[Span]) -> list[tuple[Span, ...]]:
    """The pieces of the content sentence by sentence; a piece that ends like one is one."""
    found: list[list[Span]] = []
    last = -1
    for span in content:
        for number, words in _by_sentence(syntax, span):
            goes_on = number == last and not (span.text[0].isupper() and _stops(syntax, found[-1][-1], span))
            piece = _piece(syntax, span, words)
            if found and (goes_on or len(words) < _SHORTEST):
                found[-1].append(piece)
            else:
                found.append([piece])
            last = number
    return [tuple(spans) for spans in found]


def _by_sentence(syntax: Syntax, span: Span) -> Iterator[tuple[int, list[int]]]:
    """The words that lie wholly in the span, by the number of their sentence."""
    words = syntax.words_in(span.start, span.end) or (0, 0)
    inside = (i for i in range(*words) if span.start <= syntax.words[i].start)
    for number, group in groupby(inside, key=lambda i: syntax.sentence_of[i]):
        yield number, list(group)


def _stops(syntax: Syntax, one: Span, other: Span) -> bool:
    """Whether a sentence ends between two pieces, whatever the network says of marks set oddly."""
    return one.end <= other.start and any(mark in syntax.text[one.end - 1 : other.start] for mark in ".!?")


def _piece(syntax: Syntax, span: Span, words: Sequence[int]) -> Span:
    start = max(span.start, syntax.words[words[0]].start)
    return Span.of(syntax.text, *trimmed(syntax.text, start, min(span.end, syntax.words[words[-1]].end)))

"""What the outlet says itself: sentences that the page lays in nobody's mouth.

They are no attributions, so only those that say what a dispute is about become
statements (see `disputes.Board`); the speaker of these is the outlet.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from gainsay.extract.acts import Verdict, verdict
from gainsay.extract.ids import statement_id
from gainsay.extract.syntax import Syntax
from gainsay.records import Act, Block, Document, Manner, Silence, Speaker, SpeakerKind, Statement
from gainsay.spans import Span, trimmed

# Shorter sentences name nothing that could be in dispute.
_SHORTEST = 5  # words
# A rule finds no more than a network that is half sure.
_SCORE = 0.5
_UNNAMED = "the outlet"


def own_voice(
    document: Document, syntax: Syntax, statements: Sequence[Statement], silences: Sequence[Silence]
) -> Iterator[tuple[Statement, Verdict]]:
    """The sentences that affirm something and hold no part of a statement or silence, each as one."""
    if not any(one.act is Act.DENY for one in statements):
        return
    parts = [part for one in statements for part in (*one.content, one.cue, one.source) if part]
    taken = bytearray(len(syntax.text))
    for start, end in [*((p.start, p.end) for p in parts), *((s.start, s.end) for s in silences)]:
        taken[start:end] = b"\1" * (end - start)
    for first, last in syntax.tagged.sentences:
        start, end = trimmed(syntax.text, syntax.words[first].start, syntax.words[last - 1].end)
        if last - first < _SHORTEST or syntax.text[end - 1] == "?" or 1 in taken[start:end]:
            continue
        block = document.blocks[bisect_right(document.blocks, start, key=lambda block: block.start) - 1]
        judged = verdict(syntax, None, (first, last))
        if judged.act in {Act.ASSERT, Act.ACCUSE, Act.REPORT} and not judged.negative:
            yield _statement(document, block, Span.of(syntax.text, start, end), judged), judged


def _statement(document: Document, block: Block, span: Span, judged: Verdict) -> Statement:
    return Statement(
        id=statement_id(document.id, [span], None),
        content=(span,),
        cue=None,
        source=None,
        speaker=Speaker(id=None, name=document.outlet or _UNNAMED, kind=SpeakerKind.OUTLET, anonymity=None),
        spokesperson=None,
        via=(),
        act=judged.act or Act.ASSERT,
        manner=Manner.INDIRECT,
        polarity="positive",
        said_on=None,
        block=block.kind,
        score=_SCORE,
        found_by=f"rule:own-voice+act:{judged.rule}",
    )

"""Readings that no page would hold: any text, any spans, any blocks."""

import hashlib

from hypothesis import strategies as st

from gainsay.records import (
    Act,
    Block,
    BlockKind,
    Dispute,
    Manner,
    Reading,
    Relay,
    Speaker,
    SpeakerKind,
    Statement,
)
from gainsay.spans import Span
from tests.readings import document

# What breaks pages and terminals: markup, quotes, entities, controls, overrides, surrogates.
HOSTILE = "<>&\"'`=/; \n\r\t\x00\x1b\x07\x9b\u202e\u2066\u2069\u200f\ud800é🐟漢abc"


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    start = draw(st.integers(0, len(text) - 1))
    return Span.of(text, start, draw(st.integers(start + 1, len(text))))


@st.composite
def statements(draw: st.DrawFn, text: str, alphabet: str) -> Statement:
    content = tuple(draw(st.lists(spans(text), max_size=2)))
    relays = draw(st.lists(spans(text), max_size=1))
    name = draw(st.text(alphabet, min_size=1, max_size=8))
    return Statement(
        id=hashlib.sha256(repr(content).encode()).hexdigest(),
        content=content,
        cue=draw(st.none() | spans(text)),
        source=draw(st.none() | spans(text)),
        speaker=draw(st.none() | st.just(Speaker(id=None, name=name, kind=SpeakerKind.NAMED))),
        spokesperson=None,
        via=tuple(Relay(name=name, actor=None, kind=SpeakerKind.NAMED, span=span) for span in relays),
        act=draw(st.sampled_from(Act)),
        manner=Manner.INDIRECT,
        polarity="positive",
        said_on=None,
        block=BlockKind.BODY,
        score=0.5,
        found_by=draw(st.text(alphabet, max_size=8)),
    )


@st.composite
def disputes(draw: st.DrawFn, found: tuple[Statement, ...], alphabet: str) -> Dispute:
    """A dispute whose members may have several roles, or be of no statement."""
    ids = st.lists(st.sampled_from([*(said.id for said in found), "gone"]), max_size=3).map(tuple)
    return Dispute(
        id="d1",
        claim=draw(st.text(alphabet, max_size=8)),
        asserted=draw(ids),
        denied=draw(ids),
        proof_demanded=draw(ids),
        evidence=draw(ids),
        admitted=draw(ids),
        counter_account=draw(ids),
        related=draw(ids),
        score=0.5,
        found_by="rule:test",
    )


@st.composite
def readings(draw: st.DrawFn, alphabet: str = HOSTILE) -> Reading:
    text = draw(st.text(alphabet, min_size=1, max_size=60))
    edges = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6)))
    blocks = tuple(
        Block(kind=draw(st.sampled_from(BlockKind)), start=start, end=end)
        for start, end in zip(edges[::2], edges[1::2], strict=False)
    )
    found = tuple(draw(st.lists(statements(text, alphabet), max_size=4)))
    contested = tuple(draw(st.lists(disputes(found, alphabet), max_size=2)))
    return Reading(document=document(text, blocks), statements=found, disputes=contested)

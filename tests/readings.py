"""A reading made by hand, for tests of what prints and publishes readings.

The article is invented: nested and interrupted statements, a quotation over two
paragraphs, chrome, a caption, an unnamed source.
"""

import hashlib
from collections.abc import Sequence
from typing import Any

from gainsay.records import (
    Act,
    Basis,
    Block,
    BlockKind,
    Document,
    Manner,
    Reading,
    Relay,
    Speaker,
    SpeakerKind,
    Spokesperson,
    Statement,
    When,
)
from gainsay.spans import Span

TEXT = """Home > World > Coasts

Varnia denies firing on fishing boats as neighbour demands an inquiry

Fishing boats at the quay of Port Elmas on Monday. (Photo: L. Aronsen / The Tidewater Post)

Varnia’s defence ministry has denied that its patrol boats fired on fishermen in the Strait of Oss, \
two days after the government of neighbouring Lorra accused it of an “act of piracy”.

“No shot was fired,” said Colonel Mirela Tans, a spokeswoman for the ministry, “and no boat was hit by us.” \
She admitted that two vessels had been “in the area”.

A Lorran fisherman told The Tidewater Post that his captain had shouted “they are shooting at us” before the \
radio went silent.

Six states of the Maritime League called for proof. Varnia, they wrote in a joint note, “must hand its \
logbooks to inspectors whom both sides trust”.

A senior Lorran official, who asked not to be named because the inquiry is open, said radar tracks “leave no \
doubt”, the Coastal News Agency reported.

“We will publish every track we have,” Lorra’s prime minister, Edda Voss, promised parliament.

“And we ask our neighbour: what are you afraid of? The sea keeps no secrets.”

Share this article   |   Subscribe   |   Also at tidewater.example
"""

MINISTRY = Speaker(id="act-ministry", name="Defence Ministry of Varnia", kind=SpeakerKind.NAMED)
LORRA = Speaker(id="act-lorra", name="Government of Lorra", kind=SpeakerKind.NAMED)
LEAGUE = Speaker(id="act-league", name="Six states of the Maritime League", kind=SpeakerKind.COLLECTIVE)
VOSS = Speaker(id="act-voss", name="Edda Voss", kind=SpeakerKind.NAMED)
FISHERMAN = Speaker(id=None, name="a Lorran fisherman", kind=SpeakerKind.UNNAMED)
CAPTAIN = Speaker(id=None, name="the fisherman’s captain", kind=SpeakerKind.ROLE)


def span(words: str) -> Span:
    """Where `words` stand in TEXT, which must be once; "[She] admitted" is the span of "She"."""
    plain = words.replace("[", "").replace("]", "")
    assert TEXT.count(plain) == 1, plain
    start = TEXT.index(plain) + max(words.find("["), 0)
    inner = words[words.index("[") + 1 : words.index("]")] if "[" in words else plain
    return Span.of(TEXT, start, start + len(inner))


def statement(
    content: Sequence[str], speaker: Speaker | None, act: Act = Act.ASSERT, **rest: Any
) -> Statement:
    """A statement found by its words, each of which must stand once in TEXT; so must cue and source."""
    given: dict[str, Any] = {name: span(rest.pop(name)) for name in ("cue", "source") if name in rest}
    usual: dict[str, Any] = {
        "cue": None,
        "source": None,
        "spokesperson": None,
        "via": (),
        "manner": Manner.INDIRECT,
        "said_on": None,
        "block": BlockKind.BODY,
    }
    return Statement(
        id="st-" + hashlib.sha256(" ".join(content).encode()).hexdigest()[:12],
        content=tuple(map(span, content)),
        speaker=speaker,
        act=act,
        polarity="negative" if act is Act.DENY else "positive",
        score=0.91,
        found_by="model:test",
        **usual | given | rest,
    )


def document(text: str = TEXT, blocks: tuple[Block, ...] | None = None) -> Document:
    """A document whose blocks are the paragraphs of `text`, if none are given."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Document(
        id="doc-" + digest[:12],
        title="Varnia denies firing on fishing boats as neighbour demands an inquiry",
        outlet="The Tidewater Post",
        byline="Ines Corvale",
        section="Coasts",
        url="https://tidewater.example/coasts/oss?a=1&b=2",
        published=When(
            earliest="2031-05-14", latest="2031-05-14", grain="day", timex="2031-05-14", basis=Basis.GIVEN
        ),
        language="en",
        text=text,
        text_sha256=digest,
        raw_sha256=digest,
        retrieved=None,
        blocks=paragraphs(text) if blocks is None else blocks,
        credits=("L. Aronsen / The Tidewater Post",),
        mirrors=("tidewater.example",),
    )


def paragraphs(text: str) -> tuple[Block, ...]:
    """The parts of `text` between empty lines, kinds as in TEXT: chrome first and last."""
    parts = [part for part in text.strip("\n").split("\n\n") if part]
    ends = {
        0: BlockKind.CHROME,
        1: BlockKind.HEADLINE,
        2: BlockKind.CAPTION,
        len(parts) - 1: BlockKind.CHROME,
    }
    blocks, at = [], 0
    for number, part in enumerate(parts):
        at = text.index(part, at)
        blocks.append(Block(kind=ends.get(number, BlockKind.BODY), start=at, end=at + len(part)))
        at += len(part)
    return tuple(blocks)


TANS = Spokesperson(name="Colonel Mirela Tans", office="spokeswoman")
OFFICIAL = Speaker(
    id="act-official",
    name="a senior Lorran official",
    kind=SpeakerKind.UNNAMED,
    anonymity=span("because the inquiry is open"),
)
AGENCY = Relay(
    name="Coastal News Agency", actor=None, kind=SpeakerKind.NAMED, span=span("the Coastal News Agency")
)


def reading() -> Reading:
    """The invented article with its twelve statements, in no particular order."""
    return Reading(document=document(), statements=(*_of_lorra(), *_of_varnia(), *_of_others()))


def _of_varnia() -> tuple[Statement, ...]:
    return (
        statement(
            ["“No shot was fired,”", "“and no boat was hit by us.”"],
            MINISTRY,
            Act.DENY,
            cue="[said] Colonel",
            source="Colonel Mirela Tans, a spokeswoman for the ministry",
            manner=Manner.DIRECT,
            spokesperson=TANS,
        ),
        statement(
            ["that two vessels had been “in the area”"],
            MINISTRY,
            Act.ADMIT,
            cue="admitted",
            source="[She] admitted",
            manner=Manner.MIXED,
            spokesperson=TANS,
        ),
        statement(
            ["firing on fishing boats"],
            MINISTRY,
            Act.DENY,
            cue="denies",
            source="[Varnia] denies",
            block=BlockKind.HEADLINE,
        ),
        statement(
            ["that its patrol boats fired on fishermen in the Strait of Oss"],
            MINISTRY,
            Act.DENY,
            cue="has denied",
            source="Varnia’s defence ministry",
        ),
    )


def _of_lorra() -> tuple[Statement, ...]:
    last = "“And we ask our neighbour: what are you afraid of? The sea keeps no secrets.”"
    return (
        statement(
            ["an inquiry"],
            LORRA,
            Act.APPEAL,
            cue="demands",
            source="[neighbour] demands",
            block=BlockKind.HEADLINE,
        ),
        statement(
            ["of an “act of piracy”"],
            LORRA,
            Act.ACCUSE,
            cue="accused",
            source="the government of neighbouring Lorra",
            manner=Manner.MIXED,
        ),
        statement(
            ["“We will publish every track we have,”", last],
            VOSS,
            Act.PROMISE,
            cue="promised",
            source="Lorra’s prime minister, Edda Voss",
            manner=Manner.DIRECT,
            said_on=When(earliest="2031-05-13", latest="2031-05-14", grain="day", timex=None),
        ),
        statement(
            ["what are you afraid of?"],
            VOSS,
            Act.QUESTION,
            cue="[ask] our",
            source="[we] ask",
            manner=Manner.DIRECT,
        ),
    )


def _of_others() -> tuple[Statement, ...]:
    return (
        statement(
            ["that his captain had shouted “they are shooting at us” before the radio went silent"],
            FISHERMAN,
            Act.REPORT,
            cue="told",
            source="A Lorran fisherman",
            manner=Manner.MIXED,
        ),
        statement(
            ["“they are shooting at us”"],
            CAPTAIN,
            Act.ACCUSE,
            cue="had shouted",
            source="his captain",
            manner=Manner.DIRECT,
        ),
        statement(
            ["“must hand its logbooks to inspectors whom both sides trust”"],
            LEAGUE,
            Act.DEMAND_PROOF,
            cue="wrote",
            source="[they] wrote",
            manner=Manner.DIRECT,
        ),
        statement(
            ["radar tracks “leave no doubt”"],
            OFFICIAL,
            Act.ACCUSE,
            cue="[said] radar",
            source="A senior Lorran official, who asked not to be named because the inquiry is open",
            manner=Manner.MIXED,
            via=(AGENCY,),
        ),
    )

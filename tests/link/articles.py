"""Articles with statements in them, written down by their words, and added to a ledger with all links."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from gainsay.keep import Ledger
from gainsay.keep.origins import Origin, origins_of
from gainsay.link import link
from gainsay.records import (
    Act,
    Actor,
    ActorKind,
    BlockKind,
    Manner,
    Reading,
    Relay,
    Speaker,
    SpeakerKind,
    Statement,
    When,
)
from gainsay.spans import Span
from tests.keep.articles import kept
from tests.readings import document


@dataclass(frozen=True)
class Line:
    """A statement by its words in the text, and its cue's; `via` are media that pass it on."""

    words: str
    speaker: str = "Mirela Tans"
    via: tuple[str, ...] = ()
    manner: Manner = Manner.DIRECT
    kind: ActorKind = ActorKind.PERSON
    code: str | None = None
    country: str | None = None
    act: Act = Act.ASSERT
    cue: str | None = None


def article(name: str, text: str, *lines: Line, day: str | None = "2031-05-14", **facts: object) -> Reading:
    """An article in paragraphs, the first of them its headline, with these statements."""
    # The first block of `document` is the page's chrome, the last too.
    whole = "\n\n".join(["Home", name, "Photo", text, "End"])
    made = document(whole)
    when = When(earliest=day, latest=day, grain="day", timex=day) if day else None
    usual = {"title": name, "outlet": None, "byline": None, "url": None, "mirrors": (), "credits": ()}
    one = replace(made, id=f"d{name}", published=when, **usual | facts)  # type: ignore[arg-type]
    actors = {actor.id: actor for line in lines for actor in _actors(name, line)}
    return Reading(
        document=one,
        statements=tuple(_statement(name, whole, line, number) for number, line in enumerate(lines)),
        actors=tuple(actors.values()),
    )


def add(ledger: Ledger, *readings: Reading) -> None:
    """Add articles with all that links them."""
    for one in readings:
        ledger.add(one, kept(one.document.id.encode(), source=one.document.id), link)


def origins(ledger: Ledger, *readings: Reading) -> list[Origin]:
    """The origins of all statements of some articles, in their order."""
    ids = [one.id for reading in readings for one in reading.statements]
    with ledger.looking() as connection:
        found = origins_of(connection, ids)
    return [found[one] for one in ids]


def _statement(name: str, text: str, line: Line, number: int) -> Statement:
    return Statement(
        id=_id("s", f"{name}{number}"),
        content=(_span(text, line.words),),
        cue=_span(text, line.cue) if line.cue else None,
        source=None,
        speaker=Speaker(id=_id("a", name + line.speaker), name=line.speaker, kind=SpeakerKind.NAMED),
        spokesperson=None,
        via=tuple(_relay(name, text, medium) for medium in line.via),
        act=line.act,
        manner=line.manner,
        polarity="negative" if line.act is Act.DENY else "positive",
        said_on=None,
        block=BlockKind.BODY,
        score=0.9,
        found_by="model:test",
    )


def _relay(name: str, text: str, medium: str) -> Relay:
    span = _span(text, medium)
    return Relay(name=medium, actor=_id("a", name + medium), kind=SpeakerKind.NAMED, span=span)


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span.of(text, start, start + len(words))


def _actors(name: str, line: Line) -> Sequence[Actor]:
    media = [(medium, ActorKind.MEDIUM, None, None) for medium in line.via]
    named = [*media, (line.speaker, line.kind, line.code, line.country)]
    return [
        Actor(
            id=_id("a", name + who),
            name=who,
            kind=kind,
            country=country,
            code=code,
            office=None,
            wikidata=None,
            members=(),
            size=None,
            mentions=(),
            score=0.9,
            found_by="model:test",
        )
        for who, kind, code, country in named
    ]


def _id(letter: str, of: str) -> str:
    return letter + hashlib.sha256(of.encode()).hexdigest()[:16]

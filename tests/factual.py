"""The invented article of `tests.readings` with facts put on it by hand."""

from dataclasses import replace
from typing import Any

from gainsay.records import (
    Actor,
    ActorKind,
    Bound,
    Counted,
    DateMention,
    Event,
    EventStatus,
    Figure,
    FigureStatus,
    Note,
    Place,
    PlaceRole,
    Reading,
    Rival,
    When,
)
from tests.readings import reading, span

FOUND: dict[str, Any] = {"score": 0.8, "found_by": "rule:test"}
DAY = When(earliest="2031-05-12", latest="2031-05-12", grain="day", timex="2031-05-12")


def date(words: str, first: str | None, last: str | None, timex: str) -> DateMention:
    at = span(words)
    return DateMention(
        start=at.start,
        end=at.end,
        text=at.text,
        earliest=first,
        latest=last,
        grain="day",
        timex=timex,
        anchor=None,
        **FOUND,
    )


def place(words: str, name: str, role: PlaceRole = PlaceRole.MENTIONED, **rest: Any) -> Place:
    at = span(words)
    known: dict[str, Any] = {"country": "VA", "lat": -4.5, "lon": 12.25, "geonames_id": 7, "rivals": ()}
    return Place(start=at.start, end=at.end, text=at.text, name=name, role=role, **FOUND | known | rest)


def figure(*words: str, **rest: Any) -> Figure:
    usual: dict[str, Any] = {
        "id": "f1",
        "value": 2,
        "low": 2,
        "high": 2,
        "bound": Bound.EXACT,
        "what": Counted.OTHER,
        "of": "vessels",
        "given_by": None,
        "place": None,
        "when": None,
        "status": FigureStatus.CURRENT,
        "statement": None,
        "acled": None,
    }
    return Figure(mentions=tuple(map(span, words)), **usual | FOUND | rest)


def event(*words: str, **rest: Any) -> Event:
    usual: dict[str, Any] = {
        "id": "e1",
        "plover": "ASSAULT",
        "mode": "firearms",
        "context": (),
        "cameo": "190",
        "source": ("Defence Ministry of Varnia",),
        "target": ("fishermen",),
        "place": "Strait of Oss",
        "when": DAY,
        "status": EventStatus.ALLEGED,
        "statement": None,
    }
    return Event(mentions=tuple(map(span, words)), **usual | FOUND | rest)


def factual() -> Reading:
    """The article with all kinds of facts."""
    whole = reading()
    admitted = next(s for s in whole.statements if s.content[0].text.startswith("that two vessels"))
    dated = replace(admitted, said_on=DAY)
    doubt = span("neighbour demands")
    rival = Rival(name="Oss Sound", country="LO", geonames_id=9, lat=1.0, lon=2.0, score=0.3)
    return replace(
        whole,
        statements=tuple(dated if s is admitted else s for s in whole.statements),
        dates=(
            date("on Monday", "2031-05-12", "2031-05-12", "2031-05-12"),
            date("two days after", "2031-05-10", "2031-05-10", "2031-05-10"),
            date("before the", None, None, "P3D"),
            date("is open", None, None, "PRESENT_REF"),
            date("every track", None, None, "XXXX-12"),
        ),
        places=(
            place("Port Elmas", "Port Elmas", PlaceRole.HAPPENED),
            place("Strait of Oss", "Strait of Oss", country=None, geonames_id=8, rivals=(rival,)),
            place("[Lorra] accused", "Lorra", lat=None, lon=None, geonames_id=None, country=None),
            place("[Lorra]’s prime", "Lorra", lat=None, lon=None, geonames_id=None, country=None),
        ),
        actors=(
            Actor(
                id="a1",
                name="Six states",
                kind=ActorKind.GROUP,
                country=None,
                code="IGO",
                office=None,
                wikidata=None,
                members=("Varnia", "Lorra"),
                size=6,
                mentions=(span("Six states"),),
                **FOUND,
            ),
        ),
        figures=(
            figure(
                "[two] vessels",
                given_by="Defence Ministry of Varnia",
                statement=dated.id,
                place="Strait of Oss",
            ),
            figure(
                "Six states",
                id="f2",
                value=None,
                low=None,
                high=None,
                bound=None,
                status=FigureStatus.PLANNED,
            ),
        ),
        events=(event("[fired] on", "shooting at us", statement=dated.id),),
        notes=(
            Note(
                start=doubt.start,
                end=doubt.end,
                text=doubt.text,
                kind="demonym",
                message="Lorra is no neighbour of Varnia.",
                **FOUND,
            ),
        ),
    )

"""The kinds of things that can be exported, each with its flat columns.

A column holds one word, number or truth value; several names or ids in one are parted by "; ". Offsets are
those of the article's text, of the first and the last character of a record's words; times are ISO dates.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from operator import attrgetter
from typing import Any, Generic, TypeVar

from gainsay.keep import Ledger
from gainsay.keep.board import disputed
from gainsay.keep.heads import Disputed
from gainsay.keep.search import Filters, Hit, Told, stories
from gainsay.keep.stream import Article, Stored, articles, records, refuse_choice_of_statements
from gainsay.link.tolls import Count, Toll
from gainsay.records import (
    Actor,
    DateMention,
    Dispute,
    Event,
    Figure,
    Note,
    Place,
    Silence,
    Statement,
    Wording,
)
from gainsay.spans import Span

Value = str | int | float | bool | None
Holds = type[str] | type[int] | type[float] | type[bool]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """A column: its name, how its value is told of a thing, and of which type it is where it is known."""

    name: str
    of: Callable[[T], Value]
    holds: Holds = str


@dataclass(frozen=True, slots=True)
class Kind(Generic[T]):
    """A kind of things: how they are found in a ledger, and their columns."""

    things: Callable[[Ledger, Filters], Iterable[T]]
    columns: tuple[Column[T], ...]


def joined(names: Iterable[str | None]) -> str | None:
    """Several names in one cell, each once; None where there is none."""
    return "; ".join(dict.fromkeys(filter(None, names))) or None


def _at(path: str) -> Callable[[Any], Value]:
    """The value in a field, or in a field of a field ("speaker.name"), None where one of them is."""
    names = path.split(".")

    def told(thing: Any) -> Value:
        for name in names:
            thing = getattr(thing, name) if thing is not None else None
        value: Value = thing.value if isinstance(thing, StrEnum) else thing
        return value

    return told


def _plain(*names: str, holds: Holds = str) -> tuple[Column[Any], ...]:
    """Columns that hold the field of their name."""
    return tuple(Column(name, _at(name), holds) for name in names)


def _when(field: str) -> tuple[Column[Any], ...]:
    """The bounds of a time in a field, and what its TIMEX3 value says."""
    return tuple(
        Column(f"{field}_{bound}", _at(f"{field}.{bound}")) for bound in ("earliest", "latest", "timex")
    )


def _inside(path: str, columns: Iterable[Column[Any]]) -> tuple[Column[Any], ...]:
    """The columns of what stands in a field of the thing."""
    get = attrgetter(path)

    def moved(of: Callable[[Any], Value]) -> Callable[[Any], Value]:
        return lambda thing: of(get(thing))

    return tuple(replace(column, of=moved(column.of)) for column in columns)


def _of_article(record: Iterable[Column[Any]]) -> tuple[Column[Any], ...]:
    """The columns of a record with those of its article before them, or after its id."""
    columns = _inside("record", record)
    ids = sum(column.name == "id" for column in columns[:1])
    return (*columns[:ids], *_ARTICLE, *columns[ids:])


_ARTICLE: tuple[Column[Stored[Any]], ...] = (
    Column("document", _at("document.id")),
    *_plain("outlet"),
    *_inside("document", (*_plain("title", "url"), *_when("published"))),
    *_plain("story"),
)
_FOUND = (*_plain("score", holds=float), *_plain("found_by"))
_WORDS = (*_plain("start", "end", holds=int), *_plain("text"))


def _hull(field: str) -> tuple[Column[Any], ...]:
    """The words of several spans, and the first and last offset of them."""

    def spans(thing: Any) -> tuple[Span, ...]:
        found: tuple[Span, ...] = getattr(thing, field)
        return found

    return (
        Column("words", lambda thing: " … ".join(span.text for span in spans(thing)) or None),
        Column("start", lambda thing: min((span.start for span in spans(thing)), default=None), int),
        Column("end", lambda thing: max((span.end for span in spans(thing)), default=None), int),
        Column("spans", lambda thing: joined(f"{span.start}-{span.end}" for span in spans(thing))),
    )


_STATEMENT: tuple[Column[Statement], ...] = (
    *_plain("id"),
    Column("speaker", _at("speaker.name")),
    Column("speaker_kind", _at("speaker.kind")),
    Column("actor", _at("speaker.id")),
    Column("spokesperson", _at("spokesperson.name")),
    Column("via", lambda one: joined(relay.name for relay in one.via)),
    *_plain("act", "manner", "polarity"),
    *_hull("content"),
    Column("cue", _at("cue.text")),
    Column("source", _at("source.text")),
    *_when("said_on"),
    *_plain("block"),
    *_FOUND,
)
_PARTS: tuple[Column[Stored[Any]], ...] = (
    Column("disputed", lambda one: bool(one.parts), bool),
    Column("disputes", lambda one: joined(part.dispute for part in one.parts)),
    Column("roles", lambda one: joined(part.role for part in one.parts)),
    *_plain("verdict"),
)


def _side(role: str) -> tuple[Column[Stored[Any]], ...]:
    """How many statements have the role in a dispute, which they are, and who makes them."""
    return (
        Column(role, lambda one: len(getattr(one.record, role)), int),
        Column(f"{role}_by", lambda one: joined(part.speaker for part in one.parts if part.role == role)),
        Column(f"{role}_ids", lambda one: joined(getattr(one.record, role))),
    )


_ROLES = ("asserted", "denied", "proof_demanded", "evidence", "admitted", "counter_account", "related")
_DISPUTE: tuple[Column[Dispute], ...] = _plain("id", "claim")
_SIDES = (
    *(column for role in _ROLES for column in _side(role)),
    *_inside("record", (*_plain("proof_met", holds=bool), *_FOUND)),
)

_ACTOR: tuple[Column[Actor], ...] = (
    *_plain("id", "name", "kind", "country", "code", "office", "wikidata"),
    Column("members", lambda one: joined(one.members)),
    *_plain("size", holds=int),
    Column("mentions", lambda one: len(one.mentions), int),
    *_hull("mentions")[1:],
    *_FOUND,
)
_FIGURE: tuple[Column[Figure], ...] = (
    *_plain("id", "what", "of"),
    *_plain("value", "low", "high", holds=int),
    *_plain("bound", "given_by", "place"),
    *_when("when"),
    *_plain("status", "statement"),
    *_plain("acled", holds=int),
    *_hull("mentions"),
    *_FOUND,
)
_EVENT: tuple[Column[Event], ...] = (
    *_plain("id", "plover", "mode"),
    Column("context", lambda one: joined(one.context)),
    *_plain("cameo"),
    Column("source", lambda one: joined(one.source)),
    Column("target", lambda one: joined(one.target)),
    *_plain("place"),
    *_when("when"),
    *_plain("status", "statement"),
    *_plain("rejects", holds=bool),
    *_hull("mentions"),
    *_FOUND,
)
_PLACE: tuple[Column[Place], ...] = (
    *_plain("name", "country"),
    *_plain("lat", "lon", holds=float),
    *_plain("geonames_id", holds=int),
    *_plain("role"),
    *_WORDS,
    Column("rivals", lambda one: joined(rival.name for rival in one.rivals)),
    *_FOUND,
)
_DATE: tuple[Column[DateMention], ...] = (
    *_plain("text", "earliest", "latest", "grain", "timex", "anchor"),
    *_plain("start", "end", holds=int),
    *_FOUND,
)
_SILENCE: tuple[Column[Silence], ...] = (*_plain("kind", "name", "actor"), *_WORDS, *_FOUND)
_WORDING: tuple[Column[Wording], ...] = (*_plain("text", "why", "where"), *_WORDS[:2], *_FOUND)
_NOTE: tuple[Column[Note], ...] = (*_plain("kind", "message"), *_WORDS, *_FOUND)

_DOCUMENT: tuple[Column[Article], ...] = (
    Column("id", _at("document.id")),
    *_plain("outlet"),
    Column("outlet_written", _at("document.outlet")),
    *_inside("document", (*_plain("title", "url"), *_when("published"))),
    *_plain("story"),
    Column("published_basis", _at("document.published.basis")),
    *_inside("document", _plain("byline", "section", "language", "retrieved", "text_sha256", "raw_sha256")),
    *_plain("revision", holds=int),
    *_plain("added", "reader"),
    *_plain("statements", "disputes", holds=int),
    *_inside("document", _plain("text")),
)
_STORY: tuple[Column[Told], ...] = (
    *_plain("id", "title"),
    *_plain("articles", "outlets", "origins", holds=int),
    *_plain("first", "last"),
)


def _across(side: str) -> tuple[Column[Disputed], ...]:
    """How many statements of all articles are on the side, who makes them, and from where they came."""
    return (
        Column(side, lambda one: len(getattr(one, side).statements), int),
        Column(f"{side}_by", lambda one: joined(getattr(one, side).speakers)),
        Column(f"{side}_outlets", lambda one: joined(getattr(one, side).outlets)),
        Column(f"{side}_origins", _at(f"{side}.origins"), int),
        Column(f"{side}_without_part", _at(f"{side}.without_part"), int),
        Column(f"{side}_ids", lambda one: joined(getattr(one, side).statements)),
    )


def _numbered(role: str) -> Column[Disputed]:
    return Column(role, lambda one: one.roles.get(role, 0), int)


_CLAIM: tuple[Column[Disputed], ...] = (
    *_plain("id", "claim", "story"),
    *_across("asserted"),
    *_across("denied"),
    *map(_numbered, _ROLES[2:]),
    *_plain("first_asserted", "first_denied", "last_moved"),
)


# What the search finds: statements, and articles that hold the words elsewhere.
HITS: tuple[Column[Hit], ...] = _plain(
    "statement", "document", "outlet", "title", "published", "speaker", "act", "words", "verdict"
)


@dataclass(frozen=True, slots=True)
class OfToll:
    """A count, and the thing that is counted."""

    toll: Toll
    count: Count


COUNTS: tuple[Column[OfToll], ...] = (
    *_inside("toll", _plain("what", "of")),
    *_inside(
        "count",
        (
            *_plain("day", "giver", "outlet"),
            *_plain("low", "high", holds=int),
            *_plain("text"),
            Column("when_earliest", lambda one: one.when[0]),
            Column("when_latest", lambda one: one.when[1]),
            *_plain("document", "figure"),
        ),
    ),
)


def counts(tolls: Iterable[Toll]) -> Iterator[OfToll]:
    """The counts of these things, one after another."""
    return (OfToll(toll, count) for toll in tolls for count in toll.counts)


def _claims(ledger: Ledger, filters: Filters) -> list[Disputed]:
    return disputed(ledger, replace(filters, limit=None))


def _records(kind: str) -> Callable[[Ledger, Filters], Iterator[Stored[Any]]]:
    return lambda ledger, filters: records(ledger, kind, filters)


def _stories(ledger: Ledger, filters: Filters) -> list[Told]:
    refuse_choice_of_statements("stories", filters)
    return stories(ledger, replace(filters, limit=None))


KINDS: Mapping[str, Kind[Any]] = {
    "statements": Kind(_records("statements"), (*_of_article(_STATEMENT), *_PARTS)),
    "disputes": Kind(_records("disputes"), (*_of_article(_DISPUTE), *_SIDES)),
    "claims": Kind(_claims, _CLAIM),
    "documents": Kind(articles, _DOCUMENT),
    "stories": Kind(_stories, _STORY),
    "actors": Kind(_records("actors"), _of_article(_ACTOR)),
    "figures": Kind(_records("figures"), _of_article(_FIGURE)),
    "events": Kind(_records("events"), _of_article(_EVENT)),
    "dates": Kind(_records("dates"), _of_article(_DATE)),
    "places": Kind(_records("places"), _of_article(_PLACE)),
    "silences": Kind(_records("silences"), _of_article(_SILENCE)),
    "wording": Kind(_records("wording"), _of_article(_WORDING)),
    "notes": Kind(_records("notes"), _of_article(_NOTE)),
}

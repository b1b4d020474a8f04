"""The words of an article that name a place: names, and adjectives and nouns of a state's people.

The network's locations are taken apart where they hold two places ("Pandi, Bulacan")
and freed of what only describes them ("northern Mali", "the eastern province of
Anhui"). What it labels a person or an organisation is no place, but for the names
of states and capitals alone ("Bamako was only involved …") and for a name that the
article has as a place elsewhere.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from gainsay.encode import Entity
from gainsay.extract.furniture import without_dateline
from gainsay.extract.lexicons import lexicon
from gainsay.extract.overlooked import ORGANISATION, PERSON
from gainsay.extract.phrases import POSSESSIVES
from gainsay.extract.syntax import Syntax
from gainsay.ground import by_capital, by_demonym, by_name, by_seat
from gainsay.ground.gazetteer import Gazetteer, Kind, folded
from gainsay.records import BlockKind, Document

LOCATION, FACILITY, PEOPLE = "Location", "Facility", "NORP"
# From this probability on a location stays that the gazetteer does not have: below it most are none (LGL).
_SURE = 0.5
# Where a location holds several places.
_APART = re.compile(r"\s*[,/;]\s*|\s+and\s+")
# Legislators' seats: "R-Elbow Lake".
_SEAT = re.compile(r"^[DRI]-(?=[A-Z])")
# Words that end a name and belong to no place: "Macedonia's", "(Mali)".
_AROUND = " \t\n\"'“”‘’()[]{}.,;:"
# Before a name: "northern Mali", "the eastern province of Anhui", "Eastern Mediterranean".
_BEFORE = re.compile(
    r"(?:[a-z][\w-]*|(?:(?:North|South)-?(?:east|west)?|East|West)(?:ern)?|Central|The"
    r"|(?:City|Town|Village|State|Province|Port|Gulf) of)\s+"
)
_LAST = re.compile(r"\s+([\w-]+)$")
# The least people of a town of which a side is spoken of: "South London", but "the West Wing" is no place.
_SIDED = 100_000
# "Augusta's Highland Avenue" is in Augusta.
_OWNER = re.compile(r"[\w. -]+?(?=['’]s\s)")
_POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class Named:
    """Characters `start:end` that name a place under `name`.

    `people` marks words of a state's people, `town` what only a town is: the head of a dateline.
    """

    start: int
    end: int
    name: str
    people: bool = False
    dateline: bool = False
    town: bool = False


def place_names(document: Document, syntax: Syntax, places: Gazetteer) -> list[Named]:
    """The names in the order of the text, none over another."""
    nobody = _surnames(syntax) | _bodies(syntax)
    nowhere = lexicon("places")["nowhere"]
    found = [
        one
        for one in _locations(syntax, places)
        if one.name not in nobody and one.name.lower() not in nowhere
    ]
    known = {folded(one.name) for one in found}
    taken = [(e.first, e.last) for e in syntax.tagged.entities if e.label == LOCATION]
    found += _others(syntax, known)
    found += _overlooked(syntax, known, taken)
    found += _datelines(document, places)
    content = [(b.start, b.end) for b in document.blocks if b.kind is not BlockKind.CHROME]
    kept = [one for one in found if any(start <= one.start < end for start, end in content)]
    return _apart(kept)


def _surnames(syntax: Syntax) -> set[str]:
    """Surnames of persons named in full, and words that name persons more often than places."""
    votes: Counter[str] = Counter()
    full: set[str] = set()
    for entity in syntax.tagged.entities:
        vote = {PERSON: 1, ORGANISATION: 1, LOCATION: -1}.get(entity.label, 0)
        alone = entity.last - entity.first == 1
        if vote and (entity.label == PERSON or alone):
            votes.update({syntax.form(i): vote for i in range(entity.first, entity.last)})
        last = entity.last - (syntax.form(entity.last - 1) in POSSESSIVES)
        if entity.label == PERSON and last - entity.first > 1:
            full.add(syntax.form(last - 1))
    return {word for word, count in votes.items() if (count > 0 or word in full) and by_name(word) is None}


def _bodies(syntax: Syntax) -> set[str]:
    """Names that stand right before what they are the name of: "the Wagner group"."""
    bodies = lexicon("places")["body"]
    found = {syntax.form(i - 1) for i in range(1, len(syntax.words)) if syntax.lower(i) in bodies}
    return {name for name in found if by_name(name) is None and by_capital(name) is None}


def _apart(found: Iterable[Named]) -> list[Named]:
    """Of names over one another the longer."""
    listed: list[Named] = []
    for one in sorted(found, key=lambda n: (n.start, -n.end)):
        if not listed or one.start >= listed[-1].end:
            listed.append(one)
    return listed


def _locations(syntax: Syntax, places: Gazetteer) -> Iterator[Named]:
    for entity in syntax.tagged.entities:
        if entity.label not in {LOCATION, FACILITY}:
            continue
        span = syntax.span((entity.first, entity.last))
        for start, end in _pieces(span.text, span.start):
            named = _bare(syntax.text, start, end, places)
            if named is not None and _is_place(entity, named, places):
                yield _in_capital(named)


def _in_capital(named: Named) -> Named:
    """A seat of government under the name of its town: the White House is in Washington."""
    seat = by_seat(named.name)
    if seat is None or not seat[0].capital:
        return named
    return replace(named, name=seat[0].capital[0], town=True)


def _is_place(entity: Entity, named: Named, places: Gazetteer) -> bool:
    """Whether the gazetteer knows the name, or the network is sure of it and means no building."""
    sure = entity.label == LOCATION and entity.score >= _SURE
    return sure or _is_known(named.name, places)


def _pieces(text: str, start: int) -> Iterator[tuple[int, int]]:
    """The parts of a location's words, unless they are one name with "and"."""
    at = 0
    for mark in [*_APART.finditer(text), None]:
        end = mark.start() if mark is not None else len(text)
        if end > at:
            yield start + at, start + end
        at = mark.end() if mark is not None else end


def _bare(text: str, start: int, end: int, places: Gazetteer) -> Named | None:
    """The name alone: without marks, an article, words that place or class it ("northern", "province")."""
    while start < end and text[start] in _AROUND:
        start += 1
    end = start + len(_POSSESSIVE.sub("", text[start:end].rstrip(_AROUND)))
    owner = _OWNER.match(text, start, end)
    saint = text.startswith(("St ", "St. ", "Saint "), start)
    if owner is not None and not saint and _is_known(text[start : owner.end()], places):
        end = owner.end()
    seat = _SEAT.match(text[start:end])
    start += seat.end() if seat is not None else 0
    while not _is_known(text[start:end], places) and (word := _BEFORE.match(text, start, end)):
        if text[start].isupper() and _is_small(text[word.end() : end], places):
            break
        start = word.end()
    end = _known_end(text, start, end, places)
    named = text[start:end]
    return _closed(text, start, end) if named[:1].isupper() and named != "The" else None


def _known_end(text: str, start: int, end: int, places: Gazetteer) -> int:
    """Where the name ends without words of its class or of a site behind it; as it is where none is known."""
    last, words = end, lexicon("places")
    while not _is_known(text[start:last], places):
        word = _LAST.search(text[start:last])
        if word is None or not (word[1].islower() or word[1].lower() in words["site"] | words["class"]):
            return end
        last = start + word.start()
    return last


def _is_known(name: str, places: Gazetteer) -> bool:
    return by_name(name) is not None or bool(places.named(name))


def _is_small(name: str, places: Gazetteer) -> bool:
    """Whether only towns bear the name, none of them large."""
    bearers = places.named(name)
    if by_name(name) is not None or not bearers:
        return False
    largest = places.entry(bearers[0][0])
    return largest.kind is Kind.CITY and largest.population < _SIDED


def _closed(text: str, start: int, end: int) -> Named | None:
    """With the full stop of an abbreviation: "U.S.", "Ill."."""
    name = text[start:end]
    if name.lower().startswith("the "):
        start, name = start + 4, name[4:]
    if text[end : end + 1] == "." and ("." in name or _SHORTENED.fullmatch(name)):
        end += 1
    return Named(start, end, text[start:end]) if name else None


# Parts of states, shortened without a full stop within.
_SHORTENED = re.compile(
    r"Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev"
    r"|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo|Ont|Que|Alta|Sask|Qld|Vic|Tas"
)


def _others(syntax: Syntax, known: set[str]) -> Iterator[Named]:
    """Words of a people, and states and capitals that the network took for somebody."""
    for entity in syntax.tagged.entities:
        span = syntax.span((entity.first, entity.last))
        text = _POSSESSIVE.sub("", span.text)
        if entity.label == PEOPLE:
            yield from _of_people(syntax, entity)
        elif entity.label in {PERSON, ORGANISATION} and _is_state(text, known, entity):
            yield Named(span.start, span.start + len(text), text)


def _is_state(text: str, known: set[str], entity: Entity) -> bool:
    if by_name(text) is not None and not text.isupper():
        return True
    alone = entity.last - entity.first == 1
    return alone and entity.label == PERSON and (by_capital(text) is not None or folded(text) in known)


def _of_people(syntax: Syntax, entity: Entity) -> Iterator[Named]:
    """The longest demonym at the end of the words: "northern Irish", "African-American" is none."""
    for first in range(entity.first, entity.last):
        span = syntax.span((first, entity.last))
        text = _POSSESSIVE.sub("", span.text)
        if by_demonym(text) is not None or by_name(text) is not None:
            yield Named(span.start, span.start + len(text), text, people=by_name(text) is None)
            return


def _overlooked(syntax: Syntax, known: set[str], taken: Sequence[tuple[int, int]]) -> Iterator[Named]:
    """Names of states outside of any entity."""
    inside = {i for e in syntax.tagged.entities for i in range(e.first, e.last)}
    for i, word in enumerate(syntax.words):
        form = syntax.form(i)
        if i in inside or word.upos != "PROPN" or not form[:1].isupper():
            continue
        if by_name(form) is not None or folded(form) in known:
            yield Named(word.start, word.end, form)


def _datelines(document: Document, places: Gazetteer) -> Iterator[Named]:
    """The town that opens a paragraph: "BAMAKO, Mali (Reuters) —"."""
    text = document.text
    for block in document.blocks:
        end = without_dateline(text, block.start, block.end)
        if block.kind is BlockKind.CHROME or end == block.start:
            continue
        stop = next((i for i in range(block.start, end) if text[i] in "(-–—"), end)
        pieces = _pieces(text[block.start : stop], block.start)
        for at, (start, last) in enumerate(pieces):
            named = _bare(text, start, last, places)
            if named is not None and _is_known(named.name, places):
                yield replace(named, dateline=True, town=at == 0)

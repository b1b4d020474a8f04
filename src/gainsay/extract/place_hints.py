"""Names that are no places of an article and tell all the same where it plays.

"Tennessee Highway Patrol" and "Henry County Library" tell which Paris is meant, and
so do the outlet ("The Irish Times", "Houston Chronicle") and the end of its address.
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

from gainsay.extract.lexicons import lexicon
from gainsay.extract.overlooked import ORGANISATION
from gainsay.extract.syntax import Syntax
from gainsay.ground import all_states, by_demonym, by_name
from gainsay.ground.gazetteer import Gazetteer, Kind, Naming
from gainsay.records import Document

_PARTS = frozenset({Kind.STATE, Kind.COUNTY})
# A town whose name stands in an outlet's has at least so many people: Sun and Independence are towns too.
_TOWN = 50_000
_LONGEST = 3


def hints(document: Document, syntax: Syntax, places: Gazetteer) -> list[str]:
    """Each name once."""
    found = [*_of_organisations(syntax, places), *_of_outlet(document, places)]
    return list(dict.fromkeys(found))


def _of_organisations(syntax: Syntax, places: Gazetteer) -> Iterator[str]:
    """Parts of states within the names of organisations."""
    for entity in syntax.tagged.entities:
        if entity.label == ORGANISATION and entity.last - entity.first > 1:
            for first in range(entity.first, entity.last):
                for last in range(first + 1, min(first + 2, entity.last) + 1):
                    name = syntax.span((first, last)).text
                    if name[0].isupper() and _kind(name, places) in _PARTS:
                        yield name


def _of_outlet(document: Document, places: Gazetteer) -> Iterator[str]:
    """States and larger towns in the outlet's name, and the state of its address."""
    words = (document.outlet or "").split()
    for size in range(min(_LONGEST, len(words)), 0, -1):
        for first in range(len(words) - size + 1):
            name = " ".join(words[first : first + size])
            if name.lower() not in lexicon("media")["word"]:
                yield from _named(name, places)
    end = (urlsplit(document.url or "").hostname or "").rpartition(".")[2].upper()
    state = all_states().get("GB" if end == "UK" else end)
    if state is not None:
        yield state.name


def _named(name: str, places: Gazetteer) -> Iterator[str]:
    state = by_name(name) or by_demonym(name)
    if state is not None:
        yield state.name
    elif _kind(name, places) == Kind.CITY and places.entry(places.named(name)[0][0]).population >= _TOWN:
        yield name


def _kind(name: str, places: Gazetteer) -> int | None:
    """What the most populous place is that the name is the usual one of."""
    bearers = places.named(name)
    return int(places.kinds[bearers[0][0]]) if bearers and bearers[0][1] is Naming.MAIN else None

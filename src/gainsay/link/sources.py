"""From which medium an article says that it has a statement: "told Reuters", "AFP reported", "Xinhua said".

The medium farthest from the article tells; where that is the article's own outlet, or the
agency whose report the article is, it is no other source.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from gainsay.ground import Outlets
from gainsay.ground.outlets import bare, key
from gainsay.keep.origins import Said
from gainsay.keep.outlets import Publisher
from gainsay.records import ActorKind, SpeakerKind

# The words before the name of a medium that heard a statement itself.
_HEARD = re.compile(
    r"\b(?:told|tells|telling|interview with|spoke to|speaking to|spoken to)\W+(?:\w+\W+){0,8}$"
)
_BEFORE = 80  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """The medium that an article names as the source of a statement; `heard` if it was told there."""

    outlet: str
    name: str
    heard: bool


@dataclass(frozen=True, slots=True)
class Media:
    """Which media are known: those of the table, and outlets of the ledger's articles by their names."""

    table: Outlets
    met: Callable[[str], tuple[str, str] | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Link:
    name: str
    kind: ActorKind | None
    start: int | None


def stated(said: Said, text: str, own: Publisher | None, media: Media) -> Stated | None:
    """The medium from which the article `text` has the statement; None where it names no other one."""
    for link in _farthest_first(said):
        found = _medium(link, own, media)
        if found is not None:
            outlet, name = found
            here = own is not None and outlet in {own.outlet, own.wire}
            return None if here else Stated(outlet=outlet, name=name, heard=_heard(link, text))
    return None


def _farthest_first(said: Said) -> Iterator[_Link]:
    """Who passed the statement on, the last of them the one that the article itself asked or read."""
    speaker, via = said.record.speaker, said.record.via
    if speaker is not None and speaker.kind is SpeakerKind.NAMED and speaker.id is not None:
        kind = said.kinds.get(speaker.id)
        if kind is ActorKind.MEDIUM:
            yield _Link(name=speaker.name, kind=kind, start=None)
    for relay in reversed(via):
        if relay.kind is SpeakerKind.NAMED:
            kind = said.kinds.get(relay.actor) if relay.actor else None
            yield _Link(name=relay.name, kind=kind, start=relay.span.start)


def _medium(link: _Link, own: Publisher | None, media: Media) -> tuple[str, str] | None:
    """The key and the name of the medium that a link names."""
    if own is not None and _is_short_for(link.name, own.name):
        return own.outlet, own.name
    is_medium = link.kind is ActorKind.MEDIUM
    if not is_medium and link.kind not in {None, ActorKind.OTHER, ActorKind.ORGANISATION}:
        return None
    known = media.table.find_within(link.name) if is_medium else media.table.find(link.name)
    if known is not None:
        return known.key, known.name
    return media.met(link.name) or (_unknown(link.name, own) if is_medium else None)


def _unknown(name: str, own: Publisher | None) -> tuple[str, str] | None:
    """A medium by its own name; one word alone, or in small letters, names none."""
    first, *more = name.split()
    if not more or not name[0].isupper():
        return None
    if own is not None and _is_short_for(first, own.name):
        # "Express Sport" of the Daily Express
        return own.outlet, own.name
    return key(name), name


def _is_short_for(short: str, name: str) -> bool:
    """Whether a name is the end of another one: "the Times" of "New York Times"."""
    words, whole = bare(short).casefold().split(), bare(name).casefold().split()
    return bool(words) and whole[-len(words) :] == words


def _heard(link: _Link, text: str) -> bool:
    start = link.start
    return start is not None and _HEARD.search(text[max(0, start - _BEFORE) : start]) is not None

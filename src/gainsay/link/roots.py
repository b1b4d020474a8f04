"""What a statement's own article and its copies tell of its origin.

In this order: the medium that the article names as its source; the agency whose report the
article is; of the articles in which the words stand an agency's report, else the earliest.
"""

from dataclasses import dataclass, replace

from gainsay.keep.origins import Kind, Said, Traced
from gainsay.link.around import Around


@dataclass(frozen=True, slots=True, kw_only=True)
class Root:
    """The origin by itself; `first` is the article that had the words first, `agency` if a wire's."""

    said: Said
    origin: Traced
    first: str
    agency: bool


def root(said: Said, around: Around) -> Root:
    """The origin of a statement by what its article and its copies tell."""
    origin = _stated(said, around) or _wire(said, around)
    if origin is not None:
        return Root(said=said, origin=origin, first=said.document, agency=True)
    having = around.having(said)
    first = around.first(list(filter(around.is_agency, having)) or having)
    copied = _own(said, around) if first == said.document else _copied(said, first, around)
    return Root(said=said, origin=copied, first=first, agency=around.is_agency(first))


def _stated(said: Said, around: Around) -> Traced | None:
    """The medium that the article names as its source."""
    found = around.stated.get(said.id)
    if found is None:
        return None
    reason = (
        f"says that {found.name} was told so" if found.heard else f"says that it has it from {found.name}"
    )
    kind = Kind.HEARD if found.heard else Kind.RELAYED
    return _at_home(said, _outlet(said, found.outlet, found.name, kind, reason), around)


def _wire(said: Said, around: Around) -> Traced | None:
    """The agency whose report the article is."""
    own = around.publishers.get(said.document)
    if own is None or own.wire is None or own.wire_name is None:
        return None
    reason = f"is a report of {own.wire_name} (“{own.wire_sign}”)"
    return _at_home(said, _outlet(said, own.wire, own.wire_name, Kind.WIRE, reason), around)


def _own(said: Said, around: Around) -> Traced:
    """The article itself."""
    return replace(
        _article(said, said.document, around), kind=Kind.OWN, reason="is the first of the ledger to have it"
    )


def _copied(said: Said, first: str, around: Around) -> Traced:
    """The article `first`, which had the words before, or the agency whose report that is."""
    share = around.share(said.document, first)
    reason = (
        f"shares {share:.0%} of the shorter text with {around.named(first, said.document)}, these words too"
    )
    publisher = around.publishers.get(first)
    if publisher is None or publisher.wire is None or publisher.wire_name is None:
        return replace(_article(said, first, around), reason=reason, through=first)
    reason += f", which is a report of {publisher.wire_name} (“{publisher.wire_sign}”)"
    found = _at_home(said, _outlet(said, publisher.wire, publisher.wire_name, Kind.COPY, reason), around)
    return replace(found, through=first)


def _article(said: Said, document: str, around: Around) -> Traced:
    """An article as the origin; the reason is still to be told."""
    publisher = around.publishers.get(document)
    return Traced(
        statement=said.id,
        origin=document,
        outlet=publisher.outlet if publisher else document,
        name=publisher.name if publisher else document,
        kind=Kind.COPY,
        reason="",
    )


def _outlet(said: Said, outlet: str, name: str, kind: Kind, reason: str) -> Traced:
    """An outlet as the origin."""
    return Traced(
        statement=said.id, origin=f"outlet:{outlet}", outlet=outlet, name=name, kind=kind, reason=reason
    )


def _at_home(said: Said, found: Traced, around: Around) -> Traced:
    """The origin by the outlet's own article with these words, if the ledger holds one."""
    article = around.article_of(found.outlet, said)
    return replace(found, origin=article, through=article) if article else found

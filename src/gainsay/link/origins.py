"""Where each statement entered the news: the earliest article that has it, or the medium that it came from.

Each statement has what its own article and its copies tell (`gainsay.link.roots`). Of the
articles that quote the same words one that says who heard them is the origin of all, else
the earliest. Articles without a date come last; of one day that which the others name as
a source comes first, then by the ids, so that the order in which articles were added
changes nothing.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from gainsay.ground.outlets import key
from gainsay.keep import neighbours
from gainsay.keep import origins as kept
from gainsay.keep import outlets as publishing
from gainsay.keep.origins import Kind, Said, Traced
from gainsay.link import quotes
from gainsay.link.around import Around
from gainsay.link.passages import passages
from gainsay.link.roots import Root, root
from gainsay.link.utterances import Family, families
from gainsay.records import Document


def trace(connection: kept.Connection, document: Document) -> None:
    """Tell the origins of an article's statements, and anew those of other articles that it bears on.

    Its outlet and its copies must be known. The cost is that of the articles that share its words.
    """
    near = neighbours.copies_of(connection, document.id)
    around = kept.said_in(connection, [document.id, *near])
    own = {said.id: quotes.runs(said.record) for said in around if said.document == document.id}
    kept.put_quoted(connection, document.id, own)
    found = passages(document, neighbours.texts(connection, list(near)), around)
    standing = kept.put_passages(connection, document.id, found)
    resting = kept.resting_on(connection, document.id) | _naming(connection, document.id)
    put(connection, own.keys() | standing | resting)


def _naming(connection: kept.Connection, document: str) -> set[str]:
    """The statements that name the article's outlet as their source, told before it was met."""
    publisher = publishing.publishers(connection, [document]).get(document)
    name = key(publisher.name) if publisher else None
    return kept.coming_from(connection, name) if publisher and name and name != publisher.outlet else set()


def put(connection: kept.Connection, wanted: Collection[str]) -> None:
    """Tell anew the origins of these statements and of all that quote the same words."""
    found = families(connection, wanted)
    around = Around.of(connection, [said for family in found for said in family.members])
    kept.put(connection, [origin for family in found for origin in _settled(family, around)])


def _settled(family: Family, around: Around) -> Iterable[Traced]:
    """The origins of the statements of a family around which all is in sight."""
    members = family.members
    several = len({said.document for said in members}) > 1
    mark = kept.mark(around.connection, [said.id for said in members]) if several else None
    told = _of_family(members, around)
    return [replace(one, utterance=mark) for one in told if one.statement in family.settled]


def _of_family(family: Sequence[Said], around: Around) -> Iterable[Traced]:
    """The origins of statements that quote the same words; of one alone what its article tells."""
    roots = _at_home([root(said, around) for said in family], around)
    documents = {said.document for said in family}
    first = min(roots, key=lambda one: _before(one, documents, around))
    return (_moved(one, first, around) for one in roots)


def _before(one: Root, documents: Collection[str], around: Around) -> tuple[bool, str, bool, bool, int, str]:
    """Sorts the statements of one utterance: that of its origin comes first."""
    day, revision = around.place(one.first)
    cited = around.is_cited(one.first, documents)
    return one.origin.kind is not Kind.HEARD, day, not cited, not one.agency, revision, one.origin.origin


def _at_home(roots: list[Root], around: Around) -> list[Root]:
    """An outlet is the origin by its own article where that quotes the words too."""
    quoting = sorted({one.said.document for one in roots}, key=lambda one: (*around.place(one), one))
    homes: dict[str, str] = {}
    for document in quoting:
        if document in around.publishers:
            homes.setdefault(f"outlet:{around.publishers[document].outlet}", document)
    return [
        replace(one, origin=replace(one.origin, origin=home, through=home))
        if (home := homes.get(one.origin.origin))
        else one
        for one in roots
    ]


def _moved(one: Root, first: Root, around: Around) -> Traced:
    """The origin of one who quotes what `first` quotes; what an article itself names as its source stays."""
    own, here, there = one.origin, one.said.document, first.said.document
    if own.kind not in {Kind.OWN, Kind.COPY} or own.origin == first.origin.origin:
        return own
    if here == there:
        return replace(first.origin, statement=own.statement)
    reason = f"quotes the same words as {around.named(there, here)}"
    if first.origin.kind is not Kind.OWN:
        reason += f", which {first.origin.reason}"
    return replace(first.origin, statement=own.statement, kind=Kind.QUOTE, reason=reason, through=there)

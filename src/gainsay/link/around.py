"""What is known of the articles of some statements, and of those in which their words stand."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from functools import partial

from gainsay.keep import neighbours
from gainsay.keep import origins as kept
from gainsay.keep import outlets as publishing
from gainsay.keep.origins import Said
from gainsay.keep.outlets import Publisher
from gainsay.link.sources import Media, Stated, stated

_NO_DAY = "9999"


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """`passages` are by statement, all else by article.

    `cites` are the keys of the outlets that an article names as its sources anywhere.
    """

    connection: kept.Connection
    passages: dict[str, dict[str, float]]
    publishers: dict[str, Publisher]
    places: dict[str, tuple[str | None, int]]
    cites: dict[str, set[str]]
    stated: dict[str, Stated] = field(default_factory=dict)
    shares: dict[str, dict[str, float]] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, connection: kept.Connection, said: Collection[Said]) -> "Around":
        """What is known around these statements."""
        passages = kept.passages_of(connection, [one.id for one in said])
        documents = {one.document for one in said} | {d for found in passages.values() for d in found}
        known = cls(
            connection=connection,
            passages=passages,
            publishers=publishing.publishers(connection, documents),
            places=kept.places(connection, documents),
            cites=kept.cited_in(connection, documents),
        )
        known._read_sources(said)
        return known

    def place(self, document: str) -> tuple[str, int]:
        """The day of an article and its revision, for sorting; those without a day come last."""
        day, revision = self.places[document]
        return day or _NO_DAY, revision

    def first(self, documents: Iterable[str]) -> str:
        """The earliest article; of one day that which the others name as a source, then by ids."""
        having = sorted(set(documents))

        def order(one: str) -> tuple[str, bool, int, str]:
            day, revision = self.place(one)
            return day, not self.is_cited(one, having), revision, one

        return min(having, key=order)

    def is_cited(self, document: str, by: Iterable[str]) -> bool:
        """Whether one of these other articles names the outlet of an article as a source of anything."""
        publisher = self.publishers.get(document)
        return publisher is not None and any(publisher.outlet in self.cites.get(one, ()) for one in by)

    def is_agency(self, document: str) -> bool:
        """Whether an article is an agency's report."""
        publisher = self.publishers.get(document)
        return publisher is not None and (publisher.agency or publisher.wire is not None)

    def named(self, document: str, beside: str) -> str:
        """The outlet of an article and its day, as the reasons of an article beside it name it."""
        publisher, (day, _) = self.publishers.get(document), self.places[document]
        when = " of the same day" if day == self.places[beside][0] else f" of {day[:10]}" if day else ""
        return (publisher.name if publisher else document) + when

    def having(self, said: Said) -> list[str]:
        """The articles in which the words of a statement stand, its own among them."""
        return [said.document, *self.passages.get(said.id, {})]

    def article_of(self, outlet: str, said: Said) -> str | None:
        """The first article of an outlet in which the words of a statement stand."""
        others = (one for one in self.having(said) if one != said.document and one in self.publishers)
        of_it = [one for one in others if self.publishers[one].outlet == outlet]
        return self.first(of_it) if of_it else None

    def share(self, document: str, other: str) -> float:
        """The share of the shorter one's wording that two copies have in common."""
        if document not in self.shares:
            self.shares[document] = neighbours.copies_of(self.connection, document)
        return self.shares[document].get(other, 0.0)

    def _read_sources(self, said: Iterable[Said]) -> None:
        known = Media(publishing.known(self.connection), partial(publishing.known_as, self.connection))
        for one in said:
            text = self._text(one.document) if one.record.via else ""
            found = stated(one, text, self.publishers.get(one.document), known)
            if found is not None:
                self.stated[one.id] = found
                self.cites.setdefault(one.document, set()).add(found.outlet)

    def _text(self, document: str) -> str:
        if document not in self.texts:
            (found,) = neighbours.texts(self.connection, [document])
            self.texts[document] = found.text
        return self.texts[document]

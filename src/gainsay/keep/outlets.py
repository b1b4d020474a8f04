"""The outlets of the ledger's articles: a user's own table of them, and which outlet each article is of."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache

import msgspec
import sqlalchemy as sa

from gainsay.ground import Outlet, Outlets, known_outlets
from gainsay.ground.outlets import bare
from gainsay.keep.batches import batches
from gainsay.keep.tables import documents, outlet_names, outlets, outlets_of

Connection = sa.Connection


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """The outlet of an article; `wire` is the key of the agency whose report it is, told by `wire_sign`."""

    document: str
    outlet: str
    name: str
    country: str | None = None
    ownership: str | None = None
    agency: bool = False
    wire: str | None = None
    wire_name: str | None = None
    wire_sign: str | None = None


def put_own(connection: Connection, own: Sequence[Outlet]) -> bool:
    """Keep a user's outlets before those he gave earlier; whether that changed anything."""
    before = _own(connection)
    first: dict[str, Outlet] = {}
    for one in (*own, *before):
        first.setdefault(one.key, one)
    merged = tuple(first.values())
    if merged == before:
        return False
    connection.execute(sa.delete(outlets))
    rows = [
        {"outlet": one.key, "position": position, "record": msgspec.json.encode(one).decode()}
        for position, one in enumerate(merged)
    ]
    connection.execute(sa.insert(outlets), rows)
    return True


def known(connection: Connection) -> Outlets:
    """The shipped outlets with the user's, which come first."""
    return _with(_records(connection))


def put(connection: Connection, publisher: Publisher, names: Iterable[str]) -> None:
    """Remember an article's outlet, and names and hosts that this outlet goes by."""
    connection.execute(sa.delete(outlets_of).where(outlets_of.c.document == publisher.document))
    connection.execute(sa.insert(outlets_of), asdict(publisher))
    known_ones = sa.select(outlet_names.c.name).where(outlet_names.c.outlet == publisher.outlet)
    new = set(names) - set(connection.scalars(known_ones))
    if new:
        listed = [{"outlet": publisher.outlet, "name": name} for name in sorted(new)]
        connection.execute(sa.insert(outlet_names), listed)


def forget(connection: Connection, document: str) -> None:
    """The article's outlet is not known any more."""
    connection.execute(sa.delete(outlets_of).where(outlets_of.c.document == document))


def forget_all(connection: Connection) -> None:
    """No article's outlet is known any more."""
    for table in (outlets_of, outlet_names):
        connection.execute(sa.delete(table))


def met(connection: Connection, name: str) -> list[str]:
    """The keys of the outlets of the ledger's articles that go by this name or host."""
    query = sa.select(outlet_names.c.outlet).where(outlet_names.c.name == name)
    return list(connection.scalars(query.order_by(outlet_names.c.outlet)))


def known_as(connection: Connection, name: str) -> tuple[str, str] | None:
    """The key and the name of the outlet of the ledger's articles that goes by a name."""
    found = next(iter(met(connection, bare(name))), None)
    called = name_of(connection, found) if found is not None else None
    return (found, called) if found is not None and called is not None else None


def name_of(connection: Connection, outlet: str) -> str | None:
    """What an outlet that was met before was called."""
    query = sa.select(sa.func.min(outlets_of.c.name)).where(outlets_of.c.outlet == outlet)
    found = connection.scalar(query)
    return None if found is None else str(found)


def publishers(connection: Connection, wanted: Collection[str]) -> dict[str, Publisher]:
    """The outlets of these articles, of those of which it is known."""
    found: dict[str, Publisher] = {}
    listed = sorted(wanted)
    for some in batches(listed):
        query = sa.select(outlets_of).where(outlets_of.c.document.in_(some))
        found |= {row["document"]: Publisher(**row) for row in connection.execute(query).mappings()}
    return found


def everything(connection: Connection) -> list[str]:
    """The ids of all articles, in the order in which they came."""
    return list(connection.scalars(sa.select(documents.c.id).order_by(documents.c.added, documents.c.id)))


def _records(connection: Connection) -> tuple[str, ...]:
    return tuple(connection.scalars(sa.select(outlets.c.record).order_by(outlets.c.position)))


def _own(connection: Connection) -> tuple[Outlet, ...]:
    return tuple(msgspec.json.decode(record, type=Outlet) for record in _records(connection))


@lru_cache(maxsize=4)
def _with(records: tuple[str, ...]) -> Outlets:
    own = [msgspec.json.decode(record, type=Outlet) for record in records]
    return known_outlets().and_also(own) if own else known_outlets()

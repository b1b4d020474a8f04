"""Of which outlet an article is: told by its address, the mirrors that it names, then the outlet's name.

What the table of outlets does not know is an outlet by its host, or by its name where it
has no address, and is known again by either.
"""

from collections.abc import Sequence

from gainsay.ground import Outlet, Outlets
from gainsay.ground.outlets import bare, host, key
from gainsay.keep import outlets as kept
from gainsay.keep.outlets import Publisher
from gainsay.link.wires import Wire, wire
from gainsay.records import Document


def resolve(connection: kept.Connection, document: Document) -> Publisher | None:
    """The outlet of an article, which is remembered; None where nothing tells it."""
    table = kept.known(connection)
    hosts = [one for one in map(host, filter(None, (document.url, *document.mirrors))) if one]
    found = _known(table, hosts, document.outlet) or _met(connection, table, hosts, document.outlet)
    if found is None:
        kept.forget(connection, document.id)
        return None
    outlet_key, outlet = found
    told = wire(document, outlet, table)
    publisher = _publisher(document.id, outlet_key, outlet, told)
    names = [bare(name) for name in (outlet.name, *outlet.aliases, document.outlet or "") if name]
    kept.put(connection, publisher, filter(None, [*names, *outlet.domains, *hosts]))
    return publisher


def _known(table: Outlets, hosts: Sequence[str], name: str | None) -> tuple[str, Outlet] | None:
    """The entry of the table: of the address before a mirror's, and of either before the name's."""
    found = next(filter(None, map(table.at, hosts)), None) or (table.find(name) if name else None)
    return (found.key, found) if found else None


def _met(
    connection: kept.Connection, table: Outlets, hosts: Sequence[str], name: str | None
) -> tuple[str, Outlet] | None:
    """An outlet that earlier articles are of, or a new one."""
    ids = [outlet for one in hosts for outlet in kept.met(connection, one)]
    if name:
        # Two sites may have one name; only what has no site yet is the same by its name alone.
        ids += [one for one in kept.met(connection, bare(name)) if not (hosts and "." in one)]
    if ids:
        known = table.by_key.get(ids[0])
        return ids[0], known or Outlet(name=kept.name_of(connection, ids[0]) or name or hosts[0])
    new = hosts[0] if hosts else key(name or "")
    return (new, Outlet(name=name or hosts[0])) if new else None


def _publisher(document: str, outlet_key: str, outlet: Outlet, told: Wire | None) -> Publisher:
    return Publisher(
        document=document,
        outlet=outlet_key,
        name=outlet.name,
        country=outlet.country,
        ownership=outlet.ownership.value if outlet.ownership else None,
        agency=outlet.agency,
        wire=told.agency.key if told else None,
        wire_name=told.agency.name if told else None,
        wire_sign=told.sign if told else None,
    )

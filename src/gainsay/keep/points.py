"""Where the places that articles name lie."""

from collections.abc import Collection

import sqlalchemy as sa

from gainsay.keep import rows
from gainsay.keep.batches import batches
from gainsay.keep.ledger import Ledger
from gainsay.keep.tables import places


def points(ledger: Ledger, documents: Collection[str]) -> dict[tuple[str, str], tuple[float, float]]:
    """Latitude and longitude by article and name; of one name in one article those of its first mention."""
    query = sa.select(places.c.document, places.c.record).order_by(places.c.document, places.c.ordinal)
    found: dict[tuple[str, str], tuple[float, float]] = {}
    with ledger.looking() as connection:
        for some in batches(set(documents)):
            for document, record in connection.execute(query.where(places.c.document.in_(some))):
                place = rows.as_record("places", record)
                if place.lat is not None and place.lon is not None:
                    found.setdefault((document, place.name), (place.lat, place.lon))
    return found

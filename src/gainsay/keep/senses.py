"""What clauses say, as vectors (`gainsay.encode.sense`), of the statements and the disputes of articles."""

from collections.abc import Mapping

import numpy as np
import sqlalchemy as sa
from numpy.typing import NDArray

from gainsay.keep.neighbours import Connection
from gainsay.keep.tables import disputes, senses

Floats = NDArray[np.float32]

# Numbers of a vector.
SIZE = 384
# Numbers of a unit vector are kept as bytes: this times as large, cut where they do not fit (beyond .5).
_SCALE, _LARGEST = 254, 127


def put(connection: Connection, document: str, found: Mapping[str, Floats]) -> None:
    """Keep the vectors, C,K, of an article's statements and disputes, in the place of what was known."""
    connection.execute(sa.delete(senses).where(senses.c.document == document))
    listed = [
        {"thing": one, "document": document, "packed": packed(vectors)} for one, vectors in found.items()
    ]
    if listed:
        connection.execute(sa.insert(senses), listed)


def disputed(connection: Connection, document: str) -> dict[str, str]:
    """The claims of an article's own disputes, by their ids."""
    query = sa.select(disputes.c.id, disputes.c.claim).where(disputes.c.document == document)
    return {row.id: row.claim for row in connection.execute(query.order_by(disputes.c.ordinal))}


def unpacked(packed: bytes) -> Floats:
    """The vectors, C,SIZE, as they were kept."""
    return np.frombuffer(packed, np.int8).reshape(-1, SIZE).astype(np.float32) / np.float32(_SCALE)


def packed(vectors: Floats) -> bytes:
    """The vectors, C,SIZE, as they are kept."""
    return np.clip(np.rint(vectors * _SCALE), -_LARGEST, _LARGEST).astype(np.int8).tobytes()

"""Keys in batches that one query may ask for: databases limit the number of its parameters."""

from collections.abc import Iterable
from typing import TypeVar

_Key = TypeVar("_Key", str, int)

# Far below the limits of both databases: 32,766 in SQLite, 65,535 in PostgreSQL.
_MOST = 400


def batches(wanted: Iterable[_Key]) -> list[list[_Key]]:
    """The keys, each once and in ascending order, in batches; none where nothing is wanted."""
    listed = sorted(set(wanted))
    return [listed[first : first + _MOST] for first in range(0, len(listed), _MOST)]

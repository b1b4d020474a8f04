"""Rows as CSV, with the columns of `gainsay export`."""

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Any

from gainsay.publish.columns import Column
from gainsay.publish.tabular import comma_separated


def table(rows: Iterable[Any], columns: Sequence[Column[Any]]) -> bytes:
    """The rows as CSV."""
    made = BytesIO()
    comma_separated(rows, columns, made)
    return made.getvalue()

"""Rows for other programs: JSON lines, CSV and Parquet, written as they come.

CSV is for spreadsheets, which take a cell that begins with = + - or @ for a formula: such words get an
apostrophe before them, as OWASP advises (CSV Injection). JSON lines and Parquet hold them as they are.
"""

import csv
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice
from typing import Any, BinaryIO

import msgspec

from gainsay.errors import UsageError
from gainsay.publish.columns import Column, Value

# The characters with which a spreadsheet's formula begins; it passes over a tab or a line end before it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
# Rows of a Parquet row group held at once.
_GROUP = 5_000

Things = Iterable[Any]
Columns = Sequence[Column[Any]]


def json_lines(things: Things, columns: Columns, stream: BinaryIO) -> int:
    """One object a line; returns the number of rows."""
    number = 0
    for number, thing in enumerate(things, 1):  # noqa: B007 (the last number is the answer)
        stream.write(msgspec.json.encode({column.name: column.of(thing) for column in columns}) + b"\n")
    return number


def comma_separated(things: Things, columns: Columns, stream: BinaryIO, *, mark: bool = False) -> int:
    """A line of names, then one row a thing, in UTF-8; with `mark`, a byte order mark first.

    What is unknown is an empty cell. Returns the number of rows.
    """
    number = 0
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="")
    try:
        text.write(_MARK if mark else "")
        # The line ends of RFC 4180; a line end of either kind within a cell is quoted.
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow([column.name for column in columns])
        for number, thing in enumerate(things, 1):  # noqa: B007
            writer.writerow([_cell(column.of(thing)) for column in columns])
    finally:
        # The stream is the caller's; left to itself the wrapper would close it.
        text.detach()
    return number


def parquet(things: Things, columns: Columns, stream: BinaryIO) -> int:
    """A Parquet file; returns the number of rows. Raises UsageError where pyarrow is not installed."""
    try:
        import pyarrow as pa  # noqa: PLC0415 (an extra, slow to load)
        import pyarrow.parquet as pq  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise UsageError("Parquet needs pyarrow; install it with `pip install 'gainsay[parquet]'`") from error
    types = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}
    schema = pa.schema([(column.name, types[column.holds]) for column in columns])
    number, rest = 0, iter(things)
    with pq.ParquetWriter(stream, schema, compression="zstd") as writer:
        while some := list(islice(rest, _GROUP)):
            number += len(some)
            arrays = [[column.of(thing) for thing in some] for column in columns]
            writer.write_table(pa.table(arrays, schema=schema))
    return number


Writer = Callable[[Things, Columns, BinaryIO], int]
FORMATS: Mapping[str, Writer] = {"jsonl": json_lines, "csv": comma_separated, "parquet": parquet}


def _cell(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULA) else value
    return str(value)

"""Files that are written whole or not at all: beside the place first, then put into it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from gainsay.errors import UsageError


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A stream to a new file, which takes the place of `path` when the block ends well.

    Where it does not, or the disk is full, what stood there before still stands. A pipe
    or a device is written to as it is. Raises UsageError where it cannot be written.
    """
    with writing(str(path)):
        if path.exists() and not path.is_file():
            with path.open("wb") as stream:
                yield stream
        else:
            # A link stays one, and what it leads to is replaced.
            yield from _replaced(path.resolve())


@contextmanager
def writing(name: str) -> Iterator[None]:
    """Raises UsageError where what is called `name` cannot be written; a pipe that nobody reads stays one."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        why = error.strerror or error
        raise UsageError(f"cannot write {name}: {why}; check the place and the space on it") from error


def _replaced(path: Path) -> Iterator[BinaryIO]:
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(path)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise

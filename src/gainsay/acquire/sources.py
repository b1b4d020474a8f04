"""The arguments of a command to pages: which sources there are, and how each is got."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from gainsay.acquire.files import media_type, read_file, read_stdin
from gainsay.errors import InputError
from gainsay.records import RawPage

if TYPE_CHECKING:
    from gainsay.acquire.fetch import Fetcher

STDIN = "-"

# Any scheme, so that ftp:// or file:// is refused as an address rather than
# reported as a missing file.
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")


def expand(sources: Sequence[str]) -> list[str]:
    """Replace each folder in `sources` by the article files in it, at any depth, in sorted order.

    Files, `-` and addresses stay as they are; files in folders count when
    their suffix is one of .txt .text .html .htm .xhtml, with or without .gz.
    Raises InputError for a path that does not exist or a folder without such files.
    """
    return [found for source in sources for found in _expanded(source)]


def acquire(source: str, *, fetcher: "Fetcher | None" = None) -> RawPage:
    """Read one source of `expand`: a file, `-` for standard input, or an address.

    Raises InputError, TooLarge, NetworkError or Refused.
    """
    if source == STDIN:
        return read_stdin()
    if not is_address(source):
        return read_file(Path(source))
    if fetcher is not None:
        return fetcher.fetch(source)
    from gainsay.acquire.fetch import Fetcher  # noqa: PLC0415 (loads httpx2; files do not need it)

    with Fetcher() as own:
        return own.fetch(source)


def is_address(source: str) -> bool:
    """Whether `source` is written as a URL, of whatever scheme."""
    return _ADDRESS.match(source) is not None


def _expanded(source: str) -> Iterator[str]:
    if source == STDIN or is_address(source):
        yield source
        return
    path = Path(source)
    if not _exists(path):
        raise InputError(f"there is no file or folder {_short(source)}; check the path")
    yield from _articles(path) if path.is_dir() else (source,)


def _articles(folder: Path) -> list[str]:
    # Names with a leading dot are the droppings of editors and macOS ("._page.html").
    found = [
        str(path)
        for path in sorted(folder.rglob("*"))
        if media_type(path) and not path.name.startswith(".") and path.is_file()
    ]
    if not found:
        raise InputError(f"the folder {folder} holds no .txt or .html file; name another folder or the files")
    return found


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # too long for a file name: a text was given where a path belongs
        return False


def _short(source: str) -> str:
    return repr(source if len(source) <= 100 else source[:100] + "…")

"""One fetcher for all that a command gets from the web, made when it is needed: it is slow to load."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from typing import TYPE_CHECKING

from gainsay import acquire

if TYPE_CHECKING:
    from gainsay.acquire import Fetcher

# Gives the fetcher.
Web = Callable[[], "Fetcher"]


@contextmanager
def web(*, allow_private: bool) -> Iterator[Web]:
    """Gives one fetcher, the same each time, and closes it at the end."""
    with ExitStack() as stack:
        yield cache(lambda: stack.enter_context(acquire.Fetcher(allow_private=allow_private)))

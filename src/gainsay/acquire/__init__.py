"""Bytes in: files, folders, standard input and web addresses become RawPages, and RawPages text.

Importing this package loads neither the HTTP client nor the encoding detector;
`Fetcher` brings the former when it is first asked for.
"""

from typing import TYPE_CHECKING, Any

from gainsay.acquire.clock import Clock, Timeouts
from gainsay.acquire.encoding import decode
from gainsay.acquire.feeds import is_feed
from gainsay.acquire.sources import acquire, expand, is_address

if TYPE_CHECKING:
    from gainsay.acquire.fetch import Fetcher

__all__ = ["Clock", "Fetcher", "Timeouts", "acquire", "decode", "expand", "is_address", "is_feed"]


def __getattr__(name: str) -> Any:
    if name == "Fetcher":
        from gainsay.acquire.fetch import Fetcher  # noqa: PLC0415

        return Fetcher
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

"""Every exception that gainsay raises on purpose, in one tree.

GainsayError                    exit status of the command line
 ├── UsageError                 2  an option or argument that cannot be meant
 ├── InputError                 3  what was handed in cannot be read
 │    ├── NotText               3    bytes that are no text (a picture, an archive …)
 │    ├── NoArticle             3    a page or file without an article in it
 │    ├── WrongLanguage         3    an article in a language the model does not read
 │    └── TooLarge              3    more bytes than the cap allows
 ├── LedgerError                4  the store cannot be opened, read or written
 ├── NetworkError               5  an address could not be fetched
 │    ├── Refused               5    robots.txt, a private address or a scheme forbids it
 │    ├── Gone                  5    the page was removed for good
 │    └── Busy                  5    the site asks to be left alone for a while
 └── ModelError                 1  the shipped model is missing or damaged

A message says what is wrong, where, and what to do about it. The command
line prints the message alone, without a traceback.
"""

from typing import ClassVar


class GainsayError(Exception):
    """Root of the tree; `exit_status` is what the command line exits with."""

    exit_status: ClassVar[int] = 1


class UsageError(GainsayError):
    """An option or argument that cannot be meant."""

    exit_status = 2


class InputError(GainsayError):
    """What was handed in cannot be read as an article."""

    exit_status = 3


class NotText(InputError):
    """Bytes that are no text: a picture, an archive, a damaged file."""


class NoArticle(InputError):
    """A page or file that holds no article."""


class WrongLanguage(InputError):
    """An article in a language that the model was not trained to read."""


class TooLarge(InputError):
    """More bytes than the cap allows."""


class LedgerError(GainsayError):
    """The ledger cannot be opened, read or written."""

    exit_status = 4


class NetworkError(GainsayError):
    """An address could not be fetched."""

    exit_status = 5


class Refused(NetworkError):
    """robots.txt, a private address or an unknown scheme forbids the fetch."""


class Gone(NetworkError):
    """The page was there and was removed for good (status 410)."""


class Busy(NetworkError):
    """The site has too much to do (status 429 or 503); `seconds` is how long it asks to be left alone."""

    def __init__(self, message: str, seconds: float | None = None) -> None:
        super().__init__(message)
        self.seconds = seconds


class ModelError(GainsayError):
    """The shipped model is missing or damaged."""

"""gainsay reads news articles and keeps a ledger of contested claims.

Importing the package loads no heavy library: the model, the HTML extractor
and the HTTP client are imported by the stage that owns them, when it runs.
"""

from gainsay.errors import GainsayError

__all__ = ["GainsayError", "__version__"]


def __getattr__(name: str) -> str:
    """The version, looked up when asked: reading the metadata costs more than all else here."""
    if name == "__version__":
        from importlib.metadata import version  # noqa: PLC0415

        return version("gainsay")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

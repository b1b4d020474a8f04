"""gainsay reads news articles and keeps a ledger of contested claims.

Importing the package loads no heavy library: the model, the HTML extractor
and the HTTP client are imported by the stage that owns them, when it runs.
"""

from importlib.metadata import version

from gainsay.errors import GainsayError

__all__ = ["GainsayError", "__version__"]

__version__ = version("gainsay")

"""clean: from a page as it came in to a Document: the article's text, its blocks and facts.

`make_document` is the whole of the package for other stages. The libraries
behind it (trafilatura, htmldate, lxml, py3langid) are loaded when a page
needs them, so importing this package costs next to nothing.
"""

from gainsay.clean.document import make_document

__all__ = ["make_document"]

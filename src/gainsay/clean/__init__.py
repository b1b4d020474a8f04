"""clean: from a page as it came in to a Document: the article's text, its blocks and facts.

`make_document` is what other stages need of the package; `document_id` and `check_given` serve documents
that are made otherwise. The libraries
behind it (trafilatura, htmldate, lxml, py3langid) are loaded when a page
needs them, so importing this package costs next to nothing.
"""

from gainsay.clean.document import check_given, document_id, make_document

__all__ = ["check_given", "document_id", "make_document"]

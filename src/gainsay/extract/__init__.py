"""From the network's output to records: statements, their acts and their speakers."""

from gainsay.extract.statements import Extracted, content_stretches, extract

__all__ = ["Extracted", "content_stretches", "extract"]

"""Articles tied to one another: which tell of one happening."""

from gainsay.link.stories import join

__all__ = ["join"]

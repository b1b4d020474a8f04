"""What is asked of a list: filters as on the pages, and a slice of what they let through."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Generic, TypeVar

from fastapi import Depends, Path, Query

from gainsay.keep.search import Filters
from gainsay.serve.asked import NO_NUL, Narrowed, OfArticles

Row = TypeVar("Row")

# Rows of a slice where none is asked for.
_USUAL = 50

Wanted = Annotated[str, Path(max_length=200, pattern=NO_NUL, description="An id.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """Filters for one slice of a list; they let one row more through than it holds."""

    filters: Filters

    def cut(self, found: Sequence[Row]) -> "Cut[Row]":
        """The rows of the slice, and where the next one begins."""
        most = (self.filters.limit or len(found) + 1) - 1
        after = self.filters.skip + most if len(found) > most else None
        return Cut(rows=found[:most], next=after)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut(Generic[Row]):
    """Rows of a list; `next` is the offset of those that follow, None where none do."""

    rows: Sequence[Row]
    next: int | None


_Limit = Annotated[int, Query(ge=1, le=1000)]
_Offset = Annotated[int, Query(ge=0, le=1_000_000)]
_Story = Annotated[
    str, Query(max_length=200, pattern=NO_NUL, description="Only of the articles of this story.")
]


def paged(limit: _Limit = _USUAL, offset: _Offset = 0) -> Slice:
    """A slice of a list that no filter narrows."""
    return Slice(filters=Filters(skip=offset, limit=limit + 1))


Paged = Annotated[Slice, Depends(paged)]


def sliced_articles(filters: OfArticles, page: Paged, story: _Story = "") -> Slice:
    """A slice of a list that is narrowed by articles."""
    return _slice(filters, page, story)


def sliced(filters: Narrowed, page: Paged, story: _Story = "") -> Slice:
    """A slice of a list that is narrowed by articles and statements."""
    return _slice(filters, page, story)


def _slice(filters: Filters, page: Slice, story: str) -> Slice:
    story_or_none = story.strip() or None
    return Slice(
        filters=replace(filters, story=story_or_none, skip=page.filters.skip, limit=page.filters.limit)
    )


SlicedArticles = Annotated[Slice, Depends(sliced_articles)]
Sliced = Annotated[Slice, Depends(sliced)]

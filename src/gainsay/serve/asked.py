"""What is asked for in an address: filters and the page of a list, as the forms of the pages write them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Generic, TypeVar

from fastapi import Depends, Query

from gainsay.keep.search import Filters

# Rows on a page of a list.
ROWS = 25

Row = TypeVar("Row")

# No database takes a NUL in a text.
NO_NUL = r"^[^\x00]*$"
Word = Annotated[str, Query(max_length=200, pattern=NO_NUL)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Filters for one page of a list, counted from 1; they let one row more through than it holds."""

    filters: Filters
    page: int

    def cut(self, found: Sequence[Row]) -> "Part[Row]":
        """The rows of this page, and whether others follow."""
        return Part(rows=found[:ROWS], page=self.page, more=len(found) > ROWS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part(Generic[Row]):
    """One page of a list."""

    rows: Sequence[Row]
    page: int
    more: bool


def narrowed(  # noqa: PLR0913, PLR0917 (one parameter per field of the forms)
    speaker: Word = "",
    act: Word = "",
    outlet: Word = "",
    place: Word = "",
    since: Word = "",
    until: Word = "",
) -> Filters:
    """A field that was left empty asks for nothing. Raises UsageError as `Filters` does."""
    return Filters(
        speaker=speaker.strip() or None,
        act=act or None,
        outlet=outlet.strip() or None,
        place=place.strip() or None,
        since=since.strip() or None,
        until=until.strip() or None,
    )


Narrowed = Annotated[Filters, Depends(narrowed)]


def asked(filters: Narrowed, page: Annotated[int, Query(ge=1, le=100_000)] = 1) -> Asked:
    """The filters of a page's address for one page of its list."""
    return Asked(filters=replace(filters, skip=(page - 1) * ROWS, limit=ROWS + 1), page=page)


Filtered = Annotated[Asked, Depends(asked)]

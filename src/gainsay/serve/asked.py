"""What is asked for in an address: filters and the page of a list, as the forms of the pages write them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Generic, TypeVar

from fastapi import Depends, Query

from gainsay.keep.search import Filters
from gainsay.records import Act

# Rows on a page of a list.
ROWS = 25

Row = TypeVar("Row")

# No database takes a NUL in a text.
NO_NUL = r"^[^\x00]*$"
Word = Annotated[str, Query(max_length=200, pattern=NO_NUL)]
# What `Filters` refuses itself, in plainer words, is only described here.
_ActName = Annotated[Word, Query(json_schema_extra={"enum": ["", *Act]})]
_Day = Annotated[
    Word,
    Query(
        description="A day of publication, as 2021, 2021-12 or 2021-12-25.",
        json_schema_extra={"pattern": "^([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)?$"},
    ),
]


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


def of_articles(outlet: Word = "", place: Word = "", since: _Day = "", until: _Day = "") -> Filters:
    """What narrows a list by articles. A field that was left empty asks for nothing.

    Raises UsageError as `Filters` does.
    """
    return Filters(
        outlet=outlet.strip() or None,
        place=place.strip() or None,
        since=since.strip() or None,
        until=until.strip() or None,
    )


OfArticles = Annotated[Filters, Depends(of_articles)]


def narrowed(filters: OfArticles, speaker: Word = "", act: _ActName = "") -> Filters:
    """What narrows a list by articles and statements."""
    return replace(filters, speaker=speaker.strip() or None, act=act or None)


Narrowed = Annotated[Filters, Depends(narrowed)]


def asked(filters: Narrowed, page: Annotated[int, Query(ge=1, le=100_000)] = 1) -> Asked:
    """The filters of a page's address for one page of its list."""
    return Asked(filters=replace(filters, skip=(page - 1) * ROWS, limit=ROWS + 1), page=page)


Filtered = Annotated[Asked, Depends(asked)]

"""Times, places, actors, figures, events and doubts below the article, each linked to its words in it."""

from collections.abc import Iterable

from gainsay.publish.facts import Row, Table
from gainsay.publish.markup import written


def points(tables: Iterable[Table]) -> frozenset[int]:
    """The offsets of the text that the rows lead to."""
    return frozenset(offset for table in tables for row in table.rows for offset, _ in row.at)


def anchor(table: Table) -> str:
    """The id of a table's section."""
    return table.title.lower()


def sections(tables: tuple[Table, ...]) -> str:
    """One section for each table; nothing where there is none."""
    if not tables:
        return ""
    return f'<section id="facts" aria-label="Facts">{"".join(map(_section, tables))}</section>\n'


def _section(table: Table) -> str:
    rows = "".join(map(_row, table.rows))
    return f'<section class="table" id="{anchor(table)}"><h2>{table.title}</h2><ul>{rows}</ul></section>'


def _row(row: Row) -> str:
    details = "".join(f"<span><bdi>{written(detail)}</bdi></span>" for detail in row.details)
    links = ", ".join(f'<a href="#c{offset}">{_label(place)}</a>' for offset, place in row.at)
    more = " …" if row.more else ""
    return f'<li><b dir="auto">{written(row.name)}</b>{details}<small>{links}{more}</small></li>'


def _label(place: str) -> str:
    return place.replace(" ", "\u00a0") or "text"

"""The counts that a story's articles give, with who gives each and when."""

from dataclasses import dataclass

import sqlalchemy as sa

from gainsay.keep import rows
from gainsay.keep.judgement_tables import judged_statements
from gainsay.keep.neighbours import Connection
from gainsay.keep.tables import documents, figures, outlets_of, stories_of
from gainsay.records import Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A count in an article published on `day`; `giver` is who the article has it from, else the outlet."""

    figure: Figure
    document: str
    giver: str
    outlet: str
    day: str | None


def counts_in(connection: Connection, story: str) -> list[Given]:
    """The counts of a story's articles, in the order of publication; without those of rejected statements."""
    outlet = sa.func.coalesce(outlets_of.c.name, documents.c.outlet, documents.c.id)
    query = (
        sa.select(figures.c.record, documents.c.id, outlet, documents.c.published)
        .select_from(stories_of.join(documents).join(figures, figures.c.document == documents.c.id))
        .outerjoin(outlets_of, outlets_of.c.document == documents.c.id)
        .outerjoin(judged_statements, judged_statements.c.statement == figures.c.statement)
        .where(stories_of.c.story == story, sa.func.coalesce(judged_statements.c.verdict, "") != "rejected")
        .order_by(documents.c.published.is_(None), documents.c.published, documents.c.id, figures.c.ordinal)
    )
    return [
        Given(
            figure=(figure := rows.as_record("figures", record)),
            document=document,
            giver=figure.given_by or name,
            outlet=name,
            day=published and published[:10],
        )
        for record, document, name, published in connection.execute(query)
    ]

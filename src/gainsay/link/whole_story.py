"""A story with all that is told of it: its articles, what is contested in it, what is not, its counts."""

from collections.abc import Sequence
from dataclasses import dataclass

from gainsay.keep import Ledger
from gainsay.keep.board import claims_of
from gainsay.keep.counts import counts_in
from gainsay.keep.heads import Disputed
from gainsay.keep.search import Hit, articles_of
from gainsay.link.tolls import Toll, tolls


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A story as `--json` prints it: `agreed` are claims of several origins that nobody denies."""

    id: str
    articles: Sequence[Hit]
    disputes: Sequence[Disputed]
    agreed: Sequence[Disputed]
    figures: Sequence[Toll]


def story(ledger: Ledger, wanted: str) -> Story | None:
    """The story with this id; None where there is none."""
    articles = articles_of(ledger, wanted)
    if not articles:
        return None
    with ledger.looking() as connection:
        figures = tolls(counts_in(connection, wanted))
    return Story(
        id=wanted,
        articles=articles,
        disputes=claims_of(ledger, wanted, contested=True),
        agreed=[one for one in claims_of(ledger, wanted, contested=False) if one.asserted.origins > 1],
        figures=figures,
    )

"""Which articles tell of one happening: each new one joins the story that it is most like, or begins one.

Single pass, in the order in which articles come (online clustering by average
similarity). Articles far apart in time must be more alike.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from gainsay.keep import neighbours
from gainsay.link.terms import terms
from gainsay.records import Document

# Mean similarity from which an article belongs to a story; .16 to .18 do alike on news_cluster.
ENOUGH = 0.17
# By how much a year between two articles makes them less alike; on news_cluster .2 to .5 do alike.
_YEAR_APART = 0.3
_YEAR = 365


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """The story of an article, and how like the others of it the article is; 1 where it begins one."""

    story: str
    score: float


def join(connection: neighbours.Connection, document: Document) -> Joined:
    """Put an article that the ledger holds into a story, and remember what it is about."""
    weights = terms(document)
    near = _alike(document, weights, neighbours.sharing(connection, list(weights)))
    joined = _best(near, neighbours.stories(connection, list(near))) or Joined(
        story="t" + document.id.removeprefix("d"), score=1.0
    )
    neighbours.put_terms(connection, document.id, weights)
    neighbours.put_story(connection, document.id, joined.story, joined.score)
    return joined


def _alike(
    document: Document, weights: Mapping[str, float], sharing: Sequence[neighbours.Shared]
) -> dict[str, float]:
    """How like each article that shares a term is: the cosine, less for the time between them."""
    here = _day(document.published.earliest if document.published else None)
    cosines: dict[str, float] = defaultdict(float)
    days: dict[str, date | None] = {}
    for other in sharing:
        cosines[other.document] += other.weight * weights[other.term]
        days[other.document] = _day(other.published)
    # Joined anew, it is no neighbour of its own.
    cosines.pop(document.id, None)
    return {one: cosine * _nearness(here, days[one]) for one, cosine in cosines.items()}


def _nearness(one: date | None, other: date | None) -> float:
    if one is None or other is None:
        return 1.0
    return 1 - _YEAR_APART * min(1.0, abs((one - other).days) / _YEAR)


def _best(near: Mapping[str, float], stories: Mapping[str, neighbours.Story]) -> Joined | None:
    """The story whose articles are the most like it on the whole, if they are enough."""
    totals: dict[str, float] = defaultdict(float)
    for document, likeness in near.items():
        totals[stories[document].id] += likeness
    sizes = {story.id: story.size for story in stories.values()}
    means = {story: total / sizes[story] for story, total in totals.items()}
    best = max(means, key=lambda story: (means[story], story), default=None)
    if best is None or means[best] < ENOUGH:
        return None
    return Joined(story=best, score=round(means[best], 4))


def _day(iso: str | None) -> date | None:
    try:
        return date.fromisoformat((iso or "")[:10])
    except ValueError:
        return None

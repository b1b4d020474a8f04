"""Which articles tell of one happening: each new one joins the story that it is most like, or begins one.

Single pass, in the order in which articles come (online clustering by average
similarity). Articles far apart in time must be more alike. In a large ledger those
nearest in time are compared: of a common term, and of a story with many articles.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
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
# How much is looked at, so that a large ledger costs no more than a small one: uses of each term before the
# article's day and after it, articles that share the most, their stories, articles of each of these.
_USES, _NEAREST, _STORIES, _MEMBERS = 40, 100, 8, 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """The story of an article, and how like the others of it the article is; 1 where it begins one."""

    story: str
    score: float


def join(connection: neighbours.Connection, document: Document) -> Joined:
    """Put an article that the ledger holds into a story, and remember what it is about."""
    weights = terms(document)
    members = neighbours.members(connection, document.id, _likely(connection, document.id, weights), _MEMBERS)
    joined = _best(members, _alike(connection, document, weights, members)) or Joined(
        story="t" + document.id.removeprefix("d"), score=1.0
    )
    neighbours.put_terms(connection, document.id, weights)
    neighbours.put_story(connection, document.id, joined.story, joined.score)
    return joined


def _likely(connection: neighbours.Connection, document: str, weights: Mapping[str, float]) -> list[str]:
    """The stories of the articles that share the most with it, as the nearest uses of each term tell."""
    shared = _cosines(weights, neighbours.sharing(connection, document, list(weights), _USES))
    nearest = sorted(shared, key=lambda one: (-shared[one], one))[:_NEAREST]
    story = neighbours.stories(connection, nearest)
    return list(dict.fromkeys(story[one] for one in nearest if one in story))[:_STORIES]


def _cosines(weights: Mapping[str, float], shared: Iterable[neighbours.Shared]) -> dict[str, float]:
    found: dict[str, float] = defaultdict(float)
    for one in shared:
        found[one.document] += one.weight * weights[one.term]
    return found


def _alike(
    connection: neighbours.Connection,
    document: Document,
    weights: Mapping[str, float],
    members: Sequence[neighbours.Member],
) -> dict[str, float]:
    """How like each of these articles is: the cosine, less for the time between them."""
    here = _day(document.published.earliest if document.published else None)
    shared = neighbours.weights(connection, [one.document for one in members], weights)
    cosines = _cosines(weights, shared)
    return {
        one.document: cosines.get(one.document, 0.0) * _nearness(here, _day(one.published)) for one in members
    }


def _nearness(one: date | None, other: date | None) -> float:
    if one is None or other is None:
        return 1.0
    return 1 - _YEAR_APART * min(1.0, abs((one - other).days) / _YEAR)


def _best(members: Iterable[neighbours.Member], likeness: Mapping[str, float]) -> Joined | None:
    """The story whose articles are the most like it on the whole, if they are enough."""
    found: dict[str, list[float]] = defaultdict(list)
    for member in members:
        found[member.story].append(likeness[member.document])
    means = {story: sum(of) / len(of) for story, of in found.items()}
    best = max(means, key=lambda story: (means[story], story), default=None)
    if best is None or means[best] < ENOUGH:
        return None
    return Joined(story=best, score=round(means[best], 4))


def _day(iso: str | None) -> date | None:
    try:
        return date.fromisoformat((iso or "")[:10])
    except ValueError:
        return None

"""All tasks by name, written out; a new one is one line here and one module under tasks/."""

from collections.abc import Callable, Mapping
from pathlib import Path

from evaluation.model import Figures, Precision
from evaluation.tasks import (
    agreement,
    articles,
    challenges,
    claims,
    dates,
    disputes,
    entities,
    events,
    origins,
    places,
    quantisation,
    speed,
    statements,
    stories,
    syntax,
)

Measure = Callable[[Path, Precision], Figures]

TASKS: Mapping[str, Measure] = {
    "agreement": agreement.measure,
    "articles": articles.measure,
    "challenges": challenges.measure,
    "claims": claims.measure,
    "dates": dates.measure,
    "disputes": disputes.measure,
    "entities": entities.measure,
    "events": events.measure,
    "origins": origins.measure,
    "places": places.measure,
    "quantisation": quantisation.measure,
    "speed": speed.measure,
    "statements": statements.measure,
    "stories": stories.measure,
    "syntax": syntax.measure,
}

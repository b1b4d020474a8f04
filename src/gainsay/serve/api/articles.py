"""Articles: the list, the reading of one, and articles that are sent to be read."""

from dataclasses import dataclass, replace
from functools import partial
from typing import Annotated

import anyio
from anyio.to_thread import run_sync
from fastapi import APIRouter, HTTPException, Query, Request
from starlette.responses import Response

from gainsay import ingest, pipeline, posted
from gainsay.config import Given
from gainsay.keep import Ledger
from gainsay.keep.ledger import Outcome
from gainsay.keep.stream import Article, latest_articles
from gainsay.publish.columns import KINDS
from gainsay.records import RawPage, Reading
from gainsay.serve.api import PREFIX
from gainsay.serve.api.answers import encoded, told
from gainsay.serve.api.asking import Sliced, Wanted
from gainsay.serve.api.bodies import decoded
from gainsay.serve.api.described import WRITING, answer, body, faults, served
from gainsay.serve.api.rights import Judge
from gainsay.serve.api.tables import table
from gainsay.serve.api.wholes import Sent, Taken
from gainsay.serve.desk import AtDesk, Recalled

router = APIRouter()

# Reading takes all cores: articles that are sent wait for one another, and nothing else for them.
_READING = anyio.CapacityLimiter(1)
# Each holds its article in memory.
_MOST_WAITING = 8
_NAME = "the article"


@served(router, "/articles", list[Article], "csv")
def articles(request: Request, recall: Recalled, sliced: Sliced) -> Response:
    """The articles, without their texts, the last that was added first."""
    found = sliced.cut(recall(latest_articles, sliced.filters))
    return told(request, found, {"csv": partial(table, found.rows, KINDS["documents"].columns[:-1])})


@served(router, "/articles/{wanted}", Reading, none=True)
def article(request: Request, recall: Recalled, wanted: Wanted) -> Response:
    """An article with all that was read in it."""
    return told(request, _reading(recall, wanted))


def _reading(recall: Recalled, wanted: str) -> Reading:
    reading = recall(Ledger.reading, wanted)
    if reading is None:
        raise HTTPException(404, f"The ledger has no article {wanted}.")
    return reading


@router.post(
    "/articles",
    status_code=201,
    response_class=Response,
    responses={
        200: answer(Taken, "It was known already, or only read."),
        201: answer(Taken, "It was added."),
        **faults(WRITING),
    },
    openapi_extra=body(Sent),
    tags=["articles"],
)
async def send_article(
    request: Request,
    desk: AtDesk,
    _: Judge,
    dry_run: Annotated[bool, Query(description="Read it, and add nothing.")] = False,
) -> Response:
    """Read an article and add it to the ledger."""
    if _READING.statistics().tasks_waiting >= _MOST_WAITING:
        raise HTTPException(503, "Too many articles wait to be read; send this one again later.")
    sent = await decoded(request, Sent)
    page, given = posted.page(_NAME, sent), replace(posted.given(_NAME, sent), force=sent.force)
    if dry_run:
        reading = await run_sync(pipeline.read_page, page, given, limiter=_READING)
        return encoded(Taken(outcome=None, revision=None, reading=reading))
    taken = await run_sync(_added, desk.ledger, page, given, limiter=_READING)
    answered = encoded(taken, 200 if taken.outcome is Outcome.KNOWN else 201)
    answered.headers["location"] = f"{PREFIX}/articles/{taken.reading.document.id}"
    return answered


def _added(ledger: Ledger, page: RawPage, given: Given) -> Taken:
    (one,) = ingest.add(ledger, [_Source(page, given)])
    if one.fault is not None:
        raise one.fault
    assert one.added is not None
    reading = one.reading or ledger.reading(one.added.document)
    assert reading is not None
    return Taken(outcome=one.added.outcome, revision=one.added.revision, reading=reading)


@dataclass(frozen=True, slots=True)
class _Source:
    """An article that is here already, as the ingest asks for it."""

    page: RawPage
    given: Given
    name: str = _NAME

    def open(self) -> tuple[RawPage, Given]:
        """The page and what is known of it."""
        return self.page, self.given

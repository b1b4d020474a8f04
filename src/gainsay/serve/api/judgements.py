"""Judgements: the list, and new ones by who may judge."""

from fastapi import APIRouter, HTTPException, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from gainsay.errors import UsageError
from gainsay.keep import Ledger
from gainsay.keep.judgements import Judgement, Verb, every
from gainsay.link.judging import By, judge, undo
from gainsay.serve import journal
from gainsay.serve.api.answers import encoded, told
from gainsay.serve.api.asking import Paged
from gainsay.serve.api.bodies import decoded, refuse_nul
from gainsay.serve.api.described import WRITING, answer, body, faults, served
from gainsay.serve.api.rights import Judge
from gainsay.serve.api.wholes import Judging
from gainsay.serve.desk import AtDesk, Recalled

router = APIRouter()


@served(router, "/judgements", list[Judgement])
def judgements(request: Request, recall: Recalled, paged: Paged) -> Response:
    """All judgements, the latest first, also those that were undone."""
    found = recall(_latest)[paged.filters.skip :]
    return told(request, paged.cut(found))


@router.post(
    "/judgements",
    status_code=201,
    response_class=Response,
    responses={201: answer(Judgement, "The judgement as it was written."), **faults((*WRITING, 409))},
    openapi_extra=body(Judging),
    tags=["judgements"],
)
async def send_judgement(request: Request, desk: AtDesk, who: Judge) -> Response:
    """Judge a thing, or undo a judgement."""
    judging = await decoded(request, Judging)
    refuse_nul(judging.one, judging.other, judging.why)
    written = await run_in_threadpool(_written, desk.ledger, By(who=who, why=judging.why), judging)
    journal.judged(written)
    return encoded(written, 201)


def _latest(ledger: Ledger) -> list[Judgement]:
    with ledger.looking() as connection:
        return every(connection)[::-1]


def _written(ledger: Ledger, by: By, judging: Judging) -> Judgement:
    """Raises HTTPException where the things are unknown or do not fit together."""
    try:
        if judging.verb is Verb.UNDO:
            return undo(ledger, by, judging.one)
        return judge(ledger, by, judging.verb, judging.one, judging.other)
    except UsageError as error:
        raise HTTPException(409, str(error)) from error

"""All of the API, as one router."""

from fastapi import APIRouter

from gainsay.serve.api import (
    PREFIX,
    actors,
    articles,
    disputes,
    judgements,
    records,
    statements,
    stories,
    stream,
)
from gainsay.serve.api.unchanged import TellOnce

router = APIRouter(prefix=PREFIX)
for _module in (disputes, stories, statements, articles, actors, records, judgements):
    router.include_router(_module.router, dependencies=[TellOnce])
router.include_router(stream.router)

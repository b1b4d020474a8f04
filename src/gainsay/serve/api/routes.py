"""All of the API, as one router."""

from fastapi import APIRouter

from gainsay.serve.api import PREFIX, articles, disputes, judgements, records, statements, stories
from gainsay.serve.api.unchanged import TellOnce

router = APIRouter(prefix=PREFIX, dependencies=[TellOnce])
for _module in (disputes, stories, statements, articles, records, judgements):
    router.include_router(_module.router)

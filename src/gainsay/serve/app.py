"""The application: routes, what guards them, and how errors are answered."""

from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from pathlib import Path

from fastapi import FastAPI
from starlette.middleware import Middleware
from starlette.staticfiles import StaticFiles

import gainsay
from gainsay.keep.changes import marking
from gainsay.serve import failures
from gainsay.serve.desk import Desk
from gainsay.serve.guard import Guard
from gainsay.serve.pages import (
    actor,
    article,
    board,
    dispute,
    health,
    judgements,
    search,
    statement,
    story,
    things,
)
from gainsay.serve.recall import Recall

# The names by which a browser on this machine reaches it.
LOOPBACK = ("localhost", "127.0.0.1", "[::1]")


@asynccontextmanager
async def _remembering(app: FastAPI) -> AsyncIterator[None]:
    """While the application runs it remembers what it asked the ledger, until something is written."""
    ledger = app.state.desk.ledger
    with marking(ledger) as mark:
        app.state.recall = Recall(ledger, mark)
        yield


def create_app(desk: Desk, hosts: Collection[str] = LOOPBACK) -> FastAPI:
    """The board over an open ledger, which the caller closes; `hosts` are the names it answers to."""
    app = FastAPI(
        title="gainsay",
        version=gainsay.__version__,
        # FastAPI's own pages of documentation load scripts from elsewhere.
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/v1/openapi.json",
        lifespan=_remembering,
        middleware=[Middleware(Guard, hosts=hosts, failed=failures.unmeant)],
    )
    app.state.desk = desk
    failures.install(app)
    for module in (board, dispute, statement, article, story, actor, search, judgements, things, health):
        app.include_router(module.router, include_in_schema=False)
    app.mount("/static", StaticFiles(directory=Path(__file__).parent / "static"))
    return app

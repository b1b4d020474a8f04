"""The application: routes, what guards them, and how errors are answered."""

import time
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from pathlib import Path

from fastapi import FastAPI
from starlette.middleware import Middleware
from starlette.staticfiles import StaticFiles

import gainsay
from gainsay.keep.changes import marking
from gainsay.serve import failures
from gainsay.serve.api import PREFIX, routes, unchanged
from gainsay.serve.api.described import Described
from gainsay.serve.api.stream import Streams
from gainsay.serve.bodiless import Bodiless
from gainsay.serve.desk import Desk
from gainsay.serve.doors import Doors
from gainsay.serve.guard import Guard
from gainsay.serve.limits import Attempts, Clock
from gainsay.serve.metrics import Metrics
from gainsay.serve.pages import PAGES, login
from gainsay.serve.recall import Recall
from gainsay.serve.recorder import Recorder

# The names by which a browser on this machine reaches it.
LOOPBACK = ("localhost", "127.0.0.1", "[::1]")


@asynccontextmanager
async def _remembering(app: FastAPI) -> AsyncIterator[None]:
    """While the application runs it remembers what it asked the ledger, until something is written."""
    ledger = app.state.desk.ledger
    with marking(ledger) as mark:
        app.state.recall = Recall(ledger, mark)
        yield


def create_app(desk: Desk, hosts: Collection[str] = LOOPBACK, clock: Clock = time.monotonic) -> FastAPI:
    """The board over an open ledger, which the caller closes; `hosts` are the names it answers to.

    `clock` measures what is limited in time, in seconds.
    """
    measured = Metrics()
    app = Described(
        title="gainsay",
        version=gainsay.__version__,
        # FastAPI's own pages of documentation load scripts from elsewhere.
        docs_url=None,
        redoc_url=None,
        openapi_url=f"{PREFIX}/openapi.json",
        lifespan=_remembering,
        middleware=[
            Middleware(Recorder, metrics=measured),
            Middleware(Guard, hosts=hosts, failed=failures.unmeant),
            Middleware(Doors, desk=desk, clock=clock),
            Middleware(Bodiless),
        ],
    )
    app.state.desk, app.state.metrics, app.state.attempts = desk, measured, Attempts(clock)
    app.state.streams = Streams()
    failures.install(app)
    unchanged.install(app)
    for module in PAGES:
        app.include_router(module.router, include_in_schema=False)
    if desk.logins:
        app.include_router(login.router, include_in_schema=False)
    app.include_router(routes.router)
    app.mount("/static", StaticFiles(directory=Path(__file__).parent / "static"))
    return app

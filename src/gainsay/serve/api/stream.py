"""New statements as they come into the ledger: Server-Sent Events, which go on where they were broken off."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, replace
from typing import Annotated

import msgspec
from fastapi import APIRouter, Depends, Header, HTTPException, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response, StreamingResponse

from gainsay.keep import Ledger, arrivals
from gainsay.keep.arrivals import Mark
from gainsay.keep.search import Filters
from gainsay.serve import sessions
from gainsay.serve.api.described import faults
from gainsay.serve.asked import Narrowed
from gainsay.serve.desk import AtDesk, Recalled, desk_of
from gainsay.serve.recall import Recall

router = APIRouter()

_LastId = Annotated[str, Header(max_length=200, json_schema_extra={"pattern": f"^({arrivals.WRITTEN})?$"})]

# Streams that are open at once; each asks for the ledger's mark once a pause.
_MOST = 50
# Statements that are asked for at once.
_AT_ONCE = 100
# Pauses after which a line is sent though nothing came: what stands between gives up silent connections.
_QUIET = 15


@dataclass
class Streams:
    """The open streams of an application; they end where it is `stopping`. `pause` is in seconds."""

    stopping: Callable[[], bool] = lambda: False
    pause: float = 1.0
    open: int = 0


def streams_of(request: Request) -> Streams:
    """The streams of the application."""
    found: Streams = request.app.state.streams
    return found


@router.get(
    "/stream",
    response_class=StreamingResponse,
    responses={
        200: {
            "description": "An event `statement` for each, its data as in /statements.",
            "content": {"text/event-stream": {"schema": {"type": "string"}}},
        },
        **faults((400, 401, 422, 500, 503)),
    },
    operation_id="get_stream",
    tags=["stream"],
)
async def stream(  # noqa: PLR0913, PLR0917 (one parameter per thing that is asked for)
    request: Request,
    desk: AtDesk,
    recall: Recalled,
    filters: Narrowed,
    streams: Annotated[Streams, Depends(streams_of)],
    last_event_id: _LastId = "",
) -> Response:
    """The statements that come from now on, or after the one with Last-Event-ID."""
    if streams.open >= _MOST:
        raise HTTPException(503, "Too many streams are open; close some.")
    begin = (
        arrivals.mark(last_event_id) if last_event_id else await run_in_threadpool(arrivals.end, desk.ledger)
    )
    asked = replace(filters, limit=_AT_ONCE)
    events = _events(request, streams, _Watch(desk.ledger, recall, asked, begin))
    return StreamingResponse(events, media_type="text/event-stream")


@dataclass
class _Watch:
    """What was told of a ledger so far."""

    ledger: Ledger
    recall: Recall
    filters: Filters
    told: Mark
    seen: object = None

    def news(self) -> list[tuple[Mark, object]]:
        """What came since the last time; nothing is looked up where nothing was written."""
        now = self.recall.mark()
        if now == self.seen:
            return []
        found = arrivals.arrived(self.ledger, self.told, self.filters)
        if found:
            self.told = found[-1][0]
        # Of a full answer more may follow.
        self.seen = now if len(found) < _AT_ONCE else None
        return list(found)


async def _events(request: Request, streams: Streams, watch: _Watch) -> AsyncIterator[bytes]:
    streams.open += 1
    quiet = 0
    try:
        yield b"retry: 2000\n\n"
        while await run_in_threadpool(_may_see, request):
            news = await run_in_threadpool(watch.news)
            for mark, hit in news:
                yield b"id: %s\nevent: statement\ndata: %s\n\n" % (
                    str(mark).encode(),
                    msgspec.json.encode(hit),
                )
            # What is there is told before the end.
            if not news and streams.stopping():
                return
            quiet = 0 if news else quiet + 1
            if quiet % _QUIET == _QUIET - 1:
                yield b":\n\n"
            if not news:
                await asyncio.sleep(streams.pause)
    finally:
        streams.open -= 1


def _may_see(request: Request) -> bool:
    """Whether who asked may still see the ledger: a session may have ended, a token been revoked."""
    desk = desk_of(request)
    if desk.logins:
        sessions.find(request, desk.ledger)
    return desk_of(request).inside

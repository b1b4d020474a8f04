"""HEAD: what GET answers, without its body."""

import asyncio

from starlette.types import ASGIApp, Message, Receive, Scope, Send


class Bodiless:
    """ASGI middleware around the routes, which know only GET."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self.app(scope, receive, send)
            return
        begun = asyncio.Event()

        async def receiving() -> Message:
            """Nobody listens any more once the headers are sent: so a stream ends that would go on."""
            await begun.wait()
            return {"type": "http.disconnect"}

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                await send(message)
                begun.set()

        asked = {**scope, "method": "GET"}
        await self.app(asked, receiving, sending)
        await send({"type": "http.response.body"})
        # Whoever counts requests by their route reads it here.
        scope["route"] = asked.get("route")

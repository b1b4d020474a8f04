"""Bodies of requests: JSON alone, decoded into the records that describe them."""

from typing import TypeVar

import msgspec
from fastapi import HTTPException, Request

T = TypeVar("T")


async def decoded(request: Request, kind: type[T]) -> T:
    """The body as a record. Raises HTTPException where it is none, or is sent as something else than JSON.

    A page of another site cannot send JSON without being allowed to, so no form's token is asked for.
    """
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise HTTPException(415, "Send JSON, as content-type application/json.")
    try:
        return msgspec.json.decode(await request.body(), type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise HTTPException(422, f"The body is not as described: {error}.") from error


def refuse_nul(*words: str | None) -> None:
    """Raises HTTPException where one of these holds a NUL, which no database takes."""
    if any("\0" in one for one in words if one):
        raise HTTPException(422, "The body holds a NUL, which no text has.")

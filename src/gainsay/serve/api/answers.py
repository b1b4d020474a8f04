"""A record as an answer: in the form that the address ends with or that Accept prefers, with its ETag."""

from collections.abc import Callable, Mapping

import msgspec
from fastapi import HTTPException, Request
from starlette.responses import Response

from gainsay.serve.api.asking import Cut
from gainsay.serve.api.unchanged import TAG
from gainsay.serve.rendering import here

JSON = "json"
# The forms of answers, by the ends of their addresses.
TYPES = {
    JSON: "application/json",
    "csv": "text/csv",
    "geojson": "application/geo+json",
    "atom": "application/atom+xml",
}

Forms = Mapping[str, Callable[[], bytes]]


def told(request: Request, record: object, forms: Forms | None = None) -> Response:
    """The record as JSON, encoded as `--json` does, or as what one of `forms` makes of it.

    Of a `Cut` of a list the JSON is its rows, and a Link header leads to the next ones.
    Raises HTTPException (406) where none of the forms is acceptable.
    """
    known = forms or {}
    form = _asked_for(request, [JSON, *known])
    rows = record.rows if isinstance(record, Cut) else record
    body = known[form]() if form in known else msgspec.json.encode(rows)
    # Starlette adds to text/csv in which encoding it is.
    answer = Response(body, media_type=TYPES[form], headers={"vary": "Accept"})
    if TAG in request.scope:
        answer.headers["etag"] = request.scope[TAG]
    if isinstance(record, Cut) and record.next is not None:
        answer.headers["link"] = f'<{here(request, offset=record.next)}>; rel="next"'
    return answer


def encoded(record: object, status: int = 200) -> Response:
    """The record as JSON, of an answer that is not to be had again."""
    return Response(msgspec.json.encode(record), status, media_type=TYPES[JSON])


def _asked_for(request: Request, offered: list[str]) -> str:
    """By the end of the address, else by the likes of Accept."""
    end = request.url.path.rpartition(".")[2]
    if end in TYPES and end != JSON:
        return end
    liked = _likes(request.headers.get("accept", "*/*"))
    best = max(offered, key=lambda form: _like(liked, TYPES[form]))
    if not _like(liked, TYPES[best]):
        raise HTTPException(406, f"This is to be had as {', '.join(TYPES[form] for form in offered)}.")
    return best


def _likes(accept: str) -> dict[str, float]:
    """The media ranges of an Accept header with their weights (RFC 9110, 12.5.1)."""
    found = {}
    for part in accept.split(","):
        name, *parameters = (piece.strip().lower() for piece in part.split(";"))
        weights = [piece[2:] for piece in parameters if piece.startswith("q=")]
        found[name] = _weight(weights[0]) if weights else 1.0
    return found


def _weight(written: str) -> float:
    try:
        return float(written)
    except ValueError:
        return 0.0


def _like(liked: Mapping[str, float], name: str) -> float:
    """How much a media type is liked: the closest range counts."""
    ranges = (name, name.partition("/")[0] + "/*", "*/*")
    return next((liked[one] for one in ranges if one in liked), 0.0)

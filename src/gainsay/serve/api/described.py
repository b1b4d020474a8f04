"""The OpenAPI of the API: its schemas are those that msgspec makes of the records, which it also encodes."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

import msgspec
from fastapi import APIRouter, FastAPI
from fastapi.openapi.utils import get_openapi
from starlette.responses import Response

from gainsay.keep.board import Whole
from gainsay.keep.heads import Disputed
from gainsay.keep.judgements import Judgement
from gainsay.keep.parties import Named, Party, Saying
from gainsay.keep.search import Hit, Told
from gainsay.keep.stream import Article, Stored
from gainsay.link.tolls import Toll
from gainsay.link.whole_story import Story
from gainsay.records import Event, Figure, Place, Reading
from gainsay.serve.api.answers import JSON, TYPES
from gainsay.serve.api.wholes import Judging, Sent, Taken, WholeStatement
from gainsay.serve.failures import Problem

# What is answered and asked: every schema that an operation names.
KINDS: tuple[Any, ...] = (
    list[Disputed],
    Whole,
    list[Told],
    Story,
    list[Toll],
    list[Hit],
    WholeStatement,
    list[Article],
    Reading,
    list[Named],
    Party,
    list[Saying],
    list[Stored[Event]],
    list[Stored[Figure]],
    list[Stored[Place]],
    list[Judgement],
    Judgement,
    Judging,
    Sent,
    Taken,
    Problem,
)
_SCHEMAS, _COMPONENTS = msgspec.json.schema_components(KINDS, ref_template="#/components/schemas/{name}")
_OF_KIND = dict(zip(KINDS, _SCHEMAS, strict=True))

# Why an operation fails, by status.
_FAULTS = {
    400: "A filter or an id cannot be meant.",
    401: "Logins are asked for, and there is none.",
    403: "This user may not do this.",
    404: "The ledger has nothing with this id.",
    406: "There is no form that Accept allows.",
    409: "The ledger has nothing with these ids, or they do not fit together as it is.",
    413: "The body is too long.",
    415: "The body is not application/json.",
    422: "A parameter or the body is not as described.",
    429: "Too many requests that write; Retry-After says when the next one is welcome.",
    500: "Something went wrong here; the log of the server says what.",
    503: "The ledger cannot be read or written now.",
}
_READING = (400, 401, 406, 422, 500, 503)
WRITING = (400, 401, 403, 413, 415, 422, 429, 500, 503)
_OTHER = {
    "csv": {"type": "string"},
    "atom": {"type": "string"},
    "geojson": {
        "type": "object",
        "properties": {"type": {"const": "FeatureCollection"}, "features": {"type": "array"}},
        "required": ["type", "features"],
    },
}
_TAG = {"ETag": {"description": "Of this answer, for If-None-Match.", "schema": {"type": "string"}}}
_NEXT = {"Link": {"description": 'Leads to the next rows, rel="next".', "schema": {"type": "string"}}}
# Asked for where the board is served to others.
_TOKEN = {"type": "http", "scheme": "bearer", "description": "As `gainsay users token` makes it."}

Answers = dict[int | str, dict[str, Any]]
Endpoint = TypeVar("Endpoint", bound=Callable[..., Any])


class Described(FastAPI):
    """An application whose OpenAPI holds the records' schemas."""

    def openapi(self) -> dict[str, Any]:
        """The description of the API, made once."""
        if self.openapi_schema is None:
            made = get_openapi(title=self.title, version=self.version, routes=self.routes)
            schemas = made.get("components", {}).get("schemas", {}) | _components()
            made["components"] = {"schemas": schemas, "securitySchemes": {"token": _TOKEN}}
            made["security"] = [{}, {"token": []}]
            self.openapi_schema = made
        return self.openapi_schema


def served(
    router: APIRouter, path: str, kind: Any, *forms: str, none: bool = False
) -> Callable[[Endpoint], Endpoint]:
    """Serve what an endpoint tells at a path: as JSON of a kind, and in other forms at addresses beside it.

    `none` tells that there may be nothing, which is answered with 404.
    """

    def add(endpoint: Endpoint) -> Endpoint:
        for form in (*forms, JSON):
            offered = [form] if form != JSON else [JSON, *forms]
            router.add_api_route(
                path if form == JSON else f"{path}.{form}",
                endpoint,
                response_class=Response,
                responses=_responses(endpoint, kind, offered, none),
                operation_id=_named(path, form),
                tags=[path.split("/")[1]],
            )
        return endpoint

    return add


def faults(statuses: Iterable[int]) -> Answers:
    """The responses of these statuses, each a problem (RFC 9457)."""
    content = {"application/problem+json": {"schema": _OF_KIND[Problem]}}
    return {status: {"description": _FAULTS[status], "content": content} for status in sorted(statuses)}


def answer(kind: Any, description: str) -> dict[str, Any]:
    """A response of one kind, as JSON."""
    return {"description": description, "content": {"application/json": {"schema": _OF_KIND[kind]}}}


def body(kind: Any) -> dict[str, Any]:
    """What an operation says besides of the body that it takes."""
    content = {"application/json": {"schema": _OF_KIND[kind]}}
    return {"requestBody": {"required": True, "content": content}}


def _responses(endpoint: Callable[..., Any], kind: Any, offered: Sequence[str], none: bool) -> Answers:
    content = {TYPES[form]: {"schema": _OF_KIND[kind] if form == JSON else _OTHER[form]} for form in offered}
    is_list = getattr(kind, "__origin__", None) is list
    told = {
        "description": (endpoint.__doc__ or "").splitlines()[0],
        "content": content,
        "headers": _TAG | (_NEXT if is_list else {}),
    }
    unchanged = {"description": "Nothing has changed since the answer with the ETag in If-None-Match."}
    return {200: told, 304: unchanged, **faults((*_READING, *([404] if none else [])))}


def _named(path: str, form: str) -> str:
    """`get_stories_one_claims_csv`"""
    parts = path.replace("{wanted}", "one").strip("/").split("/")
    return "_".join(["get", *parts, *([form] if form != JSON else [])])


def _components() -> dict[str, Any]:
    """The records' schemas; of those that are answered every field is always there."""
    asked = {"Judging", "Sent"}
    return {
        name: schema | ({"required": list(schema["properties"])} if _is_told(schema, name, asked) else {})
        for name, schema in _COMPONENTS.items()
    }


def _is_told(schema: dict[str, Any], name: str, asked: set[str]) -> bool:
    return "properties" in schema and name not in asked

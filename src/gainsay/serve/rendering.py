"""Pages from templates, with their data beside them: `?format=json` at any address gives the record."""

import re
from functools import cache, partial
from typing import Any
from urllib.parse import urlencode

import msgspec
from fastapi import Request
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from starlette.responses import HTMLResponse, Response, StreamingResponse

import gainsay
from gainsay.link.tolls import each_once
from gainsay.publish import phrases
from gainsay.publish.contests import ROLES
from gainsay.publish.counts import count_in_words, toll_in_words
from gainsay.publish.facts import coded, who_to_whom
from gainsay.publish.odd import harmless
from gainsay.records import Statement
from gainsay.serve import follows, forms
from gainsay.serve.desk import desk_of
from gainsay.serve.views import chain

JSON = "json"

_OWN_MARKS = re.compile(r"^[“”„«»\"]|[“”„«»\"]$")


def answer(request: Request, template: str, record: object, **more: Any) -> Response:
    """The page that the template makes of `record` and `more`, or the record as JSON where that is asked for.

    Where `record` is a `Part` of a list, the JSON is its rows, and a Link header leads to the next ones.
    """
    if asks_for_json(request):
        rows = getattr(record, "rows", record)
        response = Response(msgspec.json.encode(rows), media_type="application/json")
        if getattr(record, "more", False):
            response.headers["link"] = f'<{here(request, page=_page(request) + 1)}>; rel="next"'
        return response
    return page(request, template, record=record, **more)


def page(request: Request, template: str, status: int = 200, **context: Any) -> Response:
    """The page that the template makes."""
    mark = forms.visitor(request)
    made = _environment().get_template(template).render(**_shared(request, mark), **context)
    response = HTMLResponse(made, status)
    forms.remember(request, response, mark)
    return response


def streamed(request: Request, template: str, **context: Any) -> Response:
    """As `page`, but sent piece by piece, so that what takes time is seen as it is done."""
    pieces = (
        _environment().get_template(template).generate(**_shared(request, forms.visitor(request)), **context)
    )
    return StreamingResponse(pieces, media_type="text/html; charset=utf-8")


def _shared(request: Request, mark: str) -> dict[str, Any]:
    """What every template knows."""
    desk = desk_of(request)
    return {
        "ledger": desk.ledger.name if desk.inside else None,
        "person": desk.person,
        "visitor": desk.visitor,
        "inside": desk.inside,
        "may_judge": desk.may_judge,
        "csrf": forms.token(desk, mark),
        "follows": {one.address for one in follows.of(request)},
        "path": request.url.path,
        "query": request.query_params,
        "here": partial(here, request),
        "version": gainsay.__version__,
    }


def asks_for_json(request: Request) -> bool:
    """Whether the data is asked for, and not the page."""
    return request.query_params.get("format") == JSON or request.url.path.startswith("/api/")


def here(request: Request, path: str | None = None, **changes: object) -> str:
    """The address of this view, or of a path with its parameters, with others; what is empty is left out."""
    told = {
        name: value for name, value in {**request.query_params, **changes}.items() if value not in ("", None)
    }
    return (path or request.url.path) + (f"?{urlencode(told)}" if told else "")


def _page(request: Request) -> int:
    return int(request.query_params.get("page", "1"))


def words(statement: Statement) -> str:
    """The words of a statement on one line, an ellipsis where they are interrupted."""
    return " … ".join(re.sub(r"\s+", " ", span.text).strip() for span in statement.content)


def bare(said: str) -> Markup:
    """For a quotation's element: that its words begin or end with marks of their own, and get no others."""
    return Markup(" data-bare" if _OWN_MARKS.search(said) else "")


def _shown(value: object) -> object:
    """What is printed anywhere on a page: nothing for None, odd characters by their names."""
    if value is None:
        return ""
    return harmless(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("gainsay.serve"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        "day": phrases.date_in_words,
        "many": phrases.counted,
        "words": words,
        "bare": bare,
        "chain": chain,
        "number": count_in_words,
        "counted": toll_in_words,
        "coded": coded,
        "who_to_whom": who_to_whom,
        "each_once": each_once,
        "interval": phrases.interval_in_words,
    }
    made.globals |= {
        "titles": {role.field: role.title for role in ROLES},
        "reported_by": phrases.reported_by,
    }
    return made

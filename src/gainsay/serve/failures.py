"""What went wrong, told in one sentence: a plain page, or a problem (RFC 9457) where data was asked for."""

from dataclasses import dataclass
from http import HTTPStatus

import msgspec
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from gainsay.errors import GainsayError, InputError, LedgerError, NetworkError, UsageError
from gainsay.keep.opening import translated
from gainsay.serve.desk import desk_of
from gainsay.serve.rendering import asks_for_json, page

_STATUS: dict[type[GainsayError], int] = {
    UsageError: 400,
    InputError: 422,
    LedgerError: 503,
    NetworkError: 502,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What went wrong (RFC 9457): `title` is the phrase of the status, `detail` one sentence."""

    title: str
    status: int
    detail: str
    type: str = "about:blank"


def problem(status: int, detail: str) -> Response:
    """The answer that tells a program what went wrong."""
    told = Problem(title=HTTPStatus(status).phrase, status=status, detail=detail)
    return Response(msgspec.json.encode(told), status, media_type="application/problem+json")


def install(app: FastAPI) -> None:
    """Tell the application how to answer errors that are meant."""
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(GainsayError, _meant)


def unmeant(request: Request, error: Exception) -> Response:
    """The answer to an error that nobody expected; what the database said becomes plain words."""
    try:
        with translated(desk_of(request).ledger.name):
            raise error
    except GainsayError as meant:
        return _meant(request, meant)
    except Exception:
        return told(request, 500, "Something went wrong here; the log of `gainsay serve` says what.")


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    answer = told(request, error.status_code, error.detail)
    answer.headers.update(error.headers or {})
    return answer


def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    first = error.errors()[0]
    return told(request, 422, f"{first['loc'][-1]}: {first['msg']}")


def _meant(request: Request, error: Exception) -> Response:
    status = next((status for kind, status in _STATUS.items() if isinstance(error, kind)), 500)
    if isinstance(error, LedgerError) and not desk_of(request).inside:
        # Where the ledger lies is nothing for strangers.
        return told(request, status, "The ledger cannot be read at the moment.")
    return told(request, status, str(error))


def told(request: Request, status: int, message: str) -> Response:
    """The answer with this status: a page, or a problem."""
    title = HTTPStatus(status).phrase
    if asks_for_json(request):
        return problem(status, message)
    return page(request, "error.html", status, title=title, message=message)

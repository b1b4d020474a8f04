"""What an answer means that brings no page: an error with its advice, and how long to wait."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http.client import responses

from gainsay.acquire.client import Answer
from gainsay.errors import Busy, Gone, NetworkError

_SAVE_IT = "open it in a browser, save the page and read the file"
_ADVICE = {
    401: f"the site wants a login; {_SAVE_IT}",
    402: f"the site wants a payment; {_SAVE_IT}",
    403: f"the site refuses programs; {_SAVE_IT}",
    404: "the page is not there; check the address or look for an archived copy",
    410: "the page was removed; look for an archived copy",
    429: "the site has had too many requests; wait before the next try",
    451: "the page is withheld for legal reasons; look for an archived copy",
}
_BUSY = (429, 503)


def failure(answer: Answer, now: datetime) -> NetworkError:
    """The error that an answer other than 2xx is; Busy says for how long from `now` the site wants rest."""
    advice = _ADVICE.get(answer.status, "try again later" if answer.status >= 500 else _SAVE_IT)
    told = f"{answer.url} answered {answer.status} {responses.get(answer.status, '(unknown)')}: {advice}"
    if answer.status in _BUSY:
        return Busy(told, _seconds(dict(answer.headers).get("retry-after", ""), now))
    return Gone(told) if answer.status == 410 else NetworkError(told)


def _seconds(value: str, now: datetime) -> float | None:
    """Retry-After (RFC 9110): seconds, or the time at which to come again; None for anything else."""
    if value.isascii() and value.isdecimal():
        return float(value)
    try:
        until = parsedate_to_datetime(value)
    except ValueError:
        return None
    # A date without a zone is meant in GMT, as all dates of HTTP are.
    return max(0.0, (until.replace(tzinfo=until.tzinfo or UTC) - now).total_seconds())

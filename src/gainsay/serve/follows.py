"""What a reader follows: kept by the browser alone, in a cookie, with the moment up to which it was seen."""

import base64
import binascii
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import parse_qs, unquote, urlsplit

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from gainsay.errors import UsageError

COOKIE = "gainsay-follows"
# Browsers keep cookies of 4,096 bytes.
_MOST_BYTES = 3_800
_YEAR = 365 * 24 * 60 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """A page of the board by its address, and the moment (ISO 8601, UTC) up to which its news were seen."""

    address: str
    seen: str

    @property
    def kind(self) -> str:
        """ "disputes", "actor" or "search"."""
        return urlsplit(self.address).path.split("/")[1]

    @property
    def id(self) -> str:
        """Of a dispute its id."""
        return urlsplit(self.address).path.rpartition("/")[2]

    def asked(self, name: str) -> str:
        """A parameter of the address, empty where it has none."""
        return parse_qs(urlsplit(self.address).query).get(name, [""])[0].strip()


def now() -> str:
    """This moment, as the ledger writes when something was added."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def of(request: Request) -> list[Followed]:
    """What the browser follows; nothing where its cookie is none of ours."""
    packed = request.cookies.get(COOKIE, "")
    try:
        body = base64.urlsafe_b64decode(packed.encode())
        found = msgspec.json.decode(body, type=list[Followed]) if body else []
    except (binascii.Error, msgspec.MsgspecError, ValueError):
        return []
    return [one for one in found if _is_ours(one.address)]


def keep(response: Response, follows: Iterable[Followed], *, secure: bool) -> None:
    """Give the browser what it follows from now on. Raises UsageError where it is too much for a cookie."""
    packed = base64.urlsafe_b64encode(msgspec.json.encode(list(follows))).decode()
    if len(packed) > _MOST_BYTES:
        raise UsageError("you follow as much as your browser can keep; leave something first")
    response.set_cookie(COOKIE, packed, max_age=_YEAR, httponly=True, samesite="strict", secure=secure)


def checked(address: str) -> str:
    """The address, if it is one that can be followed. Raises UsageError."""
    if not _is_ours(address):
        raise UsageError("only an actor, a dispute or a search can be followed")
    return address


def _is_ours(address: str) -> bool:
    one = urlsplit(address)
    if one.scheme or one.netloc or "\0" in unquote(address):
        return False
    if one.path in {"/actor", "/search"}:
        return bool(one.query)
    return one.path.startswith("/disputes/") and one.path.count("/") == 2

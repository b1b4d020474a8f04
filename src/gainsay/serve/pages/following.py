"""What a reader follows, and what is new of each since it was last seen."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from gainsay.errors import UsageError
from gainsay.keep import Ledger
from gainsay.keep.board import claim
from gainsay.keep.news import of_party, on_claim
from gainsay.keep.parties import party
from gainsay.keep.search import Hit, search
from gainsay.serve import follows
from gainsay.serve.asked import narrowed, of_articles
from gainsay.serve.desk import AtDesk
from gainsay.serve.follows import Followed
from gainsay.serve.forms import Checked
from gainsay.serve.rendering import answer

router = APIRouter()

# Filters of a search by articles, in the order in which `of_articles` takes them.
_OF_ARTICLES = ("outlet", "place", "since", "until")
# New statements that are shown of each.
MOST = 20


class Does(StrEnum):
    """What a reader does with what is followed."""

    FOLLOW = "follow"
    LEAVE = "leave"
    SEEN = "seen"


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What is followed, under the name that it has now (None: it is no more), and what is new of it."""

    address: str
    kind: str
    name: str | None
    seen: str
    new: Sequence[Hit]
    more: bool


@router.get("/following")
def following(request: Request, desk: AtDesk) -> Response:
    """Each thing with its news, those with news first."""
    found = [_news(desk.ledger, one) for one in follows.of(request)]
    return answer(request, "following.html", sorted(found, key=lambda one: not one.new))


@router.post("/following", dependencies=[Checked])
def changed(
    request: Request,
    does: Annotated[Does, Form()],
    address: Annotated[str, Form(max_length=1000)] = "",
) -> Response:
    """Follow a page, follow it no longer, or have seen all that is new."""
    known, moment = follows.of(request), follows.now()
    if does is Does.SEEN:
        kept = [replace(one, seen=moment) for one in known]
        back = "/following"
    else:
        back = follows.checked(address)
        kept = [one for one in known if one.address != address]
        kept += [Followed(address=address, seen=moment)] if does is Does.FOLLOW else []
    response = RedirectResponse(back, 303)
    follows.keep(response, kept, secure=request.url.scheme == "https")
    return response


def _news(ledger: Ledger, one: Followed) -> News:
    name, new = {"disputes": _of_dispute, "actor": _of_actor, "search": _of_search}[one.kind](ledger, one)
    return News(
        address=one.address, kind=one.kind, name=name, seen=one.seen, new=new[:MOST], more=len(new) > MOST
    )


def _of_dispute(ledger: Ledger, one: Followed) -> tuple[str | None, list[Hit]]:
    whole = claim(ledger, one.id)
    return (whole.head.claim, on_claim(ledger, one.id, one.seen, MOST + 1)) if whole else (None, [])


def _of_actor(ledger: Ledger, one: Followed) -> tuple[str | None, list[Hit]]:
    found = party(ledger, one.asked("name"))
    return (found.name, of_party(ledger, found, one.seen, MOST + 1)) if found else (None, [])


def _of_search(ledger: Ledger, one: Followed) -> tuple[str | None, list[Hit]]:
    words = one.asked("words")
    try:
        articles = of_articles(*(one.asked(name) for name in _OF_ARTICLES))
        filters = narrowed(articles, one.asked("speaker"), one.asked("act"))
    except UsageError:  # nobody asked so on a page of ours
        return None, []
    told = ", ".join(filter(None, [words, *(one.asked(name) for name in ("speaker", "act", *_OF_ARTICLES))]))
    wanted = replace(filters, added=one.seen, limit=MOST + 1)
    return told, search(ledger, words, wanted) if words else []

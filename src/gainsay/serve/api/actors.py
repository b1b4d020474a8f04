"""The parties that speak, and all that one of them said."""

from typing import Annotated

from fastapi import APIRouter, HTTPException, Query, Request
from starlette.responses import Response

from gainsay.keep import parties
from gainsay.keep.parties import Named, Party, Saying
from gainsay.serve.api.answers import told
from gainsay.serve.api.asking import Paged
from gainsay.serve.api.described import served
from gainsay.serve.asked import NO_NUL
from gainsay.serve.desk import Recalled
from gainsay.serve.recall import Recall

router = APIRouter()

_Name = Annotated[str, Query(max_length=400, pattern=NO_NUL, description="Any name of the party.")]
_Words = Annotated[str, Query(max_length=400, pattern=NO_NUL, description="In the name.")]


@served(router, "/actors", list[Named])
def actors(request: Request, recall: Recalled, paged: Paged, words: _Words = "") -> Response:
    """The names under which statements are made, those of the most statements first."""
    found = recall(parties.speaking, words.strip(), paged.filters.skip, paged.filters.limit)
    return told(request, paged.cut(found))


@served(router, "/actor", Party, none=True)
def actor(request: Request, recall: Recalled, name: _Name) -> Response:
    """A party under any of its names."""
    return told(request, _party(recall, name))


@served(router, "/actor/statements", list[Saying], none=True)
def sayings(request: Request, recall: Recalled, paged: Paged, name: _Name) -> Response:
    """What a party said, claim by claim in the order of time, the most contested claims first."""
    found = recall(parties.sayings, _party(recall, name), paged.filters.skip, paged.filters.limit)
    return told(request, paged.cut(found))


def _party(recall: Recall, name: str) -> Party:
    found = recall(parties.party, name)
    if found is None:
        raise HTTPException(404, f"Nobody in the ledger speaks under the name {name}.")
    return found

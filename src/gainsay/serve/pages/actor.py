"""Who speaks in the ledger, and all that one party said, by claim and time."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Annotated

from fastapi import APIRouter, HTTPException, Query, Request
from starlette.responses import Response

from gainsay.keep.board import Entry
from gainsay.keep.parties import Saying, party, sayings, speaking
from gainsay.keep.tellings import together
from gainsay.serve.asked import NO_NUL, Filtered
from gainsay.serve.desk import Recalled
from gainsay.serve.rendering import answer

router = APIRouter()

_Name = Annotated[str, Query(max_length=400, pattern=NO_NUL)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """What a party does about a claim, as often as it says so; the same words are one telling."""

    role: str
    tellings: Sequence[Sequence[Entry]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A claim that a party speaks to; None holds what is on no claim."""

    claim: str | None
    words: str | None
    stands: Sequence[Stand]


@router.get("/actors")
def listed(request: Request, recall: Recalled, asked: Filtered, words: _Name = "") -> Response:
    """The names under which statements are made, those of the most statements first."""
    found = recall(speaking, words.strip(), asked.filters.skip, asked.filters.limit)
    return answer(request, "actors.html", asked.cut(found), words=words)


@router.get("/actor")
def actor(request: Request, recall: Recalled, asked: Filtered, name: _Name) -> Response:
    """A party under any of its names."""
    one = recall(party, name)
    if one is None:
        raise HTTPException(404, f"Nobody in the ledger speaks under the name {name}.")
    part = asked.cut(recall(sayings, one, asked.filters.skip, asked.filters.limit))
    return answer(request, "actor.html", part, party=one, subjects=_subjects(part.rows))


def _subjects(said: Sequence[Saying]) -> list[Subject]:
    """Claim by claim as they come, each role after the other in the order of its first statement."""
    found = []
    for (claim, words), group in groupby(said, key=lambda one: (one.claim, one.words)):
        roles: dict[str, list[Entry]] = {}
        for one in group:
            roles.setdefault(one.entry.role, []).append(one.entry)
        stands = [Stand(role=role, tellings=together(entries)) for role, entries in roles.items()]
        found.append(Subject(claim=claim, words=words, stands=stands))
    return found

"""Judging: what a person confirms, rejects, merges, splits or undoes, and the list of all of it."""

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from gainsay.keep.judgements import Verb, every
from gainsay.link.judging import By, judge, undo
from gainsay.serve import journal
from gainsay.serve.asked import Filtered
from gainsay.serve.desk import AtDesk
from gainsay.serve.forms import Checked
from gainsay.serve.rendering import answer

router = APIRouter()

_Field = Annotated[str, Form(max_length=2000)]


@router.get("/judgements")
def listed(request: Request, desk: AtDesk, asked: Filtered) -> Response:
    """All judgements, the latest first, also those that were undone."""
    with desk.ledger.looking() as connection:
        found = every(connection)
    return answer(request, "judgements.html", asked.cut(found[::-1][asked.filters.skip :]))


@router.post("/judgements", dependencies=[Checked])
def made(  # noqa: PLR0913, PLR0917 (one parameter per field of the form)
    desk: AtDesk,
    verb: Annotated[Verb, Form()],
    one: _Field,
    shown: _Field,
    why: _Field = "",
    other: _Field = "",
) -> Response:
    """Write a judgement, and go back to the thing that is `shown`."""
    by = By(who=desk.person, why=why)
    if verb is Verb.UNDO:
        written = undo(desk.ledger, by, one)
    else:
        written = judge(desk.ledger, by, verb, one, other or None)
    journal.judged(written)
    return RedirectResponse(f"/things/{quote(shown, safe='')}", 303)

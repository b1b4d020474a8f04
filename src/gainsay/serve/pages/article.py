"""An article: the text as stored, every statement marked in it and listed beside it."""

import re
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Form, HTTPException, Query, Request
from starlette.responses import RedirectResponse, Response

from gainsay import stated
from gainsay.config import Given, Stated
from gainsay.errors import LedgerError, UsageError
from gainsay.keep.lookup import judgements_on, lookup
from gainsay.keep.search import copies_of
from gainsay.publish.facts import tables
from gainsay.publish.outline import outline
from gainsay.publish.phrases import extent, facts
from gainsay.records import Act, Document
from gainsay.serve.desk import AtDesk
from gainsay.serve.forms import Checked
from gainsay.serve.glosses import Kind, glosses
from gainsay.serve.marked import marked
from gainsay.serve.rendering import answer
from gainsay.serve.taking import by_hand

router = APIRouter()

_Field = Annotated[str, Form(max_length=400)]


@router.get("/articles/{wanted}")
def article(
    request: Request,
    desk: AtDesk,
    wanted: str,
    show: Annotated[list[Kind] | None, Query()] = None,
    chosen: bool = False,
) -> Response:
    """The text, with the kinds to `show` marked (all, unless they were `chosen`), and its statements."""
    shown = (show or []) if chosen else list(Kind)
    reading = desk.ledger.reading(wanted)
    if reading is None:
        raise HTTPException(404, f"The ledger has no article {wanted}.")
    with desk.ledger.looking() as connection:
        found = lookup(connection, wanted)
        judged = judgements_on(connection, wanted)
    lines = outline(reading)
    return answer(
        request,
        "article.html",
        reading,
        text=marked(reading.document, lines.entries, glosses(reading, shown)),
        shown=shown,
        kinds=tuple(Kind),
        acts=tuple(Act),
        tables=tables(reading, lines),
        entries=lines.entries,
        facts=facts(reading.document),
        extent=extent(reading, lines),
        story=found.story if found else None,
        copies=copies_of(desk.ledger, wanted),
        judged=judged,
    )


@router.post("/articles/{wanted}/statements", dependencies=[Checked])
def missed(  # noqa: PLR0913, PLR0917 (one parameter per field of the form)
    desk: AtDesk,
    wanted: str,
    words: Annotated[str, Form(max_length=20_000)] = "",
    speaker: _Field = "",
    act: _Field = "assert",
    said_on: _Field = "",
) -> Response:
    """Keep a statement of the article that nobody found, as `gainsay add --statement` does."""
    reading = desk.ledger.reading(wanted)
    if reading is None:
        raise HTTPException(404, f"The ledger has no article {wanted}.")
    if not speaker.strip():
        raise UsageError("a statement needs somebody who makes it; say who makes it")
    document = reading.document
    told = Stated(words=_exact(document, words), speaker=speaker, act=act, said_on=said_on.strip() or None)
    stated.checked(told)
    day = document.published.earliest if document.published else None
    given = Given(outlet=document.outlet, url=document.url, published=day and day[:10], stated=told)
    done = by_hand(desk.ledger, given)
    kept = desk.ledger.reading(done.added.document) if done.added else None
    if kept is None:
        raise done.fault or LedgerError("the statement was not kept; try again")
    return RedirectResponse(f"/statements/{quote(kept.statements[0].id)}", 303)


def _exact(document: Document, words: str) -> str:
    """The words as the article has them, however they were broken into lines. Raises UsageError."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    found = re.search(pattern, document.text) if pattern else None
    if found is None:
        raise UsageError("these words do not stand so in the article; copy them from its text")
    return found[0]

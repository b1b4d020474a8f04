"""Statements: what is found by words or came last, and one with all that is known of it."""

from functools import partial
from typing import Annotated

from fastapi import APIRouter, HTTPException, Query, Request
from starlette.responses import Response

from gainsay.keep import Ledger
from gainsay.keep.arrivals import latest
from gainsay.keep.board import claims_with
from gainsay.keep.lookup import judgements_on
from gainsay.keep.origins import origins_of
from gainsay.keep.search import Hit, search
from gainsay.keep.stream import one
from gainsay.publish.columns import HITS
from gainsay.serve.api.answers import Forms, told
from gainsay.serve.api.asking import Slice, Sliced, Wanted
from gainsay.serve.api.described import served
from gainsay.serve.api.feeds import of_hits
from gainsay.serve.api.tables import table
from gainsay.serve.api.wholes import On, WholeStatement
from gainsay.serve.asked import NO_NUL
from gainsay.serve.desk import AtDesk, Recalled
from gainsay.serve.recall import Recall

router = APIRouter()

_Words = Annotated[str, Query(max_length=400, pattern=NO_NUL)]


@served(router, "/statements", list[Hit], "csv", "atom")
def statements(
    request: Request,
    desk: AtDesk,
    recall: Recalled,
    sliced: Sliced,
    words: _Words = "",
) -> Response:
    """What holds all of the words, the best first, articles last; without words the latest statements."""
    found = sliced.cut(recall(search, words, sliced.filters) if words.strip() else _latest(recall, sliced))
    forms: Forms = {
        "csv": partial(table, found.rows, HITS),
        "atom": lambda: of_hits(request, desk.ledger, sliced.cut(_latest(recall, sliced, words)).rows),
    }
    return told(request, found, forms)


@served(router, "/statements/{wanted}", WholeStatement, none=True)
def statement(request: Request, recall: Recalled, wanted: Wanted) -> Response:
    """A statement with its article, its origin, the claims that it is on and what was judged of it."""
    found = recall(_whole, wanted)
    if found is None:
        raise HTTPException(404, f"The ledger has no statement {wanted}.")
    return told(request, found)


def _latest(recall: Recall, sliced: Slice, words: str = "") -> list[Hit]:
    """Those of the articles that were added last: a feed tells what is new, not what fits best."""
    return recall(latest, sliced.filters, words)


def _whole(ledger: Ledger, wanted: str) -> WholeStatement | None:
    stored = one(ledger, "statements", wanted)
    if stored is None:
        return None
    with ledger.looking() as connection:
        origin = origins_of(connection, [wanted]).get(wanted)
        judged = judgements_on(connection, wanted)
    claims = [On(id=name, claim=words, role=role) for name, words, role in claims_with(ledger, wanted)]
    return WholeStatement(stored=stored, origin=origin, claims=claims, judgements=judged)

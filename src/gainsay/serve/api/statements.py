"""Statements: what is found by words or came last, and one with all that is known of it."""

from functools import partial
from typing import Annotated

from fastapi import APIRouter, HTTPException, Query, Request
from starlette.responses import Response

from gainsay.keep import Ledger
from gainsay.keep.board import claims_with
from gainsay.keep.lookup import judgements_on
from gainsay.keep.origins import origins_of
from gainsay.keep.search import Hit, latest, search
from gainsay.keep.stream import one
from gainsay.publish.columns import HITS
from gainsay.serve.api.answers import told
from gainsay.serve.api.asking import Sliced, Wanted
from gainsay.serve.api.described import served
from gainsay.serve.api.tables import table
from gainsay.serve.api.wholes import On, WholeStatement
from gainsay.serve.asked import NO_NUL
from gainsay.serve.desk import Recalled

router = APIRouter()


@served(router, "/statements", list[Hit], "csv")
def statements(
    request: Request,
    recall: Recalled,
    sliced: Sliced,
    words: Annotated[str, Query(max_length=400, pattern=NO_NUL)] = "",
) -> Response:
    """What holds all of the words, the best first, articles last; without words the latest statements."""
    asked = recall(search, words, sliced.filters) if words.strip() else recall(latest, sliced.filters)
    found = sliced.cut(asked)
    return told(request, found, {"csv": partial(table, found.rows, HITS)})


@served(router, "/statements/{wanted}", WholeStatement, none=True)
def statement(request: Request, recall: Recalled, wanted: Wanted) -> Response:
    """A statement with its article, its origin, the claims that it is on and what was judged of it."""
    found = recall(_whole, wanted)
    if found is None:
        raise HTTPException(404, f"The ledger has no statement {wanted}.")
    return told(request, found)


def _whole(ledger: Ledger, wanted: str) -> WholeStatement | None:
    stored = one(ledger, "statements", wanted)
    if stored is None:
        return None
    with ledger.looking() as connection:
        origin = origins_of(connection, [wanted]).get(wanted)
        judged = judgements_on(connection, wanted)
    claims = [On(id=name, claim=words, role=role) for name, words, role in claims_with(ledger, wanted)]
    return WholeStatement(stored=stored, origin=origin, claims=claims, judgements=judged)

"""Any id: leads to the page of what it stands for."""

from fastapi import APIRouter, HTTPException
from starlette.responses import RedirectResponse, Response

from gainsay.keep.judgements import Kind
from gainsay.keep.lookup import lookup
from gainsay.serve.desk import AtDesk

router = APIRouter()

_PAGES = {
    Kind.CLAIM: "disputes",
    Kind.STATEMENT: "statements",
    Kind.ARTICLE: "articles",
    Kind.STORY: "stories",
}


@router.get("/things/{wanted}")
def thing(desk: AtDesk, wanted: str) -> Response:
    """A statement, claim, story or article."""
    with desk.ledger.looking() as connection:
        found = lookup(connection, wanted)
    if found is None or found.kind not in _PAGES:
        raise HTTPException(404, f"Nothing in the ledger has the id {wanted}.")
    return RedirectResponse(f"/{_PAGES[found.kind]}/{found.id}", 303)

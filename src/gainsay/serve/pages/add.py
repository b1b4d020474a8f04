"""Adding articles: a text, files, an address or a feed; what became of each is told as it is done."""

from collections.abc import Iterator, Sequence
from typing import Annotated

from fastapi import APIRouter, File, Form, Request, UploadFile
from starlette.responses import Response

from gainsay import acquire
from gainsay.clean import dateline
from gainsay.config import MAX_PAGE_BYTES, Given
from gainsay.errors import UsageError
from gainsay.ingest import Ingested
from gainsay.serve.desk import AtDesk, Desk
from gainsay.serve.forms import Checked
from gainsay.serve.rendering import page, streamed
from gainsay.serve.taking import Handed, taken

router = APIRouter()

_Field = Annotated[str, Form(max_length=2000)]


@router.get("/add")
def form(request: Request) -> Response:
    """The form."""
    return page(request, "add.html", most=MAX_PAGE_BYTES)


@router.post("/add", dependencies=[Checked])
def added(  # noqa: PLR0913, PLR0917 (one parameter per field of the form)
    request: Request,
    desk: AtDesk,
    files: Annotated[Sequence[UploadFile], File()] = (),
    text: Annotated[str, Form()] = "",
    address: _Field = "",
    outlet: _Field = "",
    published: _Field = "",
    title: _Field = "",
    url: _Field = "",
) -> Response:
    """Read and keep what was handed in; the page grows as it is done."""
    if any("\0" in one for one in (text, address, outlet, published, title, url)):
        raise UsageError("what was handed in holds a NUL, which no text has; take it out")
    if published.strip():
        dateline.given(published.strip())
    given = Given(
        outlet=outlet.strip() or None,
        published=published.strip() or None,
        title=title.strip() or None,
        url=url.strip() or None,
    )
    bodies = [(one.filename or "a file", one.file.read()) for one in files if one.filename]
    handed = Handed(text=text, files=bodies, address=address.strip(), given=given)
    return streamed(request, "added.html", done=_done(desk, handed))


def _done(desk: Desk, handed: Handed) -> Iterator[Ingested]:
    """What becomes of each source; addresses of this computer and its network are refused."""
    with acquire.Fetcher(allow_private=False) as fetcher:
        yield from taken(desk.ledger, handed, fetcher)

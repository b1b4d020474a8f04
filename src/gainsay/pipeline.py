"""One article's way from bytes to a Reading; stores nothing and prints nothing."""

from hashlib import sha256

from gainsay import acquire, clean, encode, extract
from gainsay.config import Given
from gainsay.errors import NotText
from gainsay.records import RawPage, Reading


def read_page(page: RawPage, given: Given | None = None, encoder: encode.Encoder | None = None) -> Reading:
    """Read a captured page.

    Raises the subclasses of InputError for what is no readable article, and
    ModelError where the shipped model is damaged.
    """
    document = clean.make_document(page, acquire.decode(page), given or Given())
    encoder = encoder or encode.load()
    tagged = encoder.tag(document.text, extract.content_stretches(document))
    found = extract.extract(document, tagged, encoder.name)
    return Reading(document=document, statements=found.statements, actors=found.actors)


def read_text(text: str, given: Given | None = None, encoder: encode.Encoder | None = None) -> Reading:
    """Read plain text that is at hand already; see `read_page`.

    Raises NotText for half a surrogate pair, which no file can hold. A byte order
    mark at the start is dropped, as from a file.
    """
    try:
        body = text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise NotText(f"the text holds half a character at offset {error.start}; decode it again") from error
    page = RawPage(
        source="text",
        body=body,
        sha256=sha256(body).hexdigest(),
        media_type="text/plain",
        charset="utf-8",
    )
    return read_page(page, given, encoder)

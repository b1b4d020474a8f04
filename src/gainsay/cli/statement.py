"""`gainsay add --statement`: one statement with its source, and its capture as evidence."""

import hashlib
import mimetypes
from functools import partial
from pathlib import Path

from gainsay import stated
from gainsay.cli.inputs import Item
from gainsay.config import MAX_PAGE_BYTES, Given
from gainsay.errors import InputError, TooLarge
from gainsay.records import RawPage


def item(given: Given, capture: Path | None) -> Item:
    """The statement `given.stated`, as an article to come; its page is the capture, else the words."""
    name = str(capture) if capture else "the statement"
    return Item(name=name, open=partial(_opened, given, capture))


def _opened(given: Given, capture: Path | None) -> tuple[RawPage, Given]:
    if capture is None:
        return stated.words_alone(given), given
    body = _bytes(capture)
    media_type, packed = mimetypes.guess_type(capture)
    page = RawPage(
        source=str(capture),
        body=body,
        sha256=hashlib.sha256(body).hexdigest(),
        url=given.url,
        media_type=None if packed else media_type,
    )
    return page, given


def _bytes(path: Path) -> bytes:
    """The bytes as they are: what is packed stays so."""
    try:
        with path.open("rb") as stream:
            body = stream.read(MAX_PAGE_BYTES + 1)
    except OSError as error:
        raise InputError(
            f"cannot read {path}: {error.strerror or error}; check the path of --capture"
        ) from error
    if len(body) > MAX_PAGE_BYTES:
        raise TooLarge(
            f"{path} is larger than {MAX_PAGE_BYTES // 1_000_000} MB; keep a still or a part of it as capture"
        )
    return body

"""One article as an object: its `text` or `html`, with what is known of it."""

import hashlib
from dataclasses import dataclass

from gainsay.clean import dateline
from gainsay.config import Given
from gainsay.errors import InputError, UsageError
from gainsay.records import RawPage


@dataclass(frozen=True, slots=True, kw_only=True)
class Posted:
    """An article as others write it; what is empty counts as absent. `published` is an ISO date or time."""

    text: str | None = None
    html: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    language: str | None = None


def page(name: str, article: Posted) -> RawPage:
    """The page, which messages call `name`. Raises InputError."""
    words = article.text or article.html
    if not words:
        raise InputError(f"{name} has neither text nor html; give one of them")
    body = words.encode()
    return RawPage(
        source=name,
        body=body,
        sha256=hashlib.sha256(body).hexdigest(),
        media_type="text/plain" if article.text else "text/html",
        # Declared, because a page's own meta tag speaks of the bytes it once had.
        charset="utf-8",
    )


def given(name: str, article: Posted) -> Given:
    """What is said of the article; what cannot be meant is an error of it. Raises InputError."""
    for thing in ("url", "outlet", "title", "language"):
        if "\0" in (getattr(article, thing) or ""):
            raise InputError(f"{name}: the {thing} holds a NUL, which no text has; correct it")
    if article.published:
        try:
            dateline.given(article.published)
        except UsageError as error:
            raise InputError(f"{name}: {error}") from error
    return Given(
        outlet=article.outlet or None,
        published=article.published or None,
        url=article.url or None,
        title=article.title or None,
        language=article.language or None,
    )

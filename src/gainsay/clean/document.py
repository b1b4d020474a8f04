"""Make the Document of a page: pick the cleaner, pass the language gate, let the user's word prevail."""

import hashlib
import re

from gainsay.clean import dateline, language, plain
from gainsay.clean.blocks import Cleaned, words_of
from gainsay.config import MAX_TEXT_CHARACTERS, Given, Hinted
from gainsay.errors import InputError, NoArticle, NotText, TooLarge, UsageError
from gainsay.records import BlockKind, Document, RawPage

_HTML_START = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*){0,3}<(?:!doctype html|html)\b", re.I | re.S
)
_TAG = re.compile(r"<(?:p|div|body|head|article|main|span|a|br|table|h[1-6]|meta|script)\b[^<>]*>", re.I)
# So many tags in the first characters of a text of unknown kind make it HTML.
_FEWEST_TAGS, _LOOKED_AT = 3, 4_000

_SURROGATE = re.compile(r"[\ud800-\udfff]")
_LETTER = re.compile(r"[^\W\d_]")


def make_document(page: RawPage, text: str, given: Given) -> Document:
    """The Document of `page`, whose bytes decode to `text`; what is `given` overrides what the page says.

    What was only `hinted` fills in where the page is silent.

    Of plain text, `Document.text` is `text` unchanged, so spans are the file's
    own offsets. Raises NoArticle, NotText, TooLarge, WrongLanguage (all
    InputError), and UsageError for a publication date that is none or a value that is no text.
    """
    check_given(given)
    published = dateline.given(given.published) if given.published else None
    hinted = given.hinted or Hinted()
    cleaned = _cleaned(page, text, given.url or page.url)
    facts = cleaned.facts
    outlet, url = given.outlet or facts.outlet or hinted.outlet, given.url or facts.url or page.url
    digest = _sha256(cleaned.text)
    return Document(
        id=document_id(outlet, url, digest),
        title=given.title or facts.title or hinted.title,
        outlet=outlet,
        byline=facts.byline,
        section=facts.section,
        url=url,
        published=published or dateline.beside(facts.published, hinted.published),
        language=_language(cleaned, page, given),
        text=cleaned.text,
        text_sha256=digest,
        raw_sha256=page.sha256,
        retrieved=page.retrieved or None,
        blocks=cleaned.blocks,
        credits=cleaned.credits,
        mirrors=cleaned.mirrors,
    )


def document_id(outlet: str | None, url: str | None, digest: str, *more: str | None) -> str:
    """The id of the document with this hash of its text; `more` is what else tells it from others."""
    return "d" + _sha256("\0".join(part or "" for part in (outlet, url, digest, *more)))[:16]


def is_html(media_type: str | None, text: str) -> bool:
    """Whether `text` is a web page: by what it was declared to be, else by its look.

    A declaration is overruled where it cannot be right: "text/html" without a
    tag, "text/plain" that opens with <html>.
    """
    declared = (media_type or "").lower()
    if _HTML_START.match(text[:_LOOKED_AT]):
        return True
    if "html" in declared:
        return "<" in text
    return declared != "text/plain" and len(_TAG.findall(text[:_LOOKED_AT])) >= _FEWEST_TAGS


def _cleaned(page: RawPage, text: str, address: str | None) -> Cleaned:
    if not is_html(page.media_type, text):
        _check(page.source, text)
        return plain.clean(text)
    from gainsay.clean import html  # noqa: PLC0415  # loads lxml

    cleaned = html.clean(text, page.source, address)
    _check(page.source, cleaned.text)
    return cleaned


def _check(source: str, text: str) -> None:
    """Refuse what no later stage could read."""
    error: InputError | None = None
    if len(text) > MAX_TEXT_CHARACTERS:
        error = TooLarge(
            f"{source}: the text has {len(text):,} characters, more than any article "
            f"(the limit is {MAX_TEXT_CHARACTERS:,}); split the file into its articles"
        )
    elif not _LETTER.search(text):
        error = NoArticle(f"{source}: there are no words in it; hand in a file or page that holds an article")
    elif half := _SURROGATE.search(text):
        error = NotText(
            f"{source}: half a character (a lone surrogate) at position {half.start()}; "
            "save the text again as UTF-8"
        )
    if error:
        raise error


def check_given(given: Given) -> None:
    """Refuse half a character: the command line makes one of each byte that is no UTF-8."""
    for name in ("outlet", "url", "title", "language"):
        value = getattr(given, name)
        if value and _SURROGATE.search(value):
            raise UsageError(f"the {name} {value!r} holds bytes that are no text; write it in UTF-8")


def _language(cleaned: Cleaned, page: RawPage, given: Given) -> str | None:
    content = words_of(cleaned.blocks, cleaned.text, BlockKind.HEADLINE, BlockKind.CAPTION, BlockKind.BODY)
    return language.gate(content, given=given.language, force=given.force, source=page.source)


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()

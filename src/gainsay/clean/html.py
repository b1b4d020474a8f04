"""From an HTML page to its article: trafilatura's main text, with headline and captions as blocks.

The text is made here: the headline first, then paragraphs and captions in the
order of the page, parted by blank lines. Raises NoArticle where a page holds
no article, TooLarge where it is a bomb rather than a page.
"""

import logging
import re
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from gainsay.clean import captions, metadata, plain, published
from gainsay.clean.blocks import Cleaned, Facts, ends_sentence
from gainsay.errors import NoArticle, TooLarge
from gainsay.records import BlockKind

# The benchmark's largest page has 15,000 elements. Above the first number
# trafilatura's second opinions are left out (they would take half a minute),
# above the second it would take minutes.
_MANY_ELEMENTS = 50_000
_TOO_MANY_ELEMENTS = 300_000

# libxml2 needs quadratic time for the attributes of one tag; the richest tags have dozens.
_MOST_ATTRIBUTES = 3_000

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")

# A page of teasers or an error message has no paragraph with an ended sentence of such length.
_SHORTEST_ARTICLE = 60

# The headline may be repeated within so many paragraphs, after a kicker and a standfirst.
_HEAD = 3

_ADVICE = "hand in the address or file of the article's own page, or paste its text into a .txt file"


def clean(page: str, source: str, address: str | None) -> Cleaned:
    """The article of the page `page` (its decoded text), which came from `source`."""
    tree = _parsed(page, source)
    found = metadata.page(tree)
    facts = replace(metadata.facts(tree, found, address), published=published.find(tree, found, address))
    paragraphs = list(_paragraphs(tree, facts.title))
    if not any(ends_sentence(p) and len(p) >= _SHORTEST_ARTICLE for p in paragraphs):
        raise NoArticle(f"{source}: no article was found in this page; {_ADVICE}")
    parts = list(_parts(facts.title, paragraphs, captions.find(tree, paragraphs)))
    marked = plain.clean(
        "\n\n".join(text for _, text in parts),
        {number: kind for number, (kind, _) in enumerate(parts) if kind is not BlockKind.BODY},
    )
    return replace(marked, facts=_filled(facts, marked.facts))


def _filled(facts: Facts, by_text: Facts) -> Facts:
    """The facts of the page, byline and date from the lines of its text where its metadata lacks them."""
    return replace(
        facts, byline=facts.byline or by_text.byline, published=facts.published or by_text.published
    )


def _parsed(page: str, source: str) -> HtmlElement:
    """The page as a tree; raises NoArticle or TooLarge where there is none to be had."""
    # Bytes, because lxml refuses a str with an encoding declaration, and a
    # fixed encoding, because the declared one held for the bytes that came in.
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    try:
        tree = document_fromstring(_tamed(page).encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise NoArticle(f"{source}: the page is empty or no HTML ({error}); {_ADVICE}") from error
    if _size(tree) > _TOO_MANY_ELEMENTS:
        raise TooLarge(f"{source}: the page has over {_TOO_MANY_ELEMENTS:,} elements; {_ADVICE}")
    return tree


def _tamed(page: str) -> str:
    """The page without characters that XML forbids, and without the attributes of monstrous tags."""
    cleaned = _CONTROLS.sub(" ", page)
    pieces = cleaned.split(">")
    for number, piece in enumerate(pieces):
        # After a closing tag, lest the end of a script goes with what looks like a tag in it.
        start = piece.find("<", max(piece.rfind("</"), 0))
        if (
            start >= 0
            and len(piece) - start > _MOST_ATTRIBUTES
            and piece.count("=", start) > _MOST_ATTRIBUTES
        ):
            pieces[number] = piece[:start] + piece[start:].split(maxsplit=1)[0]
    return ">".join(pieces)


def _size(tree: HtmlElement) -> int:
    return sum(1 for _ in tree.iter(etree.Element))


def _paragraphs(tree: HtmlElement, title: str | None) -> Iterator[str]:
    """The paragraphs of the main text, without a repetition of the headline at its head."""
    from trafilatura import bare_extraction  # noqa: PLC0415

    # It logs what it gives up on; here that is an exception with advice.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    found = bare_extraction(
        tree, favor_precision=True, include_comments=False, fast=_size(tree) > _MANY_ELEMENTS
    )
    text = str(getattr(found, "text", None) or "")
    listed = [_paragraph(line) for line in text.split("\n")]
    kept = [paragraph for paragraph in listed if paragraph]
    head = [
        number for number, words in enumerate(kept[:_HEAD]) if words.casefold() == (title or "").casefold()
    ]
    yield from (words for number, words in enumerate(kept) if number not in head)


def _paragraph(line: str) -> str:
    """A line of trafilatura's text without list marks and the bars of tables."""
    words = line.strip().removeprefix("- ")
    if words.startswith("|") and words.endswith("|"):
        words = " | ".join(cell.strip() for cell in words.split("|") if cell.strip(" -"))
    return " ".join(words.split())


def _parts(
    title: str | None, paragraphs: list[str], found: list[captions.Caption]
) -> Iterator[tuple[BlockKind, str]]:
    """The blocks of the article in their order, each a single line."""
    if title:
        yield BlockKind.HEADLINE, title
    for number in range(len(paragraphs) + 1):
        yield from ((BlockKind.CAPTION, caption.text) for caption in found if caption.before == number)
        if number < len(paragraphs):
            yield BlockKind.BODY, paragraphs[number]

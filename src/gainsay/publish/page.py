"""One reading as one HTML file that needs nothing else.

No script, no font, no picture, no request: the policy in the head forbids
them, and style sheet and records are in the file. It reads offline, on a
phone, by keyboard, in print and without colour (letters and kinds of line
say the same). Every character of the article stands in it, escaped.
"""

import base64
import hashlib
from functools import cache
from importlib.resources import files

import gainsay
from gainsay.publish import cards, listing, panels, phrases
from gainsay.publish.asides import Aside, asides
from gainsay.publish.contests import Contest, contests, places
from gainsay.publish.facts import Table, tables
from gainsay.publish.markup import article, attribute, written
from gainsay.publish.outline import Entry, Outline, outline
from gainsay.records import Document, Reading

# Hovering, focusing or jumping to either end lights both; style sheets have no
# variables for numbers, so each statement brings its own two rules.
_RULES = (
    "body:has(.s{n}:is(:hover,:focus)) #r{n}{{display:block}}"
    "body:has(:is(.s{n},#s{n}):is(:hover,:focus-within,:target)) :is(.s{n},#s{n})"
    "{{background:var(--lit);--soft:var(--ink)}}"
)

_KEY = (
    '<p class="key"><span class="m content">words</span> <span class="m cue">cue</span> '
    '<span class="m source">source</span> <span class="m via">through whom</span> '
    '<span class="chrome">page furniture</span></p>'
)


def render(reading: Reading) -> str:
    """The page as text, to be written in UTF-8; the same reading gives the same page."""
    lines = outline(reading)
    found = contests(reading, lines)
    style = _style_sheet() + "".join(_RULES.format(n=entry.number) for entry in lines.entries)
    document, within, known = reading.document, places(found), tables(reading, lines)
    return (
        f'<!doctype html>\n<html lang="en" dir="ltr">\n{_head(document, style)}\n<body>\n'
        f"{_header(reading, lines, found, known)}\n"
        f"{panels.disputes(found, document.text)}{_guide(lines)}\n<main>\n"
        f'<article id="article" lang="{attribute(document.language or "")}" dir="auto">'
        f"{article(document, lines.entries, listing.points(known))}</article>\n"
        f"{_side(document.text, lines.entries, within)}\n</main>\n{listing.sections(known)}{_asides(reading)}"
        f'<section id="records" aria-label="Records"><h2>Records</h2>'
        f"{cards.records(document.text, lines.entries, within)}</section>\n"
        f"{_footer(document)}\n</body>\n</html>\n"
    )


@cache
def _style_sheet() -> str:
    return (files("gainsay.publish") / "page.css").read_text(encoding="utf-8")


def _head(document: Document, style: str) -> str:
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return (
        '<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n<meta name="color-scheme" content="light dark">\n'
        f"<title>{attribute(_title(document))} · gainsay</title>\n<style>{style}</style>\n</head>"
    )


def _title(document: Document) -> str:
    return document.title or "Article without a title"


def _header(reading: Reading, lines: Outline, found: tuple[Contest, ...], known: tuple[Table, ...]) -> str:
    document = reading.document
    rows = "".join(
        f"<dt>{label}</dt><dd>{_fact(label, value)}</dd>" for label, value in phrases.facts(document)
    )
    return (
        f'<header>\n<h1 dir="auto">{written(_title(document))}</h1>\n<dl class="facts">{rows}</dl>\n'
        f'<p class="extent">{phrases.extent(reading, lines)}{_jumps(found, known)}</p>\n</header>'
    )


def _jumps(found: tuple[Contest, ...], known: tuple[Table, ...]) -> str:
    """Links to what the page holds besides the article, for whoever came for that."""
    links = [(f"d{contest.number}", f"Dispute {contest.number}") for contest in found]
    if found or known:
        links.append(("guide", "Article"))
    links += [(listing.anchor(table), table.title) for table in known]
    each = "".join(f' <a href="#{where}">{name}</a>' for where, name in links)
    return f'<span class="jump">{each}</span>' if each else ""


def _guide(lines: Outline) -> str:
    """Right above the article: who speaks in which colour, and what the lines under the words mean."""
    return f'<section id="guide">{cards.legend(lines.voices, lines.entries)}\n{_KEY}</section>'


def _fact(label: str, value: str) -> str:
    shown = f"<bdi>{written(value)}</bdi>"
    # Only web addresses become links: a page may claim any scheme for its own address.
    if label == "address" and value.lower().startswith(("http://", "https://")):
        return f'<a href="{attribute(value)}" rel="noopener noreferrer">{shown}</a>'
    return shown


def _side(text: str, entries: tuple[Entry, ...], within: cards.Places) -> str:
    none = "<p>No statement was found in this article.</p>"
    listed = cards.contents(text, entries, within) if entries else none
    return f'<nav aria-label="Statements"><h2>Statements</h2>{listed}</nav>'


def _asides(reading: Reading) -> str:
    return "".join(
        f'<section class="asides"><h2>{title}</h2><ul>{"".join(map(_aside, members))}</ul></section>\n'
        for title, members in asides(reading)
    )


def _aside(aside: Aside) -> str:
    return (
        f'<li dir="auto">“{written(aside.text)}” '
        f"<small><bdi>{written(aside.remark)}</bdi> · {aside.place}</small></li>"
    )


def _footer(document: Document) -> str:
    return (
        f"<footer><p>Read by gainsay {gainsay.__version__}, which attributes statements and judges none. "
        "Offsets count characters of the text with sha256 "
        f"<code>{attribute(document.text_sha256)}</code>.</p></footer>"
    )

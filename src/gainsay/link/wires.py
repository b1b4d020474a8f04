"""Whose report an article is, where the page says that it is another agency's.

Signs, each enough by itself: the address ("/wires/afp/"), the words before the first
dash ("BERLIN (AP) - "), the byline, the copyright line, the agency's name in brackets at
the end. A picture's credit is none, and where several agencies sign, none is told.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gainsay.ground import Outlet, Outlets
from gainsay.records import BlockKind, Document

# "BERLIN (AP) - ", "SAN JOSE, Dec 31 (Reuters) - ", "(Reuters) - "
_OPENING = re.compile(
    r"(?:(?:[A-Z\d][\w.'’/-]*,?|de|la|al|el|of|and)\s+){0,8}\((?P<who>[^()\n]{2,40})\)\s*(?:-{1,2}|–|—)\s"
)
# Lines of the body that can be the first: a lead may stand before it.
_FIRST_LINES = 4
# "Copyright 2017 The Associated Press. All rights reserved.", "© 2016 AFP"; "© AFP 2016 / Lee" is a credit.
_COPYRIGHT = re.compile(
    r"^\W*(?:copyright\b|©|\(c\))(?:\s|©|\(c\))*\d{4}\s+(?:by\s+)?(?P<who>[^\n.,/|;©]{2,40})",
    re.IGNORECASE | re.M,
)
# "… on Monday. (AFP)", "jm/dm (AFP)"
_SIGNED = re.compile(r"[(\[](?P<who>[^()\[\]\n]{2,40})[)\]]\W*$")
_BYLINE_PARTS = re.compile(r"\s*[,/|;]\s*|\s+[-–—]\s+")
_RIGHTS = re.compile(r"\s+(?:all rights|news|photos?|text)\b.*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wire:
    """The agency whose report an article is, and the words that tell it."""

    agency: Outlet
    sign: str


def wire(document: Document, own: Outlet, table: Outlets) -> Wire | None:
    """The agency whose report an article of the outlet `own` is; None where no sign tells of another one."""
    for name, sign in _signs(document, own):
        agency = table.find(name.strip())
        if agency is not None and agency.agency and agency.key != own.key:
            return Wire(agency=agency, sign=" ".join(sign.split()))
    return None


def _signs(document: Document, own: Outlet) -> Iterator[tuple[str, str]]:
    """Names that may be an agency's, with the words in which they stand."""
    body = _lines(document, BlockKind.BODY)
    for line in body[:_FIRST_LINES]:
        if found := _OPENING.match(line):
            yield found["who"], found[0]
    for part, name in own.sections.items():
        if part in (document.url or ""):
            yield name, part
    for name in _BYLINE_PARTS.split(document.byline or ""):
        yield name, document.byline or ""
    for found in _COPYRIGHT.finditer(document.text):
        yield _RIGHTS.sub("", found["who"]), found[0]
    if body and (found := _SIGNED.search(body[-1])):
        yield found["who"], found[0]


def _lines(document: Document, kind: BlockKind) -> list[str]:
    """The whole lines in which blocks of this kind begin, also what is cut from them as furniture."""
    text, found = document.text, []
    for block in document.blocks:
        if block.kind is kind:
            start = text.rfind("\n", 0, block.start) + 1
            end = text.find("\n", block.end)
            found.append(text[start : end if end >= 0 else len(text)])
    return [line for line in dict.fromkeys(found) if line.strip()]

"""Words of an article that are nobody's: datelines, labels of a transcript, lines about the page itself."""

import re

from gainsay.spans import trimmed

# "PARIS (AFP) —", "NEW YORK, Jan. 3 -", "Berlin (Reuters) –" at the head of a paragraph.
_REST = r"(?:, [A-Z][\w.]+(?: \d+)?){0,2}"
_AGENCY = r" ?\([A-Z][\w .]{1,20}\)"
_DATELINE = re.compile(
    rf"(?:[A-Z][A-Z.'’ ]{{2,30}}{_REST}(?:{_AGENCY})?|[A-Z][\w.'’]+(?: [A-Z][\w.'’]+){{0,2}}{_REST}{_AGENCY})"
    r" ?[-–—]{1,2} "
)
# "WALLACE: " where somebody's words are written down as in a play.
_LABEL = re.compile(r"((?:[A-Z][A-Z.'’-]+ ){0,2}[A-Z][A-Z.'’-]{2,}):\s+")
_ABOUT_THE_PAGE = re.compile(
    r"(?:corrections?|clarification|editor['’]s note)\b.{0,3}:"
    r"|(?:an|a previous|the) (?:earlier |original )?version of this (?:article|story|post|report|piece)\b"
    r"|this (?:article|story|post|report|piece|page) (?:has been|was|is being) "
    r"(?:\w+ )?(?:updated|corrected|amended|changed|edited)\b"
    r"|follow .{1,40} on (?:twitter|facebook|instagram)\b",
    re.IGNORECASE,
)


def without_dateline(text: str, start: int, end: int) -> int:
    """Where the words of a paragraph that begins at `start` begin."""
    found = _DATELINE.match(text, start, end)
    return found.end() if found else start


def label(text: str, start: int, end: int) -> tuple[int, int, int] | None:
    """Of "WALLACE: well" where the name begins and ends and where the words begin, else None."""
    start, end = trimmed(text, start, end)
    found = _LABEL.match(text, start, end)
    return (found.start(1), found.end(1), found.end()) if found and found.end() < end else None


def is_about_the_page(paragraph: str) -> bool:
    """Whether a paragraph speaks of the page and not of the world: a correction, an invitation."""
    return _ABOUT_THE_PAGE.match(paragraph.lstrip("*([_ \t")) is not None

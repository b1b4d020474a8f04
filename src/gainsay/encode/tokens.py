"""Text to words, as Universal Dependencies cuts English.

Contractions and possessives are split ("did|n't", "Mali|'s"), hyphenated words
too ("state|-|to|-|state"), abbreviations and numbers stay whole. Words never
overlap, never hold white space, and every other character is in some word.
"""

import re
from collections.abc import Iterator
from functools import cache

# Abbreviations that keep their full stop as part of the word, as in UD EWT.
_ABBREVIATIONS = (
    "Mr Mrs Ms Dr Prof Gen Col Lt Sgt Capt Maj Cpl Cmdr Adm Sen Rep Gov Pres Rev Hon St Jr Sr Inc Corp Co "
    "Ltd Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec vs etc Blvd Brig Supt Insp Messrs Mt Ft"
)

_APOSTROPHE = "['’]"


_ADDRESS = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_LOCAL = re.compile(r"[\w.+-]")
_DOMAIN = re.compile(r"@[\w-]+(?:\.[\w-]+)+")


@cache
def _pattern(addresses: bool) -> re.Pattern[str]:
    abbreviations = "|".join(_ABBREVIATIONS.split())
    clitic = r"(?:s|re|ve|ll|d|m|S|RE|VE|LL|D|M)(?!\w)"
    # A mark (combining accent, joiner) belongs to the letter before it.
    letter = r"[^\W\d_][\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u200c\u200d]*"
    parts = [
        r"https?://[^\s<>\"'”’)\]]+[^\s<>\"'”’)\].,;:!?]",
        r"www\.[\w.-]+\w(?:/[^\s<>\"'”’)\]]*[^\s<>\"'”’)\].,;:!?])?",
        *([_ADDRESS] if addresses else []),
        r"[@#]\w+",
        rf"(?:{abbreviations})\.",
        r"(?:[^\W\d_]\.){2,}",
        r"[^\W\d_](?=\.[^\W\d_]\.)",
        r"\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s|bn|m|k|am|pm)?(?!\w)",
        r"\d+",
        rf"n{_APOSTROPHE}t(?!\w)",
        rf"{_APOSTROPHE}{clitic}",
        rf"(?:(?!n{_APOSTROPHE}t(?!\w)){letter})+(?:{_APOSTROPHE}(?!{clitic})(?:(?!n{_APOSTROPHE}t){letter})+)*",
        r"\w",
        r"\.{2,}|-{2,}|—+|–+",
        r"``|''",
        r"[^\w\s]",
    ]
    return re.compile("|".join(parts))


def split_words(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Character ranges of the words of `text[start:end]`, in order."""
    stop = len(text) if end is None else end
    found: list[tuple[int, int]] = []
    position = start
    for first, at in _addresses(text, start, stop):
        for match in _pattern(False).finditer(text, position, stop):
            if match.start() >= first:
                break
            found.append(match.span())
            position = match.end()
        while position < at and (word := _pattern(True).search(text, position, stop)):
            found.append(word.span())
            position = word.end()
    found.extend(match.span() for match in _pattern(False).finditer(text, position, stop))
    return found


def _addresses(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Where the words of e-mail addresses may begin, and their @ signs.

    The pattern for them, tried at every word of a long run without a space (a
    picture in base 64, a line of dashes and dots), reads the run to its end
    each time. So it is tried only where an @ with a domain follows.
    """
    for match in _DOMAIN.finditer(text, start, stop):
        first = at = match.start()
        while first > start and _LOCAL.match(text[first - 1]):
            first -= 1
        yield first, at

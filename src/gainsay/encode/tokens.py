"""Text to words, as Universal Dependencies cuts English.

Contractions and possessives are split ("did|n't", "Mali|'s"), hyphenated words
too ("state|-|to|-|state"), abbreviations and numbers stay whole. Words never
overlap, never hold white space, and every other character is in some word.
"""

import re
from functools import cache

# Abbreviations that keep their full stop as part of the word, as in UD EWT.
_ABBREVIATIONS = (
    "Mr Mrs Ms Dr Prof Gen Col Lt Sgt Capt Maj Cpl Cmdr Adm Sen Rep Gov Pres Rev Hon St Jr Sr Inc Corp Co Ltd "
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec vs etc Blvd Brig Supt Insp Messrs Mt Ft"
)

_APOSTROPHE = "['’]"


@cache
def _pattern() -> re.Pattern[str]:
    abbreviations = "|".join(_ABBREVIATIONS.split())
    clitic = rf"(?:s|re|ve|ll|d|m|S|RE|VE|LL|D|M)(?!\w)"
    # A mark (combining accent, joiner) belongs to the letter before it.
    letter = r"[^\W\d_][\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u200c\u200d]*"
    parts = [
        r"https?://[^\s<>\"'”’)\]]+[^\s<>\"'”’)\].,;:!?]",
        r"www\.[\w.-]+\w(?:/[^\s<>\"'”’)\]]*[^\s<>\"'”’)\].,;:!?])?",
        r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
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
    return [match.span() for match in _pattern().finditer(text, start, stop)]

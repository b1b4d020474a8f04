"""Which encoding a page says it is in, and which one browsers take that for.

The rules are those of the WHATWG Encoding standard: a closed list of
encodings, where some labels stand for a larger one ("iso-8859-1" is read as
windows-1252).
"""

import codecs
import re

from gainsay.records import RawPage

# Python's name of a label's codec to the one that browsers use.
_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
# Python knows more codecs, some of them for no text at all ("zip", "punycode"),
# and none of those may a page name.
_KNOWN = frozenset(
    {
        *("utf-8", "gb18030", "big5hkscs", "euc_jp", "iso2022_jp", "cp932", "cp949"),
        *("cp866", "cp874", *(f"cp{number}" for number in range(1250, 1259))),
        *(f"iso8859-{part}" for part in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)),
        *("koi8-r", "koi8-u", "mac-roman", "mac-cyrillic"),
    }
)
# Labels of the standard that Python does not know.
_ALIASES = {
    "iso-8859-8-i": "iso8859-8",
    "dos-874": "cp874",
    "unicode-1-1-utf-8": "utf-8",
    "windows-31j": "cp932",
    "windows-874": "cp874",
    **{f"x-cp{number}": f"cp{number}" for number in range(1250, 1259)},
    "x-gbk": "gb18030",
    "x-mac-cyrillic": "mac-cyrillic",
    "x-sjis": "cp932",
}

# Browsers look at 1024 bytes; pages with scripts before the tag exist.
_PRESCAN_BYTES = 8192
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_XML_LABEL = re.compile(rb"""^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)""")
_META_LABEL = re.compile(rb"""<meta\s[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)


def codec_of(label: str) -> str | None:
    """Python's codec for a label of the standard, in any case; None for an unknown one and for UTF-16."""
    name = label.strip().lower()
    try:
        name = codecs.lookup(_ALIASES.get(name, name)).name
    except (LookupError, ValueError):
        return None
    name = _WIDER.get(name, name)
    return name if name in _KNOWN else None


def declared_labels(page: RawPage) -> list[str]:
    """The labels that the server and then the page itself give, in lower case, at most two."""
    return [label.lower() for label in (page.charset, _own_label(page)) if label]


def _own_label(page: RawPage) -> str | None:
    if page.media_type == "text/plain":
        return None
    head = _COMMENT.sub(b"", page.body[:_PRESCAN_BYTES])
    found = _XML_LABEL.search(head) or _META_LABEL.search(head)
    return found[1].decode("ascii", errors="replace") if found else None

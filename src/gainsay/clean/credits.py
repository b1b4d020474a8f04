"""Who made a picture: the credit in a caption, or in its stead.

`find` looks at one line and says which stretches of it are credit or label,
and whom they name. What is left of the line is the caption, which is content.
"""

import re
from dataclasses import dataclass
from functools import cache

from gainsay.clean import patterns

_NAME_WORD = r"(?:[A-Z][\w.’'-]{0,30}|de|la|al|el|bin|van|von|der|du|da|di|dos)"
_NAME = rf"(?:{_NAME_WORD}(?: {_NAME_WORD}){{0,4}})"
_JOIN = r"(?: ?[/|•,–-] ?| via | for | and | & )"
_OPEN, _CLOSE = r"[(\[]", r"[)\]]"

_PICTURE = (
    r"(?i:(?:file |stock |archive )?"
    r"(?:photo(?:graph)?|image|picture|pic|video|illustration|graphic|screen ?grab)s?)"
)
_LABEL = (
    rf"(?:(?:{_PICTURE}|(?i:file))(?i:(?: credit| source| courtesy)?(?: ?[:/]| by| courtesy of| from| via))|"
    r"(?i:image source,|(?:photo )?credits?(?: ?:|\.\.\.|…)|courtesy(?: of)?:?|source ?:|via)) ?"
)

_CAPTION_LABEL = re.compile(
    r"(?:(?:image|media|video|picture|photo) captions?[,:]?|enlarge this image(?: toggle caption)?"
    r"|toggle caption|hide caption|(?:image|photo|picture|caption) ?:)\s*",
    re.IGNORECASE,
)
_FILE_PICTURE = re.compile(r"FILE(?: PHOTO| PICTURE| IMAGE)? ?[-–—:]|File (?:photo|picture|image)\b")
_TWICE = re.compile(r"(.{2,80}) \1")

# A caption is short; a longer line with an agency in brackets is a paragraph of a wire report.
_LONGEST_CAPTION = 900
# Credits stand within so many characters of a line's end, or of its beginning.
_TAIL, _HEAD = 200, 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """The stretches of a line (half-open, in its code points) that are label or credit.

    `who` is the maker's name where one is given. Without a stretch the line
    is a caption all the same, known by its opening.
    """

    cuts: tuple[tuple[int, int], ...]
    who: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Forms:
    at_end: tuple[re.Pattern[str], ...]
    whole: re.Pattern[str]
    at_start: re.Pattern[str]


@cache
def _forms() -> _Forms:
    """The shapes of credits, compiled when the first line is looked at."""
    maker = rf"(?:{patterns.agencies()}(?: (?:[Pp]hotos?|File|FILE|Pool|Archive|[Vv]ideo))?)"
    # "AP", "AFP / Getty Images", "Jane Doe/AP", "AP Photo/Jane Doe", "Pool via AP"
    makers = rf"(?:(?:{_NAME}{_JOIN}){{0,2}}{maker}(?:{_JOIN}(?:{maker}|{_NAME})){{0,3}})"
    named = rf"(?:{makers}|{_NAME}(?:{_JOIN}{_NAME}){{0,3}})"
    at_end = (
        # (Photo by AP), [Photo: Reuters], (Source: UN); or a remark that names nobody
        rf"{_OPEN}{_LABEL}(?:(?P<who>{named})|[^()\[\]]{{1,80}}){_CLOSE}\.?$",
        # (file photo)
        rf"{_OPEN}(?:(?i:file)|{_PICTURE}){_CLOSE}\.?$",
        # (Jane Doe/AP), (AFP). With a full stop it is the short form of a name: "the Press Association (PA)."
        rf"{_OPEN}(?P<who>{makers}){_CLOSE}$",
        # (Jane Doe/Photo Library), [Ministry via Nasa]
        rf"{_OPEN} ?(?P<who>{_NAME}(?: ?/ ?| via ){_NAME}) ?{_CLOSE}$",
        # ©Jane Doe (AFP/File)
        r"(?<=[^\s©]) ?© ?(?P<who>[^©.]{2,80})$",
        # A sentence.Credit...Jane Doe/The Paper
        r"(?:Credit)?Credit ?(?:\.\.\.|…|:) ?(?P<who>.{2,80})$",
        # A sentence. Photograph: Jane Doe/AP
        rf"(?<=[.!?”\"’)] ){_LABEL}(?P<who>{named})\.?$",
        # A sentence. Jane Doe/AP
        rf"(?<=[.!?”\"’)] )(?P<who>{_NAME} ?/ ?{makers})$",
    )
    return _Forms(
        at_end=tuple(map(re.compile, at_end)),
        whole=re.compile(rf"{_OPEN}?(?:{_LABEL}(?P<named>{named})|(?P<who>(?:© ?)?{makers})){_CLOSE}?\.?"),
        # "Reuters In 2014 the group …", "SWNS • PA Jane Doe survived …": captions that lost a line break
        at_start=re.compile(rf"(?P<who>{maker}(?: ?[/•|:] ?{maker})*)[:\s]\s?(?=[A-Z0-9“\"‘'])"),
    )


def find(line: str) -> Credit | None:
    """The credit of a line that is a caption or nothing but a credit; None where it is neither."""
    if len(line) > _LONGEST_CAPTION:
        return None
    label = _CAPTION_LABEL.match(line)
    start = label.end() if label else 0
    cuts = [(0, start)] if start else []
    found = _found(line, start) or _labelled(line, start)
    if found:
        cuts.append(found[0])
    if cuts or _FILE_PICTURE.match(line):
        return Credit(cuts=tuple(cuts), who=_tidy(found[1]) if found else None)
    return None


_Found = tuple[tuple[int, int], str | None]


def _found(line: str, start: int) -> _Found | None:
    """The stretch of the credit in `line` from `start` on, and the name as it stands there."""
    rest = line[start:]
    twice = _TWICE.fullmatch(rest)
    whole = _forms().whole.fullmatch(twice[1] if twice else rest)
    if whole:
        return (start, len(line)), whole["named"] or whole["who"]
    return _at_end(line, max(start, len(line) - _TAIL)) or _at_start(line, start)


def _labelled(line: str, start: int) -> _Found | None:
    """The few words after "Photo:" are a name, whatever its letters; more words are a caption."""
    rest = line[start:]
    if line[:start].rstrip().endswith(":") and rest and len(rest.split()) <= 3 and rest[-1] not in ".!?":
        return (start, len(line)), rest
    return None


def _at_end(line: str, base: int) -> _Found | None:
    """The credit that begins first: "©Jane Doe (AFP)" is one, not two."""
    matches = [match for pattern in _forms().at_end if (match := pattern.search(line, base))]
    if not matches:
        return None
    first = min(matches, key=re.Match.start)
    return (first.start(), len(line)), first.groupdict().get("who")


def _at_start(line: str, start: int) -> _Found | None:
    match = _forms().at_start.match(line[start : start + _HEAD])
    # Sentences of the article end in a stop; captions of this kind do not.
    if match and line[-1] not in ".!?…:\"”'’" and 5 <= len(line.split()) <= 50:
        return (start, start + match.end()), match["who"]
    return None


def _tidy(who: str | None) -> str | None:
    """The name as a fact of the document, without signs and labels."""
    if who is None:
        return None
    name = re.sub(r"^(?:©|(?i:photo|image|by|via)\b)[ :]*", "", " ".join(who.split()))
    return name.strip(" .,;:/|•") or None

"""Recognise the line that names the author: "By Jane Doe", "BY JANE DOE AND JOHN ROE, REUTERS"."""

import re

# Longer lines that open with "By" are sentences or headlines ("By Banning …, the Minister …").
_LONGEST = 15

_OPENING = re.compile(r"(?:written |reported |story |analysis |words )?by:? (?=\S)", re.IGNORECASE)
# Where the names end and dates, places of work or buttons begin.
_AFTER_NAMES = re.compile(r"\s*(?:[|•·–—]|\d|(?:published|updated|posted)\b).*$", re.IGNORECASE)
_JOINING = frozenset(
    {"and", "&", "in", "for", "of", "at", "with", "the"}
    | {"de", "la", "al", "el", "bin", "van", "von", "der", "du", "da", "di", "dos"}
)
# After a comma the author's post may follow in small letters: "Sahel correspondent".
_POST = re.compile(
    r",[\w’' -]{0,40}\b(?:correspondents?|reporters?|editors?|writers?|columnists?|analysts?|contributors?"
    r"|producers?|bureau|desk|staff)\b.{0,30}$",
    re.IGNORECASE,
)
_BARE_NAME = re.compile(r"[A-Z][a-z]+(?:[ ’'-](?:[A-Z]\.|[A-Z]?[a-zA-Z]+)){1,4}")
# "By Friday", "By Early Morning": times, not people.
_NO_NAMES = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september"
    r"|october|november|december|then|now|early|late|the|this|that|a|an|all|contrast|comparison",
    re.IGNORECASE,
)
# "(Reporting by Jane Doe in Bamako; Editing by John Roe)"
_DESK = re.compile(
    r"[(—–-]{0,3}(?:additional |with )?(?:reporting|writing|editing|compiled|edited|written|production)"
    r"(?: and (?:reporting|writing|editing))? (?:by|from) (?=[A-Z])",
    re.IGNORECASE,
)
# "Jane Doe and John Roe contributed reporting."
_CONTRIBUTED = re.compile(
    r"(.{3,200}) contributed (?:reporting|research|to this (?:report|story|article))\b.{0,60}"
)
_LONGEST_DESK = 400
_DESK_WORDS = _JOINING | frozenset(
    {"by", "reporting", "writing", "editing", "additional", "edited", "written", "compiled", "production"}
    | {"bureau", "bureaus", "bureaux", "newsroom", "desk", "staff"}
)


def byline_of(line: str) -> str | None:
    """The author or authors that the line names and does nothing else, None where it is no byline."""
    opening = _OPENING.match(line)
    if opening is None or len(line.split(maxsplit=_LONGEST)) > _LONGEST:
        return None
    names = _AFTER_NAMES.sub("", line[opening.end() :]).strip(" ,;:/")
    words = _POST.sub("", names).replace(",", " ").split()
    if not words or _NO_NAMES.fullmatch(words[0]) or line.rstrip()[-1] in '!?:;”"':
        return None
    return names.rstrip(".") if all(map(_is_name, words)) else None


def is_bare_name(line: str) -> bool:
    """Whether the line could be an author's name alone, two to five words ("Jane Doe")."""
    return _BARE_NAME.fullmatch(line) is not None and all(word[0].isupper() for word in line.split())


def is_desk_line(line: str) -> bool:
    """Whether the line lists who reported, wrote and edited, as agencies and papers close their reports."""
    if len(line) > _LONGEST_DESK:
        return False
    contributed, opening = _CONTRIBUTED.fullmatch(line), _DESK.match(line)
    names = contributed[1] if contributed else line[opening.end() :] if opening else ""
    words = names.replace(";", " ").split()
    return bool(words) and all(_is_name(word) or word.strip(",.)").lower() in _DESK_WORDS for word in words)


def _is_name(word: str) -> bool:
    return word[0].isupper() or word[0] == "(" or word.lower() in _JOINING

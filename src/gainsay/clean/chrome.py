"""Tell the furniture of a news page from its article, line by line.

`rule` judges one line by itself; what depends on where a line stands is
`plain`'s business. The patterns are data, in `chrome.toml`.
"""

import re
from functools import cache
from itertools import takewhile

from gainsay.clean import patterns

# The longest furniture seen, a newsletter form pasted as one line, has 470
# characters; longer lines are not tried, which keeps all of this linear.
_LONGEST = 700

# A line that reports speech is a sentence of the article, whatever it opens with.
_REPORTS = re.compile(
    r"\b(?:said|told|added|according to|tweeted|wrote|announced|insisted|claimed)\b", re.IGNORECASE
)

_LETTER = re.compile(r"[^\W\d_]")
_EMAIL = re.compile(r"(?:e-?mail:? )?[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}\W{0,3}", re.IGNORECASE)
_HOST = re.compile(
    r"(?:https?://)?((?:[a-z0-9][a-z0-9-]{0,62}\.){1,6}[a-z]{2,24})(?:[/:?#]\S*)?", re.IGNORECASE
)

# A trail of sections: "News / More / Russia", "Home > World > Africa"; with bars it is a menu.
_TRAIL = re.compile(r"\s*(?:/|>|»|›|→|\|)\s*")
_LONGEST_STEP = 4


def rule(line: str) -> str | None:
    """The name of the rule by which the line is furniture, None where it is none."""
    if not _LETTER.search(line):
        return "signs"
    if len(line) > _LONGEST:
        return None
    match = patterns.furniture().match(line)
    if match and match.lastgroup:
        whole = match.lastgroup in patterns.data()["whole"]
        return match.lastgroup if whole or not _is_sentence(match.lastgroup, line) else None
    return "email" if _EMAIL.fullmatch(line) else None


def _is_sentence(name: str, line: str) -> bool:
    return name not in patterns.named("roles", "may_report") and _REPORTS.search(line) is not None


def closes(name: str) -> bool:
    """Whether the rule `name` marks the end of the article's own text."""
    return name in patterns.named("roles", "closes")


def hosts(line: str) -> tuple[str, ...]:
    """The host names of a line that holds nothing but addresses, in lower case; none otherwise."""
    matches = list(map(_host, line.split()))
    return tuple(host for host in matches if host) if all(matches) else ()


def closing_hosts(line: str) -> tuple[str, ...]:
    """The host names with which a line ends, in lower case."""
    return tuple(reversed([*takewhile(bool, map(_host, reversed(line.split())))]))


def _host(word: str) -> str:
    match = _HOST.fullmatch(word.strip(".,;()[]"))
    return match[1].lower() if match else ""


def is_trail(line: str) -> bool:
    """Whether the line is a trail or menu of sections ("News / World / Africa").

    Two steps are enough where the first is the name of a section; else it takes three.
    """
    steps = _steps(line)
    known = bool(steps) and steps[0].lower() in patterns.named("words", "sections")
    return len(steps) >= (2 if known else 3) and all(map(_is_step, steps))


def section_of(trail: str) -> str | None:
    """The last step of a trail of sections; a menu leads nowhere."""
    return None if "|" in trail else _steps(trail)[-1]


def _steps(line: str) -> list[str]:
    return [step for step in _TRAIL.split(line) if step] if len(line) <= _LONGEST else []


def _is_step(step: str) -> bool:
    return step[0].isupper() and len(step.split()) <= _LONGEST_STEP and step[-1] not in ".!?:;,"


def is_section(line: str) -> bool:
    """Whether the line is nothing but the name of a common section."""
    return line.lower() in patterns.named("words", "sections")


@cache
def _contact() -> re.Pattern[str]:
    # An address or a network must follow, else it is prose.
    whom = (
        r"(?:us|me|him|her|them|the (?:author|writer|reporter|editor)s?"
        r"|[A-Z@][\w.’'-]{0,40}(?: [A-Z][\w.’'-]{0,40}){0,4})"
    )
    return re.compile(
        r"(?:^|(?<=[.!?…”\"] ))(?i:e-?mail|contact|reach|write to|tweet|message|follow)(?: to)? "
        rf"{whom} (?:directly )?(?:on|at|via|by)\b"
        rf"(?=.{{0,120}}(?:@\w|\+?\d{{3}}|(?i:{patterns.network()})\b)).*$"
    )


def contact_start(line: str) -> int | None:
    """Where a call to write to or follow the author begins; it runs to the line's end."""
    match = _contact().search(line) if len(line) <= _LONGEST else None
    return match.start() if match else None

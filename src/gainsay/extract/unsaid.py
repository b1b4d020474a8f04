"""Cues behind which nobody says anything: questions put, answers withheld, names kept back, plans."""

import re

from gainsay.encode import WordRange
from gainsay.extract.inflection import is_any
from gainsay.extract.syntax import Syntax

_ASKED = frozenset({"asked", "pressed", "questioned"})
_REFUSAL = re.compile(
    r"\b(declin|refus|would not|did not immediately|could not)\w*\b.{0,20}\b"
    r"(comment|say|discuss|respond|reply|elaborate|be reached)\b",
    re.IGNORECASE,
)
# "asked not to be named", "spoke on condition of anonymity"
_NAMELESS = re.compile(
    r"\W*(not )?(to )?(be|being|remain) (named|identified|anonymous|quoted by name)\b"
    r"|\W*(for |on |under )?(the )?(condition of )?anonymity\b",
    re.IGNORECASE,
)
_NAMELESS_CUES = frozenset({"ask", "request", "insist", "speak", "want", "wish", "prefer"})
# What is withheld by not doing it, and what is only planned where it is done to somebody.
_GIVING = frozenset(
    {
        "publish",
        "release",
        "disclose",
        "reveal",
        "provide",
        "give",
        "specify",
        "identify",
        "name",
        "elaborate",
    }
)
_PLANNED = frozenset({"expect", "schedule", "suppose", "plan", "intend", "invite"})
_NOT = frozenset({"not", "n't", "n’t", "never"})
_CALLED_OFF = re.compile(r"\bcall(ed|s|ing)?( off|\b.* off)$", re.IGNORECASE)


def says_nothing(syntax: Syntax, cue: WordRange, content: str) -> bool:
    """Whether the words `cue`, which report `content`, are no saying."""
    verb = syntax.head_of(cue)
    text, word = syntax.span(cue).text.lower(), syntax.lower(verb)
    if text in _ASKED and not any(syntax.words[i].deprel == "nsubj" for i in syntax.children[verb]):
        return True
    if _REFUSAL.search(f"{text} {content}"):
        return True
    if is_any(word, _NAMELESS_CUES) and _NAMELESS.match(content):
        return True
    if is_any(word, _GIVING) and any(syntax.lower(i) in _NOT for i in syntax.children[verb]):
        return True
    if is_any(word, _PLANNED) and any(True for _ in syntax.modifiers(verb, "aux:pass")):
        return True
    return _CALLED_OFF.search(f"{text} {content}") is not None
